"""What the desk does daily with what is on, counted in clicks, with axe on every page on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.support.browser.looking import WIDTHS, goes_wide, looks_over
from tests.support.desk import Desk
from tests.unit.activities.test_arranging import PAGE, arranged, elders, joins, occurrence

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

from tests.browser.conftest import opened


class Hand:
    """Clicks, and counts them; what stands in the way of anybody on a page it comes to fails."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def begins_at(self, path: str) -> None:
        """A page that is looked at elsewhere."""
        self.page.goto(path)

    def goes_to(self, path: str) -> None:
        self.page.goto(path)
        looks_over(self.page)

    def clicks_on(self, words: str, role: Any = "link") -> None:
        self.clicks += 1
        self.follows(self.page.locator("#main").get_by_role(role, name=words).first)
        looks_over(self.page)

    def follows(self, where: Locator) -> None:
        """To what it leads to, all of it."""
        with self.page.expect_navigation():
            where.click()

    @property
    def reads(self) -> str:
        return self.page.locator("body").inner_text()


@pytest.fixture
def hand(window: BrowserContext) -> Hand:
    return Hand(window.new_page())


def test_an_activity_is_added_in_two_clicks_and_typing(hand: Hand, desk: Desk) -> None:
    hand.begins_at(PAGE)
    hand.clicks_on("Legg til aktivitet")
    for label, typed in (("Kva", "Hest og kjerre"), ("Dag", "2.12"), ("Klokkeslett", "1130"), ("Stad", "Utgard")):
        hand.page.get_by_label(label).first.fill(typed)
    hand.clicks_on("Legg til", "button")

    assert hand.clicks == 2
    assert "Aktiviteten er lagd inn." in hand.reads and "ons 2.12 11.30" in hand.reads
    assert hand.page.locator("h1").inner_text() == "Hest og kjerre"


def test_an_activity_is_called_off_in_two_clicks_after_who_is_told_was_shown(hand: Hand, desk: Desk) -> None:
    made = arranged(desk)
    for person in elders(desk, 12):
        joins(desk, person.first_name, made.id)
    hand.goes_to(f"{PAGE}/{made.id}")
    hand.clicks_on("Avlys")
    assert "12 får vite det." in hand.reads
    hand.clicks_on("Avlys og sei frå til 12", "button")

    assert hand.clicks == 2
    assert "0 høyrt, 12 ventar, 0 ikkje nådd." in hand.reads


def test_somebody_is_signed_up_with_a_ride_in_three_clicks_and_typing(hand: Hand, desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    hand.begins_at(f"{PAGE}/{made.id}")
    hand.clicks_on("Meld på")
    hand.page.get_by_label("Finn namn, nummer eller grend").fill(kari.full_name)
    with hand.page.expect_navigation():
        hand.page.keyboard.press("Enter")
    hand.clicks_on("Meld på med skyss")
    hand.clicks_on("Meld på", "button")

    assert hand.clicks == 3
    assert "Påmeldinga er ordna." in hand.reads and kari.full_name in hand.reads


def test_a_mistake_leads_to_its_field_and_keeps_what_was_typed(hand: Hand) -> None:
    hand.goes_to(f"{PAGE}/new")
    hand.page.get_by_label("Kva").first.fill("Hest og kjerre")
    hand.page.get_by_label("Dag", exact=True).fill("ein gong")
    hand.clicks_on("Legg til", "button")

    expect(hand.page.locator(".ds-error-summary")).to_be_focused()
    hand.clicks_on("Skriv dagen slik")
    expect(hand.page.get_by_label("Dag", exact=True)).to_be_focused()
    expect(hand.page.get_by_label("Dag", exact=True)).to_have_value("ein gong")


def test_the_door_list_on_paper_has_who_comes_and_nothing_to_press(window: BrowserContext, desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    joins(desk, kari.first_name, made.id)
    page = window.new_page()
    page.goto(f"{PAGE}/{made.id}/door")
    page.emulate_media(media="print")

    expect(page.locator("tbody tr")).to_have_count(5)
    for width in WIDTHS:
        goes_wide(page, width)
        expect(page.get_by_role("rowheader", name=kari.full_name)).to_be_visible()
        for gone in (".g-bar", ".ds-breadcrumbs", ".g-screen", ".g-foot form"):
            expect(page.locator(gone).first, gone).to_be_hidden()


def test_without_scripts_and_with_the_keyboard_alone_something_is_called_off(
    browser: Browser, desk: Desk, address: str
) -> None:
    made = arranged(desk)
    joins(desk, elders(desk, 1)[0].first_name, made.id)
    context = opened(browser, desk, address, 1280, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{PAGE}/{made.id}/call-off")
    page.get_by_role("button", name="Avlys og sei frå til éin").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Aktiviteten er avlyst." in page.locator("body").inner_text()
    context.close()
    assert occurrence(desk, made.id).state.value == "cancelled"
