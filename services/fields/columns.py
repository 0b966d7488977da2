"""Which columns are encrypted, read off their type, and how they are looked at as they stand in the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from models import Base, Canary
from models.base import Encrypted, EncryptedBytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """A table with encrypted columns; `raw` is the same table, whose columns give what stands there."""

    name: str
    raw: sa.TableClause
    key: tuple[str, ...]
    columns: tuple[str, ...]
    heavy: bool
    """It holds sound or the like: a row may be as large as a thousand others."""


def sealed(metadata: sa.MetaData = Base.metadata) -> Iterator[Sealed]:
    """Every table that holds anything encrypted, by name; the canary last, since it stands for all of them."""
    tables = sorted(metadata.tables.values(), key=lambda table: (table.name == Canary.__tablename__, table.name))
    for table in tables:
        found = [column for column in table.columns if isinstance(column.type, Encrypted | EncryptedBytes)]
        if not found:
            continue
        key = tuple(column.name for column in table.primary_key)
        yield Sealed(
            table.name,
            sa.table(table.name, *(_as_it_stands(column) for column in (*table.primary_key, *found))),
            key,
            tuple(column.name for column in found),
            any(isinstance(column.type, EncryptedBytes) for column in found),
        )


def _as_it_stands(column: sa.Column[Any]) -> sa.ColumnClause[Any]:
    plain = column.type
    if isinstance(plain, EncryptedBytes):
        plain = sa.LargeBinary()
    elif isinstance(plain, Encrypted):
        plain = sa.Text()
    return sa.column(column.name, plain)
