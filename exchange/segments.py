"""How many parts a text is sent in: GSM-7 160/153 septets, UCS-2 70/67 units (3GPP TS 23.038 and 23.040)."""

from __future__ import annotations

from dataclasses import dataclass

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("^{}\\[~]|€\f")


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
    sizes = [2 if ord(char) > 0xFFFF else 1 for char in text]
    return Segmented("UCS-2", sum(sizes), _parts(sizes, 70, 67))


def _parts(sizes: list[int], single: int, joined: int) -> int:
    """A character of two units is never cut in two by a part's end."""
    if sum(sizes) <= single:
        return 1
    parts, room = 1, joined
    for size in sizes:
        if size > room:
            parts, room = parts + 1, joined
        room -= size
    return parts
