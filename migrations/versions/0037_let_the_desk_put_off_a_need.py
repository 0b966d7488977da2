"""The desk says of a need who sees to it, until when it is put off, and why it is done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

WHY = ("reached", "gone")


def upgrade() -> None:
    op.create_table(
        "need_mark",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("community_id", sa.Integer(), sa.ForeignKey("community.id"), nullable=False),
        sa.Column("need", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("assigned_to_id", sa.Integer(), nullable=True),
        sa.Column("put_off_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by_id", sa.Integer(), nullable=True),
        sa.Column(
            "done_why",
            sa.Enum(*WHY, native_enum=False, create_constraint=True, length=32, name="donewhy"),
            nullable=True,
        ),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("hides", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.UniqueConstraint("community_id", "need"),
        sa.CheckConstraint("(done_at IS NULL) = (done_why IS NULL)", name="done_says_why"),
        sa.CheckConstraint("tried_at IS NULL OR put_off_until IS NOT NULL", name="tried_says_until_when"),
        sa.CheckConstraint("done_at IS NOT NULL OR NOT hides", name="hides_when_done"),
    )
    op.create_index("ix_need_mark_done_at", "need_mark", ["community_id", "done_at"])


def downgrade() -> None:
    op.drop_table("need_mark")
