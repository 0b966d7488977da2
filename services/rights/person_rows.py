"""Which rows of each table are a person's, and of which the words are about her."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Base, Community, Person
from services.keeping.kept import Kept
from services.keeping.rights import RIGHTS
from services.keeping.tables import OF_TABLE, TABLES


@dataclass(frozen=True, slots=True)
class Whose:
    """A person and the numbers that are hers alone: what lies on a number two share may be the other's. `ids`: her
    row's, and those of rows that were found to be hers and emptied (`merging`)."""

    person_id: int
    numbers: tuple[str, ...]
    ids: tuple[int, ...]

    @property
    def given(self) -> Mapping[str, object]:
        """What `rows` and `about`, which are the same for everybody, are asked with."""
        return {_IDS.key: self.ids, _NUMBERS.key: self.numbers}


_IDS: sa.BindParameter[Any] = sa.bindparam("her_ids", expanding=True)
_NUMBERS: sa.BindParameter[Any] = sa.bindparam("her_numbers", expanding=True)


def of(session: Session, person: Person) -> Whose:
    own = {number for number in (person.phone, person.phone2) if number}
    others = sa.select(Person.phone, Person.phone2).where(
        Person.community_id == person.community_id,
        Person.id != person.id,
        sa.or_(Person.phone.in_(own), Person.phone2.in_(own)),
    )
    shared = {number for row in session.execute(others) for number in row}
    desk = sa.select(Community.number, Community.coordinator_phone, Community.on_call_phone, Community.on_call_weeks)
    for *numbers, weeks in session.execute(desk):
        shared |= {*numbers, *weeks.values()}
    were_hers = session.scalars(sa.select(Person.id).where(Person.merged_into_id == person.id)).all()
    return Whose(person.id, tuple(sorted(own - shared)), (person.id, *were_hers))


def tables() -> Iterator[Kept]:
    """Those that are about somebody, in the order in which rows can be deleted."""
    return (kept for kept in TABLES if kept.personal)


def rows(kept: Kept) -> sa.ColumnElement[bool]:
    """Of a table: the rows that are hers, whoever their words are about."""
    return _rows(kept.name)


def about(kept: Kept) -> sa.ColumnElement[bool]:
    """Of a table: the rows whose words are about her."""
    return _about(kept.name)


@cache
def _rows(name: str) -> sa.ColumnElement[bool]:
    kept = OF_TABLE[name]
    columns = kept.table.__table__.columns
    named = [columns[key].in_(_IDS) for key in kept.people]
    led_to = [columns[key].in_(_those_about(_target(kept, key))) for key in kept.through]
    return sa.or_(sa.false(), *named, *led_to, *_on_her_number(kept))


@cache
def _about(name: str) -> sa.ColumnElement[bool]:
    kept, found = OF_TABLE[name], []
    columns = kept.table.__table__.columns
    for key in RIGHTS[kept.table].about:
        whose = _IDS if key in kept.people else _those_about(_target(kept, key))
        found.append(columns[key].in_(whose))
    return sa.or_(sa.false(), *found, *_on_her_number(kept))


def _on_her_number(kept: Kept) -> Iterator[sa.ColumnElement[bool]]:
    """A number is hers where no column says that the row is somebody else's."""
    columns = kept.table.__table__.columns
    somebody = [columns[name].is_not(None) for name in kept.people if kept.table is not Person]
    for name in kept.numbers if kept.table is not Person else ():
        yield sa.and_(columns[name].in_(_NUMBERS), ~sa.or_(sa.false(), *somebody))


def _those_about(kept: Kept) -> sa.Select[Any]:
    return sa.select(kept.table.__table__.columns["id"]).where(about(kept))


def _target(kept: Kept, name: str) -> Kept:
    """The table to which this column leads."""
    (key,) = kept.table.__table__.columns[name].foreign_keys
    return OF_TABLE[key.column.table.name]


def found(session: Session, kept: Kept, whose: Whose) -> tuple[list[Base], set[object]]:
    """The rows that are hers, oldest first, and the keys of those whose words are about her."""
    asked, told = _asked(kept.name)
    rows = list(session.scalars(asked, whose.given).unique())
    return rows, {tuple(key) for key in session.execute(told, whose.given)}


@cache
def _asked(name: str) -> tuple[sa.Select[Any], sa.Select[Any]]:
    kept = OF_TABLE[name]
    key = sa.inspect(kept.table).primary_key
    return sa.select(kept.table).where(rows(kept)).order_by(*key), sa.select(*key).where(about(kept))
