"""Remember which texts were not understood: a telephone that answers by itself is answered a few times a day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("message", sa.Column("ration", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("message", "ration")
