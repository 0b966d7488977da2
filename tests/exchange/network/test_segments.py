"""How many parts a text becomes. Boundaries as in 3GPP TS 23.038/23.040, which Twilio counts by."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import Exchange
from exchange.network.texts.segments import Segmented, segment
from exchange.network.texts.smart_encoding import smart_encoded
from tests.exchange.conftest import LINE

TABLE = [
    ("nothing", "", "GSM-7", 0, 1),
    ("one part is full at 160", "a" * 160, "GSM-7", 160, 1),
    ("161 need two", "a" * 161, "GSM-7", 161, 2),
    ("two parts are full at 306", "a" * 306, "GSM-7", 306, 2),
    ("307 need three", "a" * 307, "GSM-7", 307, 3),
    ("three parts are full at 459", "a" * 459, "GSM-7", 459, 3),
    ("460 need four", "a" * 460, "GSM-7", 460, 4),
    ("ten parts at the most Twilio takes", "a" * 1530, "GSM-7", 1530, 10),
    ("one UCS-2 part is full at 70", "š" * 70, "UCS-2", 70, 1),
    ("71 UCS-2 need two", "š" * 71, "UCS-2", 71, 2),
    ("two UCS-2 parts are full at 134", "š" * 134, "UCS-2", 134, 2),
    ("135 UCS-2 need three", "š" * 135, "UCS-2", 135, 3),
    ("three UCS-2 parts are full at 201", "š" * 201, "UCS-2", 201, 3),
    ("202 UCS-2 need four", "š" * 202, "UCS-2", 202, 4),
    ("æøå cost no more than a, b, c", "æøåÆØÅ" * 26 + "æøåÆ", "GSM-7", 160, 1),
    ("éèüöäñ are in the alphabet", "éèùìòàüöäñÉÜÖÄÑ", "GSM-7", 15, 1),
    ("ê is not", "ê", "UCS-2", 1, 1),
    ("ó is not", "ó", "UCS-2", 1, 1),
    ("the inverted marks and the section sign are", "¡¿§¤", "GSM-7", 4, 1),
    ("Greek capitals are", "ΔΦΓΛΩΠΨΣΘΞ", "GSM-7", 10, 1),
    ("Greek small letters are not", "α", "UCS-2", 1, 1),
    ("line ends are", "a\r\nb", "GSM-7", 4, 1),
    ("a tab is not", "a\tb", "UCS-2", 3, 1),
    ("the back-tick is not", "`", "UCS-2", 1, 1),
    ("guillemets are not", "«hei»", "UCS-2", 5, 1),
    ("curly quotes are not", "“hei” ‘du’", "UCS-2", 10, 1),
    ("dashes longer than the hyphen are not", "a – b — c", "UCS-2", 9, 1),
    ("the ellipsis is not", "…", "UCS-2", 1, 1),
    ("one such character costs the whole text its alphabet", "a" * 70 + "ê", "UCS-2", 71, 2),
    ("80 euro fill a part", "€" * 80, "GSM-7", 160, 1),
    ("81 euro need two", "€" * 81, "GSM-7", 162, 2),
    ("an extension character is never cut in two", "a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),
    ("an emoji is two units", "👋" * 35, "UCS-2", 70, 1),
    ("36 emoji need two parts", "👋" * 36, "UCS-2", 72, 2),
    ("33 emoji go into each joined part", "👋" * 66, "UCS-2", 132, 2),
    ("a surrogate pair is never cut in two", "a" * 66 + "👋" + "a" * 66, "UCS-2", 134, 3),
    ("a skin tone is never cut from its hand", "a" * 65 + "👋🏽" + "a" * 10, "UCS-2", 79, 2),
    ("a family is one sign of eleven units", "👨‍👩‍👧‍👦" * 6, "UCS-2", 66, 1),
    ("a family is never cut in two", "👨‍👩‍👧‍👦" * 7, "UCS-2", 77, 2),
    ("a flag is one sign of four units", "a" * 65 + "🇳🇴" + "a" * 10, "UCS-2", 79, 2),
    ("a combining accent stays with its letter", "a" * 66 + "e\u0301" + "a" * 66, "UCS-2", 134, 3),
]


@pytest.mark.parametrize(("text", "alphabet", "units", "parts"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE])
def test_a_text_is_counted_in_parts(text: str, alphabet: str, units: int, parts: int) -> None:
    assert segment(text) == Segmented(alphabet, units, parts)


@pytest.mark.parametrize("char", "^{}\\[~]|€\f")
def test_an_extension_character_counts_twice(char: str) -> None:
    assert segment(char) == Segmented("GSM-7", 2, 1)
    assert segment(char * 80).parts == 1
    assert segment(char * 81).parts == 2


@pytest.mark.parametrize("char", "ÁáČčĐđŊŋŠšŦŧŽžÏïǦǧǨǩƷʒǮǯ")
def test_a_sami_letter_makes_it_ucs_2_and_has_no_look_alike(char: str) -> None:
    assert segment(char).alphabet == "UCS-2"
    assert smart_encoded(char) == char


@pytest.mark.parametrize(
    ("text", "becomes", "alphabet"),
    [
        ("“Hei”, sa ‘ho’", "\"Hei\", sa 'ho'", "GSM-7"),
        ("«Kveldsseto» – i dag…", '"Kveldsseto" - i dag...', "GSM-7"),
        ("½ kake", "1/2 kake", "GSM-7"),
        ("kl.\u00a019", "kl.  19", "GSM-7"),
        ("ord\u200bdeling", "orddeling", "GSM-7"),
        ("ＡＢＣ ０１２", "ABC 012", "GSM-7"),
        ("æøåÆØÅ", "æøåÆØÅ", "GSM-7"),
        ("“Hei” 👋", '"Hei" 👋', "UCS-2"),
        ("“Buore beaivi, Áhkku”", '"Buore beaivi, Áhkku"', "UCS-2"),
    ],
)
def test_smart_encoding_replaces_look_alikes_and_leaves_the_rest(text: str, becomes: str, alphabet: str) -> None:
    assert smart_encoded(text) == becomes
    assert segment(becomes).alphabet == alphabet


@pytest.mark.parametrize(
    ("smart", "parts", "arrives"), [(False, "2", "“" + "a" * 98 + "”"), (True, "1", '"' + "a" * 98 + '"')]
)
def test_a_text_is_smart_encoded_when_asked_for(
    ex: Exchange, client: Client, smart: bool, parts: str, arrives: str
) -> None:
    sent = client.messages.create(to="+4791234567", from_=LINE, body="“" + "a" * 98 + "”", smart_encoded=smart)
    assert sent.num_segments == parts
    assert ex.phone("+4791234567").gets_sms() == arrives
