"""Which function gives the words at an address, and which step answers a call about something."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

from models import About, Outbox

from .menu import Answer, Go
from .turn import Turn

Back = Callable[..., Go]
Shown = Callable[..., Answer]
Rung = Callable[[Turn, Outbox], Answer]
Announced = Callable[[Session, Outbox, str], str | None]
F = TypeVar("F", bound=Callable[..., object])

SCREENS: dict[str, Shown] = {}
BACK: dict[str, Back] = {}
"""Where the star leads from a screen that knows it by its ids alone: nothing is read for it."""
ARRIVALS: dict[str, Shown] = {}
RUNG: dict[About, Rung] = {}
ANNOUNCED: dict[About, Announced] = {}


def screen(name: str, *, back: Back | None = None) -> Callable[[F], F]:
    """A menu at an address. It is built again when it is answered, so its ids are checked anew; it changes nothing.

    `back`, from (turn, ids) to where the star leads, is said here where it hangs on nothing else, and in the menu where
    it does: for a star that is known the menu is not built.
    """
    if back is not None:
        BACK[name] = back
    return _into(SCREENS, name)


def arrival(name: str) -> Callable[[F], F]:
    """A place a call comes to once: answered, whispered to, a dialled leg over.

    It may change things, and gives no menu of its own: it goes to a screen, closes, connects or bridges.
    """
    return _into(ARRIVALS, name)


def rings(about: About) -> Callable[[F], F]:
    """What is said when somebody answers a call the line placed about this: (turn, outbox row) to an answer."""
    return _into(RUNG, about)


def announces(about: About) -> Callable[[F], F]:
    """What is said into a conference about this: (session, outbox row, language) to words, or None if it is past."""
    return _into(ANNOUNCED, about)


def _into(register: dict, name: object) -> Callable[[F], F]:  # type: ignore[type-arg]
    def keep(function: F) -> F:
        if name in register:
            raise ValueError(f"two functions for {name}")
        register[name] = function
        return function

    return keep
