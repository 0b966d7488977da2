"""Is this a database these migrations lead on from? Asked before anything is changed."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa
from alembic import command
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from models import Database

from . import CannotUpgrade, config

ANOTHER_ONE = "Name an empty database in DATABASE_URL, upgrade it, and bring people and calendar in again with: "
ANOTHER_ONE += "grendelinja import. Keep the old one until that is done."


def refuse_what_is_not_ours(engine: sa.Engine) -> None:
    """Raises `CannotUpgrade` where it is newer than this program, somebody else's, or from before the first migration
    was final."""
    with engine.connect() as connection:
        at = MigrationContext.configure(connection).get_current_revision()
        there = _laid(connection)
    known = [script.revision for script in ScriptDirectory.from_config(config("")).walk_revisions()]
    if at is None:
        _refuse_foreign(there)
    elif at not in known:
        raise CannotUpgrade(
            f"The database is newer than this program: it is at {at}, which the program does not know. "
            "Install the version it was upgraded with, or restore the backup that was taken before."
        )
    elif at != known[0]:
        _refuse_unfinished(at, there)


def _refuse_foreign(there: set[tuple[str, str]]) -> None:
    if there:
        tables = ", ".join(sorted({table for table, _ in there})[:3])
        raise CannotUpgrade(
            f"The database has tables ({tables}) that no migration has laid, so it is another program's. {ANOTHER_ONE}"
        )


def _refuse_unfinished(at: str, there: set[tuple[str, str]]) -> None:
    lacking = sorted(_meant(at) - there)
    if lacking:
        raise CannotUpgrade(
            f"The database says that it is at {at}, but lacks {'.'.join(lacking[0])}: it was laid by a version from "
            f"before its migrations were final, and cannot be brought further. {ANOTHER_ONE}"
        )


def _meant(at: str) -> set[tuple[str, str]]:
    """What the migrations up to `at` lay, seen by laying it."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'meant.db'}"
        command.upgrade(config(url), at)
        database = Database(url)
        with database.engine.connect() as connection:
            found = _laid(connection)
        database.dispose()
    return found


def _laid(connection: sa.Connection) -> set[tuple[str, str]]:
    """Every column there is, as (table, column)."""
    inspector = sa.inspect(connection)
    names = [name for name in inspector.get_table_names() if name != "alembic_version"]
    return {(name, column["name"]) for name in names for column in inspector.get_columns(name)}
