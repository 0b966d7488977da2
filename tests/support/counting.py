"""Counts what the database was asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from models import Database


@dataclass
class Asked:
    """Statements, without those that begin and end a transaction; and the transactions that may write."""

    statements: list[str] = field(default_factory=list)
    writing: int = 0

    @property
    def changes(self) -> list[str]:
        """The statements that change rows."""
        return [words for words in self.statements if words.split()[0] in ("INSERT", "UPDATE", "DELETE")]


@contextmanager
def listening(db: Database, **heard: Callable[..., None]) -> Iterator[None]:
    """What SQLAlchemy tells of by these names is heard inside the block, alone or in blocks one inside the other. An
    engine somebody has listened to would look for listeners at each statement from then on, a twentieth of what a test
    asks: it does not afterwards."""
    had_listeners = db.engine._has_events
    for event, tell in heard.items():
        sa.event.listen(db.engine, event, tell)
    try:
        yield
    finally:
        for event, tell in heard.items():
            sa.event.remove(db.engine, event, tell)
        db.engine._has_events = had_listeners


@contextmanager
def asked(db: Database) -> Iterator[Asked]:
    """What `db` is asked inside the block."""
    found = Asked()

    def statement(_connection: Any, _cursor: Any, words: str, *_more: Any) -> None:
        if not words.startswith("BEGIN"):
            found.statements.append(words)

    def begin(connection: sa.Connection) -> None:
        found.writing += not connection.get_execution_options().get("grendelinja_reading")

    with listening(db, before_cursor_execute=statement, begin=begin):
        yield found
