"""Plays something out with real processes in compressed time: runs them, does harm when asked, waits until all has
settled.

What is played is a `Plot`: who lives there, how they act on the telephone, what the desk does at which hour, and when
all of it is over.
"""

from __future__ import annotations

import random
import sys
import time as wall
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
import locales
import serving
import settings as settings_module
from exchange import Exchange
from models import Database, Vault, patiently
from scheduler import gate

from . import telephone
from .ledger import Ledger
from .stack import Stack, free_port, wait_until_listening

LOOK_EVERY_S = 0.05
COUNT_EVERY_S = 0.5
HARM_GAP_S = (1.0, 8.0)
NAP_S = (0.3, 5.0)
SETTLES_WITHIN_S = 60.0
SETTLES_WITHIN_S_A_PERSON = 0.5
"""Real seconds, because a busy machine is behind the line's time."""
START_S = 1.5
"""Real seconds for the processes to come up before the first thing happens."""
WEB_THREADS = 16
CALLS_AT_ONCE = 200

V = TypeVar("V")
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be played, and the harm done to it. `faults` are rules for the exchange; `kill` sends the other
    processes SIGKILL, or SIGSTOP, after which they go on where they were."""

    elders: int
    begins: time
    ends: time
    speed: float
    database_url: str
    folder: Path
    seed: int = 1
    rate: float = 1.0
    schedulers: int = 1
    faults: list[dict[str, Any]] = field(default_factory=list)
    kill: bool = False
    partitions: bool = False
    restart_database: Callable[[], None] | None = None
    laid: bool = False

    @property
    def does_harm(self) -> bool:
        return self.kill or bool(self.faults)


@dataclass(frozen=True, slots=True)
class Deed:
    """What the desk does at an hour (the line's time), in a transaction of its own."""

    at: datetime
    do: Callable[[Session], object]


class Plot(Protocol):
    """What is played, by the line's time: the clock begins at `first`, nothing new begins after `last`, and at most
    `rests` later all is over. `line` is the number people ring."""

    first: datetime
    last: datetime
    rests: timedelta
    line: str
    zone: ZoneInfo
    deeds: Sequence[Deed]

    def lay(self, database_url: str, *, laid: bool) -> None:
        """Lay the tables unless they are `laid`, and bring everybody in. Raises ValueError with the first reason."""

    def move_in(self, exchange: Exchange) -> None:
        """Give every phone its person."""

    def look(self, session: Session) -> tuple[str, bool]:
        """How far it is, in words, and whether all that was to come has come and is over."""


@dataclass(slots=True)
class Played(Generic[V]):
    """How it went. `kills` counts SIGKILLs by process, `naps` how often one was suspended; `took_s` real seconds."""

    order: Order
    verdict: V
    ledger: Ledger
    begins: datetime
    ends: datetime
    kills: dict[str, int]
    naps: int
    cuts: int
    restarts: int
    took_s: float
    cpu_s: dict[str, float]


Judge = Callable[[Session, Ledger, datetime], V]
"""The verdict, from the line's rows, what the exchange saw, and when it was over (the line's time)."""


def play(order: Order, plot: Plot, judge: Judge[V], progress: Progress) -> Played[V]:
    """Raises ValueError when the people cannot be brought in, TimeoutError when a process does not come up."""
    started = wall.monotonic()
    Vault.open_with([settings_module.DEMO_FIELD_KEY])
    # The clock starts so much before the first thing that the processes are up when it begins.
    starts = plot.first - timedelta(seconds=START_S * order.speed)
    with clock.replaced_by(lambda: starts):
        plot.lay(order.database_url, laid=order.laid)
    setting = f"{clock.real().isoformat()},{starts.isoformat()},{order.speed}"
    clock.compress(setting)
    try:
        course = _Course(order, plot, setting, progress)
        course.run()
    finally:
        clock.compress(None)
    ledger = Ledger.read(course.ledger_path)
    with _let_go(Database(order.database_url)) as db, db.read() as session:
        verdict = judge(session, ledger, course.ended_at)
    took_s = wall.monotonic() - started
    cpu_s = {name: process.cpu_s for name, process in course.stack.processes.items()}
    harm = (course.kills, course.naps, course.cuts, course.restarts)
    return Played(order, verdict, ledger, plot.first, plot.last, *harm, took_s, cpu_s)


class _Course:
    """The processes and the clock."""

    def __init__(self, order: Order, plot: Plot, clock_setting: str, progress: Progress) -> None:
        self.order = order
        self.plot = plot
        self.progress = progress
        self.lots = random.Random(f"harm/{order.seed}")
        self.to_do = sorted(plot.deeds, key=lambda deed: deed.at)
        self.ended_at = plot.last
        self.ledger_path = order.folder / "ledger.json"
        self.kills: Counter[str] = Counter()
        self.naps = self.cuts = self.restarts = 0
        self.web_port, self.exchange_port = free_port(), free_port()
        self.environment = {
            "DATABASE_URL": order.database_url,
            "PUBLIC_URL": f"http://127.0.0.1:{self.web_port}",
            "TWILIO_API_BASE": f"http://127.0.0.1:{self.exchange_port}",
            "CALLS_PER_SECOND": str(order.rate),
            "CALLS_AT_ONCE": str(CALLS_AT_ONCE),
            "CLOCK": clock_setting,
        }
        self.stack = Stack(order.folder, self.environment)
        self._db = Database(order.database_url)

    def run(self) -> None:
        self.ledger_path.unlink(missing_ok=True)
        locales.read_all()
        gate.prepare(self.order.database_url)
        try:
            self.stack.add("exchange", self._exchange)
            self.stack.add("web", self._web)
            for number in range(self.order.schedulers):
                self.stack.add(f"scheduler{number + 1}", _scheduler)
            for port in (self.exchange_port, self.web_port):
                wait_until_listening(port, self.stack.tend)
            self._live()
            self.ended_at = clock.now()
        finally:
            self.stack.end()

    def _exchange(self) -> None:
        settings = settings_module.load()
        telephone.run(
            telephone.Telephone(
                port=self.exchange_port,
                account_sid=settings.twilio_account_sid,
                auth_token=settings.auth_tokens[0],
                line=self.plot.line,
                web=settings.public_url,
                move_in=self.plot.move_in,
                ledger=self.ledger_path,
                faults=self.order.faults,
            )
        )

    def _web(self) -> None:
        from gunicorn.app.wsgiapp import run  # type: ignore[import-untyped]

        sys.argv = serving.arguments(
            "app:create_app()", f"127.0.0.1:{self.web_port}", threads=WEB_THREADS, drain_s=4, log_level="warning"
        )
        run()

    def _live(self) -> None:
        """Until all is over, or the last things have had their time and the machine its."""
        count_at = harm_at = wall.monotonic() + COUNT_EVERY_S
        begun_to_settle_at = wall.monotonic()
        settles_s = SETTLES_WITHIN_S + SETTLES_WITHIN_S_A_PERSON * self.order.elders
        last = self.plot.last
        while clock.now() < last + self.plot.rests or wall.monotonic() < begun_to_settle_at + settles_s:
            self.stack.tend()
            self._do()
            moment = wall.monotonic()
            if moment >= count_at:
                count_at = moment + COUNT_EVERY_S
                if self._is_over():
                    return
            if clock.now() < last:
                begun_to_settle_at = moment
            if moment >= harm_at and clock.now() < last:
                harm_at = moment + self.lots.uniform(*HARM_GAP_S)
                self._harm()
            wall.sleep(LOOK_EVERY_S)

    def _do(self) -> None:
        """What the desk was to have done by now."""
        while self.to_do and self.to_do[0].at <= clock.now():
            deed = self.to_do.pop(0)
            with _let_go(self._db) as db:
                patiently(lambda db=db, deed=deed: _in_a_transaction(db, deed))  # type: ignore[misc]

    def _is_over(self) -> bool:
        """A database that restarts is asked again later."""
        try:
            with _let_go(self._db) as db, db.read() as session:
                told, over = self.plot.look(session)
        except sa.exc.DBAPIError:
            return False
        self.progress(f"{clock.now().astimezone(self.plot.zone):%H:%M} {told}")
        return over

    def _harm(self) -> None:
        means: list[Callable[[], None]] = []
        if self.order.kill:
            means += [*[self._kill] * 4, self._suspend]
        if self.order.partitions:
            means.append(self._cut)
        if self.order.restart_database is not None:
            means.append(self._restart_database)
        if means:
            self.lots.choice(means)()

    def _kill(self) -> None:
        name = self._one_but_the_exchange()
        self.stack.kill(name)
        self.kills[name] += 1

    def _suspend(self) -> None:
        """As a busy machine or a debugger would, for longer than a lease or shorter."""
        if self.stack.suspend(self._one_but_the_exchange(), self.lots.uniform(*NAP_S)):
            self.naps += 1

    def _one_but_the_exchange(self) -> str:
        return self.lots.choice([name for name in self.stack.processes if name != "exchange"])

    def _cut(self) -> None:
        """The exchange answers nobody and asks nobody, for some line minutes or until a time-out is sure."""
        import httpx

        seconds = self.lots.uniform(0.2, 2.0) * self.order.speed
        address = f"http://127.0.0.1:{self.exchange_port}/control/faults/partition"
        try:
            httpx.post(address, json={"seconds": seconds}, timeout=2)
        except httpx.HTTPError:
            return
        self.cuts += 1

    def _restart_database(self) -> None:
        if self.order.restart_database is not None:
            self.order.restart_database()
            self.restarts += 1


def _in_a_transaction(db: Database, deed: Deed) -> None:
    with db.write() as session:
        deed.do(session)


def _scheduler() -> None:
    from scheduler.__main__ import main

    main()


@contextmanager
def _let_go(db: Database) -> Iterator[Database]:
    """Without a connection afterwards, because the parent forks and may hold none then; what it asks stays in words."""
    try:
        yield db
    finally:
        db.dispose()
