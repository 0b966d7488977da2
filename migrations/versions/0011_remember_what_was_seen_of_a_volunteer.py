"""What was seen of a volunteer, and when, stands in the role. Who is active stays so; the desk looks within 60 days."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

import clock
from migrations import kinds

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

KIND = "see_checks"
CHECK = "ck_task_taskkind"
WITHIN = timedelta(days=60)


def upgrade() -> None:
    op.add_column("person_role", sa.Column("seen", sa.JSON(), nullable=True))
    kinds.allow("task", CHECK, KIND)
    _ask_the_desk()


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM task WHERE kind = :kind").bindparams(kind=KIND))
    kinds.refuse("task", CHECK, KIND)
    op.drop_column("person_role", "seen")


def _ask_the_desk() -> None:
    """One task for each volunteer who is active and of whom nobody has written what was seen."""
    now = clock.now()
    person = sa.table("person", *(sa.column(name) for name in ("id", "community_id", "phone", "left_at")))
    names = ("person_id", "role", "checked_at", "ended_at")
    held = sa.table("person_role", *(sa.column(name) for name in names))
    when = sa.DateTime(timezone=True)
    task = sa.table(
        "task",
        *(sa.column(name) for name in ("community_id", "kind", "key", "person_id", "number", "state")),
        sa.column("subject", sa.JSON()),
        sa.column("due_at", when),
        sa.column("created_at", when),
    )
    active = sa.exists().where(
        held.c.person_id == person.c.id,
        held.c.role.in_(("visit_friend", "driver")),
        held.c.checked_at.is_not(None),
        held.c.ended_at.is_(None),
    )
    bind = op.get_bind()
    found = bind.execute(
        sa.select(person.c.id, person.c.community_id, person.c.phone).where(active, person.c.left_at.is_(None))
    ).all()
    rows = [
        {"community_id": one.community_id, "kind": KIND, "key": f"checks:{one.id}", "person_id": one.id,
         "number": one.phone, "state": "open", "subject": {}, "due_at": now + WITHIN, "created_at": now}
        for one in found
    ]  # fmt: skip
    if rows:
        bind.execute(sa.insert(task), rows)
