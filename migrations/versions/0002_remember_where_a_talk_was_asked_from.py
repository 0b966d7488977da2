"""Remember on which telephone a talk was asked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("talk", sa.Column("number", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("talk", "number")
