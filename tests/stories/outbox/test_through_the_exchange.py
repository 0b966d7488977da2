"""The scheduler, the real client and the exchange: what the network does wrong, the line does once."""

from __future__ import annotations

import pytest

from exchange.base.faults import CallbackFault
from models import Checkin, CheckinState, Outbox, OutboxState
from tests.support.village import TICK_S, Village, Villager

WELL = "Har du det bra"


def _rung_at_seven(village: Village) -> Villager:
    elder = village.elder("Kari", checkin="19:00")
    village.until("18:59")
    return elder


def _until_rung(village: Village, elder: Villager, *, within_minutes: int) -> None:
    village.until_rung(elder.phone, minutes=within_minutes)
    elder.phone.is_rung()


def _says_she_is_well(village: Village, elder: Villager) -> None:
    elder.answers().hears(WELL).presses("1").hears("Godt å høyre").is_over()
    village.settle()
    assert [evening.state for evening in village.rows(Checkin)][:1] == [CheckinState.WELL]


@pytest.mark.parametrize("fault", ["500-after", "timeout-after"])
def test_a_call_that_was_placed_though_the_carrier_failed_is_placed_once(village: Village, fault: str) -> None:
    elder = _rung_at_seven(village)
    village.exchange.faults.next_create(fault)
    village.forward(minutes=1, seconds=10)
    _says_she_is_well(village, elder)
    village.forward(minutes=30)

    assert len(elder.phone.calls) == 1


@pytest.mark.parametrize("fault", ["429", "refused"])
def test_a_call_the_carrier_could_not_take_now_is_placed_soon_after(village: Village, fault: str) -> None:
    elder = _rung_at_seven(village)
    village.exchange.faults.next_create(fault)
    _until_rung(village, elder, within_minutes=3)

    _says_she_is_well(village, elder)


def test_a_call_that_was_never_placed_is_placed_after_two_looks(village: Village) -> None:
    elder = _rung_at_seven(village)
    village.exchange.faults.next_create("500-before")
    village.forward(minutes=2)
    elder.phone.is_not_rung()
    _until_rung(village, elder, within_minutes=1)

    _says_she_is_well(village, elder)


@pytest.mark.parametrize("fault", [CallbackFault.REVERSED, CallbackFault.DOUBLED])
def test_statuses_out_of_order_or_doubled_close_nothing_but_the_call(village: Village, fault: CallbackFault) -> None:
    elder = _rung_at_seven(village)
    village.exchange.faults.callbacks = fault
    village.forward(minutes=1)
    _says_she_is_well(village, elder)

    assert [row.state for row in village.rows(Outbox)][:1] == [OutboxState.DONE]


def test_a_call_that_is_answered_and_over_before_the_carrier_replies_is_one_call(village: Village) -> None:
    elder = _rung_at_seven(village)
    village.exchange.faults.callbacks_before_reply = True
    village.forward(minutes=1)
    _says_she_is_well(village, elder)
    village.forward(minutes=30)

    assert len(elder.phone.calls) == 1


def test_a_phone_that_is_not_lifted_is_rung_again_though_no_status_ever_came(village: Village) -> None:
    elder = _rung_at_seven(village)
    village.exchange.faults.callbacks = CallbackFault.DROPPED
    village.forward(minutes=1)
    elder.phone.is_rung()
    elder.phone.lets_ring()
    village.forward(seconds=TICK_S)
    _until_rung(village, elder, within_minutes=15)

    _says_she_is_well(village, elder)
