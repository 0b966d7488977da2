"""What every table stands on: the session, aware times, encrypted fields, states with a table of allowed moves."""

from __future__ import annotations

import enum
import json
import os
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, TypeVar, TypeVarTuple

import sqlalchemy as sa
import structlog
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.types import TypeDecorator

import clock

from .first import First
from .paper import PaperSession

log = structlog.get_logger()

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


SQLITE_WAIT_S = 10
STATEMENTS = 2000
"""So many of the line's statements stay in words, more than it has: a hundred stories without the desk ask 546
different ones, and SQLAlchemy lets go at 750 where nothing is said. To put one into words anew takes a millisecond."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC instant on both engines (SQLite stores no zone). A naive value is refused."""

    impl = sa.DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        return dialect.type_descriptor(sa.DateTime(timezone=dialect.name == "postgresql"))

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime was given; times are aware UTC")
        value = value.astimezone(UTC)
        return value if dialect.name == "postgresql" else value.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Vault:
    """The keys personal fields are encrypted with. Set once per process by `open_with`."""

    _fernet: ClassVar[MultiFernet | None] = None
    _first: ClassVar[Fernet | None] = None

    @classmethod
    def open_with(cls, keys: Collection[str]) -> None:
        """The first key encrypts; every key decrypts, so that keys may be rotated."""
        each = [Fernet(key) for key in keys]
        cls._fernet, cls._first = MultiFernet(each), each[0]

    @classmethod
    def fernet(cls) -> MultiFernet:
        if cls._fernet is None:
            raise RuntimeError("the vault has no keys; call Vault.open_with first")
        return cls._fernet

    @classmethod
    def reads(cls, token: str | bytes) -> bool:
        """Whether one of the keys opens what stands in the database."""
        return _opens(cls.fernet(), token)

    @classmethod
    def is_newest(cls, token: str | bytes) -> bool:
        """Whether it was written with the first key."""
        cls.fernet()
        return cls._first is not None and _opens(cls._first, token)


def _opens(key: Fernet | MultiFernet, token: str | bytes) -> bool:
    try:
        key.decrypt(token)
    except InvalidToken:
        return False
    return True


class Encrypted(TypeDecorator[str]):
    """Text that is unreadable in the database and its backups (GDPR art. 32). It cannot be searched."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else Vault.fernet().encrypt(value.encode()).decode()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else Vault.fernet().decrypt(value.encode()).decode()


class EncryptedNumber(Encrypted):
    """As `Encrypted`, for a number, such as where somebody's house stands."""

    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: sa.Dialect) -> str | None:  # type: ignore[override]
        return super().process_bind_param(None if value is None else repr(float(value)), dialect)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> float | None:  # type: ignore[override]
        words = super().process_result_value(value, dialect)
        return None if words is None else float(words)


class EncryptedBytes(TypeDecorator[bytes]):
    """As `Encrypted`, for what is no text, such as sound."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: sa.Dialect) -> bytes | None:
        return None if value is None else Vault.fernet().encrypt(value)

    def process_result_value(self, value: bytes | None, dialect: sa.Dialect) -> bytes | None:
        return None if value is None else Vault.fernet().decrypt(value)


class Base(DeclarativeBase):
    metadata = sa.MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime(),
        dict[str, int]: sa.JSON(),
        dict[str, str]: sa.JSON(),
        list[str]: sa.JSON(),
        list[int]: sa.JSON(),
    }

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {sa.inspect(self).identity}>"


class Row(Base):
    """A table with a numeric key and the instant its row was made."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


LOOKED_AT_ONCE = sa.text("'1970-01-01 00:00:00'")
"""The default of a column that says when a row is next looked at: who writes one and knows nothing of the column, the
version before it, writes no row that is never looked at."""

E = TypeVar("E", bound=enum.StrEnum)


def choice(kind: type[E], **options: Any) -> Mapped[E]:
    """A column that holds one of `kind`'s values, checked by the database too."""
    column = sa.Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        length=32,
        name=kind.__name__.lower(),
        values_callable=lambda members: [member.value for member in members],
    )
    return mapped_column(column, **options)


class IllegalMove(Exception):
    """A state was asked to change in a way its table does not allow."""


class Moving:
    """A row with a state. `MOVES` says from where to where it may go; `move` and `meet` are the only ways it goes.

    A row that things happen to may have a table `ON` instead, of (state, event) to the state that follows; `MOVES` is
    read off it.
    """

    MOVES: ClassVar[Mapping[Any, Collection[Any]]]
    ON: ClassVar[Mapping[tuple[Any, Any], Any]] = {}
    state: Mapped[Any]

    def __init_subclass__(cls, **options: Any) -> None:
        if cls.ON and "MOVES" not in cls.__dict__:
            cls.MOVES = moves_of(cls.ON)
        super().__init_subclass__(**options)

    def may_move(self, to: enum.StrEnum) -> bool:
        return to in self.MOVES[self.state]

    def move(self, to: enum.StrEnum) -> None:
        """Raises `IllegalMove` when the table does not allow it."""
        if not self.may_move(to):
            raise IllegalMove(f"{type(self).__name__} {getattr(self, 'id', '?')}: {self.state} may not become {to}")
        self.state = to

    def meet(self, event: enum.StrEnum) -> bool:
        """Go where `ON` says. False, and written to the log, where the table has nothing for `event` in this state."""
        to = self.ON.get((self.state, event))
        if to is None:
            self.refuse(event.value)
            return False
        self.state = to
        return True

    def refuse(self, event: str) -> None:
        """Stay as it is, and write to the log that `event` came and means nothing in this state."""
        row = getattr(self, "id", None)
        log.info("move.refused", of=type(self).__name__, row=row, state=self.state.value, on=event)


def moves_of(on: Mapping[tuple[Any, Any], Any]) -> dict[Any, set[Any]]:
    """From where to where a table of (state, event) leads."""
    moves: dict[Any, set[Any]] = {}
    for (state, _), to in on.items():
        moves.setdefault(state, set()).add(to)
        moves.setdefault(to, set())
    return moves


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
            **({"connect_args": {"timeout": SQLITE_WAIT_S}} if sqlite else server.options(url)),
        )
        if sqlite:
            sa.event.listen(self.engine, "do_connect", _keep_to_ourselves)
            sa.event.listen(self.engine, "connect", _prepare_sqlite)
            sa.event.listen(self.engine, "begin", _begin_sqlite)
        else:
            server.keep_connections(self.engine)
        self._turn = threading.Lock() if sqlite else None
        self._reading = self.engine.execution_options(grendelinja_reading=True)
        self._looking = self._reading if sqlite else self._reading.execution_options(isolation_level="AUTOCOMMIT")

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        with self._in_turn(), PaperSession(self.engine, expire_on_commit=False) as session, session.begin():
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
        with PaperSession(self._reading, expire_on_commit=False) as session:
            yield session

    def look(self, question: sa.Select[*Ts]) -> sa.Row[*Ts]:
        """The one row that answers this question, asked with no session and, on PostgreSQL, outside of a transaction:
        half of what `read` costs. Raises NoResultFound or MultipleResultsFound."""
        with self._looking.connect() as connection:
            return connection.execute(question).one()

    def look_up(self, question: sa.Select[T]) -> list[T]:
        """The first column of all rows that answer this question, asked as `look` asks."""
        with self._looking.connect() as connection:
            return list(connection.scalars(question))

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


def _begin_sqlite(connection: sa.Connection) -> None:
    reading = connection.get_execution_options().get("grendelinja_reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


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
