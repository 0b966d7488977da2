"""All that is encrypted, written again with the first key, while the line runs.

Nothing is remembered of how far it came: what the first key opens is done. A value is changed only where it still is
what was read, so that what somebody writes meanwhile stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import sqlalchemy as sa

from models import Base, Database, Vault, patiently

from .columns import Sealed, sealed

AT_ONCE = 200
"""Rows of one transaction: some milliseconds, which a key press on SQLite waits for."""
HEAVY_AT_ONCE = 5


@dataclass(slots=True)
class Report:
    """How many values there were, how many were written, and where those stand that no key opens."""

    seen: int = 0
    written: int = 0
    unreadable: list[str] = field(default_factory=list)


Progress = Callable[[str, int, int], object]
"""Told of each batch: the table, how many of its rows are done, how many it has."""


def run(db: Database, progress: Progress, metadata: sa.MetaData = Base.metadata) -> Report:
    """Write every encrypted value that the first key does not open with the first key. Safe while the line runs, safe
    to stop anywhere and to run again."""
    report = Report()
    for table in sealed(metadata):
        with db.read() as session:
            rows = session.scalar(sa.select(sa.func.count()).select_from(table.raw)) or 0
        done = 0
        for batch in _batches(db, table):
            done += len(batch)
            _rewrite(db, table, batch, report)
            progress(table.name, done, max(rows, done))
    return report


def left(db: Database, metadata: sa.MetaData = Base.metadata) -> int:
    """How many values the first key does not open: until there are none, the other keys are needed."""
    return sum(
        not Vault.is_newest(row[column])
        for table in sealed(metadata)
        for batch in _batches(db, table)
        for row in batch
        for column in table.columns
        if row[column] is not None
    )


def _batches(db: Database, table: Sealed) -> Iterator[Sequence[sa.RowMapping]]:
    """The rows in the order of their key, so that none is left out that is there from the beginning to the end."""
    key = [table.raw.c[name] for name in table.key]
    wanted = sa.select(table.raw).order_by(*key).limit(HEAVY_AT_ONCE if table.heavy else AT_ONCE)
    after: sa.ColumnElement[bool] = sa.true()
    while True:
        with db.read() as session:
            batch = session.execute(wanted.where(after)).mappings().all()
        if not batch:
            return
        yield batch
        after = sa.tuple_(*key) > sa.tuple_(*(sa.literal(batch[-1][name]) for name in table.key))


def _rewrite(db: Database, table: Sealed, batch: Sequence[sa.RowMapping], report: Report) -> None:
    """What is to be written is reckoned before the transaction, which so holds nobody up."""
    changes: dict[str, list[dict[str, Any]]] = {column: [] for column in table.columns}
    for row in batch:
        for column in table.columns:
            token = row[column]
            if token is None:
                continue
            report.seen += 1
            if Vault.is_newest(token):
                continue
            if not Vault.reads(token):
                where = "/".join(str(row[name]) for name in table.key)
                report.unreadable.append(f"{table.name}.{column} {where}")
                continue
            anew = Vault.fernet().rotate(token)
            new = anew.decode() if isinstance(token, str) else anew
            changes[column].append({"before": token, "after": new, **{f"key_{name}": row[name] for name in table.key}})
    if any(changes.values()):
        report.written += patiently(partial(_write, db, table, changes))


def _write(db: Database, table: Sealed, changes: dict[str, list[dict[str, Any]]]) -> int:
    """Only where it still stands as it was read. Answers how many did."""
    written = 0
    with db.write() as session:
        for column, changed in changes.items():
            value = table.raw.c[column]
            here = [
                table.raw.c[name] == sa.bindparam(f"key_{name}", type_=table.raw.c[name].type) for name in table.key
            ]
            anew = (
                sa.update(table.raw)
                .where(*here, value == sa.bindparam("before", type_=value.type))
                .values({column: sa.bindparam("after", type_=value.type)})
            )
            for one in changed:
                written += session.connection().execute(anew, one).rowcount
    return written
