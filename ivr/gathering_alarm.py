"""Key 3 outside the room: help, as in an evening call, with 113 first; her telephone leaves the evening for it."""

from __future__ import annotations

from models import AlertCause
from services import alerts, gathering_seats

from . import checkin
from .menu import Answer
from .screens import arrival, screen
from .turn import Turn


@arrival("gathering-needs-help")
def needs_help(turn: Turn, seat_id: int) -> Answer:
    """The alert is written at once and told in half a minute. She is not rung again for the gathering meanwhile."""
    alerts.raise_(turn.session, turn.someone, AlertCause.NEEDS_HELP, held_s=alerts.HELD_S)
    gathering_seats.leaves(turn.session, seat_id)
    return turn.go("gathering-alarm", seat_id)


@screen("gathering-alarm")
def alarm(turn: Turn, seat_id: int) -> Answer:
    again = turn.go("gathering-alarm", seat_id)
    return checkin.help_menu(turn, turn.someone, again=again, mistake=lambda: _take_back(turn, seat_id))


def _take_back(turn: Turn, seat_id: int) -> Answer:
    """She may come in again."""
    return turn.go("gathering-now", seat_id, saying=checkin.take_back(turn, turn.someone))
