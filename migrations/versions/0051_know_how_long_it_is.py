"""How long it is between places, the addresses of the municipality, and where somebody is fetched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
POINT_HOW = (
    "ALTER TABLE person ADD COLUMN point_how VARCHAR(32) "
    "CONSTRAINT ck_person_pointhow CHECK (point_how IN ('import', 'register', 'place', 'marked'))"
)


def upgrade() -> None:
    op.create_table(
        "road_file",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by_user_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_road_file_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_road_file")),
        sa.UniqueConstraint("community_id", name=op.f("uq_road_file_community_id")),
    )
    op.create_table(
        "said_minutes",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("by_user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("one <> other", name=op.f("ck_said_minutes_two_places")),
        sa.CheckConstraint("minutes BETWEEN 1 AND 300", name=op.f("ck_said_minutes_minutes_sensible")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_said_minutes_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_said_minutes")),
        sa.UniqueConstraint("community_id", "one", "other", name=op.f("uq_said_minutes_community_id_one_other")),
    )
    op.create_table(
        "register_address",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.Column("farm", sa.String(), nullable=True),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_register_address_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_address")),
    )
    op.create_index("ix_register_address_community", "register_address", ["community_id"])
    op.add_column("person", sa.Column("farm", sa.Text(), nullable=True))
    op.execute(POINT_HOW)
    op.add_column("person", sa.Column("point_by_user_id", sa.Integer(), nullable=True))
    op.add_column("person", sa.Column("point_at", INSTANT, nullable=True))
    # Nothing but a list has set where somebody lives until now.
    op.execute("UPDATE person SET point_how = 'import' WHERE latitude IS NOT NULL AND longitude IS NOT NULL")


def downgrade() -> None:
    for column in ("point_at", "point_by_user_id", "point_how", "farm"):
        op.drop_column("person", column)
    op.drop_index("ix_register_address_community", table_name="register_address")
    for table in ("register_address", "said_minutes", "road_file"):
        op.drop_table(table)
