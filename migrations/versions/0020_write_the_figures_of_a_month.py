"""Write the figures of a month, and find what has been kept long enough."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

NAMES = (
    *("reached", "signed_up", "attended", "rides_asked", "rides_given", "rides_left_out", "checkins", "answered"),
    *("answered_first", "answered_second", "answered_later", "alerts", "alerts_harmless", "taker_minutes", "talks"),
    *("volunteer_minutes", "calls", "call_minutes", "text_parts"),
)
INDEXES = (
    ("ix_alert_checkin", "alert", "checkin_id"),
    ("ix_audit_created_at", "audit", "created_at"),
    ("ix_call_created_at", "call", "created_at"),
    ("ix_checkin_try_outbox", "checkin_try", "outbox_id"),
    ("ix_checkin_window_ends_at", "checkin", "window_ends_at"),
    ("ix_message_created_at", "message", "created_at"),
    ("ix_outbox_expires_at", "outbox", "expires_at"),
    ("ix_outbox_telling", "outbox", "telling_id"),
    ("ix_reminder_telling", "reminder", "telling_id"),
    ("ix_seat_beside", "seat", "beside_id"),
    ("ix_seat_gathering", "seat", "gathering_id"),
    ("ix_status_receipt_created_at", "status_receipt", "created_at"),
    ("ix_step_created_at", "step", "created_at"),
    ("ix_telling_expires_at", "telling", "expires_at"),
)


def one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    op.create_table(
        "figure",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("name", one_of("figurename", *NAMES), nullable=False),
        sa.Column("by", one_of("figureby", "all", "hamlet", "sex", "age"), nullable=False),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_figure_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint(
            *("community_id", "month", "name", "by", "cell"), name=op.f("uq_figure_community_id_month_name_by_cell")
        ),
    )
    for name, table, column in INDEXES:
        op.create_index(name, table, [column])


def downgrade() -> None:
    for name, table, _ in reversed(INDEXES):
        op.drop_index(name, table_name=table)
    op.drop_table("figure")
