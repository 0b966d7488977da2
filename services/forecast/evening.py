"""Whether the coming evening's round fits: every elder near the minute she chose, every try within her hour.

The round is reckoned through beforehand with the carrier's rate and the lines that may be busy at once, in the order
the dispatcher keeps (first tries before retries). When it no longer fits, the coordinator is told the same day.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_CHECKIN,
    About,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    Community,
    Heartbeat,
    HowAnswers,
    Person,
    Silence,
    Task,
    TaskKind,
    TaskState,
    insert_or_change,
)
from services import tasks
from services.hours import duetime
from services.hours.due import Due, every
from services.outbox import lines
from services.phones import texting
from services.plans import checkin_plans, silencing

from . import gathering_lines
from .reckoning import Capacity, Evening, Reckoned, Wish, reckon

LEAST_UNANSWERED = 0.2
AHEAD = timedelta(hours=24)
LOOKS_BACK = timedelta(days=28)
EVERY = timedelta(hours=1)
_HEARTBEAT = "round-forecast"
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Forecast:
    """One evening of one community, reckoned through."""

    checkins: int = 0
    greatest_delay: timedelta = timedelta()
    late: int = 0
    unfinished: int = 0
    held: int = 0
    """So many lines gatherings hold meanwhile, where it is they that leave too few."""

    @property
    def fits(self) -> bool:
        return not self.late and not self.unfinished

    def with_(self, one: Reckoned) -> Forecast:
        return replace(
            self,
            checkins=self.checkins + 1,
            greatest_delay=max(self.greatest_delay, one.delay),
            late=self.late + (not one.near),
            unfinished=self.unfinished + (not one.finished),
        )

    def worse_than(self, other: Forecast) -> bool:
        return self.late + self.unfinished > other.late + other.unfinished


def forecasts(session: Session, now: datetime, capacity: Capacity) -> dict[Evening, Forecast]:
    """By community and local day, the check-ins that are planned for the 24 hours from `now` (aware UTC).

    All of them share one carrier account, so they are reckoned together.
    """
    gathered = sorted(gathering_lines.wishes(session, now, now + AHEAD), key=_due)
    unanswered = _unanswered(session, now)
    found = _summed(reckon(heapq.merge(_wishes(session, now), gathered, key=_due), capacity, unanswered))
    if not gathered or all(forecast.fits for forecast in found.values()):
        return found
    alone = _summed(reckon(_wishes(session, now), capacity, unanswered))
    held = min(len(gathered), lines.for_long(capacity.calls_at_once))
    return {
        evening: replace(forecast, held=held) if forecast.worse_than(alone[evening]) else forecast
        for evening, forecast in found.items()
    }


def _wishes(session: Session, now: datetime) -> Iterator[Wish]:
    """As they are to be rung: who has joined something waits until she should be home."""
    waiting: list[tuple[datetime, int, Wish]] = []
    for number, (wish, home_at) in enumerate(_at_their_minute(session, now)):
        while waiting and waiting[0][0] <= wish.due_at:
            yield heapq.heappop(waiting)[-1]
        if home_at <= wish.due_at:
            yield wish
        elif home_at < wish.window_ends_at:
            heapq.heappush(waiting, (home_at, number, replace(wish, due_at=home_at)))
    while waiting:
        yield heapq.heappop(waiting)[-1]


def _at_their_minute(session: Session, now: datetime) -> Iterator[tuple[Wish, datetime]]:
    """As they chose, with when each should be home, fetched `AT_ONCE` at a time. Who answers by text is rung where the
    line's texts cannot be answered."""
    outings = silencing.outings(session, now, now + AHEAD)
    answered = [one.id for one in session.scalars(sa.select(Community)) if texting.may_be_sent(one, About.CHECKIN)]
    rows = session.execute(_planned(), {"now": now, "ahead": now + AHEAD, "answered": answered})
    for person_id, community_id, timezone, due_at, window_ends_at, tries, gap_minutes, ring_s in rows:
        home_at = silencing.home_after(outings.get(person_id, ()), due_at)
        # Tries that her hour has no room for, however few are rung, are not the round's fault.
        have_room = checkin_plans.most_tries(gap_minutes, window_ends_at - home_at)
        wish = Wish(
            due_at,
            window_ends_at,
            tries=min(tries, have_room),
            gap=timedelta(minutes=gap_minutes),
            ring=timedelta(seconds=ring_s),
            evening=(community_id, duetime.local_day(due_at, ZoneInfo(timezone))),
        )
        yield wish, home_at


@cache
def _planned() -> sa.Select[int, int, str, datetime, datetime, int, int, int]:
    return (
        sa.select(
            Checkin.person_id,
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
            *_to_come(),
            sa.or_(
                CheckinPlan.answers != HowAnswers.TEXT,
                Person.community_id.not_in(sa.bindparam("answered", expanding=True)),
            ),
            sa.or_(CheckinPlan.away_until.is_(None), CheckinPlan.away_until <= Checkin.due_at),
        )
        .order_by(Checkin.due_at, Checkin.id)
        .execution_options(yield_per=AT_ONCE)
    )


