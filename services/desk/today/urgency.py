"""What comes before what on the board: one table of all kinds of need, and one pure function that reads it.

*Now*: a person may be in danger, or somebody waits for what was promised. *Today*: it cannot wait until tomorrow. *This
week*: the rest. Time only lifts a need; what may be danger is never below *now*, whatever the desk has put off.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from models import TaskKind

JUST_BEFORE = timedelta(hours=3)
"""Who has not been told of what begins so soon, has no car to it, or nobody to lead it, is somebody's matter now."""
DECIDED_BEFORE = timedelta(hours=24)
"""So long before it begins it is decided whether something is held."""
DECIDED_SOON = timedelta(hours=24)
EVER = datetime.min.replace(tzinfo=UTC)


class Urgency(enum.IntEnum):
    """The lower, the sooner."""

    NOW = 0
    TODAY = 1
    WEEK = 2


class Other(enum.StrEnum):
    """What needs a person and is no task: it is read off what it is about, and goes by itself when that has changed."""

    ALERT = "alert"
    MISSED = "missed"
    HELD = "held"
    NO_CAR = "no_car"
    NO_CAR_HOME = "no_car_home"
    SHORT = "short"
    UNLOGGED = "unlogged"
    CHANGED = "changed"
    NO_ON_CALL = "no_on_call"


Kind = TaskKind | Other
KINDS: tuple[Kind, ...] = (*Other, *TaskKind)


@dataclass(frozen=True, slots=True)
class Facts:
    """What of a need says how urgent it is; instants are aware UTC.

    `promised_at`: when somebody was told that it will have been done. `begins_at`: when what it is about begins, and
    `eve`: the local midnight with which the day before that begins. `danger`: words of danger stand in it.
    """

    kind: Kind
    since: datetime
    promised_at: datetime | None = None
    begins_at: datetime | None = None
    eve: datetime | None = None
    danger: bool = False
    taken: bool = False


class Ranks(NamedTuple):
    """From when a need is what; None: never by time alone."""

    now: datetime | None
    today: datetime | None


def _now(_facts: Facts) -> Ranks:
    return Ranks(EVER, EVER)


def _today(_facts: Facts) -> Ranks:
    return Ranks(None, EVER)


def _week(_facts: Facts) -> Ranks:
    return Ranks(None, None)


def _promised(facts: Facts) -> Ranks:
    """A promise that was broken is somebody who waits."""
    return Ranks(facts.promised_at, EVER)


def _before_it_begins(facts: Facts) -> Ranks:
    if facts.begins_at is None:
        return Ranks(None, EVER)
    return Ranks(facts.begins_at - JUST_BEFORE, facts.eve)


def _before_it_is_decided(facts: Facts) -> Ranks:
    decided_at = facts.begins_at - DECIDED_BEFORE if facts.begins_at is not None else None
    return Ranks(None, decided_at - DECIDED_SOON if decided_at is not None else None)


URGENT: Mapping[Kind, Callable[[Facts], Ranks]] = {
    Other.ALERT: _now,
    Other.MISSED: _now,
    Other.HELD: _now,
    Other.NO_CAR_HOME: _now,
    TaskKind.NOT_TRIED: _now,
    TaskKind.STORM: _now,
    TaskKind.CALL_BACK: _promised,
    TaskKind.TALK_WANTED: _promised,
    TaskKind.WANTS_TO_HELP: _promised,
    Other.NO_CAR: _before_it_begins,
    TaskKind.NOT_TOLD: _before_it_begins,
    TaskKind.GATHERING_NO_HOST: _before_it_begins,
    Other.NO_ON_CALL: _today,
    TaskKind.FOLLOW_UP: _today,
    TaskKind.SORT_OUT: _today,
    TaskKind.WRONG_NUMBER: _today,
    TaskKind.KEYS_DO_NOT_COME: _today,
    TaskKind.ROUND_TOO_LARGE: _today,
    TaskKind.WAS_SHE_THERE: _today,
    TaskKind.SAID_AWAY: _today,
    TaskKind.RETURN_DAY: _today,
    TaskKind.HOME_AGAIN: _today,
    TaskKind.TELL_OF_LEAVING: _today,
    TaskKind.CHANGE_NOT_CONFIRMED: _today,
    TaskKind.GATHERING_NOT_RUNG: _today,
    Other.SHORT: _before_it_is_decided,
    Other.CHANGED: _week,
    Other.UNLOGGED: _week,
    TaskKind.CONTACT_SAID_NO: _week,
    TaskKind.SEE_CHECKS: _week,
    TaskKind.MAYBE_MOVED: _week,
    TaskKind.TO_PUBLISH: _today,
    TaskKind.NOT_FETCHED: _now,
}
PROMISES = frozenset(kind for kind, rule in URGENT.items() if rule is _promised)
"""Whose hour is what somebody was promised. The hour of another kind is when she is home, or when something begins."""


def urgency(need: Facts, now: datetime) -> Urgency:
    """How urgent it is at `now` (aware UTC). What is not in the table raises KeyError; a test walks all kinds."""
    ranks = URGENT[need.kind](need)
    if need.danger or (ranks.now is not None and ranks.now <= now):
        return Urgency.NOW
    return Urgency.TODAY if ranks.today is not None and ranks.today <= now else Urgency.WEEK


def order(need: Facts, now: datetime) -> tuple[Urgency, bool, int, datetime, bool]:
    """What to sort by: open before taken, whoever may be in danger before whoever only waits, then whoever has waited
    longest; of one instant, where words of danger stand."""
    return urgency(need, now), need.taken, _gravity(need), need.since, not need.danger


def _gravity(need: Facts) -> int:
    """The lower, the graver: who has called for somebody, or is looked for; what is urgent by what it is; what became
    urgent by its hour alone, as a promise that was broken."""
    if need.danger or need.kind is Other.ALERT:
        return 0
    return 1 if URGENT[need.kind] is _now else 2


def turns_at(needs: Iterable[Facts], now: datetime) -> datetime | None:
    """The next instant after `now` at which time alone makes one of them more urgent."""
    turns = (at for need in needs for at in URGENT[need.kind](need) if at is not None and at > now)
    return min(turns, default=None)
