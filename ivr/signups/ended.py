"""How a call about a sign-up ends."""

from __future__ import annotations

from ivr.engine.menu import Answer
from ivr.engine.turn import Turn
from services.inviting import agreeing, ideas


def goodbye(turn: Turn) -> str:
    return turn.t("activities-goodbye", name=turn.name)


def over(turn: Turn, *told: str) -> Answer:
    """Nothing more is to be said of what she has joined: whether we may ask her by day, or an idea she has not heard
    of, each once; else the call is over."""
    if agreeing.is_to_be_asked(turn.session, turn.someone, turn.now):
        return turn.go("may-we-invite", saying=told)
    idea = ideas.to_ask(turn.session, turn.someone)
    if idea is not None:
        return turn.go("idea-asked", idea.id, saying=told)
    return turn.close(*told, goodbye(turn))
