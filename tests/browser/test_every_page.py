"""Every page the desk has, found by its route: nothing to object to for who sees, hears or touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.browser.conftest import opened
from tests.support.browser.looking import CONTRAST, complaints
from tests.support.desk import Desk
from tests.unit.frame.test_door import path_of
from web.frame.who import ASKED_AT_ANY_DOOR, WHO, Who

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

NOT_PAGES = {"today.live", "notes.sound", "login.static", "assets.file", "comers.file"}
"""Part of a page, a sound, a file."""
AS_ON_A_NARROW_TELEPHONE = 320
"""Also a page of 1280 px at 400 %, as WCAG 1.4.10 asks."""
TOO_SMALL = """() => [...document.querySelectorAll('button, .ds-button, .ds-input, summary, .g-nav a')]
  .filter((each) => each.offsetParent && !each.matches('.ds-link, [type=checkbox], [type=radio]'))
  .map((each) => [each.outerHTML.slice(0, 90), Math.round(each.getBoundingClientRect().height)])
  .filter(([, height]) => height && height < 40)"""
"""A finger needs 44 px; a field in the bar has 40."""
ON_THE_OLD_PAGE = "document.querySelector('link[href*=pico]') !== null"


def pages(desk: Desk) -> list[str]:
    """The addresses of what a coordinator may open."""
    return sorted(
        path_of(rule)
        for rule in desk.app.url_map.iter_rules()
        if "GET" in (rule.methods or ())
        and WHO.get(rule.endpoint) not in {*ASKED_AT_ANY_DOOR, Who.OWN, None}
        and rule.endpoint not in NOT_PAGES
        and not rule.rule.endswith(".csv")
    )


def test_no_page_has_anything_axe_objects_to(desk: Desk, window: BrowserContext) -> None:
    page = window.new_page()
    said: list[str] = []
    page.on("console", lambda told: said.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    wrong: dict[str, Any] = {}
    for path in pages(desk):
        answer = page.goto(path)
        if answer is not None and answer.status >= 500:
            wrong[path] = answer.status
        if answer is None or answer.status != 200 or "text/html" not in answer.headers["content-type"]:
            said.clear()
            continue
        found = {
            "axe": complaints(page),
            "h1": page.locator("h1").count() != 1,
            "small": [] if page.evaluate(ON_THE_OLD_PAGE) else page.evaluate(TOO_SMALL),
            "said": list(said),
        }
        said.clear()
        if any(found.values()):
            wrong[path] = {name: each for name, each in found.items() if each}
    assert wrong == {}


def test_no_page_scrolls_sideways_on_the_narrowest_telephone(browser: Browser, desk: Desk, address: str) -> None:
    context = opened(browser, desk, address, AS_ON_A_NARROW_TELEPHONE)
    page = context.new_page()
    wide = {}
    for path in pages(desk):
        page.goto(path)
        if (by := page.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0:
            wide[path] = by
    context.close()
    assert wide == {}


def test_every_page_can_be_read_in_the_dark(browser: Browser, desk: Desk, address: str) -> None:
    context = opened(browser, desk, address, 390, color_scheme="dark")
    page = context.new_page()
    wrong = {}
    for path in pages(desk):
        page.goto(path)
        if page.evaluate(ON_THE_OLD_PAGE):
            continue
        if found := complaints(page, CONTRAST):
            wrong[path] = found
    context.close()
    assert wrong == {}
