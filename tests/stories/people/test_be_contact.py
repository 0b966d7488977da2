"""Will you be one of those we tell? Asked once beforehand; a no is skipped, and no answer yet is rung all the same."""

from __future__ import annotations

import sqlalchemy as sa

from models import Agreement, Alert, AlertCause, AlertState, Contact, Leaving, Person, Source, Task, TaskKind
from services import alerts
from services.alerts import rungs
from services.people import contact_asking
from tests.support.steps.alarm import confirms, takes_it_by_text
from tests.support.village import Village, Villager


def named(village: Village, name: str, of: Villager, *, mobile: bool = True) -> Villager:
    """A contact she has named and nobody has asked."""
    contact = village.contact(name, of, mobile=mobile)
    with village.write() as session:
        row = session.scalars(sa.select(Contact).where(Contact.person_id == contact.id)).one()
        row.agreement = Agreement.NOT_ASKED
    return contact


def asked_by_text(village: Village) -> tuple[Villager, Villager]:
    """Kari, and Liv who has read whether she would be one."""
    kari = village.elder("Kari", checkin="19:00")
    liv = named(village, "Liv", kari)
    village.forward(minutes=1)
    liv.gets_sms("JA eller NEI")
    return kari, liv


def agreement(village: Village, contact: Villager) -> Agreement:
    (row,) = village.rows(Contact, person_id=contact.id)
    answer: Agreement = row.agreement
    return answer


def alert_state(village: Village) -> AlertState:
    (alert,) = village.rows(Alert)
    state: AlertState = alert.state
    return state


def alarm(village: Village, elder: Villager) -> None:
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, elder.id), AlertCause.MISSED)
    village.settle()


def test_a_contact_is_asked_once_by_text_and_says_yes(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = named(village, "Liv", kari)
    village.forward(minutes=1)
    liv.gets_sms("Kari vil at vi seier frå til deg", "JA eller NEI", "ingen naudteneste")
    village.forward(minutes=30)
    liv.phone.has_no_sms()
    liv.texts("JA").gets_sms("Då seier vi frå til deg")
    assert agreement(village, liv) is Agreement.YES


def test_who_says_no_is_skipped_and_the_desk_sees_it(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv, nils = named(village, "Liv", kari), village.contact("Nils", kari, mobile=False)
    village.forward(minutes=1)
    liv.gets_sms("JA eller NEI")
    liv.texts("nei takk").gets_sms("ikkje frå til deg")
    assert [(task.kind, task.person_id) for task in village.rows(Task)] == [(TaskKind.CONTACT_SAID_NO, kari.id)]
    alarm(village, kari)
    liv.phone.is_not_rung()
    nils.answers().hears("Er du Nils").hangs_up()


def test_who_has_not_answered_is_rung_all_the_same(village: Village) -> None:
    kari, liv = asked_by_text(village)
    alarm(village, kari)
    liv.answers().hears("Er du Liv").hangs_up()
    liv.gets_sms("Kari har ikkje svart")
    assert agreement(village, liv) is Agreement.ASKED


def test_a_yes_that_was_on_its_way_when_the_alarm_was_written_is_no_yes_to_the_alarm(village: Village) -> None:
    kari, liv = asked_by_text(village)
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.MISSED)
        rungs.advance(session, village.now)
    liv.texts("JA").gets_sms("eit nytt spørsmål på veg", "Les det først")
    village.settle()
    liv.phone.lets_ring()
    liv.gets_sms("Kari har ikkje svart")
    assert (alert_state(village), agreement(village, liv)) == (AlertState.OPEN, Agreement.ASKED)
    takes_it_by_text(village, liv)
    liv.gets_sms("Eg ringjer deg no")
    village.settle()
    liv.gets_sms("Når du veit korleis Kari har det")
    assert alert_state(village) is AlertState.TAKEN
    liv.texts("1").gets_sms("Eg ringjer deg no")
    confirms(village, liv.phone).hears("alt var vel med Kari").presses("1").hears("avklart").is_over()
    village.settle()
    liv.gets_sms("vil at vi seier frå til deg", "JA eller NEI")
    liv.texts("JA").gets_sms("Då seier vi frå til deg")
    assert agreement(village, liv) is Agreement.YES


def test_where_no_text_can_go_it_is_asked_by_voice(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = named(village, "Liv", kari, mobile=False)
    village.forward(seconds=20)
    call = liv.answers().hears("Er du Liv, trykk 1").does_not_hear("Kari").presses("1")
    call.hears("Kari vil at vi seier frå til deg", "trykk 2").presses("1").hears("Då seier vi frå til deg").is_over()
    village.forward(minutes=30)
    liv.phone.is_not_rung()
    assert agreement(village, liv) is Agreement.YES


def test_a_contact_who_rings_back_is_met_by_the_question(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = named(village, "Liv", kari, mobile=False)
    village.forward(seconds=20)
    liv.phone.lets_ring()
    liv.dials().hears("Kari vil at vi seier frå til deg").presses("2").hears("ikkje frå til deg").hangs_up()
    assert agreement(village, liv) is Agreement.NO


def test_nobody_is_asked_for_an_elder_who_is_not_rung_or_has_taken_it_back(village: Village) -> None:
    liv = named(village, "Liv", village.elder("Kari"))
    village.forward(minutes=1)
    liv.phone.has_no_sms()
    assert agreement(village, liv) is Agreement.NOT_ASKED


def test_nobody_is_asked_to_be_a_contact_of_the_dead(village: Village) -> None:
    kari, liv = asked_by_text(village)
    with village.write() as session:
        alerts.left(session, session.get_one(Person, kari.id), Leaving.DIED)
    liv.dials().does_not_hear("Kari").hangs_up()


def test_the_question_that_rings_when_she_dies_names_her_no_more(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = named(village, "Liv", kari, mobile=False)
    village.forward(seconds=20)
    call = liv.answers().hears("Er du Liv, trykk 1")
    with village.write() as session:
        alerts.left(session, session.get_one(Person, kari.id), Leaving.DIED)
    call.presses("1").does_not_hear("Kari").is_over()
    assert agreement(village, liv) is Agreement.ASKED


def test_a_yes_for_somebody_who_has_left_is_no_answer(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = named(village, "Liv", kari)
    (contact,) = village.rows(Contact, person_id=liv.id)
    with village.write() as session:
        alerts.left(session, session.get_one(Person, kari.id), Leaving.MOVED)
        assert contact_asking.answer(session, contact.id, yes=True, source=Source.SMS) is None
