"""What would stop if the desk wrote that somebody has died or moved, and whom it would have to ring: shown before it
does."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_ALERT,
    Alert,
    CheckinPlan,
    Contact,
    Friendship,
    Occurrence,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    Task,
    TaskState,
    Visit,
    VisitState,
)
from models import goal as goals
from models.goal import with_goal
from services import alerts


class Stops(enum.StrEnum):
    """What is withdrawn, in the order in which it is told."""

    ALERT = "alert"
    EVENING_CALLS = "evening_calls"
    SIGN_UPS = "sign_ups"
    DRIVES = "drives"
    VISITS = "visits"
    FRIENDS = "friends"
    CONTACTS = "contacts"
    CONTACT_FOR = "contact_for"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True)
class Ahead:
    """`stops`: how many of each, where there is any. `ring`: a line for each whom a person should ring."""

    stops: Mapping[Stops, int]
    ring: Sequence[str]


def foresee(session: Session, person: Person) -> Ahead:
    """What would happen if the desk wrote it: the list is the one that is then written. It only reads."""
    return Ahead(_counted(session, person), alerts.left_list(session, person))


def _counted(session: Session, person: Person) -> dict[Stops, int]:
    """Asked in one statement."""
    to_come = sa.and_(Occurrence.id == Signup.occurrence_id, Occurrence.ends_at > clock.now())
    joined = Signup.state != SignupState.CANCELLED
    live_visit = Visit.state.in_((VisitState.ASKED, VisitState.AGREED))
    asked: dict[Stops, sa.Select[int]] = {
        Stops.ALERT: _how_many(Alert.id).where(Alert.elder_id == person.id, Alert.state.in_(LIVE_ALERT)),
        Stops.EVENING_CALLS: _how_many(CheckinPlan.id).where(
            CheckinPlan.person_id == person.id, CheckinPlan.stopped_at.is_(None)
        ),
        Stops.SIGN_UPS: _how_many(Signup.id).where(Signup.person_id == person.id, joined, to_come),
        Stops.DRIVES: with_goal(_how_many(Ride.id)).where(
            Ride.driver_id == person.id, Ride.state == RideState.PROMISED, goals.ends_at > clock.now()
        ),
        Stops.VISITS: _how_many(Visit.id).where(
            sa.or_(Visit.elder_id == person.id, Visit.friend_id == person.id), live_visit
        ),
        Stops.FRIENDS: _how_many(Friendship.id).where(
            sa.or_(Friendship.elder_id == person.id, Friendship.friend_id == person.id)
        ),
        Stops.CONTACTS: _how_many(Contact.id).where(Contact.elder_id == person.id),
        Stops.CONTACT_FOR: _how_many(Contact.id).where(Contact.person_id == person.id),
        Stops.TASKS: _how_many(Task.id).where(Task.person_id == person.id, Task.state == TaskState.OPEN),
    }
    row = session.execute(sa.select(*(question.scalar_subquery() for question in asked.values()))).one()
    return {what: many for what, many in zip(asked, row, strict=True) if many}


def _how_many(column: sa.SQLColumnExpression[int]) -> sa.Select[int]:
    return sa.select(sa.func.count(column))
