"""What each driver is refunded for the kilometres of a day, at which rate; and that drivers are thanked each month."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
CHECKED = (
    ("outbox", "ck_outbox_about", "driver_thanks"),
    ("telling", "ck_telling_about", "driver_thanks"),
    ("figure", "ck_figure_figurename", "rides_not_home"),
)


def upgrade() -> None:
    op.create_table(
        "refund",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("kilometres", sa.Integer(), nullable=False),
        sa.Column("passenger_kilometres", sa.Integer(), nullable=False),
        sa.Column("km_ore", sa.Integer(), nullable=False),
        sa.Column("passenger_ore", sa.Integer(), nullable=False),
        sa.Column("ore", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("is_correction", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("moved_at", INSTANT, nullable=True),
        sa.Column("moved_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("state IN ('open', 'handed_in', 'paid')", name=op.f("ck_refund_refundstate")),
        sa.CheckConstraint(
            "ore = kilometres * km_ore + passenger_kilometres * passenger_ore",
            name=op.f("ck_refund_kilometres_by_the_rate"),
        ),
        sa.CheckConstraint("kilometres <> 0 OR passenger_kilometres <> 0", name=op.f("ck_refund_of_something")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_refund_community_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_refund_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refund")),
    )
    is_open = sa.text("state = 'open'")
    op.create_index(
        "uq_refund_open",
        "refund",
        ["person_id", "on_day"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_index("ix_refund_person_day", "refund", ["person_id", "on_day"])
    op.create_index("ix_refund_month", "refund", ["community_id", "on_day"])
    op.create_table(
        "mileage_rate",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("km_ore", sa.Integer(), nullable=False),
        sa.Column("passenger_ore", sa.Integer(), nullable=False),
        sa.Column("by_user_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("km_ore BETWEEN 0 AND 5000", name=op.f("ck_mileage_rate_km_in_ore")),
        sa.CheckConstraint("passenger_ore BETWEEN 0 AND 5000", name=op.f("ck_mileage_rate_passenger_in_ore")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_mileage_rate_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mileage_rate")),
        sa.UniqueConstraint("community_id", "from_day", name=op.f("uq_mileage_rate_community_id_from_day")),
    )
    kinds.say("driven", "ck_driven_kilometres_of_a_day", "kilometres BETWEEN 0 AND 1000")
    op.add_column("trip", sa.Column("counted_at", INSTANT, nullable=True))
    uncounted = sa.text("counted_at IS NULL")
    op.create_index(
        "ix_trip_uncounted",
        "trip",
        ["state", "arrives_at"],
        sqlite_where=uncounted,
        postgresql_where=uncounted,
    )
    for table, check, word in CHECKED:
        kinds.allow(table, check, word)
    never_yet = sa.text("'1970-01-01 00:00:00'")
    op.add_column("community", sa.Column("thanks_at", INSTANT, nullable=False, server_default=never_yet))
    op.create_index("ix_community_thanks_at", "community", ["thanks_at"])
    # What was driven before is refunded as it was agreed then: nothing of it is put down anew.
    op.execute(sa.text("UPDATE trip SET counted_at = arrives_at WHERE arrives_at < CURRENT_TIMESTAMP"))


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM outbox WHERE about = 'driver_thanks'"))
    op.execute(sa.text("DELETE FROM telling WHERE about = 'driver_thanks'"))
    op.execute(sa.text("DELETE FROM figure WHERE name = 'rides_not_home'"))
    for table, check, word in CHECKED:
        kinds.refuse(table, check, word)
    op.drop_index("ix_community_thanks_at", table_name="community")
    op.drop_column("community", "thanks_at")
    op.drop_index("ix_trip_uncounted", table_name="trip")
    op.drop_column("trip", "counted_at")
    op.execute(sa.text("DELETE FROM driven WHERE kilometres = 0"))
    kinds.say("driven", "ck_driven_kilometres_of_a_day", "kilometres BETWEEN 1 AND 1000")
    op.drop_table("mileage_rate")
    op.drop_table("refund")
