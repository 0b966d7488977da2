"""A hamlet for tests of services: people, places and occurrences in an empty database, and a clock to turn."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Community,
    Database,
    PlaceKind,
    Role,
    Telling,
)
from tests.support import builders

MONDAY_NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
FRIDAY_AT_ELEVEN = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


class Hamlet:
    """Monday noon in Lom. Ids go in and out, so that every step of a test is a transaction of its own."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.now = MONDAY_NOON
        self._serial = itertools.count(100)
        with db.write() as session:
            self.community_id = builders.community(session).id

    def place(self, name: str, kind: PlaceKind = PlaceKind.HAMLET, **fields: Any) -> int:
        with self.db.write() as session:
            return builders.place(session, self.community_id, name, kind, **fields).id

    def person(self, name: str = "Kari", *roles: Role, mobile: bool = True, **fields: Any) -> int:
        fields.setdefault("phone", builders.number(next(self._serial), mobile=mobile))
        with self.db.write() as session:
            return builders.person(session, self.community_id, name, *(roles or (Role.ELDER,)), **fields).id

    def driver(self, name: str = "Ola", *, seats: int | None = 3, **fields: Any) -> int:
        return self.person(name, Role.DRIVER, seats=seats, **fields)

    def occurrence(self, starts_at: datetime = FRIDAY_AT_ELEVEN, title: str = "Fredagstreff", **fields: Any) -> int:
        with self.db.write() as session:
            uid = f"{title}-{next(self._serial)}"
            return builders.occurrence(session, self.community_id, starts_at, title, uid=uid, **fields).id

    def told(self, about: About | None = None, person_id: int | None = None) -> list[Telling]:
        """What somebody was or is to be told, oldest first."""
        with self.db.read() as session:
            rows = session.scalars(sa.select(Telling).order_by(Telling.id)).all()
        return [row for row in rows if about in (None, row.about) and person_id in (None, row.person_id)]

    def community(self, session: Session) -> Community:
        return session.get_one(Community, self.community_id)

    def _add(self, row: Any) -> int:
        with self.db.write() as session:
            session.add(row)
            session.flush()
            return int(row.id)


@contextmanager
def founded(db: Database) -> Iterator[Hamlet]:
    """A hamlet whose clock is its attribute `now`."""
    place: list[Hamlet] = []
    with clock.replaced_by(lambda: place[0].now if place else MONDAY_NOON):
        place.append(Hamlet(db))
        yield place[0]
