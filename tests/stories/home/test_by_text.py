"""Texts as people live them: sent from a phone, answered by the line, with the scheduler and the network between."""

from __future__ import annotations

import pytest

from models import (
    Alert,
    AlertOutcome,
    AlertState,
    Checkin,
    CheckinPlan,
    CheckinState,
    Message,
    Ride,
    RideState,
    Signup,
    SignupState,
    TalkLog,
    Task,
)
from services.phones import texting
from tests.support import builders
from tests.support.steps.alarm import confirms
from tests.support.steps.talking import hears_of_a_talk
from tests.support.village import LINE, Village


def test_an_elder_reads_what_is_on_joins_by_number_and_gets_a_ride(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    village.activity("Strikkegruppe", days=2)
    village.activity("Fredagstreff", days=1)
    kari.texts("Kva skjer?").gets_sms("1 Fredagstreff", "2 Strikkegruppe")
    kari.texts("2").gets_sms("påmeld Strikkegruppe", "JA eller NEI")
    kari.texts("ja takk").gets_sms("spør om skyss")
    village.forward(minutes=1)
    ola.gets_sms("Kari", "Garmo", "Strikkegruppe", "JA 1")
    ola.texts("JA").gets_sms("Du køyrer Kari")
    village.forward(minutes=1)
    ola.gets_sms("Hent frå")
    kari.gets_sms("Ola hentar deg")
    assert [ride.state for ride in village.rows(Ride)] == [RideState.PROMISED]


def test_av_gives_the_place_back(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=5)
    kari.texts("KVA SKJER").gets_sms("Fredagstreff")
    kari.texts("PÅ 1").gets_sms("påmeld")
    kari.texts("nei").gets_sms("sjølv")
    kari.texts("AV 1").gets_sms("meld av")
    assert [row.state for row in village.rows(Signup)] == [SignupState.CANCELLED]


def test_skyss_is_asked_for_afterwards(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    village.activity("Fredagstreff", days=5)
    kari.texts("KVA SKJER").gets_sms("Fredagstreff")
    kari.texts("1").gets_sms("påmeld")
    kari.texts("nei").gets_sms("sjølv")
    kari.texts("SKYSS").gets_sms("spør om skyss")
    village.forward(minutes=1)
    ola.gets_sms("Kari")


def test_who_is_away_is_not_rung(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts("BORTE TIL 28.11").gets_sms("28.11", "JA eller NEI")
    kari.texts("ja").gets_sms("ringjer deg ikkje")
    village.until("19:00")
    kari.answers().hears("på ei stund", "Er det rett, trykk 1").presses("1").hears("ikkje før").is_over()
    village.until("20:30")
    kari.phone.is_not_rung()
    assert village.rows(CheckinPlan)[0].away_until is not None


def test_stopp_stops_texts_and_the_evening_call_still_comes(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts("STOPP").gets_sms("ingen fleire SMS")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert village.rows(Checkin)[0].state is CheckinState.WELL


def test_after_stopp_a_ride_is_told_by_voice(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    village.activity("Fredagstreff", days=2)
    kari.texts("KVA SKJER").gets_sms("Fredagstreff")
    kari.texts("1").gets_sms("påmeld")
    kari.texts("ja").gets_sms("spør om skyss")
    kari.texts("STOPP").gets_sms("ingen fleire SMS")
    village.forward(minutes=1)
    ola.gets_sms("Kari")
    ola.texts("ja").gets_sms("Du køyrer")
    kari.answers().hears("Grendelinja").presses("1").hears("Ola", "hentar deg").hangs_up()
    ola.gets_sms("Hent frå")
    kari.phone.has_no_sms()


def test_after_stopp_a_reminder_is_told_when_she_rings(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=2)
    kari.texts("KVA SKJER").gets_sms("Fredagstreff")
    kari.texts("1").gets_sms("påmeld")
    kari.texts("nei").gets_sms("sjølv")
    kari.texts("STOPP").gets_sms("ingen fleire SMS")
    village.until("10:30", days=1)
    kari.phone.is_not_rung().has_no_sms()
    kari.dials().hears("Hugs", "Fredagstreff").hangs_up()


def test_the_carrier_s_stop_word_is_obeyed_and_start_undoes_it(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts("STOP").phone.has_no_sms()
    kari.texts("START").gets_sms("Velkomen att")


def test_hjelp_says_what_can_be_written(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts("hjelp").gets_sms("KVA SKJER", "SKYSS", "BORTE", "STOPP", "61 99 90 00")


def test_two_who_share_a_phone_are_asked_who_writes(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    olav = village.elder("Olav", number=kari.number)
    village.activity("Herretrim", days=3)
    kari.texts("KVA SKJER").gets_sms("1 Herretrim")
    kari.texts("1").gets_sms("1 for Kari", "2 for Olav")
    kari.texts("Olav").gets_sms("påmeld Herretrim")
    assert [row.person_id for row in village.rows(Signup)] == [olav.id]


def test_a_text_delivered_twice_is_done_once(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=3)
    kari.texts("KVA SKJER").gets_sms("Fredagstreff")
    kari.texts("1").gets_sms("påmeld")
    webhook = [hook for hook in village.exchange.webhooks.log if hook.kind == "sms"][-1]
    again = village.exchange.replay(webhook)
    assert webhook.reply is not None and again.reply is not None
    assert again.reply.body == webhook.reply.body
    assert (len(village.rows(Message)), len(village.rows(Signup))) == (2, 1)


def test_a_text_that_is_not_the_carrier_s_is_refused(village: Village) -> None:
    form = {"From": "+4790000001", "To": LINE, "Body": "KVA SKJER", "MessageSid": "SM1"}
    assert village.app.test_client().post("/sms/inbound", data=form).status_code == 403
    assert village.rows(Message) == []


def test_an_unknown_number_is_told_how_to_reach_the_line(village: Village) -> None:
    stranger = village.stranger("+4790999999")
    stranger.texts("Hei, kven er dette?")
    stranger.gets_sms("Lom", "61 99 90 00")


def test_a_contact_takes_an_alert_by_text_and_says_how_it_went(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    son, neighbour = village.contact("Per", kari), village.contact("Anne", kari)
    for phone in (kari.phone, son.phone, neighbour.phone):
        phone.ignores_everything()
    village.until("19:30")
    son.gets_sms("Kari svarte ikkje kl 19.00, 19.10 og 19.20", "JA", "NEI")
    son.texts("NEI").gets_sms("spør nestemann")
    village.forward(minutes=1)
    neighbour.gets_sms("Kari svarte ikkje")
    neighbour.texts("Ja").gets_sms("Eg ringjer deg no")
    confirms(village, neighbour.phone).hears("Takk").hangs_up()
    village.forward(minutes=1)
    neighbour.gets_sms("1 alt vel")
    neighbour.texts("2 ho var hos naboen").gets_sms("Eg ringjer deg no")
    confirms(village, neighbour.phone).hears("Kari var ute").presses("1").hears("avklart").hangs_up()
    village.forward(minutes=1)
    son.gets_sms("Anne ser til Kari")
    son.gets_sms("bra til med Kari")
    [alert] = village.rows(Alert)
    assert (alert.state, alert.outcome) == (AlertState.CLOSED, AlertOutcome.AWAY)


def test_a_friend_logs_the_talk_by_text(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("2").hears("besøksvenen").is_over()
    village.forward(seconds=20)
    friend_call = hears_of_a_talk(berit).presses("1")
    village.forward(seconds=20)
    elder_call = kari.answers().hears("Er det du, trykk 1").presses("1").hears("trykk 1").presses("1")
    village.forward(minutes=5)
    friend_call.hangs_up()
    elder_call.hangs_up()
    village.forward(minutes=4)
    berit.gets_sms("Takk for praten", "1 bra")
    berit.texts("1 hyggeleg prat, vil på Fredagstreff").gets_sms("det er notert")
    [log] = village.rows(TalkLog)
    assert (log.how_was_it, log.note, log.follow_up) == (1, "hyggeleg prat, vil på Fredagstreff", True)


def test_a_driver_gives_back_a_ride_by_text_and_a_yes_to_that_takes_no_other(village: Village) -> None:
    """While he is asked whether he means it, another ride is offered him; his JA is about the first."""
    kari, per, ola = village.elder("Kari", mobile=True), village.elder("Per", mobile=True), village.driver("Ola")
    village.activity("Fredagstreff", days=5)
    for elder in (kari, per):
        elder.phone.ignores_everything()
    ola.texts("SKYSS AV").gets_sms("ikkje lova skyss")
    kari.texts("KVA SKJER").texts("1").texts("ja")
    village.forward(minutes=1)
    ola.gets_sms("Kari", "JA 1")
    ola.texts("JA").gets_sms("Du køyrer Kari")
    village.settle()
    ola.gets_sms("Hent frå", "SKYSS AV")
    per.texts("KVA SKJER").texts("1").texts("ja")
    village.forward(minutes=1)
    ola.gets_sms("Per", "JA")
    ola.texts("skyss av").gets_sms("lova å køyre Kari", "svar JA", "svar NEI")
    ola.texts("nei").gets_sms("då køyrer du Kari")
    village.settle()
    ola.phone.ignores_everything()
    ola.texts("SKYSS AV").texts("JA").gets_sms("Takk for at du sa frå", "Kari")
    assert [(ride.state, ride.driver_id) for ride in village.rows(Ride)] == [(RideState.WANTED, None)] * 2


def test_of_several_promised_rides_the_number_says_which_is_given_back(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()
    village.activity("Fredagstreff", days=3)
    village.activity("Strikkegruppe", days=5)
    for number in ("1", "2"):
        kari.texts("KVA SKJER").texts(number).texts("ja")
        village.settle()
        ola.texts("JA")
    ola.texts("SKYSS AV").gets_sms("Kva skyss", "1 Kari til Fredagstreff", "2 Kari til Strikkegruppe")
    ola.texts("SKYSS AV 2").gets_sms("lova å køyre Kari til Strikkegruppe")
    ola.texts("JA").gets_sms("Takk for at du sa frå", "Strikkegruppe")
    assert [ride.state for ride in village.rows(Ride)] == [RideState.PROMISED, RideState.WANTED]


def test_a_yes_to_her_own_new_hour_takes_no_ride_that_is_offered_meanwhile(village: Village) -> None:
    kari, per = village.driver("Kari"), village.elder("Per", mobile=True)
    with village.write() as session:
        builders.evening_calls(session, kari.id)
    village.activity("Fredagstreff", days=5)
    per.phone.ignores_everything()
    per.texts("KVA SKJER").texts("1").texts("ja")
    village.forward(minutes=1)
    kari.gets_sms("Per", "JA")
    kari.texts("RING 18.30").gets_sms("18.30", "JA eller NEI")
    kari.phone.ignores_everything()
    kari.texts("JA")
    assert [ride.state for ride in village.rows(Ride)] == [RideState.WANTED]
    assert village.rows(CheckinPlan)[0].times == ["18:30"]


@pytest.mark.parametrize("words", ["STOPP TAKK", "Stopp\n\nMvh Kari", "Stop. Thank you", "Hei! Stopp sms. Hilsen Kari"])
def test_stopp_with_courtesy_around_it_stops(village: Village, words: str) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts(words).gets_sms("ingen fleire SMS")
    with village.db.read() as session:
        assert texting.stopped(session, village.community_id, kari.number)


def test_what_speaks_of_stopping_is_asked_about_and_read_at_the_desk(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts("Kan du be dei stoppe med snømåkinga?").gets_sms("skriv berre STOPP")
    with village.db.read() as session:
        assert not texting.stopped(session, village.community_id, kari.number)
    assert [task.note for task in village.rows(Task)] == ["Kan du be dei stoppe med snømåkinga?"]


def test_who_would_stop_is_told_how_while_a_question_is_open(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=5)
    kari.texts("KVA SKJER").texts("1").gets_sms("påmeld", "JA eller NEI")
    kari.texts("stopp å sende meg slikt").gets_sms("skriv berre STOPP")
    kari.phone.ignores_everything()


def test_an_alert_is_taken_and_told_of_with_greeting_and_signature(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    son = village.contact("Per", kari)
    for phone in (kari.phone, son.phone):
        phone.ignores_everything()
    village.until("19:30")
    asked = son.gets_sms("Kari svarte ikkje")
    son.texts(f"Ja! Hilsen Per\n{asked}").gets_sms("Eg ringjer deg no")
    confirms(village, son.phone).hears("Takk").hangs_up()
    village.settle()
    son.texts("2 var hos naboen\n\nMvh Per\nSendt fra min iPhone").gets_sms("Eg ringjer deg no")
    confirms(village, son.phone).hears("Kari var ute").presses("1").hears("avklart").hangs_up()
    [alert] = village.rows(Alert)
    assert (alert.outcome, alert.outcome_note) == (AlertOutcome.AWAY, "var hos naboen")


def test_a_driver_says_yes_in_a_whole_sentence(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()
    village.activity("Fredagstreff", days=5)
    kari.texts("KVA SKJER").texts("1").texts("ja")
    village.forward(minutes=1)
    ola.texts("Ja jeg kan kjøre. Hilsen Ola").gets_sms("Du køyrer Kari")
