"""What the desk changes of a calendar's times stands until the calendar says something new; what to bring; and what is
agreed with an organiser, with whom at the municipality to ring."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
AGREED = {"provides": sa.Text(), "money": sa.Text(), "responsible": sa.Text(), "renews_on": sa.Date()}


def upgrade() -> None:
    op.add_column("occurrence", sa.Column("calendar_said", sa.JSON(), nullable=True))
    op.add_column("activity", sa.Column("calendar_said", sa.Text(), nullable=True))
    op.add_column("activity", sa.Column("bring", sa.Text(), nullable=True))
    for name, kind in AGREED.items():
        op.add_column("organiser", sa.Column(name, kind, nullable=True))
    op.add_column("organiser", sa.Column("remind_at", INSTANT, nullable=True))
    op.create_index("ix_organiser_remind", "organiser", ["remind_at"])
    op.create_table(
        "municipal_contact",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("what_for", sa.String(), nullable=False),
        sa.Column("contact_phone", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_municipal_contact_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipal_contact")),
    )


def downgrade() -> None:
    op.drop_table("municipal_contact")
    op.drop_index("ix_organiser_remind", "organiser")
    for name in ("remind_at", *reversed(AGREED)):
        op.drop_column("organiser", name)
    for name in ("bring", "calendar_said"):
        op.drop_column("activity", name)
    op.drop_column("occurrence", "calendar_said")
