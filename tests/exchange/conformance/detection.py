"""A call that is created: keys to play, who answered, and what its first document is asked with."""

from __future__ import annotations

from typing import Any

from exchange import scripted
from exchange.people import Person
from tests.exchange.conformance.rows import ABSENT, AMD, CALLS, FRIEND, METHOD, NUMBER, REQUEST, Row, waits
from tests.exchange.conftest import BASE, LINE

HELLO = Person(2, hello="Ja hallo")
MAILBOX = scripted.voicemail("Du har ringt til Kari Bakken, eg kan ikkje svare no, legg att ei melding", seconds=2)
PAUSE = '<Pause length="60"/>'
ENABLED: dict[str, Any] = {"machine_detection": "Enable"}
BESIDE = {**ENABLED, "async_amd": "true", "async_amd_status_callback": f"{BASE}/amd"}


def _told(rule: str, callee: Any, found: str, **asked: Any) -> Row:
    create = {**ENABLED, **asked}
    return Row(AMD, rule, PAUSE, waits(60), first={"AnsweredBy": found}, callee=callee, create=create)


ROWS = [
    Row(
        REQUEST,
        "the first request of a placed call comes when it was answered, with its direction",
        PAUSE,
        waits(9),
        first={"CallStatus": "in-progress", "Direction": "outbound-api", "From": LINE, METHOD: "POST"},
        callee=HELLO,
        create={},
    ),
    Row(
        CALLS,
        "Method: the first request may be GET",
        PAUSE,
        waits(9),
        first={METHOD: "GET"},
        callee=HELLO,
        create={"method": "GET"},
    ),
    Row(
        CALLS,
        "SendDigits: keys are played before the document",
        PAUSE,
        waits(9),
        hears=("keys played: ww1",),
        callee=HELLO,
        create={"send_digits": "ww1"},
    ),
    Row(
        CALLS,
        "SendDigits: machine detection is left undone beside it",
        PAUSE,
        waits(20),
        first={"AnsweredBy": ABSENT},
        callee=HELLO,
        create={"send_digits": "1", **ENABLED},
    ),
    Row(
        CALLS,
        "FallbackUrl: a document that fails is asked for there, with the error's number and address",
        (500, "text/plain", "no"),
        waits(9),
        [("/fallback", {"ErrorCode": "11200", "ErrorUrl": f"{BASE}/voice"})],
        callee=HELLO,
        create={"fallback_url": f"{BASE}/fallback"},
        problem=11200,
    ),
    Row(
        CALLS,
        "TimeLimit: the call is ended when it is over",
        PAUSE,
        waits(30),
        ends="completed",
        callee=HELLO,
        create={"time_limit": 20},
    ),
    _told("Enable: a short hello is human", HELLO, "human"),
    _told("Enable: long speech is machine_start", MAILBOX, "machine_start"),
    _told("Enable: silence is unknown", scripted.silent(2), "unknown"),
    _told("Enable: a fax tone is fax", scripted.fax(2), "fax"),
    _told(
        "DetectMessageEnd: a beep is machine_end_beep",
        MAILBOX,
        "machine_end_beep",
        machine_detection="DetectMessageEnd",
    ),
    _told("DetectMessageEnd: a human is told at once", HELLO, "human", machine_detection="DetectMessageEnd"),
    _told(
        "SpeechThreshold: longer speech than that is a machine's",
        Person(2, hello="Ja hallo dette er Kari"),
        "machine_start",
        machine_detection_speech_threshold=1000,
    ),
    Row(
        AMD,
        "AsyncAmd: the document is asked for at once, the callback when it is known",
        PAUSE,
        waits(60),
        [("/amd", {"AnsweredBy": "machine_start", "MachineDetectionDuration": "2900", METHOD: "POST"})],
        first={"AnsweredBy": ABSENT},
        callee=MAILBOX,
        create=BESIDE,
    ),
    Row(
        AMD,
        "AsyncAmd: without a callback nobody is told, and it is warned about by number 21262",
        PAUSE,
        waits(60),
        [],
        callee=HELLO,
        create={**ENABLED, "async_amd": "true"},
        problem=21262,
    ),
    Row(
        NUMBER,
        "machineDetection never waits: its result goes to amdStatusCallback",
        f'<Dial><Number machineDetection="Enable" amdStatusCallback="/amd">{FRIEND}</Number></Dial>',
        waits(20),
        [("/amd", {"AnsweredBy": "human"})],
        others={FRIEND: HELLO},
    ),
    Row(
        NUMBER,
        "amdStatusCallbackMethod may be GET",
        '<Dial><Number machineDetection="Enable" amdStatusCallback="/amd" amdStatusCallbackMethod="GET">'
        f"{FRIEND}</Number></Dial>",
        waits(20),
        [("/amd", {METHOD: "GET"})],
        others={FRIEND: HELLO},
    ),
]
