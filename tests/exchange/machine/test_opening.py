"""Between the answer and the document: keys that are played, and who answered. Rules: Twilio's pages Call resource,
Number, and Answering Machine Detection."""

from __future__ import annotations

from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange, scripted
from exchange.people import Behaviour, Person
from tests.exchange.conftest import BASE, LINE, Application

ELDER, FRIEND = "+4761234567", "+4791234567"
GREETING = "Hei, du har ringt til Kari Bakken, eg kan ikkje ta telefonen akkurat no, legg igjen ei melding"


def _call(ex: Exchange, app: Application, client: Client, behaviour: Behaviour, **asked: Any) -> Any:
    """Ring the elder, who acts so, and let two minutes pass; the call as REST shows it then."""
    app.pages = {"/out": '<Pause length="5"/><Say>Hei</Say>', **app.pages}
    ex.phone(ELDER, behaviour)
    sid = client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out", **asked).sid
    ex.advance(120)
    return client.calls(sid).fetch()


def _second(ex: Exchange, path: str) -> float:
    """How long after the answer a page was first asked for."""
    call = next(iter(ex.calls.values()))
    asked = next(hook for hook in ex.webhooks.log if hook.url == BASE + path)
    assert call.machine.answered_at is not None
    return round((asked.at - call.machine.answered_at).total_seconds(), 3)


HELLO = Person(2, hello="Ja hallo")
VOICEMAIL = scripted.voicemail(GREETING, seconds=2)
NO_BEEP = scripted.voicemail(GREETING, seconds=2, beep_after_s=None)
ENDLESS = scripted.voicemail(" ".join([GREETING] * 5), seconds=2)
SILENT, FAX = scripted.silent(2), scripted.fax(2)
GREETED_S = 0.5 + len(GREETING.split()) * 60 / 130

TABLE = [
    ("a short hello is a human's", HELLO, {}, "human", 60 / 130 * 2 + 1.2),
    ("a long greeting is a machine's", VOICEMAIL, {}, "machine_start", 0.5 + 2.4),
    ("nobody speaks: nothing is known", SILENT, {}, "unknown", 5.0),
    ("a fax whistles", FAX, {}, "fax", 1.0),
    ("the message end is a human's hello's end", HELLO, {"machine_detection": "DetectMessageEnd"}, "human", 2.123),
    (
        "the message ends with a beep",
        VOICEMAIL,
        {"machine_detection": "DetectMessageEnd"},
        "machine_end_beep",
        GREETED_S + 0.5 + 1.0,
    ),
    (
        "the message ends in silence",
        NO_BEEP,
        {"machine_detection": "DetectMessageEnd"},
        "machine_end_silence",
        GREETED_S + 1.2,
    ),
    (
        "the time is up in the middle of a machine's message",
        ENDLESS,
        {"machine_detection": "DetectMessageEnd", "machine_detection_timeout": 20},
        "machine_end_other",
        20.0,
    ),
    ("a fax is no message", FAX, {"machine_detection": "DetectMessageEnd"}, "fax", 1.0),
    ("silence before a message is unknown", SILENT, {"machine_detection": "DetectMessageEnd"}, "unknown", 5.0),
    ("the silence can be told", SILENT, {"machine_detection_silence_timeout": 2000}, "unknown", 2.0),
    ("the speech threshold can be told", VOICEMAIL, {"machine_detection_speech_threshold": 4000}, "machine_start", 4.5),
    ("the end of speech can be told", HELLO, {"machine_detection_speech_end_threshold": 3000}, "human", 3.923),
    ("the whole time can be told", SILENT, {"machine_detection_timeout": 3}, "unknown", 3.0),
]


