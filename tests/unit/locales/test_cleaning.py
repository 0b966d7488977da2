"""Calendar texts made fit to be spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.cleaning import clean_for_speech


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Fredagstreff", "Fredagstreff"),
        ("Fredagstreff m/lunsj", "Fredagstreff med lunsj"),
        ("Konsert u/pause", "Konsert utan pause"),
        ("Foredrag v/ Kari", "Foredrag ved Kari"),
        ("Kaffi & vaflar", "Kaffi og vaflar"),
        ("Trim + lunsj", "Trim og lunsj"),
        ("Kveldsseto kl. 19.00", "Kveldsseto klokka sju om kvelden"),
        ("Møt opp kl 18:30", "Møt opp klokka halv sju om kvelden"),
        ("Ope kl. 10–14", "Ope klokka ti til to"),
        ("Ope kl. 10.30-14.15 i Utgard", "Ope klokka halv elleve til kvart over to i Utgard"),
        ("Start 11:15", "Start kvart over elleve"),
        ("Trim 11.00-13.00", "Trim klokka elleve til eitt"),
        ("Trim 17.00–18.30 i Utgard", "Trim klokka fem til halv sju om kvelden i Utgard"),
        ("Ope frå 18.30", "Ope frå halv sju om kvelden"),
        ("Kr 20.00 for kaffi", "tjue kroner for kaffi"),
        ("Kaffi 20.00 kr", "Kaffi tjue kroner"),
        ("Ta med t.d. mat, kopp o.l.", "Ta med til dømes mat, kopp og liknande"),
        ("Evt. gå, bål o.a. ute", "eventuelt gå, bål og anna ute"),
        ("Tur m. Per og v. Anna", "Tur med Per og ved Anna"),
        ("10 stk. plassar", "10 stykke plassar"),
        ("Avlyst pga. snø", "Avlyst på grunn av snø"),
        ("Gå 100 m. Ta med sekk", "Gå 100 m. Ta med sekk"),
        ("Pris 50,-", "Pris femti kroner"),
        ("Kr 150 for mat", "hundre og femti kroner for mat"),
        ("Det kostar 50 kr", "Det kostar femti kroner"),
        ("Bingo 🎉🎉 i kveld ❤️", "Bingo i kveld"),
        ("Meir på https://example.no/a?b=1", "Meir på"),
        ("Påmelding: post@example.no", "Påmelding"),
        ("Ring 61 21 00 34", "Ring seks ein, to ein, null null, tre fire"),
        ("Ring 113", "Ring ein ein tre"),
        ("Tur  til   Presthaugen", "Tur til Presthaugen"),
        ("Strikk (ta med garn)", "Strikk, ta med garn"),
        ("Kaffi/te", "Kaffi, te"),
        ("Velkomen!!! Alle saman!", "Velkomen. Alle saman"),
        ("FREDAGSTREFF i UTGARD", "Fredagstreff i Utgard"),
        ("«Gamalt frå Lom»", "Gamalt frå Lom"),
        ("Turen – for alle", "Turen, for alle"),
        ("Bli med?", "Bli med?"),
        ("Trim for 60+", "Trim for 60 pluss"),
        ("Ca. 20 plassar, f.eks. vener", "cirka 20 plassar, til dømes vener"),
        ("Hest og kjerre på Bøverdal-stølen", "Hest og kjerre på Bøverdal-stølen"),
    ],
)
def test_a_calendar_text_is_made_fit_to_be_spoken(text, spoken):
    assert clean_for_speech(text, "nn") == (spoken, False)


@pytest.mark.parametrize(
    ("lang", "spoken"),
    [
        ("nn", "Mat med meir, klokka elleve"),
        ("nb", "Mat med mer, klokka elleve"),
        ("en", "Mat and more, at eleven in the morning"),
    ],
)
def test_abbreviations_follow_the_language(lang, spoken):
    assert clean_for_speech("Mat m.m., kl. 11", lang).text == spoken


def test_two_hours_in_english_are_no_hour_of_one():
    said = clean_for_speech("Open kl. 10-14", "en").text
    assert said == "Open from ten in the morning to two in the afternoon"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🎉",
        "https://example.no",
        "Встреча",
        "Treff x/y",
        "Kode 123456789012",
        "Treff a.s.k. i dag",
        "Fredag 11.12",
        "Løp 10.30 km",
        "Uke 1.15.30",
    ],
)
def test_what_a_voice_may_read_wrongly_is_shown_to_the_desk(text):
    assert clean_for_speech(text, "nn").doubtful


def test_letters_of_another_script_are_left_out():
    assert clean_for_speech("Kaffi Привет i Lom", "nn").text == "Kaffi i Lom"


@given(st.text())
def test_a_cleaned_text_holds_only_what_a_voice_can_read(text):
    spoken = clean_for_speech(text, "nb").text
    assert all(sign.isalnum() or sign in " .,?'-" for sign in spoken)
    assert "  " not in spoken


def test_a_language_the_line_does_not_speak_is_refused():
    with pytest.raises(ValueError, match="not in"):
        clean_for_speech("Fredagstreff", "sv")
