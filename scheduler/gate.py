"""The scheduler asks before it works: one read tells when each of its rooms next has something to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa

import clock
from models import Database
from services.forecast import evening
from services.hours.due import SCHEDULER, Due, NextDue, every, in_words

from . import advancing, broken_off, claims, reconcile, sweep
from .fetched import calendars, recordings

HEARTBEAT = SCHEDULER
BEAT = timedelta(seconds=5)
ADVANCING = (*advancing.SERVICES, advancing.EVENING)
DISPATCH = "dispatch"
BEATING = (HEARTBEAT, *ADVANCING)
SWEEPING = ("broken_off", *sweep.PARTS, "reconcile", "recordings")
FETCHING = ("calendars",)
DISPATCHING = (DISPATCH,)
WATCHED = (*BEATING, *SWEEPING, *FETCHING, *DISPATCHING)
NEXT_DUE: Mapping[str, NextDue] = {
    HEARTBEAT: lambda: [every(HEARTBEAT, BEAT)],
    **{name: service.next_due for name, service in advancing.SERVICES.items()},
    advancing.EVENING: evening.next_due,
    "broken_off": broken_off.next_due,
    **{name: part.next_due for name, part in sweep.PARTS.items()},
    "reconcile": reconcile.next_due,
    "recordings": recordings.next_due,
    "calendars": calendars.next_due,
    DISPATCH: claims.next_due,
}
WORK = (*ADVANCING, *SWEEPING, *FETCHING, DISPATCH)

NextTimes = Mapping[str, datetime | None]


def ask(db: Database, names: tuple[str, ...]) -> NextTimes:
    """The line's time (aware UTC) at which each of these rooms next has something to do; None where nothing is to come.

    One statement, whatever is asked about, and each part of it a look into an index.
    """
    dues, question = _asking(names, _driver(db.engine.dialect))
    found: sa.Row[Any] = db.look(question)
    times: dict[str, datetime | None] = dict.fromkeys(names)
    for (name, due), instant in zip(dues, found, strict=True):
        at, known = due.at(instant), times[name]
        if at is not None and (known is None or at < known):
            times[name] = at
    return times


def due(times: NextTimes, late: timedelta = timedelta()) -> dict[str, datetime]:
    """Those that have something to do now, and had it `late` ago (of the line's time), with when it fell due."""
    now = clock.now() - late
    return {name: at for name, at in times.items() if at is not None and at <= now}


def first(times: NextTimes) -> datetime | None:
    """The earliest of them."""
    return min((at for at in times.values() if at is not None), default=None)


def prepare(database_url: str) -> None:
    """Put into words all that the scheduler asks: once, a tenth of a second, for whoever is forked."""
    for names in (WATCHED, DISPATCHING):
        _asking(names, _driver(sa.make_url(database_url).get_dialect()))


@cache
def _asking(names: tuple[str, ...], driver: str) -> tuple[list[tuple[str, Due]], Any]:
    dues = list(_dues(names))
    return dues, in_words([one for _, one in dues], sa.make_url(f"{driver}://").get_dialect()())


def _driver(dialect: Any) -> str:
    return f"{dialect.name}+{dialect.driver}"


def _dues(names: Iterable[str]) -> Iterator[tuple[str, Due]]:
    for name in names:
        for one in NEXT_DUE[name]():
            yield name, one
