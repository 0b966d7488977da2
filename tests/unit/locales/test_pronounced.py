"""Nynorsk as it is spelled for a voice that reads bokmål."""

from __future__ import annotations

import re

import pytest

from locales import HERE
from locales.pronounced import pronounced


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Køyrer du likevel?", "Kjøyrer du likevel?"),
        ("Vil du køyre, trykk 1.", "Vil du kjøyre, trykk 1"),
        ("Bilkøyring for seniorar", "Bilkjøyring for seniorar"),
        ("Du kan òg ringje.", "Du kan også ringje."),
        ("Éin for éin", "Ein for ein"),
        ("Eg seier det éi gong og éitt ord.", "Eg seier det ei gong og eitt ord."),
        ("Kari bad om hjelp klokka åtte.", "Kari ba om hjelp klokka åtte."),
    ],
)
def test_nynorsk_is_spelled_as_the_bokmal_voice_reads_it(written: str, read: str) -> None:
    assert pronounced(written, "nn") == read


@pytest.mark.parametrize("words", ["Bad om morgonen", "Skøyrt glas", "Idé og kafé", "Frå klokka 11.00. Ta med mat"])
def test_what_only_looks_alike_is_left(words: str) -> None:
    assert pronounced(words, "nn") == words


def test_bokmal_and_english_are_spoken_as_they_are_written() -> None:
    assert pronounced("Éin køyrer òg, Kari bad om hjelp", "nb") == "Éin køyrer òg, Kari bad om hjelp"


def test_no_nynorsk_phrase_is_spoken_with_a_letter_the_voice_does_not_know() -> None:
    lines = [line for path in (HERE / "nn" / "voice").glob("*.ftl") for line in path.read_text("utf-8").splitlines()]
    assert [said for line in lines if re.search(r"[éòêóè]|\bkøy", said := pronounced(line, "nn"), re.I)] == []
