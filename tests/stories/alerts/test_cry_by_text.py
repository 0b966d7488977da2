"""Words of distress in a text: 113 at once, the alert as key 3 opens it, NEI takes it back."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import (
    AlertCause,
    AlertState,
    Checkin,
    CheckinState,
    Language,
    Person,
    Question,
    QuestionState,
    Role,
    Task,
    TaskKind,
)
from services.people import finding
from tests.support.steps.alarm import calls_to, she_confirms, the_alert, unanswered
from tests.support.village import Village

CRY = "Eg har falle og kjem meg ikkje opp"


@pytest.mark.both_engines
def test_a_cry_is_answered_with_113_and_told_after_half_a_minute(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    liv = village.contact("Liv", kari)
    words = kari.texts(CRY).gets_sms("seier frå til Liv", "svar NEI")
    assert words.startswith("Er det fare for liv, ring 113")
    liv.phone.is_not_rung()
    village.forward(seconds=40)
    liv.answers().hears("Er du Liv").does_not_hear("Kari").presses("1").hears("Kari ba om hjelp").hangs_up()
    liv.gets_sms("Kari bad om hjelp", "113")
    assert the_alert(village).cause is AlertCause.NEEDS_HELP


def test_her_words_are_unreadable_in_the_database(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.desk.ignores_everything()
    kari.texts(CRY).gets_sms("113")
    with village.db.read() as session:
        assert CRY not in (session.scalar(sa.text("SELECT words FROM alert")) or CRY)
    assert the_alert(village).words == CRY


@pytest.mark.parametrize("no", ["NEI", "Nei!", "Nei, eg har det bra"])
def test_nei_takes_it_back_before_anybody_is_told(village: Village, no: str) -> None:
    kari = village.elder("Kari", mobile=True)
    liv = village.contact("Liv", kari)
    kari.texts(CRY).gets_sms("svar NEI")
    kari.texts(no).gets_sms("seier eg ikkje frå til nokon", "HJELP MEG")
    village.forward(minutes=5)
    liv.phone.is_not_rung().has_no_sms()
    assert the_alert(village).state is AlertState.WITHDRAWN
    assert [task.kind for task in village.rows(Task)] == [TaskKind.FOLLOW_UP]


def test_nei_after_somebody_was_told_tells_them_that_she_answered(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    liv = village.contact("Liv", kari)
    kari.texts(CRY).gets_sms("svar NEI")
    village.forward(seconds=40)
    liv.phone.declines()
    liv.gets_sms("Kari bad om hjelp")
    kari.texts("nei").gets_sms("Eg ringjer deg no", "vite at du har svart")
    she_confirms(village, kari)
    village.forward(minutes=1)
    liv.gets_sms("bra til med Kari")
    assert the_alert(village).state is AlertState.CLOSED


def test_nei_hours_later_still_takes_it_back(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.desk.ignores_everything()
    kari.texts(CRY).gets_sms("svar NEI")
    village.until("21:00")
    assert [row.state for row in village.rows(Question)] == [QuestionState.EXPIRED]
    kari.texts("NEI").gets_sms("Eg ringjer deg no")
    she_confirms(village, kari)
    assert the_alert(village).state is AlertState.CLOSED


def test_a_question_that_is_open_does_not_hold_it_up_and_is_asked_again(village: Village) -> None:
    kari = village.driver("Kari")
    per = village.elder("Per", mobile=True)
    with village.write() as session:
        finding.give_role(session, session.get_one(Person, kari.id), Role.ELDER)
    per.phone.ignores_everything()
    village.desk.ignores_everything()
    village.activity("Fredagstreff", days=5)
    per.texts("KVA SKJER").texts("1").texts("ja")
    village.forward(minutes=1)
    kari.gets_sms("Per", "JA 1")
    kari.texts("HJELP MEG").gets_sms("ring 113", "svar NEI")
    kari.texts("nei").gets_sms("ikkje frå til nokon")
    village.settle()
    kari.gets_sms("Per", "JA 1")


def test_the_evening_she_is_rung_has_its_answer_by_the_cry(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    liv = village.contact("Liv", kari)
    liv.phone.ignores_everything()
    village.desk.ignores_everything()
    village.until("19:00")
    kari.phone.lets_ring()
    kari.texts("eg ligg på golvet").gets_sms("ring 113")
    village.until("19:30")
    kari.phone.is_not_rung()
    assert [row.state for row in village.rows(Checkin)] == [CheckinState.NEEDS_HELP]
    assert the_alert(village).cause is AlertCause.NEEDS_HELP


def test_an_alert_that_is_on_becomes_a_call_for_help(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    liv = village.contact("Liv", kari)
    liv.phone.ignores_everything()
    unanswered(village, kari)
    before = calls_to(village, liv.number)
    kari.texts(CRY).gets_sms("ring 113", "Liv")
    village.forward(minutes=1)
    assert calls_to(village, liv.number) == before + 1
    assert (the_alert(village).cause, the_alert(village).words) == (AlertCause.NEEDS_HELP, CRY)


def test_two_who_share_the_telephone_are_told_of_at_once_and_both_named(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    ola = village.elder("Ola", number=kari.number)
    liv = village.contact("Liv", kari)
    siri = village.contact("Siri", ola)
    kari.texts(CRY).gets_sms("ring 113", "Kari eller Ola treng hjelp")
    village.forward(seconds=40)
    for contact in (liv, siri):
        contact.phone.declines()
    liv.gets_sms("Kari eller Ola bad om hjelp", "Svar JA")
    siri.gets_sms("Ola eller Kari bad om hjelp")
    kari.texts("NEI").gets_sms("Eg ringjer deg no")
    for _ in (kari, ola):
        she_confirms(village, kari)
    village.forward(minutes=1)
    liv.gets_sms("bra til med Kari")
    siri.gets_sms("bra til med Ola")


def test_a_call_about_two_says_both_names(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.elder("Ola", number=kari.number)
    liv = village.contact("Liv", kari)
    village.desk.ignores_everything()
    kari.texts(CRY).gets_sms("113")
    village.forward(seconds=40)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari eller Ola ba om hjelp", "deler telefon").hangs_up()
    liv.gets_sms("Kari eller Ola")


def test_what_is_written_next_stands_with_her_words(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.desk.ignores_everything()
    kari.texts(CRY).gets_sms("113")
    kari.texts("Dora er open").gets_sms("nokon får vite", "berre NEI")
    assert the_alert(village).words == f"{CRY}\nDora er open"
    assert village.rows(Task) == []


def test_a_yes_leaves_it_as_it_is(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.desk.ignores_everything()
    kari.texts(CRY).gets_sms("113")
    kari.texts("ja").gets_sms("ring 113")
    assert the_alert(village).state is AlertState.HELD


def test_each_of_many_cries_is_answered(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.desk.ignores_everything()
    for _ in range(12):
        kari.texts("HJELP MEG").gets_sms("ring 113")
    assert the_alert(village).cause is AlertCause.NEEDS_HELP


def test_help_with_a_thing_alarms_nobody(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts("Eg treng hjelp til snømåking").gets_sms("skjøna ikkje")
    village.forward(minutes=2)
    village.desk.is_not_rung()
    assert [task.note for task in village.rows(Task)] == ["Eg treng hjelp til snømåking"]


@pytest.mark.parametrize(
    ("language", "cry", "answer"),
    [
        (Language.NB, "Jeg får ikke puste", "Er det fare for liv, ring 113 nå"),
        (Language.EN, "I can't get up", "If there is danger to life, ring 113"),
    ],
)
def test_it_is_answered_in_her_language(village: Village, language: Language, cry: str, answer: str) -> None:
    kari = village.elder("Kari", mobile=True, language=language)
    village.desk.ignores_everything()
    assert kari.texts(cry).gets_sms("113").startswith(answer)


def test_hjelp_alone_says_first_what_to_do_in_danger(village: Village) -> None:
    words = village.elder("Kari", mobile=True).texts("HJELP").gets_sms("KVA SKJER", "skriv HJELP MEG")
    assert words.startswith("Fare for liv: ring 113.")


def test_hjelp_offers_no_alarm_to_who_is_no_elder(village: Village) -> None:
    berit = village.friend("Berit")
    assert "HJELP MEG" not in berit.texts("HJELP").gets_sms("113", "116117")
