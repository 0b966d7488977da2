"""Words of danger beside a need lift its row; a plain message does not."""

from __future__ import annotations

import pytest

from locales.danger import speaks_of_danger


@pytest.mark.parametrize(
    "words",
    [
        "Ho har falle på badet",
        "Eg har ramla, og kjem meg ikkje opp",
        "Ligg på kjøkengolvet",
        "Han får ikke puste",
        "Vondt i brystet sidan i går",
        "Det blør mykje",
        "Er ho medvitslaus?",
        "Ring 113",
        "Ambulansen kom i natt",
        "She cannot breathe",
        "He has fallen",
        "Orkar ikkje leve lenger",
    ],
)
def test_words_of_danger_are_seen(words: str) -> None:
    assert speaks_of_danger(words)


@pytest.mark.parametrize(
    "words",
    [
        None,
        "",
        "Kan eg få skyss til tannlegen?",
        "Ho åt lite i dag",
        "Ring meg i morgon",
        "Snøen har lagt seg på taket",
        "Det gjekk fint, takk",
        "1130 passar",
        "Will you ring me after lunch?",
    ],
)
def test_what_is_no_danger_lifts_nothing(words: str | None) -> None:
    assert not speaks_of_danger(words)
