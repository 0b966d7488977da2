"""What the line writes on its machine is nobody else's there to read."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

import cli
from models import Database

pytestmark = pytest.mark.only_on("sqlite")


@pytest.fixture(autouse=True)
def _as_most_machines_are() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    return {path.name: stat.filemode(path.stat().st_mode) for path in folder.iterdir()}


def test_a_database_is_made_and_kept_private(tmp_path: Path, shelf: object) -> None:
    database = Database(f"sqlite:///{tmp_path}/line.db")
    with database.write() as session:
        session.execute(sa.text("CREATE TABLE one (id INTEGER)"))
    assert modes(tmp_path) == dict.fromkeys(("line.db", "line.db-wal", "line.db-shm"), "-rw-------")
    database.dispose()


def test_one_from_before_that_everybody_could_read_is_closed_to_them(tmp_path: Path, shelf: object) -> None:
    (tmp_path / "line.db").touch(0o644)
    database = Database(f"sqlite:///{tmp_path}/line.db")
    with database.read() as session:
        session.execute(sa.text("SELECT 1"))
    assert set(modes(tmp_path).values()) == {"-rw-------"}
    database.dispose()


def test_one_that_cannot_be_made_is_told_as_before(tmp_path: Path, shelf: object) -> None:
    database = Database(f"sqlite:///{tmp_path}/nowhere/line.db")
    with pytest.raises(sa.exc.OperationalError), database.read() as session:
        session.execute(sa.text("SELECT 1"))


def test_whatever_a_command_writes_is_private(tmp_path: Path, shelf: object) -> None:
    """Backups, logs and spools too: each command begins by saying so."""
    CliRunner().invoke(cli.main, ["make-key"])
    (tmp_path / "spool").write_text("said")
    (tmp_path / "folder").mkdir()
    assert modes(tmp_path) == {"spool": "-rw-------", "folder": "drwx------"}


ANOTHER_PROCESS_COUNTS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(connection.execute("SELECT count(*) FROM a").fetchone()[0])
connection.close()
"""


def counted_elsewhere(path: Path) -> int:
    command = [sys.executable, "-c", ANOTHER_PROCESS_COUNTS, str(path)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_a_new_connection_takes_no_lock_from_another_of_its_process(tmp_path: Path) -> None:
    """To close any descriptor of the file drops all locks of the process. The next process to end then believes itself
    the last and deletes the log that this one goes on writing to: what it commits is lost."""
    path = tmp_path / "line.db"
    one, other = Database(f"sqlite:///{path}"), Database(f"sqlite:///{path}")
    with one.write() as writing:
        writing.execute(sa.text("CREATE TABLE a (b)"))
    with other.read() as reading:
        reading.execute(sa.text("SELECT 1"))
    for written in range(1, 4):
        with one.write() as writing:
            writing.execute(sa.text("INSERT INTO a VALUES (1)"))
        assert counted_elsewhere(path) == written


def test_a_file_that_is_there_is_neither_made_nor_emptied(tmp_path: Path) -> None:
    path = tmp_path / "line.db"
    for _ in range(2):
        with Database(f"sqlite:///{path}").write() as writing:
            writing.execute(sa.text("CREATE TABLE IF NOT EXISTS a (b)"))
            writing.execute(sa.text("INSERT INTO a VALUES (1)"))
    with Database(f"sqlite:///{path}").read() as reading:
        assert reading.execute(sa.text("SELECT count(*) FROM a")).scalar_one() == 2
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []
