"""How many parts a text becomes. Boundaries as in 3GPP TS 23.038/23.040, which Twilio counts by."""

from __future__ import annotations

import pytest

from exchange.segments import segment


@pytest.mark.parametrize(
    ("text", "alphabet", "parts"),
    [
        ("", "GSM-7", 1),
        ("a" * 160, "GSM-7", 1),
        ("a" * 161, "GSM-7", 2),
        ("a" * 306, "GSM-7", 2),
        ("a" * 307, "GSM-7", 3),
        ("ø" * 160, "GSM-7", 1),
        ("æøåÆØÅ", "GSM-7", 1),
        ("š" * 70, "UCS-2", 1),
        ("š" * 71, "UCS-2", 2),
        ("š" * 134, "UCS-2", 2),
        ("š" * 135, "UCS-2", 3),
        ("€" * 80, "GSM-7", 1),
        ("€" * 81, "GSM-7", 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 3),
        ("«hei»", "UCS-2", 1),
        ("“hei”", "UCS-2", 1),
        ("ê", "UCS-2", 1),
        ("👋" * 35, "UCS-2", 1),
        ("👋" * 36, "UCS-2", 2),
    ],
)
def test_a_text_is_counted_in_parts(text: str, alphabet: str, parts: int) -> None:
    counted = segment(text)
    assert (counted.alphabet, counted.parts) == (alphabet, parts)


@pytest.mark.parametrize("char", "^{}\\[~]|€")
def test_an_extension_character_counts_twice(char: str) -> None:
    assert segment(char).units == 2
