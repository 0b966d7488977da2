"""The real Twilio client against the REST side: what is accepted, what is refused, with which number."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, call_wsgi, scripted
from exchange.base.faults import CallbackFault
from exchange.rest.side import RestSide
from tests.exchange.conftest import BASE, LINE, SID, TOKEN, Application

ELDER, MOBILE = "+4761234567", "+4791234567"
OUT = {"to": ELDER, "from_": LINE, "url": f"{BASE}/out"}


def test_a_created_call_is_queued_with_twilios_fields(client: Client) -> None:
    call = client.calls.create(**OUT)
    assert (call.status, call.direction, call.to, call._from) == ("queued", "outbound-api", ELDER, LINE)
    assert call.sid is not None and call.sid.startswith("CA") and len(call.sid) == 34
    assert call.date_created == datetime(2026, 12, 4, 18, 0, tzinfo=UTC)


def test_a_call_is_fetched_with_its_duration(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": '<Pause length="7"/>'}
    ex.phone(ELDER, scripted.answers_after(2))
    sid = client.calls.create(**OUT).sid
    ex.advance(60)
    call = client.calls(sid).fetch()
    assert (call.status, call.duration) == ("completed", "7")


def test_inline_twiml_needs_no_address(ex: Exchange, client: Client) -> None:
    client.calls.create(to=ELDER, from_=LINE, twiml="<Response><Say>Hei du</Say></Response>")
    ex.phone(ELDER).answers().hears("hei du")


def test_calls_are_listed_newest_first_with_filters(ex: Exchange, client: Client) -> None:
    first, second = client.calls.create(**OUT), client.calls.create(**{**OUT, "to": MOBILE})
    assert [call.sid for call in client.calls.list()] == [second.sid, first.sid]
    assert [call.sid for call in client.calls.list(to=ELDER)] == [first.sid]
    assert client.calls.list(status="busy") == []


def test_the_date_filter_works_by_whole_days(ex: Exchange, client: Client) -> None:
    client.calls.create(**OUT)
    now = ex.clock.now()
    assert client.calls.list(start_time=now) == [], "what is still queued has no start"
    ex.settle()
    ex.phone(ELDER).ignores_everything()
    assert len(client.calls.list(start_time_after=now + timedelta(hours=3))) == 1
    assert len(client.calls.list(start_time=now)) == 1
    assert client.calls.list(start_time_after=now + timedelta(days=1)) == []
    assert client.calls.list(start_time_before=now - timedelta(days=1)) == []


def test_lists_come_in_pages(client: Client) -> None:
    for _ in range(5):
        client.messages.create(to=MOBILE, from_=LINE, body="Hei")
    assert len(client.messages.list(page_size=2)) == 5


def test_a_ringing_call_is_canceled(ex: Exchange, client: Client) -> None:
    sid = client.calls.create(**OUT).sid
    ex.phone(ELDER).is_rung()
    client.calls(sid).update(status="canceled")
    ex.settle()
    assert client.calls(sid).fetch().status == "canceled"


def test_a_live_call_is_ended(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": '<Pause length="60"/>'}
    sid = client.calls.create(**OUT).sid
    call = ex.phone(ELDER).answers().waits(5)
    client.calls(sid).update(status="completed")
    assert call.ended


def test_a_live_call_is_given_another_document(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": '<Pause length="60"/>', "/other": "<Say>Noko anna</Say>"}
    sid = client.calls.create(**OUT).sid
    call = ex.phone(ELDER).answers().waits(5)
    client.calls(sid).update(url=f"{BASE}/other")
    call.hears("noko anna")


def test_a_message_is_sent_and_fetched(ex: Exchange, client: Client) -> None:
    sid = client.messages.create(to=MOBILE, from_=LINE, body="Hei", validity_period=3600).sid
    ex.phone(MOBILE).gets_sms("hei")
    message = client.messages(sid).fetch()
    assert (message.status, message.num_segments, message.error_code) == ("delivered", "1", None)


def test_a_message_forced_to_a_home_phone_is_undelivered(ex: Exchange, client: Client) -> None:
    sid = client.messages.create(to=ELDER, from_=LINE, body="Hei", force_delivery=True).sid
    ex.settle()
    message = client.messages(sid).fetch()
    assert (message.status, message.error_code) == ("undelivered", 30006)


def test_message_states_are_told_in_order(ex: Exchange, app: Application, client: Client) -> None:
    client.messages.create(to=MOBILE, from_=LINE, body="Hei", status_callback=f"{BASE}/st")
    ex.settle()
    assert [asked.params["MessageStatus"] for asked in app.asked] == ["sent", "delivered"]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (CallbackFault.REVERSED, ["delivered", "sent"]),
        (CallbackFault.DOUBLED, ["sent", "sent", "delivered", "delivered"]),
        (CallbackFault.DROPPED, []),
    ],
)
def test_callback_faults_strike_message_states_too(
    ex: Exchange, app: Application, client: Client, fault: CallbackFault, told: list[str]
) -> None:
    ex.faults.callbacks = fault
    client.messages.create(to=MOBILE, from_=LINE, body="Hei", status_callback=f"{BASE}/st")
    ex.settle()
    assert [asked.params["MessageStatus"] for asked in app.asked] == told


def test_another_base_address_changes_nothing(client: Client) -> None:
    client.api.base_url = "http://127.0.0.1:9"
    sid = client.calls.create(**OUT).sid
    assert client.calls(sid).fetch().sid == sid


def test_stop_blocks_until_start(ex: Exchange, client: Client) -> None:
    phone = ex.phone(MOBILE).texts("Stop")
    with pytest.raises(TwilioRestException) as refused:
        client.messages.create(to=MOBILE, from_=LINE, body="Hei")
    assert refused.value.code == 21610
    phone.texts("START")
    client.messages.create(to=MOBILE, from_=LINE, body="Hei")
    phone.gets_sms("hei")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({**OUT, "to": "91234567"}, 21211),
        ({**OUT, "from_": "+4799999999"}, 21210),
        ({**OUT, "from_": "me"}, 21212),
        ({**OUT, "url": "/relative"}, 21205),
        ({"to": ELDER, "from_": LINE}, 21205),
        ({**OUT, "fallback_url": "ftp://line.test"}, 21205),
        ({**OUT, "status_callback": "line.test"}, 21609),
        ({**OUT, "to": ""}, 21201),
        ({**OUT, "from_": ""}, 21213),
        ({**OUT, "status_callback_event": ["answered", "sung"]}, 21626),
        ({**OUT, "timeout": 0}, 21208),
        ({**OUT, "timeout": 601}, 21208),
        ({**OUT, "time_limit": "long"}, 20001),
        ({**OUT, "method": "PUT"}, 21209),
        ({**OUT, "send_digits": "12x"}, 21206),
        ({**OUT, "to": "+47612345"}, 21217),
        ({**OUT, "record": True, "recording_status_callback_event": ["sung"]}, 20001),
        ({**OUT, "application_sid": "AP" + "0" * 32}, 20001),
        ({**OUT, "byoc": "BY1"}, 20001),
    ],
)
def test_calls_that_are_refused(client: Client, given: dict[str, Any], code: int) -> None:
    with pytest.raises(TwilioRestException) as refused:
        client.calls.create(**given)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"to": "", "from_": LINE, "body": "x"}, 21604),
        ({"to": MOBILE, "from_": "", "body": "x"}, 21603),
        ({"to": MOBILE, "from_": LINE, "body": ""}, 21602),
        ({"to": "123", "from_": LINE, "body": "x"}, 21211),
        ({"to": MOBILE, "from_": "Lom", "body": "x"}, 21212),
        ({"to": MOBILE, "from_": "+4799999999", "body": "x"}, 21606),
        ({"to": LINE, "from_": LINE, "body": "x"}, 21614),
        ({"to": MOBILE, "from_": LINE, "body": "x" * 1601}, 21617),
        ({"to": MOBILE, "from_": LINE, "body": "x", "messaging_service_sid": "MG1"}, 20001),
        ({"to": MOBILE, "from_": LINE, "body": "x", "status_callback": "/st"}, 21609),
        ({"to": MOBILE, "from_": LINE, "body": "x", "validity_period": 36001}, 90007),
        ({"to": MOBILE, "from_": LINE, "body": "x", "validity_period": 0}, 90007),
        ({"to": MOBILE, "from_": LINE, "body": "x", "smart_encoded": "maybe"}, 20001),
        ({"to": ELDER, "from_": LINE, "body": "x"}, 21635),
        ({"to": "+479", "from_": LINE, "body": "x"}, 21211),
    ],
)
def test_messages_that_are_refused(client: Client, given: dict[str, Any], code: int) -> None:
    with pytest.raises(TwilioRestException) as refused:
        client.messages.create(**given)
    assert refused.value.code == code


def test_a_finished_call_cannot_be_changed(ex: Exchange, client: Client) -> None:
    ex.phone(ELDER, scripted.busy())
    sid = client.calls.create(**OUT).sid
    ex.settle()
    with pytest.raises(TwilioRestException) as refused:
        client.calls(sid).update(status="completed")
    assert refused.value.code == 21220


def test_an_unknown_call_is_not_found(client: Client) -> None:
    with pytest.raises(TwilioRestException) as refused:
        client.calls("CA" + "0" * 32).fetch()
    assert (refused.value.status, refused.value.code) == (404, 20404)


def test_a_wrong_token_is_turned_away(ex: Exchange) -> None:
    with pytest.raises(TwilioRestException) as refused:
        Client(SID, "wrong", http_client=InProcessHttpClient(ex)).calls.create(**OUT)
    assert (refused.value.status, refused.value.code) == (401, 20003)


@pytest.mark.parametrize("path", ["/", "/2010-04-01/Accounts/AC1/Calls.json", f"/2010-04-01/Accounts/{SID}/Faxes.json"])
def test_an_unknown_path_is_not_found(ex: Exchange, path: str) -> None:
    secret = base64.b64encode(f"{SID}:{TOKEN}".encode()).decode()
    status, _, body = call_wsgi(RestSide(ex), "GET", BASE + path, {"Authorization": f"Basic {secret}"}, b"")
    assert status == 404 and b"20404" in body


def test_a_filter_twilio_does_not_have_is_refused(ex: Exchange) -> None:
    secret = base64.b64encode(f"{SID}:{TOKEN}".encode()).decode()
    url = f"{BASE}/2010-04-01/Accounts/{SID}/Calls.json?Colour=red"
    status, _, _ = call_wsgi(RestSide(ex), "GET", url, {"Authorization": f"Basic {secret}"}, b"")
    assert status == 400


@pytest.mark.parametrize(
    ("fault", "raised", "placed"),
    [
        ("429", TwilioRestException, 0),
        ("500-before", TwilioRestException, 0),
        ("500-after", TwilioRestException, 1),
        ("timeout-before", requests.exceptions.ReadTimeout, 0),
        ("timeout-after", requests.exceptions.ReadTimeout, 1),
        ("refused", requests.exceptions.ConnectionError, 0),
    ],
)
def test_rest_faults_fail_once_and_place_only_what_they_say(
    ex: Exchange, client: Client, fault: str, raised: type[Exception], placed: int
) -> None:
    ex.faults.next_create(fault)
    with pytest.raises(raised):
        client.calls.create(**OUT)
    assert len(client.calls.list()) == placed
    client.calls.create(**{**OUT, "to": MOBILE})


def test_a_call_can_be_created_while_a_webhook_is_answered(ex: Exchange, app: Application, client: Client) -> None:
    def create(asked: object) -> str:
        client.calls.create(**{**OUT, "to": MOBILE})
        return "<Say>Hei</Say>"

    app.pages = {"/voice": create}
    ex.phone(ELDER).dials(LINE).hears("hei")
    ex.phone(MOBILE).is_rung()
