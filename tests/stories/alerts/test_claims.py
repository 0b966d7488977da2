"""A number that is shown is a claim. What is said of an alarm by text or by ringing in counts once a key has been
pressed on a call that the line placed; the ladder waits for that, and never longer than two tries."""

from __future__ import annotations

import re

import pytest

from exchange import scripted
from models import (
    AlertCause,
    AlertClaim,
    AlertOutcome,
    AlertState,
    ClaimState,
    ConsentPurpose,
    Person,
    Source,
    Task,
)
from services.alerts import claiming
from services.people import consent
from tests.support.steps.alarm import confirms, she_confirms, takes_it_by_text, the_alert, unanswered
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager


@pytest.fixture
def kari(village: Village) -> Villager:
    return village.elder("Kari", checkin="19:00", address="Døme 1")


@pytest.fixture
def liv(village: Village, kari: Villager) -> Villager:
    return village.contact("Liv", kari)


@pytest.fixture
def nils(village: Village, kari: Villager, liv: Villager) -> Villager:
    return village.contact("Nils", kari)


def told(village: Village, kari: Villager, liv: Villager) -> None:
    """Liv was rung and texted about Kari, and has not lifted."""
    unanswered(village, kari)
    liv.phone.lets_ring()
    liv.gets_sms("Kari svarte ikkje", "JA")


# -- who takes it


