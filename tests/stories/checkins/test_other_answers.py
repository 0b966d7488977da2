"""Elders who cannot press or hear: checked on by text, or by two spoken answers in turn."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from exchange import scripted
from models import (
    Alert,
    AlertCause,
    AlertState,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    HowAnswers,
    Occurrence,
    Offer,
    OfferAnswer,
    OutboxKind,
    Person,
    Question,
    QuestionState,
    Ride,
    RideState,
    Signup,
    Silence,
    Source,
    Task,
    TaskKind,
)
from services import rides, signups
from tests.stories.signups.test_offers import a_car
from tests.support.steps.alarm import she_confirms
from tests.support.village import Village, Villager

S = CheckinState


def elder(village: Village, answers: HowAnswers, *, mobile: bool = True) -> Villager:
    """Kari, who is asked at half past six and has been asked before; the clock stands two minutes before."""
    kari = village.elder("Kari", mobile=mobile, checkin="18:30")
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(answers=answers, greeted_at=village.now))
    return kari


def tonight(village: Village) -> Checkin:
    first: Checkin = village.rows(Checkin)[0]
    return first


def tries(village: Village) -> list[tuple[OutboxKind, Silence | None]]:
    with village.db.read() as session:
        rows = session.execute(
            sa.text("SELECT o.kind, t.silence FROM checkin_try t JOIN outbox o ON o.id = t.outbox_id ORDER BY t.id")
        ).all()
    return [(OutboxKind(kind), Silence(silence) if silence else None) for kind, silence in rows]


# -- by text


@pytest.mark.parametrize(
    ("words", "state", "answer"),
    [
        ("1", S.WELL, "Godt å høyre"),
        ("Vel", S.WELL, "Godt å høyre"),
        ("prat", S.WANTS_TALK, "Frivilligsentralen"),
        ("3", S.NEEDS_HELP, "ring 113"),
        ("Hjelp!", S.NEEDS_HELP, "ring 113"),
    ],
)
def test_the_answer_by_text_closes_the_evening(village: Village, words: str, state: CheckinState, answer: str) -> None:
    kari = elder(village, HowAnswers.TEXT)
    village.desk.ignores_everything()
    village.until("18:30")
    kari.gets_sms("Hei, Kari", "Svar 1")
    kari.texts(words).gets_sms(answer)
    assert tonight(village).state is state
    if state is not S.NEEDS_HELP:
        village.forward(minutes=25)
        assert kari.phone.calls == [] and village.rows(Alert) == []


def test_help_by_text_tells_the_contact_and_a_one_takes_it_back(village: Village) -> None:
    kari = elder(village, HowAnswers.TEXT)
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.until("18:30")
    kari.gets_sms("Svar 1")
    kari.texts("3").gets_sms("ring 113", "Eg seier frå til Siri")
    village.forward(minutes=1)
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.NEEDS_HELP]
    assert any("bad om hjelp" in text for text in siri.phone.inbox)
    kari.texts("1").gets_sms("Eg ringjer deg no")
    she_confirms(village, kari)
    assert [row.state for row in village.rows(Alert)] == [AlertState.CLOSED]


@pytest.mark.parametrize("texts", [["3"], ["1", "Hjelp!"]])
def test_of_two_on_one_mobile_a_call_for_help_waits_for_no_question(village: Village, texts: list[str]) -> None:
    kari = elder(village, HowAnswers.TEXT)
    per = village.elder("Per", mobile=True, number=kari.number, checkin="18:30")
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(answers=HowAnswers.TEXT))
    for one in (kari, per):
        village.contact(f"Contact of {one.first_name}", one).phone.ignores_everything()
    village.until("18:30")
    kari.gets_sms("Hei, Kari")
    kari.gets_sms("Hei, Per")
    for words in texts[:-1]:
        kari.texts(words).gets_sms("Kven gjeld det")
    kari.texts(texts[-1]).gets_sms("ring 113", "Eg seier frå")
    village.forward(minutes=1)
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.NEEDS_HELP] * 2
    assert village.rows(Question, state=QuestionState.OPEN, number=kari.number) == []
    kari.texts("1").gets_sms("Kven gjeld det")
    for words in ("Kari", "1"):
        kari.texts(words).gets_sms("Eg ringjer deg no")
        she_confirms(village, kari)
    assert {row.state for row in village.rows(Alert)} == {AlertState.CLOSED}


def test_no_answer_is_reminded_and_then_an_alert_that_a_late_answer_closes(village: Village) -> None:
    kari = elder(village, HowAnswers.TEXT)
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.until("18:30")
    kari.gets_sms("Svar 1")
    village.forward(minutes=10, seconds=30)
    kari.gets_sms("ikkje fått svar")
    village.forward(minutes=10, seconds=30)
    kari.gets_sms("ikkje fått svar")
    assert (tonight(village).state, village.rows(Alert)) == (S.RINGING, [])
    village.forward(minutes=10)
    assert tries(village) == [(OutboxKind.TEXT, Silence.UNANSWERED)] * 3
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.MISSED]

    village.until("19:40")
    village.desk.ignores_everything()
    kari.texts("1").gets_sms("Eg ringjer deg no")
    she_confirms(village, kari)
    village.forward(minutes=1)
    assert (tonight(village).state, village.rows(Alert)[0].state) == (S.WELL, AlertState.CLOSED)
    assert "Det står bra til med Kari" in siri.phone.inbox[-1]


def test_after_two_missed_evenings_the_words_of_the_text_are_warmer(village: Village) -> None:
    kari = elder(village, HowAnswers.TEXT)
    with village.write() as session:
        for days in (1, 2):
            due_at = village.now - timedelta(days=days)
            until = due_at + timedelta(hours=1)
            session.add(Checkin(person_id=kari.id, due_at=due_at, window_ends_at=until, state=S.MISSED))
    village.until("18:30")
    kari.gets_sms("Vi vil så gjerne høyre frå deg", "Svar 1")
    village.forward(minutes=10, seconds=30)
    kari.gets_sms("ikkje fått svar")
    kari.texts("1").gets_sms("Godt å høyre")


def test_a_text_that_is_not_delivered_is_told_as_what_it_is(village: Village) -> None:
    kari = elder(village, HowAnswers.TEXT)
    kari.phone.texts_end("undelivered", 30003).ignores_everything()
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.until("19:02")
    assert tries(village) == [(OutboxKind.TEXT, Silence.UNDELIVERABLE)] * 3
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.UNDELIVERABLE]
    assert "kom ikkje gjennom til Kari" in siri.phone.inbox[0]


def test_after_stopp_she_is_rung(village: Village) -> None:
    kari = elder(village, HowAnswers.TEXT)
    village.until("18:30")
    kari.gets_sms("Svar 1")
    kari.texts("STOPP").gets_sms("")
    village.forward(minutes=10, seconds=10)
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert tries(village) == [(OutboxKind.TEXT, Silence.UNANSWERED), (OutboxKind.CALL, None)]


def test_the_offer_comes_with_the_answer_and_is_joined_by_text(village: Village) -> None:
    kari = elder(village, HowAnswers.TEXT)
    village.activity("Fredagstreff")
    village.until("18:30")
    kari.gets_sms("Svar 1")
    kari.texts("1").gets_sms("Fredagstreff", "svar JA")
    kari.texts("1").gets_sms("Godt å høyre")
    assert village.rows(Signup) == []
    kari.texts("PÅ").gets_sms("Fredagstreff")
    assert len(village.rows(Signup)) == 1


def offered(village: Village, *, days: int = 1, seats: int = 0) -> Villager:
    """Kari has answered 1 and is offered something, for tomorrow if nothing is said; a car goes there with `seats`."""
    kari = elder(village, HowAnswers.TEXT)
    occurrence = village.activity("Fredagstreff", days=days)
    if seats:
        a_car(village, occurrence, seats=seats)
    village.until("18:30")
    kari.gets_sms("Svar 1")
    kari.texts("1").gets_sms("Fredagstreff", "svar JA, elles NEI")
    return kari


@pytest.mark.parametrize("words", ["Ja takk", "på"])
def test_a_yes_to_the_offer_joins_and_asks_about_the_ride(village: Village, words: str) -> None:
    kari = offered(village, days=2)
    kari.texts(words).gets_sms("Fredagstreff", "skyss")
    assert [row.answer for row in village.rows(Offer)] == [OfferAnswer.JOINED]
    kari.texts("Nei").gets_sms("Fredagstreff")
    assert len(village.rows(Signup)) == 1


@pytest.mark.parametrize("seats", [0, 1])
def test_without_a_seat_agreed_no_ride_is_offered_for_tomorrow(village: Village, seats: int) -> None:
    kari = offered(village, seats=seats)
    assert "Vil du ha skyss" not in kari.texts("Ja").gets_sms("påmeld", "Eg har ikkje skyss dit", "svar AV")
    assert [row.kind for row in village.rows(Question, state=QuestionState.OPEN)] == []
    kari.texts("AV").gets_sms("meld av")


def test_with_a_seat_agreed_she_is_fetched_tomorrow_in_the_car_that_goes_there(village: Village) -> None:
    kari = offered(village, seats=2)
    kari.texts("Ja").gets_sms("påmeld", "Vil du ha skyss")
    kari.texts("Ja").gets_sms("Ola har plass til deg")
    kari.gets_sms("Ola hentar deg heime mellom kl 10.00 og 10.15")
    assert [row.state for row in village.rows(Ride)] == [RideState.PROMISED] * 2


def test_when_the_seat_has_gone_before_she_answers_she_is_told(village: Village) -> None:
    kari = offered(village, seats=2)
    kari.texts("Ja").gets_sms("påmeld", "Vil du ha skyss")
    anna = village.elder("Anna")
    anna.phone.ignores_everything()
    with village.write() as session:
        occurrence = session.query(Occurrence).one()
        joined = signups.join(session, session.get_one(Person, anna.id), occurrence.id, source=Source.DESK, heard=True)
        assert joined.signup is not None and rides.book_agreed_seat(session, joined.signup) is not None
    kari.texts("Ja").gets_sms("Eg har ikkje skyss dit")


def test_a_no_to_the_offer_is_not_this_time(village: Village) -> None:
    kari = offered(village)
    kari.texts("Ikkje no").gets_sms("Greitt")
    assert [row.answer for row in village.rows(Offer)] == [OfferAnswer.NOT_NOW]
    assert village.rows(Signup) == []


def test_a_two_to_the_offer_is_no_wish_to_talk_and_is_asked_about(village: Village) -> None:
    kari = offered(village)
    kari.texts("2").gets_sms("svar JA, elles NEI", "svar PRAT")
    assert (tonight(village).state, village.rows(Task)) == (S.WELL, [])
    kari.texts("prat").gets_sms("Frivilligsentralen")
    assert tonight(village).state is S.WANTS_TALK


def test_a_three_is_a_call_for_help_whatever_is_offered(village: Village) -> None:
    kari = offered(village)
    village.desk.ignores_everything()
    kari.texts("3").gets_sms("ring 113")
    assert tonight(village).state is S.NEEDS_HELP


def test_no_more_offers_is_the_end_of_the_question(village: Village) -> None:
    kari = offered(village)
    kari.texts("IKKJE FLEIRE TILBOD").gets_sms("")
    assert [row.state for row in village.rows(Question)] == [QuestionState.ANSWERED]


# -- in words


def test_two_different_answers_in_turn_say_that_she_is_well(village: Village) -> None:
    kari = elder(village, HowAnswers.SPEECH, mobile=False)
    village.until("18:30")
    call = kari.answers().hears("Har du det bra? Sei ja eller nei").says("Ja takk")
    call.hears("Treng du hjelp no? Sei ja eller nei").says("Nei").hears("Godt å høyre", "fin kveld").is_over()
    assert tonight(village).state is S.WELL


def test_who_rings_in_herself_and_says_that_she_is_well_is_not_cut_off(village: Village) -> None:
    kari = elder(village, HowAnswers.SPEECH, mobile=False)
    village.until("18:30")
    kari.phone.lets_ring()
    village.forward(minutes=1)
    call = kari.dials().hears("Har du det bra? Sei ja eller nei").says("Ja").hears("Sei ja eller nei").says("Nei")
    call.hears("Godt å høyre", "kva som skjer, trykk 1").hangs_up()
    assert tonight(village).state is S.WELL


def test_no_and_then_yes_is_a_call_for_help(village: Village) -> None:
    kari = elder(village, HowAnswers.SPEECH, mobile=False)
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.until("18:30")
    call = kari.answers().hears("Har du det bra?").says("Nei").hears("seie frå til Siri?").says("Ja")
    call.hears("ring ein ein tre", "seier frå til Siri").is_over()
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.NEEDS_HELP]


@pytest.mark.parametrize("said", [("Ja", "Ja"), ("Ja", "Her er vêrmeldinga"), ("Nei, eg har det bra", "Ja, nei")])
def test_the_same_word_twice_or_nonsense_is_no_answer(village: Village, said: tuple[str, str]) -> None:
    kari = elder(village, HowAnswers.SPEECH, mobile=False)
    village.until("18:30")
    call = kari.answers().hears("Har du det bra?")
    for words in said:
        call.says(words).listens()
    call.says(said[1]) if not call.ended else call
    call.stays_silent() if not call.ended else call
    assert tonight(village).state in (S.NO_ANSWER, S.RINGING)
    call.hangs_up()
    assert tonight(village).state is S.NO_ANSWER


def test_a_mailbox_that_says_yes_does_not_pass(village: Village) -> None:
    kari = elder(village, HowAnswers.SPEECH, mobile=False)
    kari.phone.behaves(scripted.voicemail("Ja, hei, du har ringt Kari. Legg att ei melding.")).ignores_everything()
    village.until("18:34")
    assert (tonight(village).state, tries(village)) == (S.NO_ANSWER, [(OutboxKind.CALL, Silence.LIFTED)])
    assert [task.kind for task in village.rows(Task)] == []


def test_whoever_can_press_may(village: Village) -> None:
    kari = elder(village, HowAnswers.SPEECH, mobile=False)
    village.desk.ignores_everything()
    village.until("18:30")
    kari.answers().hears("Har du det bra?").presses("9").hears("feil nummer").presses("9").hears("Takk").is_over()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.WRONG_NUMBER]
    assert [row.silence for row in village.rows(CheckinTry)] == [Silence.WRONG_PERSON]
