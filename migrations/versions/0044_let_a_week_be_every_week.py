"""What somebody comes to every week, and the friend who comes to her: a row, of which the weeks ahead are made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
ABOUTS = ("standing_asked", "standing_begun", "standing_changed", "standing_full", "standing_ended")
CHECKS = {"outbox": "ck_outbox_about", "telling": "ck_telling_about"}
MADE_OF_IT = ("signup", "visit")


def upgrade() -> None:
    op.create_table(
        "standing",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("friend_id", sa.Integer(), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=True),
        sa.Column("with_ride", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("source", sa.String(length=32), nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("ended_by", sa.String(length=32), nullable=True),
        sa.Column("asked_until", INSTANT, nullable=True),
        sa.Column("look_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("kind IN ('signup', 'visit', 'talk')", name=op.f("ck_standing_standingkind")),
        sa.CheckConstraint("state IN ('asked', 'on', 'refused', 'ended')", name=op.f("ck_standing_standingstate")),
        sa.CheckConstraint(
            "source IN ('import', 'phone', 'sms', 'desk', 'page', 'demo')", name=op.f("ck_standing_source")
        ),
        sa.CheckConstraint(
            "ended_by IN ('herself', 'friend', 'desk', 'last_day', 'gone')", name=op.f("ck_standing_endedby")
        ),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_standing_weekday_is_one")),
        sa.CheckConstraint(
            "(kind = 'signup') = (activity_id IS NOT NULL)", name=op.f("ck_standing_signup_has_activity")
        ),
        sa.CheckConstraint("(kind = 'signup') = (friend_id IS NULL)", name=op.f("ck_standing_others_have_friend")),
        sa.CheckConstraint("(friend_id IS NULL) = (at IS NULL)", name=op.f("ck_standing_friend_has_hour")),
        sa.CheckConstraint("friend_id IS NULL OR friend_id <> person_id", name=op.f("ck_standing_friend_is_another")),
        sa.CheckConstraint("(ended_at IS NULL) = (state IN ('asked', 'on'))", name=op.f("ck_standing_over_says_when")),
        sa.CheckConstraint("(state = 'ended') = (ended_by IS NOT NULL)", name=op.f("ck_standing_ended_says_by_whom")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_standing_person_id")),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], name=op.f("fk_standing_activity_id")),
        sa.ForeignKeyConstraint(["friend_id"], ["person.id"], name=op.f("fk_standing_friend_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing")),
    )
    her_hour = sa.text("friend_id IS NOT NULL AND state IN ('asked', 'on')")
    op.create_index(
        "uq_standing_hour",
        "standing",
        ["person_id", "weekday", "at"],
        unique=True,
        sqlite_where=her_hour,
        postgresql_where=her_hour,
    )
    her_activity = sa.text("activity_id IS NOT NULL AND state = 'on'")
    op.create_index(
        "uq_standing_activity",
        "standing",
        ["person_id", "activity_id", "weekday"],
        unique=True,
        sqlite_where=her_activity,
        postgresql_where=her_activity,
    )
    op.create_index("ix_standing_look", "standing", ["state", "look_at"])
    op.create_index("ix_standing_friend", "standing", ["friend_id"])
    op.create_index("ix_standing_activity", "standing", ["activity_id"])
    op.create_table(
        "standing_exception",
        sa.Column("standing_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("why", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("why IN ('said', 'away', 'paused')", name=op.f("ck_standing_exception_leftout")),
        sa.ForeignKeyConstraint(["standing_id"], ["standing.id"], name=op.f("fk_standing_exception_standing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing_exception")),
        sa.UniqueConstraint("standing_id", "day", name=op.f("uq_standing_exception_standing_id_day")),
    )
    for table in MADE_OF_IT:
        op.add_column(table, sa.Column("standing_id", sa.Integer(), nullable=True))
        op.create_index(f"ix_{table}_standing", table, ["standing_id"])
    for table, check in CHECKS.items():
        kinds.allow(table, check, *ABOUTS)
    kinds.allow("question", "ck_question_questionkind", "standing")


def downgrade() -> None:
    for table, check in CHECKS.items():
        told = sa.table(table, sa.column("about", sa.String()))
        op.execute(sa.delete(told).where(told.c.about.in_(ABOUTS)))
        kinds.refuse(table, check, *ABOUTS)
    question = sa.table("question", sa.column("kind", sa.String()))
    op.execute(sa.delete(question).where(question.c.kind == "standing"))
    kinds.refuse("question", "ck_question_questionkind", "standing")
    for table in MADE_OF_IT:
        op.drop_index(f"ix_{table}_standing", table)
        op.drop_column(table, "standing_id")
    op.drop_table("standing_exception")
    op.drop_table("standing")
