"""Where texts cannot be answered no text asks to be written to, and each ends with the number to ring."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales import HERE, LANGUAGES, has_phrase
from models import About, Language
from services.phones import channel
from settings import TextChannel, TextWay
from tests.support.builders import LINE
from tests.support.hamlet import Hamlet
from tests.unit.texts.cases import Case
from texts import WORDINGS
from texts.gsm7 import is_gsm7, segments

ASKS_TO_WRITE = re.compile(r"\b(svar|svare|skriv|skrive|reply|write)\b", re.IGNORECASE)
PAST = re.compile(r"har svart|har skrive|har skrevet|has written|treng ikkje svare|trenger ikke svare", re.IGNORECASE)
"""What speaks of an answer and asks for none."""
TOLD = [about for about in WORDINGS if not about.policy.asks]
TEXTS = Path("sms/texts.ftl")
QUESTIONS = re.compile(
    r"sms-(checkin|alert-her|alert-outcome|be-contact|talk-log|visit-log|visit-asked|standing-asked|ride-offer|trip-offer"
    r"|car-due|ride-list)"
)
"""Phrases of what is texted only where it can be answered."""


@pytest.fixture(autouse=True)
def nobody_can_answer() -> Iterator[None]:
    with channel.replaced_by(TextChannel("Grendelinja", TextWay.ONE_WAY)):
        yield


def ends_with_the_number(words: str) -> bool:
    return words.endswith(" 61 99 90 00.") and LINE == "+4761999000"


@pytest.mark.parametrize("about", TOLD)
def test_each_text_asks_nobody_to_write_and_ends_with_the_number(hamlet: Hamlet, about: About) -> None:
    said = Case(hamlet).words_in_each_language(about)
    assert about is About.DESK_TEXT or said[Language.NN] != said[Language.EN]
    for words in said.values():
        assert not ASKS_TO_WRITE.search(PAST.sub("", words)), words
        assert ends_with_the_number(words), words
        assert is_gsm7(words), words
        assert segments(words) <= 2, f"{len(words)}: {words}"


def test_a_reminder_of_a_ride_is_another_phrase_and_ends_so_too(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.promise()
    words = case.words(About.REMINDER_DAY, case.elder, signup=case.joined)
    assert "hentar deg heime" in words
    assert ends_with_the_number(words)


def test_a_contact_reads_what_happened_and_whom_to_ring_in_one_part(hamlet: Hamlet) -> None:
    case = Case(hamlet)
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
        asks = ASKS_TO_WRITE.search(PAST.sub("", words.text)) is not None
        if asks and not QUESTIONS.match(name) and not has_phrase(f"{name}-ring"):
            left_out.append(name)
    assert left_out == []


def test_every_phrase_that_asks_to_ring_stands_for_one_of_another_name() -> None:
    nn = (HERE / "nn" / "sms" / "ring.ftl").read_text(encoding="utf-8")
    names = re.findall(r"^(sms-[\w-]+)-ring =", nn, re.MULTILINE)
    assert len(names) > 30
    assert [name for name in names if not has_phrase(name)] == []
