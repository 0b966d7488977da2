"""Codes to telephones, the browsers that opened a page with one, feeds of what is on, and what is about a code."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
ABOUT = (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about"))


def upgrade() -> None:
    for table, check in ABOUT:
        kinds.allow(table, check, "page_code")
    op.create_table(
        "page_code",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("over_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_page_code_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_code")),
    )
    op.create_index("ix_page_code_number", "page_code", ["number", "created_at"])
    op.create_table(
        "own_page",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("browser", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_own_page_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_page")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_own_page_token_hash")),
    )
    op.create_index("ix_own_page_person", "own_page", ["person_id"])
    op.create_table(
        "feed",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_feed_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_feed_token_hash")),
    )


def downgrade() -> None:
    for table in ("feed", "own_page", "page_code"):
        op.drop_table(table)
    for table, check in ABOUT:
        op.execute(sa.text(f"DELETE FROM {table} WHERE about = 'page_code'"))  # noqa: S608 our own names
        kinds.refuse(table, check, "page_code")
