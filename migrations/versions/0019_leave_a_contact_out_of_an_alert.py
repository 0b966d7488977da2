"""A state of one who is told of an alert, "left_out": she has taken back that her contacts may be told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

STATE = "left_out"
CHECK = "ck_alert_told_toldstate"


def upgrade() -> None:
    kinds.allow("alert_told", CHECK, STATE)


def downgrade() -> None:
    op.execute(sa.text("UPDATE alert_told SET state = 'no' WHERE state = :state").bindparams(state=STATE))
    kinds.refuse("alert_told", CHECK, STATE)
