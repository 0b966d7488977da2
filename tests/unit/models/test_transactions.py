"""How a unit begins and ends: what fails leaves nothing, a writer is alone on SQLite before it has written, a reader
stands in nobody's way, and the desk's number rises with what is committed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import BoardRevision, Database, Person, Task, TaskKind
from tests.support.hamlet import Hamlet


@contextmanager
def another(db: Database) -> Iterator[sqlite3.Connection]:
    """A connection of another process, which waits for nobody."""
    with closing(sqlite3.connect(str(db.engine.url.database), timeout=0, isolation_level=None)) as connection:
        yield connection


def names(db: Database) -> list[str]:
    with db.read() as session:
        return list(session.scalars(sa.select(Person.first_name)))


def test_of_a_unit_that_fails_nothing_is_left(hamlet: Hamlet) -> None:
    hamlet.person("Kari")
    with pytest.raises(ZeroDivisionError), hamlet.db.write() as session:
        session.execute(sa.update(Person).values(first_name="Kjersti"))
        _ = 1 / 0
    assert names(hamlet.db) == ["Kari"]


def test_of_a_unit_whose_connection_is_lost_it_is_told_what_went_wrong(hamlet: Hamlet) -> None:
    """By which the line knows that its database is away, and keeps what it was sent."""
    hamlet.person("Kari")
    for unit in (hamlet.db.write, hamlet.db.read):
        with pytest.raises(ZeroDivisionError), unit() as session:
            session.execute(sa.update(Person).values(first_name="Kjersti"))
            session.connection().invalidate()
            _ = 1 / 0
    assert names(hamlet.db) == ["Kari"]


def test_nothing_is_asked_in_a_unit_that_is_over(hamlet: Hamlet) -> None:
    """It would hold a connection until somebody sweeps it up."""
    for unit in (hamlet.db.write, hamlet.db.read):
        with unit() as session:
            session.scalars(sa.select(Person.id)).all()
        with pytest.raises(sa.exc.InvalidRequestError, match="closed"):
            session.scalars(sa.select(Person.id)).all()


@pytest.mark.only_on("sqlite")
def test_a_writing_unit_is_alone_from_its_beginning(hamlet: Hamlet) -> None:
    with another(hamlet.db) as other:
        with hamlet.db.write() as session:
            session.connection()
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


@pytest.mark.only_on("sqlite")
def test_a_reading_unit_sees_one_state_and_stands_in_nobodys_way(hamlet: Hamlet) -> None:
    hamlet.person("Kari")
    with another(hamlet.db) as other, hamlet.db.read() as session:
        before = session.scalar(sa.select(sa.func.count()).select_from(Person))
        other.execute("UPDATE person SET created_at = '2001-01-01 00:00:00.000000'")
        long_ago = sa.select(sa.func.count()).where(Person.created_at == datetime(2001, 1, 1, tzinfo=UTC))
        assert (before, session.scalar(long_ago)) == (1, 0)
    with hamlet.db.read() as session:
        assert session.scalar(long_ago) == 1


@pytest.mark.only_on("sqlite")
def test_one_statement_alone_has_no_transaction_around_it(hamlet: Hamlet) -> None:
    with another(hamlet.db) as other, hamlet.db._alone.connect() as connection:
        connection.execute(sa.select(sa.func.count()).select_from(Person))
        assert not connection.connection.dbapi_connection.in_transaction  # type: ignore[union-attr]
        other.execute("BEGIN IMMEDIATE")


def revision(hamlet: Hamlet) -> int:
    with hamlet.db.read() as session:
        return session.scalar(sa.select(BoardRevision.n)) or 0


def test_the_boards_number_rises_with_what_is_committed(hamlet: Hamlet) -> None:
    first = revision(hamlet)
    with pytest.raises(ZeroDivisionError), hamlet.db.write() as session:
        wants_a_call(hamlet, session)
        _ = 1 / 0
    with hamlet.db.write() as session:  # on the same connection
        session.connection()
    assert revision(hamlet) == first
    with hamlet.db.write() as session:
        wants_a_call(hamlet, session)
    assert revision(hamlet) == first + 1


def wants_a_call(hamlet: Hamlet, session: Session) -> None:
    session.add(Task(community_id=hamlet.community_id, kind=TaskKind.CALL_BACK, key="call", number="+4799000000"))
    session.flush()
