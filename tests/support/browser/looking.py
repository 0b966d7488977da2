"""What a program that looks for barriers has to say of a page (axe-core)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

WIDTHS = {390: 844, 1280: 800}
ON_A_TELEPHONE, AT_A_DESK = WIDTHS
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASKED = """async ([rules, contrast]) => {
  const which = {'color-contrast': {enabled: contrast}};
  const found = await axe.run(document, {runOnly: rules, rules: which, resultTypes: ['violations']});
  return found.violations.map((each) => [each.id, each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
}"""


def goes_wide(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": WIDTHS.get(width, 800)})


def sticks_out(page: Page) -> int:
    """By how many pixels the page is wider than its window, if at all."""
    return max(0, int(page.evaluate("document.documentElement.scrollWidth - innerWidth")))


def looks_over(page: Page) -> None:
    """Nothing complains or sticks out at a desk and on a telephone; the page is as wide afterwards as before. Contrast
    takes longer than all other rules together and is hardly another at another width: it is looked at on a telephone,
    as `test_every_page` does in the dark, and in light at a desk."""
    before = page.viewport_size
    for width in WIDTHS:
        goes_wide(page, width)
        assert complaints(page, contrast=width == ON_A_TELEPHONE) == [], (page.url, width)
        assert sticks_out(page) == 0, (page.url, width)
    assert before is not None
    page.set_viewport_size(before)


def complaints(page: Page, *, contrast: bool = True) -> list[tuple[str, list[str]]]:
    """The rules that are broken, each with the places where, that of contrast only where it is asked for. What is not
    broken is not carried over: it is most of what axe has to say, and half of its time. Every page the tab comes to
    after this one has axe from the start: so Chromium knows it, and reads what it was compiled to."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.add_init_script(AXE_SCRIPT)
    return [(name, places) for name, places in page.evaluate(ASKED, [RULES, contrast])]
