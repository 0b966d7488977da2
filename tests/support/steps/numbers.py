"""The numbers of a village at its telephone company."""

from __future__ import annotations

from exchange import Exchange
from tests.support.builders import LINE

TEXT_NUMBER = "+4759440012"
"""A number for texts beside the line's own."""


def are_given(exchange: Exchange, base: str, text_from: str | None) -> None:
    """The line's number, which has voice alone where texts are sent `text_from` something else, and that; `base` is
    where the line is reached."""
    exchange.incoming_number(
        LINE,
        sms=text_from is None,
        voice_url=f"{base}/ivr/answer",
        sms_url=f"{base}/sms/inbound",
        status_callback=f"{base}/ivr/status",
    )
    sender = (text_from or "").removesuffix(" one-way")
    if sender.startswith("MG"):
        exchange.incoming_number(TEXT_NUMBER, voice=False, sms_url=f"{base}/sms/inbound")
        exchange.messaging_service(TEXT_NUMBER, sid=sender)
    elif sender.startswith("+"):
        exchange.incoming_number(sender, voice=False, sms_url=f"{base}/sms/inbound")
    elif sender not in ("", "none"):
        exchange.sender_name(sender)
