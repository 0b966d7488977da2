"""What comes out of the printer, looked at: right sheet, nothing cut off, nothing of the screen on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import desk as desks
from tests.support.browser.browsing import PATIENCE_MS, served
from tests.support.browser.printing import A4, A5, printed
from tests.support.desk import Desk
from tests.unit.paper import evening

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.page, pytest.mark.usefixtures("months")]
OF_THE_SCREEN = ("Finn namn", "Logg ut", "Skriv ut", "Nynorsk", "Hopp til")


@pytest.fixture
def page(browser: Browser, desk: Desk) -> Iterator[Page]:
    with served(desk.app) as address:
        context = browser.new_context(base_url=address, color_scheme="dark")
        context.add_cookies([{"name": each.key, "value": each.value, "url": address} for each in desks.cookies(desk)])
        context.set_default_timeout(PATIENCE_MS)
        yield context.new_page()
        context.close()


def person(desk: Desk, name: str) -> int:
    with desk.db.read() as session:
        return desk.person(session, name).id


@pytest.mark.parametrize("name", ["Kari", "Berit"])
def test_a_card_is_one_side_of_a5(desk: Desk, page: Page, tmp_path: Path, name: str) -> None:
    sides = printed(page, f"/desk/paper/cards?person={person(desk, name)}", tmp_path / "card.pdf")
    assert [side.size for side in sides] == [A5]
    assert sides[0].words.startswith("Grendelinja 61 99 90 00")
    assert "ring 113" in sides[0].words
    assert 0.02 < sides[0].ink < 0.3, "written on, and light for whoever prints two hundred"
    assert sides[0].margin > 5


def test_the_cards_of_all_are_a_side_each(desk: Desk, page: Page, tmp_path: Path) -> None:
    sides = printed(page, "/desk/paper/cards", tmp_path / "cards.pdf")
    assert {side.size for side in sides} == {A5}
    assert len(sides) == desk.get("/desk/paper/cards").count("<article")
    assert all(side.words.startswith("Grendelinja 61 99 90 00") for side in sides)


def test_the_week_is_one_sheet_for_the_wall(desk: Desk, page: Page, tmp_path: Path) -> None:
    (side,) = printed(page, "/desk/paper/poster", tmp_path / "poster.pdf")
    assert side.size == A4
    assert side.words.startswith("Dette skjer i Lom i veke 49 Måndag 30. november")
    assert side.words.endswith("ring Grendelinja 61 99 90 00 Du kan ringje heile døgnet.")


def test_every_list_is_a4_and_has_nothing_of_the_screen(desk: Desk, page: Page, tmp_path: Path) -> None:
    evening.ahead(desk)
    occurrence, driver, day = evening.driven(desk)
    for path, words in {
        f"/desk/activities/{occurrence}/door": "Kari Dømesen",
        f"/desk/paper/driver/{driver}?day={day}": evening.ADDRESS,
        "/desk/paper/evening": "Kari Dømesen",
        "/desk/figures/council": "Eldre vi nådde",
    }.items():
        (side,) = printed(page, path, tmp_path / "list.pdf")
        assert side.size == A4, path
        assert words in side.words, path
        assert "av Marit Dømesen" in side.words, f"{path}: who has printed it, and when"
        assert "i dag" not in side.words, f"{path}: tomorrow it would lie"
        assert not [each for each in OF_THE_SCREEN if each in side.words], path
        assert side.ink < 0.3, "paper is white, whatever the screen is"
