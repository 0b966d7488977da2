"""What a month came to, person by person: the sums that `figures` makes its cells of, and keeps nothing else of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    WAITS,
    Alert,
    AlertOutcome,
    AlertState,
    Call,
    Checkin,
    CheckinState,
    CheckinTry,
    Direction,
    FigureName,
    Gathering,
    Occurrence,
    OccurrenceState,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    PersonRole,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Role,
    Seat,
    Signup,
    SignupState,
    Stop,
    StopState,
    Talk,
    TalkState,
)
from models import goal as goals
from models.base import UtcDateTime
from models.goal import with_goal

ANSWERED = (CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP)
ASKED = (*ANSWERED, CheckinState.MISSED)
HARMLESS = (AlertOutcome.FOUND_WELL, AlertOutcome.ELDER_ANSWERED, AlertOutcome.AWAY)
SENT = (OutboxState.PLACED, OutboxState.DONE)


@dataclass(frozen=True, slots=True)
class Month:
    """From `begins` until before `ends` (aware UTC), of one community."""

    community_id: int
    begins: datetime
    ends: datetime

    @property
    def given(self) -> Mapping[str, object]:
        """What the questions, which are put together once for all months, are asked with."""
        return {_COMMUNITY.key: self.community_id, _BEGINS.key: self.begins, _ENDS.key: self.ends}


Amounts = Mapping[int | None, int]
"""Whose it is, None where nobody knows, to how much."""

_COMMUNITY = sa.bindparam("of_community", type_=sa.Integer())
_BEGINS, _ENDS = (sa.bindparam(name, type_=UtcDateTime()) for name in ("begins", "ends"))
_COUNT = sa.func.count()


def amounts(session: Session, month: Month) -> Mapping[FigureName, Amounts]:
    """How much of each figure each person has in the month; who has none is left out."""
    found: dict[FigureName, dict[int | None, int]] = {name: {} for name in QUESTIONS}
    for name, person_id, amount in session.execute(_ALL, month.given):
        if amount:
            found[FigureName(name)][person_id] = int(amount)
    return found


def waits(session: Session, month: Month) -> list[tuple[int, int]]:
    """For every alert that was taken: whose, and in how many whole minutes."""
    return [(elder_id, int(found)) for elder_id, found in session.execute(_TAKEN, month.given)]


def reached(session: Session, month: Month, had: Mapping[FigureName, Amounts]) -> set[int]:
    """Elders who answered of an evening, came to an activity, talked with somebody or rang. `had` are the amounts of
    the month."""
    found: set[int | None] = set()
    for name in (FigureName.ANSWERED, FigureName.ATTENDED, FigureName.TALKS):
        found |= had[name].keys()
    found |= set(session.scalars(_RANG, month.given))
    return {person_id for person_id in session.scalars(_ELDERS) if person_id in found}


def _in_month(instant: sa.SQLColumnExpression[Any]) -> sa.ColumnElement[bool]:
    return sa.and_(instant >= _BEGINS, instant < _ENDS)


def _ours(person: sa.SQLColumnExpression[Any]) -> sa.ColumnElement[bool]:
    """Whether the person is of the community."""
    return sa.exists().where(Person.id == person, Person.community_id == _COMMUNITY)


def _seconds(begins: Any, ends: Any) -> sa.ColumnElement[int]:
    return sa.cast(sa.extract("epoch", ends), sa.Integer) - sa.cast(sa.extract("epoch", begins), sa.Integer)


def _minutes(begins: Any, ends: Any) -> sa.ColumnElement[int]:
    """Every minute that was begun, as the carrier reckons."""
    return (_seconds(begins, ends) + 59) // 60


def _of(person: Any, amount: Any, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(person, amount).where(*where).group_by(person)


def _checkins(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return _of(Checkin.person_id, _COUNT, _in_month(Checkin.due_at), _ours(Checkin.person_id), *where)


def _answered(least: int, most: int) -> sa.Select[Any]:
    """Answered at that try; who rang in before the first is counted with it."""
    tries = sa.select(sa.func.count(CheckinTry.id)).where(CheckinTry.checkin_id == Checkin.id).scalar_subquery()
    return _checkins(Checkin.state.in_(ANSWERED), tries.between(least, most))


def _signups(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    held = (_in_month(Occurrence.starts_at), Occurrence.community_id == _COMMUNITY)
    return _of(Signup.person_id, _COUNT, *held, Signup.state.not_in(WAITS), *where).join(Occurrence)


_HELD = (Signup.state == SignupState.JOINED, Occurrence.state == OccurrenceState.PLANNED)


def _attended() -> sa.Select[Any]:
    """Signed up for what was held, and nobody has said that she was not there; by telephone, who came into it."""
    came = sa.exists().where(
        Seat.gathering_id == Gathering.id,
        Gathering.occurrence_id == Occurrence.id,
        Seat.person_id == Signup.person_id,
        Seat.came_at.is_not(None),
    )
    elsewhere = sa.or_(Place.id.is_(None), Place.kind != PlaceKind.TELEPHONE)
    there = sa.or_(Signup.came.is_(True), sa.and_(Signup.came.is_(None), sa.or_(elsewhere, came)))
    return _signups(*_HELD, there).outerjoin(Place, Place.id == Occurrence.place_id)


def _rides(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """To what is on, and on errands."""
    held = _in_month(goals.starts_at), goals.community_id == _COMMUNITY
    placed = sa.or_(Signup.id.is_(None), Signup.state.not_in(WAITS))
    return with_goal(_of(goals.rider_id, _COUNT, *held, placed, *where).select_from(Ride))


def _alerts() -> sa.ColumnElement[bool]:
    return sa.and_(_in_month(Alert.created_at), _ours(Alert.elder_id), Alert.state != AlertState.WITHDRAWN)


def _talks(person: Any, amount: Any) -> sa.Select[Any]:
    talked = (Talk.state == TalkState.TALKED, _in_month(sa.func.coalesce(Talk.ended_at, Talk.created_at)))
    return _of(person, amount, *talked, _ours(Talk.elder_id), person.is_not(None))


def _calls() -> sa.ColumnElement[bool]:
    return sa.and_(_in_month(Call.created_at), Call.community_id == _COMMUNITY)


def _texts() -> sa.Select[Any]:
    sent = (Outbox.kind == OutboxKind.TEXT, Outbox.state.in_(SENT), Outbox.community_id == _COMMUNITY)
    return _of(Outbox.person_id, sa.func.sum(sa.func.coalesce(Outbox.segments, 1)), _in_month(Outbox.not_before), *sent)


QUESTIONS: Mapping[FigureName, sa.Select[Any]] = {
    FigureName.SIGNED_UP: _signups(),
    FigureName.ATTENDED: _attended(),
    FigureName.NO_SHOWS: _signups(*_HELD, Signup.came.is_(False)),
    FigureName.RIDES_ASKED: _rides(),
    FigureName.RIDES_GIVEN: _rides(Ride.state == RideState.PROMISED),
    FigureName.RIDES_LEFT_OUT: _rides(Ride.state.in_((RideState.WANTED, RideState.UNFILLED)), goals.is_on),
    FigureName.RIDES_NOT_HOME: _rides(
        Ride.state == RideState.PROMISED,
        sa.exists().where(Stop.ride_id == Ride.id, Stop.state == StopState.NOT_HOME),
    ),
    FigureName.CHECKINS: _checkins(Checkin.state.in_(ASKED)),
    FigureName.ANSWERED: _checkins(Checkin.state.in_(ANSWERED)),
    FigureName.ANSWERED_FIRST: _answered(0, 1),
    FigureName.ANSWERED_SECOND: _answered(2, 2),
    FigureName.ANSWERED_LATER: _answered(3, 99),
    FigureName.ALERTS: _of(Alert.elder_id, _COUNT, _alerts()),
    FigureName.ALERTS_HARMLESS: _of(Alert.elder_id, _COUNT, _alerts(), Alert.outcome.in_(HARMLESS)),
    FigureName.TALKS: _talks(Talk.elder_id, _COUNT),
    FigureName.VOLUNTEER_MINUTES: _talks(
        Talk.friend_id, sa.func.sum(_minutes(sa.func.coalesce(Talk.bridged_at, Talk.ended_at), Talk.ended_at))
    ),
    FigureName.CALLS: _of(Call.person_id, _COUNT, _calls()),
    FigureName.CALL_MINUTES: _of(Call.person_id, sa.func.sum(_minutes(Call.created_at, Call.ended_at)), _calls()),
    FigureName.TEXT_PARTS: _texts(),
}
_ALL = sa.union_all(
    *(
        question.with_only_columns(sa.literal_column(f"'{name.value}'"), *question.selected_columns)
        for name, question in QUESTIONS.items()
    )
)
_TAKEN = sa.select(Alert.elder_id, _minutes(Alert.created_at, Alert.taken_at)).where(
    _alerts(), Alert.taken_at.is_not(None)
)
_RANG = sa.select(Call.person_id).where(_calls(), Call.direction == Direction.INBOUND).distinct()
_ELDERS = sa.select(PersonRole.person_id).where(PersonRole.role == Role.ELDER)
