"""Who has said that she wants to help, and how far a volunteer has driven."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
SOURCES = ("import", "phone", "sms", "desk", "page", "demo")


def upgrade() -> None:
    kinds.allow("task", "ck_task_taskkind", "wants_to_help")
    op.create_table(
        "willing",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("source", _one_of("source", *SOURCES), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("call_by", INSTANT, nullable=True),
        sa.Column("state", _one_of("willingstate", "open", "taken_in", "not_now"), nullable=False),
        sa.Column("done_at", INSTANT, nullable=True),
        sa.Column("done_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_willing_community_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_willing_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_willing")),
    )
    is_open = sa.text("state = 'open'")
    op.create_index(
        "uq_willing_open_number",
        "willing",
        ["community_id", "number"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_table(
        "driven",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("kilometres", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("kilometres BETWEEN 1 AND 1000", name=op.f("ck_driven_kilometres_of_a_day")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_driven_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_driven")),
        sa.UniqueConstraint("person_id", "on_day", name=op.f("uq_driven_person_id_on_day")),
    )


def downgrade() -> None:
    op.drop_table("driven")
    op.drop_table("willing")
    op.execute(sa.text("DELETE FROM task WHERE kind = 'wants_to_help'"))
    kinds.refuse("task", "ck_task_taskkind", "wants_to_help")


def _one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=32)
