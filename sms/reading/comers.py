"""How many came, as a host writes it; and what is written beside a yes to an idea, or in its place."""

from __future__ import annotations

import re

from locales.words import Meaning, meaning_of, number_of, plain_words

ALL = -1
_EVERYBODY = frozenset({"alle", "alle kom", "alle saman", "alle sammen", "all", "everybody", "everyone"})
_NOBODY = frozenset({"ingen", "ingen kom", "none", "nobody", "no one"})
_TELL_ME = frozenset(
    (
        *("sei frå", "seier frå", "sei ifrå", "berre sei frå", "si fra", "si ifra", "bare si fra", "gje beskjed"),
        *("gi beskjed", "vil vite", "vil berre vite", "vil bare vite", "tell me", "just tell me", "let me know"),
    )
)
_MORE = re.compile(r"\d|skyss|ride")


def how_many(text: str) -> int | None:
    """A number of two digits, ALLE (`ALL`) or INGEN; None where it is none of them."""
    words = plain_words(text)
    if words in _EVERYBODY:
        return ALL
    if words in _NOBODY:
        return 0
    match = re.match(r"(\d{1,2})\b(?! \d)", words)
    return int(match[1]) if match else number_of(text)


def would_hear(text: str) -> bool:
    """ "SEI FRÅ": no more than to know what becomes of it."""
    return plain_words(text) in _TELL_ME


def beside_yes(text: str, language: str) -> str | None:
    """ "JA 50 kr kl 18 skyss": what stands behind the yes, in plain words; None where it is no such answer."""
    first, _, rest = plain_words(text).partition(" ")
    return rest if meaning_of(first, language) is Meaning.YES and _MORE.search(rest) else None
