"""Key 3, then 1: the transfer and the alarm are one ring of one telephone, and a call for help does not wait."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from exchange import PhoneCall, scripted
from models import About, AlertState, Community, Outbox, OutboxKind
from tests.support.steps.alarm import the_alert
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager


def wants_to_speak(village: Village, kari: Villager, with_whom: str) -> PhoneCall:
    village.until("19:00")
    return kari.answers().hears("trykk 3").presses("3").hears(f"snakke med {with_whom}, trykk 1").presses("1")


def left_in_peace(village: Village, contact: Villager) -> None:
    """What else they are told is another story's."""
    contact.phone.ignores_everything()
    village.desk.ignores_everything()


def test_while_the_transfer_rings_the_alarm_rings_nobody(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    call = wants_to_speak(village, kari, "Liv").waits(20)
    liv.phone.is_rung()
    liv.phone.has_no_sms()
    liv.answers().hears("Er du Liv, trykk 1").presses("1")
    call.listens().is_talking_with(liv.phone)
    village.forward(minutes=3)
    village.desk.is_not_rung()
    assert the_alert(village).state is AlertState.TAKEN
    call.hangs_up()
    village.settle()
    assert len(liv.phone.calls) == 1
    liv.phone.ignores_everything()


def test_a_transfer_that_nobody_lifts_goes_on_to_the_next_at_once(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    call = wants_to_speak(village, kari, "Liv").waits(5)
    liv.phone.lets_ring()
    call.hears("Eg fekk ikkje tak i Liv", "Eg ringjer vidare").is_over()
    village.forward(seconds=10)
    village.desk.answers().hears("Har du vakt").presses("1").hears("Kari ba om hjelp").hangs_up()
    liv.gets_sms("Kari", "JA")
    village.forward(minutes=4)
    assert len(liv.phone.calls) == 1
    left_in_peace(village, liv)


def test_a_mailbox_that_takes_the_transfer_is_nobody(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    liv.phone.behaves(scripted.voicemail())
    wants_to_speak(village, kari, "Liv").waits(60).hears("Eg fekk ikkje tak i Liv").is_over()
    village.forward(seconds=10)
    village.desk.answers().hears("Har du vakt").presses("1").hears("Kari ba om hjelp").hangs_up()
    left_in_peace(village, liv)


def test_a_contact_who_is_on_the_telephone_is_rung_by_the_alarm_and_the_next_at_once(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    liv.phone.behaves(scripted.busy())
    wants_to_speak(village, kari, "Liv").waits(10).hears("Eg fekk ikkje tak i Liv").is_over()
    liv.phone.behaves(scripted.attended())
    village.forward(seconds=10)
    village.desk.is_rung()
    village.desk.lets_ring()
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari ba om hjelp").presses("1").hears("Takk").hangs_up()
    left_in_peace(village, liv)


def test_who_hangs_up_while_it_rings_is_alarmed_for_all_the_same(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    village.desk.ignores_everything()
    call = wants_to_speak(village, kari, "Liv").waits(3)
    pressed_at = village.now
    call.hangs_up()
    is_rung_within_five_minutes(village, liv)
    assert village.now - pressed_at < timedelta(minutes=2)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari ba om hjelp").presses("1").hears("Takk").hangs_up()
    left_in_peace(village, liv)


# -- outside hours, with nobody but who is on call


def on_call_alone(village: Village) -> Villager:
    kari = village.elder("Kari", checkin="19:00")
    with village.write() as session:
        session.scalars(sa.select(Community)).one().on_call_phone = "+4790099999"
    village.until("19:00")
    return kari


def minutes_gone_by(village: Village, number: str) -> list[float]:
    """After how many minutes a number was rung about it, each time."""
    began = the_alert(village).created_at
    asked = village.rows(Outbox, about=About.ALERT, number=number)
    rung_at = [row.sending_at for row in asked if row.kind is OutboxKind.CALL and row.sending_at is not None]
    return [round((at - began).total_seconds() / 60, 1) for at in rung_at]


def test_key_three_alone_rings_who_is_on_call_again_after_one_minute_two_four_and_eight(village: Village) -> None:
    kari = on_call_alone(village)
    on_call = village.exchange.phone("+4790099999").ignores_everything()
    kari.answers().hears("trykk 3").presses("3").hears("ein ein tre").hangs_up()
    village.forward(minutes=60)
    gone_by = minutes_gone_by(village, on_call.number)
    assert gone_by[:5] == pytest.approx([0.5, 1.5, 3.5, 7.5, 15.5], abs=0.6)
    assert gone_by[5:] == pytest.approx([30.5, 45.5], abs=0.8)


def test_who_is_on_call_and_does_not_lift_the_transfer_is_rung_again_within_two_minutes(village: Village) -> None:
    kari = on_call_alone(village)
    on_call = village.exchange.phone("+4790099999")
    call = kari.answers().hears("trykk 3").presses("3").hears("trykk 1").presses("1").waits(5)
    on_call.lets_ring()
    call.hears("Eg fekk ikkje tak i").is_over()
    ended_at = village.now
    while on_call.rings is None and village.now < ended_at + timedelta(minutes=2):
        village.forward(seconds=10)
    on_call.answers().hears("Har du vakt").presses("1").hears("Kari ba om hjelp").presses("1").hears("Takk").hangs_up()
    on_call.ignores_everything()
