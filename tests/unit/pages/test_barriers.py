"""The telephones and the switchboard of the local exchange: nothing that axe objects to, at a desk and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.exchange.server.running import ELDER
from tests.support.browser.looking import looks_over

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.page


@pytest.mark.parametrize(
    ("path", "drawn"),
    [
        ("/phones", "[data-phones] li"),
        (f"/phones/{ELDER}", "[data-name]:not(:empty)"),
        ("/switchboard", "[data-speed] option"),
    ],
)
def test_nothing_stands_in_the_way(page: Page, path: str, drawn: str) -> None:
    page.goto(path)
    page.locator(drawn).first.wait_for(state="attached")
    looks_over(page, at_a_desk=True)
