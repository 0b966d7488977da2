"""Whoever is on call is told whom no call has reached about her ride; a number may be told, where she has agreed."""

from __future__ import annotations

from alembic import op

from migrations import kinds

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("outbox", "telling"):
        kinds.allow(table, f"ck_{table}_about", "ride_not_heard")
    kinds.allow("consent", "ck_consent_consentpurpose", "share_number")


def downgrade() -> None:
    op.execute("DELETE FROM consent WHERE purpose = 'share_number'")
    kinds.refuse("consent", "ck_consent_consentpurpose", "share_number")
    op.execute("DELETE FROM outbox WHERE about = 'ride_not_heard'")
    op.execute("DELETE FROM telling WHERE about = 'ride_not_heard'")
    for table in ("outbox", "telling"):
        kinds.refuse(table, f"ck_{table}_about", "ride_not_heard")
