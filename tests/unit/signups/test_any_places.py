"""Whatever is done in whatever order: never more places taken than there are, nobody out of turn, nobody bound unasked,
each told once of what concerns her, and nobody at night.

`bin/test --long` tries six courses drawn by lot on each engine, and `GRENDELINJA_EXAMPLES=500` that many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    TAKES_A_PLACE,
    About,
    Occurrence,
    OccurrenceState,
    Outbox,
    OutboxState,
    Person,
    Signup,
    SignupState,
    Source,
    Telling,
    TellingState,
)
from services import signups, telling
from services.hours.duetime import quiet_hours
from services.signups import companions, freed, occurrences
from tests.support import amounts
from tests.support.databases import Shelf
from tests.support.hamlet import Hamlet, founded

PEOPLE, PLACES = 6, 2
WAITS_H = (0, 1, 5, 13)
OF_A_CHANGE = (About.OCCURRENCE_CHANGED, About.OCCURRENCE_CANCELLED)


class Course:
    """Fredagstreff with two places, and six who want to come; each step is a transaction of its own."""

    def __init__(self, hamlet: Hamlet) -> None:
        self.hamlet = hamlet
        self.people = [hamlet.person(f"N{n}", mobile=n % 2 == 0) for n in range(PEOPLE)]
        self.friday = hamlet.occurrence(maximum=PLACES)
        self.heard: set[int] = set()
        """Whom it has reached that it is called off."""
        self.asked: set[int] = set()
        """Who has said yes to a place since she last had none."""

    def step(self, what: str, which: int, hours: int) -> None:
        self.hamlet.now += timedelta(hours=hours)
        with self.hamlet.db.write() as session:
            freed.advance(session, clock.now())
        before = self._states()
        with self.hamlet.db.write() as session:
            person = session.get_one(Person, self.people[which])
            DEEDS[what](self, session, person)
        self._look(before, self._states())

    def signup(self, session: Session, person: Person) -> Signup | None:
        return session.scalars(sa.select(Signup).where(Signup.person_id == person.id)).first()

    def _states(self) -> dict[int, SignupState]:
        with self.hamlet.db.read() as session:
            return {row.person_id: row.state for row in session.scalars(sa.select(Signup))}

    def _look(self, before: dict[int, SignupState], now: dict[int, SignupState]) -> None:
        with self.hamlet.db.read() as session:
            occurrence = session.get_one(Occurrence, self.friday)
            rows = session.scalars(sa.select(Signup).order_by(Signup.queued_at, Signup.id)).all()
            assert _taken(rows) <= (occurrence.maximum or PEOPLE)
            joined = {row.person_id for row in rows if row.state is SignupState.JOINED}
            assert joined <= self.asked
            self.asked &= joined
            self._in_turn(occurrence, rows, before)
            self._told_once(session, rows)

    def _in_turn(self, occurrence: Occurrence, rows: list[Signup], before: dict[int, SignupState]) -> None:
        """No place is free while somebody has not had her turn, and whoever was offered one had none before her."""
        waiting = [row for row in rows if row.state is SignupState.WAITING]
        not_asked = [row for row in waiting if row.offered_at is None]
        planned = occurrence.state is OccurrenceState.PLANNED and occurrence.starts_at > self.hamlet.now
        if planned and not_asked:
            assert _taken(rows) == occurrence.maximum
        waited = {person_id for person_id, state in before.items() if state is SignupState.WAITING}
        new = [row for row in rows if row.state is SignupState.OFFERED and row.person_id in waited]
        for row in new:
            assert all((row.queued_at, row.id) < (other.queued_at, other.id) for other in not_asked)

    def _told_once(self, session: Session, rows: list[Signup]) -> None:
        of_place = sa.select(Telling.person_id).where(Telling.about == About.PLACE_FREE)
        live = Counter(session.scalars(of_place.where(Telling.state == TellingState.OPEN)))
        for row in rows:
            told = row.offered_at is not None and row.offered_until is not None
            assert live[row.person_id] == (1 if told else 0)
        due = session.scalars(sa.select(Outbox).where(Outbox.state == OutboxState.DUE)).all()
        for row in due:
            if not row.urgent:
                assert not quiet_hours(row.not_before, row.community.zone)


def _taken(rows: list[Signup]) -> int:
    return sum(1 + row.companions for row in rows if row.state in TAKES_A_PLACE)


def _joins(course: Course, session: Session, person: Person) -> None:
    result = signups.join(session, person, course.friday, source=Source.SMS, accept_waiting=True)
    if result.signup is not None and result.signup.state is SignupState.JOINED:
        course.asked.add(person.id)


def _leaves(course: Course, session: Session, person: Person) -> None:
    if (signup := course.signup(session, person)) is not None:
        signups.cancel(session, signup, source=Source.SMS)


def _brings(course: Course, session: Session, person: Person) -> None:
    """One comes along, or does not after all."""
    if (signup := course.signup(session, person)) is not None:
        with suppress(companions.NoRoom):
            companions.come_along(session, signup, 1 - signup.companions)


def _lets_go(course: Course, session: Session, person: Person) -> None:
    if (signup := course.signup(session, person)) is not None:
        signups.refuse_place(session, signup)


def _put_first(course: Course, session: Session, person: Person) -> None:
    if (signup := course.signup(session, person)) is not None:
        signups.first_in_line(session, signup)


def _changed(change: Callable[[Session, Occurrence], object]) -> Callable[[Course, Session, Person], None]:
    """Everybody who has not left hears of it once, and nobody else."""

    def deed(course: Course, session: Session, _person: Person) -> None:
        occurrence = session.get_one(Occurrence, course.friday)
        newest = session.scalar(sa.select(sa.func.max(Telling.id))) or 0
        before = occurrence.state
        concerned = sa.select(Signup.person_id).where(Signup.state != SignupState.CANCELLED)
        expected = Counter(session.scalars(concerned).all())
        if change is occurrences.hold_after_all:
            expected = Counter(who for who in expected if who in course.heard)
        if occurrence.starts_at <= clock.now() or not (change(session, occurrence) or occurrence.state is not before):
            return
        told = sa.select(Telling.person_id).where(Telling.id > newest, Telling.about.in_(OF_A_CHANGE))
        assert Counter(session.scalars(told).all()) == expected
        course.heard = _half_hear(session) if change is occurrences.call_off else set()

    return deed


def _half_hear(session: Session) -> set[int]:
    """Every other one has pressed 1."""
    off = Telling.about == About.OCCURRENCE_CANCELLED, Telling.state == TellingState.OPEN
    heard = session.scalars(sa.select(Telling).where(*off).order_by(Telling.id)).all()[::2]
    for row in heard:
        telling.told(session, row)
    return {row.person_id for row in heard}


def _moves(session: Session, occurrence: Occurrence) -> bool:
    later = timedelta(hours=1)
    return (
        occurrences.move(
            session,
            occurrence,
            starts_at=occurrence.starts_at + later,
            ends_at=occurrence.ends_at + later,
            place_id=None,
        )
        and occurrence.state is OccurrenceState.PLANNED
    )


DEEDS: dict[str, Callable[[Course, Session, Person], None]] = {
    "joins": _joins,
    "leaves": _leaves,
    "brings one": _brings,
    "lets it go": _lets_go,
    "is put first": _put_first,
    "is moved": _changed(_moves),
    "is called off": _changed(occurrences.call_off),
    "is held after all": _changed(occurrences.hold_after_all),
}
ALL_JOIN = [("joins", n, 0) for n in range(PEOPLE)]
KNOWN: tuple[amounts.Course, ...] = (
    [("leaves", 0, 1), ("lets it go", 2, 0), ("joins", 3, 0), ("leaves", 1, 13), ("leaves", 3, 13)],
    [("leaves", 0, 13), ("joins", 2, 0), ("is put first", 5, 0), ("leaves", 1, 5), ("is moved", 0, 13)],
    [("leaves", 0, 0), ("is called off", 0, 5), ("is held after all", 0, 5), ("joins", 2, 0)],
    [
        *(("leaves", n, 0) for n in range(1, PEOPLE)),
        *(("brings one", 0, 0), ("joins", 1, 0), ("joins", 2, 0)),
        *(("brings one", 0, 0), ("joins", 1, 1), ("leaves", 0, 0)),
    ],
)


def test_places_in_any_course(shelf: Shelf) -> None:
    def play(course: amounts.Course) -> None:
        shelf.empty()
        with founded(shelf.db) as hamlet:
            living = Course(hamlet)
            for what, which, hours in [*ALL_JOIN, *course]:
                living.step(what, which, hours)

    steps = sorted(DEEDS), range(PEOPLE), WAITS_H
    amounts.played(shelf.db, play, steps, longest=20, known=KNOWN, few=1, many=6)
