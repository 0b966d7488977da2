"""Where a call comes back to that was answered while the database was away: at once, where it answers by then, or when
what was kept is done."""

from __future__ import annotations

from ivr.alerts import elder
from ivr.engine import standby
from ivr.engine.menu import Answer
from ivr.engine.screens import arrival
from ivr.engine.turn import Turn
from ivr.home import menu
from models import CheckinState, Person, Role
from services import checkins, people, tasks


@arrival(standby.HELP)
def needs_help(turn: Turn, _row_id: int) -> Answer:
    """Key 3 from a telephone of which nothing more was known then: a call for help of each elder on it, as in a text;
    of anybody else, who is given a person, the desk is told."""
    if turn.form.get("Digits") != standby.HELP_KEY:
        return turn.close(turn.t("home-sorry-ring-again" if turn.placed_by_line else "home-thanks-goodbye"))
    number = turn.call.other_number
    on_it = people.persons_on(turn.session, turn.community, number) if number else []
    elders = [person for person in on_it if person.is_a(Role.ELDER)]
    answers = [_help_of(turn, person) for person in elders]
    if answers:
        return answers[-1]
    if number:
        tasks.we_failed(turn.session, turn.community, number, turn.person)
    return turn.go("person", saying=turn.t("gathering-113"))


def _help_of(turn: Turn, person: Person) -> Answer:
    turn.is_with(person)
    asked = checkins.open_for(turn.session, person)
    if asked is None:
        return elder.asks_for_help(turn, person)
    checkins.close(turn.session, asked, CheckinState.NEEDS_HELP)
    return turn.go("help", asked.id)


@arrival(standby.AFTER)
def dialled(turn: Turn, _row_id: int) -> Answer:
    """Whoever is on call was dialled, and did or did not answer."""
    return menu.desk_after(turn)
