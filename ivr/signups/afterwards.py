"""Once she has joined and has been told: whether she comes every week, and whether somebody comes along."""

from __future__ import annotations

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Signup

from . import companions, every_week
from .ended import goodbye, over


def afterwards(turn: Turn, signup: Signup | None, *told: str) -> Answer:
    """What she has joined is told, and never before she may say more of it; where there is nothing more, the call is
    over."""
    if signup is not None and _more(turn, signup):
        return turn.go("bound", signup.id, saying=told)
    return over(turn, *told)


@screen("bound")
def bound(turn: Turn, signup_id: int) -> Answer:
    """She has joined already: silence leaves it at that."""
    signup = companions.signup_of_caller(turn, signup_id)
    offered = _more(turn, signup) if signup is not None else []
    if not offered:
        return turn.close(goodbye(turn))
    return Menu((), tuple(offered), keys_only=True, silent=lambda: turn.close(goodbye(turn)))


def _more(turn: Turn, signup: Signup) -> list[Choice]:
    return [*every_week.choices(turn, signup), *companions.choices(turn, signup)]
