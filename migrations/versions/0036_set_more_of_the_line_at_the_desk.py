"""Who is on call week by week, prices, a greeting; a test call to the desk; the one-time link that sets a line up."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
CHECKED = (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about"))


def upgrade() -> None:
    op.add_column("community", sa.Column("on_call_weeks", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("community", sa.Column("text_part_ore", sa.Integer(), nullable=True))
    op.add_column("community", sa.Column("call_minute_ore", sa.Integer(), nullable=True))
    op.add_column("community", sa.Column("greeting", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("community", sa.Column("card_printed_at", INSTANT, nullable=True))
    op.create_table(
        "setup_link",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("used_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setup_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_setup_link_token_hash")),
    )
    for table, check in CHECKED:
        kinds.allow(table, check, "test_call")


def downgrade() -> None:
    for table, check in CHECKED:
        op.execute(sa.text(f"DELETE FROM {table} WHERE about = 'test_call'"))  # noqa: S608 our own names
        kinds.refuse(table, check, "test_call")
    op.drop_table("setup_link")
    for column in ("card_printed_at", "greeting", "call_minute_ore", "text_part_ore", "on_call_weeks"):
        op.drop_column("community", column)