@pytest.mark.both_engines
def test_a_forged_ja_ends_no_alarm_and_the_next_is_told_of_it(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    liv.texts("JA").gets_sms("Eg ringjer deg no")
    liv.phone.behaves(scripted.never_answers())
    village.forward(minutes=2)
    assert the_alert(village).state is AlertState.OPEN
    call = nils.answers().hears("Er du Nils").presses("1")
    call.hears("Kari svarte ikkje", "Liv sa ja, men tok ikkje telefonen", "trykk 1").presses("1").hears("Døme 1")
    call.hangs_up()
    nils.gets_sms("Kari svarte ikkje", "Liv sa ja, men tok ikkje telefonen")
    liv.phone.ignores_everything()
    nils.phone.ignores_everything()
    assert the_alert(village).taken_by_id == nils.id
    assert [claim.state for claim in village.rows(AlertClaim)] == [ClaimState.UNCONFIRMED]


def test_the_honest_ja_costs_one_key_more(village: Village, kari: Villager, liv: Villager, nils: Villager) -> None:
    told(village, kari, liv)
    words = liv.texts("JA").gets_sms("Eg ringjer deg no")
    assert "Døme 1" not in words and the_alert(village).state is AlertState.OPEN
    village.forward(seconds=5)
    call = liv.answers().hears("Er det du, Liv, som har svart, trykk 1").does_not_hear("Kari").presses("1")
    call.hears("Nummeret til Kari", "Døme 1").hangs_up()
    assert the_alert(village).taken_by_id == liv.id
    village.forward(minutes=15)
    nils.phone.is_not_rung()
    liv.phone.ignores_everything()


def test_who_lifts_and_has_said_nothing_is_asked_and_the_desk_hears_of_it(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    liv.texts("JA").gets_sms("Eg ringjer deg no")
    village.forward(seconds=5)
    call = liv.answers().hears("Har du ikkje svart, trykk 2").presses("2").hears("Kari svarte ikkje", "Kan du ikkje")
    call.presses("2").hears("Eg spør neste").is_over()
    assert [task.key for task in village.rows(Task)] == [f"not-me/{village.rows(AlertClaim)[0].id}"]
    village.forward(seconds=20)
    nils.answers().hears("Er du Nils").presses("1").does_not_hear("Liv").hangs_up()
    nils.gets_sms("Kari svarte ikkje")


def test_a_caller_who_shows_a_contacts_number_hears_no_address_and_takes_nothing(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    call = liv.dials().hears("Er du Liv").presses("1").hears("Kari svarte ikkje").presses("1")
    call.hears("Legg på no").does_not_hear("Døme 1", "Nummeret").is_over()
    liv.phone.behaves(scripted.never_answers()).ignores_everything()
    is_rung_within_five_minutes(village, nils)
    nils.answers().hears("Er du Nils").hangs_up()
    assert the_alert(village).state is AlertState.OPEN
    nils.phone.ignores_everything()


def test_a_telephone_holds_the_ladder_once_however_often_it_says_so(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    """Somebody who shows her number cannot keep the next from being told by writing JA every minute."""
    told(village, kari, liv)
    liv.phone.behaves(scripted.never_answers()).ignores_everything()
    for phone in (nils.phone, village.desk):
        phone.ignores_everything()
    for _ in range(12):
        liv.texts("JA")
        village.forward(minutes=1)
    rows = village.rows(AlertClaim)
    assert [claim.holds for claim in rows] == [True, False, False]
    assert len(rows) == claiming.MOST_CLAIMS
    assert "fleire gonger" in liv.phone.inbox[-1]
    assert nils.phone.calls


def test_the_ladder_goes_on_although_no_end_of_a_call_is_ever_told(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    liv.phone.behaves(scripted.never_answers()).ignores_everything()
    liv.texts("JA")
    village.exchange.faults.partition(village.now, 240)
    nils.phone.ignores_everything()
    village.forward(minutes=12)
    assert [claim.state for claim in village.rows(AlertClaim)] == [ClaimState.UNCONFIRMED]
    assert nils.phone.calls


def test_who_is_busy_is_rung_again(village: Village, kari: Villager, liv: Villager, nils: Villager) -> None:
    told(village, kari, liv)
    liv.phone.behaves(scripted.busy())
    liv.texts("JA").gets_sms("Eg ringjer deg no")
    village.forward(seconds=10)
    liv.phone.behaves(scripted.attended())
    confirms(village, liv.phone).hears("Døme 1").hangs_up()
    liv.phone.ignores_everything()
    assert the_alert(village).taken_by_id == liv.id


def test_a_key_on_the_ladders_own_call_takes_it_while_another_is_being_rung(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    nils.phone.ignores_everything()
    village.forward(minutes=8)
    is_rung_within_five_minutes(village, nils)
    call = nils.answers()
    liv.texts("JA").gets_sms("Eg ringjer deg no")
    call.hears("Er du Nils").presses("1").hears("trykk 1").presses("1").hears("Døme 1").hangs_up()
    assert the_alert(village).taken_by_id == nils.id
    liv.phone.ignores_everything()
    village.forward(minutes=5)
    assert [claim.state for claim in village.rows(AlertClaim)] == [ClaimState.OVERTAKEN]


def test_who_cannot_after_all_while_she_is_rung_passes_it_on(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    liv.phone.ignores_everything()
    liv.texts("JA")
    liv.texts("NEI")
    village.forward(seconds=20)
    nils.answers().hears("Er du Nils").hangs_up()
    nils.phone.ignores_everything()


# -- how it went


def test_an_outcome_that_nobody_confirms_leaves_it_taken_and_the_desk_is_told(
    village: Village, kari: Villager, liv: Villager
) -> None:
    told(village, kari, liv)
    takes_it_by_text(village, liv)
    village.settle()
    liv.phone.behaves(scripted.never_answers()).ignores_everything()
    liv.texts("1").gets_sms("Eg ringjer deg no")
    village.forward(minutes=3)
    assert the_alert(village).state is AlertState.TAKEN
    assert [task.key for task in village.rows(Task)] == [f"alert/{the_alert(village).id}/no-outcome"]


def test_what_was_written_beside_the_outcome_stands_on_it(village: Village, kari: Villager, liv: Villager) -> None:
    told(village, kari, liv)
    takes_it_by_text(village, liv)
    village.settle()
    liv.texts("4 slo seg i kneet").gets_sms("Eg ringjer deg no", "Trykk 1", "1 att om det er rett")
    confirms(village, liv.phone).hears("Kari hadde falle", "Stemmer det").presses("1").hears("avklart").is_over()
    alert = the_alert(village)
    assert (alert.outcome, alert.outcome_note) == (AlertOutcome.FELL, "slo seg i kneet")
    liv.phone.ignores_everything()


def test_who_loses_the_line_after_the_first_key_is_rung_once_more(
    village: Village, kari: Villager, liv: Villager
) -> None:
    """She stands outside with poor coverage, and believes that she has said it."""
    told(village, kari, liv)
    takes_it_by_text(village, liv)
    village.settle()
    liv.texts("1").gets_sms("Eg ringjer deg no")
    confirms(village, liv.phone).hears("alt var vel med Kari").hangs_up()
    village.forward(seconds=20)
    confirms(village, liv.phone).hears("alt var vel med Kari").presses("1").hears("avklart").is_over()
    assert the_alert(village).outcome is AlertOutcome.FOUND_WELL
    assert [claim.state for claim in village.rows(AlertClaim)][-1] is ClaimState.CONFIRMED
    liv.phone.ignores_everything()


def test_who_says_something_else_than_she_wrote_is_not_rung_about_it_again(
    village: Village, kari: Villager, liv: Villager
) -> None:
    told(village, kari, liv)
    takes_it_by_text(village, liv)
    village.settle()
    liv.texts("1").gets_sms("Eg ringjer deg no")
    call = confirms(village, liv.phone).hears("alt var vel med Kari").presses("2").hears("Korleis")
    call.hangs_up()
    village.forward(minutes=3)
    liv.phone.is_not_rung()
    assert the_alert(village).state is AlertState.TAKEN
    liv.phone.ignores_everything()


def test_a_signed_link_ends_it_without_a_call(village: Village, kari: Villager, liv: Villager) -> None:
    """It was texted to a telephone that is known."""
    told(village, kari, liv)
    takes_it_by_text(village, liv)
    village.settle()
    page = liv.gets_sms("korleis Kari har det").split()[-1].rstrip(".")
    browser = village.app.test_client()
    shown = browser.get(page).text
    csrf = re.search(r'name="csrf" value="([^"]+)"', shown)
    assert "Døme 1" in shown and csrf is not None
    browser.post(page, data={"csrf": csrf[1], "outcome": "found_well"})
    assert the_alert(village).outcome is AlertOutcome.FOUND_WELL
    liv.phone.ignores_everything()


# -- she herself


def test_her_own_1_by_ringing_in_ends_nothing_until_she_is_rung(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    kari.dials().hears("prøvd å ringje", "trykk 1").presses("1").hears("ringjer eg deg att").is_over()
    assert the_alert(village).state is AlertState.OPEN
    she_confirms(village, kari)
    assert the_alert(village).outcome is AlertOutcome.ELDER_ANSWERED
    village.forward(minutes=1)
    liv.gets_sms("bra til med Kari")
    nils.phone.is_not_rung()


def test_somebody_who_shows_her_number_holds_the_ladder_for_one_call_and_the_next_hears_of_it(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    village.forward(minutes=8)
    kari.dials().hears("prøvd å ringje").presses("1").hears("ringjer eg deg att").is_over()
    village.forward(seconds=25)
    kari.phone.lets_ring()
    assert the_alert(village).state is AlertState.OPEN
    is_rung_within_five_minutes(village, nils)
    nils.answers().hears("Er du Nils").presses("1").hears("Det kom svar frå Kari", "ingen tok telefonen").hangs_up()
    liv.phone.ignores_everything()
    nils.phone.ignores_everything()


def test_a_call_for_help_waits_for_no_word_that_she_is_well(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    """Her telephone is busy when the line rings it for that word; nobody waits for it any more."""
    told(village, kari, liv)
    kari.dials().hears("prøvd å ringje").presses("1").hears("ringjer eg deg att").is_over()
    kari.phone.behaves(scripted.busy())
    village.forward(seconds=30)
    kari.dials().hears("prøvd å ringje").presses("3").hears("ein ein tre").hangs_up()
    village.forward(seconds=25)
    liv.answers().hears("Er du Liv").presses("1").hears("om hjelp").hangs_up()
    kari.phone.ignores_everything()
    liv.phone.ignores_everything()
    nils.phone.ignores_everything()


def test_key_2_after_key_3_on_a_call_to_us_takes_no_alarm_back(village: Village, kari: Villager, liv: Villager) -> None:
    told(village, kari, liv)
    call = kari.dials().hears("prøvd å ringje").presses("3").hears("ein ein tre", "Trykte du feil").presses("2")
    call.hears("ringjer eg deg att").is_over()
    kari.phone.behaves(scripted.never_answers()).ignores_everything()
    liv.phone.ignores_everything()
    village.desk.ignores_everything()
    village.forward(minutes=5)
    assert (the_alert(village).state, the_alert(village).cause) == (AlertState.OPEN, AlertCause.NEEDS_HELP)


def test_before_anybody_is_told_her_key_on_a_call_to_us_is_her_answer(village: Village, kari: Villager) -> None:
    village.until("19:00")
    kari.phone.lets_ring()
    kari.dials().hears("prøvd å ringje").presses("1").hears("Godt å høyre").hangs_up()
    village.until("19:40")
    assert village.rows(AlertClaim) == []
    kari.phone.is_not_rung()


# -- a contact knows that she is away


def test_borte_from_a_contact_ends_an_alarm_only_by_a_key(village: Village, kari: Villager, liv: Villager) -> None:
    _may_say_away(village, kari)
    told(village, kari, liv)
    liv.texts("BORTE KARI TIL 28.11").gets_sms("Eg ringjer deg no")
    assert the_alert(village).state is AlertState.OPEN
    call = confirms(village, liv.phone).hears("ringjer vi ikkje Kari", "Stemmer det").presses("1")
    call.hears("ringjer ikkje Kari").hangs_up()
    assert the_alert(village).outcome is AlertOutcome.AWAY
    kari.phone.ignores_everything()
    liv.phone.ignores_everything()


def test_a_no_counts_at_once(village: Village, kari: Villager, liv: Villager, nils: Villager) -> None:
    """It ends nothing, and the next is told so much the sooner."""
    told(village, kari, liv)
    liv.texts("NEI").gets_sms("Takk for svaret")
    village.forward(seconds=20)
    nils.answers().hears("Er du Nils").hangs_up()
    nils.phone.ignores_everything()


def test_key_9_on_a_call_to_us_does_not_make_her_number_a_wrong_one(
    village: Village, kari: Villager, liv: Villager, nils: Villager
) -> None:
    told(village, kari, liv)
    liv.dials().hears("Feil nummer, trykk 9").presses("9").hears("Orsak").does_not_hear("Kari").is_over()
    assert village.rows(Task) == []
    village.forward(seconds=20)
    nils.answers().hears("Er du Nils").hangs_up()
    nils.phone.ignores_everything()


def _may_say_away(village: Village, kari: Villager) -> None:
    with village.write() as session:
        agreed = ConsentPurpose.CONTACT_SAYS_AWAY
        consent.record(session, session.get_one(Person, kari.id), agreed, given=True, source=Source.DESK)
