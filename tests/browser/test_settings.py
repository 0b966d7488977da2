"""What the desk sets for its line, and a new line's first page, in a real browser, with axe on each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from playwright.sync_api import expect

from models import Community
from tests.support import amounts
from tests.support.browser.browsing import PATIENCE_MS, served
from tests.support.browser.looking import WIDTHS, looks_over
from tests.support.databases import Shelf
from tests.support.desk import Desk
from tests.unit.door.test_setting_up import TYPED, link, nobody, there

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext


def test_an_opening_hour_is_changed_in_two_clicks_and_a_mistake_is_shown_where_it_is(
    window: BrowserContext, desk: Desk
) -> None:
    page = window.new_page()
    page.goto("/desk/settings")
    page.get_by_role("link", name=re.compile("Endre.*Opningstid")).click()
    page.get_by_label("Fredag: til").fill("ni")
    page.get_by_role("button", name="Lagre").click()
    to_mistake = page.get_by_role("link", name="Skriv klokka slik: 19.00.")
    to_mistake.wait_for()
    looks_over(page)
    to_mistake.click()
    expect(page.locator("#closes-4")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("1230")
    page.get_by_role("button", name="Lagre").click()
    expect(page.locator("main")).to_contain_text("Fredag 09.00–12.30")
    with desk.db.read() as session:
        assert session.scalars(sa.select(Community).filter_by(name="Lom")).one().opening_hours["4"] == "09:00-12:30"


def test_a_closing_is_added_and_undone(window: BrowserContext) -> None:
    page = window.new_page()
    page.goto("/desk/settings/closed")
    page.get_by_label("Stengt frå").fill("1.7")
    page.get_by_role("button", name="Legg til").click()
    expect(page.locator("table")).to_contain_text("torsdag 1. juli")
    with page.expect_navigation():
        page.get_by_role("button", name="Angre").click()
    expect(page.locator("table")).not_to_contain_text("torsdag 1. juli")
    looks_over(page)


@pytest.mark.parametrize("width", [*WIDTHS][: amounts.of(1, 2)])
def test_a_line_without_anybody_is_set_up(browser: Browser, shelf: Shelf, width: int) -> None:
    with nobody(shelf) as empty, served(empty.app) as address:
        context = browser.new_context(viewport={"width": width, "height": 800}, base_url=address, locale="nb-NO")
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.goto(link(empty.db))
        looks_over(page, at_a_desk=True)
        for name, typed in TYPED.items():
            if name != "language":
                page.locator(f"#{name}").fill(typed)
        with page.expect_navigation():
            page.get_by_role("button", name="Begynn").click()
        page.locator("#username").fill(TYPED["username"])
        page.locator("#password").fill(TYPED["password"])
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Første morgon").wait_for()
        looks_over(page, at_a_desk=True)
        context.close()
        assert there(empty.db) == (1, 1)
