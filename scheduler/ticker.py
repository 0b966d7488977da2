"""The scheduler's own process: loops that sleep until something is due, and threads that wait for each call's slot.

APScheduler is only the ticker: no job store, no cron. What falls due is decided from rows, so a beat that is missed is
made good by the next one. A loop sleeps until the next thing it knows of, and no longer than its beat, so that what
another process has written is seen.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import structlog
from apscheduler.job import Job
from apscheduler.schedulers.background import BackgroundScheduler

import clock
import locales
from carrier.protocol import Carrier
from models import Database, Vault, is_away
from services import wiring
from settings import Settings

from . import claims, dispatcher, gate
from .claims import Claim
from .cycle import beat, carry_out, words
from .gate import DISPATCH, HEARTBEAT
from .work import Render, Work

log = structlog.get_logger()

DISPATCH_EVERY_S = 0.5
ADVANCE_EVERY_S = 5.0
SWEEP_EVERY_S = 5.0
FETCH_EVERY_S = 30.0
COMPRESSED_EVERY_S = 0.5
SLOTS_AHEAD_S = 1.0
THREADS = 8
END_WITHIN_S = 7.0
ENDING = {signal.SIGTERM, signal.SIGINT}
# A beat that is late comes at once, and two that are late are one; its default grace of a second would drop them.
JOB_RULES: Mapping[str, Any] = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}


def run_forever(db: Database, settings: Settings, carrier: Carrier, *, render: Render | None = None) -> None:
    """Run until SIGTERM or SIGINT, and end within eight seconds of it.

    What is asked of the carrier when the time is up stays marked `SENDING` and is looked up at the next start.
    """
    Vault.open_with(settings.field_keys)
    wiring.connect(settings.text_channel, settings.kept)
    locales.read_all()
    if settings.clock:
        clock.compress(settings.clock)
    # Held back before any thread begins, and waited for: a handler that sets the event would stand still for ever where
    # the signal comes while this thread is about to wait for it.
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    stopping = threading.Event()
    loops = Loops(Work(db, settings, carrier, render or words(settings)), stopping)
    loops.start()
    log.info("scheduler.started", speed=clock.speed())
    signal.sigwait(ENDING)
    log.info("scheduler.ending")
    _give_up_after(END_WITHIN_S)
    loops.end()
    db.dispose()
    log.info("scheduler.ended")


Turn = Callable[[], datetime | None]
"""One turn of a loop; answers the line's time (aware UTC) of the next thing it knows of."""


class Loops:
    """Dispatch, advance, sweep and fetch when something is due; senders in a pool, each waiting for its slot."""

    def __init__(self, work: Work, stopping: threading.Event) -> None:
        self._work = work
        self._stopping = stopping
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="sender")
        self._ticker = BackgroundScheduler(timezone="UTC")
        self._jobs: dict[Turn, Job] = {}
        self._moving = threading.Lock()

    def start(self) -> None:
        compressed = clock.speed() > 1
        self._every(DISPATCH_EVERY_S, self._dispatch)
        self._every(COMPRESSED_EVERY_S if compressed else ADVANCE_EVERY_S, self._advance)
        self._every(COMPRESSED_EVERY_S if compressed else SWEEP_EVERY_S, self._sweep)
        self._every(FETCH_EVERY_S, self._fetch)
        self._ticker.start()

    def end(self) -> None:
        """Nothing new begins; what waits for its slot is given back, what is being asked is waited for.

        APScheduler holds the lock of its jobs while it waits for those that run, so no turn may touch a job after this.
        """
        with self._moving:
            self._stopping.set()
        self._ticker.shutdown(wait=True)
        self._pool.shutdown(wait=True)

    def _every(self, seconds: float, turn: Turn) -> None:
        self._jobs[turn] = self._ticker.add_job(
            self._safely(turn), "interval", seconds=seconds, next_run_time=clock.real(), **JOB_RULES
        )

    def _safely(self, turn: Turn) -> Callable[[], None]:
        def run() -> None:
            if self._stopping.is_set():
                return
            try:
                next_at = turn()
            except Exception as error:
                if is_away(error):
                    log.warning("scheduler.database_away", beat=turn.__name__)
                else:
                    log.exception("scheduler.beat_failed", beat=turn.__name__)
            else:
                self._wake(turn, next_at)

        return run

    def _wake(self, turn: Turn, at: datetime | None) -> None:
        """Come round at this line time, if that is before the next beat. What could not be done now waits for the
        beat."""
        ahead = (at - clock.now()) / clock.speed() if at is not None else timedelta()
        if ahead > timedelta():
            self._come_round(turn, clock.real() + ahead)

    def _come_round(self, turn: Turn, at: datetime) -> None:
        """The loop's next turn is then (the machine's time, aware UTC), unless it comes earlier or all is ending."""
        with self._moving:
            job = self._jobs[turn]
            if not self._stopping.is_set() and (job.next_run_time is None or at < job.next_run_time):
                job.modify(next_run_time=at)

    def _advance(self) -> datetime | None:
        return self._see_to(gate.BEATING)

    def _sweep(self) -> datetime | None:
        return self._see_to(gate.SWEEPING)

    def _fetch(self) -> datetime | None:
        return self._see_to(gate.FETCHING)

    def _see_to(self, names: tuple[str, ...]) -> datetime | None:
        """Do what is due of these; answers when the next of them is."""
        times = gate.ask(self._work.db, names)
        due = gate.due(times)
        if HEARTBEAT in due:
            beat(self._work.db)
            due.remove(HEARTBEAT)
        if due:
            carry_out(self._work, due)
            times = gate.ask(self._work.db, names)
            self._come_round(self._dispatch, clock.real())
        return gate.first({name: at for name, at in times.items() if name not in gate.due(times)})

    def _dispatch(self) -> datetime | None:
        times = gate.ask(self._work.db, gate.DISPATCHING)
        if gate.due(times):
            for claim in claims.take(self._work, SLOTS_AHEAD_S):
                self._pool.submit(self._send, claim)
        return times[DISPATCH]

    def _send(self, claim: Claim) -> None:
        try:
            wait_s = (claim.slot_at - clock.real()).total_seconds()
            if self._stopping.wait(max(0.0, wait_s)) or self._stopping.is_set():
                claims.release(self._work, claim)
                return
            dispatcher.carry_out(self._work, claim)
        except Exception as error:
            if is_away(error):
                log.warning("dispatch.database_away", row=claim.row_id)
            else:
                log.exception("dispatch.failed", row=claim.row_id)


def _give_up_after(seconds: float) -> None:
    """A carrier that does not answer must not keep the process: its rows are marked, and nothing else is unsaved."""

    def leave() -> None:
        log.warning("scheduler.left_while_asking")
        os._exit(0)

    timer = threading.Timer(seconds, leave)
    timer.daemon = True
    timer.start()
