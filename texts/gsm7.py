"""The cheap alphabet of text messages (GSM 7-bit, 3GPP TS 23.038 §6.2.1) and how many parts a text is sent in."""

import unicodedata

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = frozenset("^{}\\[~]|€\f")
_REPLACED = {
    **dict.fromkeys("‘’‚‛`´′ʼ", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−•·", "-"),
    **dict.fromkeys("\t\u00a0\u2007\u2009\u200a\u202f", " "),
    "…": "...",
    "→": "->",
    "×": "x",
    "đ": "d",
    "Đ": "D",
    "ŋ": "n",
    "Ŋ": "N",
    "ŧ": "t",
    "Ŧ": "T",
    "ð": "d",
    "Ð": "D",
    "þ": "th",
    "Þ": "Th",
    "ł": "l",
    "Ł": "L",
    "œ": "oe",
    "Œ": "OE",
    "ı": "i",
    "ʒ": "z",
    "Ʒ": "Z",
}

_ONE_PART_SEPTETS, _EACH_PART_SEPTETS = 160, 153
_ONE_PART_UNITS, _EACH_PART_UNITS = 70, 67


def to_gsm7(text: str) -> str:
    """The same text in the GSM alphabet: what it holds is kept (Æ Ø Å é), the rest becomes its nearest sign.

    Emoji and other signs are dropped with the doubled space they leave; a letter of another script becomes "?".
    """
    composed = unicodedata.normalize("NFC", text)
    if is_gsm7(composed):
        return composed
    plain = "".join(_nearest(sign) for sign in composed)
    return "\n".join(_single_spaced(line) for line in plain.split("\n"))


def is_gsm7(text: str) -> bool:
    """Whether every sign of the text is in the GSM alphabet or its extension."""
    return all(sign in _BASIC or sign in _EXTENSION for sign in text)


def segments(text: str) -> int:
    """How many parts the carrier sends and charges for; 0 for an empty text.

    In the GSM alphabet 160 signs alone or 153 a part, signs of the extension (€ [ ] { } …) counting two; else 70
    UTF-16 units alone or 67 a part. No part ends in the middle of a two-unit sign.
    """
    if is_gsm7(text):
        sizes = [2 if sign in _EXTENSION else 1 for sign in text]
        return _parts(sizes, _ONE_PART_SEPTETS, _EACH_PART_SEPTETS)
    return _parts([2 if ord(sign) > 0xFFFF else 1 for sign in text], _ONE_PART_UNITS, _EACH_PART_UNITS)


def _parts(sizes: list[int], alone: int, each: int) -> int:
    if sum(sizes) <= alone:
        return 1 if sizes else 0
    parts, room = 1, each
    for size in sizes:
        if size > room:
            parts, room = parts + 1, each
        room -= size
    return parts


def _nearest(sign: str) -> str:
    if sign in _BASIC or sign in _EXTENSION:
        return sign
    if sign in _REPLACED:
        return _REPLACED[sign]
    plain = "".join(_plain(part) for part in unicodedata.normalize("NFKD", sign))
    if plain:
        return plain
    return "?" if unicodedata.category(sign).startswith(("L", "N")) else ""


def _plain(part: str) -> str:
    """One sign of a decomposition: "⁄" of a fraction is "/", marks above letters are dropped."""
    if part == "\u2044":
        return "/"
    return part if part in _BASIC else _REPLACED.get(part, "")


def _single_spaced(line: str) -> str:
    return " ".join(word for word in line.split(" ") if word)
