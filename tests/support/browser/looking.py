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
  if (!window.axe) return null;
  const told = /^(class|style|role|type|lang|tabindex|hidden|open|data-.*|aria-(?!label|describedby|controls).*)$/;
  const shape = (each) => [
    each.tagName,
    ...Array.from(each.attributes, ({name, value}) => told.test(name) ? name + '=' + value : name + (value && '=')),
    ...Array.from(each.childNodes, (inner) => inner.nodeType === 1 ? `<${shape(inner)}>` : inner.data?.trim() && 't'),
  ].join(' ');
  const again = [];
  for (const rows of document.querySelectorAll(':is(tbody, ul, ol):has(> :nth-child(3))')) {
    const seen = new Set();
    for (const row of [...rows.children].slice(0, -1)) seen.has(shape(row)) ? again.push(row) : seen.add(shape(row));
  }
  const which = {'color-contrast': {enabled: contrast}};
  const found = await axe.run({exclude: again}, {runOnly: rules, rules: which, resultTypes: ['violations']});
  return found.violations.map((each) => [each.id, each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
}"""
"""Of rows of a table or list that are made alike, but for their words and where they lead, the first is looked at, and
the last row always."""


def goes_wide(page: Page, width: int) -> None:
    if page.viewport_size is None or page.viewport_size["width"] != width:
        page.set_viewport_size({"width": width, "height": WIDTHS.get(width, 800)})


def sticks_out(page: Page) -> int:
    """By how many pixels the page is wider than its window, if at all."""
    return max(0, int(page.evaluate("document.documentElement.scrollWidth - innerWidth")))


def looks_over(page: Page, *, at_a_desk: bool = False) -> None:
    """Nothing complains on a telephone, and nothing sticks out there or at a desk; the page is as wide afterwards as
    before. What is shown at a desk alone `test_every_page` looks at; where it does not come, `at_a_desk` asks for all
    but contrast, which takes longer than all other rules together and is hardly another at another width."""
    before = page.viewport_size
    assert before is not None
    for width in sorted(WIDTHS, key=lambda each: each != before["width"]):
        goes_wide(page, width)
        assert sticks_out(page) == 0, (page.url, width)
        if at_a_desk or width == ON_A_TELEPHONE:
            assert complaints(page, contrast=width == ON_A_TELEPHONE) == [], (page.url, width)
    page.set_viewport_size(before)


def complaints(page: Page, *, contrast: bool = True) -> list[tuple[str, list[str]]]:
    """The rules that are broken, each with the places where, that of contrast only where it is asked for. What is not
    broken is not carried over: it is most of what axe has to say, and half of its time. Every page the tab comes to
    after this one has axe from the start: so Chromium knows it, and reads what it was compiled to."""
    found = page.evaluate(ASKED, [RULES, contrast])
    if found is None:
        page.evaluate(AXE_SCRIPT)
        page.add_init_script(AXE_SCRIPT)
        found = page.evaluate(ASKED, [RULES, contrast])
    return [(name, places) for name, places in found]
