"""When a driver can drive: days, weekdays and what holds always; and who drives one elder before all others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
SOURCES = "source IN ('import', 'phone', 'sms', 'desk', 'page', 'demo')"
HOURS = "(starts IS NULL) = (ends IS NULL) AND (starts IS NULL OR starts < ends)"
SEATS = "seats BETWEEN 1 AND 8"


def _hours() -> list[sa.Column[object]]:
    return [
        sa.Column("starts", sa.String(), nullable=True),
        sa.Column("ends", sa.String(), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("anyway", sa.Boolean(), server_default=sa.false(), nullable=False),
    ]


def _row() -> list[sa.Column[object]]:
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
    ]


def upgrade() -> None:
    op.create_table(
        "drive_day",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("can", sa.Boolean(), nullable=False),
        *_hours(),
        sa.Column("from_place_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=32), nullable=False),
        *_row(),
        sa.CheckConstraint(SOURCES, name=op.f("ck_drive_day_source")),
        sa.CheckConstraint(HOURS, name=op.f("ck_drive_day_hours_are_a_span")),
        sa.CheckConstraint(SEATS, name=op.f("ck_drive_day_some_seats")),
        sa.CheckConstraint(
            "can OR (starts IS NULL AND seats IS NULL AND NOT anyway)",
            name=op.f("ck_drive_day_no_is_of_the_whole_day"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_drive_day_person_id")),
        sa.ForeignKeyConstraint(["from_place_id"], ["place.id"], name=op.f("fk_drive_day_from_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drive_day")),
        sa.UniqueConstraint("person_id", "day", name=op.f("uq_drive_day_person_id_day")),
    )
    op.create_index("ix_drive_day_day", "drive_day", ["day"])
    op.create_table(
        "drive_weekday",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        *_hours(),
        sa.Column("source", sa.String(length=32), nullable=False),
        *_row(),
        sa.CheckConstraint(SOURCES, name=op.f("ck_drive_weekday_source")),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_drive_weekday_weekday_is_one")),
        sa.CheckConstraint(HOURS, name=op.f("ck_drive_weekday_hours_are_a_span")),
        sa.CheckConstraint(SEATS, name=op.f("ck_drive_weekday_some_seats")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_drive_weekday_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drive_weekday")),
        sa.UniqueConstraint("person_id", "weekday", name=op.f("uq_drive_weekday_person_id_weekday")),
    )
    op.create_table(
        "drive_terms",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("most_km", sa.Integer(), nullable=True),
        sa.Column("list_at", INSTANT, nullable=True),
        *_row(),
        sa.CheckConstraint("most_km BETWEEN 1 AND 500", name=op.f("ck_drive_terms_some_kilometres")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_drive_terms_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drive_terms")),
        sa.UniqueConstraint("person_id", name=op.f("uq_drive_terms_person_id")),
    )
    op.create_index("ix_drive_terms_list_at", "drive_terms", ["list_at"])
    op.create_table(
        "elder_driver",
        sa.Column("elder_id", sa.Integer(), nullable=False),
        sa.Column("driver_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("source", sa.String(length=32), nullable=False),
        *_row(),
        sa.CheckConstraint("kind IN ('own', 'preferred')", name=op.f("ck_elder_driver_driverkind")),
        sa.CheckConstraint(SOURCES, name=op.f("ck_elder_driver_source")),
        sa.CheckConstraint("elder_id <> driver_id", name=op.f("ck_elder_driver_somebody_else")),
        sa.ForeignKeyConstraint(["elder_id"], ["person.id"], name=op.f("fk_elder_driver_elder_id")),
        sa.ForeignKeyConstraint(["driver_id"], ["person.id"], name=op.f("fk_elder_driver_driver_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_elder_driver")),
        sa.UniqueConstraint("elder_id", "driver_id", name=op.f("uq_elder_driver_elder_id_driver_id")),
    )
    op.create_index("ix_elder_driver_driver", "elder_driver", ["driver_id"])
    preferred = sa.text("kind = 'preferred'")
    op.create_index(
        "uq_elder_driver_preferred",
        "elder_driver",
        ["elder_id"],
        unique=True,
        sqlite_where=preferred,
        postgresql_where=preferred,
    )


def downgrade() -> None:
    for table in ("elder_driver", "drive_terms", "drive_weekday", "drive_day"):
        op.drop_table(table)
