"""The evening call as the elder lives it: three keys, silence, voicemail, busy, two on one phone."""

from __future__ import annotations

import pytest

from exchange import scripted
from models import (
    Alert,
    AlertCause,
    AlertState,
    Checkin,
    CheckinState,
    CheckinTry,
    Language,
    Person,
    Signup,
    SignupState,
    Silence,
    SilencedBy,
    Source,
    Task,
    TaskKind,
)
from services.plans import away
from tests.support.village import Village

S = CheckinState


def the_checkin(village: Village, person_id: int) -> Checkin:
    """Tonight's; tomorrow's may be written already."""
    first: Checkin = village.rows(Checkin, person_id=person_id)[0]
    return first


def test_key_1_closes_the_checkin_as_well(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    call = kari.answers().hears("God kveld, Kari", "Grendelinja", "Har du det bra, trykk 1", "trykk 2", "trykk 3")
    call.presses("1").hears("Godt å høyre", "Ha ein fin kveld, Kari").is_over()
    assert the_checkin(village, kari.id).state is S.WELL


def test_somebody_who_is_well_is_not_rung_again(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    village.forward(minutes=70)
    assert len(kari.phone.calls) == 1


def test_before_the_key_nothing_but_her_first_name_is_said(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.activity("Fredagstreff")
    village.until("19:00")
    call = kari.answers().hears("trykk 3").does_not_hear("Fredagstreff", "Utgard", "Døme", "113")
    call.presses("1").listens().hangs_up()


def test_the_first_call_ever_says_how_to_stop_and_the_second_does_not(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    call = kari.answers().hears("God kveld, Kari. Det er Grendelinja. Har du det bra, trykk 1").hears("trykk 3")
    call.does_not_hear("Vil du slutte", "snakka med").presses("1")
    call.hears("Godt å høyre", "Vil du slutte, er det berre å ringje oss", "Ha ein fin kveld").is_over()
    village.until("19:00", days=1)
    kari.answers().hears("trykk 3").presses("1").hears("Godt å høyre").does_not_hear("Vil du slutte").is_over()


def test_who_first_wants_a_talk_hears_how_to_stop_on_another_evening(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.friend("Berit", of=kari).phone.ignores_everything()
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("2").hears("Legg på").does_not_hear("Vil du slutte").is_over()
    kari.phone.ignores_everything()
    village.until("19:00", days=1)
    kari.answers().hears("trykk 3").presses("1").hears("Godt å høyre", "Vil du slutte").is_over()


def test_key_9_is_offered_only_when_the_question_is_repeated(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    call = kari.answers().hears("trykk 3").does_not_hear("trykk 9").stays_silent()
    call.hears("ein gong til", "Er ikkje dette Kari, trykk 9").presses("1").is_over()


def test_silence_is_told_that_the_line_rings_again(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().stays_silent().stays_silent().hears("ingen tast", "Eg ringjer att om litt").is_over()
    assert the_checkin(village, kari.id).state is S.NO_ANSWER
    village.until("19:10")
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_the_last_try_says_that_somebody_rings_soon(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.desk.ignores_everything()
    village.until("19:00")
    for _ in range(2):
        kari.phone.is_rung()
        kari.phone.lets_ring()
        village.forward(minutes=10)
    kari.answers().stays_silent().stays_silent().hears("Nokon ringjer deg snart").is_over()


def test_a_mailbox_is_no_answer(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    kari.phone.behaves(scripted.voicemail("Du har ringt Kari. Legg att ei melding.")).ignores_everything()
    village.desk.ignores_everything()
    village.until("19:00").forward(minutes=5)
    (one,) = village.rows(CheckinTry)
    assert (the_checkin(village, kari.id).state, one.silence) == (S.NO_ANSWER, Silence.LIFTED)


def test_busy_is_rung_again_every_five_minutes_and_uses_no_try(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    for _ in range(3):
        kari.phone.declines()
        village.forward(minutes=5)
    assert the_checkin(village, kari.id).tries_made == 0
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert the_checkin(village, kari.id).state is S.WELL


def test_busy_for_forty_minutes_counts_as_a_try(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    kari.phone.behaves(scripted.busy()).ignores_everything()
    village.desk.ignores_everything()
    village.until("19:42")
    assert the_checkin(village, kari.id).tries_made == 1


def test_the_second_number_is_rung_on_the_next_try(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00", phone2="+4761299999")
    village.until("19:00")
    kari.phone.lets_ring()
    village.forward(minutes=10)
    village.exchange.phone("+4761299999").answers().hears("Kari").presses("1").is_over()


def test_two_on_one_number_due_the_same_minute_are_served_by_one_call(village: Village) -> None:
    number = "+4761200001"
    kari = village.elder("Kari", number=number, checkin="19:00")
    per = village.elder("Per", number=number, checkin="19:05")
    village.until("19:00")
    kari.answers().hears("For Kari, trykk 1", "For Per, trykk 2").presses("2").hears("Per").presses("1").is_over()
    assert the_checkin(village, per.id).state is S.WELL
    assert the_checkin(village, kari.id).state is S.NO_ANSWER
    village.forward(minutes=10)
    kari.answers().hears("Kari").does_not_hear("Per").presses("1").is_over()
    assert the_checkin(village, kari.id).state is S.WELL


def test_two_on_one_number_due_at_the_very_same_minute_are_served_by_one_call(village: Village) -> None:
    number = "+4761200001"
    for name in ("Kari", "Per"):
        village.elder(name, number=number, checkin="18:30")
    phone = village.exchange.phone(number)
    village.until("18:30")
    phone.answers().hears("For Kari, trykk 1", "For Per, trykk 2").presses("2").hears("Per").presses("1").is_over()
    assert sorted(row.state for row in village.rows(Checkin) if row.due_at <= village.now) == [S.NO_ANSWER, S.WELL]


def test_hanging_up_half_way_is_no_answer(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears("God kveld").hangs_up()
    village.forward(seconds=20)  # the carrier is asked whether she hung up
    assert the_checkin(village, kari.id).state is S.NO_ANSWER
    village.forward(minutes=10)
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_hanging_up_after_the_key_changes_nothing_about_it(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.activity("Fredagstreff")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").hears("Fredagstreff").hangs_up()
    village.forward(minutes=30)
    assert (the_checkin(village, kari.id).state, village.rows(Signup)) == (S.WELL, [])


def test_tomorrows_activity_is_joined_after_well_without_a_ride_nobody_can_promise(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.activity("Fredagstreff")
    village.until("19:00")
    call = kari.answers().hears("trykk 3").presses("1")
    call.hears("Godt å høyre", "I morgon klokka elleve", "Fredagstreff. Staden er Utgard").presses("1")
    call.hears("ikkje skyss til i morgon").presses("1").hears("Stemmer det").waits(2).presses("1")
    call.hears("Du er påmeld", "Ha ein fin kveld, Kari").is_over()
    assert [row.state for row in village.rows(Signup)] == [SignupState.JOINED]


def test_an_activity_the_day_after_is_offered_with_a_ride(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.activity("Strikkegruppe", days=2)
    village.until("19:00")
    call = kari.answers().hears("trykk 3").presses("1").hears("Strikkegruppe").presses("1").hears("skyss").presses("1")
    call.hears("Med skyss", "Stemmer det").waits(2).presses("1").hears("Du er påmeld", "sjåførane").is_over()


def test_somebody_at_an_activity_is_not_rung(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    occurrence = village.activity("Kveldsseto", days=0, at="18:30")
    with village.write() as session:
        session.add(Signup(occurrence_id=occurrence, person_id=kari.id, state=SignupState.JOINED, source="desk"))
    kari.phone.ignores_everything()
    village.until("20:10")
    assert not [call for call in kari.phone.calls if call.record.created_at >= village.now.replace(hour=17, minute=50)]
    row = the_checkin(village, kari.id)
    assert (row.state, row.silenced_by) == (S.SILENCED, SilencedBy.AT_ACTIVITY)
    assert TaskKind.WAS_SHE_THERE in [task.kind for task in village.rows(Task)]


def test_who_rang_the_line_with_a_key_within_three_hours_is_not_rung(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("17:30")
    kari.dials().hears("kva som skjer").presses("1").listens().hangs_up()
    village.until("19:10")
    kari.phone.is_not_rung()
    assert the_checkin(village, kari.id).silenced_by is SilencedBy.RANG_IN


def test_who_is_away_is_not_rung_until_the_day_she_is_back(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    kari.dials().presses("2").listens().hangs_up()
    with village.write() as session:
        away.pause(session, session.get_one(Person, kari.id), village.now.replace(hour=22), source=Source.SMS)
    village.until("19:10")
    kari.phone.is_not_rung()
    assert the_checkin(village, kari.id).silenced_by is SilencedBy.AWAY
    village.until("19:00", days=1)
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_who_rings_back_is_met_by_the_question_and_her_call_is_called_off(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.phone.lets_ring()
    village.forward(minutes=2)
    kari.dials().hears("God kveld, Kari", "prøvd å ringje", "trykk 3").presses("1").hears("Godt å høyre").hangs_up()
    village.forward(minutes=30)
    kari.phone.is_not_rung()
    assert the_checkin(village, kari.id).state is S.WELL


def test_ringing_in_without_a_key_closes_nothing(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.phone.lets_ring()
    village.forward(minutes=2)
    kari.dials().hears("prøvd å ringje").hangs_up()
    assert the_checkin(village, kari.id).state is S.NO_ANSWER
    village.until("19:10")
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_key_9_and_away_ends_the_evening_and_asks_the_desk(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("9").hears("ute eller på reise").presses("1").hears("Takk").is_over()
    village.forward(minutes=30)
    kari.phone.is_not_rung()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.SORT_OUT]


def test_key_9_and_wrong_number_tells_the_desk_and_rings_the_other_number(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00", phone2="+4761299999")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("9").hears("feil nummer, trykk 9").presses("9").hears(
        "rettar vi nummeret"
    ).is_over()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.WRONG_NUMBER]
    village.forward(minutes=10)
    village.exchange.phone("+4761299999").answers().hears("trykk 3").presses("1").is_over()


def test_a_wrong_number_that_is_the_only_one_becomes_an_alert(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.desk.ignores_everything()
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("9").hears("feil nummer, trykk 9").presses("9").is_over()
    (alert,) = village.rows(Alert)
    assert (alert.cause, alert.state) == (AlertCause.MISSED, AlertState.OPEN)


@pytest.mark.parametrize(
    ("language", "question", "goodbye"),
    [
        (Language.NN, "Vil du slå av ein prat, trykk 2", "Ha ein fin kveld, Kari"),
        (Language.NB, "Vil du slå av en prat, trykk 2", "Ha en fin kveld, Kari"),
        (Language.EN, "If you would like a chat, press 2", "Have a good evening, Kari"),
    ],
)
def test_each_is_asked_in_her_own_language(village: Village, language: Language, question: str, goodbye: str) -> None:
    kari = village.elder("Kari", checkin="19:00", language=language)
    village.until("19:00")
    kari.answers().hears(question).presses("1").hears(goodbye).is_over()
