"""The scheduler's own process: a watch that sleeps until something is due, and threads that see to it.

APScheduler is only the beat: no job store, no cron. What falls due is decided from rows, so a beat that is missed is
made good by the next one. The watch sleeps until the next thing it knows of, and no longer than a beat, so that what
another process has written is seen.
"""

from __future__ import annotations

import gc
import math
import os
import signal
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

import clock
import locales
from carrier.protocol import Carrier
from models import Database, Vault, is_away
from services import wiring
from settings import Settings

from . import claims, dispatcher, gate
from .claims import Claim
from .cycle import carry_out, words, write_heartbeat
from .gate import DISPATCH, HEARTBEAT
from .work import Render, Work

log = structlog.get_logger()

BEAT_S = 0.5
ALL_EVERY_S, COMPRESSED_EVERY_S = 5.0, 0.5
LEAST_S = 0.25
"""Between two looks, so that what falls due in the same moment, or was done by several hands, is asked for once."""
OVERSEES_EVERY_S = 2.0
"""Who does not come first asks so often what the first has left undone."""
LEFT_UNDONE = timedelta(seconds=15)
"""What the first of several schedulers has not done so long after it fell due, another does."""
SLOTS_AHEAD_S = 1.0
THREADS = 8
RARELY = (10_000, 10, 100)
"""How many objects are made before the youngest are gone through, and how often that before the older: some ten
megabytes more."""
# A beat that is late comes at once, and two that are late are one; its default grace of a second would drop them.
JOB_RULES: Mapping[str, Any] = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
END_WITHIN_S = 7.0
ENDING = {signal.SIGTERM, signal.SIGINT}

R = TypeVar("R")


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
    # What has been read stays until the end, and so do the questions that are put together later: the collector need
    # not go through them again and again.
    gc.freeze()
    gc.set_threshold(*RARELY)
    loops.start()
    log.info("scheduler.started", speed=clock.speed())
    signal.sigwait(ENDING)
    log.info("scheduler.ending")
    _give_up_after(END_WITHIN_S)
    loops.end()
    db.dispose()
    log.info("scheduler.ended")


@dataclass(eq=False, slots=True)
class Hand:
    """One of those who see to what is due: each does one thing after the other, and holds up no other."""

    names: tuple[str, ...]
    turn: Callable[[list[str]], object]
    """Answers whether it did something that may have to go out."""
    busy: bool = False
    once_more: bool = False
    """Something for it was found or done while it was busy."""
    tried: dict[str, datetime] = field(default_factory=dict)
    """When what is due still was last taken up: what could not be done then waits for the beat, unless all of it fell
    due since."""

    def takes(self, due: Mapping[str, datetime], now: datetime) -> list[str]:
        """Take up what is to be done now of `due`, each since when; nothing while it is busy. Times are the line's, and
        the caller holds `_handing_over`."""
        mine = {name: due[name] for name in self.names if name in due}
        self.tried = {name: at for name, at in self.tried.items() if name in mine}
        todo = [name for name, since in mine.items() if self._is_to_do(name, since, now)]
        if self.busy or not todo:
            self.once_more |= bool(todo)
            return []
        self.busy = True
        self.tried |= dict.fromkeys(todo, now)
        return todo

    def _is_to_do(self, name: str, since: datetime, now: datetime) -> bool:
        tried = self.tried.get(name)
        # The clock may have been set back.
        return tried is None or since > tried or abs(now - tried) >= _of_the_line(BEAT_S)


