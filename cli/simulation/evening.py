"""Plays one evening: lays the town out, runs the processes, does harm when asked, and waits until all has settled."""

from __future__ import annotations

import random
import sys
import time as wall
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

import clock
import locales
import serving
import settings as settings_module
from models import Database, Vault
from scheduler import gate

from .imagined import town
from .imagined.scenario import WINDOW
from .judged import verdict
from .judged.verdict import Verdict
from .played import telephone
from .played.ledger import Ledger
from .played.stack import Stack, free_port, wait_until_listening

DAY = date(2026, 11, 26)
LOOK_EVERY_S = 0.05
COUNT_EVERY_S = 0.5
HARM_GAP_S = (1.0, 8.0)
NAP_S = (0.3, 5.0)
LADDER = timedelta(minutes=75)
SETTLES_WITHIN_S = 60.0
SETTLES_WITHIN_S_AN_ELDER = 0.5
"""Real seconds, because a busy machine is behind the line's time."""
START_S = 1.5
"""Real seconds for the processes to come up before the first chosen minute."""
WEB_THREADS = 16
CALLS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Order:
    """One evening, and the harm done to it. `faults` are rules for the exchange; `kill` sends the other processes
    SIGKILL, or SIGSTOP, after which they go on where they were."""

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


@dataclass(slots=True)
class Played:
    """How it went. `kills` counts SIGKILLs by process, `naps` how often one was suspended; `took_s` real seconds."""

    order: Order
    verdict: Verdict
    ledger: Ledger
    begins: datetime
    ends: datetime
    kills: dict[str, int]
    naps: int
    cuts: int
    restarts: int
    took_s: float
    cpu_s: dict[str, float]


Progress = Callable[[str], None]


def play(order: Order, progress: Progress) -> Played:
    """Raises ValueError when the town cannot be laid out, TimeoutError when a process does not come up."""
    started = wall.monotonic()
    people = town.imagined(order.elders, DAY, order.begins, order.ends, order.seed)
    people.scenario.speed, people.scenario.tells = order.speed, not (order.kill or order.faults)
    Vault.open_with([settings_module.DEMO_FIELD_KEY])
    first = town.opening(people)
    # The clock starts so much before the evening that the processes are up when it begins.
    starts = first - timedelta(seconds=START_S * order.speed)
    with clock.replaced_by(lambda: starts):
        town.settle(order.database_url, people, laid=order.laid)
    setting = f"{clock.real().isoformat()},{starts.isoformat()},{order.speed}"
    clock.compress(setting)
    try:
        evening = _Evening(order, people, setting, progress)
        evening.run()
    finally:
        clock.compress(None)
    ledger = Ledger.read(evening.ledger_path)
    with _reading(order.database_url) as db, db.read() as session:
        found = verdict.judge(session, ledger, people.scenario, evening.ended_at)
    took_s = wall.monotonic() - started
    cpu_s = {name: process.cpu_s for name, process in evening.stack.processes.items()}
    harm = (evening.kills, evening.naps, evening.cuts, evening.restarts)
    return Played(order, found, ledger, first, evening.last, *harm, took_s, cpu_s)


class _Evening:
    """The processes and the clock of one evening."""

    def __init__(self, order: Order, people: town.Town, clock_setting: str, progress: Progress) -> None:
        self.order = order
        self.people = people
        self.progress = progress
        self.lots = random.Random(f"harm/{order.seed}")
        self.last = people.scenario.last_due + WINDOW
        self.ended_at = self.last
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
                line=town.LINE,
                web=settings.public_url,
                habits=self.people.habits,
                seed=self.order.seed,
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
        """Until everybody has settled, or the last ladder has had its time and the machine its."""
        count_at = harm_at = wall.monotonic() + COUNT_EVERY_S
        begun_to_settle_at = wall.monotonic()
        settles_s = SETTLES_WITHIN_S + SETTLES_WITHIN_S_AN_ELDER * self.order.elders
        while clock.now() < self.last + LADDER or wall.monotonic() < begun_to_settle_at + settles_s:
            self.stack.tend()
            moment = wall.monotonic()
            if moment >= count_at:
                count_at = moment + COUNT_EVERY_S
                if self._count():
                    return
            if clock.now() < self.last:
                begun_to_settle_at = moment
            if moment >= harm_at and clock.now() < self.last:
                harm_at = moment + self.lots.uniform(*HARM_GAP_S)
                self._harm()
            wall.sleep(LOOK_EVERY_S)

    def _count(self) -> bool:
        """Whether all is over; a database that restarts is asked again later."""
        try:
            with _reading(self.order.database_url) as db, db.read() as session:
                ended, under_way = verdict.settled(session)
        except sa.exc.DBAPIError:
            return False
        local = clock.now().astimezone(town.ZONE)
        self.progress(f"{local:%H:%M} {ended} of {self.order.elders} evenings have ended, {under_way} things under way")
        return ended >= self.order.elders and under_way == 0 and clock.now() > self.people.scenario.last_due

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


def _scheduler() -> None:
    from scheduler.__main__ import main

    main()


@contextmanager
def _reading(database_url: str) -> Iterator[Database]:
    """Opened anew each time, because the parent forks and may hold no connection then."""
    db = Database(database_url)
    try:
        yield db
    finally:
        db.dispose()
