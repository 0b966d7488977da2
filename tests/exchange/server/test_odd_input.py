"""What no good client sends, sent to a running exchange with a file: it is refused in words, and nothing is harmed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path

import pytest

from exchange.base.clock import RunningClock
from exchange.memory.store import Store
from exchange.twiml import TwimlRefused, parse_voice
from exchange.twiml.verbs import Say
from tests.exchange.conftest import LINE, SID, TOKEN
from tests.exchange.server.running import ELDER, FRIEND, Running, running

CALLS = f"/2010-04-01/Accounts/{SID}/Calls.json"
CALL = {"To": FRIEND, "From": LINE, "Twiml": "<Response/>"}


@pytest.fixture(scope="module")
def ex(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(state=tmp_path_factory.mktemp("state") / "state.db") as it:
        yield it


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/control/clock", b'{"forward_s": Infinity}'),
        ("/control/clock", b'{"forward_s": 1e300}'),
        ("/control/clock", b'{"to": "9999-12-31T23:59:59Z"}'),
        ("/control/clock", b"[" * 60_000),
        ("/control/faults", b'{"callback_delay_s": 1e300}'),
        ("/control/faults/partition", b'{"seconds": 1e300}'),
        ("/control/faults/rules", b'{"fault": "late", "delay_s": 1e300}'),
        ("/control/faults/rules", b'{"fault": "late", "delay_s": "long"}'),
        ("/control/faults/rules", b'{"fault": "429", "resource": 5}'),
        ("/control/faults/rules", b'{"fault": "429", "number": 5}'),
        ("/control/faults/rules", b'{"fault": "429", "every": 1.5}'),
        ("/control/faults/rules", b'{"fault": "429", "times": 0}'),
        (f"/control/phones/{ELDER}/behaviour", b'{"behaviour": "declines", "after_s": 1e300}'),
        (f"/control/phones/{ELDER}/texts", b'{"after_s": 1e300}'),
        (f"/control/phones/{ELDER}/texts", b'{"status": "failed", "error_code": "x"}'),
        (f"/control/phones/{ELDER}/text", b'{"body": "half an emoji \\ud83d"}'),
        ("/control/phones", b'{"number": "41234568", "name": "\\ud800"}'),
        ("/control/calls/CA0/speak", b'{"words": "\\ud800"}'),
    ],
)
def test_the_control_api_refuses_it_in_a_sentence(ex: Running, path: str, body: bytes) -> None:
    told = ex.http.post(path, content=body, headers={"Content-Type": "application/json"})
    assert (told.status_code, bool(told.json()["error"])) == (400, True)


@pytest.mark.parametrize(
    "query",
    ["PageSize=%C2%B2", "Page=%C2%B2", "Page=" + "1" * 5000, "StartTime=soon", "EndTime%3C=soon", "Status=asleep"],
)
def test_a_list_of_nothing_refuses_a_bad_filter_too(ex: Running, query: str) -> None:
    told = ex.http.get(f"{CALLS}?{query}", auth=(SID, TOKEN))
    assert (told.status_code, told.json()["code"]) == (400, 20001)


@pytest.mark.parametrize("kind", ["Conferences", "Recordings"])
def test_other_lists_of_nothing_refuse_a_bad_date(ex: Running, kind: str) -> None:
    told = ex.http.get(CALLS.replace("Calls", kind), params={"DateCreated": "soon"}, auth=(SID, TOKEN))
    assert (told.status_code, told.json()["code"]) == (400, 20001)


@pytest.mark.parametrize("length", ["-5", "1000000000"])
def test_a_body_of_no_good_length_is_refused_unread(ex: Running, length: str) -> None:
    connection = HTTPConnection(ex.server.url.removeprefix("http://"), timeout=8)
    connection.request("POST", CALLS, b"a=b", {"Content-Length": length})
    told = connection.getresponse()
    assert (told.status, json.loads(told.read())["code"]) == (400, 20001)
    connection.close()


def test_a_parameter_in_the_query_of_what_is_no_list_is_refused(ex: Running) -> None:
    made = ex.http.post(CALLS, params={"Colour": "red"}, data=CALL, auth=(SID, TOKEN))
    assert (made.status_code, made.json()["code"]) == (400, 20001)


def test_a_number_of_five_thousand_digits_is_refused(ex: Running) -> None:
    made = ex.http.post(CALLS, data={**CALL, "Timeout": "1" * 5000}, auth=(SID, TOKEN))
    assert (made.status_code, made.json()["code"]) == (400, 21208)


def test_what_only_looks_like_an_address_is_refused(ex: Running) -> None:
    made = ex.http.post(CALLS, data={"To": FRIEND, "From": LINE, "Url": "http://[::1"}, auth=(SID, TOKEN))
    assert (made.status_code, made.json()["code"]) == (400, 21205)


@pytest.mark.parametrize(
    "document",
    [
        b'<?xml version="1.0" encoding="klingon"?><Response/>',
        b"<Response><Redirect>http://[::1</Redirect></Response>",
        b"<Response><Play>http://[::1</Play></Response>",
        b'<Response><Gather action="http://[::1"/></Response>',
        b'<Response><Dial action="http://[::1">+4791234567</Dial></Response>',
        b'<Response><Gather numDigits="' + b"1" * 5000 + b'"/></Response>',
        b'<Response><Say><break time="99999999999999s"/>Hei</Say></Response>',
    ],
)
def test_a_document_that_cannot_be_carried_out_is_refused_by_the_parser(document: bytes) -> None:
    with pytest.raises(TwimlRefused):
        parse_voice(document)


def test_a_say_is_repeated_a_thousand_times_at_the_most() -> None:
    (said,) = parse_voice(b'<Response><Say loop="999999999">Hei</Say></Response>').verbs
    assert isinstance(said, Say)
    assert said.loop == 1000


def test_what_cannot_be_written_now_is_written_later(tmp_path: Path) -> None:
    store = Store(tmp_path / "state.db")
    other = Store(tmp_path / "state.db")
    store.put("text", "SM1", "half an emoji \ud83d")
    store._file.execute("PRAGMA busy_timeout = 0")
    other._file.execute("BEGIN IMMEDIATE")
    with pytest.raises(Exception, match="locked"):
        store.flush()
    other._file.execute("ROLLBACK")
    store.flush()
    assert other.all("text") == [("SM1", "half an emoji \ud83d")]
    store.close()
    other.close()


def test_a_clock_is_not_moved_to_where_no_date_is_left() -> None:
    clock = RunningClock(datetime(8999, 1, 1, tzinfo=UTC))
    with pytest.raises(ValueError, match="9000"):
        clock.shift(400 * 86_400)
