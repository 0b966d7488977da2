"""Many who want the few places at once, and many who are told at the deciding hour.

    .venv/bin/python -m bench.signup [--callers 200] [--places 20] [--people 500] [--rate 5] [--only sqlite]

Ends with status 1 where more or fewer than the places have joined, where the others do not wait in the order in which
they came to the row, where somebody is not to be told exactly once, or is not told so by the line's own processes at
the local exchange (`bench/told.py`), or where more calls go out than the carrier's rate.
"""

from __future__ import annotations

import argparse
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

import clock
import migrations
from bench import told
from bench.webhooks import postgresql
from models import (
    About,
    Activity,
    Community,
    Database,
    Occurrence,
    Organiser,
    Outbox,
    Person,
    Signup,
    SignupState,
    Source,
    insert_missing,
    patiently,
)
from services import signups
from services.signups import deciding

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
FRIDAY = NOON + timedelta(days=4)
ORDER = Signup.queued_at, Signup.id


def inhabit(db: Database, people: int) -> int:
    """A community, and so many elders, every other with a mobile; answers an occurrence nobody has joined."""
    with db.write() as session:
        session.add(
            Community(name="Lom", number="+4761999000", timezone="Europe/Oslo", coordinator_phone="+4761999001")
        )
        session.flush()
        rows = [
            {"community_id": 1, "first_name": "Kari", "last_name": "", "folded_name": "kari"}
            | {"phone": f"+47{'9000' if n % 2 else '6120'}{n:04}", "language": "nn", "source": "desk"}
            for n in range(people)
        ]
        insert_missing(session, Person, rows)
        activity = Activity(
            community_id=1, organiser=Organiser(community_id=1, name="Frivilligsentralen"), uid="one", title="Treff"
        )
        occurrence = Occurrence(community_id=1, activity=activity, key="one", starts_at=FRIDAY, ends_at=FRIDAY)
        session.add(occurrence)
        session.flush()
        return occurrence.id


@contextmanager
def at_noon() -> Iterator[None]:
    """The hours go on from a Monday at noon, so that the order somebody came in can be told."""
    began = time.monotonic()
    with clock.replaced_by(lambda: NOON + timedelta(seconds=time.monotonic() - began)):
        yield


def rush(db: Database, occurrence_id: int, callers: int, places: int) -> str:
    """All press the key that binds at the same moment, each in a transaction of her own."""
    with db.write() as session:
        session.get_one(Occurrence, occurrence_id).maximum = places
        people = session.scalars(sa.select(Person.id).order_by(Person.id).limit(callers)).all()
    ready, took = threading.Barrier(callers), dict[int, float]()

    def presses(person_id: int) -> None:
        def step() -> None:
            with db.write() as session:
                person = session.get_one(Person, person_id)
                signups.join(session, person, occurrence_id, source=Source.PHONE, accept_waiting=True, heard=True)

        ready.wait()
        began = time.perf_counter()
        patiently(step)
        took[person_id] = time.perf_counter() - began

    threads = [threading.Thread(target=presses, args=(person_id,)) for person_id in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with db.read() as session:
        states = session.scalars(sa.select(Signup.state).order_by(*ORDER)).all()
    if states != [SignupState.JOINED] * places + [SignupState.WAITING] * (callers - places):
        raise SystemExit(f"not {places} and then those who wait: {Counter(states)}")
    each = sorted(took.values())
    return f"{each[len(each) // 2] * 1000:.0f} | {each[-1] * 1000:.0f}"


def decide(db: Database, occurrence_id: int, people: int) -> str:
    """So many have joined, and it is on: the seconds the transaction holds its locks, and what it asks."""
    with db.write() as session:
        session.execute(sa.delete(Outbox))
        row = session.get_one(Occurrence, occurrence_id)
        row.maximum, row.minimum, row.decides_at = None, people, clock.now()
        known = set(session.scalars(sa.select(Signup.person_id)))
        everybody = session.scalars(sa.select(Person.id).order_by(Person.id).limit(people)).all()
        session.execute(sa.update(Signup).values(state=SignupState.JOINED, offered_at=None, offered_until=None))
        fields = {"occurrence_id": occurrence_id, "state": SignupState.JOINED, "source": Source.PHONE}
        new = [{**fields, "person_id": each, "queued_at": NOON} for each in everybody if each not in known]
        insert_missing(session, Signup, new)
    asked = 0

    def count(*_: object) -> None:
        nonlocal asked
        asked += 1

    sa.event.listen(db.engine, "before_cursor_execute", count)
    began = time.perf_counter()
    with db.write() as session:
        deciding.advance(session, clock.now())
    took = time.perf_counter() - began
    sa.event.remove(db.engine, "before_cursor_execute", count)
    with db.read() as session:
        of_it = sa.select(Outbox.person_id).where(Outbox.about == About.OCCURRENCE_ON)
        told = Counter(each for each in session.scalars(of_it) if each is not None)
    if sorted(told) != sorted(everybody) or set(told.values()) != {1}:
        raise SystemExit(f"{len(told)} of {people} are to be told, {sum(told.values())} times")
    return f"{took:.2f} | {asked}"


def measure(url: str, callers: int, places: int, people: int) -> None:
    migrations.upgrade(url)
    db = Database(url)
    with at_noon():
        occurrence_id = inhabit(db, max(callers, people))
        rushed = rush(db, occurrence_id, callers, places)
        print(f"| {db.engine.dialect.name} | {rushed} | {decide(db, occurrence_id, people)} |", flush=True)
    db.dispose()


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("--callers", type=int, default=200)
    words.add_argument("--places", type=int, default=20)
    words.add_argument("--people", type=int, default=500)
    words.add_argument("--rate", type=float, default=5.0, help="calls a second")
    words.add_argument("--only", choices=("sqlite", "postgresql"))
    given = words.parse_args()
    print("| database | half joined within ms | the slowest ms | decided for all in s | statements |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="gl-", dir="/tmp") as folder, ExitStack() as open_until_then:
        urls = [] if given.only == "postgresql" else [f"sqlite:///{folder}/line.db"]
        if given.only != "sqlite":
            urls.append(open_until_then.enter_context(postgresql(Path(folder))))
        for url in urls:
            measure(url, given.callers, given.places, given.people)
        print(f"\n{told.HEAD}")
        for url in urls:
            print(
                told.line(told.measured(_beside(url), given.people, given.rate, Path(folder)), given.rate), flush=True
            )


def _beside(url: str) -> str:
    """Another database on the same engine."""
    there = sa.make_url(url)
    if there.get_backend_name() == "sqlite":
        return url.replace("line.db", "told.db")
    engine = sa.create_engine(there, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE DATABASE told")
    engine.dispose()
    return there.set(database="told").render_as_string(hide_password=False)


if __name__ == "__main__":
    main()
