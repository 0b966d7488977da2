"""A database of a test's own, laid once a process and copied: its tables take longer to make than most tests."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import sqlalchemy as sa

import migrations
from models import Base, Database


def created(path: Path) -> str:
    """The address of an SQLite file whose tables the models have made."""
    return _written(path, _of(_create))


def upgraded(path: Path) -> str:
    """The address of an SQLite file that `migrations.upgrade` has brought from nothing to today's tables."""
    return _written(path, _of(migrations.upgrade))


def upgraded_beside(url: str) -> str:
    """The name of a PostgreSQL database of such tables, to be copied (CREATE DATABASE … TEMPLATE)."""
    name = f"{sa.make_url(url).database}_of_today"
    _upgrade_beside(url, name)
    return name


def _create(url: str) -> None:
    db = Database(url)
    Base.metadata.create_all(db.engine)
    db.dispose()


@cache
def _of(make: Callable[[str], object]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "line.db")
        make(f"sqlite:///{path}")
        return path.read_bytes()


def _written(path: Path, held: bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(held)
    os.chmod(path, 0o600)
    return f"sqlite:///{path}"


@cache
def _upgrade_beside(url: str, name: str) -> None:
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    migrations.upgrade(sa.make_url(url).set(database=name).render_as_string(hide_password=False))
