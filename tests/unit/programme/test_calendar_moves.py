"""A calendar kept on the web: every state by everything that happens to one, through the service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

import fetching
from models import CalendarFault, CalendarState, OrganiserCalendar, OrganiserKind, Task, TaskState
from services.programme import agreements, subscribed
from services.programme.agreements import Terms
from services.programme.subscribed import Turn
from tests.support.hamlet import Hamlet

S = CalendarState
URL = "https://kultur.test/a.ics"
HALL = Terms("Utgard grendehus", OrganiserKind.VOLUNTEERS, "Ole Dal", "+4790012345")


def _turn(held: OrganiserCalendar) -> Turn:
    return Turn(held.id, held.url, None, None, None)


def _fails(session: Session, held: OrganiserCalendar) -> None:
    subscribed.failed(session, _turn(held), CalendarFault.SERVER)


def _fails_long(session: Session, held: OrganiserCalendar) -> None:
    held.failures = max(held.failures, 2)
    _fails(session, held)


DONE: dict[str, Callable[[Session, OrganiserCalendar], object]] = {
    "set": lambda session, held: subscribed.set_address(session, held.organiser, URL),
    "comes": lambda session, held: subscribed.is_good(session, _turn(held)),
    "fails": _fails,
    "fails long": _fails_long,
    "ended": subscribed.end,
}
LEADS_TO = {
    **{(state, "set"): S.NEW for state in S},
    **{(state, "comes"): S.GOOD for state in S if state is not S.ENDED},
    **{(state, "fails"): S.FAILING for state in (S.NEW, S.GOOD, S.FAILING)},
    **{(state, "fails long"): S.BROKEN for state in S if state is not S.ENDED},
    (S.BROKEN, "fails"): S.BROKEN,
    **{(state, "ended"): S.ENDED for state in S},
}
REACHED_BY = {
    S.NEW: ("set",),
    S.GOOD: ("set", "comes"),
    S.FAILING: ("set", "fails"),
    S.BROKEN: ("set", "fails", "fails", "fails"),
    S.ENDED: ("set", "ended"),
}


@pytest.mark.parametrize("state", S)
def test_what_happens_to_a_calendar_leads_where_the_table_says(hamlet: Hamlet, state: S) -> None:
    """What each event does is taken back."""
    with hamlet.db.read() as session:
        organiser = agreements.write(session, hamlet.community(session), None, HALL)
        held = subscribed.set_address(session, organiser, URL)
        for one in REACHED_BY[state]:
            DONE[one](session, held)
        assert held.state is state
        for event, happens in DONE.items():
            with session.begin_nested() as point:
                happens(session, held)
                assert held.state is LEADS_TO.get((state, event), state), event
                assert (held.look_at is None) is (held.state is S.ENDED), event
                open_tasks = session.query(Task).filter_by(state=TaskState.OPEN).count()
                assert open_tasks == (held.state is S.BROKEN), event
                point.rollback()


def test_every_fault_of_fetching_has_its_words() -> None:
    assert {fault.value for fault in fetching.Fault} <= {fault.value for fault in CalendarFault}


def test_what_was_under_way_when_the_address_changed_or_it_was_ended_does_nothing(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        organiser = agreements.write(session, hamlet.community(session), None, HALL)
        held = subscribed.set_address(session, organiser, URL)
        turn = subscribed.take_turn(session, held.id)
        assert turn is not None and subscribed.take_turn(session, held.id) is None
        subscribed.set_address(session, organiser, "https://andre.test/b.ics")
        assert subscribed.is_good(session, turn) is None
        subscribed.failed(session, turn, CalendarFault.SERVER)
        assert (held.state, held.failures) == (S.NEW, 0)


def test_the_contact_becomes_one_of_the_lines_people_once(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        organiser = agreements.write(session, hamlet.community(session), None, HALL)
        again = agreements.write(session, hamlet.community(session), organiser, HALL)
        (person,) = agreements.contacts(session, again)
        assert (person.full_name, person.phone) == ("Ole Dal", "+4790012345")
        terms = replace(HALL, name="Kino", contact_name="Ole")
        other = agreements.write(session, hamlet.community(session), None, terms)
        assert agreements.contacts(session, other) == [person]
