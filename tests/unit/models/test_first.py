"""One of several processes comes first, by a lock of the server's."""

from __future__ import annotations

import time

import pytest
import sqlalchemy as sa

from models import Database
from models.first import First
from tests.support.races import PATIENCE_S

pytestmark = pytest.mark.only_on("postgresql")


def comes_first_soon(one: First) -> bool:
    deadline = time.monotonic() + PATIENCE_S
    while not one() and time.monotonic() < deadline:
        time.sleep(0.01)
    return one()


def test_one_comes_first_and_another_once_it_is_gone(db: Database) -> None:
    ours, theirs = db.first(), db.first()
    assert (ours(), theirs(), ours()) == (True, False, True)
    ours.close()
    assert comes_first_soon(theirs)
    assert not ours()
    theirs.close()
    ours.close()


def test_who_was_cut_off_comes_first_no_more(db: Database) -> None:
    ours, theirs = db.first(), db.first()
    assert (ours(), theirs()) == (True, False)
    holder = sa.text(
        "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database "
        "WHERE locktype = 'advisory' AND granted AND datname = current_database()"
    )
    with db.read() as session:
        session.execute(holder)
    assert comes_first_soon(theirs)
    ours()  # hears of its end
    assert not ours()
    theirs.close()
    ours.close()


def test_a_connection_that_was_closed_in_ones_hands_is_made_anew(db: Database) -> None:
    ours = db.first()
    assert ours()
    ours._kept.driver_connection.close()  # type: ignore[attr-defined]
    assert comes_first_soon(ours)
    ours.close()
