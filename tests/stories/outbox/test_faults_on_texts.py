"""Whatever the network does to a text: it is sent once, and it is sent."""

from __future__ import annotations

import pytest

from exchange.base.faults import CallbackFault
from models import About, Outbox, OutboxState
from tests.support.village import Village, Villager


def _joins(village: Village) -> Villager:
    """She joins by phone, and a text is to tell her so."""
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=3)
    call = kari.dials().hears("kva som skjer").presses("1").hears("Fredagstreff").presses("1").hears("skyss")
    call.presses("2").hears("Stemmer det").presses("1").hears("påmeld").hangs_up()
    return kari


def _told_once(village: Village, kari: Villager) -> None:
    village.forward(minutes=6)
    kari.gets_sms("Fredagstreff")
    kari.phone.has_no_sms()
    (row,) = village.rows(Outbox, about=About.SIGNUP_JOINED)
    assert row.state in (OutboxState.PLACED, OutboxState.DONE)


@pytest.mark.parametrize("fault", ["429", "refused", "500-before", "500-after", "timeout-before", "timeout-after"])
def test_a_text_that_met_a_fault_is_sent_once(village: Village, fault: str) -> None:
    kari = _joins(village)
    village.exchange.faults.next_create(fault)
    _told_once(village, kari)


@pytest.mark.parametrize("fault", list(CallbackFault))
def test_statuses_of_a_text_that_are_lost_doubled_or_reversed_send_it_no_second_time(
    village: Village, fault: CallbackFault
) -> None:
    village.exchange.faults.callbacks = fault
    _told_once(village, _joins(village))


def test_a_text_outlives_a_network_that_is_cut(village: Village) -> None:
    kari = _joins(village)
    village.exchange.faults.partition(village.now, 120)
    village.forward(minutes=2)
    kari.phone.has_no_sms()
    _told_once(village, kari)
