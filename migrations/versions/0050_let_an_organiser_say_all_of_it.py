"""A draft holds all that the desk's own form does: reduced price, whom it suits, what it is about, when it is decided;
and a month's figures say how many did not come."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

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
    kinds.allow("figure", "ck_figure_figurename", "no_shows")


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM figure WHERE name = 'no_shows'"))
    kinds.refuse("figure", "ck_figure_figurename", "no_shows")
    for name in ("decides_at", "interests", "suits", "reduced_ore"):
        op.drop_column("activity_draft", name)
