"""What a connection to PostgreSQL keeps of what it was asked."""

from __future__ import annotations

from contextlib import suppress

import pytest
import sqlalchemy as sa

from models import Community, Database
from tests.support import builders

pytestmark = pytest.mark.only_on("postgresql")
OFTEN = 8
"""So often the same is asked: the driver prepares it at the sixth."""


def test_what_is_prepared_is_still_known_after_a_unit_that_only_reads(db: Database) -> None:
    question = sa.select(Community.name.label("still_known")).where(Community.number == builders.LINE)
    for _ in range(OFTEN):
        with db.read() as session:
            assert session.scalars(question).all() == []
    prepared = sa.text("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%still_known%'")
    with db.read() as session:
        assert session.scalar(prepared) == 1


def test_a_table_that_was_changed_meanwhile_fails_once_and_is_then_read_as_it_is(db: Database) -> None:
    question = sa.text("SELECT held FROM taken_back WHERE other IS NULL")

    def made(connection: sa.Connection, kind: str, held: object) -> None:
        connection.exec_driver_sql(f"CREATE TABLE taken_back (held {kind} DEFAULT '{held}', other {kind})")
        connection.exec_driver_sql("INSERT INTO taken_back DEFAULT VALUES")

    with db.engine.connect() as connection:
        made(connection, "integer", 1)
        assert [connection.scalar(question) for _ in range(OFTEN)] == [1] * OFTEN
        connection.rollback()
        for _ in range(2):
            made(connection, "text", "one")
            with suppress(sa.exc.NotSupportedError):
                assert connection.scalar(question) == "one"
                break
            connection.rollback()
        assert connection.scalar(question) == "one"


def test_what_failed_is_taken_back_and_the_connection_goes_on(db: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError), db.write() as session:
        builders.community(session)
        builders.community(session)
    with db.read() as session:
        assert session.scalars(sa.select(Community)).all() == []
