"""A deed done on paper: in a session that asks and writes nothing, so that what the deed would tell can be read off it.

While a session is on paper its rows may be changed and new ones added as ever; `flush` only gives new rows what the
database would have given them, nothing is locked, and what is read again is as it has been changed here. When it is
over everything is as it was. What only tidies up (`DELETE`, `UPDATE`) asks `paper_of` first and leaves it.

A question put to the database finds rows as they stand there: where a deed may have changed what it looks for, the rows
are asked for once, all of them, and chosen from as they are now (`models/comers.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from types import SimpleNamespace
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import RelationshipDirection, Session
from sqlalchemy.orm.attributes import set_committed_value

T = TypeVar("T")

_PAPER = "on_paper"
FIRST_ID = 2**40
"""Ids of rows that are on paper only: behind all others, and no other's."""


class NotOnPaper(RuntimeError):
    """Something would have been written while a deed was done on paper."""


class Paper:
    """What a session on paper has read ahead, and the ids it gives."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ids = count(FIRST_ID)
        self._read: dict[Any, Any] = {}
        self._kept: list[object] = []
        self._made: dict[int, Any] = {}

    def keep(self, _session: Session, row: object) -> None:
        """What has been read stays read."""
        self._kept.append(row)

    def once(self, what: object, read: Callable[[], T]) -> T:
        """What `read` answers, asked for the first time `what` is wanted and known from then on."""
        if what not in self._read:
            self._read[what] = read()
        found: T = self._read[what]
        return found

    def here(self, kind: type[T]) -> list[T]:
        """The rows of a kind that have been read."""
        return [row for row in list(self._session.identity_map.values()) if isinstance(row, kind)]

    def new(self, kind: type[T]) -> list[T]:
        """The rows of a kind that have been added, in their order."""
        return [row for row in self._session.new if isinstance(row, kind)]

    def made(self, row_id: int) -> Any:
        """The row that has been given this id; None where none has."""
        return self._made.get(row_id)

    def next_id(self) -> int:
        return next(self._ids)

    def fill(self) -> None:
        """New rows get their id, what a column says by itself, and the ids of the rows they point at."""
        rows = [row for row in self._session.new if row.__dict__.get("id") is None]
        for row in rows:
            self._as_if_written(row)
        for row in rows:
            _point(row)

    def _as_if_written(self, row: Any) -> None:
        context = SimpleNamespace(get_current_parameters=lambda: row.__dict__)
        for column in sa.inspect(type(row)).column_attrs:
            default = column.columns[0].default
            if row.__dict__.get(column.key) is not None:
                continue
            if column.key == "id":
                set_committed_value(row, "id", self.next_id())
                self._made[row.id] = row
            elif default is not None:
                set_committed_value(row, column.key, default.arg(context) if default.is_callable else default.arg)


def _point(row: Any) -> None:
    for way in sa.inspect(type(row)).relationships:
        other = row.__dict__.get(way.key)
        if way.direction is RelationshipDirection.MANYTOONE and other is not None:
            for here, there in way.local_remote_pairs or ():
                if row.__dict__.get(here.key) is None:
                    set_committed_value(row, here.key, getattr(other, there.key))


class PaperSession(Session):
    """A session that can be put on paper."""

    def flush(self, objects: Any = None) -> None:
        paper = paper_of(self)
        if paper is None:
            super().flush(objects)
        else:
            paper.fill()

    def get(self, entity: Any, ident: Any, **how: Any) -> Any:
        paper = paper_of(self)
        if paper is None:
            return super().get(entity, ident, **how)
        if isinstance(ident, int) and ident >= FIRST_ID:
            row = paper.made(ident)
            return row if isinstance(row, entity) else None
        return super().get(entity, ident, options=how.get("options"))


def paper_of(session: Session) -> Paper | None:
    """The paper this session is on; None where what it does is written."""
    found: Paper | None = session.info.get(_PAPER)
    return found


@contextmanager
def on_paper(session: Session) -> Iterator[Paper]:
    """Inside the block nothing reaches the database. Raises `NotOnPaper` where something is to, and TypeError for a
    session that was not made by our `Database`."""
    if not isinstance(session, PaperSession):
        raise TypeError("only a session of our database can be put on paper")
    if paper_of(session) is not None:
        raise RuntimeError("this session is on paper already")
    session.flush()
    paper = session.info[_PAPER] = Paper(session)
    sa.event.listen(session, "do_orm_execute", _only_read)
    sa.event.listen(session, "loaded_as_persistent", paper.keep)
    try:
        with session.no_autoflush:
            yield paper
    finally:
        sa.event.remove(session, "do_orm_execute", _only_read)
        sa.event.remove(session, "loaded_as_persistent", paper.keep)
        _as_it_was(session)
        del session.info[_PAPER]


def _only_read(asked: sa.orm.ORMExecuteState) -> None:
    """Nothing is written or locked, and what has been changed on paper stays so when it is read again."""
    if not asked.is_select:
        raise NotOnPaper(str(asked.statement))
    asked.update_execution_options(populate_existing=False)
    statement: Any = asked.statement
    if getattr(statement, "_for_update_arg", None) is not None:
        statement = statement._generate()
        statement._for_update_arg = None
        asked.statement = statement


def _as_it_was(session: Session) -> None:
    for row in list(session.new):
        if row in session:  # it goes with the row it belongs to
            session.expunge(row)
    for row in list(session.deleted):
        session.add(row)
    for row in list(session.dirty):
        _restore(session, row)


def _restore(session: Session, row: Any) -> None:
    """What is not known any more is read again when it is wanted."""
    for attribute in sa.inspect(row).attrs:
        history = attribute.history
        if not history.has_changes():
            continue
        way = sa.inspect(type(row)).relationships.get(attribute.key)
        if history.deleted and not (way is not None and way.uselist):
            set_committed_value(row, attribute.key, history.deleted[0])
        else:
            session.expire(row, [attribute.key])
