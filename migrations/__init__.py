"""The schema's history. `upgrade` brings any database of ours to today's tables; the release step runs it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from models import Database

HERE = Path(__file__).parent
LOCK = 0x6772656E64
"""PostgreSQL's advisory lock of an upgrade, in the database that is upgraded: "grend"."""


class CannotUpgrade(Exception):
    """These migrations do not lead on from what is in the database; the text says why, and the way on."""


def config(database_url: str) -> Config:
    """Alembic's settings for this database; no file is needed."""
    made = Config()
    made.set_main_option("script_location", str(HERE).replace("%", "%%"))
    made.set_main_option("sqlalchemy.url", database_url.replace("%", "%%"))
    made.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return made


def upgrade(database_url: str) -> None:
    """Bring the database to the newest schema. An SQLite file and its folder are made where they are missing.

    Two at once are one after the other, and the second finds nothing to do. Raises `CannotUpgrade` with a sentence and
    a way on, before anything is changed, where the database is none that these migrations lead on from.
    """
    from .looking import refuse_what_is_not_ours

    engine = Database(database_url).engine
    try:
        with _alone(engine):
            refuse_what_is_not_ours(engine)
            command.upgrade(config(database_url), "head")
    finally:
        engine.dispose()


@contextmanager
def _alone(engine: sa.Engine) -> Iterator[None]:
    """Nobody else upgrades this database meanwhile; whoever does is waited for. The lock ends with the process."""
    if engine.dialect.name == "sqlite":
        with _alone_in(_folder_of(engine)):
            yield
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
        try:
            yield
        finally:
            connection.execute(sa.text("SELECT pg_advisory_unlock(:lock)"), {"lock": LOCK})


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _folder_of(engine: sa.Engine) -> Path:
    return Path(engine.url.database or ".").parent
