"""STOP, START and HELP: what a phone may say to get no more texts from a number, and Twilio's own answers.

Source: Twilio's support for opt-out keywords (long code numbers, the default English list and answers).
"""

from __future__ import annotations

STOP = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
START = frozenset({"START", "YES", "UNSTOP"})
HELP = frozenset({"HELP", "INFO"})
STOPPED = (
    "You have successfully been unsubscribed. You will not receive any more messages from this number. "
    "Reply START to resubscribe."
)
STARTED = (
    "You have successfully been re-subscribed to messages from this number. Reply HELP for help. "
    "Reply STOP to unsubscribe. Msg&Data Rates May Apply."
)
HELPED = "Reply STOP to unsubscribe. Msg&Data Rates May Apply."


def keyword(body: str) -> str:
    """The text as a keyword is compared: alone, whatever its case."""
    return body.strip().upper()
