"""A community's own quiet hours, and what it keeps shorter; nothing is set, and all is as it was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

HOURS = ("quiet_from", "quiet_until")


def upgrade() -> None:
    for name in HOURS:
        op.add_column("community", sa.Column(name, sa.String(), nullable=True))
    op.add_column("community", sa.Column("keep_days", sa.JSON(), server_default="{}", nullable=False))


def downgrade() -> None:
    op.drop_column("community", "keep_days")
    for name in reversed(HOURS):
        op.drop_column("community", name)
