"""The exchange's pages in Chromium; without one they are skipped, and a sentence says what to install."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.exchange.server.running import FRIEND, Running, running
from tests.support.browser.browsing import CHROMIUM, PATIENCE_MS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SPEED = 4.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = pytest.mark.skip("no Chromium here: install it (apt-get install chromium-headless-shell, or chromium)")
    for item in items:
        if CHROMIUM is None and "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(missing)


@pytest.fixture(scope="module")
def ex() -> Iterator[Running]:
    with running(SPEED) as it:
        yield it


@pytest.fixture
def page(browser: Browser, ex: Running) -> Iterator[Page]:
    """A tab; an error in the page's own program, or anything it may not load, fails the test. What was ordered of the
    exchange meanwhile holds no longer."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, base_url=ex.server.url, locale="nb-NO")
    context.set_default_timeout(PATIENCE_MS)
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    told = ("404", "409")  # what is not there, or not possible now: the page says so in a sentence
    tab.on(
        "console",
        lambda said: (
            errors.append(said.text) if said.type == "error" and not any(code in said.text for code in told) else None
        ),
    )
    tab.on("response", lambda got: errors.append(got.url) if got.status >= 400 and "/control/" not in got.url else None)
    yield tab
    context.close()
    for call in ex.http.get("/control/calls?state=live").json()["calls"]:
        ex.post(f"/control/calls/{call['sid']}/hang-up")
    ex.http.delete("/control/faults")
    ex.post("/control/clock", frozen=False, speed=SPEED)
    ex.post(ex.path(FRIEND, "/behaviour"), behaviour="attended")
    assert not errors
