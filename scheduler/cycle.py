"""One round of everything the scheduler does, without waiting for anything."""

from __future__ import annotations

from functools import partial

import clock
from carrier.protocol import Carrier
from models import Database, Heartbeat
from services import wiring
from settings import Settings
from texts import Pages
from texts import render as worded

from . import claims, dispatcher, planning, reconcile, recordings, sweep
from .work import Render, Work

HEARTBEAT = "scheduler"
MOST_ROUNDS = 10


def run_once(db: Database, settings: Settings, carrier: Carrier, *, render: Render | None = None) -> int:
    """Plan, put right, look up, and carry out what is due; answers how many rows went out or were tried.

    Calls go out as the pace allows, at most a second's worth a round; the rest are due in the next round. Never sleeps.
    """
    wiring.connect()
    work = Work(db, settings, carrier, render or words(settings))
    beat(db)
    planning.run(db, planning.plans_for(settings))
    sweep.run(work)
    reconcile.run(work)
    recordings.run(work)
    return dispatch(work)


def dispatch(work: Work) -> int:
    """Carry out what is due now, here and one after another; answers how many rows."""
    carried_out = 0
    for _ in range(MOST_ROUNDS):
        taken = claims.take(work, ahead_s=0)
        for claim in taken:
            dispatcher.carry_out(work, claim)
        carried_out += len(taken)
        if not taken:
            break
    return carried_out


def beat(db: Database) -> None:
    """Write that the scheduler is alive; `/ready` reads it."""
    with db.write() as session:
        session.merge(Heartbeat(name=HEARTBEAT, at=clock.real()))


def words(settings: Settings) -> Render:
    """The wording of texts, with links to our pages where one belongs."""
    return partial(worded, pages=Pages(settings.public_url, settings.secret_key))
