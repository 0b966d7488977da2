"""What is heard: short sentences, an hour that says which half of the day it is of, a key that means one thing."""

from __future__ import annotations

import ast as python
import re
from collections.abc import Iterator
from datetime import time

import pytest
from fluent.syntax import FluentParser, ast

from locales import HERE, LANGUAGES
from locales.speech import hour_in_words

WORDS = 14
# As long as they get on an ordinary day; a number said digit by digit, a title and what others wrote are nobody's words
# of ours, and count as one.
FILLED = {
    **dict.fromkeys(("day", "by_day"), "fredag den ellevte desember"),
    **dict.fromkeys(("time", "by_time"), "halv sju om kvelden"),
    "times": "sju, ti over sju og tjue over sju",
}
LONGER = {
    *("activities-ride-by", "alert-lifted", "alert-unclear", "alert-undeliverable", "alert-wrong-person"),
    *("checkin-desk-rings", "talk-nobody", "talk-nobody-though-ready"),
    *("tellings-she-writes-away", "visit-asked", "visit-being-asked", "visit-for-the-desk", "visit-read-back-off"),
    *("visit-nobody", "visit-told", "visit-told-off"),
}
"""Too long only once a day, an hour or three hours stand in them. None is added: a new phrase is two sentences."""


def _written_out(pattern: ast.Pattern, filled: dict[str, str]) -> list[str]:
    """Every way the phrase can be said, a value standing where there is one."""
    ways = [""]
    for element in pattern.elements:
        ends = [element.value] if isinstance(element, ast.TextElement) else _placed(element, filled)
        ways = [way + end for way in ways for end in ends]
    return ways


def _placed(element: ast.Placeable, filled: dict[str, str]) -> list[str]:
    inner = element.expression
    if isinstance(inner, ast.SelectExpression):
        return [way for variant in inner.variants for way in _written_out(variant.value, filled)]
    name = inner.id.name if isinstance(inner, ast.VariableReference | ast.MessageReference) else ""
    return [filled.get(name, "X")]


def _sentences(language: str, filled: dict[str, str]) -> Iterator[tuple[str, str]]:
    for path in sorted((HERE / language / "voice").glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            # What a caller may say is a list of words, and never spoken.
            if isinstance(entry, ast.Message) and entry.value is not None and "-word-" not in entry.id.name:
                for way in _written_out(entry.value, filled):
                    for sentence in re.split(r"(?<=[.?!:])\s+", " ".join(way.split())):
                        yield entry.id.name, sentence


def _too_long(language: str, filled: dict[str, str]) -> set[str]:
    return {name for name, sentence in _sentences(language, filled) if len(sentence.split()) > WORDS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_spoken_of_more_than_fourteen_words_of_ours(language: str) -> None:
    assert _too_long(language, {}) == set()


def test_the_sentences_a_day_and_an_hour_make_longer_grow_no_more() -> None:
    assert set().union(*(_too_long(language, FILLED) for language in LANGUAGES)) == LONGER


HOUR_ALONE = {
    "nn": r"\b(?:klokka|til|før) (?:halv |kvart (?:på|over) )?(?:fem|seks|sju|åtte|ni)\b(?!\.? (?:om|i|til) )",
    "nb": r"\b(?:klokka|til|før) (?:halv |kvart (?:på|over) )?(?:fem|seks|sju|åtte|ni)\b(?!\.? (?:om|i|til) )",
    "en": r"\b(?:at|to|before) (?:(?:half past|quarter (?:to|past)) )?(?:five|six|seven|eight|nine)\b(?! (?:in|to) )",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_hour_a_phrase_writes_out_has_its_part_of_the_day(language: str) -> None:
    said = list(_sentences(language, {}))
    whole = {name: " ".join(sentence for other, sentence in said if other == name) for name, _ in said}
    assert {name: words for name, words in whole.items() if re.search(HOUR_ALONE[language], words, re.I)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hour", [*range(5, 10), *range(17, 22)])
def test_every_minute_from_five_to_nine_has_its_part_of_the_day(language: str, hour: int) -> None:
    part = " in the " if language == "en" else " om "
    assert all(part in hour_in_words(time(hour, minute), language) for minute in range(60))


BARE = {
    "ivr/engine/turn.py": "where they are made",
    "ivr/alerts/asked.py": "the tries of an alert, of which the day is said",
    "ivr/checkins/offer.py": "the first of two hours",
    "ivr/gatherings/inside.py": "the end of what is being held now",
    "ivr/home/ride_on.py": "the first of two hours",
    "ivr/errands/own.py": "the first of two hours",
    "ivr/home/my_car.py": "the first of two hours",
    "ivr/telling/riders_contact.py": "the first of two hours",
    "ivr/home/on_the_way.py": "the next of the hours he drives by, and the first of two",
    "ivr/home/volunteer.py": "the first of two hours",
    "ivr/people/duty.py": "the first of two hours",
    "ivr/signups/activities.py": "the first of two hours",
    "ivr/telling/messages.py": "the first of two hours",
}


def test_an_hour_is_said_without_its_part_of_the_day_only_where_it_is_said_otherwise() -> None:
    root = HERE.parent
    found = set()
    for path in sorted((root / "ivr").rglob("*.py")):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, python.Attribute) and node.attr in ("bare_time", "bare_clock", "time_in_words"):
                found.add(str(path.relative_to(root)))
    assert found == set(BARE)


MEANS_THE_SAME_EVERYWHERE = {
    "evening-none": "0 is the volunteer centre",
    "gathering-star-for-help": "* is the line",
    "gathering-you-lead": "* is the line, which asks a host what to do",
    "talk-speak-now": "# ends what is recorded",
    "publish-speak-now": "# ends what is recorded",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spoken_phrase_names_no_key_but_its_own_and_those_that_mean_the_same_everywhere(language: str) -> None:
    """Its own is the menu's to say: `{ $key }`."""
    named = {
        name for name, sentence in _sentences(language, {}) if re.search(r"\b(?:trykk|press) (?!X\b)", sentence, re.I)
    }
    assert named == set(MEANS_THE_SAME_EVERYWHERE)
