"""What contacts and the coordinator read about an alert."""

from __future__ import annotations

import pytest

from models import (
    About,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    CheckinTry,
    Language,
    Outbox,
    Person,
    Sex,
    Silence,
)
from tests.unit.texts.cases import Case
from texts import NothingToSay, Pages, render
from texts.gsm7 import is_gsm7, segments


def test_a_contact_reads_when_nobody_answered(case: Case) -> None:
    assert case.words(About.ALERT, case.kin, alert=case.alert) == (
        "Grendelinja: Ingebjørg svarte ikkje kl 12.00, 12.10 og 12.20. Oftast er alt vel. "
        "Svar JA om du ser til ho no, NEI om du ikkje kan. Fare for liv: 113."
    )


def test_an_alert_is_one_part(case: Case) -> None:
    assert segments(case.words(About.ALERT, case.kin, alert=case.alert)) == 1


def test_a_man_is_not_called_she(case: Case) -> None:
    case.change(Person, case.elder, sex=Sex.MAN)
    assert "ser til han no" in case.words(About.ALERT, case.kin, alert=case.alert)


@pytest.mark.parametrize(
    ("silence", "told"),
    [
        (Silence.LIFTED, "Nokon tok telefonen"),
        (Silence.BUSY, "oppteken sidan kl 12.00"),
        (Silence.UNANSWERED, "svarte ikkje"),
    ],
)
def test_which_kind_of_silence_it_was_is_told(case: Case, silence: Silence, told: str) -> None:
    with case.hamlet.db.write() as session:
        for one in session.query(CheckinTry):
            one.silence = silence
    assert told in case.words(About.ALERT, case.kin, alert=case.alert)


def test_a_call_for_help_is_not_told_as_silence(case: Case) -> None:
    case.change(Alert, case.alert, cause=AlertCause.NEEDS_HELP)
    assert "bad om hjelp" in case.words(About.ALERT, case.kin, alert=case.alert)


def test_an_alert_that_is_taken_is_not_sent(case: Case) -> None:
    case.change(Alert, case.alert, state=AlertState.TAKEN)
    with pytest.raises(NothingToSay):
        case.words(About.ALERT, case.kin, alert=case.alert)


def test_who_took_it_is_asked_how_it_went(case: Case) -> None:
    case.taken_by_kin()
    assert "1 alt vel" in case.words(About.ALERT_OUTCOME, case.kin, alert=case.alert)


@pytest.mark.parametrize("language", list(Language))
def test_how_it_went_fits_two_parts_with_the_link_to_the_page(case: Case, language: Language) -> None:
    case.speak(language)
    case.taken_by_kin()
    row_id = case.row(About.ALERT_OUTCOME, case.kin, subject={"alert": case.alert})
    with case.hamlet.db.write() as session:
        pages = Pages("https://grendelinja.lom.example", "a secret")
        words = render(session, session.get_one(Outbox, row_id), pages)
    assert "/alert/" in words and is_gsm7(words) and segments(words) <= 2


def test_an_outcome_that_is_not_good_is_not_told_to_all(case: Case) -> None:
    case.change(Alert, case.alert, state=AlertState.CLOSED, outcome=AlertOutcome.FELL)
    words = case.words(About.ALL_CLEAR, case.kin, alert=case.alert)
    assert "bra" not in words and "fall" not in words


def test_the_night_text_says_when_we_ring_again(case: Case) -> None:
    assert case.words(About.ALERT_NIGHT, case.kin, alert=case.alert) == (
        "Grendelinja: Ingen har svart om Ingebjørg. Vi ringjer ikkje meir før kl 08. "
        "Kan du sjå til ho, svar JA. Uroa: ring 116117. Fare for liv: 113."
    )
