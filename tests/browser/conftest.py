"""The desk in a real browser, before a village in which something has happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.support import amounts
from tests.support import desk as desks
from tests.support.browser.browsing import CHROMIUM, PATIENCE_MS, served
from tests.support.browser.looking import WIDTHS
from tests.support.desk import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = pytest.mark.skip("no Chromium here: install it (apt-get install chromium-headless-shell, or chromium)")
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.page)
            if CHROMIUM is None:
                item.add_marker(missing)


@pytest.fixture(autouse=True)
def months() -> None:
    """Every page has all on it that it may have."""


@pytest.fixture
def address(desk: Desk) -> Iterator[str]:
    with served(desk.app) as base:
        yield base


@pytest.fixture(params=[*WIDTHS][: amounts.of(1, 2)])
def window(request: pytest.FixtureRequest, browser: Browser, desk: Desk, address: str) -> Iterator[BrowserContext]:
    """The coordinator's, signed in, on a telephone, where what is pressed stands closer; at a desk too with
    `bin/test --long`. What is done daily `test_daily` does at a desk; `looks_over` sees a page at both widths."""
    context = opened(browser, desk, address, request.param)
    yield context
    context.close()


def opened(browser: Browser, desk: Desk, address: str, width: int, **how: str) -> BrowserContext:
    """A window of this width in which the coordinator is signed in."""
    size = {"width": width, "height": WIDTHS.get(width, 800)}
    how = {"reduced_motion": "reduce", **how}  # what is half open lies over what stands below it
    context = browser.new_context(viewport=size, base_url=address, locale="nb-NO", **how)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE_MS)
    context.add_cookies([{"name": c.key, "value": c.value, "url": address} for c in desks.cookies(desk)])
    return context
