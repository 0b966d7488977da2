"""Who of the desk took an alert, ended it, did a task, or had heard from her; and when a visit became what it is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

COLUMNS = (
    ("alert", "taken_by_user_id"),
    ("alert", "closed_by_id"),
    ("alert", "closed_by_user_id"),
    ("task", "done_by_id"),
    ("checkin", "heard_by_id"),
)


def upgrade() -> None:
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(column, sa.Integer(), nullable=True))
    op.add_column("visit", sa.Column("moved_at", sa.DateTime(timezone=True)))
    rows = sa.table("visit", sa.column("moved_at"), sa.column("agreed_at"), sa.column("created_at"))
    op.execute(sa.update(rows).values(moved_at=sa.func.coalesce(rows.c.agreed_at, rows.c.created_at)))


def downgrade() -> None:
    op.drop_column("visit", "moved_at")
    for table, column in reversed(COLUMNS):
        op.drop_column(table, column)
