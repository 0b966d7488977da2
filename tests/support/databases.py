"""One database an engine and worker, emptied before each test, and copies of villages that cost more to load than to
copy."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import sqlalchemy as sa

from models import Base, Database
from models.database import SQLITE_WAIT_S
from tests.support import laid

Fill = Callable[[Database], None]
TRUNCATED_EVERY = 500
"""DELETE leaves dead rows behind, but costs the server a millisecond where to TRUNCATE every table takes 400."""
UNMINDED = {"options": "-c session_replication_role=replica", "prepare_threshold": None}
"""A connection of its own that minds no foreign key: one that changes its role and back forgets how it carries out all
that it has prepared."""
PREPARED = 1024
"""What empties every table, and copies what is held: SQLite would read some forty statements anew for each test."""
AT_NO_TIME = "INSERT INTO audit (created_at, community_id, actor, action) VALUES ('', 0, '', '')"
"""No row is younger than a year before this one, and SQLite lets go of all. To drop the trigger and make it again would
let every connection read all tables anew, and put all that it has prepared into its own words again."""
OF_OURS = "FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"
CLIENTS = f"SELECT count(*) {OF_OURS}"
OTHERS_SENT_AWAY = f"SELECT query, pg_terminate_backend(pid) {OF_OURS} AND pid <> pg_backend_pid()"
COUNTED_FOR_S = 2.0
"""A client that has hung up is counted a moment longer, and so is what answers one."""
USED = "SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema() AND last_value IS NOT NULL"


class Shelf(Protocol):
    """Where a test's database comes from. Its engine lives as long as the worker, and with it the compiled SQL."""

    @property
    def db(self) -> Database: ...

    def empty(self) -> None:
        """Every table without rows, and every key from 1 on."""

    def hold(self, name: str, fill: Fill) -> None:
        """As `empty`, and then what `fill` puts in: filled once for each name, and copied from then on."""

    def put(self, name: str, fill: Fill) -> None:
        """As `hold`, into tables that are empty."""

    def is_given_back(self) -> None:
        """Raises AssertionError where whoever had it has left a connection to it open."""

    def close(self) -> None: ...


class _Kept(Database):
    """Whoever disposes of it disposes of what lies beside it. (An engine that is listened to for that looks for
    listeners at each statement.)"""

    def __init__(self, url: str, disposes_of_what_is_beside: Callable[[], None]) -> None:
        super().__init__(url)
        self._disposes_of_what_is_beside = disposes_of_what_is_beside

    def dispose(self) -> None:
        super().dispose()
        self._disposes_of_what_is_beside()


