"""What a month came to, person by person: the sums that `figures` makes its cells of, and keeps nothing else of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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

    def holds(self, instant: sa.SQLColumnExpression[Any]) -> sa.ColumnElement[bool]:
        return sa.and_(instant >= self.begins, instant < self.ends)

    def ours(self, person: sa.SQLColumnExpression[Any]) -> sa.ColumnElement[bool]:
        """Whether the person is of the community."""
        return sa.exists().where(Person.id == person, Person.community_id == self.community_id)


Amounts = Mapping[int | None, int]
"""Whose it is, None where nobody knows, to how much."""
Question = Callable[[Month], sa.Select[int | None, int]]

_COUNT = sa.func.count()


def amounts(session: Session, name: FigureName, month: Month) -> Amounts:
    """How much of it each person has in the month; who has none is left out."""
    return {person_id: int(amount) for person_id, amount in session.execute(QUESTIONS[name](month)) if amount}


def waits(session: Session, month: Month) -> list[tuple[int, int]]:
    """For every alert that was taken: whose, and in how many whole minutes."""
    minutes = _minutes(Alert.created_at, Alert.taken_at)
    taken = sa.select(Alert.elder_id, minutes).where(_alerts(month), Alert.taken_at.is_not(None))
    return [(elder_id, int(found)) for elder_id, found in session.execute(taken)]


def reached(session: Session, month: Month) -> set[int]:
    """Elders who answered of an evening, came to an activity, talked with somebody or rang."""
    elder = sa.select(PersonRole.person_id).where(PersonRole.role == Role.ELDER)
    found: set[int | None] = set()
    for name in (FigureName.ANSWERED, FigureName.ATTENDED, FigureName.TALKS):
        found |= amounts(session, name, month).keys()
    rang = sa.select(Call.person_id).where(_calls(month), Call.direction == Direction.INBOUND).distinct()
    found |= set(session.scalars(rang))
    return {person_id for person_id in session.scalars(elder) if person_id in found}


def _seconds(begins: Any, ends: Any) -> sa.ColumnElement[int]:
    return sa.cast(sa.extract("epoch", ends), sa.Integer) - sa.cast(sa.extract("epoch", begins), sa.Integer)


def _minutes(begins: Any, ends: Any) -> sa.ColumnElement[int]:
    """Every minute that was begun, as the carrier reckons."""
    return (_seconds(begins, ends) + 59) // 60


def _of(person: Any, amount: Any, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(person, amount).where(*where).group_by(person)


def _checkins(month: Month, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return _of(Checkin.person_id, _COUNT, month.holds(Checkin.due_at), month.ours(Checkin.person_id), *where)


def _answered(month: Month, least: int, most: int) -> sa.Select[Any]:
    """Answered at that try; who rang in before the first is counted with it."""
    tries = sa.select(sa.func.count(CheckinTry.id)).where(CheckinTry.checkin_id == Checkin.id).scalar_subquery()
    return _checkins(month, Checkin.state.in_(ANSWERED), tries.between(least, most))


def _signups(month: Month, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    held = (month.holds(Occurrence.starts_at), Occurrence.community_id == month.community_id)
    return _of(Signup.person_id, _COUNT, *held, Signup.state.not_in(WAITS), *where).join(Occurrence)


_HELD = (Signup.state == SignupState.JOINED, Occurrence.state == OccurrenceState.PLANNED)


def _attended(month: Month) -> sa.Select[Any]:
    """Signed up for what was held, and nobody has said that she was not there; by telephone, who came into it."""
    came = sa.exists().where(
        Seat.gathering_id == Gathering.id,
        Gathering.occurrence_id == Occurrence.id,
        Seat.person_id == Signup.person_id,
        Seat.came_at.is_not(None),
    )
    elsewhere = sa.or_(Place.id.is_(None), Place.kind != PlaceKind.TELEPHONE)
    there = sa.or_(Signup.came.is_(True), sa.and_(Signup.came.is_(None), sa.or_(elsewhere, came)))
    return _signups(month, *_HELD, there).outerjoin(Place, Place.id == Occurrence.place_id)


def _rides(month: Month, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """To what is on, and on errands."""
    held = month.holds(goals.starts_at), goals.community_id == month.community_id
    placed = sa.or_(Signup.id.is_(None), Signup.state.not_in(WAITS))
    return with_goal(_of(goals.rider_id, _COUNT, *held, placed, *where).select_from(Ride))


def _alerts(month: Month) -> sa.ColumnElement[bool]:
    return sa.and_(month.holds(Alert.created_at), month.ours(Alert.elder_id), Alert.state != AlertState.WITHDRAWN)


def _talks(month: Month, person: Any, amount: Any) -> sa.Select[Any]:
    talked = (Talk.state == TalkState.TALKED, month.holds(sa.func.coalesce(Talk.ended_at, Talk.created_at)))
    return _of(person, amount, *talked, month.ours(Talk.elder_id), person.is_not(None))


def _calls(month: Month) -> sa.ColumnElement[bool]:
    return sa.and_(month.holds(Call.created_at), Call.community_id == month.community_id)


def _texts(month: Month) -> sa.Select[Any]:
    sent = (Outbox.kind == OutboxKind.TEXT, Outbox.state.in_(SENT), Outbox.community_id == month.community_id)
    return _of(
        Outbox.person_id, sa.func.sum(sa.func.coalesce(Outbox.segments, 1)), month.holds(Outbox.not_before), *sent
    )


QUESTIONS: Mapping[FigureName, Question] = {
    FigureName.SIGNED_UP: _signups,
    FigureName.ATTENDED: _attended,
    FigureName.NO_SHOWS: lambda month: _signups(month, *_HELD, Signup.came.is_(False)),
    FigureName.RIDES_ASKED: _rides,
    FigureName.RIDES_GIVEN: lambda month: _rides(month, Ride.state == RideState.PROMISED),
    FigureName.RIDES_LEFT_OUT: lambda month: _rides(
        month, Ride.state.in_((RideState.WANTED, RideState.UNFILLED)), goals.is_on
    ),
    FigureName.RIDES_NOT_HOME: lambda month: _rides(
        month,
        Ride.state == RideState.PROMISED,
        sa.exists().where(Stop.ride_id == Ride.id, Stop.state == StopState.NOT_HOME),
    ),
    FigureName.CHECKINS: lambda month: _checkins(month, Checkin.state.in_(ASKED)),
    FigureName.ANSWERED: lambda month: _checkins(month, Checkin.state.in_(ANSWERED)),
    FigureName.ANSWERED_FIRST: lambda month: _answered(month, 0, 1),
    FigureName.ANSWERED_SECOND: lambda month: _answered(month, 2, 2),
    FigureName.ANSWERED_LATER: lambda month: _answered(month, 3, 99),
    FigureName.ALERTS: lambda month: _of(Alert.elder_id, _COUNT, _alerts(month)),
    FigureName.ALERTS_HARMLESS: lambda month: _of(Alert.elder_id, _COUNT, _alerts(month), Alert.outcome.in_(HARMLESS)),
    FigureName.TALKS: lambda month: _talks(month, Talk.elder_id, _COUNT),
    FigureName.VOLUNTEER_MINUTES: lambda month: _talks(
        month, Talk.friend_id, sa.func.sum(_minutes(sa.func.coalesce(Talk.bridged_at, Talk.ended_at), Talk.ended_at))
    ),
    FigureName.CALLS: lambda month: _of(Call.person_id, _COUNT, _calls(month)),
    FigureName.CALL_MINUTES: lambda month: _of(
        Call.person_id, sa.func.sum(_minutes(Call.created_at, Call.ended_at)), _calls(month)
    ),
    FigureName.TEXT_PARTS: _texts,
}
