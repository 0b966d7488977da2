"""What somebody needs in a car, when she can be out, which ways she is driven, and what a car takes besides people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None

BOTH = ("person", "ride")
ENCRYPTED = ("needs", "out_from", "out_until")
LEGS = (
    "ALTER TABLE {table} ADD COLUMN legs VARCHAR(32) DEFAULT 'both' NOT NULL "
    "CONSTRAINT ck_{table}_legs CHECK (legs IN ('both', 'there', 'home'))"
)
STANDING = (
    "ALTER TABLE standing ADD COLUMN legs VARCHAR(32) "
    "CONSTRAINT ck_standing_legs CHECK (legs IN ('both', 'there', 'home'))"
)


def upgrade() -> None:
    for table in BOTH:
        op.execute(LEGS.format(table=table))
        for column in ENCRYPTED:
            op.add_column(table, sa.Column(column, sa.Text(), nullable=True))
    op.execute(STANDING)
    op.add_column("person", sa.Column("car_asked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("person", sa.Column("boot", sa.Integer(), nullable=True))
    op.add_column("person", sa.Column("car", sa.String(), nullable=True))


def downgrade() -> None:
    """Who is driven one way only is driven both."""
    op.drop_column("person", "car")
    op.drop_column("person", "boot")
    op.drop_column("person", "car_asked_at")
    op.drop_column("standing", "legs")
    for table in BOTH:
        for column in (*ENCRYPTED, "legs"):
            op.drop_column(table, column)
