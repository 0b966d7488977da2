"""What each volunteer has done in the last thirty days, and for how many: so that nobody carries too much, and nobody
waits to be asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Driven,
    Errand,
    Friendship,
    Person,
    Ride,
    RideState,
    Signup,
    Stop,
    StopState,
    Talk,
    TalkState,
)
from models import goal as goals
from models.goal import with_goal

LATELY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Drove:
    """To how many things that were on, however many sat in the car; and how many `people` came out by it, each once."""

    drives: int = 0
    people: int = 0


@dataclass(frozen=True, slots=True)
class Load:
    """`talks` and `visits` that took place, `talked` and `visited`: how long they lasted together; `drives` and
    `people` as `Drove` has them; `elders` who are hers now."""

    talks: int = 0
    talked: timedelta = timedelta()
    visits: int = 0
    visited: timedelta = timedelta()
    drives: int = 0
    people: int = 0
    kilometres: int = 0
    elders: int = 0


def lately(session: Session, people: Collection[int]) -> Mapping[int, Load]:
    """Of each of these volunteers, in the thirty days until now; four statements, however many they are."""
    since, now = clock.now() - LATELY, clock.now()
    talks = _talks(session, people, since)
    drove = driving(session, since, now, Ride.driver_id.in_(people))
    far = _driven(session, people, since)
    elders = _elders(session, people)
    found = {}
    for person_id in people:
        own = talks.get(person_id, ())
        spoken = [length for by_visit, length in own if not by_visit]
        met = [length for by_visit, length in own if by_visit]
        found[person_id] = Load(
            talks=len(spoken),
            talked=sum(spoken, timedelta()),
            visits=len(met),
            visited=sum(met, timedelta()),
            drives=drove.get(person_id, Drove()).drives,
            people=drove.get(person_id, Drove()).people,
            kilometres=far.get(person_id, 0),
            elders=elders.get(person_id, 0),
        )
    return found


def of_one(session: Session, person: Person) -> Load:
    return lately(session, [person.id])[person.id]


def _talks(
    session: Session, people: Collection[int], since: datetime
) -> Mapping[int, Sequence[tuple[bool, timedelta]]]:
    """Whether each was a visit, and how long it lasted."""
    rows = session.execute(
        sa.select(Talk.friend_id, Talk.visit_id, Talk.bridged_at, Talk.ended_at).where(
            Talk.friend_id.in_(people), Talk.state == TalkState.TALKED, Talk.bridged_at >= since
        )
    )
    found: dict[int, list[tuple[bool, timedelta]]] = {}
    for friend_id, visit_id, began, ended in rows:
        length = ended - began if ended is not None and began is not None else timedelta()
        if friend_id is not None:
            found.setdefault(friend_id, []).append((visit_id is not None, length))
    return found


def driving(session: Session, since: datetime, until: datetime, *of: sa.ColumnElement[bool]) -> Mapping[int, Drove]:
    """What each driver has done between these instants (UTC), of the rides for which `of` holds. One who was not at
    home when the car came was driven nowhere; the drive was driven."""
    not_home = sa.exists().where(Stop.ride_id == Ride.id, Stop.state == StopState.NOT_HOME)
    rows = session.execute(
        with_goal(
            sa.select(
                Ride.driver_id,
                sa.func.count(sa.distinct(Signup.occurrence_id)) + sa.func.count(Errand.id),
                sa.func.count(sa.distinct(sa.case((~not_home, goals.rider_id)))),
            ).select_from(Ride)
        )
        .where(
            *of,
            Ride.state == RideState.PROMISED,
            goals.is_sure,
            goals.is_on,
            goals.starts_at >= since,
            goals.starts_at < until,
        )
        .group_by(Ride.driver_id)
    )
    return {driver_id: Drove(drives, people) for driver_id, drives, people in rows if driver_id is not None}


def _driven(session: Session, people: Collection[int], since: datetime) -> Mapping[int, int]:
    rows = session.execute(
        sa.select(Driven.person_id, sa.func.sum(Driven.kilometres))
        .where(Driven.person_id.in_(people), Driven.on_day >= since.date())
        .group_by(Driven.person_id)
    )
    return {person_id: int(kilometres) for person_id, kilometres in rows}


def _elders(session: Session, people: Collection[int]) -> Mapping[int, int]:
    rows = session.execute(
        sa.select(Friendship.friend_id, sa.func.count())
        .join(Friendship.elder)
        .where(Friendship.friend_id.in_(people), Person.left_at.is_(None))
        .group_by(Friendship.friend_id)
    )
    return {friend_id: count for friend_id, count in rows}  # noqa: C416 a Row is typed, its pair is not
