"""What the carrier sends no texts from, and when it said so: until it is asked again everything goes by voice."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("community", sa.Column("refused_sender", sa.String(), nullable=True))
    op.add_column("community", sa.Column("sender_refused_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("community", "sender_refused_at")
    op.drop_column("community", "refused_sender")
