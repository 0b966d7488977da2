"""Connections to a database that is a server: how long it is waited for, and that what is asked costs little.

It is PostgreSQL, reached through psycopg (https://www.psycopg.org/psycopg3/docs/).
"""

from __future__ import annotations

import select
import time
from typing import Any, ClassVar

import psycopg
import sqlalchemy as sa
from psycopg.pq import TransactionStatus

from .first import First

WAITED_FOR = {"connect_timeout": 3, "tcp_user_timeout": 6000}
"""Seconds and milliseconds after which a PostgreSQL that says nothing is away: the carrier waits fifteen seconds for
what a caller hears (https://www.postgresql.org/docs/current/libpq-connect.html)."""
ASKED_AFTER_S = 1.0
"""A connection that has rested so long is asked whether the server is there before anything else is."""
RESTS_SINCE = "grendelinja.rests_since"
MOST_BY_HEART = 500
PREPARED = 2000
"""Statements whose plan a connection keeps: the line has several hundred, and the driver forgets all but the last
hundred (https://www.psycopg.org/psycopg3/docs/advanced/prepare.html)."""


class Cursor(psycopg.Cursor[Any]):
    """One that knows by heart what the columns of an answer are. SQLAlchemy wants to hear it after each statement, and
    psycopg makes an object of every column for it, which is a tenth of all that a call of the round costs."""

    _by_heart: ClassVar[dict[Any, list[psycopg.Column]]] = {}
    _said: Any = None

    def execute(self, query: Any, params: Any = None, **how: Any) -> Cursor:
        self._said = query
        return super().execute(query, params, **how)

    def executemany(self, query: Any, params_seq: Any, *, returning: bool = False) -> None:
        self._said = None
        super().executemany(query, params_seq, returning=returning)

    @property
    def description(self) -> list[psycopg.Column] | None:
        known = self._by_heart.get(self._said)
        if known is not None and self.pgresult is not None and self.pgresult.nfields == len(known):
            return known
        found = super().description
        if found and isinstance(self._said, str) and len(self._by_heart) < MOST_BY_HEART:
            self._by_heart[self._said] = found
        return found


class Connection(psycopg.Connection[Any]):
    """One that keeps what it has prepared when a transaction is taken back in which nothing failed: every unit that
    only reads ends so. psycopg forgets all of it then, as it does still where something failed, since tables may have
    been made or changed (https://www.psycopg.org/psycopg3/docs/advanced/prepare.html)."""

    def rollback(self) -> None:
        with self.lock:
            if self.pgconn.transaction_status == TransactionStatus.INTRANS:
                self.pgconn.exec_(b"ROLLBACK")
        super().rollback()


def options(url: str) -> dict[str, Any]:
    """What an engine of this address is made with. What the address says itself holds."""
    said = sa.make_url(url).query
    waits = {name: value for name, value in WAITED_FOR.items() if name not in said}
    # The one that was used last first: it has prepared what is asked again, and need not be asked whether it is there.
    return {"pool_use_lifo": True, "pool_size": 20, "connect_args": {**waits, "cursor_factory": Cursor}}


def keep_connections(engine: sa.Engine) -> None:
    """A server that went away while a connection rested is noticed before anything is asked of it, and all connections
    are made anew. One that has just been used is asked only where something lies there to be read: its end."""

    def connect(_dialect: Any, _record: Any, arguments: Any, options: Any) -> Connection:
        return Connection.connect(*arguments, **options)

    def keep_what_is_prepared(connection: Any, _record: Any) -> None:
        connection.prepared_max = PREPARED

    def rests(_connection: Any, record: Any) -> None:
        record.info[RESTS_SINCE] = time.monotonic()

    def look_that_it_is_there(connection: Any, record: Any, _proxy: Any) -> None:
        since = record.info.get(RESTS_SINCE)
        if since is None:
            return
        try:
            if time.monotonic() - since >= ASKED_AFTER_S or _has_something_to_say(connection):
                engine.dialect.do_ping(connection)
        except psycopg.Error as error:
            raise sa.exc.InvalidatePoolError from error

    sa.event.listen(engine, "do_connect", connect)
    sa.event.listen(engine, "connect", keep_what_is_prepared)
    sa.event.listen(engine, "checkin", rests)
    sa.event.listen(engine, "checkout", look_that_it_is_there)


def _has_something_to_say(connection: Any) -> bool:
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN)
    return bool(poll.poll(0))


THE_LOCK = 7_317_001
"""The number of the lock that the first of all schedulers holds."""


class FirstOfAServer(First):
    """Whether this process comes first of those that do the same: it holds a lock that the server keeps as long as our
    connection stands, so that another comes first at once where this one dies.

    Nothing may stand on it: a process that was stopped, or cut off, may go on holding it for long.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._kept: Any = None
        self._holds = False

    def __call__(self) -> bool:
        try:
            if self._holds and not _has_something_to_say(self._kept.driver_connection):
                return True
            if self._kept is None:
                self._kept = self._engine.raw_connection()
                self._kept.driver_connection.autocommit = True
            found = self._kept.driver_connection.execute("SELECT pg_try_advisory_lock(%s)", (THE_LOCK,)).fetchone()
            self._holds = bool(found[0])
        except (psycopg.Error, sa.exc.SQLAlchemyError):
            # Whoever cannot know goes ahead: what is asked of the database next says whether it is away.
            self.close()
            return True
        return self._holds

    def close(self) -> None:
        if self._kept is not None:
            self._kept.invalidate()
        self._kept, self._holds = None, False
