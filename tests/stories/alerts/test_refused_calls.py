"""The carrier refuses an alarm, but not for the number: it goes out all the same, and the other way meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from exchange import scripted
from models import (
    Alert,
    AlertCause,
    AlertState,
    Community,
    Contact,
    ContactWay,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Task,
)
from services import alerts
from tests.support.steps.alarm import calls_to, she_confirms, the_alert
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager


def _wants(village: Village, contact: Villager, way: ContactWay) -> None:
    with village.write() as session:
        session.scalars(sa.select(Contact).where(Contact.person_id == contact.id)).one().way = way


def _missed(village: Village, elder: Villager) -> None:
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, elder.id), AlertCause.MISSED)
    village.settle()


@pytest.mark.parametrize("code", [20003, 63038])
def test_a_contact_whose_alert_call_is_refused_once_is_rung_within_a_minute_and_texted_meanwhile(
    village: Village, code: int
) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari)
    _wants(village, liv, ContactWay.CALL)
    village.exchange.faults.rule("code", code=code, resource="Calls", action="create", times=1)
    _missed(village, kari)
    liv.phone.is_not_rung()
    liv.gets_sms("Kari", "JA")
    refused_at = village.now
    is_rung_within_five_minutes(village, liv)
    assert village.now - refused_at < timedelta(minutes=1)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    village.settle()
    liv.phone.ignores_everything()
    assert the_alert(village).state is AlertState.TAKEN
    assert [task.subject for task in village.rows(Task)] == [{"refused": code}]


@pytest.mark.parametrize("code", [20003, 21408])
def test_a_contact_who_wants_texts_and_whose_text_is_refused_is_rung_meanwhile(village: Village, code: int) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari)
    _wants(village, liv, ContactWay.SMS)
    village.exchange.faults.rule("code", code=code, resource="Messages", action="create", times=1)
    _missed(village, kari)
    village.forward(seconds=5)
    liv.answers().hears("Er du Liv").hangs_up()
    liv.phone.has_no_sms()
    village.forward(seconds=40)
    liv.gets_sms("Kari", "JA")


def test_a_contact_who_can_be_rung_no_way_is_not_waited_for(village: Village) -> None:
    """Her number is none: the next is told at once, and the desk is to put it right."""
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari, mobile=False)
    siri = village.contact("Siri", kari)
    village.exchange.faults.rule("code", code=21217, number=liv.number, action="create")
    _missed(village, kari)
    is_rung_within_five_minutes(village, siri)
    siri.answers().hears("Er du Siri").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    siri.phone.ignores_everything()
    assert [task.number for task in village.rows(Task)] == [liv.number]


def test_a_contact_who_is_on_the_telephone_is_rung_again_in_a_minute(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari, mobile=False)
    liv.phone.behaves(scripted.busy())
    _missed(village, kari)
    village.forward(seconds=30)
    liv.phone.behaves(scripted.attended())
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    village.settle()
    assert calls_to(village, liv.number) == 2


def test_an_alarm_that_is_refused_until_it_is_too_late_has_gone_on_to_the_next(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari, mobile=False)
    village.exchange.faults.rule("code", code=21216, number=liv.number, action="create")
    village.desk.ignores_everything()
    _missed(village, kari)
    village.forward(minutes=11)
    assert calls_to(village, village.desk.number) == 1
    (row,) = village.rows(Outbox, number=liv.number)
    assert (row.kind, row.state, row.reason) == (OutboxKind.CALL, OutboxState.EXPIRED, "21216")
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.OPEN]


def test_the_all_clear_to_a_number_that_is_nobodys_goes_by_call_while_its_text_is_refused(village: Village) -> None:
    kari = village.elder("Kari")
    on_call = village.exchange.phone("+4790099999")
    with village.write() as session:
        session.scalars(sa.select(Community)).one().on_call_phone = on_call.number
    village.until("20:00")
    _missed(village, kari)
    on_call.answers().hears("Har du vakt").presses("1").hears("Kari").hangs_up()
    on_call.gets_sms("Kari", "JA")
    village.exchange.faults.rule("code", code=21408, number=on_call.number, action="create", times=1)
    kari.dials().hears("Har du det bra, trykk 1").presses("1").hears("Godt å høyre").is_over()
    she_confirms(village, kari)
    village.forward(seconds=5)
    on_call.answers().hears("Har du vakt").presses("1").hears("Kari").hangs_up()
    on_call.has_no_sms()
    village.forward(seconds=40)
    on_call.gets_sms("Det står bra til med Kari")


def test_she_herself_in_the_morning_is_texted_while_her_call_is_refused(village: Village) -> None:
    """She was asked of an evening, so she knows what 1 means; and her contacts are told when her time is over."""
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.phone.ignores_everything()
    liv = village.contact("Liv", kari)
    liv.phone.ignores_everything()
    village.desk.ignores_everything()
    village.until("07:59", days=1)
    village.exchange.faults.rule("code", code=20003, resource="Calls", number=kari.number, action="create")
    village.until("08:00")
    village.forward(seconds=20)
    assert any("1" in text for text in kari.phone.inbox)
    village.exchange.faults.clear()
    kari.texts("1")
    she_confirms(village, kari)
    assert the_alert(village).state is AlertState.CLOSED
