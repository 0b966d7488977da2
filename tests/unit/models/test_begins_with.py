"""Keys that begin so: found exactly, and on SQLite by their index, however many there are."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import Telling, begins_with
from services.telling.keys import next_key
from tests.support.hamlet import Hamlet

KEYS = ("signup:7:1", "signup:7:2", "signup:70:1", "signup:6:9", "Signup:7:1", "signup:7", "signup:7;1", "ride:7:%")


@pytest.fixture
def told(hamlet: Hamlet) -> Hamlet:
    kari = hamlet.person()
    with hamlet.db.write() as session:
        fields = {"person_id": kari, "about": "signup_joined", "subject": {}, "channel": "sms", "state": "told"}
        for key in KEYS:
            session.add(Telling(key=key, not_before=hamlet.now, expires_at=hamlet.now, **fields))
    return hamlet


@pytest.mark.both_engines
@pytest.mark.parametrize(
    ("prefix", "found"),
    [
        ("signup:7:", {"signup:7:1", "signup:7:2"}),
        ("signup:70:", {"signup:70:1"}),
        ("ride:7:%", {"ride:7:%"}),
        ("ride:_:", set()),
        ("s", {key for key in KEYS if key.startswith("s")}),
    ],
)
def test_what_begins_so_is_found_and_nothing_else(told: Hamlet, prefix: str, found: set[str]) -> None:
    with told.db.read() as session:
        assert set(session.scalars(sa.select(Telling.key).where(begins_with(session, Telling.key, prefix)))) == found
        assert next_key(session, prefix) == f"{prefix}{len(found) + 1}"


@pytest.mark.only_on("sqlite")
def test_the_index_finds_it(told: Hamlet) -> None:
    with told.db.read() as session:
        asked = sa.select(Telling.id).where(begins_with(session, Telling.key, "signup:7:"))
        words = str(asked.compile(session.get_bind(), compile_kwargs={"literal_binds": True}))
        plan = session.execute(sa.text(f"EXPLAIN QUERY PLAN {words}")).all()
    assert ["SEARCH" in str(row) and "INDEX" in str(row) for row in plan] == [True]
