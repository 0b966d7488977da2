"""Telephone numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.phones.numbers import BadNumber, NumberFault, can_be_rung, is_withheld, spoken, takes_sms, to_e164


@pytest.mark.parametrize(
    "spelling",
    ["90012345", "900 12 345", "90 01 23 45", "900.12.345", "900-12-345", "900–12–345", "+4790012345",
     "+47 900 12 345", "(+47) 90012345", "004790012345", "0047 900 12 345", "4790012345", " 900\u00a012\u00a0345 ",
     "(900) 12 345", "900\u221212\u2212345", "900\u201112\u2012345", "900\u201512\ufe58345", "900\ufe6312\uff0d345",
     "900\u200912\u202f345", "\u202a+47 900 12 345\u202c", "900\u200b12\ufeff345", "900\u00ad12345",
     "\u206690012345\u2069", "\uff19\uff10\uff10 12 345", "\uff0b47 900 12 345", "900\u300012\u2003345"],
)  # fmt: skip
def test_every_norwegian_spelling_is_the_same_number(spelling):
    assert to_e164(spelling) == "+4790012345"


def test_a_home_phone_in_pairs_is_a_number():
    assert to_e164("61 21 00 34") == "+4761210034"


def test_a_mobile_that_begins_with_47_keeps_all_its_digits():
    assert to_e164("470 12 345") == "+4747012345"


def test_a_number_of_another_country_is_kept_with_its_code():
    assert to_e164("+46 70 123 45 67") == "+46701234567"


@pytest.mark.parametrize("digits", ["59001234", "590012345678", "580012345678"])
def test_a_machine_number_is_a_number(digits):
    assert to_e164(f"{digits[:2]} {digits[2:]}") == f"+47{digits}"
    assert not takes_sms(f"+47{digits}")
    assert takes_sms(f"+47{digits}", machine_numbers=True)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", NumberFault.EMPTY),
        ("   ", NumberFault.EMPTY),
        ("ring Kari", NumberFault.NOT_A_NUMBER),
        ("900 12 345 (heime)", NumberFault.NOT_A_NUMBER),
        ("+47 900 12 345 + 61210034", NumberFault.NOT_A_NUMBER),
        ("+", NumberFault.NOT_A_NUMBER),
        ("113", NumberFault.TOO_SHORT),
        ("9001234", NumberFault.TOO_SHORT),
        ("116117", NumberFault.TOO_SHORT),
        ("900123456", NumberFault.TOO_LONG),
        ("9001234590012345901", NumberFault.TOO_LONG),
        ("02800", NumberFault.FIVE_DIGITS),
        ("+4702800", NumberFault.FIVE_DIGITS),
        ("820 12 345", NumberFault.PREMIUM),
        ("829 00 000", NumberFault.PREMIUM),
        ("10000000", NumberFault.NOT_IN_USE),
        ("+46 1", NumberFault.TOO_SHORT),
    ],
)
def test_a_number_that_cannot_be_rung_is_refused_with_its_fault(text, fault):
    with pytest.raises(BadNumber) as refusal:
        to_e164(text)
    assert refusal.value.fault is fault


def test_a_refusal_names_the_sentence_about_it():
    assert BadNumber(NumberFault.TOO_SHORT).sentence_key == "number.too_short"


@given(st.text(alphabet="0123456789+()-. ", max_size=25))
def test_a_spelling_is_either_a_number_or_a_bad_number(text):
    try:
        number = to_e164(text)
    except BadNumber:
        return
    assert to_e164(number) == number


@pytest.mark.parametrize(
    ("number", "texts"),
    [("+4740012345", True), ("+4790012345", True), ("+4761210034", False), ("+4722000000", False),
     ("+4735000000", False), ("+4755000000", False), ("+4770000000", False), ("+4785012345", False),
     ("+4759001234", False), ("+46701234567", True), ("+4681234567", False)],
)  # fmt: skip
def test_only_mobiles_take_texts(number, texts):
    assert takes_sms(number) is texts


def test_a_machine_number_takes_texts_where_the_desk_says_so():
    assert takes_sms("+4759001234", machine_numbers=True)


def test_a_number_without_its_country_is_not_judged():
    with pytest.raises(BadNumber):
        takes_sms("90012345")


@pytest.mark.parametrize(
    "caller",
    [None, "", "  ", "anonymous", "Anonymous", "RESTRICTED", "unavailable", "unknown", "+266696687", "266696687",
     "+86282452253", "+8656696", "+2562533", "+7378742833", "+17378742833", "sip:anonymous@anonymous.invalid"],
)  # fmt: skip
def test_a_withheld_caller_is_seen(caller):
    assert is_withheld(caller)


@pytest.mark.parametrize("caller", ["+4790012345", "+4761210034", "+46701234567"])
def test_a_shown_caller_is_not_withheld(caller):
    assert not is_withheld(caller)


@pytest.mark.parametrize("shown", ["+4790012345", "+4761210034", "+46701234567", "+12025550123", "+4781549300"])
def test_a_telephone_can_be_rung_back(shown):
    assert can_be_rung(shown)


@pytest.mark.parametrize(
    "shown", ["", "client:kari", "sip:+4790012345@example.test", "+1", "+", "+47", "90012345", "Telenor", "2440",
              "+266696687", "+1266696687", "anonymous", "+0900123456", "+47900123451234567"],
)  # fmt: skip
def test_what_is_no_telephone_cannot_be_rung_back(shown):
    assert not can_be_rung(shown)


def test_a_number_is_spoken_without_the_country_code():
    assert spoken("+4761210034") == "seks ein, to ein, null null, tre fire"
