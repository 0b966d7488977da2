"""May we ring you by day about what is on? Asked once, where nothing else is to be offered."""

from __future__ import annotations

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from models import Source
from services.inviting import agreeing

from .by_key import goodbye


@arrival("may-we-invite")
def may_we(turn: Turn) -> Answer:
    agreeing.is_asked(turn.session, turn.someone)
    return turn.go("may-invite")


@screen("may-invite")
def may_invite(turn: Turn) -> Answer:
    """No answer is neither yes nor no, and she is not asked again."""
    return Menu(
        (),
        (
            turn.choice("1", "invited-may-we", lambda: _answer(turn, yes=True)),
            turn.choice("2", "invited-rather-not", lambda: _answer(turn, yes=False)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _answer(turn: Turn, *, yes: bool) -> Answer:
    agreeing.answer(turn.session, turn.someone, yes=yes, source=Source.PHONE)
    return turn.close(turn.t("invited-agreed" if yes else "invited-not-agreed"), goodbye(turn))
