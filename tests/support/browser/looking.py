"""What a program that looks for barriers has to say of a page (axe-core)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
ASKED = """async (rules) => {
  const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
  return found.violations.map((each) => [each.id, each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
}"""


def complaints(page: Page, rules: Any = RULES) -> list[tuple[str, list[str]]]:
    """The rules that are broken, each with the places where. What is not broken is not carried over: it is most
    of what axe has to say, and half of its time. Every page the tab comes to after this one has axe from the start: so
    Chromium knows it, and reads what it was compiled to."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.add_init_script(AXE_SCRIPT)
    return [(name, places) for name, places in page.evaluate(ASKED, rules)]
