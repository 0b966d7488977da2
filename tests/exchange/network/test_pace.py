"""The account's limits: calls per second, the queue's length, calls at a time."""

from __future__ import annotations

from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange, scripted
from tests.exchange.conftest import BASE, LINE, Application

PHONES = [f"+476123456{last}" for last in range(5)]


def _create(client: Client, number: str, **more: Any) -> Any:
    return client.calls.create(to=number, from_=LINE, url=f"{BASE}/out", **more)


@pytest.fixture
def village(ex: Exchange) -> Exchange:
    for number in PHONES:
        ex.phone(number, scripted.never_answers())
    return ex


def test_calls_beyond_the_rate_wait_queued_for_their_slot(village: Exchange, client: Client) -> None:
    village.pace.calls_per_second = 2
    calls = [_create(client, number) for number in PHONES]
    assert [call.queue_time for call in calls] == ["0", "500", "1000", "1500", "2000"]
    village.advance(1.2)
    assert [client.calls(call.sid).fetch().status for call in calls] == ["ringing"] * 3 + ["queued"] * 2
    village.advance(1)
    assert {client.calls(call.sid).fetch().status for call in calls} == {"ringing"}


def test_a_queued_call_begins_at_its_slot_and_says_so(village: Exchange, app: Application, client: Client) -> None:
    village.pace.calls_per_second = 0.5
    _create(client, PHONES[0])
    _create(client, PHONES[1], status_callback=f"{BASE}/st", status_callback_event=["initiated"])
    village.advance(5)
    assert app.last("/st")["Timestamp"].endswith("18:00:02 +0000")


def test_a_queued_call_can_be_canceled(village: Exchange, client: Client) -> None:
    village.pace.calls_per_second = 0.1
    _create(client, PHONES[0])
    queued = _create(client, PHONES[1])
    client.calls(queued.sid).update(status="canceled")
    village.advance(30)
    assert (client.calls(queued.sid).fetch().status, village.phone(PHONES[1]).calls[0].transcript.count("ringing")) == (
        "canceled",
        0,
    )


def test_a_quiet_while_leaves_no_wait(village: Exchange, client: Client) -> None:
    village.pace.calls_per_second = 1
    _create(client, PHONES[0])
    village.advance(10)
    assert _create(client, PHONES[1]).queue_time == "0"


def test_a_full_queue_is_refused(village: Exchange, client: Client) -> None:
    village.pace.calls_per_second, village.pace.longest_queue_s = 1, 2
    for number in PHONES[:3]:
        _create(client, number)
    with pytest.raises(TwilioRestException) as refused:
        _create(client, PHONES[3])
        _create(client, PHONES[4])
    assert (refused.value.status, refused.value.code) == (429, 20429)


def test_only_so_many_calls_at_a_time(village: Exchange, client: Client) -> None:
    village.pace.concurrent_calls = 1
    first = _create(client, PHONES[0])
    with pytest.raises(TwilioRestException) as refused:
        _create(client, PHONES[1])
    assert refused.value.code == 10004
    client.calls(first.sid).update(status="completed")
    village.settle()
    _create(client, PHONES[1])


def test_numbers_no_carrier_reaches(village: Exchange, client: Client) -> None:
    village.unreachable |= {PHONES[0], "+4791234567"}
    with pytest.raises(TwilioRestException) as refused:
        _create(client, PHONES[0])
    assert refused.value.code == 21214
    with pytest.raises(TwilioRestException) as refused:
        client.messages.create(to="+4791234567", from_=LINE, body="Hei")
    assert refused.value.code == 21612
