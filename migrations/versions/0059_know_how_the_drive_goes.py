"""What happens between leaving home and being set down: who was fetched, who waits, and who was driven home."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
ABOUTS = ("car_here", "car_due", "ride_late", "rider_waits", "not_fetched", "no_way_home")
CHECKED = (
    ("outbox", "ck_outbox_about", ABOUTS),
    ("telling", "ck_telling_about", ABOUTS),
    ("question", "ck_question_questionkind", ("car_due",)),
    ("task", "ck_task_taskkind", ("not_fetched",)),
    ("alert", "ck_alert_alertcause", ("not_home",)),
    ("checkin", "ck_checkin_silencedby", ("driven_home",)),
    ("stop", "ck_stop_stopstate", ("no_car",)),
)
AFTER = timedelta(minutes=15)


def upgrade() -> None:
    for table, check, words in CHECKED:
        kinds.allow(table, check, *words)
    op.add_column("stop", sa.Column("asked_at", INSTANT, nullable=True))
    op.add_column("ride", sa.Column("watch_at", INSTANT, nullable=True))
    op.create_index("ix_ride_watch", "ride", ["state", "watch_at"])
    op.create_index("ix_ride_driver", "ride", ["driver_id", "state"])
    op.create_index("ix_trip_ends", "trip", ["state", "arrives_at"])
    _watch_those_to_come()


def _watch_those_to_come() -> None:
    ride = sa.table(
        "ride", sa.column("id"), sa.column("state"), sa.column("pickup_to", INSTANT), sa.column("watch_at", INSTANT)
    )
    promised = sa.select(ride.c.id, ride.c.pickup_to).where(ride.c.state == "promised", ride.c.pickup_to.is_not(None))
    bind = op.get_bind()
    for ride_id, until in bind.execute(promised).all():
        at = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
        if at > datetime.now(UTC):
            bind.execute(sa.update(ride).where(ride.c.id == ride_id).values(watch_at=until + AFTER))


def downgrade() -> None:
    op.drop_index("ix_trip_ends", "trip")
    op.drop_index("ix_ride_driver", "ride")
    op.drop_index("ix_ride_watch", "ride")
    op.drop_column("ride", "watch_at")
    op.drop_column("stop", "asked_at")
    op.execute(sa.text("DELETE FROM question WHERE kind = 'car_due'"))
    op.execute(sa.text("DELETE FROM task WHERE kind = 'not_fetched'"))
    op.execute(sa.text("UPDATE alert SET cause = 'missed' WHERE cause = 'not_home'"))
    op.execute(sa.text("UPDATE checkin SET silenced_by = 'talked' WHERE silenced_by = 'driven_home'"))
    op.execute(sa.text("UPDATE stop SET state = 'planned' WHERE state = 'no_car'"))
    of_it = sa.bindparam("abouts", ABOUTS, expanding=True)
    for table in ("outbox", "telling"):
        op.execute(sa.text(f"DELETE FROM {table} WHERE about IN :abouts").bindparams(of_it))  # noqa: S608 our own names
    for table, check, words in CHECKED:
        kinds.refuse(table, check, *words)
