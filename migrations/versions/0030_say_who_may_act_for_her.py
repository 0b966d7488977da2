"""Who may do what for an elder; and when she last rang or wrote is read off an index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

HOLDS = sa.text("ended_at IS NULL")
RANG_IN = sa.text("direction = 'inbound'")


def _one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    op.create_table(
        "mandate",
        sa.Column("elder_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("deed", _one_of("deed", "sign_up", "rides", "evening_times"), nullable=False),
        sa.Column("how", _one_of("howagreed", "here", "on_the_telephone", "on_paper"), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column(
            "source",
            _one_of("source", "import", "phone", "sms", "desk", "page", "demo"),
            nullable=False,
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("elder_id <> person_id", name=op.f("ck_mandate_somebody_else")),
        sa.ForeignKeyConstraint(["elder_id"], ["person.id"], name=op.f("fk_mandate_elder_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_mandate_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
    )
    op.create_index(
        "uq_mandate_holds",
        "mandate",
        ["elder_id", "person_id", "deed"],
        unique=True,
        sqlite_where=HOLDS,
        postgresql_where=HOLDS,
    )
    op.create_index("ix_mandate_person", "mandate", ["person_id"])
    op.create_index(
        "ix_call_rang_in", "call", ["person_id", "created_at"], sqlite_where=RANG_IN, postgresql_where=RANG_IN
    )
    op.create_index("ix_message_person", "message", ["person_id", "created_at"])


def downgrade() -> None:
    op.drop_index("ix_message_person", "message")
    op.drop_index("ix_call_rang_in", "call")
    op.drop_table("mandate")
