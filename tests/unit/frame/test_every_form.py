"""Every form there is at the desk, sent twice as it stood on its page: the second time changes nothing."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from models import Audit, Base, DeskSession, SentForm, Tries
from tests.support.desk import Desk
from tests.unit.frame.test_says_so import A_FILE, AT_THE_DOOR, FIRST, LAST, WITH_A_SECRET, endpoint, forms
from tests.unit.frame.test_says_so import pages as pages_  # noqa: F401 the fixture
from web.frame import who
from web.frame.sent import once

COUNTED_BY_ITSELF = {table.__tablename__ for table in (Audit, DeskSession, SentForm, Tries)}
ANSWERS_WITH_A_PAGE = {"feeds.make", "own_feeds.make_hers", "own_feeds.make_mine", "users.invite", "users.reset"}
ANSWERS_WITH_A_PAGE |= {"duty.save", "desk_duty.save"}
"""What is made is shown this once; and a week that is saved as it stands stays as it stands, in other rows."""


def rows(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """As they lie there, sealed."""
    tables = [name for name in Base.metadata.tables if name not in COUNTED_BY_ITSELF]
    with desk.db.engine.connect() as connection:
        return {name: _all_of(connection, name) for name in tables}


def _all_of(connection: sa.Connection, table: str) -> list[tuple[Any, ...]]:
    return sorted(map(tuple, connection.exec_driver_sql(f'SELECT * FROM "{table}"')), key=repr)  # noqa: S608 our own


@pytest.mark.slow
def test_whatever_is_sent_twice_is_done_once(desk: Desk, pages_: list[str]) -> None:  # noqa: F811
    stands = {endpoint(desk, form): page for page in reversed(pages_) for form in forms(desk, page)}
    rules = set(stands)
    asked = {name for name in rules if who.of(name) in who.ASKED_AT_ANY_DOOR}
    asked |= {name for name in rules if name.partition(".")[0] in once.CHANGES_WHO_IS_HERE}
    twice, without, sent = [], [], 0
    names = rules - asked - AT_THE_DOOR - A_FILE - WITH_A_SECRET - ANSWERS_WITH_A_PAGE
    for name in sorted(names, key=lambda name: (name != FIRST, name in LAST, name)):
        form = next((form for form in forms(desk, stands[name]) if endpoint(desk, form) == name), None)
        if form is None:
            continue  # another form has taken it away; test_says_so holds that each is met
        if once.FIELD not in form.fields:
            without.append(name)
            continue
        first = desk.client.post(form.action, data=form.fields)
        if first.status_code >= 400:
            continue  # it needs more than its page holds; nothing was done
        before, sent = rows(desk), sent + 1
        second = desk.client.post(form.action, data=form.fields)
        led = (first.status_code, first.headers.get("Location")) == (second.status_code, second.headers.get("Location"))
        if not led or rows(desk) != before:
            twice.append(name)
    assert (twice, without) == ([], [])
    assert sent > 30
