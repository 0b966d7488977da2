"""She asks for a ride to an errand: what is possible, and what follows."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Errand, ErrandState, Legs, Person, Place, Ride, RideState, Source, locked
from services import rides
from services.hours import duetime
from services.roads import points

from .reminding import reminded_at

EARLIEST, LATEST = time(7), time(18)
"""Local hours between which she may be there and be fetched."""
SOONEST = timedelta(hours=2)
"""So long a driver needs to be found."""
AHEAD = timedelta(days=28)
A_WHILE = timedelta(hours=2)
"""How long an errand is taken to last while nobody knows: she rings when it is over."""
LONGEST = timedelta(hours=8)
LOOKED_THROUGH = 50


class Why(enum.StrEnum):
    """Why it cannot be then: the hour is past; it is too soon to find a driver; it is in the night; it is too far
    ahead; she has asked for another at that hour."""

    PAST = "past"
    SOON = "soon"
    NIGHT = "night"
    FAR = "far"
    TWICE = "twice"


class NotThen(ValueError):
    """Nothing was asked for."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Wish:
    """`what`: a value of `ErrandKind`, or other words. `starts_at` (aware UTC): when she is to be there, or to be
    fetched where it is only home. `lasts`: None where she rings when she is ready; of one way nothing."""

    what: str
    starts_at: datetime
    legs: Legs = Legs.BOTH
    lasts: timedelta | None = None

    @property
    def when_ready(self) -> bool:
        return self.legs is Legs.BOTH and self.lasts is None

    @property
    def ends_at(self) -> datetime:
        if self.legs is not Legs.BOTH:
            return self.starts_at
        return self.starts_at + (A_WHILE if self.lasts is None else self.lasts)


def ask(session: Session, person: Person, wish: Wish, *, source: Source, place: Place | None = None) -> Ride:
    """Her ride to it, for which drivers are asked at the next `advance`; where there is no driver at all it is the
    desk's at once. `place`: where it is, else where she, or others, have gone on such an errand before. Raises
    `NotThen`."""
    locked(session, Person, person.id)
    why = why_not(session, person, wish)
    if why is not None:
        raise NotThen(why)
    where = place or usual_place(session, person, wish.what)
    errand = Errand(
        community_id=person.community_id,
        person=person,
        person_id=person.id,
        what=wish.what,
        source=source,
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
        when_ready=wish.when_ready,
        place=where,
        place_id=where.id if where is not None else None,
        remind_at=reminded_at(wish.starts_at, person.community),
    )
    ride = Ride(errand=errand, legs=wish.legs, seats=1 + rides.sits_by(person))
    session.add(ride)
    session.flush()
    points.ask_where(session, person)
    if not rides.drivers_for(session, ride):
        ride.move(RideState.UNFILLED)
        session.flush()
    return ride


def why_not(session: Session, person: Person, wish: Wish) -> Why | None:
    """Why it cannot be asked for; None where it can."""
    now, zone = clock.now(), person.community.zone
    begins, ends = (duetime.local(at, zone) for at in (wish.starts_at, wish.ends_at))
    if wish.starts_at <= now:
        return Why.PAST
    if begins.time() < EARLIEST or begins.time() > LATEST or ends.date() != begins.date() or ends.time() > LATEST:
        return Why.NIGHT
    if wish.starts_at < now + SOONEST:
        return Why.SOON
    if wish.starts_at > now + AHEAD:
        return Why.FAR
    same_time = sa.exists().where(
        Errand.person_id == person.id,
        Errand.state == ErrandState.PLANNED,
        Errand.starts_at < max(wish.ends_at, wish.starts_at + SOONEST / 4),
        Errand.ends_at > wish.starts_at - SOONEST / 4,
    )
    return Why.TWICE if session.scalar(sa.select(same_time)) else None


def usual_place(session: Session, person: Person, what: str) -> Place | None:
    """Where she went last on such an errand, else where somebody of her community did; None where nobody knows."""
    before = (
        sa.select(Errand)
        .where(Errand.community_id == person.community_id, Errand.place_id.is_not(None))
        .order_by(sa.case((Errand.person_id == person.id, 0), else_=1), Errand.id.desc())
        .limit(LOOKED_THROUGH)
    )
    return next((errand.place for errand in session.scalars(before) if errand.what == what), None)
