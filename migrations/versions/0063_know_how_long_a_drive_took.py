"""How long it really is between two places is read off the drives: when a car stood outside is kept beside what was
said last of that stop."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stop", sa.Column("here_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("stop", "here_at")
