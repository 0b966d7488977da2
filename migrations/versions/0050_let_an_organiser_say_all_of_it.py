"""A draft holds all the desk's own form does: reduced price, whom it suits, what it is about, when it is decided."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0047"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("activity_draft", sa.Column("reduced_ore", sa.Integer(), nullable=True))
    op.add_column("activity_draft", sa.Column("suits", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("activity_draft", sa.Column("interests", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("activity_draft", sa.Column("decides_at", INSTANT, nullable=True))
