"""What a program that looks for barriers has to say of a page (axe-core)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = {"type": "rule", "values": ["color-contrast"]}


def complaints(page: Page, rules: Any = RULES) -> list[tuple[str, list[str]]]:
    """The rules that are broken, each with the places where."""
    found = Axe().run(page, options={"runOnly": rules}).response["violations"]
    return [(each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in found]
