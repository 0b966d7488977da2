"""A task of the kind "was_she_there": she was to be out for all of her hour, and nobody has said that she was."""

from __future__ import annotations

from alembic import op

from migrations import kinds

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

CHECK = "ck_task_taskkind"


def upgrade() -> None:
    kinds.allow("task", CHECK, "was_she_there")


def downgrade() -> None:
    op.execute("DELETE FROM task WHERE kind = 'was_she_there'")
    kinds.refuse("task", CHECK, "was_she_there")
