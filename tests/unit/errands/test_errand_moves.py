"""Every state of an errand by everything that may come to it, through the services; and what may not be asked for."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Errand, ErrandState, Legs, Person, PlaceKind, Ride, RideState, Source, Telling
from services import errands, rides
from services.hours import duetime
from tests.support import builders
from tests.support.hamlet import Hamlet

PLANNED, READY, CANCELLED = ErrandState


def at(hamlet: Hamlet, days: int, hour: int) -> datetime:
    with hamlet.db.read() as session:
        zone = session.scalars(sa.select(Person)).first().community.zone  # type: ignore[union-attr]
    return duetime.due_instant(duetime.local_day(clock.now(), zone) + timedelta(days=days), time(hour), zone)


@pytest.fixture
def kari(hamlet: Hamlet) -> int:
    """She lives where Ola drives."""
    hamlet.driver("Ola")
    return hamlet.person("Kari")


def asked(session: Session, person_id: int, starts_at: datetime, **wish: object) -> Ride:
    person = session.get_one(Person, person_id)
    return errands.ask(session, person, errands.Wish("shop", starts_at, **wish), source=Source.PHONE)  # type: ignore[arg-type]


def in_state(session: Session, kari: int, starts_at: datetime, state: ErrandState) -> Ride:
    ride = asked(session, kari, starts_at)
    driver = rides.drivers_for(session, ride)[0]
    rides.accept(session, driver, ride.id)
    if state is READY:
        errands.is_ready(session, ride)
    if state is CANCELLED:
        errands.cancel(session, ride)
    session.flush()
    return ride


@pytest.mark.parametrize(
    ("state", "event", "becomes"),
    [
        (PLANNED, "ready", READY),
        (PLANNED, "cancel", CANCELLED),
        (READY, "ready", READY),
        (READY, "cancel", READY),
        (CANCELLED, "ready", CANCELLED),
        (CANCELLED, "cancel", CANCELLED),
    ],
)
def test_what_becomes_of_it(hamlet: Hamlet, kari: int, state: ErrandState, event: str, becomes: ErrandState) -> None:
    with hamlet.db.write() as session:
        ride = in_state(session, kari, at(hamlet, 2, 11), state)
        told = session.scalar(sa.select(sa.func.count()).select_from(Telling))
        if event == "ready":
            answer = errands.is_ready(session, ride)
            assert (answer is errands.Ready.TOLD) == (state is not CANCELLED)
        else:
            assert errands.cancel(session, ride) == (state is PLANNED)
        session.flush()
        assert isinstance(ride.goal, Errand)
        assert ride.goal.state is becomes
        now = session.scalar(sa.select(sa.func.count()).select_from(Telling))
        assert (now == told) == (state is CANCELLED or (state, event) == (READY, "cancel"))


@pytest.mark.parametrize(
    ("days", "hour", "why"),
    [(-1, 11, "past"), (1, 6, "night"), (1, 19, "night"), (40, 11, "far"), (2, 11, "twice"), (2, 12, "twice")],
)
def test_what_may_not_be_is_refused_and_nothing_is_written(
    hamlet: Hamlet, kari: int, days: int, hour: int, why: str
) -> None:
    with hamlet.db.write() as session:
        asked(session, kari, at(hamlet, 2, 11))
    with hamlet.db.write() as session, pytest.raises(errands.NotThen) as refused:
        asked(session, kari, at(hamlet, days, hour))
    assert refused.value.why.value == why
    with hamlet.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Errand)) == 1


def test_it_is_driven_where_she_went_last_and_one_way_is_one_way(hamlet: Hamlet, kari: int) -> None:
    with hamlet.db.write() as session:
        shop = builders.place(session, hamlet.community_id, "Coop", PlaceKind.VENUE)
        person = session.get_one(Person, kari)
        wish = errands.Wish("shop", at(hamlet, 2, 11), Legs.THERE)
        errands.ask(session, person, wish, source=Source.DESK, place=shop)
        ride = asked(session, kari, at(hamlet, 3, 11), legs=Legs.HOME)
        assert isinstance(ride.goal, Errand)
        assert (ride.goal.place, ride.legs, ride.goal.when_ready) == (shop, Legs.HOME, False)


def test_without_a_driver_it_is_the_desks_at_once(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari")
    with hamlet.db.write() as session:
        assert asked(session, kari, at(hamlet, 2, 11)).state is RideState.UNFILLED
