"""An index of the talks by elder: each evening call asks twice whether she has just talked with somebody."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_talk_elder", "talk", ["elder_id", "state"])


def downgrade() -> None:
    op.drop_index("ix_talk_elder", "talk")
