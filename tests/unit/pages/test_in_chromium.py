"""The desk in a real browser, at a phone's width. Skipped where there is no Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from models import Alert, AlertCause, AlertState
from services import alerts, demonstration
from tests.support.browser.browsing import PATIENCE_MS, served
from tests.support.desk import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PHONE = {"width": 390, "height": 844}
pytestmark = pytest.mark.page


@pytest.fixture
def page(browser: Browser, outsider: Desk) -> Iterator[Page]:
    with served(outsider.app) as address:
        context = browser.new_context(viewport=PHONE, base_url=address)
        context.set_default_timeout(PATIENCE_MS)
        yield context.new_page()
        context.close()


def sign_in(page: Page) -> None:
    """With the keyboard alone."""
    page.goto("/desk")
    expect(page.locator("input[name=username]")).to_be_focused()
    page.keyboard.type(demonstration.COORDINATOR_USERNAME)
    page.keyboard.press("Tab")
    page.keyboard.type(demonstration.PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="I dag", level=1).wait_for()


def missed(desk: Desk) -> int:
    with desk.db.write() as session:
        return alerts.raise_(session, desk.person(session, "Kari"), AlertCause.MISSED).id


def test_the_coordinator_signs_in_and_takes_an_alert(outsider: Desk, page: Page, tmp_path: Path) -> None:
    alert_id = missed(outsider)
    sign_in(page)
    page.get_by_role("button", name="Eg tek meg av dette").click()
    page.get_by_role("status").get_by_text("Du tek deg av dette.").wait_for()
    page.locator(".g-row summary", has_text="Ferdig").first.click()
    page.get_by_role("group", name="Korleis gjekk det?").wait_for()
    page.screenshot(path=tmp_path / "today.png", full_page=True)
    with outsider.db.read() as session:
        assert session.get_one(Alert, alert_id).state is AlertState.TAKEN
