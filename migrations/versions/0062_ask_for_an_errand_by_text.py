"""Who asks by text for a ride on an errand is asked for what she left out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None

CHECK = "question", "ck_question_questionkind"


def upgrade() -> None:
    kinds.allow(*CHECK, "errand")


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM question WHERE kind = 'errand'"))
    kinds.refuse(*CHECK, "errand")
