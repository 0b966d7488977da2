"""Whoever is on call is told whom no call has reached about her ride."""

from __future__ import annotations

from alembic import op

from migrations import kinds

revision = "0058"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("outbox", "telling"):
        kinds.allow(table, f"ck_{table}_about", "ride_not_heard")


def downgrade() -> None:
    op.execute("DELETE FROM outbox WHERE about = 'ride_not_heard'")
    op.execute("DELETE FROM telling WHERE about = 'ride_not_heard'")
    for table in ("outbox", "telling"):
        kinds.refuse(table, f"ck_{table}_about", "ride_not_heard")
