"""The record of who looked at what and who changed what. What is written here the application cannot change: the
database refuses it, on both engines, and lets go only of what is a year older than the newest row."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Row

AUDIT_STAYS = timedelta(days=365)
"""So long no row can be deleted. The instant it is reckoned from is that of the newest row, since the database does not
know the line's time: whoever deletes writes a row of that first."""


class Audit(Row):
    """Who looked at or changed something, or signed in. Ids only: what a field holds is not in it."""

    __tablename__ = "audit"
    __table_args__ = (
        sa.Index("ix_audit_person", "person_id"),
        sa.Index("ix_audit_community", "community_id", "id"),
        sa.Index("ix_audit_created_at", "created_at"),
        sa.Index("uq_audit_once", "once", unique=True),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    actor: Mapped[str] = mapped_column(doc="desk_user/ID, person/ID, line, unknown, or where it was said (`Source`)")
    action: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    detail: Mapped[str | None] = mapped_column(doc="which fields were changed, and never what they hold")
    once: Mapped[str | None] = mapped_column(
        doc="of a look: by whom, at what, and in which hour, so that a page that polls is one row an hour"
    )

    @property
    def kind_of_actor(self) -> str:
        """`actor` without its id."""
        return self.actor.split("/")[0]

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of the fields that were."""
        return tuple(self.detail.split(", ")) if self.detail else ()


STAYS_ON_SQLITE = """CREATE TRIGGER audit_stays BEFORE DELETE ON audit
    WHEN OLD.created_at >= (SELECT datetime(created_at, '-365 days') FROM audit ORDER BY id DESC LIMIT 1)
    BEGIN SELECT RAISE(ABORT, 'what is written in the audit stays a year'); END"""
ON_SQLITE = (
    """CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'what is written in the audit is not changed'); END""",
    STAYS_ON_SQLITE,
)
ON_POSTGRESQL = (
    """CREATE OR REPLACE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'what is written in the audit is not changed'; END IF;
      IF OLD.created_at >= (SELECT created_at - interval '365 days' FROM audit ORDER BY id DESC LIMIT 1)
      THEN RAISE EXCEPTION 'what is written in the audit stays a year'; END IF;
      RETURN OLD;
    END $$""",
    """CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_stays()""",
)


def _lay(table: Any, connection: sa.Connection, **_options: Any) -> None:
    for statement in ON_SQLITE if connection.dialect.name == "sqlite" else ON_POSTGRESQL:
        connection.exec_driver_sql(statement)


sa.event.listen(Base.metadata.tables["audit"], "after_create", _lay)
