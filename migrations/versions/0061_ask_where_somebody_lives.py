"""Who wants a ride and lives nobody knows where is asked once, in her own call or by text, where she is fetched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None

CHECK = "question", "ck_question_questionkind"


def upgrade() -> None:
    op.add_column("person", sa.Column("where_asked_at", sa.DateTime(timezone=True), nullable=True))
    kinds.allow(*CHECK, "where")


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM question WHERE kind = 'where'"))
    kinds.refuse(*CHECK, "where")
    op.drop_column("person", "where_asked_at")
