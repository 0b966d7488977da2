"""Key 3 outside the room: help, as in an evening call, with 113 first; her telephone leaves the evening for it."""

from __future__ import annotations

from functools import partial

from ivr.checkins import by_key, rung_back
from ivr.engine.menu import MOST_CHOICES, Answer, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from models import AlertCause, AlertState, Person, Seat
from services import alerts
from services.gatherings import reading, seats


@arrival("gathering-needs-help")
def needs_help(turn: Turn, seat_id: int) -> Answer:
    """The alert is written at once and told in half a minute. She is not rung again for the gathering meanwhile."""
    _raise(turn, turn.someone)
    seats.leaves(turn.session, seat_id)
    return turn.go("gathering-alarm" if len(_have_come(turn, seat_id)) < 2 else "gathering-who-needs-help", seat_id)


def _raise(turn: Turn, person: Person) -> None:
    alerts.raise_(turn.session, person, AlertCause.NEEDS_HELP, held_s=alerts.HELD_S)


def _have_come(turn: Turn, seat_id: int) -> list[Person]:
    sharing = reading.at_the_telephone(turn.session, turn.session.get_one(Seat, seat_id))
    return [one.person for one in sharing if one.came_at is not None]


@screen("gathering-who-needs-help")
def who(turn: Turn, seat_id: int) -> Answer:
    """Two who came in by one telephone: her own contacts are told, and by her own name. Whoever presses no key more
    has an alert all the same, about the one the call is with."""
    choices = tuple(
        turn.choice(key, "gathering-needs-help", partial(_it_is, turn, seat_id, person), name=person.spoken_name)
        for key, person in enumerate(_have_come(turn, seat_id)[:MOST_CHOICES], start=1)
    )
    return Menu((turn.t("gathering-113"),), choices, keys_only=True, silent=lambda: turn.go("gathering-alarm", seat_id))


def _it_is(turn: Turn, seat_id: int, person: Person) -> Answer:
    """What was written about the other one meanwhile is told to nobody."""
    other = turn.someone
    if person.id != other.id:
        _raise(turn, person)
        written = alerts.live_for(turn.session, other)
        if written is not None and written.state is AlertState.HELD:
            alerts.elder_answered(turn.session, other)
        turn.is_with(person)
    return turn.go("gathering-alarm", seat_id)


@screen("gathering-alarm")
def alarm(turn: Turn, seat_id: int) -> Answer:
    again = turn.go("gathering-alarm", seat_id)
    return by_key.help_menu(turn, turn.someone, again=again, mistake=lambda: _take_back(turn, seat_id))


def _take_back(turn: Turn, seat_id: int) -> Answer:
    """She may come in again."""
    return rung_back.instead(turn, turn.someone) or turn.go(
        "gathering-now", seat_id, saying=by_key.take_back(turn, turn.someone)
    )