@pytest.mark.parametrize("row", [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_document_waits_for_who_answered(
    ex: Exchange, app: Application, client: Client, row: tuple[Behaviour, dict[str, Any], str, float]
) -> None:
    person, asked, found, after_s = row
    call = _call(ex, app, client, person, **{"machine_detection": "Enable", **asked})
    assert (app.asked[0].path, app.asked[0].params["AnsweredBy"]) == ("/out", found)
    assert "MachineDetectionDuration" not in app.asked[0].params
    assert call.answered_by == found
    assert _second(ex, "/out") == pytest.approx(after_s, abs=0.01)


def test_without_detection_nothing_is_said_of_who_answered(ex: Exchange, app: Application, client: Client) -> None:
    call = _call(ex, app, client, HELLO)
    assert ("AnsweredBy" in app.asked[0].params, call.answered_by, _second(ex, "/out")) == (False, None, 0.0)


def test_a_detection_beside_the_document_tells_its_callback(ex: Exchange, app: Application, client: Client) -> None:
    asked = {"async_amd": "true", "async_amd_status_callback": f"{BASE}/amd", "machine_detection": "Enable"}
    call = _call(ex, app, client, VOICEMAIL, **asked)
    assert "AnsweredBy" not in app.asked[0].params
    assert (_second(ex, "/out"), _second(ex, "/amd")) == (0.0, 2.9)
    told = app.last("/amd")
    assert (told["AnsweredBy"], told["MachineDetectionDuration"], told["CallSid"]) == (
        "machine_start",
        "2900",
        call.sid,
    )
    assert call.answered_by == "machine_start"


def test_a_detection_whose_result_goes_nowhere_is_warned_about(ex: Exchange, app: Application, client: Client) -> None:
    _call(ex, app, client, HELLO, machine_detection="Enable", async_amd="true")
    assert [problem.code for problem in ex.problems] == [21262]


def test_who_hangs_up_before_it_is_known_hears_nothing(ex: Exchange, app: Application, client: Client) -> None:
    call = _call(ex, app, client, scripted.hangs_up_after(2), machine_detection="Enable")
    assert (app.asked, call.status, call.answered_by) == ([], "completed", None)


def test_inline_twiml_waits_as_well(ex: Exchange, client: Client) -> None:
    ex.phone(ELDER, HELLO)
    client.calls.create(to=ELDER, from_=LINE, twiml="<Response><Say>Hei</Say></Response>", machine_detection="Enable")
    ex.advance(60)
    said = next(line for line in next(iter(ex.calls.values())).machine.transcript.lines if line.kind == "say")
    call = next(iter(ex.calls.values()))
    assert call.machine.answered_at is not None and (said.at - call.machine.answered_at).total_seconds() > 2


def test_keys_are_played_before_the_document(ex: Exchange, app: Application, client: Client) -> None:
    _call(ex, app, client, HELLO, send_digits="wwW12#")
    assert "keys played: wwW12#" in ex.phone(ELDER).calls[0].transcript
    assert _second(ex, "/out") == pytest.approx(0.5 + 0.5 + 1 + 3 * 0.3)


def test_with_keys_to_play_nobody_is_detected(ex: Exchange, app: Application, client: Client) -> None:
    call = _call(ex, app, client, HELLO, send_digits="1", machine_detection="Enable")
    assert ("AnsweredBy" in app.asked[0].params, call.answered_by) == (False, None)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"send_digits": "12a"}, 21206),
        ({"send_digits": "1" * 33}, 21206),
        ({"machine_detection": "Perhaps"}, 20001),
        ({"machine_detection": "Enable", "machine_detection_timeout": 2}, 20001),
        ({"machine_detection": "Enable", "machine_detection_speech_threshold": 999}, 20001),
        ({"machine_detection": "Enable", "machine_detection_speech_end_threshold": 5001}, 20001),
        ({"machine_detection": "Enable", "machine_detection_silence_timeout": 1999}, 20001),
        ({"machine_detection": "Enable", "async_amd": "perhaps"}, 20001),
        ({"machine_detection": "Enable", "async_amd_status_callback": "no address"}, 21205),
    ],
)
def test_what_cannot_be_done_is_refused(client: Client, asked: dict[str, Any], code: int) -> None:
    with pytest.raises(TwilioRestException) as refused:
        client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out", **asked)
    assert refused.value.code == code


def test_a_dialled_number_gets_its_keys_before_the_whisper(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f'<Dial><Number sendDigits="w1" url="/whisper">{FRIEND}</Number></Dial>'}
    ex.phone(FRIEND, scripted.answers_after(2))
    call = ex.phone(ELDER).dials(LINE)
    ex.advance(2.5)
    assert "/whisper" not in app.paths()
    ex.advance(0.5)
    assert "/whisper" in app.paths()
    call.is_talking_with(FRIEND)


def test_a_dialled_number_is_detected_beside_the_talk(ex: Exchange, app: Application) -> None:
    number = f'<Number machineDetection="DetectMessageEnd" amdStatusCallback="amd">{FRIEND}</Number>'
    app.pages = {"/voice": f"<Dial>{number}</Dial>"}
    ex.phone(FRIEND, VOICEMAIL)
    call = ex.phone(ELDER).dials(LINE)
    ex.advance(3)
    call.is_talking_with(FRIEND)
    ex.advance(20)
    assert app.last("/amd")["AnsweredBy"] == "machine_end_beep"
    assert app.last("/amd")["CallSid"] != call.record.sid
