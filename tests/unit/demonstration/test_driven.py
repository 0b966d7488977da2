"""The village's day of rides: cars agreed, one given back, one rider left with the reason; nothing of it goes out."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Community,
    Database,
    Occurrence,
    Outbox,
    OutboxState,
    Ride,
    RideState,
    Source,
    Telling,
    TellingState,
    Trip,
    TripState,
)
from services import demonstration, rides, signups
from services.rides import planner
from tests.support.databases import Shelf

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)


@pytest.fixture
def driven(shelf: Shelf) -> Database:
    shelf.hold("demonstration, driven", lambda db: _load(db, NOW))
    return shelf.db


def _load(db: Database, now: datetime) -> None:
    with clock.replaced_by(lambda: now), db.write() as session:
        demonstration.drive(session, demonstration.load(session, now), now)


def by_name(session: Session) -> dict[str, Ride]:
    return {ride.rider.first_name: ride for ride in session.scalars(sa.select(Ride))}


def test_six_are_driven_one_is_left_and_why_and_a_car_that_was_agreed_is_dropped(
    driven: Database,
) -> None:
    with driven.read() as session:
        wanted = by_name(session)
        cars = Counter(ride.driver.first_name for ride in wanted.values() if ride.driver is not None)
        assert cars == {"Stein": 3, "Einar": 1, "Turid": 1, "Jon": 1}
        assert wanted["Marit"].errand is not None and wanted["Marit"].errand.when_ready
        assert [name for name, ride in wanted.items() if ride.state is RideState.WANTED] == ["Knut"]
        trips = sa.select(Trip).where(Trip.state == TripState.DROPPED)
        assert {trip.driver.first_name for trip in session.scalars(trips).unique()} == {"Geir"}
        assert all(ride.pickup_from is not None for ride in wanted.values() if ride.driver is not None)

        _what_is_said_of_who_is_left_is_so(session, wanted["Knut"])


def _what_is_said_of_who_is_left_is_so(session: Session, knut: Ride) -> None:
    with clock.replaced_by(lambda: NOW):
        assert knut.left_because is not None
        tried, _ = rides.try_cars(session, knut)
        turid = next(one for one in tried if one.driver.id == knut.left_because["driver"])
        assert (knut.left_because["why"], knut.left_because["amount"]) == (planner.Why.NO_SEAT.value, 1)
        assert [(one.rule, one.amount) for one in turid.broken] == [(planner.Rule.SEATS, 1)]
        assert not next(one for one in tried if one.driver.first_name == "Einar").broken


def test_nothing_of_it_goes_out_and_it_is_laid_once(driven: Database) -> None:
    _load(driven, NOW + timedelta(hours=1))
    with driven.read() as session:
        assert set(session.scalars(sa.select(Telling.state))) <= {TellingState.TOLD, TellingState.WITHDRAWN}
        assert OutboxState.DUE not in set(session.scalars(sa.select(Outbox.state)))
        assert len(by_name(session)) == session.scalar(sa.select(sa.func.count(Ride.id))) == 7
        community = session.scalars(sa.select(Community)).one()
        assert f"{demonstration.driven_on(session, community, NOW)}" == "2026-12-04"


def test_who_is_left_may_be_driven_to_an_earlier_friday_too(driven: Database) -> None:
    with clock.replaced_by(lambda: NOW), driven.write() as session:
        knut = by_name(session)["Knut"]
        friday = knut.goal
        assert isinstance(friday, Occurrence)
        before = sa.select(Occurrence).filter_by(activity_id=friday.activity_id).where(Occurrence.starts_at > NOW)
        first = session.scalars(before.order_by(Occurrence.starts_at)).unique().first()
        assert first is not None and first.starts_at < friday.starts_at
        signups.join(session, knut.rider, first.id, source=Source.DESK, wants_ride=True)
        assert f"{demonstration.driven_on(session, knut.rider.community, NOW)}" == "2026-12-04"
