"""A task of the kind "maybe_moved": a date is gone from a calendar and another is there, perhaps the same one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

KIND = "maybe_moved"
CHECK = "ck_task_taskkind"


def upgrade() -> None:
    kinds.allow("task", CHECK, KIND)


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM task WHERE kind = :kind").bindparams(kind=KIND))
    kinds.refuse("task", CHECK, KIND)
