"""A visit-friend says when to be rung, by key and by text; and hears of the last talk where she agreed."""

from __future__ import annotations

import pytest

from models import Consent, ConsentPurpose, Duty, DutyTerms, Person, Signup, Source, Talk, TalkLog, TalkState, Wish
from services import signups
from tests.support.steps.talking import hears_of_a_talk
from tests.support.village import Village, Villager

TUESDAY = 1


def evenings(village: Village) -> list[tuple[int, str, str]]:
    return [(row.weekday, row.starts, row.ends) for row in village.rows(Duty)]


def test_an_evening_is_said_and_taken_back_by_text(village: Village) -> None:
    berit = village.friend("Berit")
    berit.texts("VAKT TYSDAG 18-20").gets_sms("tysdag 18:00-20:00", "Takk")
    assert evenings(village) == [(TUESDAY, "18:00", "20:00")]
    berit.texts("Vakt kvar tysdag kl 19.30 til 21").gets_sms("tysdag 19:30-21:00")
    berit.texts("VAKT AV TYSDAG").gets_sms("inga fast vakt")
    assert evenings(village) == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("VAKT", "Skriv til dømes VAKT TYSDAG 18-20"),
        ("VAKT TYSDAG 20-18", "Skriv til dømes VAKT TYSDAG 18-20"),
        ("VAKT MAKS 2", "høgst 2 pratar"),
        ("VAKT PAUSE TIL 5.12", "fri til"),
        ("VAKT PAUSE TIL i fjor", "skjøna ikkje"),
        ("VAKT PAUSE", "fri til tor 24.12"),
        ("VAKT PAUSE EI VEKE", "fri til tor 3.12"),
        ("VAKT PAUSE I TO VEKER", "fri til tor 10.12"),
        ("VAKT PAUSE AV", "Pausen er over"),
        ("VAKT FRI TYSDAG", "skjøna ikkje"),
        ("VAKT TYSDAG FRÅ KLOKKA 18 TIL 20.", "tysdag 18:00-20:00"),
        ("VAKT MAKS 99", "skjøna ikkje"),
    ],
)
def test_what_a_text_about_duty_is_answered(village: Village, text: str, answer: str) -> None:
    village.friend("Berit").texts(text).gets_sms(answer)


def test_an_elder_is_told_kindly_that_duty_is_for_friends(village: Village) -> None:
    village.elder("Kari", mobile=True).texts("VAKT TYSDAG 18-20").gets_sms("for besøksvener")


def test_evenings_pause_and_most_talks_are_set_by_key(village: Village) -> None:
    berit = village.friend("Berit")
    call = berit.dials().hears("trykk 5").presses("5").hears("bli ringd, trykk 4").presses("4")
    call.hears("Kveldane dine, trykk 2").presses("2").hears("Torsdag har du inga vakt").presses("1")
    call.hears("Takk", "Fredag").presses("*").hears("pratar i veka, trykk 3").presses("3")
    call.hears("To, trykk 2").presses("2").hears("Takk").presses("4").hears("pause, trykk 1").presses("1")
    call.hears("ei veke, trykk 1").presses("1").hears("spør deg ikkje før", "torsdag").hangs_up()
    assert evenings(village) == [(3, "18:00", "20:00")]
    (terms,) = village.rows(DutyTerms)
    assert terms.talks_a_week == 2 and terms.paused_until > village.now


def test_a_whole_day_is_told_as_one(village: Village) -> None:
    berit = village.friend("Berit")
    berit.texts("VAKT TORSDAG 00.00-23.59").gets_sms("No har du vakt torsdag heile døgnet.")
    call = berit.dials().hears("trykk 5").presses("5").hears("bli ringd, trykk 4").presses("4").hears("Kveldane dine")
    call.presses("2").hears("Torsdag kan du bli ringd heile døgnet.").hangs_up()
    assert evenings(village) == [(3, "00:00", "23:59")]


def test_a_friend_on_pause_is_not_rung(village: Village) -> None:
    kari = village.elder("Kari")
    village.friend("Berit", of=kari).texts("VAKT PAUSE").gets_sms("fri til")
    call = kari.dials().hears("prat, trykk 2").presses("2").hears("trykk 1").presses("1")
    call.hears("ingen ledig").is_over()


def talked_before(village: Village, kari: Villager, berit: Villager) -> None:
    occurrence = village.activity("Fredagstreff", days=4)
    before = village.now.replace(day=24)
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), occurrence, source=Source.DESK)
        talk = Talk(elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=before)
        talk.bridged_at = talk.ended_at = before
        session.add(talk)
        session.flush()
        log = TalkLog(talk_id=talk.id, by_id=berit.id, how_was_it=3, wish=Wish.VISIT, source=Source.PHONE)
        log.note = "Løyndom."
        session.add(log)


def wants_talk(village: Village, kari: Villager) -> None:
    kari.dials().hears("prat, trykk 2").presses("2").hears("trykk 1").presses("1").is_over()
    village.forward(seconds=20)


def test_the_next_caller_hears_of_the_last_talk_by_key_where_she_agreed(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    talked_before(village, kari, berit)
    with village.write() as session:
        session.add(Consent(person_id=kari.id, purpose=ConsentPurpose.SHARE_LAST_TALK, given=True, source=Source.DESK))
    wants_talk(village, kari)
    call = hears_of_a_talk(berit).presses("1").hears("Det er Kari", "Høyre om sist først, trykk 2")
    call.does_not_hear("tysdag").presses("2").waits(15)
    assert {"tysdag", "besøk", "Fredagstreff"} <= set(call.transcript.replace(".", " ").replace(",", " ").split())
    assert "Løyndom" not in call.transcript and "uroa" not in call.transcript
    kari.answers().hears("Er det du").hangs_up()
    kari.phone.ignores_everything()
    berit.phone.ignores_everything()
    assert len(village.rows(Signup)) == 1


def test_without_her_agreement_nothing_is_told_of_the_last_talk(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    talked_before(village, kari, berit)
    wants_talk(village, kari)
    call = hears_of_a_talk(berit).presses("1").waits(10)
    assert "Eg ringjer Kari" in call.transcript and "Fredagstreff" not in call.transcript
    call.hangs_up()
    for who in (kari, berit):
        who.phone.ignores_everything()


def test_a_pause_is_ended_by_text(village: Village) -> None:
    berit = village.friend("Berit")
    berit.texts("VAKT PAUSE EI VEKE").gets_sms("fri til", "VAKT PAUSE AV")
    berit.texts("VAKT PAUSE AV").gets_sms("Pausen er over")
    (terms,) = village.rows(DutyTerms)
    assert terms.paused_until is None


def test_evenings_set_by_key_end_the_pause(village: Village) -> None:
    berit = village.friend("Berit")
    berit.texts("VAKT PAUSE").gets_sms("fri til")
    call = berit.dials().hears("trykk 5").presses("5").hears("bli ringd, trykk 4").presses("4")
    call.hears("Kveldane dine, trykk 2").presses("2").hears("inga vakt").presses("3").hears("Takk").hangs_up()
    (terms,) = village.rows(DutyTerms)
    assert terms.paused_until is None
