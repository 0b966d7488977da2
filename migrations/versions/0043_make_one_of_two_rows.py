"""Two rows of one person become one, and two who share a telephone may both want to help."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None

OPEN = "state = 'open'"


def upgrade() -> None:
    op.add_column("person", sa.Column("merged_into_id", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE task SET key = key || '/' || CAST(person_id AS VARCHAR(20))"
        " WHERE kind = 'wants_to_help' AND state = 'open' AND person_id IS NOT NULL"
    )
    op.drop_index("uq_willing_open_number", table_name="willing")
    _one_open("uq_willing_open_person", ["community_id", "number", "person_id"], OPEN)
    _one_open("uq_willing_open_nobody", ["community_id", "number"], f"{OPEN} AND person_id IS NULL")


def downgrade() -> None:
    """Of two who share a telephone the one who said it first goes on waiting; the task of the other stays."""
    first = "SELECT min(id) FROM willing WHERE state = 'open' GROUP BY community_id, number"
    op.execute(f"UPDATE willing SET state = 'not_now' WHERE state = 'open' AND id NOT IN ({first})")  # noqa: S608 our own names
    op.drop_index("uq_willing_open_nobody", table_name="willing")
    op.drop_index("uq_willing_open_person", table_name="willing")
    _one_open("uq_willing_open_number", ["community_id", "number"], OPEN)
    op.drop_column("person", "merged_into_id")


def _one_open(name: str, columns: list[str], which: str) -> None:
    op.create_index(name, "willing", columns, unique=True, sqlite_where=sa.text(which), postgresql_where=sa.text(which))
