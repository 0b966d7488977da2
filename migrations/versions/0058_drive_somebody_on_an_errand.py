"""A ride to an errand of one's own, for which nobody signs up."""

from __future__ import annotations

import re

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
CHECKED = tuple(
    (table, f"ck_{table}_about", about)
    for about in ("errand_ready", "errand_reminder")
    for table in ("outbox", "telling")
)
GOALS = (("ride", "signup_id"), ("trip", "occurrence_id"))
"""What goes to one thing until now, and by which column."""


def upgrade() -> None:
    for table, check, word in CHECKED:
        kinds.allow(table, check, word)
    op.create_table(
        "errand",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("source", sa.String(length=32), nullable=False),
        sa.Column("starts_at", INSTANT, nullable=False),
        sa.Column("ends_at", INSTANT, nullable=False),
        sa.Column("when_ready", sa.Boolean(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("remind_at", INSTANT, nullable=True),
        sa.Column("moved_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("state IN ('planned', 'ready', 'cancelled')", name=op.f("ck_errand_errandstate")),
        sa.CheckConstraint(
            "source IN ('import', 'phone', 'sms', 'desk', 'page', 'demo')", name=op.f("ck_errand_source")
        ),
        sa.CheckConstraint("ends_at >= starts_at", name=op.f("ck_errand_ends_after_start")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_errand_community_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_errand_person_id")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_errand_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errand")),
    )
    planned = sa.text("state = 'planned'")
    live = {"unique": True, "sqlite_where": planned, "postgresql_where": planned}
    op.create_index("uq_errand_live", "errand", ["person_id", "starts_at"], **live)
    op.create_index("ix_errand_remind", "errand", ["state", "remind_at"])
    op.create_index("ix_errand_starts_at", "errand", ["community_id", "starts_at"])
    for table, column in GOALS:
        _lead_to_errands(table, column)
    op.create_index("uq_ride_errand", "ride", ["errand_id"], unique=True)
    driven = sa.text("state IN ('proposed', 'agreed', 'under_way')")
    live = {"unique": True, "sqlite_where": driven, "postgresql_where": driven}
    op.create_index("uq_trip_live_errand", "trip", ["errand_id", "driver_id", "leg"], **live)


def downgrade() -> None:
    of_errands = "(SELECT id FROM ride WHERE errand_id IS NOT NULL)"
    for table in ("stop", "ride_ask"):
        op.execute(sa.text(f"DELETE FROM {table} WHERE ride_id IN {of_errands}"))  # noqa: S608 our own names
    for table in ("trip", "ride"):
        op.execute(sa.text(f"DELETE FROM {table} WHERE errand_id IS NOT NULL"))  # noqa: S608 our own names
    op.drop_index("uq_trip_live_errand", table_name="trip")
    op.drop_index("uq_ride_errand", table_name="ride")
    for table, column in GOALS:
        _lead_nowhere_else(table, column)
    op.drop_table("errand")
    for table in ("outbox", "telling"):
        op.execute(sa.text(f"DELETE FROM {table} WHERE about IN ('errand_ready', 'errand_reminder')"))  # noqa: S608 our own names
    for table, check, word in CHECKED:
        kinds.refuse(table, check, word)


def _lead_to_errands(table: str, other: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column(table, other, nullable=True)
        op.add_column(table, sa.Column("errand_id", sa.Integer(), nullable=True))
        op.create_foreign_key(op.f(f"fk_{table}_errand_id"), table, "errand", ["errand_id"], ["id"])
        op.create_check_constraint(op.f(f"ck_{table}_one_goal"), table, _one_goal(other))
        return
    first = re.compile(r"\n\s*CONSTRAINT ")

    def changed(sql: str) -> str:
        empty = sql.replace(f"{other} INTEGER NOT NULL", f"{other} INTEGER", 1)
        return first.sub(lambda found: f"\n\t{_errand(table, other)}{found[0]}", empty, count=1)

    kinds.lay_anew(table, changed)


def _lead_nowhere_else(table: str, other: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f(f"ck_{table}_one_goal"), table, type_="check")
        op.drop_column(table, "errand_id")
        op.alter_column(table, other, nullable=False)
        return

    def changed(sql: str) -> str:
        return sql.replace(f"\n\t{_errand(table, other)}", "", 1).replace(
            f"{other} INTEGER", f"{other} INTEGER NOT NULL", 1
        )

    kinds.lay_anew(table, changed)


def _one_goal(other: str) -> str:
    return f"({other} IS NULL) <> (errand_id IS NULL)"


def _errand(table: str, other: str) -> str:
    return (
        f"errand_id INTEGER, CONSTRAINT fk_{table}_errand_id FOREIGN KEY(errand_id) REFERENCES errand (id), "
        f"CONSTRAINT ck_{table}_one_goal CHECK ({_one_goal(other)}),"
    )
