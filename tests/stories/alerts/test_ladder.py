"""The ladder, clause by clause: who is told how and when, what the taker hears, the night, the morning, the end."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from models import (
    About,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertTold,
    Contact,
    ContactWay,
    Leaving,
    MayKnow,
    Outbox,
    Person,
    Task,
    TaskKind,
    ToldState,
)
from services import alerts
from tests.support.steps.alarm import calls_to, confirms, she_confirms, unanswered
from tests.support.village import LINE, Village, Villager


def settle(village: Village, contact: Villager, **values: Any) -> None:
    with village.write() as session:
        row = session.scalars(sa.select(Contact).where(Contact.person_id == contact.id)).one()
        for name, value in values.items():
            setattr(row, name, value)


def alarm(village: Village, elder: Villager) -> int:
    """Tonight's last try went by; the alert is a minute old."""
    with village.write() as session:
        alert_id = alerts.raise_(session, session.get_one(Person, elder.id), AlertCause.MISSED).id
    village.settle()
    return alert_id


def the_alert(village: Village) -> Alert:
    row: Alert
    (row,) = village.rows(Alert)
    return row


def takes(contact: Villager) -> None:
    contact.answers().hears("trykk 9").presses("1").listens().presses("1").hears("Takk").hangs_up()


# -- how each contact is told


def test_a_contact_who_wants_texts_is_texted_and_not_rung(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari)
    settle(village, liv, way=ContactWay.SMS)
    alarm(village, kari)
    liv.phone.is_not_rung()
    liv.gets_sms("Kari", "JA")


def test_a_contact_who_wants_calls_is_rung_and_not_texted(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari)
    settle(village, liv, way=ContactWay.CALL)
    alarm(village, kari)
    liv.answers().hears("Er du Liv").hangs_up()
    liv.phone.has_no_sms()


def test_a_contact_with_a_landline_and_a_mobile_is_rung_on_the_one_and_texted_on_the_other(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari, mobile=False)
    mobile = village.stranger("+4790000888")
    with village.write() as session:
        session.get_one(Person, liv.id).phone2 = mobile.number
    alarm(village, kari)
    liv.answers().hears("Er du Liv").hangs_up()
    mobile.gets_sms("Kari", "JA")
    mobile.dials(LINE).hears("Er du Liv", "trykk 9").presses("9").hears("Orsak").is_over()
    assert village.rows(AlertTold)[0].state is ToldState.ASKED
    mobile.texts("JA")
    mobile.gets_sms("Eg ringjer deg no")
    confirms(village, mobile).hears("Takk").hangs_up()
    village.settle()
    mobile.gets_sms("korleis Kari har det")
    mobile.texts("1")
    mobile.gets_sms("Eg ringjer deg no")
    confirms(village, mobile).hears("alt var vel med Kari").presses("1").hears("avklart").is_over()
    assert the_alert(village).outcome is AlertOutcome.FOUND_WELL


def test_a_contact_is_left_alone_outside_the_hours_stated_and_told_the_next_morning(village: Village) -> None:
    kari = village.elder("Kari", number="+4761200001")
    kari.phone.ignores_everything()
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari, mobile=False)
    village.desk.ignores_everything()
    settle(village, liv, hours="07:00-16:00")
    alarm(village, kari)
    nils.phone.ignores_everything()
    village.until("07:55", days=1)
    assert village.rows(Outbox, number=liv.number) == []
    liv.phone.ignores_everything()
    village.until("08:10")
    assert {row.about for row in village.rows(Outbox, number=liv.number)} == {About.ALERT}


