"""Know at start whether the key of the personal fields is the one they were written with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "canary",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_canary")),
    )


def downgrade() -> None:
    op.drop_table("canary")
