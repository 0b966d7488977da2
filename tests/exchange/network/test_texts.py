"""Texts: how they fare on the way to a phone, what is said of it, keywords, fallback and callbacks of replies."""

from __future__ import annotations

from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, scripted
from tests.exchange.conftest import BASE, LINE, SID, TOKEN, Application

MOBILE = "+4791234567"
TEXT = {"to": MOBILE, "from_": LINE, "body": "Hei", "status_callback": f"{BASE}/st"}


def _told(app: Application) -> list[str]:
    return [
        asked.params["MessageStatus"] + asked.params.get("ErrorCode", "") for asked in app.asked if asked.path == "/st"
    ]


@pytest.mark.parametrize(
    ("fate", "told", "words"),
    [
        (("undelivered", 30003), ["sent", "undelivered30003"], "Unreachable destination handset"),
        (("undelivered", 30005), ["sent", "undelivered30005"], "Unknown destination handset"),
        (("undelivered", 30007), ["sent", "undelivered30007"], "Message filtered"),
        (("failed", 30001), ["failed30001"], "Queue overflow"),
        (("sent",), ["sent"], None),
    ],
)
def test_a_phone_decides_how_its_texts_end(
    ex: Exchange, app: Application, fate: tuple[Any, ...], told: list[str], words: str | None
) -> None:
    client = Client(SID, TOKEN, http_client=InProcessHttpClient(ex))
    ex.phone(MOBILE).texts_end(*fate)
    sid = client.messages.create(**TEXT).sid
    ex.settle()
    assert (_told(app), client.messages(sid).fetch().error_message) == (told, words)


def test_a_receipt_can_come_later(ex: Exchange, app: Application, client: Client) -> None:
    ex.phone(MOBILE).texts_end(after_s=20)
    sid = client.messages.create(**TEXT).sid
    ex.advance(19)
    assert client.messages(sid).fetch().status == "sent"
    ex.advance(2)
    assert _told(app) == ["sent", "delivered"]
    ex.phone(MOBILE).gets_sms("hei")


@pytest.mark.parametrize("fate", [("undelivered", None), ("delivered", 30003), ("eaten", None)])
def test_a_fate_that_makes_no_sense_is_refused(ex: Exchange, fate: tuple[str, int | None]) -> None:
    with pytest.raises(ValueError, match=r"status|error code"):
        ex.phone(MOBILE).texts_end(*fate)


def test_a_phone_that_is_off_gets_its_texts_when_it_is_on(ex: Exchange, app: Application, client: Client) -> None:
    phone = ex.phone(MOBILE, scripted.off())
    client.messages.create(**TEXT, validity_period=3600)
    ex.advance(3000)
    assert _told(app) == ["sent"]
    phone.behaves(scripted.attended()).gets_sms("hei")
    assert _told(app) == ["sent", "delivered"]


def test_a_phone_that_stays_off_gets_nothing_when_the_text_is_no_longer_valid(
    ex: Exchange, app: Application, client: Client
) -> None:
    phone = ex.phone(MOBILE, scripted.off())
    client.messages.create(**TEXT, validity_period=3600)
    ex.advance(3601)
    assert _told(app) == ["sent", "undelivered30003"]
    phone.behaves(scripted.attended()).has_no_sms()


def test_a_number_that_belongs_to_nobody_is_unknown_at_once(ex: Exchange, app: Application, client: Client) -> None:
    ex.phone(MOBILE, scripted.nobody())
    client.messages.create(**TEXT)
    ex.settle()
    assert _told(app) == ["sent", "undelivered30005"]


def test_a_text_that_waits_in_the_queue_beyond_its_validity_fails(
    ex: Exchange, app: Application, client: Client
) -> None:
    ex.texting.pace.calls_per_second = 0.1
    client.messages.create(**{**TEXT, "status_callback": f"{BASE}/other"})
    client.messages.create(**TEXT, validity_period=5)
    ex.advance(6)
    assert _told(app) == ["failed30036"]
    ex.phone(MOBILE).gets_sms("hei")
    ex.advance(60)
    ex.phone(MOBILE).has_no_sms()


