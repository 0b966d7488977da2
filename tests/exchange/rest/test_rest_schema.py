"""Every answer of the REST side against a table of the fields a client reads, and what the real client makes of them.

The table was written by hand from Twilio's public reference of the Call, Message and Recording resources.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from twilio.rest import Client

from exchange import Exchange, call_wsgi, scripted
from exchange.rest.side import RestSide
from tests.exchange.conftest import BASE, LINE, SID, TOKEN, Application

ELDER, MOBILE = "+4761234567", "+4791234567"
SECRET = {"Authorization": "Basic " + base64.b64encode(f"{SID}:{TOKEN}".encode()).decode()}
ROOT = f"/2010-04-01/Accounts/{SID}"
RFC_2822 = (
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} [\d:]{8} \+0000"
)
NUMBER, DIGITS = r"\+[1-9]\d{6,14}", r"\d+"
CALL_STATES = r"queued|ringing|in-progress|completed|busy|failed|no-answer|canceled"
TEXT_STATES = r"queued|sending|sent|delivered|undelivered|failed|received"

CALL = {
    "sid": r"CA[0-9a-f]{32}",
    "account_sid": SID,
    "parent_call_sid?": r"CA[0-9a-f]{32}",
    "to": NUMBER,
    "to_formatted": NUMBER,
    "from": NUMBER,
    "from_formatted": NUMBER,
    "phone_number_sid?": r"PN[0-9a-f]{32}",
    "status": CALL_STATES,
    "date_created": RFC_2822,
    "date_updated": RFC_2822,
    "start_time?": RFC_2822,
    "end_time?": RFC_2822,
    "duration?": DIGITS,
    "price?": r"-?\d+\.\d+",
    "price_unit": r"[A-Z]{3}",
    "direction": r"inbound|outbound-api|outbound-dial",
    "answered_by?": r"human|fax|unknown|machine_\w+",
    "annotation?": r".*",
    "api_version": r"2010-04-01",
    "forwarded_from?": NUMBER,
    "group_sid?": r"GP[0-9a-f]{32}",
    "caller_name?": r".+",
    "queue_time": DIGITS,
    "stir_verstat?": r".+",
    "trunk_sid?": r"TK[0-9a-f]{32}",
    "uri": rf"{ROOT}/Calls/CA[0-9a-f]{{32}}\.json",
    "subresource_uris": dict,
}
MESSAGE = {
    "sid": r"SM[0-9a-f]{32}",
    "account_sid": SID,
    "messaging_service_sid?": r"MG[0-9a-f]{32}",
    "body": r".*",
    "num_segments": DIGITS,
    "num_media": DIGITS,
    "direction": r"inbound|outbound-api|outbound-reply",
    "from": NUMBER,
    "to": NUMBER,
    "status": TEXT_STATES,
    "date_created": RFC_2822,
    "date_updated": RFC_2822,
    "date_sent?": RFC_2822,
    "price?": r"-?\d+\.\d+",
    "price_unit": r"[A-Z]{3}",
    "error_code?": int,
    "error_message?": r".+",
    "api_version": r"2010-04-01",
    "uri": rf"{ROOT}/Messages/SM[0-9a-f]{{32}}\.json",
    "subresource_uris": dict,
}
RECORDING = {
    "sid": r"RE[0-9a-f]{32}",
    "account_sid": SID,
    "call_sid": r"CA[0-9a-f]{32}",
    "conference_sid?": r"CF[0-9a-f]{32}",
    "date_created": RFC_2822,
    "date_updated": RFC_2822,
    "start_time": RFC_2822,
    "duration": r"-1|\d+",
    "status": r"in-progress|paused|stopped|processing|completed|absent",
    "channels": int,
    "source": r"RecordVerb|OutboundAPI|DialVerb|Conference",
    "error_code?": int,
    "price?": r"-?\d+\.\d+",
    "price_unit": r"[A-Z]{3}",
    "api_version": r"2010-04-01",
    "uri": rf"{ROOT}/Recordings/RE[0-9a-f]{{32}}\.json",
    "encryption_details?": dict,
    "subresource_uris": dict,
    "media_url": r"https://.+/Recordings/RE[0-9a-f]{32}",
}
PAGE = {
    "page": int,
    "page_size": int,
    "start": int,
    "end": int,
    "uri": rf"{ROOT}/.+\.json\?.*",
    "first_page_uri": rf"{ROOT}/.+\.json\?.*Page=0",
    "next_page_uri?": rf"{ROOT}/.+\.json\?.*Page=\d+&PageToken=PA\w+",
    "previous_page_uri?": rf"{ROOT}/.+\.json\?.*Page=\d+",
}
ERROR = {"code": int, "message": r".+", "more_info": r"https://www\.twilio\.com/docs/errors/\d{5}", "status": int}


def wrong(value: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """What does not fit: fields too many, too few, of another kind or form."""
    names = {name.rstrip("?") for name in schema}
    found = [f"{name}: {'unknown' if name in value else 'missing'}" for name in sorted(set(value) ^ names)]
    for name, kind in schema.items():
        given = value.get(name.rstrip("?"))
        if given is None:
            fits = name.endswith("?")
        else:
            fits = re.fullmatch(kind, given, re.S) is not None if isinstance(kind, str) else isinstance(given, kind)
        if not fits:
            found.append(f"{name}: {given!r}")
    return found


def _ask(ex: Exchange, method: str, path: str, body: str = "") -> tuple[int, dict[str, Any]]:
    head = {**SECRET, "Content-Type": "application/x-www-form-urlencoded"}
    status, _, content = call_wsgi(RestSide(ex), method, f"{BASE}{ROOT}{path}", head, body.encode())
    return status, dict(json.loads(content))


@pytest.fixture
def busy_day(ex: Exchange, app: Application, client: Client) -> Exchange:
    """Calls in many states, of all directions; texts in and out; recordings of both kinds."""
    app.pages = {
        "/out": '<Dial callerId="+4761000000"><Number>+4791234567</Number></Dial>',
        "/voice": '<Record playBeep="false"/>',
        "/sms": "<Message>Takk</Message>",
    }
    for number, behaviour in ((ELDER, scripted.answers_after(2)), (MOBILE, scripted.answers_after(2))):
        ex.phone(number, behaviour).ignores_everything()
    ex.phone("+4761234568", scripted.busy())
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out", record=True)
    client.calls.create(to="+4761234568", from_=LINE, url=f"{BASE}/out")
    ex.phone("+4761234569").dials(LINE).says("ring meg att").hangs_up()
    ex.phone(MOBILE).texts("Hei").texts_end("undelivered", 30005)
    client.messages.create(to=MOBILE, from_=LINE, body="Blåbær")
    ex.advance(20)
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    client.messages.create(to=MOBILE, from_=LINE, body="Meir")
    return ex


@pytest.mark.parametrize(
    ("kind", "key", "schema"),
    [("Calls", "calls", CALL), ("Messages", "messages", MESSAGE), ("Recordings", "recordings", RECORDING)],
)
def test_every_list_and_every_fetch_fits_the_table(
    busy_day: Exchange, kind: str, key: str, schema: dict[str, Any]
) -> None:
    status, page = _ask(busy_day, "GET", f"/{kind}.json?PageSize=2")
    rows = page.pop(key)
    assert (status, wrong(page, PAGE), len(rows)) == (200, [], 2)
    assert [wrong(row, schema) for row in rows] == [[], []]
    status, one = _ask(busy_day, "GET", f"/{kind}/{rows[0]['sid']}.json")
    assert (status, one) == (200, rows[0])


def test_what_is_made_and_changed_fits_the_table(busy_day: Exchange) -> None:
    form = f"To=%2B4761234570&From=%2B4761000000&Url={BASE}/out"
    status, call = _ask(busy_day, "POST", "/Calls.json", form)
    assert (status, wrong(call, CALL)) == (201, [])
    status, changed = _ask(busy_day, "POST", f"/Calls/{call['sid']}.json", "Status=completed")
    assert (status, wrong(changed, CALL)) == (200, [])
    status, text = _ask(busy_day, "POST", "/Messages.json", "To=%2B4790000001&From=%2B4761000000&Body=Hei")
    assert (status, wrong(text, MESSAGE)) == (201, [])
    busy_day.phone("+4790000001").gets_sms("hei")
    status, emptied = _ask(busy_day, "POST", f"/Messages/{text['sid']}.json", "Body=")
    assert (status, wrong(emptied, MESSAGE), emptied["body"]) == (200, [], "")


@pytest.mark.parametrize(
    ("asked", "body", "told"),
    [
        ("GET /Calls/CA0.json", "", (404, 20404)),
        ("GET /Faxes.json", "", (404, 20404)),
        ("GET /Calls/CA0/Sung.json", "", (404, 20404)),
        ("GET /Calls/CA0/Recordings.json", "", (404, 20404)),
        ("GET /Messages/SM0/Media.json", "", (404, 20404)),
        ("GET /Calls.json?Colour=red", "", (400, 20001)),
        ("GET /Calls.json?PageSize=0", "", (400, 20001)),
        ("GET /Calls.json?PageSize=1001", "", (400, 20001)),
        ("GET /Calls.json?StartTime=soon", "", (400, 20001)),
        ("PUT /Calls.json", "", (405, 20004)),
        ("DELETE /Calls.json", "", (405, 20004)),
        ("POST /Recordings.json", "", (405, 20004)),
        ("POST /Calls.json", "\udcff", (400, 20001)),
        ("POST /Messages.json", '{"To": "+4791234567"}', (400, 20001)),
    ],
)
def test_every_refusal_has_twilios_body(busy_day: Exchange, asked: str, body: str, told: tuple[int, int]) -> None:
    head = {**SECRET, "Content-Type": "application/x-www-form-urlencoded"}
    raw = body.encode(errors="surrogateescape")
    method, path = asked.split()
    status, _, content = call_wsgi(RestSide(busy_day), method, f"{BASE}{ROOT}{path}", head, raw)
    refusal = json.loads(content)
    assert ((status, refusal["code"]), refusal["status"], wrong(refusal, ERROR)) == (told, status, [])


READS: list[tuple[Callable[[Client], Any], dict[str, type]]] = [
    (lambda client: client.calls.list(status="completed")[0], {"date_created": datetime, "start_time": datetime}),
    (lambda client: client.calls.list(status="completed")[0], {"end_time": datetime, "duration": str, "_from": str}),
    (lambda client: client.messages.list(to=MOBILE)[0], {"date_sent": datetime, "error_code": int, "from_": str}),
    (lambda client: client.recordings.list()[0], {"start_time": datetime, "channels": int, "media_url": str}),
]


@pytest.mark.parametrize(("read", "kinds"), READS)
def test_the_real_client_reads_dates_and_numbers(
    busy_day: Exchange, client: Client, read: Callable[[Client], Any], kinds: dict[str, type]
) -> None:
    busy_day.advance(600)
    one = read(client)
    assert {name: type(getattr(one, name)) for name in kinds} == kinds


def test_lists_page_stably_while_new_calls_come(ex: Exchange, client: Client) -> None:
    sids = [client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out").sid for _ in range(5)]
    stream = client.calls.stream(page_size=2)
    seen = [next(stream).sid, next(stream).sid]
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    assert seen + [call.sid for call in stream] == sids[::-1]


def test_texts_are_listed_by_day_and_number(busy_day: Exchange, client: Client) -> None:
    busy_day.settle()
    today = busy_day.clock.now()
    assert [text.body for text in client.messages.list(to=LINE)] == ["Hei"]
    assert len(client.messages.list(from_=LINE, date_sent=today)) == 3
    assert client.messages.list(date_sent_after=today + timedelta(days=1)) == []
    assert len(client.messages.list(date_sent_before=today, limit=2)) == 2


def test_recordings_lie_below_their_call(busy_day: Exchange, client: Client) -> None:
    busy_day.advance(600)
    recording = client.recordings.list()[-1]
    call = client.calls(recording.call_sid)
    assert [one.sid for one in call.recordings.list()] == [recording.sid]
    assert call.recordings(recording.sid).fetch().status == "completed"
    assert call.recordings(recording.sid).delete()
    assert call.recordings.list() == []


def test_texts_have_no_media(busy_day: Exchange, client: Client) -> None:
    assert client.messages(client.messages.list()[0].sid).media.list() == []
