"""docs/keys.md read as a table, and the real menus to hold against it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from ivr.engine.menu import Menu, YesOrNo
from ivr.engine.screens import BACK, SCREENS
from locales import HERE, LANGUAGES

PAGE = Path(__file__).parents[3] / "docs" / "keys.md"
KEYS = ("1", "2", "3", "4", "5", "9")
ANYTHING = "(.+?)"
STAR, SILENCE = "*", ""
"""Have an answer of their own in some menus, and in all others that of the engine."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a key may be: phrases by id, those that are not said among them."""

    said: frozenset[str]
    unsaid: frozenset[str]

    @property
    def phrases(self) -> frozenset[str]:
        return self.said | self.unsaid


@cache
def table() -> dict[str, dict[str, Cell]]:
    """Screen to key to cell, of every menu on the page."""
    found: dict[str, dict[str, Cell]] = {}
    for cells in _rows("## Every menu"):
        screens = re.findall(r"`([\w-]+)`", cells[1])
        for screen in screens:
            assert screen not in found, f"{screen} stands twice"
            found[screen] = {key: _cell(cells[place]) for place, key in enumerate(KEYS, start=2) if cells[place]}
    for cells in _rows("## Beside the table"):
        found[cells[0].strip("`")][cells[1]] = _cell(cells[2])
    return found


def kept_free() -> list[tuple[str, str]]:
    """(screen, key) that are promised to something to come."""
    return [(cells[0].strip("`"), cells[1]) for cells in _rows("## Kept free")]


def _rows(heading: str) -> list[list[str]]:
    section = PAGE.read_text(encoding="utf-8").partition(f"{heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]
    return [row for row in rows if not row[0].startswith("**")]


def _cell(text: str) -> Cell:
    unsaid = frozenset(re.findall(r"\(`([\w-]+)`\)", text))
    return Cell(frozenset(re.findall(r"`([\w-]+)`", text)) - unsaid, unsaid)


# -- the real menus


Met = dict[str, set[tuple[str, str, bool]]]
"""Screen to (key, its words, whether they are said), as the callers met them; the star and silence, which the page has
not, where the screen itself says what comes of them."""


def recorded(monkeypatch: pytest.MonkeyPatch) -> Met:
    """From now on every menu a screen gives is written down here."""
    met: Met = defaultdict(set)
    for name, shown in list(SCREENS.items()):
        monkeypatch.setitem(SCREENS, name, _watched(name, shown, met))
    return met


def _watched(name: str, shown: Callable[..., object], met: Met) -> Callable[..., object]:
    @wraps(shown)
    def watched(*given: object) -> object:
        answer = shown(*given)
        if isinstance(answer, Menu):
            answer.words(0)  # refuses an offer that does not end with its key
            met[name] |= {(choice.key, choice.words, True) for choice in answer.choices}
            met[name] |= {(choice.key, choice.words, False) for choice in answer.hidden}
            met[name] |= {(STAR, "", False)} if answer.back or name in BACK else set()
            met[name] |= {(SILENCE, "", False)} if answer.silent or answer.again or answer.after_again else set()
        elif isinstance(answer, YesOrNo):
            met[name] |= {(choice.key, choice.words, False) for choice in answer.keys} | {(SILENCE, "", False)}
        return answer

    return watched


def differences(met: Met) -> list[str]:
    """What a real menu has and the table has not, and what the table has and nobody met."""
    on_page, wrong = table(), []
    for screen, choices in sorted(met.items()):
        row = on_page.get(screen, {})
        unseen = {(key, one) for key, cell in row.items() for one in cell.phrases}
        for key, words, said in sorted(one for one in choices if one[0] not in (STAR, SILENCE)):
            cell = row.get(key, Cell(frozenset(), frozenset()))
            fitting = {one for one in (cell.said if said else cell.phrases) if spoken_as(one, words)}
            if not fitting:
                wrong.append(f"{screen}: key {key} {'says' if said else 'hides'} {words!r}, which the page has not")
            unseen = {(at, one) for at, one in unseen if one not in fitting}
        wrong += [f"{screen}: nobody met {one}" for one in sorted({one for _, one in unseen})]
    return wrong


def spoken_as(phrase_id: str, words: str) -> bool:
    """Whether `words` are that phrase in one of the languages, whatever the names and hours in it."""
    return any(pattern.fullmatch(words) for pattern in _patterns(phrase_id))


def without_key(phrase_id: str, language: str) -> str:
    """The words of a choice up to its key, to be compared with those of another."""
    return re.split(r",? (?:trykk|press) \(|, \(", _source(language)[phrase_id], maxsplit=1)[0].casefold()


@cache
def _patterns(phrase_id: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(_source(language)[phrase_id]) for language in LANGUAGES)


@cache
def _source(language: str) -> dict[str, str]:
    """Every spoken phrase of a language as an expression that fits whatever it is filled with."""
    messages: dict[str, ast.Message] = {}
    for path in (HERE / language / "voice").glob("*.ftl"):
        body = FluentParser().parse(path.read_text(encoding="utf-8")).body
        messages |= {entry.id.name: entry for entry in body if isinstance(entry, ast.Message)}

    def of(pattern: ast.Pattern | None) -> str:
        return "".join(one(element) for element in pattern.elements) if pattern else ""

    def one(element: ast.TextElement | ast.Placeable) -> str:
        if isinstance(element, ast.TextElement):
            return re.escape(element.value).replace("\\ ", " ")
        inner = element.expression
        if isinstance(inner, ast.SelectExpression):
            return f"(?:{'|'.join(of(variant.value) for variant in inner.variants)})"
        if isinstance(inner, ast.MessageReference):
            return of(messages[inner.id.name].value)
        return ANYTHING

    return {name: of(message.value).strip() for name, message in messages.items()}
