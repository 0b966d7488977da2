"""The bar says where one is: on every page of the desk, one place and no other."""

from __future__ import annotations

from web.frame import nav
from web.frame.who import ASKED_AT_ANY_DOOR, WHO, Who

NO_PAGES = frozenset({"sounds", "demo_button"})
"""Sound, and a button of the board."""


def test_every_page_of_the_desk_has_its_one_place_in_the_bar() -> None:
    shut = {*ASKED_AT_ANY_DOOR, Who.OWN, Who.ARRANGER}
    pages = {
        endpoint for endpoint, who in WHO.items() if who not in shut and endpoint.partition(".")[0] not in NO_PAGES
    }
    places = {page: [entry.endpoint for entry in nav.BAR if entry.is_here(page)] for page in pages}
    assert {page: found for page, found in places.items() if len(found) != 1} == {}
    assert places["ideas.everything"] == places["organisers.everybody"] == ["more.everything"]
    assert places["drafts.one"] == ["activities.coming"]
