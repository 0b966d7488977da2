"""One time something is on: who comes and who waits, who drives each, and what each has been told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from models import (
    WAITS,
    About,
    Activity,
    Community,
    Occurrence,
    Person,
    Ride,
    RideAsk,
    RideState,
    Seat,
    Signup,
    SignupState,
    Telling,
    TellingState,
)

from . import told
from .told import Heard, Told

OF_A_CHANGE = (About.OCCURRENCE_CANCELLED, About.OCCURRENCE_CHANGED)
SAME_MOMENT = timedelta(seconds=5)
"""One transaction tells drivers first."""
TOLD_OF = (
    *OF_A_CHANGE,
    *(About.SIGNUP_JOINED, About.SIGNUP_WAITING, About.SIGNUP_GOT_PLACE, About.SIGNUP_CANCELLED),
    *(About.PLACE_FREE, About.OCCURRENCE_ON),
    *(About.REMINDER_DAY, About.REMINDER_HOURS, About.RIDE_CANCELLED, About.RIDE_PROMISED, About.RIDE_YOURS),
    *(About.RIDE_ADDED, About.RIDE_UNFILLED, About.GATHERING_HOST),
)


@dataclass(frozen=True, slots=True)
class Comer:
    """`ride` is None where none is wanted, `seat` where it is not by telephone."""

    signup: Signup
    ride: Ride | None
    told: Told | None
    seat: Seat | None

    @property
    def person(self) -> Person:
        return self.signup.person


@dataclass(frozen=True, slots=True)
class One:
    """`gone`: who was counted on and cannot after all. `changes`: the last each was told of a change; also drivers and
    the host. `earlier` and `later` are of the same
    activity."""

    occurrence: Occurrence
    comers: tuple[Comer, ...]
    waiting: tuple[Comer, ...]
    gone: tuple[Comer, ...]
    changes: tuple[Told, ...]
    earlier: Occurrence | None
    later: Occurrence | None

    def told(self, how: Heard) -> list[Told]:
        return [each for each in self.changes if each.heard is how]

    @property
    def coming(self) -> int:
        """How many come: who has joined, and who comes along with them."""
        return sum(1 + each.signup.companions for each in self.comers)

    @property
    def people(self) -> list[int]:
        """Whom the page shows by name."""
        return [each.person.id for each in (*self.comers, *self.waiting, *self.gone)]


def of(session: Session, community: Community, occurrence_id: int) -> One | None:
    """All that its page shows; None where it is not this community's."""
    occurrence = row(session, community, occurrence_id)
    if occurrence is None:
        return None
    signed = session.execute(
        sa.select(Signup, Ride)
        .outerjoin(Ride, sa.and_(Ride.signup_id == Signup.id, Ride.state != RideState.CANCELLED))
        .where(Signup.occurrence_id == occurrence.id)
        .where(sa.or_(Signup.state != SignupState.CANCELLED, _counted_on(occurrence)))
        .order_by(Signup.queued_at, Signup.id)
        .options(joinedload(Signup.person).joinedload(Person.hamlet), joinedload(Ride.driver))
    )
    rows = signed.unique().all()
    seats = _seats(session, occurrence)
    news = _told(session, occurrence)
    last = {each.telling.person_id: each for each in news}
    comers = [Comer(each, ride, last.get(each.person_id), seats.get(each.person_id)) for each, ride in rows]
    changes = {each.telling.person_id: each for each in _of_a_change(news)}
    earlier, later = _beside(session, occurrence)
    return One(
        occurrence,
        tuple(each for each in comers if each.signup.state is SignupState.JOINED),
        tuple(each for each in comers if each.signup.state in WAITS),
        tuple(each for each in comers if each.signup.state is SignupState.CANCELLED),
        tuple(changes.values()),
        earlier,
        later,
    )


def _counted_on(occurrence: Occurrence) -> sa.ColumnElement[bool]:
    """She left when it had been decided that it is held."""
    decided = occurrence.confirmed_at or occurrence.decides_at
    return sa.false() if decided is None else Signup.moved_at >= decided


def row(session: Session, community: Community, occurrence_id: int) -> Occurrence | None:
    """The occurrence with its organiser and host; None where it is not this community's."""
    return session.scalars(
        sa.select(Occurrence)
        .where(Occurrence.id == occurrence_id, Occurrence.community_id == community.id)
        .options(joinedload(Occurrence.activity).joinedload(Activity.organiser), joinedload(Occurrence.host))
    ).first()


def _of_a_change(news: list[Told]) -> list[Told]:
    """That it was moved, called off or is held after all; a driver's is told in the same moment. A ride that one rider
    has called off is none."""
    since = min((each.telling.created_at for each in news if each.telling.about in OF_A_CHANGE), default=None)
    if since is None:
        return []
    return [
        each
        for each in news
        if each.telling.about in OF_A_CHANGE
        or (each.telling.about is About.RIDE_CANCELLED and each.telling.created_at >= since - SAME_MOMENT)
    ]


def _seats(session: Session, occurrence: Occurrence) -> dict[int, Seat]:
    if not occurrence.by_telephone:
        return {}
    seats = session.scalars(sa.select(Seat).where(Seat.occurrence_id == occurrence.id))
    return {seat.person_id: seat for seat in seats}


def _told(session: Session, occurrence: Occurrence) -> list[Told]:
    """Oldest first; what was taken back before it was told is left out."""
    tellings = session.scalars(
        sa.select(Telling)
        .where(
            Telling.person_id.in_(_concerned(occurrence)),
            Telling.about.in_(TOLD_OF),
            Telling.subject["occurrence"].as_integer() == occurrence.id,
            Telling.state != TellingState.WITHDRAWN,
        )
        .order_by(Telling.id)
    ).unique()
    return told.of(session, list(tellings))


def _concerned(occurrence: Occurrence) -> sa.CompoundSelect[Any]:
    """Who has joined or had, drives or was asked to, or leads it: what each was told is found by its index."""
    comers = sa.select(Signup.person_id).where(Signup.occurrence_id == occurrence.id)
    drivers = (
        sa.select(RideAsk.driver_id)
        .join(Ride, Ride.id == RideAsk.ride_id)
        .join(Signup, Signup.id == Ride.signup_id)
        .where(Signup.occurrence_id == occurrence.id)
    )
    return comers.union(drivers, sa.select(Occurrence.host_id).where(Occurrence.id == occurrence.id))


def _beside(session: Session, occurrence: Occurrence) -> tuple[Occurrence | None, Occurrence | None]:
    own = sa.select(Occurrence).where(Occurrence.activity_id == occurrence.activity_id)
    before = own.where(Occurrence.starts_at < occurrence.starts_at).order_by(Occurrence.starts_at.desc()).limit(1)
    after = own.where(Occurrence.starts_at > occurrence.starts_at).order_by(Occurrence.starts_at).limit(1)
    return session.scalars(before).first(), session.scalars(after).first()
