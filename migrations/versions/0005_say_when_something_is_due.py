"""When there is next something to do about a row stands in the row, and an index finds the earliest.

Every row that something may still come of is looked at once by the first scheduler that starts, and so is every row
that the version before this one writes until it is stopped.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

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
    ("contact", "ask_at"),
)
AT_ONCE = sa.text("'1970-01-01 00:00:00'")
LIVE_VISITS = ("asked", "agreed")
LONG_AGO = timedelta(days=1)
LOG_ASKED_FOR = timedelta(hours=34)
INDEXES = (
    ("ix_visit_look", "visit", ["state", "look_at"]),
    ("ix_signup_remind", "signup", ["remind_at"]),
    ("ix_ride_look", "ride", ["state", "look_at"]),
    ("ix_talk_over", "talk", ["state", "ended_at"]),
    ("ix_talk_log_due", "talk", ["state", "log_due_at"]),
    ("ix_occurrence_look", "occurrence", ["look_at"]),
    ("ix_contact_ask", "contact", ["agreement", "ask_at"]),
    ("ix_question_expires", "question", ["state", "expires_at"]),
    ("ix_spoken_note_age", "spoken_note", ["state", "created_at"]),
)
IS_RUNG = sa.text("stopped_at IS NULL")


def upgrade() -> None:
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(column, sa.DateTime(timezone=True), server_default=AT_ONCE))
    _leave_alone_what_is_past(datetime.now(UTC))
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


def _leave_alone_what_is_past(now: datetime) -> None:
    """Nothing more comes of what was over a day ago, of a settled visit, of a talk that is asked about no more."""
    time = sa.DateTime(timezone=True)
    occurrence = sa.table("occurrence", sa.column("id"), sa.column("ends_at", time), sa.column("look_at"))
    signup = sa.table("signup", sa.column("id"), sa.column("occurrence_id"), sa.column("remind_at"))
    ride = sa.table("ride", sa.column("signup_id"), sa.column("look_at"))
    visit = sa.table("visit", sa.column("state"), sa.column("look_at"))
    talk = sa.table("talk", sa.column("ended_at", time), sa.column("log_due_at"))
    past = sa.select(occurrence.c.id).where(occurrence.c.ends_at < now - LONG_AGO)
    signed_up = sa.select(signup.c.id).where(signup.c.occurrence_id.in_(past))
    op.execute(sa.update(occurrence).where(occurrence.c.id.in_(past)).values(look_at=None))
    op.execute(sa.update(signup).where(signup.c.occurrence_id.in_(past)).values(remind_at=None))
    op.execute(sa.update(ride).where(ride.c.signup_id.in_(signed_up)).values(look_at=None))
    op.execute(sa.update(visit).where(visit.c.state.not_in(LIVE_VISITS)).values(look_at=None))
    op.execute(sa.update(talk).where(talk.c.ended_at < now - LOG_ASKED_FOR).values(log_due_at=None))


def downgrade() -> None:
    op.drop_index("ix_checkin_plan_written_until", "checkin_plan")
    op.create_index("ix_checkin_plan_written_until", "checkin_plan", ["written_until"])
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index("ix_outbox_due", "outbox", ["state", "not_before"])
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table)
    for table, column in reversed(COLUMNS):
        op.drop_column(table, column)
