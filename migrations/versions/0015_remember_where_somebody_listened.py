"""How far somebody has come in the programme, for when the call is lost."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "listening",
        sa.Column("person_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrence.id"], name=op.f("fk_listening_occurrence_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_listening_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_listening")),
    )


def downgrade() -> None:
    op.drop_table("listening")
