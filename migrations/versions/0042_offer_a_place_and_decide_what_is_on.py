"""A place that comes free is offered to who waits; an hour decides whether something is held, and binds who comes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
ABOUTS = ("occurrence_on", "place_free")
ASKED = ("place", "instead", "new_day", "heard_of")
CHECKED = (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about"))
OFFERED_UNTIL_WHEN = "state <> 'offered' OR offered_until IS NOT NULL"


def upgrade() -> None:
    kinds.allow("signup", "ck_signup_signupstate", "offered")
    kinds.allow("question", "ck_question_questionkind", *ASKED)
    for table, check in CHECKED:
        kinds.allow(table, check, *ABOUTS)
    op.add_column("signup", sa.Column("offered_at", INSTANT, nullable=True))
    _add_offered_until()
    op.add_column("signup", sa.Column("left_reason", sa.Text(), nullable=True))
    op.create_index("ix_signup_offered", "signup", ["offered_until"])
    op.add_column("occurrence", sa.Column("decides_at", INSTANT, nullable=True))
    op.add_column("occurrence", sa.Column("confirmed_at", INSTANT, nullable=True))
    op.create_index("ix_occurrence_decides", "occurrence", ["state", "confirmed_at", "decides_at"])


def _add_offered_until() -> None:
    """With its check: SQLite adds none to a table that is there, but takes one with a column."""
    kind = INSTANT.compile(op.get_bind().dialect)
    check = f"CONSTRAINT {op.f('ck_signup_offered_until_when')} CHECK ({OFFERED_UNTIL_WHEN})"
    op.execute(f"ALTER TABLE signup ADD COLUMN offered_until {kind} {check}")


def downgrade() -> None:
    op.drop_index("ix_occurrence_decides", "occurrence")
    op.drop_column("occurrence", "confirmed_at")
    op.drop_column("occurrence", "decides_at")
    op.drop_index("ix_signup_offered", "signup")
    op.drop_column("signup", "left_reason")
    op.drop_column("signup", "offered_at")
    op.execute("UPDATE signup SET state = 'waiting' WHERE state = 'offered'")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_signup_offered_until_when"), "signup", type_="check")
    op.drop_column("signup", "offered_until")
    _forget("question", "kind", ASKED)
    kinds.refuse("question", "ck_question_questionkind", *ASKED)
    for table, check in CHECKED:
        _forget(table, "about", ABOUTS)
        kinds.refuse(table, check, *ABOUTS)
    kinds.refuse("signup", "ck_signup_signupstate", "offered")


def _forget(table: str, column: str, words: tuple[str, ...]) -> None:
    rows = sa.table(table, sa.column(column))
    op.execute(rows.delete().where(rows.c[column].in_(words)))
