"""A database of a test's own, laid once a run and copied: its tables take longer to make than most tests."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import sqlalchemy as sa

import migrations
from models import Base, Database
from tests.support.running import home

OF_TODAY, CREATED = "grendelinja_of_today", "grendelinja_created"


def created(path: Path) -> str:
    """The address of an SQLite file whose tables the models have made."""
    return _written(path, _of(_create))


def upgraded(path: Path) -> str:
    """The address of an SQLite file that `migrations.upgrade` has brought from nothing to today's tables."""
    return _written(path, _of(migrations.upgrade))


def upgraded_beside(url: str) -> str:
    """The name of a PostgreSQL database of such tables on that server, to be copied (CREATE DATABASE … TEMPLATE)."""
    once(OF_TODAY, partial(_lay_beside, migrations.upgrade, OF_TODAY, url))
    return OF_TODAY


def created_beside(url: str) -> str:
    """As `upgraded_beside`, of tables that the models have made."""
    once(CREATED, partial(_lay_beside, _create, CREATED, url))
    return CREATED


def drop_beside(url: str) -> None:
    """Those that this run has laid on that server."""
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    for name in (OF_TODAY, CREATED):
        if _made(name).exists():
            with engine.connect() as connection:
                connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _create(url: str) -> None:
    db = Database(url)
    Base.metadata.create_all(db.engine)
    db.dispose()


@cache
def _of(make: Callable[[str], object]) -> bytes:
    return once(make.__qualname__, lambda path: make(f"sqlite:///{path}")).read_bytes()


def once(name: str, make: Callable[[Path], object]) -> Path:
    """A file that the first of a run's processes to need it makes, and that the others wait for."""
    made = _made(name)
    folder = made.parent
    folder.mkdir(mode=0o700, exist_ok=True)
    with (folder / f"{name}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not made.exists():
            draft = folder / f"{name}.draft.db"
            make(draft)
            draft.replace(made)
    return made


def _made(name: str) -> Path:
    return home.folder() / "laid" / f"{name}.db"


def _written(path: Path, held: bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(held)
    os.chmod(path, 0o600)
    return f"sqlite:///{path}"


def _lay_beside(make: Callable[[str], object], name: str, url: str, says_so: Path) -> None:
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    make(sa.make_url(url).set(database=name).render_as_string(hide_password=False))
    says_so.touch()
