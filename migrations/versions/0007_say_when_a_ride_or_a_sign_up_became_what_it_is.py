"""When a ride was promised and a sign-up taken back: the line of history is of that hour, not of the first wish."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = ("ride", "signup")


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("moved_at", sa.DateTime(timezone=True)))
        rows = sa.table(table, sa.column("moved_at"), sa.column("created_at"))
        op.execute(sa.update(rows).values(moved_at=rows.c.created_at))


def downgrade() -> None:
    for table in TABLES:
        op.drop_column(table, "moved_at")
