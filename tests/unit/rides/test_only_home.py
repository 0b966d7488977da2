"""The day of who is only driven home, or whose errand is short, or whose car is given back while she sits in it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import About, Leg, Legs, Occurrence, Outbox, Person, Ride, Source
from services import errands, rides, trips
from services.rides import AcceptResult
from services.signups import occurrences
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import accept, advance, asked, wants_ride


def to_the_doctor(hamlet: Hamlet, driver: int, legs: Legs, lasts: timedelta | None = None) -> int:
    """Tomorrow at this hour; answers the ride the driver has promised."""
    kari = hamlet.person("Kari")
    with hamlet.db.write() as session:
        wish = errands.Wish("doctor", hamlet.now + timedelta(days=1), legs, lasts)
        ride = errands.ask(session, session.get_one(Person, kari), wish, source=Source.DESK)
        rides.accept(session, session.get_one(Person, driver), ride.id)
        return ride.id


@pytest.mark.parametrize("legs", [Legs.HOME, Legs.BOTH])
def test_her_driver_says_that_she_is_home_twenty_minutes_after_it_began(hamlet: Hamlet, legs: Legs) -> None:
    ola = hamlet.driver("Ola")
    ride = to_the_doctor(hamlet, ola, legs, timedelta(minutes=10) if legs is Legs.BOTH else None)
    hamlet.now += timedelta(days=1, minutes=20)
    with hamlet.db.write() as session:
        driver = session.get_one(Person, ola)
        assert [one.leg for one in trips.on_the_way(session, driver, hamlet.now)] == [Leg.HOME]
        assert trips.set_down(session, driver, ride) is not None


def test_who_is_only_driven_home_and_loses_her_car_as_it_begins_has_no_way_home(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    ride = to_the_doctor(hamlet, ola, Legs.HOME)
    hamlet.now += timedelta(days=1) - timedelta(minutes=10)
    assert without_car_home(hamlet, ola, ride) == [ride]


def test_who_is_only_driven_home_is_found_a_car_while_she_is_there(hamlet: Hamlet) -> None:
    ola, begins = hamlet.driver("Ola"), hamlet.now + timedelta(days=1)
    occurrence = hamlet.occurrence(begins, ends_at=begins + timedelta(hours=3))
    kari = wants_ride(hamlet, occurrence)
    with hamlet.db.write() as session:
        session.get_one(Ride, kari).legs = Legs.HOME
    hamlet.now = begins - timedelta(minutes=20)
    advance(hamlet)
    assert (asked(hamlet), accept(hamlet, ola, kari)) == ([ola], AcceptResult.WON)
    per = hamlet.driver("Per")
    hamlet.now = begins + timedelta(minutes=10)
    with hamlet.db.write() as session:
        driver = session.get_one(Person, ola)
        (ride,) = rides.promised_to_drive(session, driver)
        assert rides.cancel_promise(session, driver, ride)
    advance(hamlet)
    assert asked(hamlet) == [per]
    hamlet.now = begins + timedelta(hours=2)
    advance(hamlet)
    with hamlet.db.write() as session:
        trips.advance(session, hamlet.now)
        told = session.scalars(sa.select(Outbox.created_at).where(Outbox.about == About.NO_WAY_HOME))
        assert max(told) == hamlet.now


def test_who_sits_in_the_car_that_is_given_back_has_no_way_home(hamlet: Hamlet) -> None:
    ola, occurrence = hamlet.driver("Ola"), hamlet.occurrence(hamlet.now + timedelta(days=1))
    kari, anna = (wants_ride(hamlet, occurrence, name) for name in ("Kari", "Anna"))
    for ride in (kari, anna):
        accept(hamlet, ola, ride)
    hamlet.now += timedelta(days=1) - timedelta(minutes=30)
    with hamlet.db.write() as session:
        assert trips.aboard(session, session.get_one(Person, ola), kari) is not None
    assert without_car_home(hamlet, ola, kari, anna) == [kari]


def test_who_sits_in_the_car_when_it_is_called_off_has_no_way_home(hamlet: Hamlet) -> None:
    ola, occurrence = hamlet.driver("Ola"), hamlet.occurrence(hamlet.now + timedelta(days=1))
    kari, anna = (wants_ride(hamlet, occurrence, name) for name in ("Kari", "Anna"))
    for ride in (kari, anna):
        accept(hamlet, ola, ride)
    hamlet.now += timedelta(days=1) - timedelta(minutes=30)
    with hamlet.db.write() as session:
        assert trips.aboard(session, session.get_one(Person, ola), kari) is not None
        occurrences.call_off(session, session.get_one(Occurrence, occurrence))
        trips.advance(session, hamlet.now)
        told = session.scalars(sa.select(Outbox).where(Outbox.about == About.NO_WAY_HOME)).all()
        assert {row.subject["ride"] for row in told} == {kari}


def without_car_home(hamlet: Hamlet, driver: int, *given_back: int) -> list[int]:
    with hamlet.db.write() as session:
        person = session.get_one(Person, driver)
        of_his = [session.get_one(Ride, ride) for ride in given_back]
        assert all(rides.cancel_promise(session, person, ride) for ride in of_his)
        return [ride.id for ride in trips.without_car_home(session, of_his[0].goal)]