def test_a_call_for_help_is_told_at_any_hour(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    settle(village, liv, hours="07:00-16:00")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("3").hears("ein ein tre").hangs_up()
    village.forward(seconds=40)
    liv.answers().hears("Er du Liv").hangs_up()
    liv.gets_sms("hjelp")


def test_a_number_told_wrong_is_not_rung_about_her_the_next_time(village: Village) -> None:
    kari = village.elder("Kari")
    liv, nils = village.contact("Liv", kari, mobile=False), village.contact("Nils", kari, mobile=False)
    first = alarm(village, kari)
    liv.answers().hears("trykk 9").presses("9").hears("Orsak").does_not_hear("Kari").is_over()
    village.forward(seconds=20)
    takes(nils)
    with village.write() as session:
        alerts.close(session, session.get_one(Alert, first), AlertOutcome.AWAY, by=nils.number)
    alarm(village, kari)
    liv.phone.is_not_rung()
    nils.answers().hears("Er du Nils").hangs_up()


def test_a_contact_who_leaves_the_ladder_while_it_is_climbed_makes_nobody_behind_be_skipped(village: Village) -> None:
    kari = village.elder("Kari")
    liv, nils = village.contact("Liv", kari, mobile=False), village.contact("Nils", kari, mobile=False)
    siri = village.contact("Siri", kari, mobile=False)
    alarm(village, kari)
    liv.answers().hears("trykk 9").presses("9").hears("Orsak").is_over()
    village.forward(seconds=20)
    nils.answers().hears("trykk 9").presses("1").hears("trykk 2").presses("2").hears("spør neste").is_over()
    village.forward(seconds=20)
    siri.answers().hears("Er du Siri").hangs_up()


def test_somebody_on_a_contacts_number_declines_for_the_contact(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari, mobile=False)
    nils = village.contact("Nils", kari, mobile=False)
    odd = village.elder("Odd", number=liv.number)
    alert_id = alarm(village, kari)
    liv.phone.ignores_everything()
    with village.write() as session:
        alerts.decline(session, alert_id, session.get_one(Person, odd.id))
    village.forward(seconds=20)
    nils.answers().hears("Er du Nils").hangs_up()
    assert village.rows(AlertTold, person_id=liv.id)[0].state is ToldState.NO


def test_the_all_clear_goes_to_a_shared_number_once_and_not_to_who_said_so(village: Village) -> None:
    kari = village.elder("Kari")
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari)
    odd = village.elder("Odd", number=liv.number)
    alert_id = alarm(village, kari)
    liv.phone.ignores_everything()
    nils.phone.ignores_everything()
    village.forward(minutes=10)
    with village.write() as session:
        alerts.take(session, alert_id, session.get_one(Person, odd.id))
        alert = session.get_one(Alert, alert_id)
        alerts.close(session, alert, AlertOutcome.FOUND_WELL, by=session.get_one(Person, odd.id))
    village.forward(seconds=40)
    assert [("bra til" in text) for text in nils.phone.inbox].count(True) == 1
    assert [("bra til" in text) for text in liv.phone.inbox].count(True) == 0


def test_a_contact_who_has_died_meanwhile_is_told_nothing_more(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    village.desk.ignores_everything()
    liv.phone.ignores_everything()
    unanswered(village, kari)
    village.forward(minutes=1)
    asked = list(liv.phone.inbox)
    with village.write() as session:
        alerts.left(session, session.get_one(Person, liv.id), Leaving.DIED)
    kari.dials().hears("trykk 1").presses("1").hears("får alle vite at du har svart").is_over()
    she_confirms(village, kari)
    village.forward(minutes=1)
    assert liv.phone.inbox == asked


# -- what the taker hears, and nobody before


@pytest.mark.parametrize(
    ("may_know", "hears", "not_told"),
    [
        (MayKnow.NUMBER, "Nummeret til Kari", "Døme 1"),
        (MayKnow.ADDRESS, "Døme 1", "blomsterpotta"),
        (MayKnow.ARRIVAL, "blomsterpotta", "koordinator"),
    ],
)
def test_the_taker_hears_what_she_agreed_to_share(
    village: Village, may_know: MayKnow, hears: str, not_told: str
) -> None:
    kari = village.elder("Kari", address="Døme 1", arrival="Nøkkelen ligg under blomsterpotta")
    liv = village.contact("Liv", kari, mobile=False)
    settle(village, liv, may_know=may_know)
    alarm(village, kari)
    call = liv.answers().hears("trykk 9").presses("1").hears("trykk 2").does_not_hear("Døme 1", "blomsterpotta")
    call.presses("1").hears(hears).does_not_hear(not_told).hangs_up()


def test_a_taker_far_away_is_told_who_lives_near_and_has_a_key(village: Village) -> None:
    kari = village.elder("Kari")
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari)
    settle(village, nils, lives_near=True, has_key=True)
    alarm(village, kari)
    liv.phone.lets_ring()
    liv.phone.ignores_everything()
    liv.texts("JA")
    assert not any("Nils" in text for text in liv.phone.inbox)
    confirms(village, liv.phone).hears("Nils bur nær Kari og har nøkkel").hangs_up()


