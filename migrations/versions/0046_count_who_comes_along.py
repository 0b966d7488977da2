"""Who has joined says how many come along."""

from __future__ import annotations

from alembic import op

revision = "0046"
down_revision = "0047"
branch_labels = None
depends_on = None

COMPANIONS = (
    "ALTER TABLE signup ADD COLUMN companions INTEGER DEFAULT 0 NOT NULL "
    "CONSTRAINT ck_signup_companions_few CHECK (companions BETWEEN 0 AND 3)"
)


def upgrade() -> None:
    op.execute(COMPANIONS)


def downgrade() -> None:
    op.drop_column("signup", "companions")
