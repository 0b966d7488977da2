"""Who is on call: how that number is told, and who is rung every quarter while nobody has it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from models import Alert, AlertCause, AlertState, Community, Contact, Person
from services import alerts
from tests.support.steps.alarm import calls_to, confirms, unanswered
from tests.support.village import Village, Villager


def settle(village: Village, contact: Villager, **values: Any) -> None:
    with village.write() as session:
        row = session.scalars(sa.select(Contact).where(Contact.person_id == contact.id)).one()
        for name, value in values.items():
            setattr(row, name, value)


def test_an_on_call_phone_told_wrong_is_not_rung_every_quarter(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    unanswered(village, kari)
    village.desk.answers().hears("Har du vakt").presses("9").hears("Orsak").is_over()
    village.desk.ignores_everything()
    before = calls_to(village, village.desk.number)
    village.until("20:30")
    assert calls_to(village, village.desk.number) == before


def test_a_contact_is_left_alone_outside_the_hours_stated_also_when_another_contact_is_on_call(
    village: Village,
) -> None:
    kari = village.elder("Kari")
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari, mobile=False)
    with village.write() as session:
        session.scalars(sa.select(Community)).one().on_call_phone = liv.number
    settle(village, nils, hours="07:00-15:00")
    liv.phone.ignores_everything()
    village.until("19:00")
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.MISSED)
    village.forward(minutes=40)
    assert (calls_to(village, liv.number), calls_to(village, nils.number)) == (3, 0)


def test_an_on_call_number_that_is_nobodys_is_rung_and_texted_and_takes_it_by_text(village: Village) -> None:
    kari = village.elder("Kari")
    on_call = village.exchange.phone("+4790099999")
    with village.write() as session:
        session.scalars(sa.select(Community)).one().on_call_phone = on_call.number
    village.until("19:00")
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.MISSED)
    village.settle()
    on_call.lets_ring()
    on_call.ignores_everything()
    assert [text for text in on_call.inbox if "Kari" in text and "JA" in text]
    on_call.texts("JA")
    confirms(village, on_call).hears("Takk").hangs_up()
    assert village.rows(Alert)[0].state is AlertState.TAKEN


def test_when_the_on_call_number_is_told_wrong_the_coordinator_is_rung_at_once(village: Village) -> None:
    kari = village.elder("Kari")
    kari.phone.ignores_everything()
    on_call = village.exchange.phone("+4790099999")
    with village.write() as session:
        session.scalars(sa.select(Community)).one().on_call_phone = on_call.number
    village.until("20:50")
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.MISSED)
    village.settle()
    on_call.answers().hears("Har du vakt").presses("9").hears("Orsak").is_over()
    village.forward(seconds=5)
    village.desk.answers().hears("Har du vakt").presses("1").hears("Kari").hangs_up()
    on_call.ignores_everything()
