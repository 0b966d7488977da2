"""What each user of the desk may do, the browsers they are signed in with, one-time links, and tries in vain."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

# One column with its check in one statement: both engines take it so, and SQLite takes it no other way.
ROLE = (
    "ALTER TABLE desk_user ADD COLUMN role VARCHAR(32) DEFAULT 'coordinator' NOT NULL "
    "CONSTRAINT ck_desk_user_deskrole CHECK (role IN ('coordinator', 'helper', 'figures'))"
)
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.execute(ROLE)
    for column in (
        sa.Column("epoch", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("removed_at", INSTANT, nullable=True),
        sa.Column("second_factor", sa.Text(), nullable=True),
        sa.Column("second_factor_at", INSTANT, nullable=True),
        sa.Column("last_step", sa.Integer(), nullable=True),
        sa.Column("recovery_codes", sa.JSON(), nullable=False, server_default="[]"),
    ):
        op.add_column("desk_user", column)
    op.create_table(
        "desk_session",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("began_at", INSTANT, nullable=False),
        sa.Column("last_seen_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("browser", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["desk_user.id"], name=op.f("fk_desk_session_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_desk_session_token_hash")),
    )
    op.create_index("ix_desk_session_user", "desk_session", ["user_id", "last_seen_at"])
    op.create_table(
        "desk_link",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("used_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["desk_user.id"], name=op.f("fk_desk_link_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_desk_link_token_hash")),
    )
    op.create_table(
        "tries",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_tries")),
    )
    op.create_index("ix_tries_until", "tries", ["until"])


def downgrade() -> None:
    for table in ("tries", "desk_link", "desk_session"):
        op.drop_table(table)
    for column in ("recovery_codes", "last_step", "second_factor_at", "second_factor", "removed_at", "epoch", "role"):
        op.drop_column("desk_user", column)
