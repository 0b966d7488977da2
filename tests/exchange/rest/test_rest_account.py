"""What the owner may ask about the account: its state, balance, numbers, countries, and what went wrong in a call."""

from __future__ import annotations

import json

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange
from tests.exchange.conftest import BASE, LINE, SID, Application
from tests.exchange.rest.test_rest_schema import RFC_2822, ROOT, wrong

ELDER = "+4761234567"
OUT = {"to": ELDER, "from_": LINE, "url": f"{BASE}/out"}
NOTIFICATION = {
    "sid": r"NO[0-9a-f]{32}",
    "account_sid": SID,
    "call_sid": r"CA[0-9a-f]{32}",
    "log": r"[01]",
    "error_code": r"\d{5}",
    "more_info": r"https://.+/\d{5}",
    "message_text": r".+",
    "message_date": RFC_2822,
    "date_created": RFC_2822,
    "date_updated": RFC_2822,
    "request_method": r"GET|POST",
    "request_url": r"https?://.+",
    "api_version": r"2010-04-01",
    "uri": rf"{ROOT}/Calls/CA[0-9a-f]{{32}}/Notifications/NO[0-9a-f]{{32}}\.json",
}


def refused(code: int, ask: object) -> None:
    with pytest.raises(TwilioRestException) as caught:
        ask()  # type: ignore[operator]
    assert caught.value.code == code


def test_the_account_tells_its_state_and_kind(ex: Exchange, client: Client) -> None:
    ex.owner.kind = "Trial"
    account = client.api.accounts(SID).fetch()
    assert (account.status, account.type) == ("active", "Trial")


def test_the_account_tells_its_balance(ex: Exchange, client: Client) -> None:
    ex.owner.balance = "3.20"
    balance = client.api.accounts(SID).balance.fetch()
    assert (balance.balance, balance.currency) == ("3.20", "USD")


def test_a_number_tells_its_addresses(ex: Exchange, client: Client) -> None:
    (number,) = client.incoming_phone_numbers.list(phone_number=LINE)
    assert (number.voice_url, number.sms_url, number.status_callback) == (
        f"{BASE}/voice",
        f"{BASE}/sms",
        f"{BASE}/ended",
    )
    assert client.incoming_phone_numbers(number.sid).fetch().phone_number == LINE
    assert client.incoming_phone_numbers.list(phone_number="+4799") == []


def test_the_addresses_of_a_number_can_be_changed(ex: Exchange, client: Client, app: Application) -> None:
    app.pages = {"/other": "<Say>Ein annan stad</Say>"}
    (number,) = client.incoming_phone_numbers.list()
    client.incoming_phone_numbers(number.sid).update(voice_url=f"{BASE}/other")
    ex.phone(ELDER).dials(LINE).hears("ein annan stad").is_over()
    refused(21205, lambda: client.incoming_phone_numbers(number.sid).update(voice_url="ftp://line.test"))
    refused(20404, lambda: client.incoming_phone_numbers("PN" + "0" * 32).fetch())


def test_a_country_that_is_barred_cannot_be_rung(ex: Exchange, client: Client) -> None:
    def may_ring() -> bool:
        return bool(client.voice.v1.dialing_permissions.countries("NO").fetch().low_risk_numbers_enabled)

    assert may_ring()
    ex.owner.barred = {"NO"}
    assert not may_ring()
    refused(21215, lambda: client.calls.create(**OUT))


def test_what_went_wrong_in_a_call_is_told(ex: Exchange, client: Client, app: Application) -> None:
    app.pages = {"/out": (500, "text/plain", "no")}
    call = client.calls.create(**OUT)
    ex.phone(ELDER).answers().hears("application error").is_over()
    (told,) = client.calls(call.sid).notifications.list(log=0)
    assert (told.error_code, told.request_url, told.call_sid) == ("11200", f"{BASE}/out", call.sid)
    assert client.calls(call.sid).notifications(told.sid).fetch().error_code == "11200"
    assert client.calls(call.sid).notifications.list(log=1) == []


def test_a_call_without_errors_has_none_to_tell(ex: Exchange, client: Client, app: Application) -> None:
    app.pages = {"/out": "<Say>Hei</Say>"}
    call = client.calls.create(**OUT)
    ex.phone(ELDER).answers().hears("hei").is_over()
    assert client.calls(call.sid).notifications.list() == []
    refused(20404, client.calls("CA" + "0" * 32).notifications("NO" + "0" * 32).fetch)


def test_a_notification_fits_the_table(ex: Exchange, client: Client, app: Application) -> None:
    app.pages = {"/out": (500, "text/plain", "no")}
    call = client.calls.create(**OUT)
    ex.phone(ELDER).answers().hears("application error").is_over()
    answer = client.request("GET", f"https://api.twilio.com{ROOT}/Calls/{call.sid}/Notifications.json")
    (row,) = json.loads(answer.text)["notifications"]
    assert wrong(row, NOTIFICATION) == []
