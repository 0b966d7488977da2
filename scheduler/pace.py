"""How fast calls go out: one row per carrier account, shared by all dispatchers, hands out slots.

When the carrier answers "too many requests", the whole account rests a moment, not only the call it was said of.

The carrier's rate is the carrier's time: an exchange that lives in compressed time allows that many calls a second of
its own, which are `speed` times as many a second of this machine.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Base, Pace, columns, insert_if_missing

AT_ONCE = timedelta(seconds=10)
"""The slots one dispatcher takes at once lie within a second, and within so much of its patience: at speed 20 and above
that is half a second, the beat of the watch, and a sixth of a lease."""


class Slots:
    """The slots one dispatcher may take in this transaction. Taking them holds the account's row until it ends."""

    def __init__(self, session: Session, account: str, calls_per_second: float, ahead_s: float) -> None:
        """Slots that begin more than `ahead_s` seconds from now are left to the next time round."""
        self._now = clock.real()
        rate = calls_per_second * clock.speed()
        self._gap = timedelta(seconds=1 / rate)
        self._session, self._account = session, account
        self._begins = max(_held(session, account, self._now), self._now)
        late = self._begins - self._now > timedelta(seconds=ahead_s)
        self.free = 0 if late else max(1, int(rate * min(1.0, clock.patience(AT_ONCE).total_seconds())))

    def take(self, count: int) -> list[datetime]:
        """The machine's times at which `count` calls may go out. Raises ValueError for more than are `free`."""
        if count > self.free:
            raise ValueError(f"{count} slots were asked for and {self.free} are free")
        slots = [self._begins + number * self._gap for number in range(count)]
        if slots:
            _let_begin(self._session, self._account, slots[-1] + self._gap)
            self.free = 0
        return slots


def rest(session: Session, account: str, seconds: float) -> None:
    """No call goes out for `seconds` of the machine's time, whoever dispatches. A longer rest is not cut short."""
    now = clock.real()
    next_at = _held(session, account, now)
    _let_begin(session, account, max(next_at, now + clock.patience(timedelta(seconds=seconds))))


_PACE = Base.metadata.tables[Pace.__tablename__]
_NEXT_AT = sa.select(_PACE.c.next_at).where(_PACE.c.account == sa.bindparam("of")).with_for_update()
_BEGINS = sa.update(_PACE).where(_PACE.c.account == sa.bindparam("of")).values(next_at=sa.bindparam("at"))


def _held(session: Session, account: str, now: datetime) -> datetime:
    """When the next call may go out; the row is held until the transaction ends."""
    found: datetime | None = columns(session, _NEXT_AT, {"of": account}).scalar()
    if found is not None:
        return found
    if insert_if_missing(session, Pace, {"account": account, "next_at": now}) is not None:
        return now
    begins: datetime = columns(session, _NEXT_AT, {"of": account}).scalar_one()
    return begins


def _let_begin(session: Session, account: str, at: datetime) -> None:
    session.connection().execute(_BEGINS, {"of": account, "at": at})
