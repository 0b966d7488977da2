"""A hamlet in which something has happened before, what may happen in it, and what may be done then and is foretold."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import texts
from models import (
    DeskUser,
    Occurrence,
    Person,
    PlaceKind,
    Ride,
    RideState,
    Role,
    Signup,
    Source,
    Standing,
    StandingKind,
    Visit,
)
from services import rides, signups, standing
from services.hours.duetime import local_day
from services.inviting import asking
from services.phones import texting
from services.programme import calendar
from services.programme.facts import Facts
from services.signups import companions, deciding, freed, occurrences
from services.talks import visits
from services.telling import foretold
from tests.support import builders, counting
from tests.support.hamlet import Hamlet

PEOPLE = 5


class Course:
    """Fredagstreff with two places, five who want to come, two who drive, and one who visits the first of them."""

    def __init__(self, hamlet: Hamlet, people: int = PEOPLE, places: int = 2) -> None:
        self.hamlet = hamlet
        self.hall = hamlet.place("Utgard", PlaceKind.VENUE)
        home = hamlet.place("Garmo")
        self.people = [hamlet.person(f"N{n}", mobile=n % 3 != 1, hamlet_id=home) for n in range(people)]
        self.drivers = [hamlet.driver(f"D{n}", seats=2, hamlet_id=home) for n in range(2)]
        self.friday = hamlet.occurrence(maximum=places, decides_at=None)
        self.other = hamlet.occurrence(hamlet.now + timedelta(days=5), "Bingo")
        friend = hamlet.person("Berit", Role.VISIT_FRIEND)
        with hamlet.db.write() as session:
            builders.friends(session, self.people[0], friend)
            pair = session.get_one(Person, friend), session.get_one(Person, self.people[0])
            visits.arrange(session, *pair, hamlet.now + timedelta(days=3), source=Source.SMS)
            weekly = hamlet.now + timedelta(days=2)
            self.weekly = standing.arrange(session, *pair, StandingKind.VISIT, weekly, source=Source.SMS).id
            standing.advance(session, hamlet.now)
            session.add(DeskUser(community_id=hamlet.community_id, username="m", name="Marit", password_hash="-"))

    def step(self, what: str, which: int, hours: int) -> None:
        self.hamlet.now += timedelta(hours=hours)
        with self.hamlet.db.write() as session:
            freed.advance(session, self.hamlet.now)
            rides.advance(session, self.hamlet.now)
            STEPS[what](self, session, session.get_one(Person, self.people[which % len(self.people)]))

    def signup(self, session: Session, person: Person) -> Signup | None:
        asked = sa.select(Signup).where(Signup.person_id == person.id, Signup.occurrence_id == self.friday)
        return session.scalars(asked).first()

    def off(self, session: Session, person: Person) -> None:
        signup = self.signup(session, person)
        if signup is not None:
            signups.cancel(session, signup, source=Source.DESK)

    def promised(self, session: Session, person: Person) -> None:
        for driver in (session.get_one(Person, each) for each in self.drivers):
            for ask in rides.open_asks(session, driver)[:1]:
                rides.accept(session, driver, ask.ride_id)

    def ride(self, session: Session) -> Ride | None:
        return session.scalars(sa.select(Ride).where(Ride.state == RideState.PROMISED).order_by(Ride.id)).first()

    def facts(self, session: Session, **changed: object) -> Facts:
        row = session.get_one(Occurrence, self.friday)
        values = {"place_id": row.place_id, "maximum": row.maximum, "starts_at": row.starts_at, "ends_at": row.ends_at}
        return Facts(row.activity.title, **{**values, **changed})  # type: ignore[arg-type]


def joins(course: Course, session: Session, person: Person, *, ride: bool = False) -> None:
    how = {"source": Source.DESK, "wants_ride": ride, "accept_waiting": True}
    signups.join(session, person, course.friday, **how)  # type: ignore[arg-type]


def stops(course: Course, session: Session, person: Person) -> None:
    texting.stop(session, person.community_id, person.phone or "")


def brings_one(course: Course, session: Session, person: Person) -> None:
    if (signup := course.signup(session, person)) is not None:
        with suppress(companions.NoRoom):
            companions.come_along(session, signup, 1 - signup.companions)


def lets_go(course: Course, session: Session, person: Person) -> None:
    if (signup := course.signup(session, person)) is not None:
        signups.refuse_place(session, signup)


Does = Callable[[Course, Session, Person], object]
STEPS: dict[str, Does] = {
    "joins": joins,
    "wants a ride": lambda course, session, person: joins(course, session, person, ride=True),
    "leaves": Course.off,
    "brings one": brings_one,
    "is driven": Course.promised,
    "lets it go": lets_go,
    "stops texts": stops,
    "waits": lambda *_: None,
}


def on_friday(deed: Callable[[Session, Occurrence], object]) -> Does:
    return lambda course, session, _person: deed(session, session.get_one(Occurrence, course.friday))


def with_ride(deed: Callable[[Session, Ride], object]) -> Does:
    def does(course: Course, session: Session, person: Person) -> None:
        ride = course.ride(session)
        if ride is not None:
            deed(session, ride)

    return does


def moved(course: Course, session: Session, _person: Person) -> None:
    later = session.get_one(Occurrence, course.friday).starts_at + timedelta(days=1)
    facts = course.facts(session, starts_at=later, ends_at=later + timedelta(hours=2))
    occurrences.change(session, session.get_one(Occurrence, course.friday), facts)


def grown(course: Course, session: Session, _person: Person) -> None:
    facts = course.facts(session, maximum=4, place_id=course.hall)
    occurrences.change(session, session.get_one(Occurrence, course.friday), facts)


def called_off_visit(course: Course, session: Session, person: Person) -> None:
    for visit in session.scalars(sa.select(Visit).where(Visit.standing_id.is_(None))):
        visits.cancel(session, visit, visit.friend)


def every_week_ends(course: Course, session: Session, _person: Person) -> None:
    standing.end(session, session.get_one(Standing, course.weekly), None, source=Source.DESK)


def a_day_left_out(course: Course, session: Session, _person: Person) -> None:
    row = session.get_one(Standing, course.weekly)
    day = local_day(course.hamlet.now + timedelta(days=7), row.person.community.zone)
    while not row.is_on(day):
        day += timedelta(days=1)
    standing.leave_out(session, row, day, row.person, source=Source.DESK)


def invited(course: Course, session: Session, _person: Person) -> None:
    people = session.scalars(sa.select(Person).where(Person.id.in_(course.people))).unique().all()
    occurrence, by = session.get_one(Occurrence, course.other), session.scalars(sa.select(DeskUser)).one()
    if calendar.is_coming(occurrence, course.hamlet.now):
        asking.invite(session, occurrence, people, by=by)


def hold(session: Session, occurrence: Occurrence) -> None:
    occurrences.hold_at_desk(session, occurrence)


DEEDS: dict[str, Does] = {
    "call off": on_friday(occurrences.call_off_at_desk),
    "hold": on_friday(hold),
    "go ahead": on_friday(deciding.go_ahead),
    "move": moved,
    "more places": grown,
    "sign up": joins,
    "sign up with a ride": lambda course, session, person: joins(course, session, person, ride=True),
    "sign off": Course.off,
    "no ride": with_ride(rides.cancel),
    "take back": with_ride(rides.take_back),
    "another driver": lambda course, session, person: with_ride(
        lambda session, ride: rides.move(
            session, ride, session.get_one(Person, next(each for each in course.drivers if each != ride.driver_id))
        )
    )(course, session, person),
    "no visit": called_off_visit,
    "every week ends": every_week_ends,
    "not that week": a_day_left_out,
    "invite": invited,
}


class Undone(Exception):
    """The deed has been tried."""


def tried(course: Course, name: str, *, read_in: timedelta = timedelta()) -> foretold.Foretold:
    """What is foretold of it; `read_in` later it is done just so, and taken back. Raises `Changed` where it tells
    something else."""
    hamlet = course.hamlet

    def deed(session: Session) -> object:
        return DEEDS[name](course, session, session.get_one(Person, course.people[1]))

    with counting.asked(hamlet.db) as asked, hamlet.db.read() as session:
        plan = foretold.of(session, lambda: deed(session), texts.as_text)
    assert (asked.writing, asked.changes) == (0, [])
    hamlet.now += read_in
    with suppress(Undone), hamlet.db.write() as session:
        done = foretold.do(session, lambda: deed(session), texts.as_text, seen=plan.marks)
        assert done.marks == plan.marks
        raise Undone
    return plan
