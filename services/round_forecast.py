"""Whether the coming evening's round fits: every elder near the minute she chose, every try within her hour.

The round is reckoned through beforehand with the carrier's rate and the lines that may be busy at once, in the order
the dispatcher keeps (first tries before retries). When it no longer fits, the coordinator is told the same day.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    Community,
    Heartbeat,
    HowAnswers,
    Person,
    Silence,
    TaskKind,
)

from . import duetime, tasks

NEAR = timedelta(minutes=5)
"""A first try later than this is no longer at the minute she chose."""
CALL_LASTS = timedelta(seconds=60)
"""Ringing, the longest check-in call with an offer (56 s by the design's scripts) seldom, a short one mostly."""
LEAST_UNANSWERED = 0.2
AHEAD = timedelta(hours=24)
LOOKS_BACK = timedelta(days=28)
EVERY = timedelta(minutes=10)
_HEARTBEAT = "round-forecast"


@dataclass(frozen=True, slots=True)
class Capacity:
    """What the carrier lets the line do: calls begun a second, and calls on at once."""

    calls_per_second: float
    calls_at_once: int


@dataclass(frozen=True, slots=True)
class Wish:
    """One elder's evening as it was chosen."""

    due_at: datetime
    window_ends_at: datetime
    tries: int
    gap: timedelta
    ring: timedelta


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How long after her minute the first try begins, and whether all the tries she may need begin in the window."""

    delay: timedelta
    finished: bool

    @property
    def near(self) -> bool:
        return self.delay <= NEAR


@dataclass(frozen=True, slots=True)
class Forecast:
    """One evening of one community, reckoned through."""

    checkins: int
    greatest_delay: timedelta
    late: int
    unfinished: int

    @property
    def fits(self) -> bool:
        return not self.late and not self.unfinished


def reckon(wishes: Sequence[Wish], capacity: Capacity, unanswered: float) -> list[Reckoned]:
    """The evening call by call; the share `unanswered` (0 to 1) of the elders lifts at no try. In the order given."""
    gap = timedelta(seconds=1 / capacity.calls_per_second)
    coming = [(wish.due_at, number, 1) for number, wish in enumerate(wishes)]
    heapq.heapify(coming)
    waiting: list[tuple[bool, datetime, int, int]] = []
    busy: list[datetime] = []
    delays = [timedelta()] * len(wishes)
    finished = [True] * len(wishes)
    at = coming[0][0] if coming else clock.now()
    while coming or waiting:
        if not waiting:
            at = max(at, coming[0][0])
        while busy and busy[0] <= at:
            heapq.heappop(busy)
        if len(busy) >= capacity.calls_at_once:
            at = busy[0]
            continue
        while coming and coming[0][0] <= at:
            due_at, number, try_number = heapq.heappop(coming)
            heapq.heappush(waiting, (try_number > 1, due_at, number, try_number))
        _, due_at, number, try_number = heapq.heappop(waiting)
        wish = wishes[number]
        if at > wish.window_ends_at:
            finished[number] = False
        silent = int((number + 1) * unanswered) > int(number * unanswered)
        if try_number == 1:
            delays[number] = at - due_at
        lasts = wish.ring if silent else CALL_LASTS
        heapq.heappush(busy, at + lasts)
        if silent and try_number < wish.tries:
            heapq.heappush(coming, (at + lasts + wish.gap, number, try_number + 1))
        at += gap
    return [Reckoned(delay, whole) for delay, whole in zip(delays, finished, strict=True)]


def forecasts(session: Session, now: datetime, capacity: Capacity) -> dict[tuple[int, date], Forecast]:
    """By community and local day, the check-ins that are planned for the 24 hours from `now` (aware UTC).

    All of them share one carrier account, so they are reckoned together.
    """
    rows = session.execute(
        sa.select(
            Person.community_id,
            Community.timezone,
            Checkin.due_at,
            Checkin.window_ends_at,
            CheckinPlan.tries,
            CheckinPlan.gap_minutes,
            CheckinPlan.ring_s,
        )
        .join(Person, Person.id == Checkin.person_id)
        .join(Community, Community.id == Person.community_id)
        .join(CheckinPlan, CheckinPlan.person_id == Checkin.person_id)
        .where(
            Checkin.state == CheckinState.PLANNED,
            Checkin.due_at >= now,
            Checkin.due_at < now + AHEAD,
            CheckinPlan.answers != HowAnswers.TEXT,
            sa.or_(CheckinPlan.away_until.is_(None), CheckinPlan.away_until <= Checkin.due_at),
        )
        .order_by(Checkin.due_at, Checkin.id)
    ).all()
    wishes = [
        Wish(
            row.due_at, row.window_ends_at, row.tries, timedelta(minutes=row.gap_minutes), timedelta(seconds=row.ring_s)
        )
        for row in rows
    ]
    evenings: dict[tuple[int, date], list[Reckoned]] = defaultdict(list)
    for row, one in zip(rows, reckon(wishes, capacity, _unanswered(session, now)), strict=True):
        evenings[row.community_id, duetime.local_day(row.due_at, ZoneInfo(row.timezone))].append(one)
    return {evening: _summed(each) for evening, each in evenings.items()}


def plan(session: Session, now: datetime, capacity: Capacity) -> None:
    """Tell the coordinator of every evening that does not fit, and take it back when it fits again."""
    last = session.get(Heartbeat, _HEARTBEAT)
    if last is not None and last.at > clock.real() - EVERY:
        return
    session.merge(Heartbeat(name=_HEARTBEAT, at=clock.real()))
    for (community_id, day), forecast in forecasts(session, now, capacity).items():
        key = f"round/{community_id}/{day.isoformat()}"
        if forecast.fits:
            tasks.settle(session, key)
            continue
        community = session.get_one(Community, community_id)
        task = tasks.open_task(session, community, TaskKind.ROUND_TOO_LARGE, key)
        task.subject = {
            "checkins": forecast.checkins,
            "late": forecast.late,
            "unfinished": forecast.unfinished,
            "minutes": -(-int(forecast.greatest_delay.total_seconds()) // 60),
        }


def _summed(evening: Sequence[Reckoned]) -> Forecast:
    return Forecast(
        checkins=len(evening),
        greatest_delay=max(one.delay for one in evening),
        late=sum(not one.near for one in evening),
        unfinished=sum(not one.finished for one in evening),
    )


def _unanswered(session: Session, now: datetime) -> float:
    """The share of the last four weeks' tries that nobody lifted, a fifth at least."""
    tried = sa.select(sa.func.count(), sa.func.count(CheckinTry.silence)).where(
        CheckinTry.ended_at > now - LOOKS_BACK,
        sa.or_(CheckinTry.silence.is_(None), CheckinTry.silence != Silence.BUSY),
    )
    count, silent = session.execute(tried).one()
    return max(LEAST_UNANSWERED, silent / count) if count else LEAST_UNANSWERED
