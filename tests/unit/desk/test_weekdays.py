"""Every weekday is called by its own name."""

from __future__ import annotations

import pytest

from tests.support.desk import Desk

WEEK = ["Måndag", "Tysdag", "Onsdag", "Torsdag", "Fredag", "Laurdag", "Søndag"]


def places(words: str) -> list[int]:
    return [words.find(day) for day in WEEK]


@pytest.mark.parametrize("page", ["/desk/settings/hours", "/desk/people/{kari}/evening"])
def test_the_week_stands_from_monday_to_sunday(desk: Desk, page: str) -> None:
    with desk.db.read() as session:
        words = desk.words(page.format(kari=desk.person(session, "Kari").id))
    assert -1 not in places(words)
    assert places(words) == sorted(places(words))
