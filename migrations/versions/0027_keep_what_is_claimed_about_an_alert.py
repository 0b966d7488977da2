"""What is said about an alert by text or by ringing in is a claim, and is asked about on a call of our own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

ABOUT = "alert_claim"
CHECKS = {"outbox": "ck_outbox_about", "telling": "ck_telling_about"}
KINDS = ("takes", "outcome", "away", "elder")
STATES = ("ringing", "confirmed", "unconfirmed", "denied", "overtaken")
OUTCOMES = ("found_well", "she_answered", "away", "ill", "fell", "hospital", "moved", "died", "other")
RINGING = sa.text("state = 'ringing'")


def _one_of(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, native_enum=False, create_constraint=True, length=32, name=name)


def upgrade() -> None:
    op.create_table(
        "alert_claim",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("alert_id", sa.Integer(), sa.ForeignKey("alert.id"), nullable=False),
        sa.Column("told_id", sa.Integer(), sa.ForeignKey("alert_told.id"), nullable=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", _one_of("claimkind", KINDS), nullable=False),
        sa.Column("state", _one_of("claimstate", STATES), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("outcome", _one_of("alertoutcome", OUTCOMES), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.CheckConstraint("kind IN ('elder', 'away') OR told_id IS NOT NULL", name="told_unless_elder"),
        sa.CheckConstraint("(kind = 'outcome') = (outcome IS NOT NULL)", name="outcome_says_which"),
        sa.CheckConstraint("(kind = 'away') = (day IS NOT NULL)", name="away_says_until_when"),
    )
    op.create_index(
        "uq_alert_claim_ringing",
        "alert_claim",
        ["alert_id", "number", "kind"],
        unique=True,
        sqlite_where=RINGING,
        postgresql_where=RINGING,
    )
    op.create_index("ix_alert_claim_until", "alert_claim", ["state", "until"])
    for table, check in CHECKS.items():
        kinds.allow(table, check, ABOUT)


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM outbox WHERE about = :about").bindparams(about=ABOUT))
    for table, check in CHECKS.items():
        kinds.refuse(table, check, ABOUT)
    op.drop_table("alert_claim")
