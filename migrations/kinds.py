"""One more word in a column that holds one of a few, another check, or a table laid anew. What stood there is read from
the database."""

from __future__ import annotations

import re
from collections.abc import Callable

import sqlalchemy as sa
from alembic import op


def allow(table: str, check: str, *words: str) -> None:
    """Let the column whose words the constraint `check` lists hold these too."""
    listed = _listed(table, check)
    before = _words(listed)
    _list(table, check, listed, [*before, *(word for word in words if word not in before)])


def refuse(table: str, check: str, *words: str) -> None:
    """Take the words away again. No row may hold one of them any more."""
    listed = _listed(table, check)
    _list(table, check, listed, [word for word in _words(listed) if word not in words])


def _listed(table: str, check: str) -> str:
    checks = sa.inspect(op.get_bind()).get_check_constraints(table)
    return next(found["sqltext"] for found in checks if found["name"] == check)


def _words(listed: str) -> list[str]:
    return re.findall(r"'(\w+)'", listed)


def _list(table: str, check: str, before: str, words: list[str]) -> None:
    column = re.match(r"\(*\"?(\w+)", before)
    now = "{} IN ({})".format(column[1] if column else "kind", ", ".join(f"'{word}'" for word in words))
    _say(table, check, before, now)


def say(table: str, check: str, condition: str) -> None:
    """Let the constraint `check` say this instead. Every row must keep it already."""
    _say(table, check, _listed(table, check), condition)


def _say(table: str, check: str, before: str, condition: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f(check), table, type_="check")
        op.create_check_constraint(op.f(check), table, condition)
    else:
        lay_anew(table, lambda sql: sql.replace(before, condition, 1))


def lay_anew(table: str, changed: Callable[[str], str]) -> None:
    """SQLite changes no constraint and no column of a table that is there
    (https://www.sqlite.org/lang_altertable.html): it is made again, as its `CREATE TABLE` is `changed`, with the rows
    in it, which lie beside it meanwhile: to rename a table SQLite reads the words of all others. A column that is new
    is empty, one that is there no more is lost."""
    bind = op.get_bind()
    laid = sa.text("SELECT sql FROM sqlite_master WHERE tbl_name = :name AND sql IS NOT NULL AND type = :type")
    (sql,) = bind.execute(laid, {"name": table, "type": "table"}).scalars()
    indexes = bind.execute(laid, {"name": table, "type": "index"}).scalars().all()
    before = {column["name"] for column in sa.inspect(bind).get_columns(table)}
    bind.exec_driver_sql(f"CREATE TEMP TABLE rows_before AS SELECT * FROM {table}")  # noqa: S608 our own names
    op.drop_table(table)
    bind.exec_driver_sql(changed(sql))
    anew = [column["name"] for column in sa.inspect(bind).get_columns(table)]
    columns = ", ".join(name for name in anew if name in before)
    bind.exec_driver_sql(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM rows_before")  # noqa: S608 our own names
    bind.exec_driver_sql("DROP TABLE rows_before")
    for index in indexes:
        bind.exec_driver_sql(index)
