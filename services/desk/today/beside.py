"""What stands beside the board: the evening in figures, who is on duty, what is on, how the line is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Call,
    Checkin,
    CheckinPlan,
    Community,
    Direction,
    Heartbeat,
    OccurrenceState,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Role,
)
from models.base import UtcDateTime
from services.desk.round import stands
from services.hours import desk_hours
from services.hours.due import SCHEDULER
from services.hours.duetime import NeverOpen, next_opening
from services.people import ladder
from services.watching.looking import COMES_ROUND_WITHIN

from .days import Days
from .reading import Held

SENT = (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED, OutboxState.DONE)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of the evening stand where (`round.stands`). `first_at` and `over_by` (aware UTC): when the first of
    those who are left is rung, and the end of the last hour of theirs."""

    well: int
    left: int
    silenced: int
    not_reached: int
    alert: int
    first_at: datetime | None
    over_by: datetime | None
    texts: int
    calls: int
    heartbeat: datetime | None
    somebody_is_rung: bool

    @property
    def counts(self) -> Mapping[str, int]:
        """In the order of the bar, as an evening's own page has them."""
        return {name: getattr(self, name) for name in stands.counts(())}

    @property
    def bar(self) -> list[stands.Segment]:
        return stands.bar(self.counts)


@dataclass(frozen=True, slots=True)
class OnDuty:
    """Who is rung when nobody else takes an alert, and until when (aware UTC), where that changes at all. `office`: it
    is the desk itself."""

    number: str
    name: str | None
    office: bool
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Beside:
    counted: Counted
    on_duty: OnDuty
    today: Sequence[Held]
    tomorrow: Sequence[Held]
    is_well: bool


def numbers(community: Community) -> set[str]:
    return {community.alert_phone, community.coordinator_phone}


def read(session: Session, community: Community, days: Days) -> Counted:
    """One statement. Calls and texts are those a list of them shows (`calls.listing`)."""
    given = {"community": community.id, "begins": days.begins, "tomorrow": days.tomorrow}
    return Counted(*session.execute(_counted(), given).one())


@cache
def _counted() -> sa.Select[*tuple[Any, ...]]:
    whose = sa.bindparam("community", type_=sa.Integer())
    begins, tomorrow = (sa.bindparam(name, type_=UtcDateTime()) for name in ("begins", "tomorrow"))
    part = stands.part()

    def how_many(name: str) -> sa.ColumnElement[int]:
        return sa.func.coalesce(sa.func.sum(sa.case((part == name, 1), else_=0)), 0)

    def of_left(column: Any) -> sa.ColumnElement[datetime]:
        return sa.case((part == "left", column))

    texts = sa.select(sa.func.count()).where(
        Outbox.community_id == whose,
        Outbox.kind == OutboxKind.TEXT,
        Outbox.state.in_(SENT),
        Outbox.created_at >= begins,
    )
    calls = sa.select(sa.func.count()).where(
        Call.community_id == whose,
        Call.direction.in_((Direction.INBOUND, Direction.OUTBOUND)),
        Call.created_at >= begins,
    )
    rung = (
        sa.exists()
        .where(CheckinPlan.person_id == Person.id, CheckinPlan.stopped_at.is_(None))
        .where(Person.community_id == whose)
    )
    return (
        sa.select(
            *(how_many(name) for name in stands.counts(())),
            sa.func.min(of_left(Checkin.due_at)),
            sa.func.max(of_left(Checkin.window_ends_at)),
            texts.scalar_subquery(),
            calls.scalar_subquery(),
            sa.select(Heartbeat.at).where(Heartbeat.name == SCHEDULER).scalar_subquery(),
            sa.select(rung).scalar_subquery(),
        )
        .select_from(Checkin)
        .join(Person, Person.id == Checkin.person_id)
        .where(Person.community_id == whose, Checkin.due_at >= begins, Checkin.due_at < tomorrow)
    )


def comes_round(heartbeat: datetime | None) -> bool:
    """Whether the scheduler has come round of late; one that never has is not yet said to be away."""
    return heartbeat is None or clock.real() - heartbeat <= COMES_ROUND_WITHIN


def told(counted: Counted, held: Mapping[int, Held], duty: OnDuty, days: Days) -> Beside:
    on_days = [one for one in held.values() if one.occurrence.state is OccurrenceState.PLANNED]
    return Beside(
        counted=counted,
        on_duty=duty,
        today=[one for one in on_days if days.begins <= one.occurrence.starts_at < days.tomorrow],
        tomorrow=[one for one in on_days if days.tomorrow <= one.occurrence.starts_at < days.after_tomorrow],
        is_well=comes_round(counted.heartbeat),
    )


def on_duty(community: Community, now: datetime, on: Mapping[str, list[Person]], wrong: set[str]) -> OnDuty:
    number = ladder.number_on_call(community, wrong, now)
    known = on.get(number, [])
    who = next((person for person in known if person.is_a(Role.COORDINATOR)), None) or next(iter(known), None)
    return OnDuty(number, who.full_name if who else None, number == community.coordinator_phone, _until(community, now))


def _until(community: Community, now: datetime) -> datetime | None:
    if community.alert_phone == community.coordinator_phone:
        return None
    try:
        opens, closes = next_opening(now, community.zone, community.hours(), desk_hours.closed_days(community))
    except NeverOpen:
        return None
    return closes if opens <= now else opens