class SqliteShelf:
    """A file whose rows are deleted, or that is replaced by a copy of another."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._serial = 0
        self._copies: dict[str, list[str]] = {}
        self._unminded: sqlite3.Connection | None = None
        self._tables = [table.name for table in Base.metadata.sorted_tables]
        filled = (f'EXISTS (SELECT 1 FROM "{name}")' for name in self._tables)  # noqa: S608 our own tables
        self._which_are_filled = f"SELECT {', '.join(filled)}"
        self.db = self._another()
        laid.created(self._path)
        self._empty = self._path.read_bytes()
        self._as_laid = self._laid()

    def empty(self) -> None:
        """The connection stays where it can, and with it all that is prepared on it and known of the tables."""
        if self._laid() == self._as_laid:
            self._delete()
        else:
            self._lay()

    def hold(self, name: str, fill: Fill) -> None:
        self.empty()
        self.put(name, fill)

    def put(self, name: str, fill: Fill) -> None:
        connection = self._unminded or self._open_unminded()
        if name in self._copies:
            for statement in self._copies[name]:
                connection.execute(statement)
            return
        fill(self.db)
        back = []
        connection.execute("BEGIN")
        for table in self._filled(connection):
            copy = f'held."{len(self._copies)} {table}"'
            connection.execute(f'CREATE TABLE {copy} AS SELECT * FROM "{table}"')  # noqa: S608
            back.append(f'INSERT INTO "{table}" SELECT * FROM {copy}')  # noqa: S608 our own tables
        connection.execute("COMMIT")
        self._copies[name] = ["BEGIN IMMEDIATE", *back, "COMMIT"]

    def is_given_back(self) -> None:
        """A page that a browser has asked for when it is closed is answered a moment longer."""
        until = time.monotonic() + COUNTED_FOR_S
        while (taken := self.db.engine.pool.checkedout()) and time.monotonic() < until:  # type: ignore[attr-defined]
            time.sleep(0.01)
        assert taken == 0, f"{taken} connections to the database were left open"

    def close(self) -> None:
        self.db.dispose()

    def _laid(self) -> tuple[int, int] | None:
        """Which file it is and which tables it has; None where a test has left a connection open."""
        if self.db.engine.pool.checkedout():  # type: ignore[attr-defined]
            return None
        with closing(self.db.engine.raw_connection()) as connection:
            (schema,) = connection.cursor().execute("PRAGMA schema_version").fetchone()
        return self._path.stat().st_ino, schema

    def _delete(self) -> None:
        connection = self._unminded or self._open_unminded()
        names = self._filled(connection)
        if not names:
            return
        connection.execute("BEGIN IMMEDIATE")
        if "audit" in names:
            connection.execute(AT_NO_TIME)
        for name in names:
            connection.execute(f'DELETE FROM "{name}"')  # noqa: S608 our own tables
        connection.execute("COMMIT")

    def _filled(self, connection: sqlite3.Connection) -> list[str]:
        filled = connection.execute(self._which_are_filled).fetchone()
        return [name for name, has_rows in zip(self._tables, filled, strict=True) if has_rows]

    def _open_unminded(self) -> sqlite3.Connection:
        """A connection of its own that minds no foreign key: one that is told so and back puts all that it has prepared
        into its own words again."""
        self._unminded = sqlite3.connect(
            self._path,
            timeout=SQLITE_WAIT_S,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=PREPARED,
        )
        _is_not_to_last(self._unminded, None)
        self._unminded.execute("ATTACH ? AS held", [str(self._folder / "held.db")])
        return self._unminded

    def _close_unminded(self) -> None:
        if self._unminded is not None:
            self._unminded.close()
        self._unminded = None

    def _lay(self) -> None:
        """A connection that a test has left open would write to the new file when it closes: then it keeps the old."""
        left_open = self.db.engine.pool.checkedout()  # type: ignore[attr-defined]
        self.db.dispose()
        if left_open:
            self.db = self._another()
        for end in ("-wal", "-shm"):
            Path(f"{self._path}{end}").unlink(missing_ok=True)
        self._path.write_bytes(self._empty)
        self._as_laid = self._laid()

    def _another(self) -> Database:
        self._serial += 1
        self._path = self._folder / f"line{self._serial}.db"
        db = _Kept(f"sqlite:///{self._path}", self._close_unminded)
        sa.event.listen(db.engine, "connect", _is_not_to_last)
        sa.event.listen(db.engine, "connect", _gives_rows_from_the_end)
        return db


def _is_not_to_last(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")


def _gives_rows_from_the_end(connection: Any, _record: Any) -> None:
    """Where no order was asked for: PostgreSQL gives them as they lie, which is as they were written until it is not
    (https://www.sqlite.org/pragma.html#pragma_reverse_unordered_selects)."""
    connection.execute("PRAGMA reverse_unordered_selects=ON")


class PostgresShelf:
    """A database with today's tables, whose copies lie in schemas of their own, the filled tables only."""

    def __init__(self, url: str) -> None:
        self.db = _Kept(url, self._dispose_unminded)
        self._copies: dict[str, str] = {}
        self._emptied = 0
        self._tables = [table.name for table in Base.metadata.sorted_tables]
        self._which_are_filled = " UNION ALL ".join(
            f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")"  # noqa: S608 our own tables
            for name in self._tables
        )
        with self.db.engine.begin() as connection:
            may_delete = connection.exec_driver_sql("SELECT current_setting('is_superuser')").scalar() == "on"
        self._unminded: sa.Engine | None = None
        if may_delete:
            # To make it anew each time costs more than most tests, and it goes when a test sends all others away.
            self._unminded = sa.create_engine(url, connect_args=UNMINDED, pool_size=1, pool_pre_ping=True)

    def empty(self) -> None:
        """A superuser may delete without minding which table speaks of which."""
        self._emptied += 1
        if self._unminded is None or self._emptied % TRUNCATED_EVERY == 0:
            every = ", ".join(f'"{name}"' for name in self._tables)
            with self.db.engine.begin() as connection:
                connection.exec_driver_sql(f"TRUNCATE {every} RESTART IDENTITY CASCADE")
            return
        with self.db.engine.begin() as connection:
            filled = self._filled(connection)
            used = connection.exec_driver_sql(USED).scalars().all()
        deleted = [f'DELETE FROM "{name}"' for name in filled]  # noqa: S608 our own tables
        restarted = [f"SELECT setval('\"{sequence}\"', 1, false)" for sequence in used]
        if deleted or restarted:
            with self._unminded.begin() as connection:
                connection.exec_driver_sql("; ".join([*deleted, *restarted]))

    def hold(self, name: str, fill: Fill) -> None:
        self.empty()
        self.put(name, fill)

    def put(self, name: str, fill: Fill) -> None:
        if name in self._copies:
            with (self._unminded or self.db.engine).begin() as connection:
                connection.exec_driver_sql(self._copies[name])
            return
        fill(self.db)
        schema = f"held_{len(self._copies)}"
        back = []
        with self.db.engine.begin() as connection:
            connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}")
            for table in self._filled(connection):
                connection.exec_driver_sql(f'CREATE TABLE {schema}."{table}" AS TABLE "{table}"')
                back.append(f'INSERT INTO "{table}" SELECT * FROM {schema}."{table}"')  # noqa: S608
            for sequence in connection.exec_driver_sql(USED).scalars():
                last = connection.exec_driver_sql(f'SELECT last_value FROM "{sequence}"').scalar()  # noqa: S608
                back.append(f"SELECT setval('\"{sequence}\"', {last})")
        self._copies[name] = "; ".join(back)

    def is_given_back(self) -> None:
        """Whether of our engine, of another, of a thread or of a program."""
        engines = [self.db.engine, *([self._unminded] if self._unminded else [])]
        until = time.monotonic() + COUNTED_FOR_S
        while time.monotonic() < until:
            with engines[-1].connect() as connection:
                clients = connection.exec_driver_sql(CLIENTS).scalar_one()
            if clients <= sum(engine.pool.checkedin() for engine in engines):  # type: ignore[attr-defined]
                return
        self.db.dispose()
        with engines[-1].connect() as connection:
            left = connection.exec_driver_sql(OTHERS_SENT_AWAY).scalars().all()
        assert not left, f"{len(left)} connections to the database were left open, which asked last: {left}"

    def close(self) -> None:
        self.db.dispose()

    def _dispose_unminded(self) -> None:
        if self._unminded is not None:
            self._unminded.dispose()

    def _filled(self, connection: sa.Connection) -> list[str]:
        return list(connection.exec_driver_sql(self._which_are_filled).scalars())
