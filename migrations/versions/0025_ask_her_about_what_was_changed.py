"""What was changed in an elder's evening on the word of a number that was shown, and that she is asked about it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

ABOUT, TASK = "plan_changed", "change_not_confirmed"
KINDS = ("stop", "pause", "hours", "days", "number")
STATES = ("waiting", "confirmed", "undone", "not_answered", "overtaken")
SOURCES = ("import", "phone", "sms", "desk", "page", "demo")
CHECKED = (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about"))


def upgrade() -> None:
    op.create_table(
        "plan_change",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", _word("changekind", KINDS), nullable=False),
        sa.Column("state", _word("changestate", STATES), nullable=False),
        sa.Column("source", _word("source", SOURCES), nullable=False),
        sa.Column("shown", sa.String(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after_withheld", sa.Boolean(), nullable=False),
        sa.Column("ask_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_plan_change_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_plan_change_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_change")),
    )
    op.create_index("ix_plan_change_person", "plan_change", ["person_id", "state"])
    op.create_index("ix_plan_change_created_at", "plan_change", ["created_at"])
    for table, check in CHECKED:
        kinds.allow(table, check, ABOUT)
    kinds.allow("task", "ck_task_taskkind", TASK)


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM outbox WHERE about = :about").bindparams(about=ABOUT))
    op.execute(sa.text("DELETE FROM task WHERE kind = :kind").bindparams(kind=TASK))
    for table, check in CHECKED:
        kinds.refuse(table, check, ABOUT)
    kinds.refuse("task", "ck_task_taskkind", TASK)
    op.drop_table("plan_change")


def _word(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=32)