def test_a_taker_who_gives_no_outcome_and_takes_no_texts_is_rung_after_half_an_hour(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari, mobile=False)
    alarm(village, kari)
    takes(liv)
    village.forward(minutes=30)
    call = liv.answers().hears("Er du Liv").does_not_hear("Kari").presses("1").hears("Korleis gjekk det")
    call.presses("1").hears("avklart").is_over()
    assert the_alert(village).outcome is AlertOutcome.FOUND_WELL


def test_a_taker_who_cannot_after_all_has_the_others_asked_anew(village: Village) -> None:
    kari = village.elder("Kari")
    liv, nils = village.contact("Liv", kari, mobile=False), village.contact("Nils", kari, mobile=False)
    alarm(village, kari)
    takes(liv)
    call = liv.dials().hears("Korleis gjekk det").presses("4").hears("likevel, trykk 4").presses("4")
    call.hears("spør neste").is_over()
    village.forward(seconds=20)
    liv.phone.is_not_rung()
    nils.answers().hears("Er du Nils").hangs_up()


# -- the night and the morning


def nobody_takes_it(village: Village) -> tuple[Villager, Villager]:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=False)
    village.desk.ignores_everything()
    unanswered(village, kari, "20:40")
    liv.phone.ignores_everything()
    village.until("07:58", days=1)
    return kari, liv


def test_in_the_morning_she_is_rung_first_and_her_key_ends_it_for_everyone(village: Village) -> None:
    kari, liv = nobody_takes_it(village)
    assert the_alert(village).elder_turn
    before = len(liv.phone.calls)
    village.until("08:00")
    kari.answers().hears("God morgon, Kari", "trykk 1").presses("1").hears("får vite at du har svart").is_over()
    village.forward(minutes=15)
    assert the_alert(village).outcome is AlertOutcome.ELDER_ANSWERED
    told = liv.phone.calls[before:]
    assert len(told) <= 3 and all("Er du Liv" not in call.transcript for call in told)


def test_in_the_morning_the_ladder_begins_anew_when_she_does_not_answer(village: Village) -> None:
    kari, liv = nobody_takes_it(village)
    before = calls_to(village, liv.number)
    village.until("08:00")
    assert calls_to(village, liv.number) == before
    kari.phone.lets_ring()
    village.forward(seconds=40)
    assert calls_to(village, liv.number) == before + 1


def test_who_is_on_call_at_night_and_cannot_is_not_told_that_somebody_else_is_asked(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.desk.ignores_everything()
    unanswered(village, kari)
    village.until("21:40")
    call = village.desk.dials(LINE).hears("trykk 1").presses("1").hears("trykk 2").presses("2")
    call.hears("ingen fleire å spørje", "ein ein seks", "ein ein tre").does_not_hear("spør neste").is_over()


# -- the end


def test_she_has_died_is_read_back_told_to_nobody_and_left_to_the_desk(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv, nils = village.contact("Liv", kari, mobile=False), village.contact("Nils", kari, mobile=False)
    berit = village.friend("Berit", of=kari)
    alarm(village, kari)
    liv.phone.lets_ring()
    village.forward(minutes=10)
    takes(nils)
    village.forward(seconds=20)
    liv.answers().hears("Er du Liv").presses("1").hears("Nils ser til Kari").hangs_up()
    call = nils.dials().hears("Korleis gjekk det").presses("3").hears("trykk 4").presses("4")
    call.hears("død, trykk 2").presses("2").hears("er død", "Stemmer det, trykk 1").presses("1")
    call.hears("Legg på no").is_over()
    call = confirms(village, nils.phone).hears("er død", "Stemmer det, trykk 1").presses("1")
    call.hears("Frivilligsentralen ringjer").is_over()
    village.until("19:30")
    for phone in (liv.phone, nils.phone, kari.phone, berit.phone, village.desk):
        phone.is_not_rung()
        phone.has_no_sms()
    (task,) = [task for task in village.rows(Task) if task.kind is TaskKind.TELL_OF_LEAVING]
    assert all(name in task.note for name in ("Liv", "Nils", "Berit"))