def _to_come() -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Checkin.state == CheckinState.PLANNED,
        Checkin.due_at >= sa.bindparam("now"),
        Checkin.due_at < sa.bindparam("ahead"),
    )


def _due(wish: Wish) -> datetime:
    return wish.due_at


def advance(session: Session, now: datetime, capacity: Capacity) -> None:
    """Tell the coordinator of every evening that does not fit, and take it back when it fits again, or is over: while
    it goes on, what is left of it says nothing about those who still wait."""
    last = session.scalar(_LAST)
    if last is not None and last > clock.real() - EVERY:
        return
    insert_or_change(session, Heartbeat, "name", {"name": _HEARTBEAT, "at": clock.real()})
    if not session.scalar(_is_something(), {"now": now, "ahead": now + AHEAD}):
        return
    found, begun = forecasts(session, now, capacity), _begun(session, now)
    told_of = _take_back(session, {_key(*evening) for evening in {*found, *begun}})
    for (community_id, day), forecast in found.items():
        key = _key(community_id, day)
        if forecast.fits:
            if key in told_of and (community_id, day) not in begun:
                tasks.settle(session, key)
            continue
        community = session.get_one(Community, community_id)
        task = tasks.open_task(session, community, TaskKind.ROUND_TOO_LARGE, key)
        task.subject = {
            "checkins": forecast.checkins,
            "late": forecast.late,
            "unfinished": forecast.unfinished,
            "minutes": -(-int(forecast.greatest_delay.total_seconds()) // 60),
            "held": forecast.held,
        }


_LAST = sa.select(Heartbeat.at).where(Heartbeat.name == _HEARTBEAT)
_OPEN = sa.select(Task).where(Task.kind == TaskKind.ROUND_TOO_LARGE, Task.state == TaskState.OPEN)
_TOLD_OF = sa.select(Task.key).where(
    Task.kind == TaskKind.ROUND_TOO_LARGE,
    sa.or_(Task.state == TaskState.OPEN, Task.key.in_(sa.bindparam("coming", expanding=True))),
)


@cache
def _is_something() -> sa.Select[bool]:
    """Whether anybody is to be rung, or the coordinator has been told of an evening."""
    return sa.select(sa.or_(sa.exists().where(*_to_come()), _OPEN.exists()))


def next_due() -> list[Due]:
    return [every(_HEARTBEAT, EVERY)]


def look_again(session: Session) -> None:
    """Many have been brought in at once: the scheduler's next beat looks ahead, however lately it did."""
    session.execute(sa.delete(Heartbeat).where(Heartbeat.name == _HEARTBEAT))


def _key(community_id: int, day: date) -> str:
    return f"round/{community_id}/{day.isoformat()}"


def _begun(session: Session, now: datetime) -> set[Evening]:
    """The evenings on which somebody is being rung, or waits to be, in the hour she chose."""
    rows = session.execute(_being_rung(), {"now": now})
    return {(community_id, duetime.local_day(due_at, ZoneInfo(timezone))) for community_id, timezone, due_at in rows}


@cache
def _being_rung() -> sa.Select[int, str, datetime]:
    return (
        sa.select(Person.community_id, Community.timezone, Checkin.due_at)
        .join(Person, Person.id == Checkin.person_id)
        .join(Community, Community.id == Person.community_id)
        .where(
            Checkin.state.in_(LIVE_CHECKIN),
            Checkin.due_at <= sa.bindparam("now"),
            Checkin.window_ends_at > sa.bindparam("now"),
        )
        .distinct()
    )


def _take_back(session: Session, coming: set[str]) -> set[str]:
    """An evening that is over, or on which nobody is rung any more, needs nobody. Answers of which of those `coming`
    the coordinator has been told, also where the desk has seen to it."""
    told_of = set(session.scalars(_TOLD_OF, {"coming": sorted(coming)}))
    for key in sorted(told_of - coming):
        tasks.settle(session, key)
    return told_of & coming


def _summed(reckoned: Iterable[tuple[Wish, Reckoned]]) -> dict[Evening, Forecast]:
    """Evening by evening; the lines of gatherings are nobody's check-in."""
    evenings: dict[Evening, Forecast] = {}
    for wish, one in reckoned:
        if wish.evening is not None:
            evenings[wish.evening] = evenings.get(wish.evening, Forecast()).with_(one)
    return evenings


def _unanswered(session: Session, now: datetime) -> float:
    """The share of the last four weeks' tries that nobody lifted, a fifth at least."""
    count, silent = session.execute(_TRIED, {"since": now - LOOKS_BACK}).one()
    return max(LEAST_UNANSWERED, silent / count) if count else LEAST_UNANSWERED


_TRIED = sa.select(sa.func.count(), sa.func.count(CheckinTry.silence)).where(
    CheckinTry.ended_at > sa.bindparam("since"),
    sa.or_(CheckinTry.silence.is_(None), CheckinTry.silence != Silence.BUSY),
)
