"""Run by Alembic: migrate the database that `migrations.config` names."""

from __future__ import annotations

from typing import Literal

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


def run() -> None:
    url = context.config.get_main_option("sqlalchemy.url")
    if url is None:
        raise RuntimeError("no database was named; use migrations.upgrade(database_url)")
    database = Database(url)
    with database.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_item=render_item,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()
    database.dispose()


run()
