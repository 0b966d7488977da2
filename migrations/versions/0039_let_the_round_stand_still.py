"""The desk may let the evening round stand still for a while."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "round_pause",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("by_user_id", sa.Integer(), nullable=False),
        sa.Column("ended_by_user_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("until > created_at", name=op.f("ck_round_pause_ends_after_it_began")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_round_pause_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_pause")),
    )
    is_on = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_round_pause_on",
        "round_pause",
        ["community_id"],
        unique=True,
        sqlite_where=is_on,
        postgresql_where=is_on,
    )


def downgrade() -> None:
    op.drop_table("round_pause")
