"""How many come along, what somebody pays, and who may be told that she comes."""

from __future__ import annotations

from alembic import op

from migrations import kinds

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

COMPANIONS = (
    "ALTER TABLE signup ADD COLUMN companions INTEGER DEFAULT '0' NOT NULL "
    "CONSTRAINT ck_signup_companions_few CHECK (companions BETWEEN 0 AND 3)"
)
PRICE_CLASS = (
    "ALTER TABLE person ADD COLUMN price_class VARCHAR(32) DEFAULT 'full' NOT NULL "
    "CONSTRAINT ck_person_priceclass CHECK (price_class IN ('full', 'reduced', 'free'))"
)


def upgrade() -> None:
    op.execute(COMPANIONS)
    op.execute(PRICE_CLASS)
    kinds.allow("consent", "ck_consent_consentpurpose", "tell_neighbours")


def downgrade() -> None:
    op.execute("DELETE FROM consent WHERE purpose = 'tell_neighbours'")
    kinds.refuse("consent", "ck_consent_consentpurpose", "tell_neighbours")
    op.drop_column("person", "price_class")
    op.drop_column("signup", "companions")
