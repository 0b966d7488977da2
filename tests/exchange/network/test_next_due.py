"""Whoever drives an exchange may jump from one thing that is due to the next: nothing happens in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, VirtualClock, scripted, wsgi_transport
from tests.exchange.conftest import BASE, LINE, SID, START, TOKEN, Application

ELDER, FRIEND, SON, OFF = "+4761234567", "+4791234567", "+4791234568", "+4791234569"
EVENING = timedelta(minutes=30)


def by_jumps(ex: Exchange) -> int:
    """From what is due to what is due next; tells how often."""
    jumps = 0
    while (due := ex.next_due()) is not None and due <= START + EVENING:
        assert due > ex.clock.now()
        ex.run_until(due)
        jumps += 1
    ex.run_until(START + EVENING)
    return jumps


def by_steps(ex: Exchange) -> int:
    """Tenth of a second by tenth of a second; tells how often."""
    steps = int(EVENING / timedelta(seconds=0.1))
    for _ in range(steps):
        ex.advance(0.1)
    return steps


def an_evening(lived: Callable[[Exchange], int]) -> tuple[Exchange, int]:
    """Calls at their slots, a mailbox, slow webhooks, two put through to each other, a text to a phone that is off."""
    app = Application()
    app.pages = {
        "/out": '<Gather numDigits="1" action="/key"><Say>Trykk ein</Say></Gather>',
        "/key": f"<Dial>{FRIEND}</Dial>",
        "/ended": "",
    }
    ex = Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), deliver=wsgi_transport(app, BASE))
    ex.incoming_number(LINE, voice_url=f"{BASE}/out")
    ex.phone(ELDER, scripted.answers_after(7.3, scripted.presses("1")))
    ex.phone(FRIEND, scripted.answers_after(11.1, scripted.hangs_up))
    ex.phone(SON, scripted.voicemail())
    ex.phone(OFF, scripted.off())
    ex.pace.calls_per_second = 0.4
    ex.faults.rule("slow", kind="voice", every=2, delay_s=4.7)
    client = Client(SID, TOKEN, http_client=InProcessHttpClient(ex))
    for to in (ELDER, SON, FRIEND):
        client.calls.create(to=to, from_=LINE, url=f"{BASE}/out", status_callback=f"{BASE}/ended")
    client.messages.create(to=OFF, from_=LINE, body="Hei", validity_period=900)
    ex.settle()
    return ex, lived(ex)


def what_happened(ex: Exchange) -> list[object]:
    """Every line of every call, every webhook and every text's end, with its instant."""
    calls = [(line.at, line.text) for call in ex.calls.values() for line in call.machine.transcript.lines]
    hooks = [(hook.at, hook.kind, hook.params.get("CallStatus")) for hook in ex.webhooks.log]
    return [calls, hooks, [(text.status, text.updated_at) for text in ex.messages.values()]]


def test_jumps_live_the_same_evening_as_steps_and_are_few() -> None:
    (jumped, jumps), (stepped, steps) = an_evening(by_jumps), an_evening(by_steps)
    assert what_happened(jumped) == what_happened(stepped)
    assert ([text.status for text in jumped.messages.values()], len(jumped.calls)) == (["undelivered"], 4)
    assert (jumps < 60, steps) == (True, 18_000)


def test_an_idle_exchange_has_nothing_due(ex: Exchange) -> None:
    assert ex.next_due() is None


def test_what_is_due_now_is_told_until_it_is_done(ex: Exchange) -> None:
    ex.soon(lambda: None)
    assert ex.next_due() == START
    ex.settle()
    assert ex.next_due() is None


def test_what_was_called_off_is_not_due(ex: Exchange) -> None:
    first = ex.agenda.add(START + timedelta(seconds=1), lambda: None)
    ex.after(5, lambda: None)
    ex.agenda.call_off(first)
    assert ex.next_due() == START + timedelta(seconds=5)


def test_what_is_due_later_does_not_hide_what_is_due_sooner(ex: Exchange) -> None:
    for seconds in (9, 3, 6):
        ex.after(seconds, lambda: None)
    assert ex.next_due() == START + timedelta(seconds=3)


def test_a_phone_that_rings_is_due_when_it_stops(ex: Exchange, client: Client) -> None:
    ex.phone(ELDER)
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out", timeout=30)
    ex.settle()
    assert ex.next_due() == START + timedelta(seconds=30)
    ex.phone(ELDER).is_rung()
