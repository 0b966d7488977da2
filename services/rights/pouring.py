"""All that hangs on one row is hung on another of the same table, in whatever table it stands.

The walk is over the tables themselves, so that a new one is in it by being there. Where there can only be one of what
both rows have, one of the two stays, and what hung on the other is poured into it in its turn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Base
from services.keeping.rights import RIGHTS, Stays

RECORDS = frozenset(kind.__tablename__ for kind, right in RIGHTS.items() if right.stays is Stays.RECORD)
"""What nobody may change goes on naming the row it has named."""
IN_ORDER: Mapping[str, str] = {"contact": "position", "talk_ask": "position", "checkin_try": "number"}
"""Where a number says only which is first: two with the same number are two, and the moved one comes last."""
Values = Mapping[str, Any]


def _first_of(column: str, *values: str) -> Callable[[Values], int]:
    """The nearer to the front of these, the better."""
    return lambda row: -values.index(row[column]) if row[column] in values else -len(values)


BETTER: Mapping[str, Callable[[Values], Any]] = {
    "checkin_plan": lambda row: row["stopped_at"] is None,
    "person_role": lambda row: (row["ended_at"] is None, row["checked_at"] is not None, row["lapsed_at"] is None),
    "seen_check": lambda row: (row["until"] or row["seen_on"], row["seen_on"]),
    "checkin": _first_of("state", "needs_help", "wants_talk", "well"),
    "signup": _first_of("state", "joined", "offered", "waiting"),
    "errand": _first_of("state", "planned", "ready"),
    "ride": _first_of("state", "promised", "wanted", "unfilled"),
    "ride_ask": _first_of("answer", "yes", "no"),
    "talk_ask": _first_of("state", "yes", "no"),
    "contact": _first_of("agreement", "no", "yes"),
    "seat": lambda row: row["came_at"] is not None,
    "invited": lambda row: row["answer"] is not None,
    "idea_answer": lambda row: row["interested"] is not None,
    "standing": lambda row: (bool(row["with_ride"]), row["last_day"] is None, str(row["last_day"] or "")),
}
"""Which of two that cannot both stay is kept: the one of which this is more. Without it, and of two that are alike, the
one of the row that stays."""


@dataclass(frozen=True, slots=True)
class Poured:
    """How many rows of each table were hung elsewhere, and the rows that gave way, with their tables."""

    moved: Counter[str] = field(default_factory=Counter)
    dropped: list[tuple[str, Values]] = field(default_factory=list)


def pour(session: Session, table: sa.Table, source: int, into: int) -> Poured:
    """Everything that names the row `source` of `table` names the row `into` from now on. What the session holds of it
    is as it was: expire it."""
    session.flush()
    done = Poured()
    _Two(session, source, into, done).become_one(table)
    return done


def pointing_at(table: sa.Table) -> Iterator[tuple[sa.Table, sa.Column[Any]]]:
    """Every column of every table that names a row of this one, and may be changed. One that came to a table that was
    there names it without a foreign key, which SQLite gives to new tables alone."""
    for each in Base.metadata.sorted_tables:
        for column in each.columns:
            named = column.name == f"{table.name}_id" and not column.foreign_keys
            if each.name not in RECORDS and (named or any(key.column.table is table for key in column.foreign_keys)):
                yield each, column


def _only_once(table: sa.Table, column: sa.Column[Any]) -> Iterator[tuple[Sequence[str], Any]]:
    """The keys of a table in which the column stands, each with the rows it is about (None: all)."""
    for constraint in table.constraints:
        if isinstance(constraint, sa.UniqueConstraint | sa.PrimaryKeyConstraint) and column.name in constraint.columns:
            yield [each.name for each in constraint.columns], None
    for index in table.indexes:
        if index.unique and column.name in index.columns:
            yield [each.name for each in index.columns], index.dialect_options["sqlite"]["where"]


@dataclass(frozen=True, slots=True)
class _Two:
    """Two rows of one table, of which the first gives all it has to the second."""

    session: Session
    source: int
    into: int
    done: Poured

    def become_one(self, table: sa.Table) -> None:
        for each, column in pointing_at(table):
            for key, where in _only_once(each, column):
                order = IN_ORDER.get(each.name)
                if order in key:
                    self._come_last(each, column, each.columns[order or ""])
                else:
                    for moving, staying in self._twins(each, column, key, where):
                        self._one_stays(each, moving, staying)
            self._do(sa.update(each).where(column == self.source).values({column.name: self.into}), each)

    def _twins(
        self, table: sa.Table, column: sa.Column[Any], key: Sequence[str], where: Any
    ) -> list[tuple[Values, Values]]:
        """Pairs of rows that cannot both name `into`; an empty field of a key is like no other."""
        others = [name for name in key if name != column.name]

        def of(row_id: int) -> dict[tuple[Any, ...], Values]:
            question = sa.select(table).where(column == row_id)
            rows = self.session.execute(question if where is None else question.where(where)).mappings()
            found = {tuple(row[name] for name in others): dict(row) for row in rows}
            return {same: row for same, row in found.items() if None not in same}

        moving, staying = of(self.source), of(self.into)
        return [(row, staying[same]) for same, row in moving.items() if same in staying]

    def _one_stays(self, table: sa.Table, moving: Values, staying: Values) -> None:
        rank = BETTER.get(table.name)
        winner, loser = (moving, staying) if rank is not None and rank(moving) > rank(staying) else (staying, moving)
        if "id" in table.columns:
            _Two(self.session, loser["id"], winner["id"], self.done).become_one(table)
        self._do(sa.delete(table).where(*(column == loser[column.name] for column in table.primary_key)))
        self.done.dropped.append((table.name, loser))

    def _come_last(self, table: sa.Table, column: sa.Column[Any], place: sa.Column[Any]) -> None:
        last = self.session.scalar(sa.select(sa.func.max(place)).where(column.in_((self.source, self.into)))) or 0
        moving = sa.select(table.columns["id"]).where(column == self.source).order_by(place)
        for at, row_id in enumerate(self.session.scalars(moving).all(), start=last + 1):
            self._do(sa.update(table).where(table.columns["id"] == row_id).values({place.name: at}))

    def _do(self, statement: Any, counted: sa.Table | None = None) -> None:
        result: Any = self.session.execute(statement.execution_options(synchronize_session=False))
        if counted is not None:
            self.done.moved[counted.name] += result.rowcount
