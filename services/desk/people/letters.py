"""Names as people type them: half of one, without its marks, and numbers with blanks or without.

Norwegian letters have plain twins that are typed for them on a foreign keyboard and in old parish books (`å` as `a` or
`aa`, `ø` as `o` or `oe`), so both sides are written with the shortest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_TWINS = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ŋ": "n", "ŧ": "t"})
_LAST = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
"""The three signs after z."""
_DOUBLE = re.compile(r"aa|oe")
_NUMBER = re.compile(r"(?:\+|00)?\d[\d\s().-]*")
HOME = "47"
"""The country whose numbers are written without it."""


def plain(words: str) -> str:
    """Small letters without marks: `Åse Bø` and `AASE BOE` are both `ase bo`."""
    marks = unicodedata.normalize("NFKD", words.casefold().translate(_TWINS))
    bare = "".join(sign for sign in marks if not unicodedata.combining(sign))
    return " ".join(_DOUBLE.sub(lambda found: found[0][0], bare).split())


def in_order(words: str) -> str:
    """As the words stand in a Norwegian list: Æ, Ø and Å after Z, other marks left out."""
    return plain(words.casefold().translate(_LAST))


def digits(number: str) -> str:
    return "".join(sign for sign in number if sign in "0123456789")


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the find box: words, each of which must be met, and runs of digits that a number must hold."""

    words: Sequence[str]
    numbers: Sequence[str]

    @classmethod
    def of(cls, text: str) -> Typed:
        """Digits that stand together are one number, with `+47`, `0047` and blanks left out."""
        numbers: list[str] = []

        def take(found: re.Match[str]) -> str:
            numbers.append(_national(found[0]))
            return " "

        rest = _NUMBER.sub(take, text)
        words = [word for word in plain(re.sub(r"[^\w\s'’-]", " ", rest)).split() if word.strip("-'’")]
        return cls(tuple(words), tuple(numbers))

    def __bool__(self) -> bool:
        return bool(self.words or self.numbers)


def _national(written: str) -> str:
    written = written.strip()
    bare = digits(written)
    if written.startswith("00"):
        bare = bare[2:]
    abroad = written.startswith(("+", "00"))
    return bare.removeprefix(HOME) if abroad or len(bare) == len(HOME) + 8 else bare
