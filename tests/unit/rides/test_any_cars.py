"""Whatever riders and drivers do in whatever order: nobody is in two cars, nobody is told one hour and fetched at
another, no car is fuller or longer on its way than it may be, and nobody is asked whose car does not take what she
needs.

Each engine plays another Sunday; `bin/test --long` four on each.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    ON_THE_ROAD,
    About,
    Leg,
    Legs,
    Occurrence,
    OccurrenceState,
    Person,
    PlaceKind,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Signup,
    SignupState,
    Source,
    Telling,
    TellingState,
    Trip,
    TripState,
)
from services import rides, signups
from services.roads import held
from services.signups import occurrences
from tests.support import amounts, counting
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import advance

HAMLETS = ("Fossbergom", "Garmo", "Bøverdalen", "Bismo")
MOVES = 40
LONGEST = timedelta(minutes=45)
NEEDS = (
    *(None, "", "stick", "rollator", "rollator arm", "rollator no_dog"),
    *("wheelchair_folded", "wheelchair_seated", "no_stairs", "alone", "companion"),
)
CARS: tuple[dict[str, Any], ...] = (
    *({}, {"boot": 0}, {"boot": 2, "car": "dog"}),
    *({"boot": 1, "car": "lift high_step"}, {"boot": 3}),
)
LEGS = (Legs.BOTH, Legs.BOTH, Legs.BOTH, Legs.THERE, Legs.HOME)


def takes(driver: Person, fetched: Iterable[Ride]) -> bool:
    """Whether the car takes these, told anew from what was said."""
    riders = [(ride.seats, set((ride.rider.needs or "").split())) for ride in fetched]
    lies = sum(len(needs & {"rollator", "wheelchair_folded"}) for _, needs in riders)
    seated = sum("wheelchair_seated" in needs for _, needs in riders)
    cannot = set[str]().union(*(needs for _, needs in riders))
    car = set((driver.car or "").split())
    return (
        sum(seats for seats, _ in riders) - seated <= (driver.seats or 0)
        and lies <= (1 if driver.boot is None else driver.boot)
        and seated <= ("lift" in car)
        and not ("no_dog" in cannot and "dog" in car)
        and not ("no_stairs" in cannot and "high_step" in car)
        and not ("alone" in cannot and len(riders) > 1)
    )


class Sunday:
    """Eight elders and four drivers of four hamlets, one activity, and a clock that goes on."""

    def __init__(self, hamlet: Hamlet, seed: int) -> None:
        self.hamlet, self.random = hamlet, random.Random(seed)
        places = {name: hamlet.place(name) for name in HAMLETS}
        with hamlet.db.write() as session:
            held.take(session, hamlet.community(session), held.LOM.read_text("utf-8"), None)
        where = [places[HAMLETS[at % 4]] for at in range(8)]
        needs, cars = self.random.sample(NEEDS, 8), self.random.sample(CARS, 4)
        self.elders = [
            hamlet.person(f"Elder{at}", hamlet_id=where[at], needs=needs[at], legs=self.random.choice(LEGS))
            for at in range(8)
        ]
        self.drivers = [
            hamlet.driver(f"Driver{at}", hamlet_id=where[at], seats=2 + at % 3, **cars[at]) for at in range(4)
        ]
        venue = hamlet.place("Utgard", PlaceKind.VENUE, hamlet_id=places["Fossbergom"])
        starts_at = hamlet.now + timedelta(days=1, hours=23)
        self.occurrence = hamlet.occurrence(starts_at, place_id=venue)
        with hamlet.db.write() as session:
            for elder in self.elders[:6]:
                self._joins(session, elder)
        self.hamlet.now += timedelta(hours=4, minutes=30)
        self.promised, self.told = self._promised(), self._told()

    def moves(self) -> bool:
        """Whether anything is another than before."""
        deed = self.random.choices(
            (
                *(self.joins, self.leaves, self.says_yes, self.says_no),
                *(self.is_given_by_the_desk, self.gives_back, self.passes, self.is_moved),
            ),
            (6, 2, 5, 2, 2, 1, 6, 0.3),
        )[0]
        with counting.asked(self.hamlet.db) as asked:
            with self.hamlet.db.write() as session:
                deed(session)
            if deed == self.passes:
                advance(self.hamlet)
        if not asked.changes:
            return False
        before, told = self.promised, self.told
        now, self.told = self._promised(), self._told()
        same = {rider for ride, (rider, *_) in now.items() if before.get(ride) == now[ride]}
        assert not same & {rider for rider, _ in self.told - told}, "nobody is told anew what has not changed"
        self.promised = now
        return True

    def _promised(self) -> dict[int, tuple[object, ...]]:
        """Who is driven by whom, and when, of those who have heard so."""
        heard = sa.select(Telling.person_id).filter_by(about=About.RIDE_PROMISED, state=TellingState.TOLD)
        with self.hamlet.db.read() as session:
            promised = session.scalars(sa.select(Ride).filter_by(state=RideState.PROMISED)).all()
            known = set(session.scalars(heard))
            rows = [(one.id, one.rider_id, one.driver_id, one.pickup_from, one.pickup_to) for one in promised]
        return {ride: tuple(row) for ride, *row in rows if row[0] in known}

    def _told(self) -> set[tuple[int, int]]:
        about = (About.RIDE_PROMISED, About.RIDE_CANCELLED, About.RIDE_UNFILLED)
        with self.hamlet.db.read() as session:
            found = sa.select(Telling.person_id, Telling.id).where(Telling.about.in_(about))
            return {(person, row) for person, row in session.execute(found)}

    def joins(self, session: Session) -> None:
        self._joins(session, self.random.choice(self.elders))

    def _joins(self, session: Session, elder: int) -> None:
        person = session.get_one(Person, elder)
        signups.join(session, person, self.occurrence, source=Source.SMS, wants_ride=True)

    def leaves(self, session: Session) -> None:
        joined = session.scalars(sa.select(Signup).filter_by(state=SignupState.JOINED)).all()
        if joined:
            signups.cancel(session, self.random.choice(joined), source=Source.SMS)

    def says_yes(self, session: Session) -> None:
        driver = session.get_one(Person, self.random.choice(self.drivers))
        asked = [*rides.open_trips(session, driver), *rides.open_asks(session, driver)]
        said = self.random.choice(asked) if asked else None
        if isinstance(said, Trip):
            rides.accept_trip(session, driver, said)
        elif said is not None:
            rides.accept(session, driver, said.ride_id)

    def is_given_by_the_desk(self, session: Session) -> None:
        wanted = session.scalars(sa.select(Ride).filter_by(state=RideState.WANTED)).all()
        if wanted:
            driver = session.get_one(Person, self.random.choice(self.drivers))
            rides.accept(session, driver, self.random.choice(wanted).id, source=Source.DESK)

    def says_no(self, session: Session) -> None:
        driver = session.get_one(Person, self.random.choice(self.drivers))
        for trip in rides.open_trips(session, driver):
            several = len(trip.stops) > 1 and self.random.random() < 0.5
            rides.decline_trip(session, driver, trip, but=trip.stops[-1].ride if several else None)
            return
        for ask in rides.open_asks(session, driver)[:1]:
            rides.decline(session, driver, ask.ride_id)

    def gives_back(self, session: Session) -> None:
        driver = session.get_one(Person, self.random.choice(self.drivers))
        for ride in rides.promised_to_drive(session, driver)[:1]:
            rides.cancel_promise(session, driver, ride)

    def passes(self, session: Session) -> None:
        """Time, with all that waits told; the scheduler's beat comes after it."""
        self.hamlet.now += timedelta(hours=self.random.choice((0.3, 1, 2)))
        for telling in session.scalars(sa.select(Telling).filter_by(state=TellingState.OPEN)):
            telling.move(TellingState.TOLD)

    def is_moved(self, session: Session) -> None:
        occurrence = session.get_one(Occurrence, self.occurrence)
        if occurrence.state is OccurrenceState.PLANNED:
            starts = occurrence.starts_at + timedelta(minutes=30)
            occurrences.move(
                session,
                occurrence,
                starts_at=starts,
                ends_at=starts + timedelta(hours=2),
                place_id=occurrence.place_id,
            )

    def holds(self) -> None:
        with self.hamlet.db.read() as session:
            promised = {ride.id: ride for ride in session.scalars(sa.select(Ride).filter_by(state=RideState.PROMISED))}
            asks = sa.select(RideAsk).join(RideAsk.ride).where(RideAsk.answer == RideAnswer.ASKED)
            for ask in session.scalars(asks.where(Ride.state == RideState.WANTED)):
                self._may_ride(ask.driver, [ask.ride], promised)
            for leg in Leg:
                self._each_is_in_one_car(session, promised, leg)
            for ride in promised.values():
                last = session.scalars(
                    sa.select(Telling)
                    .filter_by(about=About.RIDE_PROMISED, person_id=ride.signup.person_id, state=TellingState.OPEN)
                    .order_by(Telling.id)
                ).all()
                assert len(last) <= 1, "told once of each change"
            proposed = session.scalars(sa.select(Trip).filter_by(state=TripState.PROPOSED, leg=Leg.THERE)).all()
            asked = [stop.ride_id for trip in proposed for stop in trip.stops]
            for trip in proposed:
                assert takes(trip.driver, [stop.ride for stop in trip.stops])
            assert len(asked) == len(set(asked)), "nobody is planned into two cars"
            assert not set(asked) & set(promised)
            assert not {trip.driver_id for trip in proposed} & {ride.driver_id for ride in promised.values()}

    @staticmethod
    def _may_ride(driver: Person, asked: list[Ride], promised: dict[int, Ride]) -> None:
        his = [ride for ride in promised.values() if ride.driver_id == driver.id]
        for leg in Leg:
            if any(ride.legs.has(leg) for ride in asked):
                assert takes(driver, [ride for ride in (*asked, *his) if ride.legs.has(leg)])

    @staticmethod
    def _each_is_in_one_car(session: Session, promised: dict[int, Ride], leg: Leg) -> None:
        live = session.scalars(sa.select(Trip).where(Trip.leg == leg, Trip.state.in_(ON_THE_ROAD))).all()
        stops = [(stop, trip) for trip in live for stop in trip.stops]
        goes = sorted(ride.id for ride in promised.values() if ride.legs.has(leg))
        assert sorted(stop.ride_id for stop, _ in stops) == goes
        for stop, trip in stops:
            ride = promised[stop.ride_id]
            assert ride.driver_id == trip.driver_id
            if leg is Leg.THERE and ride.pickup_from and ride.pickup_to:
                assert ride.pickup_from <= stop.at <= ride.pickup_to
                assert trip.arrives_at <= trip.occurrence.starts_at - timedelta(minutes=10)
                assert trip.arrives_at - stop.at <= LONGEST + timedelta(minutes=10)
        for trip in live:
            assert takes(trip.driver, [stop.ride for stop in trip.stops])


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(amounts.of(1, 4)))
def test_whatever_they_do_everybody_is_in_one_car_that_keeps_what_she_was_told(hamlet: Hamlet, seed: int) -> None:
    sunday = Sunday(hamlet, 2 * seed + (hamlet.db.engine.dialect.name == "postgresql"))
    for _ in range(MOVES):
        if sunday.moves():
            sunday.holds()
    with hamlet.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Trip)), "cars were planned"
