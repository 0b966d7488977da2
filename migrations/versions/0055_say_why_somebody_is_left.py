"""Why the plan of the cars had no place for somebody."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ride", sa.Column("left_because", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("ride", "left_because")