def test_a_text_on_its_way_cannot_be_deleted_or_canceled(ex: Exchange, client: Client) -> None:
    sid = client.messages.create(**TEXT).sid
    for work, code in (
        (client.messages(sid).delete, 20009),
        (lambda: client.messages(sid).update("", "canceled"), 30409),
    ):
        with pytest.raises(TwilioRestException) as refused:
            work()
        assert refused.value.code == code
    ex.phone(MOBILE).gets_sms("hei")
    assert client.messages(sid).delete()


def test_keywords_are_answered_as_twilio_does_when_that_is_wanted(ex: Exchange, app: Application) -> None:
    ex.texting.answers_keywords = True
    phone = ex.phone(MOBILE)
    phone.texts("stop ").gets_sms("successfully been unsubscribed")
    phone.texts("STOP").has_no_sms()
    phone.texts("Start").gets_sms("successfully been re-subscribed")
    phone.texts("help").gets_sms("Reply STOP")
    assert app.paths() == ["/sms"] * 4, "the owner is told of every one all the same"


def test_a_reply_to_stop_is_blocked(ex: Exchange, app: Application) -> None:
    app.pages = {"/sms": "<Message>Trist</Message>"}
    ex.phone(MOBILE).texts("STOP").has_no_sms()
    assert [problem.code for problem in ex.problems] == [21610]


def test_an_incoming_text_is_told_with_twilios_fields(ex: Exchange, app: Application) -> None:
    ex.phone(MOBILE).texts("x" * 161)
    told = app.last("/sms")
    assert told["MessageSid"] == told["SmsSid"] == told["SmsMessageSid"]
    assert {name: told[name] for name in ("From", "To", "NumSegments", "NumMedia", "SmsStatus", "ApiVersion")} == {
        "From": MOBILE,
        "To": LINE,
        "NumSegments": "2",
        "NumMedia": "0",
        "SmsStatus": "received",
        "ApiVersion": "2010-04-01",
    }


@pytest.mark.parametrize("attribute", ["action", "statusCallback"])
def test_a_replys_fate_is_told_where_its_verb_says(ex: Exchange, app: Application, attribute: str) -> None:
    app.pages = {"/sms": f'<Message {attribute}="/st">Takk</Message>'}
    ex.phone(MOBILE).texts("Hei").gets_sms("takk")
    assert _told(app) == ["sent", "delivered"]


@pytest.mark.parametrize("bad", [(500, "text/xml", ""), (200, "text/xml", "<Response><Sing/></Response>")])
def test_a_text_that_is_not_answered_goes_to_the_fallback_once(
    ex: Exchange, app: Application, bad: tuple[int, str, str]
) -> None:
    ex.lines[LINE].sms_fallback_url = f"{BASE}/back"
    app.pages = {"/sms": bad, "/back": "<Message>Reserven</Message>"}
    ex.phone(MOBILE).texts("Hei").gets_sms("reserven")
    assert app.last("/back")["ErrorUrl"] == f"{BASE}/sms"
    assert app.last("/back")["ErrorCode"] == str(ex.problems[0].code)
    app.pages["/back"] = bad
    ex.phone(MOBILE).texts("Hei").has_no_sms()
    assert app.paths() == ["/sms", "/back"] * 2


def test_an_answer_that_takes_too_long_goes_to_the_fallback(ex: Exchange, app: Application) -> None:
    ex.lines[LINE].sms_fallback_url = f"{BASE}/back"
    ex.faults.webhook_delay_s = 60
    ex.phone(MOBILE).texts("Hei")
    ex.advance(15)
    assert app.paths() == ["/sms", "/back"]


def test_redirects_end(ex: Exchange, app: Application) -> None:
    app.pages = {"/sms": "<Redirect>/sms</Redirect>"}
    ex.phone(MOBILE).texts("Hei")
    assert [problem.code for problem in ex.problems] == [11215]
