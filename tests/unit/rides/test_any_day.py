"""Whatever a driver presses and his riders say, in whatever order and at whatever hour: nobody is looked for whom the
car has met, nobody is rung about a car that stands nowhere, and each has one stop a leg with the hour she was told.

Each engine plays two other days; `bin/test --long` six.
"""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    WAITS_FOR_CAR,
    About,
    Alert,
    AlertCause,
    Leg,
    Outbox,
    OutboxKind,
    Person,
    PlaceKind,
    Question,
    QuestionKind,
    QuestionState,
    Ride,
    RideState,
    Source,
    Stop,
    StopState,
    Task,
    TaskKind,
    TaskState,
    Trip,
    TripState,
)
from services import rides, signups, trips
from services.roads import held
from tests.support import amounts, counting
from tests.support.hamlet import Hamlet

MOVES = 40
HAMLETS = ("Garmo", "Bøverdalen", "Bismo")


class Day:
    """Three riders of three hamlets, their driver, who is on his way, and a clock that goes on."""

    def __init__(self, hamlet: Hamlet, seed: int) -> None:
        self.hamlet, self.random = hamlet, random.Random(seed)
        self.said_here, self.said_no_car, self.said_not_home = 0, set[int](), set[int]()
        places = {name: hamlet.place(name) for name in (*HAMLETS, "Fossbergom")}
        if seed % 2:
            with hamlet.db.write() as session:
                held.take(session, hamlet.community(session), held.LOM.read_text("utf-8"), None)
        venue = hamlet.place("Utgard", PlaceKind.VENUE, hamlet_id=places["Fossbergom"])
        self.driver = hamlet.driver("Ola", hamlet_id=places["Garmo"], seats=4)
        self.elders = [hamlet.person(name, hamlet_id=places[name], mobile=name == "Bismo") for name in HAMLETS]
        starts = hamlet.now + timedelta(hours=24)
        occurrence = hamlet.occurrence(starts, place_id=venue)
        with hamlet.db.write() as session:
            driver = session.get_one(Person, self.driver)
            for elder in self.elders:
                person = session.get_one(Person, elder)
                joined = signups.join(session, person, occurrence, source=Source.DESK, wants_ride=True)
                assert joined.signup is not None
                ride = rides.of_signup(session, joined.signup)
                assert ride is not None
                rides.accept(session, driver, ride.id, source=Source.DESK)
            self.rides = session.scalars(sa.select(Ride.id).order_by(Ride.id)).all()
        hamlet.now = starts - timedelta(minutes=80)

    def moves(self) -> bool:
        """Whether anything is another than before."""
        deeds = (self.stands_outside, self.has_her, self.finds_nobody, self.is_late, self.sets_down)
        more = (self.cannot_go_home, self.waits, self.has_been_fetched, self.cancels, self.passes, self.takes_back)
        deed = self.random.choices((*deeds, *more), (3, 3, 1, 1, 2, 0.2, 2, 1, 0.3, 8, 0.5))[0]
        with counting.asked(self.hamlet.db) as asked, self.hamlet.db.write() as session:
            ride = session.get_one(Ride, self.random.choice(self.rides))
            deed(session, session.get_one(Person, self.driver), ride)
        return bool(asked.changes)

    def stands_outside(self, session: Session, driver: Person, ride: Ride) -> None:
        self.said_here += trips.here(session, driver, ride.id) is not None

    def has_her(self, session: Session, driver: Person, ride: Ride) -> None:
        trips.aboard(session, driver, ride.id)

    def finds_nobody(self, session: Session, driver: Person, ride: Ride) -> None:
        if trips.not_home(session, driver, ride.id) is not None:
            self.said_not_home.add(ride.rider_id)

    def is_late(self, session: Session, driver: Person, ride: Ride) -> None:
        trips.late(session, driver, ride.id, self.random.choice((5, 20)))

    def sets_down(self, session: Session, driver: Person, ride: Ride) -> None:
        trips.set_down(session, driver, ride.id)

    def takes_back(self, session: Session, driver: Person, _ride: Ride) -> None:
        for ride in trips.not_home_after_all(session, driver):
            assert rides.stop_of(session, ride, Leg.HOME).state is StopState.PLANNED

    def cannot_go_home(self, session: Session, driver: Person, _ride: Ride) -> None:
        trips.cannot_go_home(session, driver)

    def waits(self, session: Session, _driver: Person, ride: Ride) -> None:
        if trips.still_waits(session, ride.rider, ride.id) is not None:
            self.said_no_car.add(ride.id)

    def has_been_fetched(self, session: Session, _driver: Person, ride: Ride) -> None:
        trips.has_come(session, ride.rider, ride.id)

    def cancels(self, session: Session, _driver: Person, ride: Ride) -> None:
        rides.cancel(session, ride)
        trips.advance(session, self.hamlet.now)

    def passes(self, session: Session, _driver: Person, _ride: Ride) -> None:
        self.hamlet.now += timedelta(minutes=self.random.choice((2, 10, 25)))
        trips.advance(session, self.hamlet.now)

    def holds(self) -> None:
        with self.hamlet.db.read() as session:
            stops = list(session.scalars(sa.select(Stop)).unique())
            live = [(stop.ride_id, stop.trip.leg) for stop in stops if stop.trip.state is not TripState.DROPPED]
            assert len(live) == len(set(live)), "one stop a leg"
            there = {stop.ride_id: stop for stop in stops if stop.trip.leg is Leg.THERE}
            asked = sa.select(Question).filter_by(kind=QuestionKind.CAR_DUE)
            open_now = session.scalars(asked.where(Question.state != QuestionState.ANSWERED)).all()
            not_fetched = sa.select(Task).filter_by(kind=TaskKind.NOT_FETCHED, state=TaskState.OPEN)
            looked_for = session.scalars(not_fetched).all()
            for ride_id in [*(one.subject["ride"] for one in open_now), *(task.subject["ride"] for task in looked_for)]:
                stop = there.get(ride_id)
                assert stop is None or stop.state in WAITS_FOR_CAR, "nobody asks after whom the car has met"
            used = {stop.trip_id for stop in stops if stop.trip.state is not TripState.AGREED}
            for task in looked_for:
                ride_id = task.subject["ride"]
                assert session.get_one(Ride, ride_id).state is not RideState.CANCELLED, "she needs no ride"
                stop = there.get(ride_id)
                assert stop is None or ride_id in self.said_no_car or stop.trip_id in used, (
                    "silence alone alarms nobody"
                )
            for stop in there.values():
                ride = stop.ride
                if ride.state is RideState.PROMISED and ride.pickup_from and ride.pickup_to:
                    assert ride.pickup_from <= stop.at <= ride.pickup_to, "she was told the hour he drives by"
            alarmed = session.scalars(sa.select(Alert.elder_id).where(Alert.cause == AlertCause.NOT_HOME)).all()
            assert set(alarmed) == self.said_not_home
            calls = sa.select(sa.func.count()).where(Outbox.about == About.CAR_HERE, Outbox.kind == OutboxKind.CALL)
            assert (session.scalar(calls) or 0) <= self.said_here


@pytest.mark.parametrize("seed", range(amounts.of(2, 6)))
def test_whatever_is_pressed_and_said_in_whatever_order(hamlet: Hamlet, seed: int) -> None:
    day = Day(hamlet, seed + (hamlet.db.engine.dialect.name == "postgresql") * amounts.of(2, 6))
    for _ in range(MOVES):
        if day.moves():
            day.holds()
    with hamlet.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Trip)), "something was driven"
