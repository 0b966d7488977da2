"""A question of the kind "called off": whether a host who wrote AVLYS meant the whole thing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

BEFORE = (
    *("alert", "alert_outcome", "alert_final", "distress", "be_contact"),
    *("ride", "talk_log", "visit", "waiting_list", "ride_wanted", "ride_back"),
    *("plan_change", "return_day", "offer", "who"),
)
AFTER = (*BEFORE[:-1], "called_off", "who")
CHECK = "ck_question_questionkind"


def upgrade() -> None:
    _allow(AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM question WHERE kind = 'called_off'")
    _allow(BEFORE)


def _allow(kinds: tuple[str, ...]) -> None:
    listed = "kind IN ({})".format(", ".join(f"'{kind}'" for kind in kinds))
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f(CHECK), "question", type_="check")
        op.create_check_constraint(op.f(CHECK), "question", listed)
        return
    _lay_anew(listed)


def _lay_anew(listed: str) -> None:
    """SQLite changes no constraint of a table that is there (https://www.sqlite.org/lang_altertable.html)."""
    op.create_table(
        "question_anew",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.JSON(), nullable=False),
        sa.Column("kept_text", sa.Text(), nullable=True),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(listed, name=op.f(CHECK)),
        sa.CheckConstraint(
            "state IN ('open', 'waiting', 'answered', 'expired')", name=op.f("ck_question_questionstate")
        ),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_question_community_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_question_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    op.execute(
        "INSERT INTO question_anew (community_id, number, person_id, kind, subject, kept_text, state, expires_at, id,"
        " created_at) SELECT community_id, number, person_id, kind, subject, kept_text, state, expires_at, id,"
        " created_at FROM question"
    )
    op.drop_table("question")
    op.rename_table("question_anew", "question")
    op.create_index(
        "uq_question_open_number",
        "question",
        ["community_id", "number"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
    )
    op.create_index("ix_question_expires", "question", ["state", "expires_at"])
