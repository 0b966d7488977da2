"""The bar of every page says how many rows of the board are to be seen to now, without building the board; and the
oldest words that are kept are found without reading all that was ever sent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("board_revision", sa.Column("urgent", sa.Integer(), nullable=True))
    op.add_column("board_revision", sa.Column("urgent_of", sa.Integer(), nullable=True))
    op.add_column("board_revision", sa.Column("urgent_until", sa.DateTime(timezone=True), nullable=True))
    has_words = sa.text("body IS NOT NULL")
    op.create_index("ix_outbox_words", "outbox", ["expires_at"], sqlite_where=has_words, postgresql_where=has_words)


def downgrade() -> None:
    op.drop_index("ix_outbox_words", "outbox")
    for column in ("urgent_until", "urgent_of", "urgent"):
        op.drop_column("board_revision", column)
