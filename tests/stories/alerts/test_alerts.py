"""Nobody answered, or help was asked for: the ladder, who takes it, and the all-clear."""

from __future__ import annotations

from datetime import timedelta

from exchange import scripted
from models import (
    Agreement,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    AlertTold,
    Checkin,
    CheckinState,
    Contact,
    Person,
    Task,
    TaskKind,
    ToldState,
)
from services import alerts
from tests.support import builders
from tests.support.steps.alarm import (
    asked,
    confirms,
    she_confirms,
    takes_it_by_text,
    the_alert,
    unanswered,
    unanswered_thrice,
)
from tests.support.village import Village


def test_three_calls_unanswered_ring_and_text_the_first_contact(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered_thrice(village, kari)
    call = liv.answers().hears("Grendelinja i Lom", "Er du Liv, trykk 1", "Feil nummer, trykk 9")
    call.does_not_hear("Kari").presses("1").hears("Kari svarte ikkje", "Oftast er alt vel", "trykk 1").hangs_up()
    liv.gets_sms("Kari svarte ikkje", "19.00", "19.10", "19.20", "JA")


def test_who_takes_it_by_key_hears_where_she_lives_and_nobody_else_is_rung(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00", address="Døme 1")
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari)
    unanswered(village, kari)
    call = liv.answers().hears("trykk 9").presses("1").hears("Kari").presses("1").hears("Takk", "Døme 1").hangs_up()
    assert call.ended
    village.forward(minutes=25)
    nils.phone.is_not_rung()
    liv.phone.ignores_everything()
    assert (the_alert(village).state, the_alert(village).taken_by_id) == (AlertState.TAKEN, liv.id)


def test_a_text_takes_it_too(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    liv.phone.lets_ring()
    liv.phone.ignores_everything()
    takes_it_by_text(village, liv)
    assert the_alert(village).state is AlertState.TAKEN


def test_nobody_takes_it_in_ten_minutes_and_the_next_is_told(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari)
    liv.phone.ignores_everything()
    unanswered(village, kari)
    village.forward(minutes=10)
    nils.answers().hears("Er du Nils").hangs_up()
    nils.gets_sms("Kari")


def test_who_cannot_passes_it_on_at_once(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv, nils = village.contact("Liv", kari, mobile=False), village.contact("Nils", kari, mobile=False)
    unanswered(village, kari)
    liv.answers().hears("trykk 9").presses("1").hears("trykk 2").presses("2").hears("Eg spør neste").is_over()
    village.forward(seconds=20)
    nils.answers().hears("Er du Nils").hangs_up()


def test_a_wrong_number_hears_no_name_and_the_desk_puts_it_right(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=False)
    village.desk.ignores_everything()
    unanswered(village, kari)
    liv.answers().hears("trykk 9").presses("9").hears("Orsak").does_not_hear("Kari").is_over()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.WRONG_NUMBER]


def test_a_contacts_mailbox_is_told_only_to_ring_back(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=False)
    unanswered(village, kari)
    call = liv.answers().stays_silent().stays_silent().hears("til Liv", "Ring oss att").does_not_hear("Kari")
    call.is_over()


def test_a_contact_who_rings_back_is_met_by_the_alert(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=False)
    unanswered(village, kari)
    liv.phone.lets_ring()
    call = liv.dials().hears("Er du Liv").presses("1").hears("Kari svarte ikkje").presses("1")
    call.hears("Legg på no").is_over()
    confirms(village, liv.phone).hears("Takk").hangs_up()
    assert the_alert(village).taken_by_id == liv.id


def test_no_contact_takes_it_and_the_coordinator_is_rung_last(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.contact("Liv", kari).phone.ignores_everything()
    unanswered(village, kari)
    village.forward(minutes=10)
    village.desk.answers().hears("Har du vakt, trykk 1").presses("1").hears("Kari svarte ikkje").presses("1").hangs_up()
    assert the_alert(village).state is AlertState.TAKEN


def test_without_contacts_the_coordinator_is_rung_at_once(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    unanswered(village, kari)
    village.desk.answers().hears("Har du vakt").hangs_up()


def test_a_contact_who_said_no_is_skipped(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari, mobile=False)
    with village.write() as session:
        from sqlalchemy import select

        session.scalars(select(Contact).where(Contact.person_id == liv.id)).one().agreement = Agreement.NO
    unanswered(village, kari)
    nils.answers().hears("Er du Nils").hangs_up()


def test_nobody_takes_it_and_the_last_is_rung_every_quarter_until_nine(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    liv.phone.ignores_everything()
    village.desk.ignores_everything()
    unanswered(village, kari)
    village.until("21:02")
    before = asked(village)
    village.until("07:50", days=1)
    assert before >= 5
    assert asked(village) == before
    liv.gets_sms("ikkje meir før kl 08", "116117", "113")


def test_the_outcome_told_by_key_gives_everyone_the_all_clear(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv, nils = village.contact("Liv", kari, mobile=False), village.contact("Nils", kari)
    unanswered(village, kari)
    liv.phone.lets_ring()
    village.until("19:31")
    nils.phone.answers().hears("trykk 9").presses("1").listens().presses("1").hears("Takk").hangs_up()
    village.forward(seconds=20)
    liv.answers().hears("Er du Liv").presses("1").hears("Nils ser til Kari").hangs_up()
    nils.gets_sms("Kari svarte ikkje")
    nils.gets_sms("Kari")
    nils.dials().hears("Korleis gjekk det med Kari").presses("1").hears("Legg på no").is_over()
    confirms(village, nils.phone).hears("alt var vel med Kari").presses("1").hears("avklart").is_over()
    village.forward(seconds=20)
    liv.answers().hears("melding").presses("1").hears("Kari", "ikkje gjere meir").hangs_up()
    assert (the_alert(village).state, the_alert(village).outcome) == (AlertState.CLOSED, AlertOutcome.FOUND_WELL)


def test_an_alert_taken_is_asked_about_again_after_half_an_hour(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    liv.answers().hears("trykk 9").presses("1").hears("trykk 2").presses("1").hears("Takk").hangs_up()
    village.forward(seconds=20)
    liv.gets_sms("svarte ikkje")
    liv.gets_sms("Kari")
    liv.phone.has_no_sms()
    village.forward(minutes=31)
    liv.gets_sms("Kari")
    assert [task.kind for task in village.rows(Task)] == [TaskKind.FOLLOW_UP]


def test_she_rings_in_with_a_key_and_all_who_were_told_hear_it(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    liv.phone.lets_ring()
    liv.gets_sms("svarte ikkje")
    kari.dials().hears("prøvd å ringje").presses("1").hears("ringjer eg deg att").is_over()
    she_confirms(village, kari)
    village.forward(seconds=20)
    liv.gets_sms("Kari")
    assert the_alert(village).outcome is AlertOutcome.ELDER_ANSWERED


def test_two_alerts_about_one_elder_are_one_and_help_tells_everyone_anew(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=False)
    unanswered(village, kari)
    liv.answers().hears("trykk 9").presses("1").hears("trykk 2").hangs_up()
    kari.dials().hears("prøvd å ringje").presses("3").hears("ein ein tre").hangs_up()
    village.forward(seconds=40)
    liv.answers().hears("trykk 9").presses("1").hears("Kari ba om hjelp").presses("1").hangs_up()
    assert the_alert(village).cause is AlertCause.NEEDS_HELP


def test_nothing_was_placed_and_contacts_hear_nothing_of_our_own_outage(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    village.settle()
    village.exchange.run_until(village.now.replace(hour=19, minute=30))
    village.settle()
    liv.phone.is_not_rung()
    village.desk.answers().hears("Har du vakt").presses("1").hears("kom ikkje fram til alle").is_over()
    assert village.rows(Checkin)[0].state is CheckinState.NOT_TRIED
    assert [task.kind for task in village.rows(Task)] == [TaskKind.NOT_TRIED]


def test_an_outcome_that_is_not_plainly_good_is_seen_to_by_the_desk(village: Village) -> None:
    kari = village.elder("Kari")
    with village.write() as session:
        alert = alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.MISSED)
        alerts.close(session, alert, AlertOutcome.FELL)
    assert [task.kind for task in village.rows(Task)] == [TaskKind.FOLLOW_UP]


def test_the_answer_of_each_who_was_told_is_kept(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=False)
    village.desk.ignores_everything()
    unanswered(village, kari)
    liv.answers().hears("trykk 9").presses("1").hears("trykk 2").presses("2").hears("Takk").is_over()
    assert village.rows(AlertTold, person_id=liv.id)[0].state is ToldState.NO


def test_alerts_due_to_one_number_are_read_in_turn_in_one_call(village: Village) -> None:
    kari, ola = village.elder("Kari", checkin="19:00"), village.elder("Ola", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=False)
    with village.write() as session:
        builders.contact(session, ola.id, liv.id)
    for at in ("19:00", "19:10", "19:20"):
        village.until(at)
        kari.phone.lets_ring()
    village.forward(seconds=20)
    call = liv.answers().hears("trykk 9").presses("1").hears("svarte ikkje").presses("1").hears("Takk")
    call.stays_silent().stays_silent().hears("svarte ikkje").presses("1").hears("Takk").hangs_up()
    village.forward(minutes=2)
    liv.phone.is_not_rung()
    ola.phone.ignores_everything()
    assert {row.state for row in village.rows(Alert)} == {AlertState.TAKEN}


def test_a_phone_that_could_not_be_reached_is_told_as_that_and_not_as_silence(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    kari.phone.behaves(scripted.off()).ignores_everything()
    liv = village.contact("Liv", kari)
    village.until("19:20").forward(seconds=20)
    call = liv.answers().hears("trykk 9").presses("1").hears("ikkje fram på telefonen hjå Kari")
    call.does_not_hear("svarte ikkje").hangs_up()
    liv.gets_sms("Kari")
    assert the_alert(village).cause is AlertCause.UNDELIVERABLE


def test_a_lifted_phone_without_a_key_is_told_as_that(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    kari.phone.behaves(scripted.voicemail()).ignores_everything()
    liv = village.contact("Liv", kari, mobile=False)
    village.until("19:21").forward(seconds=20)
    liv.answers().hears("Er du Liv").presses("1").hears("blei teken", "Ingen trykte").hangs_up()
    assert the_alert(village).cause is AlertCause.MISSED


def test_an_elder_who_is_a_contact_too_answers_for_herself_and_then_for_the_other(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    gro = village.contact("Gro", kari)
    unanswered(village, kari)
    gro.phone.lets_ring()
    gro.gets_sms("svarte ikkje")
    with village.write() as session:
        due_at = village.now - timedelta(minutes=5)
        ends_at = due_at + timedelta(hours=1)
        own = Checkin(person_id=gro.id, due_at=due_at, window_ends_at=ends_at, state=CheckinState.NO_ANSWER)
        session.add(own)
    gro.dials().hears("prøvd å ringje").presses("1").hears("Godt å høyre", "Er du Gro, trykk 1").hangs_up()
    call = gro.dials().hears("Er du Gro, trykk 1").presses("1")
    call.hears("Kari svarte ikkje").presses("1").hears("Legg på no").is_over()
    confirms(village, gro.phone).hears("Takk").hangs_up()
    village.settle()
    gro.gets_sms("korleis Kari har det")
    assert the_alert(village).state is AlertState.TAKEN
