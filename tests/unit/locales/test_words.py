"""The words understood by voice and text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.words import Meaning, meaning_of, number_of


@pytest.mark.parametrize(
    "answer",
    ["ja", "JA!", " Ja. ", "jau", "jo", "joda", "oki", "ja takk", "Ja, takk", "gjerne", "Ja gjerne", "jau då", "ja ja",
     "Ja, det går bra", "ja eg kan det", "ok", "det gjer eg", "yes", "Yes please", "ja, i kveld", "JA 👍",
     "passar fint", "Det passer bra", "høver bra", "Eg kan", "eg tek det"],
)  # fmt: skip
def test_yes_is_understood(answer):
    assert meaning_of(answer) is Meaning.YES


@pytest.mark.parametrize(
    "answer",
    ["nei", "NEI.", "næi", "nei takk", "Nei, takk!", "ikkje no", "ikke nå", "itte", "itte no",
     "står over", "Eg står over", "nei, dessverre", "Nei, eg kan ikkje", "ikkje i kveld",
     "ikkje denne gongen", "not now", "I can't", "itj no", "nøi", "Kan ikkje kome", "har ikkje tid", "rekk ikkje",
     "får ikkje til", "kjem ikkje likevel", "passar dårleg", "Opptatt", "uaktuelt", "må melde avbod"],
)  # fmt: skip
def test_no_is_understood(answer):
    assert meaning_of(answer) is Meaning.NO


@pytest.mark.parametrize(
    "answer",
    ["Nei, eg har det bra", "nei det går fint", "ja nei", "ja, men eg kan ikkje", "Ja, men først klokka ni", "no",
     "nei ring heller Kari", "jaha", "Jaja"],
)  # fmt: skip
def test_what_could_mean_two_things_is_asked_again(answer):
    assert meaning_of(answer) is Meaning.AMBIGUOUS


@pytest.mark.parametrize("answer", ["no", "No thanks", "No, thank you"])
def test_no_is_a_refusal_in_english(answer):
    assert meaning_of(answer, "en") is Meaning.NO


@pytest.mark.parametrize(
    "answer",
    ["", "  ", "👍", "kjem", "eg kjem", "Kven er dette?", "janitsjar", "hundre", "10", "0", "nissen", "Tor", "fri"],
)
def test_what_is_not_in_the_table_is_not_understood(answer):
    assert meaning_of(answer) is None


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [("1", Meaning.ONE), ("1.", Meaning.ONE), ("1️⃣", Meaning.ONE), ("ein", Meaning.ONE), ("Éin", Meaning.ONE),
     ("én", Meaning.ONE), ("eitt", Meaning.ONE), ("en", Meaning.ONE), ("to", Meaning.TWO), ("nr. 2", Meaning.TWO),
     ("nummer to", Meaning.TWO), ("tre", Meaning.THREE), ("fire", Meaning.FOUR), ("fem", Meaning.FIVE),
     ("seks", Meaning.SIX), ("sju", Meaning.SEVEN), ("syv", Meaning.SEVEN), ("åtte", Meaning.EIGHT),
     ("ni", Meaning.NINE), ("nine", Meaning.NINE)],
)  # fmt: skip
def test_a_number_is_understood_in_digits_and_words(answer, meaning):
    assert meaning_of(answer) is meaning


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [("måndag", Meaning.MONDAY), ("mandag", Meaning.MONDAY), ("Månda", Meaning.MONDAY), ("tysdag", Meaning.TUESDAY),
     ("tirsdag", Meaning.TUESDAY), ("tysda", Meaning.TUESDAY), ("onsda", Meaning.WEDNESDAY),
     ("TORSDA", Meaning.THURSDAY), ("freda", Meaning.FRIDAY), ("laurdag", Meaning.SATURDAY),
     ("lørdag", Meaning.SATURDAY), ("laurda", Meaning.SATURDAY), ("sundag", Meaning.SUNDAY), ("sønda", Meaning.SUNDAY),
     ("i dag", Meaning.TODAY), ("I morgon", Meaning.TOMORROW), ("i morgen", Meaning.TOMORROW),
     ("imorra", Meaning.TOMORROW), ("i kveld", Meaning.TONIGHT), ("ikveld", Meaning.TONIGHT)],
)  # fmt: skip
def test_a_day_is_understood_in_every_spelling(answer, meaning):
    assert meaning_of(answer) is meaning


@pytest.mark.parametrize(("meaning", "number"), [(Meaning.ONE, 1), (Meaning.NINE, 9), (Meaning.YES, None)])
def test_a_meaning_knows_its_number(meaning, number):
    assert meaning.number == number


@pytest.mark.parametrize(("meaning", "weekday"), [(Meaning.MONDAY, 0), (Meaning.SUNDAY, 6), (Meaning.TODAY, None)])
def test_a_meaning_knows_its_weekday(meaning, weekday):
    assert meaning.weekday == weekday


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("tolv", 12), ("tjue", 20), ("tyve", 20), ("tjueein", 21), ("ein og tjue", 21), ("toogtyve", 22),
     ("twenty-one", 21), ("null", 0), ("123", None), ("mange", None)],
)  # fmt: skip
def test_larger_numbers_are_understood_too(text, number):
    assert number_of(text) == number


@given(st.text())
def test_no_text_is_too_strange_to_be_weighed(text):
    assert meaning_of(text) in {None, *Meaning}


@given(st.sampled_from(["ja", "nei takk", "i morgon", "nummer to"]), st.text("., !?", max_size=3))
def test_case_and_punctuation_change_nothing(answer, signs):
    assert meaning_of(f"{signs}{answer.upper()}{signs}") is meaning_of(answer)
