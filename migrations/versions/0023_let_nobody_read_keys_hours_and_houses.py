"""Let nobody read in the database which keys were pressed, when contacts are at home, where houses stand, and what was
written beside an activity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

from models import Vault

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

AT_ONCE = 500
COLUMNS: tuple[tuple[str, str, sa.types.TypeEngine[Any]], ...] = (
    ("activity", "notes", sa.String()),
    ("contact", "hours", sa.String()),
    ("person", "latitude", sa.Double()),
    ("person", "longitude", sa.Double()),
    ("step", "digits", sa.String()),
)


def upgrade() -> None:
    for table, column, _ in COLUMNS:
        _write_anew(table, column, sa.Text(), _seal)


def downgrade() -> None:
    for table, column, kind in reversed(COLUMNS):
        _write_anew(table, column, kind, _number if isinstance(kind, sa.Double) else _open)


def _seal(value: str | float) -> str:
    return Vault.fernet().encrypt(str(value).encode()).decode()


def _open(token: str) -> str:
    return Vault.fernet().decrypt(token.encode()).decode()


def _number(token: str) -> float:
    return float(_open(token))


def _write_anew(table: str, column: str, kind: sa.types.TypeEngine[Any], written: Callable[[Any], object]) -> None:
    """A column beside it takes what it holds, some rows at a time, and then its place: no engine changes a column's
    type and its values at once on both."""
    anew = f"{column}_anew"
    op.add_column(table, sa.Column(anew, kind, nullable=True))
    bind = op.get_bind()
    rows = sa.table(table, sa.column("id", sa.Integer()), sa.column(column), sa.column(anew, kind))
    held, last = rows.c[column], 0
    change = sa.update(rows).where(rows.c.id == sa.bindparam("row")).values({anew: sa.bindparam("to")})
    while True:
        asked = sa.select(rows.c.id, held).where(rows.c.id > last, held.is_not(None))
        found = bind.execute(asked.order_by(rows.c.id).limit(AT_ONCE)).all()
        if not found:
            break
        bind.execute(change, [{"row": row_id, "to": written(value)} for row_id, value in found])
        last = found[-1][0]
    op.drop_column(table, column)
    op.alter_column(table, anew, new_column_name=column)
