"""Every phrase exists in three languages, with the same variables, and every choice ends in its key."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales import HERE, LANGUAGES, entries, phrase


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 the library's name
        self.names.add(node.id.name)


def _messages(path: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{path}: not Fluent: {entry.content!r}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{path}: {entry.id.name} stands twice"
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


ROOMS = sorted({path.relative_to(HERE / lang) for lang in LANGUAGES for path in (HERE / lang).glob("*/*.ftl")})


@pytest.mark.parametrize("room", ROOMS, ids=str)
def test_every_phrase_begins_with_its_room_and_exists_in_three_languages_with_the_same_variables(room: Path) -> None:
    nn, nb, en = (_messages(HERE / lang / room) for lang in LANGUAGES)
    assert nn == nb == en

    stem = room.stem if room.parent.name == "voice" else room.parent.name
    assert [name for name in nn if not name.startswith(f"{stem}-")] == []
    assert list(nn) == _names(room)


def test_no_phrase_of_one_room_hides_one_of_another() -> None:
    names = [name for room in ROOMS for name in _names(room)]
    assert sorted(names) == sorted(set(names))


def _names(room: Path) -> list[str]:
    """As the line finds them, a hundred times as fast as the parser."""
    return list(entries((HERE / "nn" / room).read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_is_understood_by_itself_as_in_its_file(language: str) -> None:
    """With choices over many lines, and with other phrases in it."""
    for room in ROOMS:
        file = (HERE / language / room).read_text(encoding="utf-8")
        whole = [entry for entry in FluentParser().parse(file).body if isinstance(entry, ast.Message)]
        for entry, written in zip(whole, entries(file).values(), strict=True):
            (alone,) = (each for each in FluentParser().parse(written).body if isinstance(each, ast.Message))
            assert alone.equals(entry, ignored_fields=["span", "comment"]), written


def test_a_phrase_that_stands_in_another_is_said_there() -> None:
    assert phrase("nn", "evening-day-is-rung", weekday=4) == "Om fredagane ringjer vi deg."
