"""Every event at a sign-up in every state: what it becomes. The occurrence has one place, and two who wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Database, Occurrence, Person, Signup, SignupState, Source
from services import signups
from services.signups import freed, occurrences
from tests.support import builders
from tests.support.hamlet import FRIDAY_AT_ELEVEN
from tests.support.hamlet import MONDAY_NOON as NOW

S = SignupState
Event = Callable[[Session, Signup], object]


def _joins(session: Session, signup: Signup, **given: bool) -> object:
    return signups.join(session, signup.person, signup.occurrence_id, source=Source.PHONE, **given)


EVENTS: dict[str, Event] = {
    "her 1": _joins,
    "her 1, and she will wait": lambda session, signup: _joins(session, signup, accept_waiting=True),
    "not this time": signups.refuse_place,
    "off": lambda session, signup: signups.cancel(session, signup, source=Source.PHONE),
    "put first at the desk": signups.first_in_line,
    "her time is over": lambda session, _: freed.advance(session, clock.now()),
    "called off": lambda session, signup: occurrences.call_off(session, signup.occurrence),
    "another hour": lambda session, signup: occurrences.move(
        session,
        signup.occurrence,
        starts_at=signup.occurrence.starts_at + timedelta(hours=1),
        ends_at=signup.occurrence.ends_at + timedelta(hours=1),
        place_id=None,
    ),
}
BECOMES = {
    (S.JOINED, "off"): S.CANCELLED,
    (S.WAITING, "off"): S.CANCELLED,
    (S.OFFERED, "off"): S.CANCELLED,
    (S.OFFERED, "her 1"): S.JOINED,
    (S.OFFERED, "her 1, and she will wait"): S.JOINED,
    (S.OFFERED, "not this time"): S.WAITING,
    (S.OFFERED, "her time is over"): S.WAITING,
    (S.OFFERED, "called off"): S.WAITING,
    (S.CANCELLED, "her 1, and she will wait"): S.WAITING,
}
"""What is not named stays: of what has another hour the place is offered her anew, and where it is full a 1 alone is
not enough to wait."""
THE_OTHER = {S.JOINED: S.WAITING, S.WAITING: S.JOINED, S.OFFERED: S.WAITING, S.CANCELLED: S.JOINED}
"""Who has the one place meanwhile, or waits for it."""


@pytest.fixture
def now() -> Iterator[list[object]]:
    at = [NOW]
    with clock.replaced_by(lambda: at[0]):
        yield at  # type: ignore[misc]


@pytest.mark.parametrize("state", SignupState)
def test_what_a_sign_up_becomes(db: Database, now: list[object], state: SignupState) -> None:
    """What each event does is taken back."""
    with db.read() as session:
        signup, other = _two(session, state)
        for event, happens in EVENTS.items():
            now[0] = NOW + timedelta(hours=5) if event == "her time is over" else NOW
            with session.begin_nested() as point:
                happens(session, signup)
                session.flush()
                assert signup.state is BECOMES.get((state, event), state), event
                passed_on = state in (S.JOINED, S.OFFERED) and signup.state in (S.CANCELLED, S.WAITING)
                goes_on = passed_on and event != "called off"
                assert other.state is (S.OFFERED if goes_on else THE_OTHER[state]), event
                assert (signup.offered_until is not None) is (signup.state is S.OFFERED), event
                point.rollback()


def _two(session: Session, state: SignupState) -> tuple[Signup, Signup]:
    community = builders.community(session)
    kari, anne = (
        builders.person(session, community.id, name, phone=builders.number(serial, mobile=True))
        for name, serial in (("Kari", 101), ("Anne", 102))
    )
    occurrence = builders.occurrence(session, community.id, FRIDAY_AT_ELEVEN, uid="one", maximum=1)
    hers, other = _signup(kari, occurrence, state), _signup(anne, occurrence, THE_OTHER[state])
    other.queued_at = NOW + timedelta(minutes=1)
    if state is S.OFFERED:
        hers.offered_at, hers.offered_until = NOW, NOW + timedelta(hours=4)
    session.add_all([hers, other])
    session.flush()
    return hers, other


def _signup(person: Person, occurrence: Occurrence, state: SignupState) -> Signup:
    return Signup(
        person=person, person_id=person.id, occurrence=occurrence, occurrence_id=occurrence.id,
        state=state, source=Source.DESK, offered_until=NOW if state is S.OFFERED else None,
    )  # fmt: skip


def test_an_offered_place_without_an_end_is_refused_by_the_database(db: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError), db.write() as session:
        signup, _ = _two(session, S.OFFERED)
        signup.offered_until = None
        session.flush()
