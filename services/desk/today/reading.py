"""The questions the board asks: few, however much there is, and each a look into an index."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased, joinedload, lazyload

from models import (
    Alert,
    AlertClaim,
    AlertState,
    AlertTold,
    Community,
    DeskUser,
    NeedMark,
    Occurrence,
    OccurrenceState,
    Person,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Signup,
    SignupState,
    Task,
    TaskState,
)
from models.base import Encrypted, UtcDateTime
from models.signup import heads
from services.people.named import LIGHTLY

from . import parts
from .days import Days
from .need import Mark

MARKS_FOR = timedelta(days=90)

TOLD, CLAIM, TAKER = "told", "claim", "taker"
BESIDE = {
    "person_id": sa.Integer,
    "number": sa.String,
    "at": UtcDateTime,
    "at2": UtcDateTime,
    "word": sa.String,
    "word2": sa.String,
    "outcome": sa.String,
    "words": Encrypted,
    "n": sa.Integer,
}


def tasks(session: Session, community: Community) -> Sequence[Task]:
    """Whom each is about is read with everybody else (`people`)."""
    wanted = sa.select(Task).where(Task.community_id == community.id, Task.state == TaskState.OPEN)
    wanted = wanted.options(lazyload(Task.person))
    return session.scalars(wanted.order_by(Task.created_at, Task.id)).unique().all()


def alerts(session: Session, community: Community) -> Sequence[Alert]:
    wanted = sa.select(Alert).join(Person, Person.id == Alert.elder_id)
    live = Person.community_id == community.id, Alert.state.in_((AlertState.OPEN, AlertState.TAKEN))
    return session.scalars(wanted.where(*live).order_by(Alert.created_at, Alert.id)).unique().all()


def marks(session: Session, community: Community, days: Days) -> dict[str, Mark]:
    """By need: what is put off or somebody's, what was done today, and what hides a need that would stand there."""
    given = {"community": community.id, "since": days.now - MARKS_FOR, "begins": days.begins}
    return {row.need: Mark.of(row, *names) for row, *names in session.execute(_marks(), given)}


@cache
def _marks() -> sa.Select[*tuple[Any, ...]]:
    assigned, done_by = aliased(DeskUser), aliased(DeskUser)
    return (
        sa.select(NeedMark, assigned.name, done_by.name)
        .outerjoin(assigned, assigned.id == NeedMark.assigned_to_id)
        .outerjoin(done_by, done_by.id == NeedMark.done_by_id)
        .where(
            NeedMark.community_id == sa.bindparam("community"),
            NeedMark.created_at > sa.bindparam("since"),
            sa.or_(NeedMark.hides, NeedMark.done_at.is_(None), NeedMark.done_at >= sa.bindparam("begins")),
        )
        .order_by(NeedMark.id)
    )


def beside_alerts(session: Session, ids: Collection[int]) -> Sequence[sa.Row[Any]]:
    """In columns (`BESIDE`), `id` the alert's: who was told when and answered what, what was said of it by text or by
    ringing in, and the name of the desk's user who has it."""
    return session.execute(_beside_alerts(), {"ids": list(ids)}).all()


@cache
def _beside_alerts() -> sa.CompoundSelect[*tuple[Any, ...]]:
    ids: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
    told = sa.select(
        *parts.columns(
            BESIDE,
            TOLD,
            AlertTold.alert_id,
            person_id=AlertTold.person_id,
            number=AlertTold.number,
            at=AlertTold.told_at,
            at2=AlertTold.heard_at,
            word=AlertTold.state,
            n=AlertTold.id,
        )
    ).where(AlertTold.alert_id.in_(ids))
    claims = sa.select(
        *parts.columns(
            BESIDE,
            CLAIM,
            AlertClaim.alert_id,
            person_id=AlertClaim.person_id,
            number=AlertClaim.number,
            at=AlertClaim.created_at,
            word=AlertClaim.kind,
            word2=AlertClaim.state,
            outcome=AlertClaim.outcome,
            words=AlertClaim.note,
            n=AlertClaim.id,
        )
    ).where(AlertClaim.alert_id.in_(ids))
    taker = sa.select(*parts.columns(BESIDE, TAKER, Alert.id, words=DeskUser.name))
    taker = taker.join(DeskUser, DeskUser.id == Alert.taken_by_user_id).where(Alert.id.in_(ids))
    return sa.union_all(told, claims, taker).order_by("at", "n")


