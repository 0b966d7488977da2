"""A state of a friend who was to be asked, "not_rung": we could not, and he has not let it ring."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STATE = "not_rung"
CHECK = "ck_talk_ask_askstate"


def upgrade() -> None:
    kinds.allow("talk_ask", CHECK, STATE)


def downgrade() -> None:
    op.execute(sa.text("UPDATE talk_ask SET state = 'no_answer' WHERE state = :state").bindparams(state=STATE))
    kinds.refuse("talk_ask", CHECK, STATE)
