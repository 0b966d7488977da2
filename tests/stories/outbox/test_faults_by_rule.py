"""Whatever the network does to the line: an evening's question is answered once, and nobody is rung for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchange import Exchange, InProcessHttpClient, scripted, wsgi_transport
from models import Alert, Checkin, CheckinState
from tests.support.village import BASE, LINE, Village, Villager

WELL = "Har du det bra"


def _evening(village: Village, *names: str) -> list[Villager]:
    """Elders who are rung at seven; it is one minute before."""
    elders = [village.elder(name, checkin="19:00") for name in names]
    village.until("18:59")
    return elders


def _answer_when_rung(village: Village, elder: Villager, *, within_minutes: int = 20) -> None:
    village.until_rung(elder.phone, minutes=within_minutes)
    elder.answers().hears(WELL).presses("1").hears("Godt å høyre").is_over()
    village.settle()


def _all_is_well(village: Village, *elders: Villager) -> None:
    """Each evening is closed by its key, once; nobody is alarmed, and nobody is rung again that evening."""
    before = {elder.id: len(elder.phone.calls) for elder in elders}
    village.forward(minutes=12)
    assert {elder.id: len(elder.phone.calls) for elder in elders} == before
    assert [village.rows(Checkin, person_id=elder.id)[0].state for elder in elders] == [CheckinState.WELL] * len(elders)
    assert village.rows(Alert) == []


def test_a_cut_network_delays_the_call_and_no_more(village: Village) -> None:
    (kari,) = _evening(village, "Kari")
    village.exchange.faults.partition(village.now, 200)
    village.forward(minutes=3)
    kari.phone.is_not_rung()
    _answer_when_rung(village, kari)
    _all_is_well(village, kari)
    assert len(kari.phone.calls) == 1


def test_a_network_cut_in_the_middle_of_a_call_lets_her_be_rung_again(village: Village) -> None:
    (kari,) = _evening(village, "Kari")
    village.forward(minutes=1)
    call = kari.answers().hears("trykk 3")
    village.exchange.faults.partition(village.now, 60)
    call.presses("1").hears("application error").is_over()
    village.forward(minutes=2)
    _answer_when_rung(village, kari)
    _all_is_well(village, kari)
    assert {problem.code for problem in village.exchange.problems} == {11205}
    village.exchange.problems.clear()


def test_a_key_whose_answer_is_lost_counts_all_the_same(village: Village) -> None:
    (kari,) = _evening(village, "Kari")
    village.forward(minutes=1)
    call = kari.answers().hears("trykk 3")
    village.exchange.faults.rule("answer-lost", kind="voice", times=1)
    call.presses("1").hears("application error").is_over()
    village.settle()
    _all_is_well(village, kari)
    assert len(kari.phone.calls) == 1
    village.exchange.problems.clear()


@pytest.mark.parametrize("delay_s", [5, 400])
def test_statuses_that_come_late_change_nothing(village: Village, delay_s: float) -> None:
    (kari,) = _evening(village, "Kari")
    village.exchange.faults.rule("late", kind="status", delay_s=delay_s)
    _answer_when_rung(village, kari)
    _all_is_well(village, kari)
    assert len(kari.phone.calls) == 1


def test_slow_answers_are_waited_for(village: Village) -> None:
    (kari,) = _evening(village, "Kari")
    village.exchange.faults.rule("slow", kind="voice", every=2, delay_s=12)
    _answer_when_rung(village, kari)
    _all_is_well(village, kari)
    assert len(kari.phone.calls) == 1


@pytest.mark.parametrize("fault", ["500-after", "429"])
def test_every_second_call_that_fails_by_rule_rings_nobody_twice(village: Village, fault: str) -> None:
    elders = _evening(village, "Kari", "Ola", "Anna")
    for elder in elders:
        elder.phone.behaves(scripted.answers_after(3, scripted.presses("1")))
    village.exchange.faults.rule(fault, resource="Calls", action="create", every=2)
    village.forward(minutes=4)
    _all_is_well(village, *elders)
    assert [len(elder.phone.calls) for elder in elders] == [1, 1, 1]


def test_a_carrier_whose_lists_fail_is_asked_again(village: Village) -> None:
    (kari,) = _evening(village, "Kari")
    village.exchange.faults.next_create("timeout-before")
    village.exchange.faults.rule("500-before", resource="Calls", action="list", times=2)
    _answer_when_rung(village, kari)
    _all_is_well(village, kari)
    assert len(kari.phone.calls) == 1


def _next_life(village: Village, state: Path) -> None:
    """The exchange begins (again) from its file, with the same line; phones are picked up anew."""
    village.exchange.end()
    village.exchange = Exchange(
        account_sid=village.settings.twilio_account_sid,
        auth_token=village.settings.auth_tokens[0],
        clock=village.exchange.clock,
        deliver=wsgi_transport(village.app, BASE),
        state=state,
    )
    village.exchange.incoming_number(
        LINE, voice_url=f"{BASE}/ivr/answer", sms_url=f"{BASE}/sms/inbound", status_callback=f"{BASE}/ivr/status"
    )
    village.carrier = type(village.carrier)(
        village.settings.twilio_account_sid,
        village.settings.auth_tokens[0],
        http_client=InProcessHttpClient(village.exchange),
    )


@pytest.mark.parametrize("moment", ["placed", "ringing", "answered"])
def test_a_carrier_that_crashes_and_begins_again_costs_at_most_one_more_call(
    village: Village, tmp_path: Path, moment: str
) -> None:
    _next_life(village, tmp_path / "state.db")
    (kari,) = _evening(village, "Kari")
    kari.phone = village.exchange.phone(kari.number)
    if moment == "placed":
        village.exchange.pace.next_slot, village.exchange.pace.calls_per_second = village.now, 1 / 90
        village.exchange.pace.take_slot(village.now)
    village.forward(minutes=1)
    if moment == "placed":
        kari.phone.is_not_rung()
    elif moment == "ringing":
        kari.phone.is_rung()
    else:
        kari.answers().hears(WELL)
    _next_life(village, tmp_path / "state.db")
    kari.phone = village.exchange.phone(kari.number)
    village.settle()
    _answer_when_rung(village, kari)
    _all_is_well(village, kari)
    assert len(kari.phone.calls) == (1 if moment == "placed" else 2)
    assert (village.exchange.unexpected(), village.exchange.problems) == ([], [])
