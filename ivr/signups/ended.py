"""How a call about a sign-up ends."""

from __future__ import annotations

from ivr.engine.turn import Turn


def goodbye(turn: Turn) -> str:
    return turn.t("activities-goodbye", name=turn.name)
