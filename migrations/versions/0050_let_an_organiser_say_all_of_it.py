"""A draft holds all that the desk's own form does: reduced price, whom it suits, what it is about, when it is decided;
an organiser's contact has a link to what it arranges; and a month's figures say how many did not come."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("activity_draft", sa.Column("reduced_ore", sa.Integer(), nullable=True))
    op.add_column("activity_draft", sa.Column("suits", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("activity_draft", sa.Column("interests", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("activity_draft", sa.Column("decides_at", INSTANT, nullable=True))
    for table, check in (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about")):
        kinds.allow(table, check, "organiser_link")
    kinds.allow("figure", "ck_figure_figurename", "no_shows")
    op.create_table(
        "organiser_link",
        sa.Column("organiser_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("sent_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["organiser_id"], ["organiser.id"], name=op.f("fk_organiser_link_organiser_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_organiser_link_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organiser_link")),
    )
    living = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_organiser_link_living",
        "organiser_link",
        ["organiser_id", "person_id"],
        unique=True,
        sqlite_where=living,
        postgresql_where=living,
    )


def downgrade() -> None:
    op.drop_table("organiser_link")
    op.execute(sa.text("DELETE FROM figure WHERE name = 'no_shows'"))
    kinds.refuse("figure", "ck_figure_figurename", "no_shows")
    for table, check in (("outbox", "ck_outbox_about"), ("telling", "ck_telling_about")):
        op.execute(sa.text(f"DELETE FROM {table} WHERE about = 'organiser_link'"))  # noqa: S608 our own names
        kinds.refuse(table, check, "organiser_link")
    for name in ("decides_at", "interests", "suits", "reduced_ore"):
        op.drop_column("activity_draft", name)
