"""A task of the kind "was_she_there": she was to be out for all of her hour, and nobody has said that she was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BEFORE = (
    *("call_back", "talk_wanted", "follow_up", "not_told", "not_tried", "keys_do_not_come", "wrong_number"),
    *("round_too_large", "storm", "sort_out", "contact_said_no", "tell_of_leaving", "home_again", "said_away"),
    *("gathering_no_host", "gathering_not_rung", "return_day"),
)
AFTER = (*BEFORE, "was_she_there")
CHECK = "ck_task_taskkind"


def upgrade() -> None:
    _allow(AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM task WHERE kind = 'was_she_there'")
    _allow(BEFORE)


def _allow(kinds: tuple[str, ...]) -> None:
    listed = "kind IN ({})".format(", ".join(f"'{kind}'" for kind in kinds))
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f(CHECK), "task", type_="check")
        op.create_check_constraint(op.f(CHECK), "task", listed)
        return
    _lay_anew(listed)


def _lay_anew(listed: str) -> None:
    """SQLite changes no constraint of a table that is there (https://www.sqlite.org/lang_altertable.html)."""
    op.create_table(
        "task_anew",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("subject", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_note", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(listed, name=op.f(CHECK)),
        sa.CheckConstraint("state IN ('open', 'done')", name=op.f("ck_task_taskstate")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_task_community_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_task_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sa.UniqueConstraint("key", name=op.f("uq_task_key")),
    )
    op.execute(
        "INSERT INTO task_anew (community_id, kind, key, person_id, number, subject, note, due_at, state, done_at,"
        " done_note, id, created_at) SELECT community_id, kind, key, person_id, number, subject, note, due_at, state,"
        " done_at, done_note, id, created_at FROM task"
    )
    op.drop_table("task")
    op.rename_table("task_anew", "task")
    op.create_index("ix_task_open", "task", ["community_id", "state"])