@dataclass(frozen=True, slots=True)
class Held:
    """One time something is on, with who comes. `cars`: drivers who have promised; `without`: riders nobody drives."""

    occurrence: Occurrence
    joined: int
    cars: int
    without: int


def occurrences(session: Session, community: Community, days: Days, ids: Collection[int]) -> dict[int, Held]:
    """What is on today and tomorrow, what needs more people within the week, and those of these ids; by id."""
    at = {name: getattr(days, name) for name in ("begins", "ahead", "after_tomorrow")}
    found = session.execute(_occurrences(), {"community": community.id, "ids": list(ids), **at})
    return {row[0].id: Held(*row) for row in found.unique()}


@cache
def _occurrences() -> sa.Select[*tuple[Any, ...]]:
    joined = sa.select(heads()).where(Signup.occurrence_id == Occurrence.id, Signup.state == SignupState.JOINED)
    driven = (
        sa.select(sa.func.count(sa.distinct(Ride.driver_id)))
        .join(Signup, Signup.id == Ride.signup_id)
        .where(Signup.occurrence_id == Occurrence.id, Ride.state == RideState.PROMISED)
    )
    without = (
        sa.select(sa.func.count())
        .select_from(Ride)
        .join(Signup, Signup.id == Ride.signup_id)
        .where(
            Signup.occurrence_id == Occurrence.id,
            Signup.state == SignupState.JOINED,
            Ride.state.in_((RideState.WANTED, RideState.UNFILLED)),
        )
    )
    needs_people = sa.or_(Occurrence.minimum.is_not(None), Place.kind == PlaceKind.TELEPHONE)
    soon = sa.and_(
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.starts_at >= sa.bindparam("begins"),
        Occurrence.starts_at < sa.bindparam("ahead"),
        sa.or_(Occurrence.starts_at < sa.bindparam("after_tomorrow"), needs_people),
    )
    those = Occurrence.id.in_(sa.bindparam("ids", expanding=True))
    return (
        sa.select(Occurrence, joined.scalar_subquery(), driven.scalar_subquery(), without.scalar_subquery())
        .outerjoin(Place, Place.id == Occurrence.place_id)
        .where(Occurrence.community_id == sa.bindparam("community"), sa.or_(soon, those))
        .order_by(Occurrence.starts_at, Occurrence.id)
    )


def people(
    session: Session, community: Community, ids: Collection[int], numbers: Collection[str]
) -> tuple[dict[int, Person], dict[str, list[Person]]]:
    """By id, with hamlet and roles; and who is reached on each of these numbers, oldest row first, nobody who has
    left."""
    given = {"community": community.id, "ids": list(ids), "numbers": list(numbers)}
    known = session.scalars(_people(), given).unique().all()
    on = {
        number: [one for one in known if one.left_at is None and number in (one.phone, one.phone2)]
        for number in numbers
    }
    return {one.id: one for one in known}, on


@cache
def _people() -> sa.Select[Person]:
    ids: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
    numbers: sa.BindParameter[Any] = sa.bindparam("numbers", expanding=True)
    return (
        sa.select(Person)
        .where(
            Person.community_id == sa.bindparam("community"),
            sa.or_(Person.id.in_(ids), Person.phone.in_(numbers), Person.phone2.in_(numbers)),
        )
        .options(joinedload(Person.hamlet), joinedload(Person.roles), joinedload(Person.seen_checks), *LIGHTLY)
        .order_by(Person.id)
    )
