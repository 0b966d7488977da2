"""Key 5 of who is no volunteer yet: she wants to help, and the desk rings her."""

from __future__ import annotations

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Source
from services.volunteers import willing


def may_say_so(turn: Turn) -> bool:
    """Only where there is a telephone to ring, and somebody else to ring it."""
    return turn.call.other_number not in (None, turn.community.coordinator_phone)


def choice(turn: Turn) -> Choice:
    """Of the menu a stranger has, and of one who is known and does nothing for others yet."""
    return turn.choice("5", "home-want-to-help", lambda: turn.go("want-to-help"))


@screen("want-to-help")
def want_to_help(turn: Turn) -> Answer:
    """What comes of it is said before anything is agreed to."""
    back = turn.go("home")
    return Menu(
        (turn.t("willing-thanks"), turn.t("willing-what-happens")),
        (
            turn.choice("1", "willing-ring-me", lambda: _wants(turn)),
            turn.choice("2", "willing-not-now", lambda: back),
        ),
        back=back,
        keys_only=True,
    )


def _wants(turn: Turn) -> Answer:
    number = turn.call.other_number
    if number is None or not may_say_so(turn):
        return turn.close(turn.t("home-ring-in-hours"))
    found = willing.wants(turn.session, turn.community, number, turn.person, source=Source.PHONE)
    if found.call_by is None:
        return turn.close(turn.t("willing-we-ring"))
    return turn.close(
        turn.t("willing-good"),
        turn.t("home-you-will-be-rung", day=turn.day(found.call_by), time=turn.time(found.call_by)),
    )
