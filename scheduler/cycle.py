"""One beat of everything the scheduler has to do, without waiting for anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import sqlalchemy as sa

import clock
from carrier.protocol import Carrier
from models import Database, Heartbeat, insert_if_missing, insert_or_change
from services import wiring
from services.hours.due import FIRST_BEAT
from settings import Settings
from texts import Pages
from texts import render as worded

from . import advancing, broken_off, claims, dispatcher, gate, reconcile, sweep
from .fetched import calendars, recordings
from .gate import DISPATCH, HEARTBEAT
from .work import Render, Work

MOST_TIMES = 10
SWEEPS: Mapping[str, Callable[[Work], object]] = {
    "broken_off": broken_off.run,
    **{name: part.run for name, part in sweep.PARTS.items()},
    "reconcile": reconcile.run,
    "recordings": recordings.run,
    "calendars": calendars.run,
}


def run_once(db: Database, settings: Settings, carrier: Carrier, *, render: Render | None = None) -> int:
    """`run_beat`; answers how many rows went out or were tried."""
    return run_beat(db, settings, carrier, render=render).carried_out


@dataclass(frozen=True, slots=True)
class Beat:
    """What one beat did: how many rows went out or were tried, and when each of the rooms next has something to do, as
    it was told last. That holds as long as nobody has written since, which what went out has."""

    carried_out: int
    times: gate.NextTimes


def run_beat(
    db: Database,
    settings: Settings,
    carrier: Carrier,
    *,
    render: Render | None = None,
    names: tuple[str, ...] = gate.WATCHED,
) -> Beat:
    """Advance, put right, look up, and carry out what is due in these of the rooms.

    Asked first is what is due, and again as long as that made something else due; nothing else opens a transaction,
    but for the heartbeat. Calls go out as the pace allows, at most a second's worth a beat; the rest are due in the
    next one. Never sleeps.
    """
    wiring.connect(settings.text_channel, settings.kept)
    work = Work(db, settings, carrier, render or words(settings))
    times = gate.ask(db, names)
    due, done = gate.due(times), set[str]()
    if due.pop(HEARTBEAT, None):
        write_heartbeat(db)
    while others := [name for name in due if name != DISPATCH and name not in done]:
        carry_out(work, others)
        done.update(others)
        times = gate.ask(db, tuple(name for name in names if name != HEARTBEAT))
        due = gate.due(times)
    return Beat(dispatch(work) if DISPATCH in due else 0, times)


def next_due(db: Database, names: tuple[str, ...] = gate.WORK) -> datetime | None:
    """The line's time (aware UTC) at which `run_once` next has something to do of these: now or before, when it has
    already; None when nothing is to come. What a webhook, a page or an import writes may make it sooner."""
    return gate.first(gate.ask(db, names))


def carry_out(work: Work, due: Iterable[str]) -> None:
    """Let these of the rooms do what is due, in the order in which one leads to another; all but the dispatch."""
    advances = advancing.advances_for(work.settings)
    advancing.run(work.db, {name: advances[name] for name in due if name in advances})
    for name in due:
        if name in SWEEPS:
            SWEEPS[name](work)


def dispatch(work: Work) -> int:
    """Carry out what is due now, here and one after another; answers how many rows."""
    carried_out = 0
    for _ in range(MOST_TIMES):
        taken = claims.take(work, ahead_s=0)
        for claim in taken:
            dispatcher.carry_out(work, claim)
        carried_out += len(taken)
        if not taken:
            break
    return carried_out


_BEATS = (
    sa.update(Heartbeat.metadata.tables[Heartbeat.__tablename__])
    .where(Heartbeat.name == HEARTBEAT)
    .values(at=sa.bindparam("real"))
)


def write_heartbeat(db: Database) -> None:
    """Write that the scheduler is alive, which `/ready` reads, and the first time that it came round at all."""
    real = clock.real()
    if db.change(_BEATS, {"real": real}):
        return
    with db.write() as session:
        insert_or_change(session, Heartbeat, "name", {"name": HEARTBEAT, "at": real})
        insert_if_missing(session, Heartbeat, {"name": FIRST_BEAT, "at": real})


def words(settings: Settings) -> Render:
    """The wording of texts, with links to our pages where one belongs and texts may hold any."""
    pages = Pages(settings.public_url, settings.secret_key) if settings.text_channel.links else None
    return partial(worded, pages=pages)
