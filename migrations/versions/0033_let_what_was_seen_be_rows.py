"""What was seen of a volunteer is a row each, with whoever saw it and until when it holds. Who is active stays so; the
desk is told of what is not written, within 60 days."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

import clock

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
CHECKS = ("certificate", "introduction", "confidentiality", "licence", "insurance", "course")
WITHIN = timedelta(days=60)
ROLES = {
    "visit_friend": ("certificate", "introduction", "confidentiality"),
    "driver": ("certificate", "introduction", "confidentiality", "licence", "insurance"),
}
HELD = sa.table(
    "person_role",
    *(sa.column(name) for name in ("person_id", "role", "ended_at")),
    sa.column("checked_at", INSTANT),
    sa.column("seen", sa.JSON(none_as_null=True)),
)
SEEN = sa.table(
    "seen_check",
    sa.column("person_id"),
    sa.column("kind"),
    sa.column("seen_on", sa.Date()),
    sa.column("created_at", INSTANT),
)
TASK = sa.table(
    "task",
    *(sa.column(name) for name in ("id", "community_id", "kind", "key", "person_id", "number", "state")),
    sa.column("subject", sa.JSON()),
    sa.column("due_at", INSTANT),
    sa.column("created_at", INSTANT),
)


def upgrade() -> None:
    op.add_column("person_role", sa.Column("lapsed_at", INSTANT, nullable=True))
    op.create_table(
        "seen_check",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*CHECKS, name="check", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("by_user_id", sa.Integer(), nullable=True),
        sa.Column("look_at", INSTANT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("(kind = 'course') = (title IS NOT NULL)", name=op.f("ck_seen_check_course_has_title")),
        sa.CheckConstraint(
            "(kind IN ('licence', 'insurance')) = (until IS NOT NULL)", name=op.f("ck_seen_check_says_until_when")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_seen_check_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seen_check")),
    )
    not_a_course = sa.text("kind <> 'course'")
    op.create_index(
        "uq_seen_check_one_of_each",
        "seen_check",
        ["person_id", "kind"],
        unique=True,
        sqlite_where=not_a_course,
        postgresql_where=not_a_course,
    )
    op.create_index("ix_seen_check_look", "seen_check", ["look_at"])
    op.create_table(
        "volunteer",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("interests", sa.Text(), nullable=True),
        sa.Column("speaks", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_volunteer_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer")),
        sa.UniqueConstraint("person_id", name=op.f("uq_volunteer_person_id")),
    )
    seen = _as_rows()
    _ask_the_desk(seen)


def downgrade() -> None:
    bind = op.get_bind()
    rows = bind.execute(sa.select(SEEN.c.person_id, SEEN.c.kind, SEEN.c.seen_on)).all()
    of: dict[int, dict[str, str]] = {}
    for row in rows:
        if row.kind in CHECKS[:3]:
            of.setdefault(row.person_id, {})[row.kind] = row.seen_on.isoformat()
    for person_id, days in of.items():
        own = sa.update(HELD).where(HELD.c.person_id == person_id, HELD.c.role.in_(ROLES))
        bind.execute(own.values(seen=days))
    op.drop_table("volunteer")
    op.drop_table("seen_check")
    op.drop_column("person_role", "lapsed_at")


def _as_rows() -> dict[int, dict[str, str]]:
    """A person's, of whichever role it was written in, the later day where they differ."""
    bind, of = op.get_bind(), dict[int, dict[str, str]]()
    for row in bind.execute(sa.select(HELD.c.person_id, HELD.c.seen)):
        for kind, day in _read(row.seen).items():
            known = of.setdefault(row.person_id, {})
            known[kind] = max(day, known.get(kind, ""))
    rows = [
        {"person_id": person_id, "kind": kind, "seen_on": date.fromisoformat(day), "created_at": clock.now()}
        for person_id, days in of.items()
        for kind, day in days.items()
    ]
    if rows:
        bind.execute(sa.insert(SEEN), rows)
        bind.execute(sa.update(HELD).where(HELD.c.person_id.in_(of)).values(seen=sa.null()))
    return of


def _read(seen: Any) -> dict[str, str]:
    return json.loads(seen) if isinstance(seen, str) else seen or {}


def _ask_the_desk(seen: dict[int, dict[str, str]]) -> None:
    """One task for each volunteer who is active and of whom not everything is written."""
    bind = op.get_bind()
    person = sa.table("person", *(sa.column(name) for name in ("id", "community_id", "phone", "left_at")))
    active = (
        sa.select(person.c.id, person.c.community_id, person.c.phone, HELD.c.role)
        .join_from(person, HELD, HELD.c.person_id == person.c.id)
        .where(
            HELD.c.role.in_(ROLES),
            HELD.c.checked_at.is_not(None),
            HELD.c.ended_at.is_(None),
            person.c.left_at.is_(None),
        )
    )
    lacking = {row.id: row for row in bind.execute(active) if set(ROLES[row.role]) - set(seen.get(row.id, {}))}
    _free_those_done(lacking)
    open_ones = set(bind.scalars(sa.select(TASK.c.key).where(TASK.c.key.like("checks:%"))))
    now = clock.now()
    rows = [
        {"community_id": one.community_id, "kind": "see_checks", "key": f"checks:{one.id}", "person_id": one.id,
         "number": one.phone, "state": "open", "subject": {}, "due_at": now + WITHIN, "created_at": now}
        for one in lacking.values()
        if f"checks:{one.id}" not in open_ones
    ]  # fmt: skip
    if rows:
        bind.execute(sa.insert(TASK), rows)


def _free_those_done(people: Iterable[int]) -> None:
    """What was done of what had to be seen before is no answer to what has to be seen now."""
    bind, keys = op.get_bind(), [f"checks:{person_id}" for person_id in people]
    for row in bind.execute(sa.select(TASK.c.id, TASK.c.key).where(TASK.c.key.in_(keys), TASK.c.state == "done")).all():
        bind.execute(sa.update(TASK).where(TASK.c.id == row.id).values(key=f"{row.key}/{row.id}"))
