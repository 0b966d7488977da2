"""A drive as its stories want it: riders who are promised a car tomorrow, and what has been said of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Leg,
    Legs,
    Outbox,
    Person,
    Ride,
    Source,
    Stop,
    StopState,
    Telling,
    TellingState,
    Trip,
)
from services import errands, rides, telling
from services.hours import duetime
from tests.support.steps.rides import promised
from tests.support.village import Village, Villager


def are_fetched(
    village: Village, driver: Villager, *elders: Villager, at: str = "11:00", legs: Sequence[Legs] = ()
) -> int:
    """Tomorrow at that hour is the Fredagstreff, and he has promised each of them a car there and home, or the `legs`
    of each; all have heard so, and need no reminder, whatever else they hear of it. Answers its id."""
    occurrence = village.activity("Fredagstreff", days=1, at=at)
    with village.write() as session:
        for elder, which in zip(elders, legs or [Legs.BOTH] * len(elders), strict=True):
            promised(session, driver.id, elder.id, occurrence, which)
        _all_have_heard(session)
    for one in (driver, *elders):
        one.phone.ignores_everything()
    return occurrence


def goes_on_an_errand(
    village: Village,
    driver: Villager,
    elder: Villager,
    *,
    what: str = "doctor",
    legs: Legs = Legs.BOTH,
    hours: int | None = None,
) -> None:
    """Tomorrow at eleven, to the doctor or for `what` else; she rings when she wants to go home, or is fetched so many
    `hours` later. Both have heard who drives."""
    with village.write() as session:
        person = session.get_one(Person, elder.id)
        at = duetime.due_instant(village.today + timedelta(days=1), time(11), person.community.zone)
        wish = errands.Wish(what, at, legs, timedelta(hours=hours) if hours is not None else None)
        ride = errands.ask(session, person, wish, source=Source.DESK)
        rides.accept(session, session.get_one(Person, driver.id), ride.id, source=Source.PHONE, heard=True)
        _all_have_heard(session)
    for one in (driver, elder):
        one.phone.ignores_everything()


def comes_to_be(village: Village, at: str) -> None:
    """That hour of tomorrow; whatever was to be told before then has been heard."""
    village.until(at, days=1)
    with village.write() as session:
        _all_have_heard(session)
    village.settle()


def _all_have_heard(session: Session) -> None:
    """Nobody is rung again about anything that waits to be told."""
    waiting = Telling.state.in_((TellingState.OPEN, TellingState.NOT_TOLD))
    for row in session.scalars(sa.select(Telling).where(waiting)).all():
        telling.told(session, row)


def stops(village: Village, leg: Leg = Leg.THERE) -> dict[str, StopState]:
    """What has been said of each, in the order of the car."""
    with village.db.read() as session:
        found = session.scalars(
            sa.select(Stop).join(Trip, Trip.id == Stop.trip_id).where(Trip.leg == leg).order_by(Stop.position)
        )
        return {stop.ride.rider.first_name: stop.state for stop in found.unique()}


def spans(village: Village) -> list[tuple[str, str]]:
    """When each is fetched, by local hours."""
    zone = village.community.zone
    return [
        (f"{ride.pickup_from.astimezone(zone):%H.%M}", f"{ride.pickup_to.astimezone(zone):%H.%M}")
        for ride in village.rows(Ride)
        if ride.pickup_from and ride.pickup_to
    ]


def went_out(village: Village, since: datetime) -> list[tuple[str, str]]:
    """What has been rung or texted since then: what it was about, and to which telephone."""
    return [(row.about.value, row.number) for row in village.rows(Outbox) if row.created_at >= since]
