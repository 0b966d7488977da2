"""Once she has joined and has been told: whether she comes every week, what she is asked once, and whether somebody
comes along. Never before, and one menu at most."""

from __future__ import annotations

from ivr.engine.menu import Answer, Choice, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Signup
from services.inviting import agreeing, ideas

from . import companions, every_week
from .ended import goodbye


def afterwards(turn: Turn, signup: Signup | None, *told: str) -> Answer:
    """What she has joined is told, and then she may say more of it; where there is nothing more, the call is over."""
    if signup is None:
        return turn.close(*told, goodbye(turn))
    once = None if every_week.choices(turn, signup) else _asked_once(turn)
    if once is not None:
        return turn.go(once.screen, *once.ids, saying=told)
    if _more(turn, signup):
        return turn.go("bound", signup.id, saying=told)
    return turn.close(*told, goodbye(turn))


def _asked_once(turn: Turn) -> Go | None:
    """Whether we may ask her by day, or an idea she has not heard of."""
    if agreeing.is_to_be_asked(turn.session, turn.someone, turn.now):
        return turn.go("may-we-invite")
    idea = ideas.to_ask(turn.session, turn.someone)
    return turn.go("idea-asked", idea.id) if idea is not None else None


@screen("bound")
def bound(turn: Turn, signup_id: int) -> Answer:
    """She has joined already: silence leaves it at that."""
    signup = companions.hers(turn, signup_id)
    offered = _more(turn, signup) if signup is not None else []
    if not offered:
        return turn.close(goodbye(turn))
    return Menu((), tuple(offered), keys_only=True, silent=lambda: turn.close(goodbye(turn)))


def _more(turn: Turn, signup: Signup) -> list[Choice]:
    return [*every_week.choices(turn, signup), *companions.choices(turn, signup)]
