"""What an evening costs the scheduler for each elder, as the line grows; and whether it keeps the carrier's rate.

For each number of elders, on one database in one run: writing tomorrow's check-ins, a beat with nothing due, and the
round itself (who is due is found, silences are looked at, a call is queued, claimed, marked, handed to a carrier that
answers at once, and adopted). What the database was asked is counted: statements, and transactions that may write.
Each size is measured in a process of its own, so that its greatest memory can be told. Then the dispatch loop is let
run against a carrier that takes 80 ms to answer and allows 30 calls a second.

    .venv/bin/python -m bench.evening [--engine postgresql|sqlite] [--elders 1000 10000 100000] [--minutes 6]
                                      [--seconds 20]
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

import clock
import settings as settings_module
from bench.webhooks import HOME, postgresql
from carrier.protocol import Listed, Recorded
from models import About, Base, CheckinPlan, Community, Database, Language, Outbox, OutboxState, Person, Source, Vault
from scheduler import Work, cycle, gate
from scheduler.ticker import Loops
from services import outbox
from services.plans import checkin_plans
from settings import DEMO_FIELD_KEY, Settings

# A Thursday at noon in Lom; everybody wants to be rung on the minutes from six to eight in the evening.
NOON = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
SIX = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
MINUTES_WISHED = 120
AT_ONCE = 1000
IDLE_BEATS = 20
GROWTH = 1.3
"""So much dearer may an elder be on the largest line than on the smallest, and it still counts as linear."""
RATE = 30


class QuickCarrier:
    """Places every call, after `takes_s` seconds."""

    def __init__(self, takes_s: float = 0.0) -> None:
        self.placed_at: list[float] = []
        self._takes_s = takes_s
        self._serials = itertools.count()

    def place_call(self, **_asked: object) -> str:
        if self._takes_s:
            time.sleep(self._takes_s)
        self.placed_at.append(time.monotonic())
        return f"CA{next(self._serials):032x}"

    def send_text(self, **_asked: object) -> str:
        return f"SM{next(self._serials):032x}"

    def cancel_call(self, sid: str) -> None: ...

    def mute(self, conference: str, call_sid: str, *, muted: bool) -> None: ...

    def remove(self, conference: str, call_sid: str) -> None: ...

    def announce(self, conference: str, url: str) -> None: ...

    def end_conference(self, conference: str) -> None: ...

    def call_status(self, sid: str) -> str:
        return "in-progress"

    def list_calls(self, **_asked: object) -> list[Listed]:
        return []

    def list_texts(self, **_asked: object) -> list[Listed]:
        return []

    def call_errors(self, _sid: str) -> list[str]:
        return []

    def list_recordings(self, _call_sid: str) -> list[Recorded]:
        return []

    def fetch_recording(self, _sid: str) -> bytes:
        return b""

    def delete_recording(self, _sid: str) -> None: ...


def settle(database: Database, elders: int) -> None:
    """A municipality of `elders`, each with an evening call on a minute of her own choice."""
    Base.metadata.drop_all(database.engine)
    Base.metadata.create_all(database.engine)
    with database.write() as session:
        session.add(
            Community(name="Bench", number="+4761999000", timezone="Europe/Oslo", coordinator_phone="+4761999001")
        )
    for first in range(0, elders, AT_ONCE):
        numbers = range(first, min(elders, first + AT_ONCE))
        with database.write() as session:
            session.execute(sa.insert(Person), [_person(number) for number in numbers])
            session.execute(sa.insert(CheckinPlan), [_plan(number) for number in numbers])


def _person(number: int) -> dict[str, object]:
    return {
        "community_id": 1,
        "first_name": "Elder",
        "last_name": str(number),
        "folded_name": f"elder {number}",
        "phone": f"+4761{number:08}",
        "language": Language.NN,
        "source": Source.IMPORT,
    }


def _plan(number: int) -> dict[str, object]:
    minute = number % MINUTES_WISHED
    at = f"{18 + minute // 60}:{minute % 60:02}"
    return {"person_id": number + 1, "days": list(range(7)), "times": [at], "written_until": NOON}


def measure(database_url: str, elders: int, minutes: int) -> dict[str, float]:
    """The figures of one size, in this process; times in seconds, memory in MiB."""
    Vault.open_with([DEMO_FIELD_KEY])
    work = _work(Database(database_url), QuickCarrier())
    at = [NOON]
    with clock.replaced_by(lambda: at[0]):
        before_mib = _memory_mib()
        ahead_s = _timed(lambda: _write_ahead(work))
        _comes_to_rest(work)
        idle_s = _timed(lambda: _idle(work, at)) / IDLE_BEATS
        with asked(work.db) as idle:
            _idle(work, at)
        at[0] = SIX
        processor_s = time.process_time()
        round_s = _timed(lambda: _round(work, at, minutes))
        processor_s = time.process_time() - processor_s
        after_mib = _memory_mib()
        with asked(work.db) as round_:
            began = _rung(work)
            _round(work, at, 1)
            counted = _rung(work) - began
    rung = _rung(work) - counted
    work.db.dispose()
    return {
        "ahead_us": ahead_s / elders * 1e6,
        "idle_ms": idle_s * 1e3,
        "idle_asked": idle.statements / IDLE_BEATS,
        "idle_writes": idle.writing / IDLE_BEATS,
        "rung": rung,
        "round_ms": round_s / max(1, rung) * 1e3,
        "processor_ms": processor_s / max(1, rung) * 1e3,
        "round_asked": round_.statements / max(1, counted),
        "grown_mib": after_mib - before_mib,
    }


@dataclass
class Asked:
    statements: int = 0
    writing: int = 0


@contextmanager
def asked(database: Database) -> Iterator[Asked]:
    """Count the statements, without those that begin and end, and the transactions that may write."""
    found = Asked()

    def statement(_connection: Any, _cursor: Any, words: str, *_more: Any) -> None:
        found.statements += not words.startswith("BEGIN")

    def begin(connection: sa.Connection) -> None:
        found.writing += not connection.get_execution_options().get("grendelinja_reading")

    sa.event.listen(database.engine, "before_cursor_execute", statement)
    sa.event.listen(database.engine, "begin", begin)
    try:
        yield found
    finally:
        sa.event.remove(database.engine, "before_cursor_execute", statement)
        sa.event.remove(database.engine, "begin", begin)


def _rung(work: Work) -> int:
    with work.db.read() as session:
        placed = sa.select(sa.func.count()).select_from(Outbox).where(Outbox.state == OutboxState.PLACED)
        return session.scalar(placed) or 0


def _work(database: Database, carrier: QuickCarrier, rate: float = 100) -> Work:
    line = settings_module.load(
        database_url=str(database.engine.url), twilio_api_base="http://127.0.0.1:1", **_limits(rate)
    )
    return Work(database, line, carrier, lambda _session, _row: "words")


def _limits(rate: float) -> dict[str, object]:
    return {"calls_per_second": rate, "calls_at_once": Settings.model_fields["calls_at_once"].metadata[1].le}


def _write_ahead(work: Work) -> None:
    while True:
        with work.db.write() as session:
            if not checkin_plans.write_ahead(session, clock.now()):
                return


def _comes_to_rest(work: Work) -> None:
    for _ in range(3):
        cycle.run_once(work.db, work.settings, work.carrier, render=work.render)


def _idle(work: Work, at: list[datetime]) -> None:
    """Beats with nothing due, the heartbeat among them."""
    for _ in range(IDLE_BEATS):
        at[0] += timedelta(seconds=5)
        cycle.run_once(work.db, work.settings, work.carrier, render=work.render)


def _round(work: Work, at: list[datetime], minutes: int) -> None:
    """So many minutes of the round, advanced and dispatched in beats of five seconds; nothing is swept, since the
    carrier of this bench never ends a call."""
    names = (*gate.ADVANCING, gate.DISPATCH)
    for _ in range(minutes * 12):
        due = gate.due(gate.ask(work.db, names))
        if due:
            cycle.carry_out(work, [name for name in due if name != gate.DISPATCH])
            cycle.dispatch(work)
        at[0] += timedelta(seconds=5)


def _timed(what: Callable[[], object]) -> float:
    started = time.perf_counter()
    what()
    return time.perf_counter() - started


def _memory_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def keeps_rate(database: Database, seconds: float) -> float:
    """Calls a second that the dispatch loop really placed, of the `RATE` that the carrier allows."""
    settle(database, 10)
    carrier = QuickCarrier(takes_s=0.08)
    work = _work(database, carrier, RATE)
    with database.write() as session:
        for number in range(int(RATE * seconds * 2)):
            outbox.queue_call(
                session,
                community_id=1,
                number=f"+4761{number:08}",
                about=About.ALERT_ELDER,
                key=f"bench/{number}",
                subject={},
                expires_at=clock.now() + timedelta(hours=1),
                urgent=True,
            )
    stopping = threading.Event()
    loops = Loops(work, stopping)
    loops.start()
    time.sleep(seconds)
    loops.end()
    first = carrier.placed_at[0] + 2
    counted = [at for at in carrier.placed_at if at > first]
    return (len(counted) - 1) / (counted[-1] - counted[0])


def main() -> int:
    """Exit status 1 when an elder grows dearer with the line, or the carrier's rate is not kept."""
    parser = argparse.ArgumentParser(description="What an evening costs the scheduler for each elder.")
    parser.add_argument("--engine", choices=("postgresql", "sqlite"), default="postgresql")
    parser.add_argument("--elders", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--minutes", type=int, default=6, help="of the round that are played")
    parser.add_argument("--seconds", type=float, default=20, help="that the dispatch loop is let run")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(given.one, given.elders[0], given.minutes)))
        return 0
    Vault.open_with([DEMO_FIELD_KEY])
    with (
        tempfile.TemporaryDirectory(prefix="gl-bench-", dir="/tmp") as name,
        _on(given.engine, Path(name)) as url,
    ):
        database = Database(url)
        print(
            "| elders | ahead, µs an elder | beat with nothing due, ms | its statements | writing | rung "
            "| round, ms an elder | of it processor | statements | memory, MiB |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|")
        sizes = [_one_size(database, url, elders, given.minutes) for elders in given.elders]
        rate = keeps_rate(database, given.seconds)
        database.dispose()
    print(f"\nDispatch: {rate:.1f} calls a second, {rate / RATE:.2f} of the {RATE} that the carrier allows.")
    linear = sizes[-1]["round_ms"] <= GROWTH * sizes[0]["round_ms"]
    print(f"An elder costs {sizes[-1]['round_ms'] / sizes[0]['round_ms']:.2f} times as much on the largest line.")
    return 0 if linear and rate >= 0.95 * RATE else 1


@contextmanager
def _on(engine: str, home: Path) -> Iterator[str]:
    if engine == "sqlite":
        yield f"sqlite:///{home}/line.db"
        return
    with postgresql(home) as url:
        yield url


def _one_size(database: Database, url: str, elders: int, minutes: int) -> dict[str, float]:
    settle(database, elders)
    words = [sys.executable, "-m", "bench.evening", "--one", url, "--elders", str(elders), "--minutes", str(minutes)]
    told = subprocess.run(words, cwd=HOME, check=True, capture_output=True, text=True).stdout
    figures: dict[str, float] = json.loads(told.splitlines()[-1])
    print(
        f"| {elders} | {figures['ahead_us']:.0f} | {figures['idle_ms']:.1f} | {figures['idle_asked']:.1f} | "
        f"{figures['idle_writes']:.1f} | {figures['rung']:.0f} | {figures['round_ms']:.1f} | "
        f"{figures['processor_ms']:.1f} | {figures['round_asked']:.1f} | {figures['grown_mib']:.0f} |",
        flush=True,
    )
    return figures


if __name__ == "__main__":
    raise SystemExit(main())
