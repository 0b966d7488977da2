"""What it costs to write all personal fields with a new key while the desk writes notes.

    .venv/bin/python -m bench.rotation [--people 10000] [--only sqlite]

Each note is one transaction; they are timed alone first, and then beside the rewriting.
"""

from __future__ import annotations

import argparse
import tempfile
import threading
import time
from pathlib import Path

from cryptography.fernet import Fernet

import migrations
from bench.webhooks import postgresql
from models import Community, Database, Person, Vault, insert_missing
from services.fields import canary, rewriting

OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))
AT_ONCE = 500
ALONE_S = 3.0


class Desk:
    """Adds a full stop to one note after another, as fast as they are taken."""

    def __init__(self, db: Database, people: int) -> None:
        self._db, self._people = db, people
        self._over = threading.Event()
        self.took: list[float] = []

    def __enter__(self) -> Desk:
        self._thread = threading.Thread(target=self._write)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _write(self) -> None:
        while not self._over.is_set():
            begun = time.perf_counter()
            with self._db.write() as session:
                person = session.get_one(Person, 1 + len(self.took) % self._people, with_for_update={"of": Person})
                person.notes = f"{person.notes}."
            self.took.append(time.perf_counter() - begun)
            time.sleep(0.005)

    def told(self) -> str:
        each = sorted(self.took)
        return f"{len(each)} | {each[len(each) // 2] * 1000:.1f} | {each[-1 - len(each) // 100] * 1000:.1f}"


def inhabit(db: Database, people: int) -> None:
    with db.write() as session:
        session.add(
            Community(name="Lom", number="+4761999000", timezone="Europe/Oslo", coordinator_phone="+4761999001")
        )
        session.flush()
        rows = [
            {"community_id": 1, "first_name": "Kari", "last_name": "", "folded_name": "kari", "phone": f"+47612{n:05}"}
            | {"language": "nn", "source": "desk", "address": f"Garmo {n}", "notes": f"Note {n}"}
            for n in range(people)
        ]
        for begin in range(0, people, AT_ONCE):
            insert_missing(session, Person, rows[begin : begin + AT_ONCE])
    canary.check(db)


def measure(url: str, people: int) -> None:
    migrations.upgrade(url)
    db = Database(url)
    Vault.open_with([OLD])
    inhabit(db, people)
    Vault.open_with([NEW, OLD])
    with Desk(db, people) as alone:
        time.sleep(ALONE_S)
    begun = time.perf_counter()
    with Desk(db, people) as beside:
        report = rewriting.run(db, lambda *_: None)
    took = time.perf_counter() - begun
    if left := rewriting.left(db):
        raise SystemExit(f"{left} values are not written with the new key")
    print(
        f"| {db.engine.dialect.name} | {report.written:,} | {took:.1f} | {alone.told()} | {beside.told()} |", flush=True
    )
    db.dispose()


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("--people", type=int, default=10_000)
    words.add_argument("--only", choices=("sqlite", "postgresql"))
    given = words.parse_args()
    print("| database | values | s | notes alone | p50 ms | p99 ms | notes beside | p50 ms | p99 ms |")
    print("|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="gl-", dir="/tmp") as folder:
        if given.only != "postgresql":
            measure(f"sqlite:///{folder}/line.db", given.people)
        if given.only != "sqlite":
            with postgresql(Path(folder)) as url:
                measure(url, given.people)


if __name__ == "__main__":
    main()
