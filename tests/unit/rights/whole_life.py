"""A person of whom every table has a row, with words that occur nowhere else, and the same of somebody else."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Base, Gathering, GatheringState, Idea, Invitation, Person
from models.base import Encrypted, EncryptedBytes, EncryptedFacts, UtcDateTime
from models.talk import TalkState
from services.keeping.kept import Kept
from services.keeping.tables import TABLES
from tests.support.databases import Shelf
from tests.support.hamlet import Hamlet

AT = dt.datetime(2026, 11, 26, tzinfo=dt.UTC)
OVER: dict[str, dict[str, Any]] = {
    "alert": {"state": "closed", "outcome": "found_well"},
    "checkin": {"state": "well"},
    "outbox": {"state": "done", "kind": "text"},
    "call": {"status": "completed"},
    "talk": {"state": TalkState.TALKED},
    "visit": {"state": "over"},
    "standing": {"kind": "visit", "state": "refused", "activity_id": None, "at": "14:00", "ended_at": AT},
    "recording": {"state": "kept", "activity_id": None},
    "ride": {"state": "cancelled", "driver_id": None, "errand_id": None},
    "trip": {"errand_id": None},
    "errand": {"state": "cancelled"},
    "question": {"state": "answered"},
    "task": {"state": "open"},
    "seen_check": {"kind": "course"},
    "refund": {"state": "paid", "kilometres": 1, "passenger_kilometres": 0, "km_ore": 5, "passenger_ore": 0, "ore": 5},
}
"""Nothing is on, so that nothing stands in the way of an erasure."""


def words(who: str, table: str, column: str) -> str:
    """What stands in this column of the row that is about `who`; findable, and in no other."""
    return f"{who}-said-{table}-{column}"


class Lives:
    """Fills all tables. Each row points to the newest row of the table it points to that is of the same person."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.rows: dict[tuple[str, str], Base] = {}
        self._serial = 0

    def of(self, who: str, person: Person, other: Person) -> None:
        """A row of each table about the person, in which `other` is whoever else it takes."""
        self.rows[who, "person"] = person
        order = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
        for kept in sorted(TABLES, key=lambda kept: order[kept.name]):
            if kept.personal and kept.name != "person":
                row = kept.table(**self._values(who, kept, person, other))
                self.session.add(row)
                self.session.flush()
                self.rows[who, kept.name] = row

    def _values(self, who: str, kept: Kept, person: Person, other: Person) -> dict[str, Any]:
        values: dict[str, Any] = {}
        mapper = sa.inspect(kept.table)
        for column in kept.table.__table__.columns:
            name = mapper.get_property_by_column(column).key
            if column.name == "id":
                continue
            value = self._value(who, kept, column, person, other)
            if value is not None:
                values[name] = value
        return values | {key: _member(kept, key, said) for key, said in OVER.get(kept.name, {}).items()}

    def _value(self, who: str, kept: Kept, column: Any, person: Person, other: Person) -> Any:
        self._serial += 1
        targets = [key.column.table.name for key in column.foreign_keys]
        if targets == ["person"]:
            first = next(iter(kept.people), None)
            return person.id if column.name == first or len(kept.people) == 1 else other.id
        if targets:
            kind = _class(targets[0])
            oldest: Any = sa.select(kind).order_by(kind.id).limit(1)
            target: Any = self.rows.get((who, targets[0])) or self.session.scalars(oldest).first()
            if targets == ["community"]:
                return person.community_id
            return None if target is None or column.name in ("beside_id", "visit_id") else target.id
        if column.name in kept.numbers:
            return person.phone
        if isinstance(column.type, EncryptedBytes):
            return words(who, kept.name, column.name).encode()
        if isinstance(column.type, EncryptedFacts):
            return {"because": words(who, kept.name, column.name)}
        if isinstance(column.type, Encrypted):
            return words(who, kept.name, column.name)
        return self._plain(who, kept, column)

    def _plain(self, who: str, kept: Kept, column: sa.Column[Any]) -> Any:
        if isinstance(column.type, sa.Enum):
            return next(iter(column.type.enum_class)) if column.type.enum_class and not column.nullable else None
        if isinstance(column.type, UtcDateTime):
            late = column.name in ("ends_at", "expires_at", "window_ends_at")
            return clock.now() + dt.timedelta(hours=late) if not column.nullable or column.name == "closed_at" else None
        if isinstance(column.type, sa.Date) and not column.nullable:
            return clock.now().date()
        if column.nullable or column.default is not None or column.server_default is not None:
            return None
        if isinstance(column.type, sa.JSON):
            return [] if column.name in ("days", "times", "occurrence_ids") else {}
        if isinstance(column.type, sa.Integer):
            return {"weekday": 1}.get(column.name, self._serial)
        if isinstance(column.type, sa.Boolean):
            return False
        return {"starts": "18:00", "ends": "20:00"}.get(column.name, f"{kept.name}-{column.name}-{self._serial}")


def _class(table: str) -> Any:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.class_.__tablename__ == table)


def _member(kept: Kept, key: str, said: Any) -> Any:
    column = sa.inspect(kept.table).columns[key]
    if (
        said is None
        or isinstance(said, enum.Enum)
        or not isinstance(column.type, sa.Enum)
        or column.type.enum_class is None
    ):
        return said
    return column.type.enum_class(said)


def everything_in(session: Session) -> str:
    """All that stands in the database, decrypted, as one text to look in."""
    cells: list[str] = []
    for table in Base.metadata.sorted_tables:
        for row in session.execute(sa.select(table)):
            cells.extend(f"{table.name}: {cell!r}" for cell in row if cell is not None)
    return "\n".join(cells)


def lived(hamlet: Hamlet, whose: Mapping[str, int], other: int) -> None:
    """A row of each table about each of these people, by the word that stands in theirs; `other` is whoever else it
    takes."""
    occurrence = hamlet.occurrence()
    with hamlet.db.write() as session:
        session.add(Gathering(occurrence_id=occurrence, number=1, state=GatheringState.OVER))
        session.add(Invitation(occurrence_id=occurrence, by_user_id=1))
        idea = {"words": "herretrim", "hours": [], "prices": [], "enough": 3, "by_user_id": 1}
        session.add(Idea(community_id=hamlet.community_id, **idea))
        lives = Lives(session)
        for who, person_id in whose.items():
            person = session.get_one(Person, person_id)
            for held in person.roles:
                session.delete(held)
            session.flush()
            session.expire(person, ["roles"])
            lives.of(who, person, session.get_one(Person, other))


def held(shelf: Shelf, name: str, live: Callable[[Hamlet], None], hamlet: Hamlet) -> Hamlet:
    """`hamlet`, in which they have lived as `live` says: for the first who asks, and copied for the others."""
    shelf.hold(name, lambda db: live(Hamlet(db)))
    return hamlet
