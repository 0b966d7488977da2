"""The desk in a real browser, at a phone's width. Skipped where there is no Chromium."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import make_server

from models import Alert, AlertCause, AlertState
from services import alerts, demonstration
from tests.support.desk import Desk
from tests.unit.pages.conftest import PATIENCE_MS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PHONE = {"width": 390, "height": 844}
pytestmark = pytest.mark.page


@pytest.fixture
def address(outsider: Desk) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, outsider.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, base_url=address)
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def sign_in(page: Page) -> None:
    """With the keyboard alone."""
    page.goto("/desk")
    page.wait_for_function("document.activeElement.matches('input[name=username]')")
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
    page.locator(".g-row summary", has_text="Ferdig").first.click()
    page.get_by_role("group", name="Korleis gjekk det?").wait_for()
    page.screenshot(path=tmp_path / "today.png", full_page=True)
    with outsider.db.read() as session:
        assert session.get_one(Alert, alert_id).state is AlertState.TAKEN
