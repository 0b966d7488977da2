"""Where rides go: to something that is on, or on an errand of her own. The same questions are asked of both."""

from __future__ import annotations

from typing import TypeVarTuple

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from .activity import Occurrence, OccurrenceState
from .errand import Errand, ErrandState
from .ride import Goal, Ride
from .signup import Signup, SignupState
from .trip import Trip

Ts = TypeVarTuple("Ts")
GOAL = "goal"

rider_id = sa.func.coalesce(Signup.person_id, Errand.person_id)
starts_at = sa.func.coalesce(Occurrence.starts_at, Errand.starts_at)
ends_at = sa.func.coalesce(Occurrence.ends_at, Errand.ends_at)
community_id = sa.func.coalesce(Occurrence.community_id, Errand.community_id)
is_on = sa.or_(Occurrence.state == OccurrenceState.PLANNED, Errand.state != ErrandState.CANCELLED)
is_sure = sa.or_(Signup.state == SignupState.JOINED, Errand.id.is_not(None))
"""Columns of a question about rides that is asked `with_goal`."""


def with_goal(question: sa.Select[*Ts]) -> sa.Select[*Ts]:
    """A question about rides, joined to where each of them goes."""
    return (
        question.outerjoin(Signup, Signup.id == Ride.signup_id)
        .outerjoin(Occurrence, Occurrence.id == Signup.occurrence_id)
        .outerjoin(Errand, Errand.id == Ride.errand_id)
    )


def rides_to(goal: Goal) -> sa.ColumnElement[bool]:
    """As a condition on `Ride`."""
    return _rides_to(type(goal), goal.id)


def rides_to_any(kind: type[Goal]) -> sa.ColumnElement[bool]:
    """As `rides_to`, for a question that is put together once; which of the kind is said as `GOAL`."""
    return _rides_to(kind, sa.bindparam(GOAL))


def _rides_to(kind: type[Goal], goal_id: int | sa.BindParameter[int]) -> sa.ColumnElement[bool]:
    if kind is Errand:
        return Ride.errand_id == goal_id
    return Ride.signup_id.in_(sa.select(Signup.id).where(Signup.occurrence_id == goal_id))


def trips_to(goal: Goal) -> sa.ColumnElement[bool]:
    """As a condition on `Trip`."""
    return _driven_to(type(goal)) == goal.id


def trips_to_any(kind: type[Goal]) -> sa.ColumnElement[bool]:
    """As `trips_to`, as by `rides_to_any`."""
    return _driven_to(kind) == sa.bindparam(GOAL)


def _driven_to(kind: type[Goal]) -> InstrumentedAttribute[int | None]:
    return Trip.errand_id if kind is Errand else Trip.occurrence_id
