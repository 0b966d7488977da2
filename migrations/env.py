"""Run by Alembic: migrate the database that `migrations.config` names."""

from __future__ import annotations

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context

from models import Base, Database
from models.base import Encrypted, UtcDateTime


def render_item(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Our column types as what they are in the database, so that old migrations need none of today's code."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Encrypted):
        return "sa.Text()"
    return False


def _let_tables_be_laid_anew(connection: Any, _record: Any) -> None:
    """SQLite drops no table that others lead to while it holds them to it, and it can be told so only before a
    transaction (https://www.sqlite.org/lang_altertable.html#otheralter)."""
    connection.execute("PRAGMA foreign_keys=OFF")


def _refuse_what_leads_nowhere(connection: sa.Connection) -> None:
    """What SQLite was told not to look at meanwhile."""
    if connection.dialect.name != "sqlite":
        return
    nowhere = {(row[0], row[2]) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}
    if nowhere:
        raise RuntimeError("rows lead nowhere: " + ", ".join(f"{table} to {to}" for table, to in sorted(nowhere)))


def run() -> None:
    url = context.config.get_main_option("sqlalchemy.url")
    if url is None:
        raise RuntimeError("no database was named; use migrations.upgrade(database_url)")
    database = Database(url)
    if database.engine.dialect.name == "sqlite":
        sa.event.listen(database.engine, "connect", _let_tables_be_laid_anew)
    with database.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_item=render_item,
        )
        with context.begin_transaction():
            context.run_migrations()
        _refuse_what_leads_nowhere(connection)
        connection.commit()
    database.dispose()


run()
