"""Status callbacks of calls: which, in what order, with what, and what faults make of them."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import Exchange, scripted
from exchange.base.faults import CallbackFault
from tests.exchange.conftest import BASE, LINE, Application

ELDER = "+4761234567"
ALL = ["initiated", "ringing", "answered", "completed"]


def _told(app: Application) -> list[str]:
    return [asked.params["CallStatus"] for asked in app.asked if asked.path == "/st"]


def _call(ex: Exchange, client: Client, behaviour: scripted.Behaviour, events: list[str] | None = None) -> None:
    ex.phone(ELDER, behaviour)
    client.calls.create(
        to=ELDER, from_=LINE, url=f"{BASE}/out", status_callback=f"{BASE}/st", status_callback_event=events or ALL
    )
    ex.advance(90)


def test_an_answered_call_is_told_in_order(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": '<Pause length="61"/>'}
    _call(ex, client, scripted.answers_after(3))
    ex.advance(60)
    assert _told(app) == ["initiated", "ringing", "in-progress", "completed"]
    assert [a.params["SequenceNumber"] for a in app.asked if a.path == "/st"] == ["0", "1", "2", "3"]
    assert app.last("/st")["CallDuration"] == "61"
    assert app.last("/st")["Duration"] == "2"
    assert app.last("/st")["Timestamp"] == "Fri, 04 Dec 2026 18:01:04 +0000"


@pytest.mark.parametrize(
    ("behaviour", "status"),
    [(scripted.busy(), "busy"), (scripted.off(), "failed"), (scripted.never_answers(), "no-answer")],
)
def test_unanswered_calls_arrive_as_the_completed_event(
    ex: Exchange, app: Application, client: Client, behaviour: scripted.Behaviour, status: str
) -> None:
    _call(ex, client, behaviour, ["completed"])
    assert _told(app) == [status]


def test_without_a_list_only_the_end_is_told(ex: Exchange, app: Application, client: Client) -> None:
    ex.phone(ELDER, scripted.answers_after(1))
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out", status_callback=f"{BASE}/st")
    ex.advance(10)
    assert _told(app) == ["completed"]


def test_an_incoming_call_tells_its_end_to_the_number(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": '<Pause length="20"/><Say>Hei</Say>'}
    ex.phone(ELDER).dials(LINE).waits(25).hangs_up()
    assert app.last("/ended")["CallStatus"] == "completed"


def test_reversed_callbacks_come_last_first(ex: Exchange, app: Application, client: Client) -> None:
    ex.faults.callbacks = CallbackFault.REVERSED
    _call(ex, client, scripted.answers_after(1))
    assert _told(app) == ["completed", "in-progress", "ringing", "initiated"]


def test_doubled_callbacks_come_twice(ex: Exchange, app: Application, client: Client) -> None:
    ex.faults.callbacks = CallbackFault.DOUBLED
    _call(ex, client, scripted.busy(), ["completed"])
    assert _told(app) == ["busy", "busy"]


def test_dropped_callbacks_do_not_come(ex: Exchange, app: Application, client: Client) -> None:
    ex.faults.callbacks = CallbackFault.DROPPED
    _call(ex, client, scripted.busy())
    assert _told(app) == []


def test_callbacks_can_come_before_the_reply(ex: Exchange, app: Application, client: Client) -> None:
    ex.faults.callbacks_before_reply = True
    ex.phone(ELDER, scripted.busy())
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out", status_callback=f"{BASE}/st")
    assert _told(app) == ["busy"]
