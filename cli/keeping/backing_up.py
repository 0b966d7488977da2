"""A copy of the whole line, for the night on which its machine is lost."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Canary, Database
from settings import Settings

from ..base import Mistake, line
from . import copies, sealed
from .sealed import Heading

MIB = 1024 * 1024


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write all of the line to an encrypted file, while it runs.

    BACKUP_KEY encrypts it; keep that, and FIELD_KEY, elsewhere than the file. The file is readable by you alone, and
    takes its name only when it is whole, so that one of that name is replaced by a whole one or not at all.

    Example: grendelinja backup /var/backups/grendelinja-$(date +%F).backup
    """
    with line() as (settings, database):
        key = keys_of(settings)[0]
        heading = _heading(database)
        _write(file, key, heading, copies.out(settings.database_url))
    click.echo(f"{file} holds the line as it is now ({file.stat().st_size / MIB:.1f} MB).")


def keys_of(settings: Settings) -> tuple[str, ...]:
    """The keys of backups, the first of which encrypts. Raises `Mistake` where there is none."""
    if not settings.backup_keys:
        raise Mistake(
            "BACKUP_KEY is not set, and a backup holds names and numbers. Make one with grendelinja make-key, and keep "
            "it elsewhere than the backups."
        )
    return settings.backup_keys


def _heading(database: Database) -> Heading:
    with database.read() as session:
        canary = session.scalar(sa.select(sa.type_coerce(Canary.word, sa.Text()))) or ""
        return Heading(database.engine.dialect.name, _revision(session), clock.now().isoformat(), canary)


def _revision(session: Session) -> str:
    found = session.scalar(sa.select(sa.column("version_num", sa.String())).select_from(sa.table("alembic_version")))
    return found or ""


def _write(file: Path, key: str, heading: Heading, content: Iterable[bytes]) -> None:
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, copies.PRIVATE), "wb") as target:
            sealed.write(target, key, heading, content)
            target.flush()
            os.fsync(target.fileno())
        part.replace(file)
    except OSError as error:
        raise Mistake(f"{file} cannot be written ({error.strerror}). No backup was made.") from None
    finally:
        part.unlink(missing_ok=True)
