"""How it goes on, told by call: to who wants calls alone, and to a number nobody has yet said is the right one."""

from __future__ import annotations

import sqlalchemy as sa

from models import Alert, AlertCause, AlertOutcome, Contact, ContactWay, Person, Task, TaskKind
from services import alerts
from tests.support.steps.alarm import confirms
from tests.support.village import Village, Villager


def wants_calls(village: Village, contact: Villager) -> Villager:
    with village.write() as session:
        session.scalars(sa.select(Contact).where(Contact.person_id == contact.id)).one().way = ContactWay.CALL
    return contact


def alarm(village: Village, elder: Villager) -> int:
    with village.write() as session:
        alert_id = alerts.raise_(session, session.get_one(Person, elder.id), AlertCause.MISSED).id
    village.settle()
    return alert_id


def takes(contact: Villager) -> None:
    contact.answers().hears("trykk 9").presses("1").listens().presses("1").hears("Takk").hangs_up()


def test_who_wants_calls_and_takes_it_is_asked_how_it_went_by_call(village: Village) -> None:
    kari = village.elder("Kari")
    liv = wants_calls(village, village.contact("Liv", kari))
    alarm(village, kari)
    takes(liv)
    village.forward(minutes=30)
    liv.phone.has_no_sms()
    liv.answers().hears("Er du Liv").presses("1").hears("Korleis gjekk det med Kari").hangs_up()


def test_who_wants_calls_hears_by_call_that_it_is_over(village: Village) -> None:
    kari = village.elder("Kari")
    liv = wants_calls(village, village.contact("Liv", kari))
    alert_id = alarm(village, kari)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").hangs_up()
    with village.write() as session:
        alerts.close(session, session.get_one(Alert, alert_id), AlertOutcome.FOUND_WELL)
    village.forward(seconds=20)
    liv.phone.has_no_sms()
    liv.answers().hears("melding").presses("1").hears("Kari", "ikkje gjere meir").hangs_up()


def taken_by_another(village: Village) -> tuple[Villager, Villager]:
    """Liv has not lifted, so nobody has said that hers is the right number; Nils has taken it."""
    kari = village.elder("Kari")
    liv, nils = village.contact("Liv", kari, mobile=False), village.contact("Nils", kari, mobile=False)
    alarm(village, kari)
    liv.phone.lets_ring()
    village.forward(minutes=10)
    takes(nils)
    village.forward(seconds=20)
    return liv, nils


def test_a_number_nobody_has_confirmed_is_asked_whose_it_is_before_it_hears_a_name(village: Village) -> None:
    liv, _ = taken_by_another(village)
    call = liv.answers().hears("Er du Liv, trykk 1", "Feil nummer, trykk 9").does_not_hear("Kari").presses("1")
    call.hears("Nils ser til Kari").hangs_up()


def test_a_wrong_number_hears_nothing_of_how_it_goes_on_and_is_the_desks_to_put_right(village: Village) -> None:
    liv, nils = taken_by_another(village)
    liv.answers().hears("trykk 9").presses("9").hears("Orsak").does_not_hear("Kari").is_over()
    nils.dials().hears("Korleis gjekk det").presses("1").hears("Legg på no").is_over()
    confirms(village, nils.phone).hears("alt var vel").presses("1").hears("avklart").is_over()
    village.forward(minutes=25)
    liv.phone.is_not_rung()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.WRONG_NUMBER]


def test_a_wrong_number_that_hears_only_the_all_clear_may_say_so_too(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari, mobile=False)
    alert_id = alarm(village, kari)
    liv.phone.lets_ring()
    with village.write() as session:
        alerts.close(session, session.get_one(Alert, alert_id), AlertOutcome.FOUND_WELL)
    village.forward(seconds=20)
    liv.answers().hears("trykk 9").presses("9").hears("Orsak").does_not_hear("Kari").is_over()
    village.forward(minutes=25)
    liv.phone.is_not_rung()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.WRONG_NUMBER]
