"""What a driver writes on the road, and of whom, where he says so: HER, HENTA, IKKJE HEIME, SEIN 20, ALLE HEIME,
and IKKJE ALLE HEIME where that was a mistake.

Only of a number that drives somebody now: "her" is many things, and "ikkje heime" the answer to many questions.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from locales.words import number_of, plain_words


class Said(enum.StrEnum):
    HERE = "here"
    FETCHED = "fetched"
    NOT_HOME = "not_home"
    LATE = "late"
    THERE_IN = "there_in"
    ALL_HOME = "all_home"
    NOT_ALL_HOME = "not_all_home"


@dataclass(frozen=True, slots=True)
class Word:
    """`minutes` of one who is late, where he says how many, or is there in so many; `name` of whom he speaks."""

    said: Said
    minutes: int | None = None
    name: str | None = None


_AM = r"(?:(?:eg|jeg|i) )?(?:(?:er|am|m|står|blir|vert|kjem|kommer) )?"
_IS = r"(?:(?:er|is) )?"
_NOT = r"(?:ikkje|ikke|itte|not)"
_HOME = r"(?:at )?(?:heime|hjemme|home)"
_NOW = r"(?: (?:no|nå|now|ute|utanfor|utenfor|outside))*"
_NAME = r"(?P<name>\w+(?: \w+)??)"
"""Anna, or Anne Marie."""
_OPENS = r"(?:opnar|åpner|opens)"
_WHOM = rf"(?: (?:hjå |hos |at )?{_NAME})?"
_LATE = r"(?:sein|seint|forseinka|sen|sent|forsinka|forsinket|late|delayed)"
_MINUTES = r"(?: (?:min|minutt|minutter|minutes))?"
_SAYS = (
    (Said.NOT_ALL_HOME, rf"{_NOT} (?:alle|all)(?: er| are)? (?:heime|heim|hjemme|hjem|home)"),
    (Said.NOT_ALL_HOME, rf"(?:alle|all)(?: er| are)? {_NOT} (?:heime|heim|hjemme|hjem|home)(?: enno| ennå| yet)?"),
    (Said.ALL_HOME, r"(?:alle|all)(?: er| are)?(?: komne| kommet)? (?:heime|heim|hjemme|hjem|home)"),
    (Said.ALL_HOME, r"(?:alle |all )?(?:er )?(?:levert|delivered)"),
    (Said.NOT_HOME, rf"{_IS}{_NOT} {_HOME}{_WHOM}"),
    (Said.NOT_HOME, rf"(?:ingen|nobody) {_IS}{_HOME}{_WHOM}"),
    (Said.NOT_HOME, rf"{_NAME} {_IS}{_NOT} {_HOME}"),
    (Said.NOT_HOME, rf"(?:ingen|nobody) (?:kjem ut|kommer ut|comes out|{_OPENS})"),
    (Said.NOT_HOME, rf"{_NAME} (?:(?:kjem|kommer) {_NOT} ut|{_OPENS} {_NOT})"),
    (Said.LATE, rf"{_AM}(?:(?P<before>\w+){_MINUTES} )?{_LATE}(?: (?P<after>\w+){_MINUTES})?"),
    (
        Said.THERE_IN,
        rf"{_AM}(?:(?:er|am|på veg|på vei|on my way) )?(?:(?:der|there|framme) )?(?:om|i|in) (?P<after>\w+){_MINUTES}",
    ),
    (Said.THERE_IN, r"(?P<after>\d+) (?:min|minutt|minutter|minutes)"),
    (Said.FETCHED, rf"(?:har |have )?(?:henta|hentet|fetched){_WHOM}"),
    (Said.FETCHED, rf"{_NAME} {_IS}(?:med|henta|hentet|fetched|aboard)"),
    (Said.HERE, rf"{_AM}(?:her|here|framme|ute|utanfor|utenfor|outside){_NOW}{_WHOM}"),
)
PATTERNS = tuple((said, re.compile(pattern)) for said, pattern in _SAYS)


_NO_NAME = frozenset(("ho", "hun", "han", "henne", "ham", "dei", "de", "dem", "she", "he", "they", "her", "him"))


def understand(text: str) -> Word | None:
    """None where it is nothing of the kind. "Ho" is whoever is next."""
    words = re.sub(r"(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])", " ", plain_words(text))
    for said, pattern in PATTERNS:
        found = pattern.fullmatch(words)
        if found is None:
            continue
        parts = found.groupdict()
        if said not in (Said.LATE, Said.THERE_IN):
            name = parts.get("name")
            return Word(said, name=None if name in _NO_NAME else name)
        written = parts.get("before") or parts["after"]
        minutes = None if written is None else _minutes(written)
        if written is None or minutes is not None:
            return Word(said, minutes)
    return None


def _minutes(written: str) -> int | None:
    return int(written) if written.isdigit() else number_of(written)
