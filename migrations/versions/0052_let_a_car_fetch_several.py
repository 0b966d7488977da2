"""A car on its way to an activity or home, with whom it fetches in which order and when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
CHECKED = (
    ("outbox", "ck_outbox_about", "trip_offer"),
    ("telling", "ck_telling_about", "trip_offer"),
    ("outbox", "ck_outbox_about", "ride_order"),
    ("telling", "ck_telling_about", "ride_order"),
    ("question", "ck_question_questionkind", "trip"),
)


def upgrade() -> None:
    for table, check, word in CHECKED:
        kinds.allow(table, check, word)
    op.create_table(
        "trip",
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("driver_id", sa.Integer(), nullable=False),
        sa.Column("leg", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("leaves_at", INSTANT, nullable=False),
        sa.Column("arrives_at", INSTANT, nullable=False),
        sa.Column("code", sa.Integer(), nullable=True),
        sa.Column("metres", sa.Integer(), nullable=False),
        sa.Column("moved_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("leg IN ('there', 'home')", name=op.f("ck_trip_leg")),
        sa.CheckConstraint(
            "state IN ('proposed', 'agreed', 'under_way', 'done', 'dropped')", name=op.f("ck_trip_tripstate")
        ),
        sa.CheckConstraint("arrives_at >= leaves_at", name=op.f("ck_trip_arrives_later")),
        sa.CheckConstraint("metres >= 0", name=op.f("ck_trip_metres_not_negative")),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrence.id"], name=op.f("fk_trip_occurrence_id")),
        sa.ForeignKeyConstraint(["driver_id"], ["person.id"], name=op.f("fk_trip_driver_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trip")),
    )
    live = sa.text("state IN ('proposed', 'agreed', 'under_way')")
    op.create_index(
        "uq_trip_live",
        "trip",
        ["occurrence_id", "driver_id", "leg"],
        unique=True,
        sqlite_where=live,
        postgresql_where=live,
    )
    op.create_index("ix_trip_driver", "trip", ["driver_id", "state"])
    op.create_table(
        "stop",
        sa.Column("trip_id", sa.Integer(), nullable=False),
        sa.Column("ride_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("moved_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint(
            "state IN ('planned', 'here', 'aboard', 'not_home', 'driven')", name=op.f("ck_stop_stopstate")
        ),
        sa.CheckConstraint("position >= 1", name=op.f("ck_stop_position_from_one")),
        sa.ForeignKeyConstraint(["trip_id"], ["trip.id"], name=op.f("fk_stop_trip_id")),
        sa.ForeignKeyConstraint(["ride_id"], ["ride.id"], name=op.f("fk_stop_ride_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stop")),
        sa.UniqueConstraint("trip_id", "ride_id", name=op.f("uq_stop_trip_id_ride_id")),
    )
    op.create_index("ix_stop_ride", "stop", ["ride_id"])


def downgrade() -> None:
    op.drop_table("stop")
    op.drop_table("trip")
    op.execute(sa.text("DELETE FROM question WHERE kind = 'trip'"))
    op.execute(sa.text("DELETE FROM outbox WHERE about IN ('trip_offer', 'ride_order')"))
    op.execute(sa.text("DELETE FROM telling WHERE about IN ('trip_offer', 'ride_order')"))
    for table, check, word in CHECKED:
        kinds.refuse(table, check, word)
