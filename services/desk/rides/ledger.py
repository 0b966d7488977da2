"""Who was told what about one ride, when, by which way, and whether it reached them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, Person, Ride, RideAsk, Stop, Telling, TellingState, Trip
from services.desk.activities import told
from services.desk.activities.told import Heard, Told

OF_HER = (
    *(About.RIDE_OFFER, About.RIDE_TAKEN, About.RIDE_YOURS, About.RIDE_ADDED),
    *(About.RIDE_PROMISED, About.RIDE_UNFILLED, About.RIDE_CANCELLED),
)
OF_THE_CAR = (About.TRIP_OFFER, About.RIDE_ORDER)
"""What a driver is told of the whole car that she is or was in."""
UNDELIVERED = "/undelivered"
"""How the key of a telling ends that goes on by voice where the text of another never arrived."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing one person was to be told. `wanted_at` is when it was decided, `at` when she was told or it goes out
    next (aware UTC); `rung` so many times in vain or until a key. A text that the carrier took and could not deliver
    has not been heard."""

    person: Person
    about: About
    drives: bool
    by_text: bool
    wanted_at: datetime
    at: datetime | None
    heard: Heard
    rung: int


def of(session: Session, ride: Ride) -> Sequence[Entry]:
    """Oldest first; what was taken back before anything went out is left out. Four statements, however many were
    asked."""
    asked = sa.select(RideAsk.driver_id).where(RideAsk.ride_id == ride.id)
    planned = sa.select(Trip.driver_id, Trip.created_at).join(Trip.stops).where(Stop.ride_id == ride.id)
    since: dict[int, datetime] = {}
    for driver_id, at in session.execute(planned.order_by(Trip.id)):
        since.setdefault(driver_id, at)
    concerned = {ride.rider_id, *session.scalars(asked), *since}
    found = session.scalars(
        sa.select(Telling)
        .where(
            Telling.person_id.in_(concerned),
            Telling.about.in_((*OF_HER, *OF_THE_CAR)),
            sa.or_(Telling.state != TellingState.WITHDRAWN, Telling.tries > 0),
        )
        .order_by(Telling.id)
    ).unique()
    hers = [each for each in found if _is_of(each, ride, since)]
    undelivered = {each.key.removesuffix(UNDELIVERED) for each in hers if each.key.endswith(UNDELIVERED)}
    return [_entry(each, ride, each.telling.key in undelivered) for each in told.of(session, hers)]


def _is_of(telling: Telling, ride: Ride, since: dict[int, datetime]) -> bool:
    if telling.about in OF_HER:
        return telling.subject.get("ride") == ride.id
    begins = since.get(telling.person_id)
    same = telling.subject.get("occurrence") == ride.goal.id
    return same and begins is not None and telling.created_at >= begins


def _entry(one: Told, ride: Ride, undelivered: bool) -> Entry:
    telling = one.telling
    return Entry(
        person=telling.person,
        about=telling.about,
        drives=telling.person_id != ride.rider_id,
        by_text=one.by_text,
        wanted_at=telling.created_at,
        at=one.at,
        heard=Heard.NOT if undelivered else one.heard,
        rung=telling.tries,
    )
