"""A line put back from its backup, as it was then, and told what it cannot know."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

import click
import sqlalchemy as sa
from alembic.script import ScriptDirectory

import clock
import migrations
import settings as settings_module
from models import Community, Database, Heartbeat, Vault
from services import wiring
from services.fields import canary
from services.restoring import settling, unfinished
from services.restoring.settling import Settled
from settings import Settings

from ..base import Mistake
from . import copies, sealed
from .backing_up import keys_of
from .sealed import BadBackup, Heading

LATELY = timedelta(minutes=1)
"""A scheduler that came round within it may still be there."""
LOOKS, BETWEEN_LOOKS_SECONDS = 10, 0.05
"""So often it is looked whether anybody uses the database: a connection that ends is there for some thousandths yet."""
SIDE_FILES = ("-wal", "-shm", "-journal")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--over", is_flag=True, help="Put it in the place of a line that is there.")
def restore(file: Path, *, over: bool) -> None:
    """Put the line back as it was at a backup; stop serve and scheduler before.

    What was pressed and written since is lost. Whoever may have been rung since is a row at the desk and is not rung
    again; everybody else's evening goes on. An SQLite database that was there is kept beside the new one.

    Example: grendelinja restore /var/backups/grendelinja-2026-11-28.backup
    """
    settings = settings_module.load()
    clock.compress(settings.clock)
    Vault.open_with(settings.field_keys)
    wiring.connect(settings.text_channel, settings.kept)
    try:
        heading = _look_at(file, settings)
        settled = _put_back(file, heading, settings, over=over)
    except BadBackup as error:
        raise Mistake(str(error)) from None
    click.echo(f"The line is as it was at {heading.taken_at[:16].replace('T', ' ')} UTC. What came after it is lost.")
    click.echo(
        f"At the desk: {settled.evenings} who may have been rung in their evening, {settled.in_doubt} others who may "
        f"have been rung or texted. Alerts that go on: {settled.alerts}. Start serve and scheduler now."
    )


def _look_at(file: Path, settings: Settings) -> Heading:
    """All of it is read before anything is touched. Raises `BadBackup` and `Mistake`."""
    with file.open("rb") as source:
        heading = sealed.heading_of(source)
    wanted, found = copies.engine_of(settings.database_url), heading.engine
    if found != wanted:
        raise Mistake(f"The backup is one of {found}, and DATABASE_URL names a database of {wanted}.")
    known = {each.revision for each in ScriptDirectory.from_config(migrations.config("")).walk_revisions()}
    if heading.revision not in known:
        raise Mistake("The backup was made by a newer version of Grendelinja. Install that one, and restore with it.")
    for _ in _content(file, settings):
        pass
    if not Vault.reads(heading.field_key):
        raise canary.WrongFieldKey
    return heading


def _content(file: Path, settings: Settings) -> Iterator[bytes]:
    with file.open("rb") as source:
        yield from sealed.read(source, keys_of(settings))


def _put_back(file: Path, heading: Heading, settings: Settings, *, over: bool) -> Settled:
    url = settings.database_url
    if heading.engine == "sqlite":
        return _into_file(copies.file_of(url), file, heading, settings, over=over)
    _refuse_in_use_and_full(url, over=over)
    copies.into_postgresql(url, _content(file, settings))
    return _settle(url, heading)


def _into_file(path: Path, file: Path, heading: Heading, settings: Settings, *, over: bool) -> Settled:
    """All is done beside it, and takes its place when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    anew = path.with_name(f"{path.name}.restored")
    with copies.alone(path) as before:
        if before is not None and not over and _holds_a_line(before):
            raise Mistake(THERE_IS_A_LINE)
        _away(anew)
        try:
            copies.into_sqlite(anew, _content(file, settings))
            settled = _settle(f"sqlite:///{anew}", heading)
            _keep(path, f"{path.name}.before-{clock.real():%Y%m%dT%H%M%S.%f}")
            anew.replace(path)
        finally:
            _away(anew)
    return settled


def _keep(path: Path, name: str) -> None:
    for end in ("", *SIDE_FILES):
        with suppress(FileNotFoundError):
            path.with_name(f"{path.name}{end}").replace(path.with_name(f"{name}{end}"))


def _away(path: Path) -> None:
    for end in ("", *SIDE_FILES):
        path.with_name(f"{path.name}{end}").unlink(missing_ok=True)


def _settle(url: str, heading: Heading) -> Settled:
    """Bring it to this version's tables, and see to what it cannot know. The mark goes in that transaction, so that
    nothing rings before."""
    from scheduler import advancing

    migrations.upgrade(url)
    rooms = {name: advance for name, advance in advancing.ADVANCES.items() if name not in settling.LEFT_OUT}
    with _opened(url) as database:
        canary.check(database)
        with database.write() as session:
            settled = settling.settle(session, datetime.fromisoformat(heading.taken_at), clock.now(), rooms)
            session.execute(sa.text(f"DROP TABLE IF EXISTS {unfinished.MARK}"))
        if database.engine.dialect.name == "sqlite":
            with database.engine.connect() as connection:
                connection.exec_driver_sql("ROLLBACK")
                connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
    return settled


def _holds_a_line(before: sqlite3.Connection) -> bool:
    """What cannot be read may hold one."""
    try:
        if not before.execute("SELECT 1 FROM sqlite_master WHERE name = 'community'").fetchone():
            return False
        return before.execute("SELECT 1 FROM community LIMIT 1").fetchone() is not None
    except sqlite3.DatabaseError:
        return True


def _refuse_in_use_and_full(url: str, *, over: bool) -> None:
    """Raises `Mistake` where anybody else is connected, or a scheduler came round just now; and, unless it is to be put
    over it, where a line is there."""
    with _opened(url) as database:
        _wait_for_the_last_to_leave(database)
        _refuse_one_that_lives(database, over=over)


def _wait_for_the_last_to_leave(database: Database) -> None:
    """Whoever has just hung up is counted a moment longer. Raises `Mistake` where anybody stays."""
    others = sa.text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
        "AND backend_type = 'client backend'"
    )
    for _ in range(LOOKS):
        with database.read() as session:
            if not session.scalar(others):
                return
        time.sleep(BETWEEN_LOOKS_SECONDS)
    raise Mistake(copies.IN_USE)


def _refuse_one_that_lives(database: Database, *, over: bool) -> None:
    with database.read() as session:
        tables = sa.inspect(session.connection())
        if tables.has_table(Heartbeat.__tablename__) and _came_round(
            session.scalar(sa.select(sa.func.max(Heartbeat.at)))
        ):
            raise Mistake(copies.IN_USE)
        if not over and tables.has_table(Community.__tablename__) and session.scalar(sa.select(Community.id).limit(1)):
            raise Mistake(THERE_IS_A_LINE)


THERE_IS_A_LINE = (
    "There is a line in that database already. With --over the backup takes its place, and the line no longer knows "
    "what that one does."
)


def _came_round(at: datetime | None) -> bool:
    return at is not None and clock.real() - at < LATELY


@contextmanager
def _opened(url: str) -> Iterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        database.dispose()
