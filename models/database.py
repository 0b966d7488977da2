"""The database as units of work: one that writes, one that reads, and what is to be done when it does not answer."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from . import board_revision
from .first import First
from .paper import PaperSession

SQLITE_WAIT_S = 10
STATEMENTS = 2000
"""So many of the line's statements stay in words, more than it has: a hundred stories without the desk ask 546
different ones, and SQLAlchemy lets go at 750 where nothing is said. To put one into words anew takes a millisecond."""
AS_SQLITE = {"timeout": SQLITE_WAIT_S, "cached_statements": STATEMENTS}
"""Python's driver keeps 128 statements of a connection as SQLite has read them, and reads the others anew each time."""

_unit = partial(PaperSession, expire_on_commit=False, close_resets_only=False)
"""A unit's session. When the unit is over it refuses to be asked: it would take a connection that nobody gives back."""

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class Database:
    """An engine set up so that a writing unit is really serial on SQLite and READ COMMITTED on PostgreSQL.

    SQLite's driver begins a transaction only at the first write, so that two check-then-insert units both commit;
    here every writing unit is BEGIN IMMEDIATE (https://www.sqlite.org/lang_transaction.html).
    """

    def __init__(self, url: str) -> None:
        self.url = url
        sqlite = url.startswith("sqlite")
        if not sqlite:
            from . import server
        self.engine = sa.create_engine(
            url,
            hide_parameters=True,
            query_cache_size=STATEMENTS,
            json_serializer=lambda value: json.dumps(value, ensure_ascii=False, sort_keys=True),
            **({"connect_args": AS_SQLITE} if sqlite else server.options(url)),
        )
        if sqlite:
            sa.event.listen(self.engine, "do_connect", _keep_to_ourselves)
            sa.event.listen(self.engine, "connect", _prepare_sqlite)
        else:
            server.keep_connections(self.engine)
        sa.event.listen(self.engine, "do_execute", board_revision.note)
        sa.event.listen(self.engine, "do_executemany", board_revision.note)
        self._turn = threading.Lock() if sqlite else None
        self._reading = self.engine.execution_options(grendelinja_reading=True)
        alone = {"grendelinja_alone": True} if sqlite else {"isolation_level": "AUTOCOMMIT"}
        self._alone, self._looking = (one.execution_options(**alone) for one in (self.engine, self._reading))
        for engine in (self.engine, self._reading, self._alone, self._looking):
            engine._connection_cls = _OnSqlite if sqlite else _Connection

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        with self._in_turn(), _unit(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """SQLite's writers poll for their lock and may starve; threads of one process queue for it instead, and
        no longer than for the lock itself."""
        if self._turn is None:
            yield
            return
        if not self._turn.acquire(timeout=SQLITE_WAIT_S):
            raise sa.exc.OperationalError("BEGIN IMMEDIATE", None, sqlite3.OperationalError("database is locked"))
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that takes no write lock. What is changed in it is not kept."""
        with _unit(self._reading) as session:
            yield session

    def look(self, question: sa.Select[*Ts], given: Mapping[str, object] | None = None) -> sa.Row[*Ts]:
        """The one row that answers this question, asked with no session and outside of a transaction: half of what
        `read` costs. Raises NoResultFound or MultipleResultsFound."""
        with self._looking.connect() as connection:
            return connection.execute(question, given).one()

    def look_up(self, question: sa.Select[T], given: Mapping[str, object] | None = None) -> list[T]:
        """The first column of all rows that answer this question, asked as `look` asks."""
        with self._looking.connect() as connection:
            return list(connection.scalars(question, given))

    def change(self, change: sa.UpdateBase, given: Mapping[str, object]) -> int:
        """One statement that changes rows, in a transaction of its own and with no session, for a third of what `write`
        costs; answers how many rows it changed. Nothing that stands on the desk's board is changed so."""
        with self._in_turn(), self._alone.begin() as connection:
            return connection.execute(change, given).rowcount

    def take(self, change: ReturningUpdate[*Ts], given: Mapping[str, object]) -> sa.Row[*Ts] | None:
        """As `change`, of one row, which is answered as it is then; None where none was changed. A row that another
        transaction holds is waited for, and is then looked at anew."""
        with self._in_turn(), self._alone.begin() as connection:
            return next(iter(connection.execute(change, given).all()), None)

    def first(self) -> First:
        """To be asked again and again whether this process comes first of those that ask the same of this database. On
        PostgreSQL one at most does; with SQLite all do, since its writers wait for each other anyway."""
        if self._turn is not None:
            return First()
        from . import server

        return server.FirstOfAServer(self.engine)

    def dispose(self) -> None:
        self.engine.dispose()


PRIVATE = 0o600


def _keep_to_ourselves(_dialect: Any, _record: Any, arguments: Sequence[Any], _more: Any) -> None:
    """Nobody else on the machine reads the file; SQLite gives those beside it the mode it has.

    The database itself is never opened here: to close it would take from every other connection of this process the
    locks it holds, and what it has written could be lost (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    path = Path(arguments[0])
    if str(path) == ":memory:" or not path.parent.is_dir():
        return
    with suppress(OSError):
        if not path.exists():
            _make(path)
        for each in (path, *(path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm"))):
            if each.exists() and each.stat().st_mode & 0o077:
                each.chmod(PRIVATE)


def _make(path: Path) -> None:
    """An empty file of this name, whole and private at once; one that somebody else has just made stays."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(descriptor)
    try:
        os.link(draft, path)
    finally:
        os.unlink(draft)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", f"busy_timeout={SQLITE_WAIT_S * 1000}", "foreign_keys=ON", "synchronous=NORMAL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


class _Connection(sa.Connection):
    """What is done as each transaction begins and ends. Where an engine has a listener for that, SQLAlchemy looks for
    listeners around each statement too, and makes the lists of them for each connection that is taken: a third of what
    a question alone costs."""

    def _commit_impl(self) -> None:
        board_revision.rise(self)
        super()._commit_impl()

    def _rollback_impl(self) -> None:
        if not self.invalidated:  # who looks at one whose server has gone hears of that, and not of what went wrong
            board_revision.forget(self)
        super()._rollback_impl()


class _OnSqlite(_Connection):
    def _begin_impl(self, transaction: sa.RootTransaction) -> None:
        """One statement alone is a transaction by itself (https://www.sqlite.org/lang_transaction.html)."""
        super()._begin_impl(transaction)
        options = self.get_execution_options()
        if options.get("grendelinja_alone"):
            return
        begin = "BEGIN" if options.get("grendelinja_reading") else "BEGIN IMMEDIATE"
        cursor = self.connection.cursor()
        try:
            cursor.execute(begin)
        except sqlite3.Error as error:
            self._handle_dbapi_exception(error, begin, None, cursor, None)
        cursor.close()


R = TypeVar("R")
DEADLOCK = "40P01"  # https://www.postgresql.org/docs/current/errcodes-appendix.html
CHOSEN_BETWEEN = "40"
"""The class of what the engine gave up for another's sake."""
LOCKED = 5  # https://www.sqlite.org/rescode.html
NOT_THERE = frozenset({LOCKED, 6, 8, 10, 11, 13, 14, 26})
"""SQLite's codes for locked, read-only, not readable, full, not to be opened, and no database."""
PATIENCE_S = 5.0


def is_away(error: BaseException) -> bool:
    """Whether the database could not be asked, or could not do anything at all; false where it refused what it was
    asked, or has no such table."""
    if isinstance(error, sa.exc.TimeoutError):
        return True
    if not isinstance(error, sa.exc.DBAPIError):
        return False
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in NOT_THERE
    if error.connection_invalidated or isinstance(error, sa.exc.InterfaceError):
        return True
    state = getattr(error.orig, "sqlstate", None) or ""
    return isinstance(error, sa.exc.OperationalError) and not state.startswith(CHOSEN_BETWEEN)


def patiently(unit: Callable[[], R]) -> R:
    """Run a whole writing unit, and once more when the engine chose it to break a deadlock or another's lock stood in
    its way, and who asked is not tired of waiting.

    Nothing of the first attempt remains, so the second does not double it. Raises what the second attempt raises.
    """
    began = time.monotonic()
    try:
        return unit()
    except sa.exc.OperationalError as error:
        chosen = getattr(error.orig, "sqlstate", None) == DEADLOCK
        locked = "database is locked" in str(error.orig) and time.monotonic() - began < PATIENCE_S
        if not chosen and not locked:
            raise
    return unit()
