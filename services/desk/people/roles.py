"""Roles given and ended at the desk. One that something stands on is not ended before that is."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    CheckinPlan,
    Contact,
    Friendship,
    Person,
    Ride,
    RideState,
    Role,
    Visit,
    VisitState,
)
from models import goal as goals
from models.goal import with_goal
from models.person import VOLUNTEER_ROLES
from services import people
from services.people import checks


class StandsOnIt(enum.StrEnum):
    """What has to be ended first."""

    EVENING_CALLS = "evening_calls"
    VISIT_FRIENDS = "visit_friends"
    ELDERS = "elders"
    RIDES = "rides"
    CONTACT = "contact"


class NotBefore(Exception):
    """The role cannot be ended yet; `why` is what has to be ended first."""

    def __init__(self, why: StandsOnIt) -> None:
        super().__init__(why.value)
        self.why = why


def give(session: Session, person: Person, role: Role) -> bool:
    """False where she has it. A volunteer is active in it at once where all it asks for was seen; else the desk is told
    what is missing. Raises ValueError for who has left."""
    if person.left_at is not None:
        raise ValueError(f"person {person.id} has left")
    if any(held.role is role and held.ended_at is None for held in person.roles):
        return False
    people.give_role(session, person, role)
    if role in VOLUNTEER_ROLES:
        session.refresh(person, ["roles"])
        checks.begins(session, person)
        checks.tell_what_is_missing(session, person)
    return True


def end(session: Session, person: Person, role: Role) -> bool:
    """False where she has it not. What was seen of a volunteer stays written, and holds if the role begins again.

    Raises `NotBefore`, and changes nothing, as long as something stands on it.
    """
    held = next((one for one in person.roles if one.role is role and one.ended_at is None), None)
    if held is None:
        return False
    for why, stands in _STANDS.get(role, {}).items():
        if session.scalar(sa.select(stands(person))):
            raise NotBefore(why)
    held.ended_at = clock.now()
    session.flush()
    checks.settle(session, person)
    return True


def others(person: Person) -> list[Role]:
    """The roles she has not now."""
    held = {one.role for one in person.roles if one.ended_at is None}
    return [role for role in Role if role not in held]


def is_the_last(person: Person) -> bool:
    """Whether no role is left: then she is forgotten in time, as whoever has left."""
    return all(held.ended_at is not None for held in person.roles)


def _is_rung(person: Person) -> sa.ColumnElement[bool]:
    return sa.exists().where(CheckinPlan.person_id == person.id, CheckinPlan.stopped_at.is_(None))


def _visits(person: Person) -> sa.ColumnElement[bool]:
    hers = (
        sa.exists()
        .where(Friendship.friend_id == person.id, Person.id == Friendship.elder_id)
        .where(Person.left_at.is_(None))
    )
    agreed = sa.exists().where(Visit.friend_id == person.id, Visit.state == VisitState.AGREED)
    return sa.or_(hers, agreed)


def _drives(person: Person) -> sa.ColumnElement[bool]:
    promised = with_goal(sa.select(Ride.id)).where(
        Ride.driver_id == person.id, Ride.state == RideState.PROMISED, goals.ends_at > clock.now()
    )
    return promised.exists()


_STANDS: Mapping[Role, Mapping[StandsOnIt, Callable[[Person], sa.ColumnElement[bool]]]] = {
    Role.ELDER: {
        StandsOnIt.EVENING_CALLS: _is_rung,
        StandsOnIt.VISIT_FRIENDS: lambda person: sa.exists().where(Friendship.elder_id == person.id),
    },
    Role.VISIT_FRIEND: {StandsOnIt.ELDERS: _visits},
    Role.DRIVER: {StandsOnIt.RIDES: _drives},
    Role.KIN: {StandsOnIt.CONTACT: lambda person: sa.exists().where(Contact.person_id == person.id)},
}
