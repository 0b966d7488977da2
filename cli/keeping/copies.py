"""The whole of a database, out of it while the line runs and back into it while nothing does: by SQLite's own online
backup (https://www.sqlite.org/backup.html), and by PostgreSQL's own pg_dump and psql."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast
from urllib.parse import quote

import sqlalchemy as sa

from services.restoring import unfinished

from ..base import Mistake

PIECE = 1024 * 1024
PRIVATE = 0o600
SCHEMA = "public"
EMPTY = f"""SET client_min_messages = warning;
DO $$
DECLARE one text;
BEGIN
    FOR one IN SELECT format('TABLE %I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = '{SCHEMA}'
        UNION ALL SELECT format('ROUTINE %s', routine.oid::regprocedure) FROM pg_proc routine
            WHERE routine.pronamespace = '{SCHEMA}'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = routine.oid AND deptype = 'e')
    LOOP
        EXECUTE 'DROP ' || one || ' CASCADE';
    END LOOP;
END $$;
"""  # noqa: S608 our own words
"""All that a line lays: its tables, and the functions its triggers call, but for what an extension has brought."""


def engine_of(url: str) -> str:
    return sa.make_url(url).get_backend_name()


def out(url: str) -> Iterator[bytes]:
    """All of it as it was at one instant."""
    return _out_of_sqlite(file_of(url)) if engine_of(url) == "sqlite" else _out_of_postgresql(url)


def file_of(url: str) -> Path:
    """An SQLite database's file. Raises `Mistake` where it has none."""
    name = sa.make_url(url).database
    if not name or name == ":memory:":
        raise Mistake("DATABASE_URL names no file, so there is nothing to back up or to restore into.")
    return Path(name)


def _out_of_sqlite(path: Path) -> Iterator[bytes]:
    """Copied in one step, while others write, into a file only we may read, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=path.parent) as folder:
        copy = Path(folder) / "copy"
        source, target = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True), sqlite3.connect(copy)
        try:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        finally:
            target.close()
            source.close()
        with copy.open("rb") as content:
            while piece := content.read(PIECE):
                yield piece


def _out_of_postgresql(url: str) -> Iterator[bytes]:
    words = [_program("pg_dump"), "--no-owner", "--no-privileges", f"--schema={SCHEMA}", _place(url)]
    with tempfile.TemporaryFile() as complaints:
        with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=complaints, env=_secret(url)) as dump:
            content = cast("IO[bytes]", dump.stdout)
            # The schema is there where it is restored to, whichever version of the programs says that it is to be made.
            yield content.read(PIECE).replace(f"CREATE SCHEMA {SCHEMA};".encode(), b"", 1)
            while piece := content.read(PIECE):
                yield piece
        complaints.seek(0)
        if dump.returncode:
            raise Mistake(f"pg_dump did not come to its end: {_first_line(complaints.read())}")


@contextmanager
def alone(path: Path) -> Iterator[sqlite3.Connection | None]:
    """Nobody else has the SQLite database open, or opens it meanwhile. Raises `Mistake` where somebody has. None where
    there is no file."""
    if not path.exists():
        yield None
        return
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        try:
            # A file that is shared by its log can be taken out of it only by who has it alone.
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise Mistake(IN_USE) from None
        except sqlite3.DatabaseError:
            pass  # What cannot be read is in nobody's use.
        yield connection
    finally:
        connection.close()


IN_USE = (
    "The database is in use. Stop serve and scheduler first: a line cannot be restored under those who ring from it."
)


def into_sqlite(path: Path, content: Iterable[bytes]) -> None:
    """A new file only its owner may read and write: we, or the owner of its folder where root does it, since the line
    runs as somebody else and could not open it."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE), "wb") as target:
        if os.geteuid() == 0:
            folder = path.parent.stat()
            os.fchown(target.fileno(), folder.st_uid, folder.st_gid)
        for piece in content:
            target.write(piece)
        target.flush()
        os.fsync(target.fileno())


def into_postgresql(url: str, content: Iterable[bytes]) -> None:
    """Instead of the tables that are there, in one transaction, which also marks that the restore is not at its end."""
    words = [_program("psql"), "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", _place(url)]
    with tempfile.TemporaryFile() as complaints:
        psql = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=complaints, env=_secret(url)
        )
        script = cast("IO[bytes]", psql.stdin)
        with psql:
            try:
                script.write(EMPTY.encode())
                for piece in content:
                    script.write(piece)
                script.write(f"\nCREATE TABLE {SCHEMA}.{unfinished.MARK} (begun integer);\n".encode())
                script.close()
            except BrokenPipeError:
                pass  # It has complained, and is heard below.
        complaints.seek(0)
        if psql.returncode:
            raise Mistake(
                f"psql did not come to its end, and the database is as it was: {_first_line(complaints.read())}"
            )


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Mistake(f"{name} is not on this machine. Install PostgreSQL's client programs, of the server's version.")
    return found


def _place(url: str) -> str:
    """As the programs take it, without the password, which everybody on the machine could read."""
    place = sa.make_url(url).set(drivername="postgresql")
    return place._replace(password=None).render_as_string(hide_password=False)


def _secret(url: str) -> Mapping[str, str]:
    password = sa.make_url(url).password
    return {**os.environ, **({"PGPASSWORD": str(password)} if password else {})}


def _first_line(complaints: bytes) -> str:
    lines = complaints.decode(errors="replace").strip().splitlines()
    return lines[0] if lines else "it said nothing"
