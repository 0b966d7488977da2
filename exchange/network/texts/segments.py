"""How many parts a text is sent in: GSM-7 160/153 septets, UCS-2 70/67 units (3GPP TS 23.038 and 23.040).

What a reader sees as one sign (an emoji of several code points, a letter with a combining accent) is never cut in
two, as in Twilio's public segment calculator.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("^{}\\[~]|€\f")
_JOINER = "\u200d"
_SKIN = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_JOINING = frozenset({_JOINER, "\u20e3", *map(chr, range(0xFE00, 0xFE10))}) | _SKIN
_REGIONAL = frozenset(map(chr, range(0x1F1E6, 0x1F200)))


@dataclass(frozen=True, slots=True)
class Segmented:
    """The alphabet (``GSM-7`` or ``UCS-2``), the length in its units, and the number of parts."""

    alphabet: str
    units: int
    parts: int


def segment(text: str) -> Segmented:
    """Count a text; an empty one is one part."""
    if all(char in _BASIC or char in _EXTENDED for char in text):
        sizes = [2 if char in _EXTENDED else 1 for char in text]
        return Segmented("GSM-7", sum(sizes), _parts(sizes, 160, 153))
    sizes = [sum(2 if ord(char) > 0xFFFF else 1 for char in sign) for sign in signs(text)]
    return Segmented("UCS-2", sum(sizes), _parts(sizes, 70, 67))


def signs(text: str) -> list[str]:
    """The text cut where a reader sees a new sign begin."""
    found: list[str] = []
    for char in text:
        if found and _continues(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _continues(sign: str, char: str) -> bool:
    if char in _JOINING or unicodedata.combining(char) or sign.endswith(_JOINER):
        return True
    return len(sign) == 1 and sign in _REGIONAL and char in _REGIONAL


def _parts(sizes: list[int], single: int, joined: int) -> int:
    """A sign of several units is never cut in two by a part's end."""
    if sum(sizes) <= single:
        return 1
    parts, room = 1, joined
    for size in sizes:
        if size > room:
            parts, room = parts + 1, joined
        room -= size
    return parts
