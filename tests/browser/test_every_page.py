"""Every page the desk has, found by its route, and some once more with other things on it: nothing to object to for who
sees, hears or touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest

from models import Source
from services.volunteers import willing
from tests.browser.conftest import opened
from tests.support.browser.happened import happen
from tests.support.browser.looking import AT_A_DESK, ON_A_TELEPHONE, complaints, goes_wide
from tests.support.desk import Desk
from tests.unit.frame.test_door import path_of
from web.frame.who import ASKED_AT_ANY_DOOR, ASKED_BY_ITSELF, WHO, Who
from web.settings.sections import SECTIONS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NOT_PAGES = {"notes.sound", "assets.file", "road_files.text", *ASKED_BY_ITSELF}
"""A sound, a file, part of a page."""
NARROWEST = 320
"""Also a page of 1280 px at 400 %, as WCAG 1.4.10 asks."""
SEEN_AT: dict[int, Literal["light", "dark"]] = {AT_A_DESK: "light", ON_A_TELEPHONE: "dark", NARROWEST: "dark"}
LOOKED_AT = """([fingers, words]) => {
  const found = new Set(), range = document.createRange();
  const by = document.documentElement.scrollWidth - innerWidth;
  if (by > 0) found.add(`scrolls sideways by ${by} px`);
  if (document.querySelectorAll('h1').length !== 1) found.add('not one h1');
  for (const each of fingers ? document.querySelectorAll('button, .ds-button, .ds-input, summary, .g-nav a') : []) {
    const height = Math.round(each.getBoundingClientRect().height), other = '.ds-link, [type=checkbox], [type=radio]';
    if (each.offsetParent && height && height < 40 && !each.matches(other))
      found.add(`${height} px high: ${each.outerHTML.slice(0, 90)}`);
  }
  for (const cell of words ? document.querySelectorAll('.ds-table:not(.g-sheet) :is(th, td)') : []) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); )
      for (const word of text.data.matchAll(/[\\p{L}\\d]+/gu)) {
        range.setStart(text, word.index), range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].filter((each) => each.width > 1).map((each) => each.top));
        if (lines.size > 1) found.add('broken within: ' + word[0]);
      }
  }
  for (const each of words ? document.querySelectorAll('.g-table') : [])
    if (each.scrollWidth > each.clientWidth + 1) found.add(`a table scrolls by ${each.scrollWidth - each.clientWidth}`);
  return [...found];
}"""
"""A page that has to be moved sideways, or has not one heading of the first level; what is too small for a finger (it
needs 44 px, and a field in the bar has 40); words of a table that stand on two lines, and tables that have to be moved
to be read."""
PARTS = 3
"""So that the processes of a run share them."""


def pages(desk: Desk) -> list[str]:
    """The addresses of what a coordinator may open."""
    routes = (
        path_of(rule)
        for rule in desk.app.url_map.iter_rules()
        if "GET" in (rule.methods or ())
        and WHO.get(rule.endpoint) not in {*ASKED_AT_ANY_DOOR, Who.OWN, Who.ARRANGER, None}
        and rule.endpoint not in NOT_PAGES
        and not rule.rule.endswith((".csv", ".pdf"))
    )
    return sorted(routes)


def others(desk: Desk) -> list[str]:
    """What a route shows besides the first of what may stand in its address; the villager of the first row is no
    volunteer."""
    with desk.db.write() as session:
        berit = desk.person(session, "Berit")
        asked = willing.wants(session, berit.community, "+4790055555", None, source=Source.SMS, words="Gro, kan køyre")
        return [
            *(f"/desk/settings/{name}" for name in SECTIONS),
            "/desk/people?role=coordinator&need=quiet",
            "/desk/people/1?kind=calls",
            "/desk/activities/month?month=2026-12",
            f"/desk/volunteers/{berit.id}",
            f"/desk/volunteers/{berit.id}/thanks",
            f"/desk/volunteers/new?willing={asked.id}",
            f"/desk/people/{berit.id}/duty",
        ]


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_stands_in_anybodys_way(browser: Browser, desk: Desk, address: str, part: int) -> None:
    happen(desk)
    context = opened(browser, desk, address, AT_A_DESK)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda told: said.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    more = others(desk)
    of_part = [*pages(desk), *more][part::PARTS]
    wrong = [f"{path}: {what}" for path in of_part for what in objections(page, path, said, there=path in more)]
    context.close()
    assert not wrong, "\n".join(wrong)


def objections(page: Page, path: str, said: list[str], *, there: bool) -> list[Any]:
    """What is wrong with one page; nothing of one that has no such row to show, where it may have none. It is the same
    at every width and in the dark but for its style sheets: all rules are asked at a desk in light, and on a telephone
    in the dark. The next page is loaded where the last one was left."""
    answer = page.goto(path)
    if answer is None or answer.status != 200 or "text/html" not in answer.headers["content-type"]:
        said.clear()
        return [answer.status] if answer is not None and (there or answer.status >= 500) else []
    found: list[Any] = []
    for width in sorted(SEEN_AT, reverse=_width(page) == AT_A_DESK):
        if SEEN_AT[width] != SEEN_AT[_width(page)]:
            page.emulate_media(color_scheme=SEEN_AT[width])
        goes_wide(page, width)
        found += [(width, each) for each in page.evaluate(LOOKED_AT, [width != NARROWEST, width == ON_A_TELEPHONE])]
        found += [(width, each) for each in complaints(page)] if width != NARROWEST else []
    found += said
    said.clear()
    return found


def _width(page: Page) -> int:
    size = page.viewport_size
    assert size is not None
    return size["width"]
