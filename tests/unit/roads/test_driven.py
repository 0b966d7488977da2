"""The minutes of a road as it was driven, by the keys of drivers: the middle of three at least, whatever was pressed
late."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from models import Leg, Ride, RideState, Signup, SignupState, Source, Stop, StopState, Trip, TripState
from services.roads import driven, held
from tests.support.hamlet import Hamlet

ROADS = """
Fossbergom: 61.838, 8.567
Garmo: 61.84, 8.81
Lia: 61.85, 8.7
Garmo – Lia 8 min 7 km
Lia – Fossbergom 9 min 8 km
"""
GETS_IN = 4
SERIAL = itertools.count()


@pytest.fixture
def lom(hamlet: Hamlet) -> Hamlet:
    """Kari lives in Garmo, Anna in Lia, where the map has them."""
    with hamlet.db.write() as session:
        held.take(session, hamlet.community(session), ROADS, None)
    return hamlet


def drives(hamlet: Hamlet, *minutes: float, how: str = "both", leg: Leg = Leg.THERE) -> None:
    """From Garmo to Lia, once for each: with both keys at each door, or "here" or "aboard" alone."""
    north_east = {"Kari": (61.84, 8.81), "Anna": (61.85, 8.7)}
    ola, at = hamlet.driver(), hamlet.now - timedelta(days=2)
    for took in minutes:
        title = f"Treff{next(SERIAL)}"
        riders = [hamlet.person(name, latitude=where[0], longitude=where[1]) for name, where in north_east.items()]
        occurrence = hamlet.occurrence(at + timedelta(hours=1), title)
        with hamlet.db.write() as session:
            trip = Trip(occurrence_id=occurrence, driver_id=ola, leg=leg, metres=9_000, state=TripState.DONE)
            trip.leaves_at, trip.arrives_at = at, at + timedelta(minutes=40)
            session.add(trip)
            for position, rider in enumerate(riders, start=1):
                joined = Signup(occurrence_id=occurrence, person_id=rider, state=SignupState.JOINED, source=Source.DESK)
                ride = Ride(signup=joined, state=RideState.PROMISED, driver_id=ola)
                trip.stops.append(Stop(ride=ride, position=position, at=at))
            session.flush()
            _presses(trip.stops, at, timedelta(minutes=took), how)


def _presses(stops: list[Stop], at: datetime, took: timedelta, how: str) -> None:
    in_it = timedelta(minutes=GETS_IN)
    for stop, here in zip(stops, (at, at + in_it + took), strict=True):
        if how == "both":
            stop.here_at, stop.state, stop.moved_at = here, StopState.ABOARD, here + in_it
        elif how == "here":
            stop.here_at, stop.state, stop.moved_at = here, StopState.ABOARD, at + in_it + took
        elif how == "aboard":
            stop.state, stop.moved_at = StopState.ABOARD, here + in_it
        else:
            stop.state, stop.moved_at = StopState.DRIVEN, at + took * (stop.position - 1)


def found(hamlet: Hamlet) -> list[tuple[str, str, list[int], int, int, int]]:
    with hamlet.db.read() as session:
        community = hamlet.community(session)
        pairs = driven.of(session, community, held.of(session, community))
    return [(one.one, one.other, list(one.minutes), one.left_out, one.in_file, one.middle) for one in pairs]


def test_of_three_drives_the_middle_one_is_told_and_a_late_key_does_no_harm(lom: Hamlet) -> None:
    drives(lom, 11, 12)
    assert found(lom) == []
    drives(lom, 20)
    assert found(lom) == [("Garmo", "Lia", [11, 12, 20], 0, 8, 12)]
    drives(lom, 0, 2, 70)
    assert found(lom) == [("Garmo", "Lia", [11, 12, 20], 3, 8, 12)]


@pytest.mark.parametrize(
    ("how", "leg", "minutes"),
    [
        ("here", Leg.THERE, GETS_IN - 3),
        ("aboard", Leg.THERE, GETS_IN - 3),
        ("home", Leg.HOME, 0),
    ],
)
def test_one_key_at_each_door_is_enough(lom: Hamlet, how: str, leg: Leg, minutes: int) -> None:
    drives(lom, 11, 12, 14, how=how, leg=leg)
    (pair,) = found(lom)
    assert pair[2] == [each + minutes for each in (11, 12, 14)]


def test_what_was_said_is_told_beside_the_file_and_old_roads_tell_nothing(lom: Hamlet) -> None:
    drives(lom, 11, 12, 13)
    with lom.db.write() as session:
        held.say(session, lom.community(session), "Garmo", "Lia", minutes=12, by_user_id=1)
    with lom.db.read() as session:
        assert _reckoned(session, lom) == [(8, 12)]
    lom.now += driven.BACK
    assert found(lom) == []


def _reckoned(session: Session, hamlet: Hamlet) -> list[tuple[int, int]]:
    community = hamlet.community(session)
    return [(one.in_file, one.reckoned) for one in driven.of(session, community, held.of(session, community))]
