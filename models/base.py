"""What every table stands on: aware times, encrypted fields, states with a table of allowed moves."""

from __future__ import annotations

import enum
import json
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, ClassVar, TypeVar

import sqlalchemy as sa
import structlog
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, mapped_column
from sqlalchemy.types import TypeDecorator

import clock

log = structlog.get_logger()

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


ZONE = "+00:00"


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC instant on both engines (SQLite stores no zone). A naive value is refused."""

    impl = sa.DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        return dialect.type_descriptor(sa.DateTime(timezone=dialect.name == "postgresql"))

    def bind_processor(self, dialect: sa.Dialect) -> Callable[[datetime | None], datetime | str | None]:
        return _in_utc if dialect.name == "postgresql" else _as_written

    def process_literal_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # type: ignore[override]
        return _in_utc(value)

    def result_processor(self, dialect: sa.Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        return _in_utc if dialect.name == "postgresql" else _as_read


def _in_utc(instant: datetime | None) -> datetime | None:
    if instant is None:
        return None
    if instant.tzinfo is None:
        raise ValueError("a naive datetime was given; times are aware UTC")
    return instant.astimezone(UTC)


def _as_written(instant: datetime | None) -> str | None:
    """As SQLAlchemy writes an instant on SQLite, `2026-11-27 10:00:00.000000`, in half of its time, and reads it in an
    eighth: a key press writes some twenty and reads some seventy."""
    at = _in_utc(instant)
    return None if at is None else at.isoformat(" ", "microseconds")[: -len(ZONE)]


def _as_read(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written + ZONE)


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


class EncryptedFacts(Encrypted):
    """As `Encrypted`, for facts by their names."""

    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, dialect: sa.Dialect) -> str | None:  # type: ignore[override]
        return super().process_bind_param(None if value is None else json.dumps(value), dialect)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> dict[str, Any] | None:  # type: ignore[override]
        words = super().process_result_value(value, dialect)
        facts: dict[str, Any] | None = None if words is None else json.loads(words)
        return facts


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


@sa.event.listens_for(Mapper, "after_configured")
def _keys_stay() -> None:
    """What others point at is a row's key, which never changes; SQLAlchemy would look at each flush of a person for
    fifty-three of those who may point at her whether it has, a quarter of what it takes to write her."""
    for mapper in Base.registry.mappers:
        mapper._dependency_processors.clear()


class Row(Base):
    """A table with a numeric key and the instant its row was made."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


LOOKED_AT_ONCE = sa.text("'1970-01-01 00:00:00'")
"""The default of a column that says when a row is next looked at: who writes one and knows nothing of the column, the
version before it, writes no row that is never looked at."""

E = TypeVar("E", bound=enum.StrEnum)


class Choice(sa.Enum):
    """One of a few words. What is compared with one of them says it in the statement itself instead of beside it.

    SQLite reads a statement anew each time it is asked where an index on some of a table's rows hangs on a value that
    stands beside it (https://www.sqlite.org/partialindex.html); and a set of words is always said in one order.
    """

    cache_ok = True

    class Comparator(sa.Enum.Comparator):
        def operate(self, op: Any, *others: Any, **how: Any) -> Any:
            kind = self.type.enum_class  # type: ignore[attr-defined]
            return super().operate(op, *(_said(kind, other) for other in others), **how)

    comparator_factory = Comparator


def _said(kind: type[enum.StrEnum], other: object) -> object:
    if isinstance(other, kind):
        return _in_words(other)
    if isinstance(other, list | tuple | set | frozenset) and other and all(isinstance(each, kind) for each in other):
        return [_in_words(each) for each in sorted(other)]
    return other


@cache
def _in_words(word: enum.StrEnum) -> sa.ColumnClause[str]:
    return sa.literal_column(f"'{word.value}'", sa.String())


def choice(kind: type[E], **options: Any) -> Mapped[E]:
    """A column that holds one of `kind`'s values, checked by the database too."""
    column = Choice(
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
