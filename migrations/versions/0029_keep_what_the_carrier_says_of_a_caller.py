"""Whether the carrier vouches for the number a caller shows, and whether the call was forwarded, stand on the call."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

COLUMNS = {"stir_verstat": sa.String, "forwarded_from": sa.String, "caller_name": sa.Text}


def upgrade() -> None:
    for name, kind in COLUMNS.items():
        op.add_column("call", sa.Column(name, kind(), nullable=True))


def downgrade() -> None:
    for name in reversed(COLUMNS):
        op.drop_column("call", name)
