"""The desk rings and writes to somebody through the line, and notes what it hears."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

ABOUTS = ("desk_call", "desk_text")
CHECKED = (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about"))
STATES = ("desk", "her", "talking", "talked", "not_now", "no_answer", "busy", "no_desk")
LIVE = sa.text("state IN ('desk', 'her', 'talking')")


def upgrade() -> None:
    op.create_table(
        "desk_call",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("desk_number", sa.String(), nullable=False),
        sa.Column("by_user_id", sa.Integer(), nullable=True),
        sa.Column("by_person_id", sa.Integer(), nullable=True),
        sa.Column("state", _state(), nullable=False),
        sa.Column("put_through_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(by_user_id IS NULL) <> (by_person_id IS NULL)", name=op.f("ck_desk_call_by_one_of_the_two")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_desk_call_person_id")),
        sa.ForeignKeyConstraint(["by_person_id"], ["person.id"], name=op.f("fk_desk_call_by_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_call")),
    )
    op.create_index(
        "uq_desk_call_live", "desk_call", ["desk_number"], unique=True, sqlite_where=LIVE, postgresql_where=LIVE
    )
    op.create_index("ix_desk_call_person", "desk_call", ["person_id", "created_at"])
    op.create_table(
        "desk_text",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("by_user_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_desk_text_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_text")),
    )
    op.create_index("ix_desk_text_person", "desk_text", ["person_id", "created_at"])
    op.create_table(
        "desk_note",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("by_user_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_desk_note_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_note")),
    )
    op.create_index("ix_desk_note_person", "desk_note", ["person_id", "created_at"])
    for table, check in CHECKED:
        kinds.allow(table, check, *ABOUTS)


def downgrade() -> None:
    for table, check in CHECKED:
        op.execute(sa.text(f"DELETE FROM {table} WHERE about IN ('desk_call', 'desk_text')"))  # noqa: S608 our own names
        kinds.refuse(table, check, *ABOUTS)
    op.drop_table("desk_note")
    op.drop_table("desk_text")
    op.drop_table("desk_call")


def _state() -> sa.Enum:
    return sa.Enum(*STATES, name="deskcallstate", native_enum=False, create_constraint=True, length=32)
