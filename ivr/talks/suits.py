"""A friend is asked whether something suits: one visit, or one every week."""

from __future__ import annotations

from collections.abc import Callable

from ivr.engine.menu import Answer, Menu
from ivr.engine.turn import Turn


def whether_it_suits(turn: Turn, words: str, answer: Callable[..., Answer]) -> Menu:
    """`answer` is given `yes`."""
    return Menu(
        (words,),
        (
            turn.choice("1", "visit-suits", lambda: answer(yes=True)),
            turn.choice("2", "visit-does-not-suit", lambda: answer(yes=False)),
        ),
        back=turn.go("home"),
        keys_only=True,
    )
