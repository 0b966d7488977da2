"""What is done daily at the desk, done by keyboard alone: its clicks and seconds are held against docs/desk.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

DOCS = Path(__file__).parents[3] / "docs" / "desk.md"
A_KEY, A_THOUGHT = 0.28, 1.35
"""Seconds (Card, Moran and Newell's keystroke-level model)."""
KEYS_TO = """(to) => {
  const main = document.getElementById("main"), at = document.activeElement;
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((each) => each.tabIndex >= 0 && !each.disabled && each.type !== "hidden" && each.checkVisibility());
  const place = (each) => stops.indexOf(each);
  if (stops.includes(at)) return Math.abs(place(to) - place(at));
  const inside = stops.filter((each) => main.contains(each)).indexOf(to);
  return Math.min(place(to) + 1, inside < 0 ? Infinity : inside + 3);
}"""
"""How many keys lead from where the focus is to an element; at first by the skip link too, which is two."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a row of the table promises."""

    clicks: int
    seconds: float


def goals() -> dict[str, Goal]:
    """The table of docs/desk.md, by task and where it begins."""
    found = re.findall(r"^\| ([^|]+) \| ([^|]+) \| (\d+) \| (\d+) \|$", DOCS.read_text("utf-8"), re.M)
    return {f"{task} ({begins})": Goal(int(clicks), int(seconds)) for task, begins, clicks, seconds in found}


class Fingers:
    """One task after the other on one page, each from where it begins until it is done in no more than it may take."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks, self.keys = page, 0, 0

    def begins_at(self, path: str) -> None:
        self.page.goto(path)
        self.clicks = self.keys = 0

    def presses(self, where: Locator) -> None:
        """What is chosen or unfolded with Space; all else with Enter, and the page it leads to is there afterwards."""
        self._comes_to(where)
        self.clicks, self.keys = self.clicks + 1, self.keys + 1
        if where.evaluate("each => each.matches('summary, [type=radio], [type=checkbox]')"):
            where.press("Space")
            return
        with self.page.expect_navigation():
            where.press("Enter")

    def types(self, where: Locator, words: str) -> None:
        self._comes_to(where)
        where.fill(words)

    def enters(self) -> None:
        """The field is sent as it is typed: a key, and no click."""
        self.keys += 1
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def is_done(self, task: str, said: str) -> None:
        """`said` stands on the page, and the row of the table holds."""
        self.page.get_by_text(said).first.wait_for()
        goal, seconds = goals()[task], self.keys * A_KEY + self.clicks * A_THOUGHT
        assert self.clicks <= goal.clicks and seconds <= goal.seconds, (task, self.clicks, round(seconds, 1))

    def _comes_to(self, where: Locator) -> None:
        self.keys += where.evaluate(KEYS_TO)
        where.focus()
