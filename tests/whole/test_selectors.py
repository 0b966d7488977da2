"""Every phrase that chooses between words is given what it can choose by, in every language and by everybody who says
it: a number that comes as text meets none of its numbers, and every weekday is a Sunday."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from locales import HERE, LANGUAGES, phrase
from tests.support.source.callers import House, Kind, Passed

PLURALS = frozenset({"zero", "one", "two", "few", "many"})
READ_OFF_THE_AUDIT = frozenset({"web-audit-actor", "web-audit-done", "web-audit-field", "web-handed-out-who"})
"""They choose by what stands in a row, which `tests/unit/rights/test_audit.py` compares with what is written there."""
MARK = re.compile(r"<\d+>")
OUTSIDER = "none of these"
"""A text no phrase has a variant for."""


@dataclass(frozen=True)
class Selector:
    """One variable a phrase chooses by, and the names of its variants."""

    variable: str
    numbers: frozenset[int]
    words: frozenset[str]

    @property
    def kind(self) -> Kind:
        return Kind.NUMBER if self.numbers or self.words & PLURALS else Kind.TEXT


@cache
def house() -> House:
    return House(Path(__file__).resolve().parents[2])


@cache
def spoken(language: str) -> dict[str, ast.Message]:
    return {
        entry.id.name: entry
        for path in sorted((HERE / language).glob("*/*.ftl"))
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message)
    }


@cache
def inside(language: str, name: str) -> tuple[ast.SyntaxNode, ...]:
    """Everything a phrase is made of, with what it takes from another."""
    own = tuple(inside_alone(spoken(language)[name]))
    taken = (part.id.name for part in own if isinstance(part, ast.MessageReference))
    return own + tuple(part for other in taken for part in inside(language, other))


def inside_alone(node: ast.SyntaxNode) -> Iterator[ast.SyntaxNode]:
    yield node
    for value in vars(node).values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.SyntaxNode):
                yield from inside_alone(part)


@cache
def selectors(language: str, name: str) -> dict[str, Selector]:
    found: dict[str, Selector] = {}
    for node in inside(language, name):
        if not isinstance(node, ast.SelectExpression):
            continue
        assert isinstance(node.selector, ast.VariableReference), f"{name} chooses by no variable"
        keys = [variant.key for variant in node.variants]
        variable = node.selector.id.name
        before = found.get(variable, Selector(variable, frozenset(), frozenset()))
        numbers = {int(key.value) for key in keys if isinstance(key, ast.NumberLiteral)}
        words = {key.name for key in keys if isinstance(key, ast.Identifier)}
        found[variable] = Selector(variable, before.numbers | numbers, before.words | words)
    return found


def chosen_by(name: str) -> dict[str, Selector]:
    """What the phrase chooses by in any language."""
    found: dict[str, Selector] = {}
    for language in LANGUAGES:
        found |= selectors(language, name)
    return found


@cache
def choosing() -> dict[str, dict[str, Selector]]:
    """Every phrase that chooses, but for what is said as a part of another, whose callers are its own."""
    taken = {one for name in spoken("nn") for one in taken_by("nn", name)}
    return {name: found for name in sorted({*spoken("nn")} - taken) if (found := chosen_by(name))}


@cache
def callers(name: str, variable: str) -> tuple[Passed, ...]:
    """`Writing.t` says the twin that asks to be rung in place of the phrase it is called with."""
    return tuple(house().passed(name.removesuffix("-ring") if name.startswith("sms-") else name, variable))


def samples(selector: Selector, passed: Passed) -> list[object]:
    """What this caller may pass: of numbers those that have words of their own and some more, of texts those that a
    member of some enumeration is, or that stand where it is called."""
    values: list[object] = []
    if Kind.NUMBER in passed.kinds:
        values += sorted(selector.numbers | set(range(4)) | {21})
    if Kind.TEXT in passed.kinds:
        here = passed.words if passed.words is not None else house().words | constants(passed)
        wanted = selector.words | {str(number) for number in selector.numbers}
        values += [*sorted(here & wanted), *(() if passed.words else (OUTSIDER,))]
    return values


def constants(passed: Passed) -> frozenset[str]:
    """The texts that stand in the file of the caller."""
    path = house().root / passed.where.partition(":")[0]
    return frozenset(path.read_text(encoding="utf-8").replace('"', "'").split("'"))


@cache
def marked(language: str) -> tuple[FluentBundle, dict[str, frozenset[str]]]:
    """Every phrase that chooses and what it takes, each variant's words ended by a mark of its own; and the marks of
    each without those of what it takes."""
    names = choosing().keys() | {taken for name in choosing() for taken in taken_by(language, name)}
    serials, marks = itertools.count(), {}
    said = [spoken(language)[name].clone() for name in sorted(names)]
    for message in said:
        choices = [node for node in inside_alone(message) if isinstance(node, ast.SelectExpression)]
        own = []
        for variant in (variant for choice in choices for variant in choice.variants):
            own.append(f"<{next(serials)}>")
            variant.value.elements.append(ast.TextElement(own[-1]))
        marks[message.id.name] = frozenset(own)
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(ast.Resource(said))
    return bundle, marks


@cache
def taken_by(language: str, name: str) -> frozenset[str]:
    """The phrases whose words it takes."""
    parts = inside(language, name)
    return frozenset(node.id.name for node in parts if isinstance(node, ast.MessageReference))


def others(language: str, name: str) -> dict[str, object]:
    return {node.id.name: "så" for node in inside(language, name) if isinstance(node, ast.VariableReference)}


def test_what_every_language_chooses_by_is_of_one_kind() -> None:
    """A language may need a choice, such as one or many, that another does without."""
    for name in spoken("nn"):
        kinds: dict[str, set[Kind]] = {}
        for language in LANGUAGES:
            for variable, selector in selectors(language, name).items():
                kinds.setdefault(variable, set()).add(selector.kind)
        assert {variable: found for variable, found in kinds.items() if len(found) > 1} == {}, name


def test_what_is_passed_is_of_the_kind_the_phrase_chooses_by() -> None:
    for name, found in choosing().items():
        for variable, selector in found.items():
            passed = callers(name, variable)
            assert passed, f"nobody says {name} with {variable}"
            # An attribute is known by its name alone, so it may be told to be either.
            wrong = [each for each in passed if selector.kind not in each.kinds]
            assert wrong == [], f"{name} chooses by {variable}, a {selector.kind.value}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_of_a_phrase_is_met_by_somebody_who_says_it(language: str) -> None:
    asked = sorted(choosing().keys() - READ_OFF_THE_AUDIT)
    assert {name: found for name in asked if (found := unmet(language, name))} == {}


def unmet(language: str, name: str) -> frozenset[str]:
    """The choices nobody leads to, each as a mark, whatever those who say it may pass."""
    bundle, marks = marked(language)
    left = marks[name].union(*(marks[taken] for taken in taken_by(language, name)))
    pattern = bundle.get_message(name).value
    assert pattern is not None
    given = [
        {(one.variable, value): None for each in callers(name, one.variable) for value in samples(one, each)}
        for one in selectors(language, name).values()
    ]
    besides = others(language, name)
    for values in product(*given):
        text, errors = bundle.format_pattern(pattern, besides | dict(values))
        assert errors == [], name
        assert MARK.sub("", str(text)).strip(), name
        left -= set(MARK.findall(str(text)))
    return left


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_that_comes_as_text_is_found_out(language: str) -> None:
    words = {phrase(language, "web-weekday", weekday=str(day)) for day in range(7)}
    numbers = {phrase(language, "web-weekday", weekday=day) for day in range(7)}
    assert (len(words), len(numbers)) == (1, 7)
