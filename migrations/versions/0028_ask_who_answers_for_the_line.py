"""Who answers for what the line keeps. Those that ring already go on, and are asked at the desk."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("community", sa.Column("controller_name", sa.String(), nullable=True))
    op.add_column("community", sa.Column("controller_contact", sa.String(), nullable=True))
    op.add_column("community", sa.Column("ran_before_asked", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(sa.update(sa.table("community", sa.column("ran_before_asked"))).values(ran_before_asked=sa.true()))


def downgrade() -> None:
    for column in ("ran_before_asked", "controller_contact", "controller_name"):
        op.drop_column("community", column)