class Loops:
    """A watch that asks what is due, for all; four hands that see to it; and senders, each waiting for its slot."""

    def __init__(self, work: Work, stopping: threading.Event) -> None:
        self._work = work
        self._stopping = stopping
        self._look_again = threading.Event()
        self._something_done = threading.Event()
        self._handing_over = threading.Lock()
        self._all_at_s = self._oversees_at_s = -math.inf
        self._comes_first = work.db.first()
        self._is_first = False
        self._dispatching = Hand(gate.DISPATCHING, self._dispatch)
        sweeping, fetching = Hand(gate.SWEEPING, self._see_to_rooms), Hand(gate.FETCHING, self._see_to_rooms)
        self._hands = (self._dispatching, Hand(gate.BEATING, self._advance), sweeping, fetching)
        self._ticker = BackgroundScheduler(timezone="UTC")
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="sender")
        self._seeing_to = ThreadPoolExecutor(len(self._hands), thread_name_prefix="hand")
        self._watching = threading.Thread(target=self._watch, name="watch", daemon=True)

    def start(self) -> None:
        self._ticker.add_job(self._beat, "interval", seconds=ALL_EVERY_S, next_run_time=clock.real(), **JOB_RULES)
        self._ticker.start()
        self._watching.start()

    def end(self) -> None:
        """Nothing new begins; what waits for its slot is given back, what is being asked is waited for."""
        self._stopping.set()
        self._look_again.set()
        self._ticker.shutdown(wait=False)
        self._watching.join()
        self._seeing_to.shutdown(wait=True)
        self._pool.shutdown(wait=True)
        self._comes_first.close()

    def _beat(self) -> None:
        """Everything is asked about anew, so that what other processes have written is seen."""
        self._something_done.set()
        self._look_again.set()

    def _watch(self) -> None:
        while not self._stopping.is_set():
            self._look_again.clear()
            wait_s = self._safely("watch", self._look) or BEAT_S
            self._stopping.wait(LEAST_S)
            self._look_again.wait(wait_s - LEAST_S)

    def _safely(self, name: str, do: Callable[[], R]) -> R | None:
        try:
            return do()
        except Exception as error:
            if is_away(error):
                log.warning("scheduler.database_away", beat=name)
            else:
                log.exception("scheduler.beat_failed", beat=name)
        return None

    def _look(self) -> float:
        """Ask what is due and have it seen to; answers in how many seconds to look again, if nothing comes between.

        What goes out is asked for at each look; everything else only at the beat, when it is next known to be due, and
        when a hand has done something. Who does not come first asks whether he does by now, and now and then for what
        the first has left undone for a while.
        """
        now_s, first = time.monotonic(), self._comes_first()
        self._is_first = first
        if not first and now_s < self._oversees_at_s:
            return 2 * BEAT_S
        self._oversees_at_s = now_s + OVERSEES_EVERY_S
        late, beat_s = (timedelta(), BEAT_S) if first else (_grace(), 2 * BEAT_S)
        if self._something_done.is_set() or now_s >= self._all_at_s:
            self._something_done.clear()
            self._all_at_s = -math.inf
        everything = self._all_at_s == -math.inf
        times = gate.ask(self._work.db, gate.WATCHED if everything else gate.DISPATCHING)
        now = clock.now()
        due = gate.due(times, late)
        for hand in self._hands:
            if everything or hand is self._dispatching:
                self._hand_over(hand, due, now)
        next_at = gate.first({name: at for name, at in times.items() if name not in due})
        ahead_s = (next_at + late - clock.now()).total_seconds() / clock.speed() if next_at is not None else math.inf
        if everything:
            self._all_at_s = now_s + min(max(ahead_s, LEAST_S), _all_again_s())
        return min(beat_s, max(ahead_s, LEAST_S), max(self._all_at_s - time.monotonic(), LEAST_S))

    def _hand_over(self, hand: Hand, due: Mapping[str, datetime], now: datetime) -> None:
        with self._handing_over:
            names = hand.takes(due, now)
        if names:
            self._seeing_to.submit(self._see_to, hand, names)

    def _let_go_out(self) -> None:
        """What a hand has done may have to go out, and waits for no look."""
        hand = self._dispatching
        with self._handing_over:
            if hand.busy or self._stopping.is_set():
                hand.once_more = True
                return
            hand.busy = True
        self._seeing_to.submit(self._see_to, hand, [DISPATCH])

    def _see_to(self, hand: Hand, names: list[str]) -> None:
        did = None if self._stopping.is_set() else self._safely(hand.turn.__name__, lambda: hand.turn(names))
        with self._handing_over:
            once_more, hand.busy, hand.once_more = hand.once_more, False, False
        if hand is self._dispatching:
            if once_more:
                self._let_go_out()
            return
        # What was done may have made something else due, and most of all something that is to go out. Who does not come
        # first does what is left undone, and no more.
        if did and self._is_first:
            self._let_go_out()
        self._something_done.set()
        self._look_again.set()

    def _advance(self, due: list[str]) -> bool:
        if HEARTBEAT in due:
            write_heartbeat(self._work.db)
        return self._see_to_rooms([name for name in due if name != HEARTBEAT])

    def _see_to_rooms(self, due: list[str]) -> bool:
        carry_out(self._work, due)
        return bool(due)

    def _dispatch(self, _due: list[str]) -> None:
        for claim in claims.take(self._work, SLOTS_AHEAD_S):
            self._pool.submit(self._send, claim)

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


def _of_the_line(real_s: float) -> timedelta:
    return timedelta(seconds=real_s) * clock.speed()


def _grace() -> timedelta:
    """Of the line's time."""
    return clock.patience(LEFT_UNDONE) * clock.speed()


def _all_again_s() -> float:
    """In compressed time the beat is too slow for the watch, and a quicker one would cost more than it asks."""
    return COMPRESSED_EVERY_S if clock.speed() > 1 else math.inf


def _give_up_after(seconds: float) -> None:
    """A carrier that does not answer must not keep the process: its rows are marked, and nothing else is unsaved."""

    def leave() -> None:
        log.warning("scheduler.left_while_asking")
        os._exit(0)

    timer = threading.Timer(seconds, leave)
    timer.daemon = True
    timer.start()
