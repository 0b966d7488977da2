"""A call for help in words: what was written, who else may have written it, and the question that takes it back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

CHECK = "ck_question_questionkind"


def upgrade() -> None:
    op.add_column("alert", sa.Column("words", sa.Text(), nullable=True))
    op.add_column("alert", sa.Column("shared_with", sa.JSON(), nullable=True))
    kinds.allow("question", CHECK, "distress")


def downgrade() -> None:
    op.execute("DELETE FROM question WHERE kind = 'distress'")
    kinds.refuse("question", CHECK, "distress")
    op.drop_column("alert", "shared_with")
    op.drop_column("alert", "words")
