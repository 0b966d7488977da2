"""When there is next something to do about a row stands in the row, and an index finds the earliest.

Every row that is there is looked at once by the first scheduler that starts.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COLUMNS = (
    ("visit", "look_at"),
    ("signup", "remind_at"),
    ("ride", "look_at"),
    ("talk", "log_due_at"),
    ("occurrence", "look_at"),
)
INDEXES = (
    ("ix_visit_look", "visit", ["state", "look_at"]),
    ("ix_signup_remind", "signup", ["remind_at"]),
    ("ix_ride_look", "ride", ["state", "look_at"]),
    ("ix_talk_over", "talk", ["state", "ended_at"]),
    ("ix_talk_log_due", "talk", ["state", "log_due_at"]),
    ("ix_occurrence_look", "occurrence", ["look_at"]),
    ("ix_contact_agreement", "contact", ["agreement"]),
    ("ix_question_expires", "question", ["state", "expires_at"]),
    ("ix_spoken_note_age", "spoken_note", ["state", "created_at"]),
)
IS_RUNG = sa.text("stopped_at IS NULL")


def upgrade() -> None:
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(column, sa.DateTime(timezone=True)))
        rows = sa.table(table, sa.column(column), sa.column("created_at"))
        op.execute(sa.update(rows).values({column: rows.c.created_at}))
    for name, table, columns in INDEXES:
        op.create_index(name, table, columns)
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index("ix_outbox_due", "outbox", ["state", "kind", "not_before"])
    op.drop_index("ix_checkin_plan_written_until", "checkin_plan")
    op.create_index(
        "ix_checkin_plan_written_until",
        "checkin_plan",
        ["written_until"],
        sqlite_where=IS_RUNG,
        postgresql_where=IS_RUNG,
    )


def downgrade() -> None:
    op.drop_index("ix_checkin_plan_written_until", "checkin_plan")
    op.create_index("ix_checkin_plan_written_until", "checkin_plan", ["written_until"])
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index("ix_outbox_due", "outbox", ["state", "not_before"])
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table)
    for table, column in reversed(COLUMNS):
        op.drop_column(table, column)
