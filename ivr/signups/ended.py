"""How a call about a sign-up ends."""

from __future__ import annotations

from ivr.engine.menu import Answer
from ivr.engine.turn import Turn
from services.inviting import ideas, once
from services.inviting.once import Due, Once


def goodbye(turn: Turn) -> str:
    return turn.t("activities-goodbye", name=turn.name)


def over(turn: Turn, *told: str) -> Answer:
    """Nothing more is to be said of what she has joined: one thing she is asked once, or an idea she has not heard of;
    else the call is over."""
    match once.due(turn.session, turn.someone, turn.now):
        case Due(what=Once.IN_CAR):
            return turn.go("in-car-asked", saying=told)
        case Due(what=Once.INVITATIONS):
            return turn.go("may-we-invite", saying=told)
        case Due(what=Once.NEIGHBOURS):
            return turn.go("neighbours-asked", saying=told)
        case Due(what=Once.ACTING, contact_id=int(contact_id)):
            return turn.go("acting-asked", contact_id, saying=told)
    idea = ideas.to_ask(turn.session, turn.someone)
    if idea is not None:
        return turn.go("idea-asked", idea.id, saying=told)
    return turn.close(*told, goodbye(turn))
