"""Who wants a ride and lives nobody knows where is asked once, when it is noted: where shall we fetch you? She says it
in words, which are not recorded; what was heard is the desk's, which marks the place."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.signups.ended import goodbye
from services.roads import points


def asked(turn: Turn, *told: str) -> Go | None:
    """After what she is told of her ride; None where it is known, she has been asked, or the line rang her: then the
    desk asks."""
    if turn.placed_by_line or not points.is_to_be_asked(turn.session, turn.someone):
        return None
    return turn.go("where-asked", saying=told)


@arrival("where-asked")
def is_asked(turn: Turn) -> Go:
    points.is_asked(turn.session, turn.someone)
    return turn.go("where")


@screen("where")
def where(turn: Turn) -> Answer:
    """Silence loses nothing: the desk has it to ask her anyway."""
    return Menu(
        (turn.t("where-is"),),
        (turn.choice("2", "where-ring-me", lambda: _rung(turn)),),
        ending=(turn.t("where-say"),),
        silent=lambda: _rung(turn),
        heard=lambda said: _said(turn, said),
    )


def _rung(turn: Turn) -> Answer:
    return turn.close(turn.t("where-we-ring"), goodbye(turn))


def _said(turn: Turn, words: str) -> Answer:
    points.has_said(turn.session, turn.someone, words)
    return turn.close(turn.t("where-thanks"), goodbye(turn))
