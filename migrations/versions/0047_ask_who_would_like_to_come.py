"""Who may be asked by day to come to something, what she likes, and who was asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from migrations import kinds

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
CHECKED = (
    ("outbox", "ck_outbox_about", "invitation"),
    ("telling", "ck_telling_about", "invitation"),
    ("outbox", "ck_outbox_about", "who_came"),
    ("telling", "ck_telling_about", "who_came"),
    ("question", "ck_question_questionkind", "who_came"),
    ("question", "ck_question_questionkind", "idea"),
    ("consent", "ck_consent_consentpurpose", "invitations"),
)
SOURCES = ("import", "phone", "sms", "desk", "page", "demo")
INTERESTS = (
    *("company", "handicraft", "exercise", "outdoors", "music", "food", "stories", "games", "repairing"),
    *("hunting_and_fishing", "culture", "digital"),
)


def upgrade() -> None:
    for table, check, word in CHECKED:
        kinds.allow(table, check, word)
    op.add_column("person", sa.Column("may_invite_asked_at", INSTANT, nullable=True))
    op.add_column("signup", sa.Column("came", sa.Boolean(), nullable=True))
    op.add_column("occurrence", sa.Column("came", sa.Integer(), nullable=True))
    op.add_column("occurrence", sa.Column("ask_came_at", INSTANT, nullable=True))
    op.create_index("ix_occurrence_ask_came", "occurrence", ["ask_came_at"])
    _ask_about_what_is_to_come()
    op.add_column("desk_text", sa.Column("with_id", sa.Integer(), nullable=True))
    op.create_index("ix_desk_text_with_id", "desk_text", ["with_id"])
    op.create_table(
        "person_interest",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("interest", _one_of("interest", *INTERESTS), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_interest_person_id")),
        sa.PrimaryKeyConstraint("person_id", "interest", name=op.f("pk_person_interest")),
    )
    op.create_table(
        "invitation",
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("by_user_id", sa.Integer(), nullable=False),
        sa.Column("task", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrence.id"], name=op.f("fk_invitation_occurrence_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
    )
    op.create_index("ix_invitation_occurrence", "invitation", ["occurrence_id"])
    op.create_table(
        "invited",
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("answer", _one_of("invitedanswer", "not_now", "no_more"), nullable=True),
        sa.Column("answered_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["invitation_id"], ["invitation.id"], name=op.f("fk_invited_invitation_id")),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrence.id"], name=op.f("fk_invited_occurrence_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_invited_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invited")),
        sa.UniqueConstraint("occurrence_id", "person_id", name=op.f("uq_invited_occurrence_id_person_id")),
    )
    op.create_index("ix_invited_person", "invited", ["person_id", "created_at"])
    _lay_ideas()


def _lay_ideas() -> None:
    op.create_table(
        "idea",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.Column("prices", sa.JSON(), nullable=False),
        sa.Column("by_car", sa.Boolean(), nullable=False),
        sa.Column("enough", sa.Integer(), nullable=False),
        sa.Column("state", _one_of("ideastate", "open", "enough", "held", "dropped"), nullable=False),
        sa.Column("by_user_id", sa.Integer(), nullable=False),
        sa.Column("occurrence_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("enough >= 1", name=op.f("ck_idea_enough_is_somebody")),
        sa.CheckConstraint("(state = 'held') = (occurrence_id IS NOT NULL)", name=op.f("ck_idea_held_says_where")),
        sa.ForeignKeyConstraint(["community_id"], ["community.id"], name=op.f("fk_idea_community_id")),
        sa.ForeignKeyConstraint(["occurrence_id"], ["occurrence.id"], name=op.f("fk_idea_occurrence_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea")),
    )
    op.create_index("ix_idea_community", "idea", ["community_id", "state"])
    op.create_table(
        "idea_answer",
        sa.Column("idea_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("source", _one_of("source", *SOURCES), nullable=False),
        sa.Column("interested", sa.Boolean(), nullable=True),
        sa.Column("price_ore", sa.Integer(), nullable=True),
        sa.Column("hour", sa.String(), nullable=True),
        sa.Column("wants_ride", sa.Boolean(), nullable=True),
        sa.Column("answered_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["idea_id"], ["idea.id"], name=op.f("fk_idea_answer_idea_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_idea_answer_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea_answer")),
        sa.UniqueConstraint("idea_id", "person_id", name=op.f("uq_idea_answer_idea_id_person_id")),
    )
    op.create_index("ix_idea_answer_person", "idea_answer", ["person_id"])


def downgrade() -> None:
    op.drop_table("idea_answer")
    op.drop_table("idea")
    op.drop_table("invited")
    op.drop_table("invitation")
    op.drop_table("person_interest")
    op.drop_index("ix_desk_text_with_id", table_name="desk_text")
    op.drop_column("desk_text", "with_id")
    op.drop_index("ix_occurrence_ask_came", table_name="occurrence")
    op.drop_column("occurrence", "ask_came_at")
    op.drop_column("occurrence", "came")
    op.drop_column("signup", "came")
    op.drop_column("person", "may_invite_asked_at")
    op.execute(sa.text("DELETE FROM consent WHERE purpose = 'invitations'"))
    op.execute(sa.text("DELETE FROM question WHERE kind IN ('who_came', 'idea')"))
    op.execute(sa.text("DELETE FROM outbox WHERE about IN ('invitation', 'who_came')"))
    op.execute(sa.text("DELETE FROM telling WHERE about IN ('invitation', 'who_came')"))
    for table, check, word in CHECKED:
        kinds.refuse(table, check, word)


def _ask_about_what_is_to_come() -> None:
    """Half an hour after its end; of what is over nobody is asked."""
    table = sa.table("occurrence", sa.column("id"), sa.column("ends_at", INSTANT), sa.column("ask_came_at", INSTANT))
    now, bind = datetime.now(UTC), op.get_bind()
    ahead = bind.execute(sa.select(table.c.id, table.c.ends_at).where(table.c.ends_at > now)).all()
    for row_id, ends_at in ahead:
        after = ends_at + timedelta(minutes=30)
        bind.execute(sa.update(table).where(table.c.id == row_id).values(ask_came_at=after))


def _one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=32)
