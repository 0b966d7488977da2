"""Every page of the desk asks the database at most twelve times, whatever there is to show.

A page that foretells a deed does it and takes it back (`web/frame/preview.py`): it asks as often as the deed itself,
and is opened by a press that means it.
"""

from __future__ import annotations

import pytest

from bench import year
from bench.pages import MOST_STATEMENTS, pages
from tests.support import counting
from tests.support import desk as desks
from tests.support.databases import Shelf

FORETELL = ("/call-off", "/left", "/take-back")
"""How the address of a page ends that foretells what would be told."""


@pytest.mark.both_engines
def test_no_page_asks_more_often_than_twelve_times_in_a_community_that_has_lived(shelf: Shelf) -> None:
    with desks.opened(shelf) as desk:
        shelf.hold("year", lambda db: year.live(db, desks.NOW, people=120, days=20) and None)
        desk.signs_in(year.COORDINATOR, year.PASSWORD)
        too_often = {}
        for path in pages(desk.app):
            desk.client.get(path)
            with counting.asked(desk.db) as asked:
                answer = desk.client.get(path)
            assert answer.status_code in (200, 302, 404, 409), path
            if len(asked.statements) > MOST_STATEMENTS and not path.endswith(FORETELL):
                too_often[path] = len(asked.statements)
        assert too_often == {}
