"""How fast calls go out: one row per carrier account, shared by all dispatchers, hands out slots.

When the carrier answers "too many requests", the whole account rests a moment, not only the call it was said of.

The carrier's rate is the carrier's time: an exchange that lives in compressed time allows that many calls a second of
its own, which are `speed` times as many a second of this machine.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

import clock
from models import Pace, insert_missing

MOST_A_ROUND = 10
"""Seconds' worth of slots one dispatcher takes at once in compressed time, so that no claim outlives its lease."""


class Slots:
    """The slots one dispatcher may take in this transaction. Taking them holds the account's row until it ends."""

    def __init__(self, session: Session, account: str, calls_per_second: float, ahead_s: float) -> None:
        """Slots that begin more than `ahead_s` seconds from now are left to the next time round."""
        self._now = clock.real()
        rate = calls_per_second * clock.speed()
        self._gap = timedelta(seconds=1 / rate)
        self._row = _held(session, account, self._now)
        self._begins = max(self._row.next_at, self._now)
        late = self._begins - self._now > timedelta(seconds=ahead_s)
        self.free = 0 if late else max(1, int(min(rate, calls_per_second * MOST_A_ROUND)))

    def take(self, count: int) -> list[datetime]:
        """The machine's times at which `count` calls may go out. Raises ValueError for more than are `free`."""
        if count > self.free:
            raise ValueError(f"{count} slots were asked for and {self.free} are free")
        slots = [self._begins + number * self._gap for number in range(count)]
        if slots:
            self._row.next_at = slots[-1] + self._gap
            self.free = 0
        return slots


def rest(session: Session, account: str, seconds: float) -> None:
    """No call goes out for `seconds` of the machine's time, whoever dispatches. A longer rest is not cut short."""
    now = clock.real()
    row = _held(session, account, now)
    row.next_at = max(row.next_at, now + clock.patience(timedelta(seconds=seconds)))


def _held(session: Session, account: str, now: datetime) -> Pace:
    row = session.get(Pace, account, with_for_update=True, populate_existing=True)
    if row is not None:
        return row
    insert_missing(session, Pace, [{"account": account, "next_at": now}])
    return session.get_one(Pace, account, with_for_update=True, populate_existing=True)
