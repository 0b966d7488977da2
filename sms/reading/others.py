"""Whom a text means beside who writes it: "2 FOR KARI", "meld mor på 2", "2 MED EIN TIL"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from locales.words import plain_words

_LEAD = r"(?:(?:ja|jau|jo|yes|ok|takk|på|pa|paa|join|nr|nummer|number)[\s.,:]+)*(?:(?:ja|på|pa|nr)(?=\d))?"
_NUMBER = r"(?P<number>\d{1,2})[\s.,:]*"
_FOR = re.compile(rf"{_LEAD}{_NUMBER}for\s+(?P<who>[^\d]+)")
_SIGN_UP = re.compile(
    r"(?:meld(?:e)?|sign)(?: (?:på|up))? (?!(?:meg|me|av|off)\b)(?P<who>[^\W\d][^\d]*?)(?: (?:på|pa|up|for|to))*"
    r" (?:nr |nummer |number )?(?P<number>\d{1,2})"
)
_ONE = "ein|éin|en|én|ei|éi|eitt|one|følgje|følge|company|mannen|kona|mannen min|kona mi"
MANY = {
    **dict.fromkeys(("0", "ingen", "nobody", "no one"), 0),
    **dict.fromkeys(("1", *_ONE.split("|")), 1),
    **dict.fromkeys(("2", "to", "two"), 2),
    **dict.fromkeys(("3", "tre", "three"), 3),
}
_COUNTED = "|".join(sorted(MANY, key=len, reverse=True))
_WITH = re.compile(
    rf"{_LEAD}(?:{_NUMBER})?(?:(?:og|and) )?(?:\+|(?:pluss|plus|med|with)\b)\s*(?P<many>{_COUNTED})"
    r"(?: (?:til|andre|anna|annan|gjest|gjester|gjestar|venn?|venner|vener|venninne|more|others?|guests?|friends?))*"
)
_NAME = r"(?!(?:eg|jeg|æ|e|du|vi|me|ho|han|hun|dei|de|i|you|we)\b)[^\W\d]+"
_MAY_ACT = re.compile(
    rf"(?P<who>{_NAME}(?: {_NAME})?) (?:kan|får|må|skal|may|can) "
    r"(?P<no>ikkje |ikke |itte |not )?(?:melde meg på|melda meg på|sign me up)"
)
_AND = re.compile(r"\s*(?:,|&|\+|\bog\b|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Others:
    """`number` is a place in the list that was sent, None where none is named. `who`: what stands after FOR, in plain
    words; `many`: how many come along. One of the two is None."""

    number: int | None
    who: str | None = None
    many: int | None = None


def understand(text: str) -> Others | None:
    """None where nobody else is meant. "for" without a number is no name: "ja, for eg har tid"."""
    words = " ".join(text.casefold().split()).strip(" .!")
    found = _FOR.fullmatch(words) or _SIGN_UP.fullmatch(words)
    if found is not None:
        return Others(int(found["number"]), who=found["who"].strip())
    found = _WITH.fullmatch(words)
    if found is None:
        return None
    return Others(int(found["number"]) if found["number"] else None, many=MANY[found["many"]])


def names(who: str) -> list[str]:
    """ "meg og Kari" as two, each in plain words."""
    return [plain_words(name) for name in _AND.split(who) if plain_words(name)]


def may_act(text: str) -> tuple[str, bool] | None:
    """ "ANNE MARIE KAN MELDE MEG PÅ": the first name in plain words, and whether she may."""
    found = _MAY_ACT.fullmatch(plain_words(text))
    return None if found is None else (found["who"], found["no"] is None)
