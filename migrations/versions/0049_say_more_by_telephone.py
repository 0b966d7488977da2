"""How many a car fetches; what somebody was asked once, whether her neighbours may hear that she comes and a contact of
hers may sign her up; who wants to hear what becomes of an idea."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
SEATS = (
    "ALTER TABLE ride ADD COLUMN seats INTEGER DEFAULT '1' NOT NULL "
    "CONSTRAINT ck_ride_seats_few CHECK (seats BETWEEN 1 AND 4)"
)
CHECKED = (
    ("question", "ck_question_questionkind", "agrees"),
    ("outbox", "ck_outbox_about", "signup_left"),
    ("telling", "ck_telling_about", "signup_left"),
    ("outbox", "ck_outbox_about", "idea_dropped"),
    ("telling", "ck_telling_about", "idea_dropped"),
    ("outbox", "ck_outbox_about", "publish_sure"),
    ("telling", "ck_telling_about", "publish_sure"),
)


def upgrade() -> None:
    """Whoever came along before was told to get there without the car."""
    op.execute(SEATS)
    op.add_column("person", sa.Column("neighbours_asked_at", INSTANT, nullable=True))
    op.add_column("contact", sa.Column("act_asked_at", INSTANT, nullable=True))
    op.add_column("idea_answer", sa.Column("hears", sa.Boolean(), server_default=sa.false(), nullable=False))
    for table, check, word in CHECKED:
        kinds.allow(table, check, word)


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM question WHERE kind = 'agrees'"))
    op.execute(sa.text("DELETE FROM outbox WHERE about IN ('signup_left', 'idea_dropped', 'publish_sure')"))
    op.execute(sa.text("DELETE FROM telling WHERE about IN ('signup_left', 'idea_dropped', 'publish_sure')"))
    for table, check, word in CHECKED:
        kinds.refuse(table, check, word)
    op.drop_column("idea_answer", "hears")
    op.drop_column("contact", "act_asked_at")
    op.drop_column("person", "neighbours_asked_at")
    op.drop_column("ride", "seats")
