"""What a caller says of an alarm is asked once more on a call of our own: a number that is shown is a claim."""

from __future__ import annotations

from ivr.engine.menu import Answer
from ivr.engine.turn import Turn
from services.alerts.claims import Claimed


def rung_back(turn: Turn, said: Claimed, *words: str) -> Answer | None:
    """The caller hears `words`, hangs up, and is rung. None where what was said comes to nothing."""
    if said is Claimed.RUNG:
        return turn.close(*words)
    if said is Claimed.OFTEN:
        return turn.go("person", saying=turn.t("alert-rung-often"))
    return None
