"""A question of the kind "called off": whether a host who wrote AVLYS meant the whole thing."""

from __future__ import annotations

from alembic import op

from migrations import kinds

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

CHECK = "ck_question_questionkind"


def upgrade() -> None:
    kinds.allow("question", CHECK, "called_off")


def downgrade() -> None:
    op.execute("DELETE FROM question WHERE kind = 'called_off'")
    kinds.refuse("question", CHECK, "called_off")
