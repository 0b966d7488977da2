"""Every page of the desk asks the database at most twelve times, whatever there is to show; one that foretells a deed
too, for which the deed is done on paper (`tests/unit/telling/test_foretold_deeds.py`).
"""

from __future__ import annotations

import pytest

from bench import year
from bench.pages import MOST_STATEMENTS, pages
from tests.support import counting
from tests.support import desk as desks
from tests.support.databases import Shelf


@pytest.mark.slow
def test_no_page_asks_more_often_than_twelve_times_in_a_community_that_has_lived(shelf: Shelf) -> None:
    with desks.opened(shelf) as desk:
        shelf.hold("year", lambda db: year.live(db, desks.NOW, people=120, days=20) and None)
        desk.signs_in(year.COORDINATOR, year.PASSWORD)
        too_often = {}
        for path in pages(desk.app):
            if _statements(desk, path) > MOST_STATEMENTS and (again := _statements(desk, path)) > MOST_STATEMENTS:
                too_often[path] = again
        assert too_often == {}


def _statements(desk: desks.Desk, path: str) -> int:
    """How often the page asks; the first time it is opened it may write that besides."""
    with counting.asked(desk.db) as asked:
        answer = desk.client.get(path)
    assert answer.status_code in (200, 302, 404, 409), path
    return len(asked.statements)
