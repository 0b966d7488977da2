"""A ride on an errand, as it is texted: "SKYSS LEGE FREDAG 10.15", "treng skyss til butikken i morgon kl 11, heim 12",
"ride home from the doctor friday 12". Nothing here reads the database or the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from rapidfuzz import fuzz, process

from locales.words import plain_words
from models import ErrandKind, Legs

from ..hours import day_and_hour, day_in
from ..keywords import COURTESY, SPELLINGS, Keyword

WORDS = {
    ErrandKind.SHOP: ("butikk", "butikken", "handle", "handling", "handletur", "shop", "shops", "store", "shopping"),
    ErrandKind.PHARMACY: ("apotek", "apoteket", "pharmacy", "chemist"),
    ErrandKind.DOCTOR: (
        *("lege", "legen", "legekontor", "legekontoret", "legesenter", "legesenteret", "legetime", "doktor"),
        *("doktoren", "doctor", "doctors"),
    ),
    ErrandKind.HAIRDRESSER: ("frisør", "frisøren", "frisørtime", "hairdresser", "hairdressers"),
    ErrandKind.OTHER: ("ærend", "ærendet", "ærende", "errand"),
}
_OF_WORD = {word: kind for kind, words in WORDS.items() for word in words}
NEAR_ENOUGH = 86
_RIDE = "|".join(re.escape(one) for one in sorted(SPELLINGS[Keyword.RIDE], key=len, reverse=True))
_ASKS = re.compile(rf"\s*(?:(?P<before>[\w ,.!]*?)\s)?(?:{_RIDE})\b[\s:,.]*(?P<rest>.+)", re.S)
_CLOCK = r"(?:(?:kl\.?|klokka|klokken|at)\s*)?(\d{1,2})(?:[.:]?([0-5]\d))?"
_HOME_AT = re.compile(
    rf"[\s,]*\b(?:(?:og|and)\s+)?(?:heim|hjem|heimatt|home|tilbake|back)(?:\s+(?:att|igjen|again))?\s+{_CLOCK}[\s.,!]*$"
)
_HOME = re.compile(r"\b(?:heim|hjem|home)\s+(?:frå|fra|from)\b")
_THERE = re.compile(r"\b(?:berre|bare|kun|only|just)\s+(?:dit|fram|there|éin veg|ein veg|en vei|one way)\b")
_HOUR_FIRST = re.compile(r"(?:kl\.?|klokka|klokken|at)?\s*(\d{1,2})[.:]([0-5]\d)\s+(.+)", re.S)
_HOUR_ALONE = re.compile(r"(?:(?:kl\.?|klokka|klokken|at)\s*(\d{1,2})(?:[.:]([0-5]\d))?|(\d{1,2})[.:]([0-5]\d))")
_NEEDS = {"treng", "trenger", "ønskjer", "ønsker", "need"}
_OF_A_DAY = {"i", "dag", "morgon", "morgen"}
_NOISE = (COURTESY - _OF_A_DAY) | {
    "til",
    "to",
    "på",
    "frå",
    "fra",
    "from",
    "an",
    "eit",
    "et",
    "for",
    "meg",
    "me",
    "ein",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is not said is None; `home_at`: when she is to be fetched there again, if she has said so. `unclear`:
    something of it is no errand, day or hour we know."""

    kind: ErrandKind | None = None
    day: date | None = None
    at: time | None = None
    legs: Legs = Legs.BOTH
    home_at: time | None = None
    unclear: bool = False

    @property
    def says_anything(self) -> bool:
        return self.kind is not None or self.day is not None or self.at is not None


def understand(text: str, today: date, lang: str) -> Asked | None:
    """None where no ride is asked for, or nothing is said of it."""
    match = _ASKS.fullmatch(text.casefold())
    if match is None or not set(plain_words(match["before"] or "").split()) <= COURTESY | _NEEDS:
        return None
    read = _read(match["rest"], today, lang)
    to_somewhere = plain_words(match["rest"]).startswith(("til ", "to "))
    return read if read.says_anything or (read.unclear and to_somewhere) else None


def more(text: str, today: date, lang: str) -> bool:
    """Whether it says what was left unsaid, and nothing else."""
    read = _read(text.casefold(), today, lang)
    return read.says_anything and not read.unclear


def _read(said: str, today: date, lang: str) -> Asked:
    home = _HOME_AT.search(said)
    home_at = _time(home[1], home[2]) if home is not None else None
    if home is not None and home_at is not None:
        said = said[: home.start()]
    legs = Legs.HOME if _HOME.search(said) else Legs.THERE if _THERE.search(said) else Legs.BOTH
    kind, rest = _kind(_THERE.sub(" ", _HOME.sub(" ", said)))
    day, at, unclear = _when(rest, today, lang)
    early = home_at is not None and at is not None and home_at <= at
    return Asked(kind, day, at, legs, home_at if legs is Legs.BOTH else None, unclear=unclear or early)


def _kind(said: str) -> tuple[ErrandKind | None, str]:
    """The first word that is an errand, and all the others but those that say nothing."""
    kind, rest = None, []
    for word in said.split():
        bare = word.strip(" .,!?:;")
        found = _OF_WORD.get(bare) or _like(bare)
        if found is not None and kind is None:
            kind = found
        elif bare not in _NOISE:
            rest.append(word)
    return kind, " ".join(rest).strip(" .,!?:;")


def _like(word: str) -> ErrandKind | None:
    long = [one for one in _OF_WORD if len(one) > 4]
    best = process.extractOne(word, long, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH) if len(word) > 4 else None
    return _OF_WORD[best[0]] if best else None


def _when(said: str, today: date, lang: str) -> tuple[date | None, time | None, bool]:
    """The day and the hour, as far as they are said, and whether more stands there than these. "4.12" is a day."""
    if not said:
        return None, None, False
    both = day_and_hour(said, today, lang)
    if both is not None:
        return *both, False
    first = _HOUR_FIRST.fullmatch(said)
    if first is not None and (day := day_in(first[3], today, lang)) and (at := _time(first[1], first[2])):
        return day, at, False
    if (day := day_in(said, today, lang)) is not None:
        return day, None, False
    alone = _HOUR_ALONE.fullmatch(said)
    at = _time(alone[1] or alone[3], alone[2] or alone[4]) if alone is not None else None
    return None, at, at is None


def _time(hour: str, minute: str | None) -> time | None:
    return time(int(hour), int(minute or 0)) if int(hour) < 24 else None
