"""A test that leaves a connection to its database open is told so itself, and those that come after it are not."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import Database, Person
from tests.support.databases import Shelf

pytestmark = pytest.mark.both_engines


def test_a_connection_that_was_not_given_back_is_told_of(shelf: Shelf) -> None:
    with shelf.db.engine.connect() as connection:
        connection.execute(sa.select(Person.id))
        with pytest.raises(AssertionError, match="left open"):
            shelf.is_given_back()
        connection.invalidate()


@pytest.mark.only_on("postgresql")
def test_a_client_of_another_engine_is_told_of_with_what_it_asked_and_sent_away(shelf: Shelf) -> None:
    another = Database(shelf.db.url)
    assert another.look_up(sa.select(Person.id).where(Person.id == 0)) == []
    with pytest.raises(AssertionError, match=r"left open.*SELECT person\.id"):
        shelf.is_given_back()
    shelf.is_given_back()
    another.dispose()
