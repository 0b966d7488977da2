"""Rows held and written so that any number of processes may do it at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar, TypeVarTuple

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import TypedReturnsRows

from .base import Base, Row
from .paper import paper_of

T = TypeVar("T", bound=Base)
N = TypeVar("N", bound=Row)
Ts = TypeVarTuple("Ts")


def locked(session: Session, kind: type[T], row_id: int) -> T | None:
    """The row as it is now, held until the transaction ends (a row lock on PostgreSQL; SQLite writers are serial)."""
    if paper_of(session) is not None:
        return session.get(kind, row_id)
    return session.scalars(_held(kind), {"row_id": row_id}).first()


@cache
def _held(kind: type[T]) -> sa.Select[T]:
    """Put together once: to do it for each row costs as much as to ask it."""
    key = sa.inspect(kind).primary_key[0]
    held = sa.select(kind).where(key == sa.bindparam("row_id")).with_for_update(of=kind)
    return held.execution_options(populate_existing=True)


def held_in_order(session: Session, kind: type[N], ids: sa.Select[int]) -> list[N]:
    """The rows that `ids` finds, read once all of them are held, in the order of their ids, so that two who hold some
    of the same wait for one another and never in a ring. NO KEY UPDATE: rows that only point at one do not wait."""
    held = sa.select(kind.id).where(kind.id.in_(ids)).order_by(kind.id).with_for_update(of=kind, key_share=True)
    found = session.scalars(held).all()
    read = sa.select(kind).where(kind.id.in_(found)).order_by(kind.id).execution_options(populate_existing=True)
    return list(session.scalars(read).unique())


def all_locked(session: Session, kind: type[N], ids: sa.Select[int]) -> list[N]:
    """The rows that `ids` finds and no other transaction holds, in that order, held as by `locked`.

    They are read once they are held, so that what is joined to them is as it is now. A statement that locks and reads
    at once has the joined rows as they were when it began, on PostgreSQL.
    """
    return read_held(session, kind, session.scalars(ids.with_for_update(of=kind, skip_locked=True)).all())


def read_held(session: Session, kind: type[N], found: Sequence[int]) -> list[N]:
    """As `all_locked`, where these are the ids of the rows, which are held."""
    if not found:
        return []
    rows = {row.id: row for row in session.scalars(_read(kind), {"ids": found}).unique()}
    return [rows[row_id] for row_id in found]


@cache
def _read(kind: type[N]) -> sa.Select[N]:
    these = sa.select(kind).where(kind.id.in_(sa.bindparam("ids", expanding=True)))
    return these.execution_options(populate_existing=True)


def insert_if_missing(session: Session, kind: type[Base], row: dict[str, Any]) -> int | None:
    """Insert one row unless its unique key is there; answers its id, or None. Another transaction that is inserting
    the same key is waited for."""
    new: int | None = session.connection().scalar(_insert_or_nothing(session.get_bind().dialect.name, kind), row)
    return new


def columns(session: Session, question: TypedReturnsRows[*Ts], given: dict[str, Any]) -> sa.CursorResult[*Ts]:
    """The rows of a question that asks for columns and not for objects, as it would see them through `session`, for a
    third of what the session takes. Made once and given its values, a question is not put together again either."""
    session.flush()
    return session.connection().execute(question, given)


@cache
def _insert_or_nothing(dialect: str, kind: type[Base]) -> Any:
    table = kind.metadata.tables[kind.__tablename__]
    return _insert(dialect, table).on_conflict_do_nothing().returning(*table.primary_key)


def insert_missing(session: Session, kind: type[Base], rows: list[dict[str, Any]]) -> int:
    """Insert the rows whose unique key is not there yet; answers how many were new. The idempotent way to plan. On
    paper nothing is inserted, and all count as new. None is written as such: rows in which it stands in different
    places are still one statement."""
    if not rows or paper_of(session) is not None:
        return len(rows)
    return len(session.scalars(_insert_missing(session.get_bind().dialect.name, kind), rows).all())


@cache
def _insert_missing(dialect: str, kind: type[Base]) -> Any:
    insert = _insert(dialect, kind).on_conflict_do_nothing().returning(sa.inspect(kind).primary_key[0])
    return insert.execution_options(render_nulls=True)


def insert_or_find(session: Session, row: dict[str, Any], key: sa.orm.InstrumentedAttribute[Any], kind: type[T]) -> T:
    """The row of `kind` with this unique `key`: inserted as `row` says unless it is there, as it is if it is."""
    if paper_of(session) is not None:
        return session.scalars(_with_key(key, kind), {"key": row[key.key]}).first() or _noted(session, kind(**row))
    new = insert_new(session, row, kind)
    return new if new is not None else session.scalars(_with_key(key, kind), {"key": row[key.key]}).one()


def insert_new(session: Session, row: dict[str, Any], kind: type[T]) -> T | None:
    """As `insert_if_missing`, and answers the row. Not on paper."""
    new: T | None = session.scalars(_insert_returning(session.get_bind().dialect.name, kind), [row]).first()
    return new


@cache
def _with_key(key: sa.orm.InstrumentedAttribute[Any], kind: type[T]) -> sa.Select[T]:
    return sa.select(kind).where(key == sa.bindparam("key"))


def _noted(session: Session, row: T) -> T:
    session.add(row)
    session.flush()
    return row


@cache
def _insert_returning(dialect: str, kind: type[Base]) -> Any:
    return _insert(dialect, kind).on_conflict_do_nothing().returning(kind).execution_options(render_nulls=True)


def insert_or_change(session: Session, kind: type[Base], key: str, row: dict[str, Any]) -> None:
    """The row of `kind` with this unique `key` is as `row` says from now on, whether or not it was there."""
    session.execute(_insert_or_change(session.get_bind().dialect.name, kind, key, tuple(row)), row)


@cache
def _insert_or_change(dialect: str, kind: type[Base], key: str, names: tuple[str, ...]) -> Any:
    insert = _insert(dialect, kind.metadata.tables[kind.__tablename__])
    changed = {name: insert.excluded[name] for name in names if name != key}
    return insert.on_conflict_do_update(index_elements=[key], set_=changed)


def begins_with(session: Session, column: Any, prefix: str) -> sa.ColumnElement[bool]:
    """Whether a column of keys begins so; `prefix` is not empty. On SQLite a span of its index, since LIKE has no use
    for one there (https://www.sqlite.org/optoverview.html#the_like_optimization)."""
    dialect = session.get_bind().dialect.name
    return _begins(dialect, column, **beginning(dialect, prefix))


def begins(dialect: str, column: Any) -> sa.ColumnElement[bool]:
    """As `begins_with`, for a question that is put together once and given a `beginning` when it is asked."""
    return _begins(dialect, column, sa.bindparam("first"), sa.bindparam("after"))


def beginning(dialect: str, prefix: str) -> dict[str, str]:
    """What a question with `begins` in it is given."""
    if dialect == "sqlite":
        return {"first": prefix, "after": prefix[:-1] + chr(ord(prefix[-1]) + 1)}
    return {"first": re.sub("([/%_])", r"/\1", prefix) + "%"}


def _begins(dialect: str, column: Any, first: Any, after: Any = None) -> sa.ColumnElement[bool]:
    if dialect == "sqlite":
        return sa.and_(column >= first, column < after)
    found: sa.ColumnElement[bool] = column.like(first, escape="/")
    return found


def _insert(dialect: str, into: Any) -> Any:
    """PostgreSQL's or SQLite's own INSERT, which knows ON CONFLICT."""
    return (postgresql if dialect == "postgresql" else sqlite).insert(into)
