"""Where texts cannot be answered no text asks to be written to, and each ends with the number to ring; of every text
`test_texts.py` shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales import HERE, LANGUAGES, has_phrase
from models import About
from services.phones import channel
from tests.unit.texts.cases import NOBODY_CAN_ANSWER, Case, asks_to_write, ends_with_the_number
from texts.gsm7 import segments

TEXTS = Path("sms/texts.ftl")
QUESTIONS = re.compile(
    r"sms-(checkin|alert-her|alert-outcome|be-contact|talk-log|visit-log|visit-asked|standing-asked|ride-offer|trip-offer"
    r"|car-due|ride-list)"
)
"""Phrases of what is texted only where it can be answered."""


@pytest.fixture(autouse=True)
def nobody_can_answer() -> Iterator[None]:
    with channel.replaced_by(NOBODY_CAN_ANSWER):
        yield


def test_a_reminder_of_a_ride_is_another_phrase_and_ends_so_too(case: Case) -> None:
    case.promise()
    words = case.words(About.REMINDER_DAY, case.elder, signup=case.joined)
    assert "hentar deg heime" in words
    assert ends_with_the_number(words)


def test_a_contact_reads_what_happened_and_whom_to_ring_in_one_part(case: Case) -> None:
    words = case.words(About.ALERT, case.kin, alert=case.alert)
    assert words == (
        "Grendelinja: Ingebjørg svarte ikkje kl 12.00, 12.10 og 12.20. Oftast er alt vel. Fare for liv: 113. "
        "Kan du sjå til ho no, ring 61 99 90 00."
    )
    assert segments(words) == 1


class _Words(Visitor):
    def __init__(self) -> None:
        self.text = ""

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 the library's name
        self.text += node.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_that_asks_to_write_is_a_question_or_has_one_that_asks_to_ring(language: str) -> None:
    left_out = []
    for entry in FluentParser().parse((HERE / language / TEXTS).read_text(encoding="utf-8")).body:
        if not isinstance(entry, ast.Message):
            continue
        words = _Words()
        words.visit(entry)
        name = entry.id.name
        if asks_to_write(words.text) and not QUESTIONS.match(name) and not has_phrase(f"{name}-ring"):
            left_out.append(name)
    assert left_out == []


def test_every_phrase_that_asks_to_ring_stands_for_one_of_another_name() -> None:
    nn = (HERE / "nn" / "sms" / "ring.ftl").read_text(encoding="utf-8")
    names = re.findall(r"^(sms-[\w-]+)-ring =", nn, re.MULTILINE)
    assert len(names) > 30
    assert [name for name in names if not has_phrase(name)] == []
