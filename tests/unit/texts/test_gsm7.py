"""The GSM alphabet: what is kept, what is replaced, and how parts are counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from texts.gsm7 import is_gsm7, segments, to_gsm7


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“Kveldsseto” hos ‘Ola’", "\"Kveldsseto\" hos 'Ola'"),
        ("«Gamalt frå Lom»", '"Gamalt frå Lom"'),
        ("kl 11–14 — velkomen", "kl 11-14 - velkomen"),
        ("fêr vêr", "fer ver"),
        ("Čáhci, đ, ŋ, š, ŧ, ž", "Cahci, d, n, s, t, z"),
        ("Vent litt…", "Vent litt..."),
        ("50\u00a0kr", "50 kr"),
        ("Hei 👋🏽 du ❤️", "Hei du"),
        ("a\u030asen", "åsen"),
        ("½ pris", "1/2 pris"),
        ("Привет", "??????"),
        ("Hei 👋\nHa det", "Hei\nHa det"),
    ],
)
def test_signs_outside_the_alphabet_become_their_nearest(text, plain):
    assert to_gsm7(text) == plain


@pytest.mark.parametrize("text", ["Æ Ø Å æ ø å é è", "[50 €] {x}", "to  mellomrom", "linje\nlinje", ""])
def test_what_the_alphabet_holds_is_kept(text):
    assert to_gsm7(text) == text


@given(st.text())
def test_every_text_can_be_put_in_the_alphabet(text):
    assert is_gsm7(to_gsm7(text))


@given(st.text())
def test_putting_a_text_in_the_alphabet_twice_changes_nothing(text):
    assert to_gsm7(to_gsm7(text)) == to_gsm7(text)


@pytest.mark.parametrize("sign", ["ê", "’", "–", "á", "\t", "\u00a0", "\x1b", "😀"])
def test_a_sign_outside_the_alphabet_is_noticed(sign):
    assert not is_gsm7(f"hei{sign}")


@pytest.mark.parametrize(("length", "parts"), [(0, 0), (1, 1), (160, 1), (161, 2), (306, 2), (307, 3), (459, 3)])
def test_parts_of_a_text_in_the_alphabet(length, parts):
    assert segments("ø" * length) == parts


@pytest.mark.parametrize(("length", "parts"), [(1, 1), (70, 1), (71, 2), (134, 2), (135, 3)])
def test_parts_of_a_text_outside_the_alphabet(length, parts):
    assert segments("ê" * length) == parts


@pytest.mark.parametrize(("euros", "parts"), [(80, 1), (81, 2)])
def test_signs_of_the_extension_count_two(euros, parts):
    assert segments("€" * euros) == parts


def test_a_sign_of_the_extension_is_not_split_between_parts():
    assert segments("a" * 152 + "€" + "a" * 152) == 3


@pytest.mark.parametrize(("emoji", "parts"), [(35, 1), (36, 2), (66, 2), (67, 3)])
def test_an_emoji_counts_two_and_is_not_split(emoji, parts):
    assert segments("😀" * emoji) == parts
