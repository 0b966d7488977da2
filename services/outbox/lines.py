"""How the lines that may be busy at once are shared: some stay free for alarms, half of the rest for short calls.

Whoever rings in has a share too, and those whom nobody knows a smaller one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, Call, Direction
from services.hours import due

ALARMS = tuple(about for about in About if about.policy.alarm)
LONG = tuple(about for about in About if about.policy.long)
KEPT = 2
"""So many of the lines are kept for alarms, when there are more than twice as many."""
USUAL = 50
LASTS = timedelta(minutes=15)
"""Who rang in longer ago is not counted: where the carrier's word of an end is lost, no line is held for ever."""


class _Set:
    at_once = USUAL


def use(at_once: int) -> None:
    """Let the account have so many lines in this process (`services.wiring.connect`)."""
    _Set.at_once = at_once


@contextmanager
def replaced_by(at_once: int) -> Iterator[None]:
    """So many lines as long as the block lasts; for tests."""
    before, _Set.at_once = _Set.at_once, at_once
    try:
        yield
    finally:
        _Set.at_once = before


def for_others(at_once: int) -> int:
    """How many of `at_once` lines calls that are no alarms may have."""
    return at_once - (KEPT if at_once > 2 * KEPT else 0)


def for_long(others: int) -> int:
    """How many of the lines `for_others` long calls may hold: half, or the check-ins of the hour would have none."""
    return max(1, others // 2)


def for_strangers(at_once: int) -> int:
    """How many telephones nobody knows are listened to at once: a quarter of the lines, and three at least."""
    return max(3, at_once // 4)


def left_by_callers(others: int, known: int, strangers: int) -> int:
    """How many of the lines `for_others` are left to ring on while so many ring in. However many they are, half is: a
    thousand strangers do not keep an elder from being rung."""
    return others - min(known + min(strangers, for_strangers(others)), others // 2)


def too_many_strangers(session: Session, call: Call) -> bool:
    """Whether so many whom nobody knows are on the line that this one, of whom we know nothing either, is to ring
    again later: those who are known come first."""
    others = sa.select(sa.func.count()).where(*_on_now(), Call.person_id.is_(None), Call.id != call.id)
    return (session.scalar(others) or 0) >= for_strangers(_Set.at_once)


def _on_now() -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Call.direction == Direction.INBOUND,
        Call.ended_at.is_(None),
        Call.created_at > due.now(-LASTS),
    )


RINGING_IN = sa.select(sa.func.count(), sa.func.count(Call.person_id)).where(*_on_now())
"""How many are on the line at this moment because they rang it, and how many of them are known."""
