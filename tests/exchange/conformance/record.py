"""Record: when it ends, and who is told."""

from __future__ import annotations

from tests.exchange.conformance.rows import METHOD, NEXT, RECORD, Row

EVENTS = 'recordingStatusCallback="/rec" recordingStatusCallbackEvent="in-progress completed absent"'

ROWS = [
    Row(
        RECORD,
        "its recording status callback tells that it began and that it is completed, where both are asked for",
        f'<Record action="/go" {EVENTS}/>',
        lambda call: call.waits(1).says("hei").waits(2).presses("1"),
        [("/rec", {"RecordingStatus": "in-progress"}), ("/rec", {"RecordingStatus": "completed"}), ("/go", {})],
    ),
    Row(
        RECORD,
        "with nothing said the callback tells that the recording is absent, and the action is not asked",
        f'<Record action="/go" timeout="3" {EVENTS}/>' + NEXT,
        lambda call: call.waits(9),
        [("/rec", {"RecordingStatus": "in-progress"}), ("/rec", {"RecordingStatus": "absent"}), ("/next", {})],
    ),
    Row(
        RECORD,
        "unless more is asked for only completed is told",
        '<Record action="/go" timeout="3" recordingStatusCallback="/rec"/>' + NEXT,
        lambda call: call.waits(9),
        [("/next", {})],
    ),
    Row(
        RECORD,
        "the recording status callback may be GET",
        '<Record action="/go" recordingStatusCallback="/rec" recordingStatusCallbackMethod="GET"/>',
        lambda call: call.waits(1).says("hei").waits(2).presses("1"),
        [("/rec", {METHOD: "GET"}), ("/go", {METHOD: "POST"})],
    ),
    Row(
        RECORD,
        "the action may be asked with GET",
        '<Record action="/go" method="GET"/>',
        lambda call: call.waits(1).says("hei").waits(2).presses("1"),
        [("/go", {METHOD: "GET"})],
    ),
    Row(
        RECORD,
        "without playBeep it records at once",
        '<Record action="/go" playBeep="false"/>',
        lambda call: call.says("hei").waits(1).presses("1"),
        [("/go", {"Digits": "1"})],
    ),
    Row(
        RECORD,
        "trim and transcribe are taken, and warned about here",
        '<Record action="/go" trim="trim-silence" transcribe="true"/>',
        lambda call: call.waits(1).says("hei").waits(2).presses("1"),
        [("/go", {})],
        warns="transcribe",
    ),
    Row(
        RECORD,
        "a key of finishOnKey ends it and is told",
        '<Record action="/go"/>',
        lambda call: call.waits(1).says("hei hei").waits(1).presses("#"),
        [("/go", {"Digits": "#", "RecordingDuration": "2"})],
    ),
    Row(
        RECORD,
        "silence after words ends it",
        '<Record action="/go" timeout="4"/>',
        lambda call: call.waits(1).says("hei").waits(5),
        [("/go", {})],
    ),
    Row(
        RECORD,
        "with nothing said the document goes on",
        '<Record action="/go" timeout="4"/>' + NEXT,
        lambda call: call.waits(6),
        [("/next", {})],
    ),
    Row(
        RECORD,
        "its greatest length ends it",
        '<Record action="/go" maxLength="3" playBeep="false"/>',
        lambda call: call.says("hei på deg der ute i verda").waits(4),
        [("/go", {"RecordingDuration": "3"})],
    ),
    Row(
        RECORD,
        "hanging up ends it, and the action is told so",
        '<Record action="/go"/>',
        lambda call: call.waits(1).says("ring meg").waits(1).hangs_up(),
        [("/go", {"Digits": "hangup", "CallStatus": "completed"})],
        ends="completed",
    ),
    Row(
        RECORD,
        "its action is the current document unless told",
        '<Record finishOnKey="1"/>',
        lambda call: call.waits(1).says("hei").presses("1"),
        [("/voice", {"Digits": "1"})],
    ),
    Row(
        RECORD,
        "other keys than finishOnKey do not end it",
        '<Record action="/go" finishOnKey="1" timeout="5"/>',
        lambda call: call.waits(1).says("hei").presses("2").waits(2),
        [],
        ends="in-progress",
    ),
    Row(
        RECORD,
        "the recording status callback tells its length",
        '<Record action="/go" recordingStatusCallback="/rec"/>',
        lambda call: call.waits(1).says("hei").waits(2).presses("1"),
        [("/rec", {"RecordingStatus": "completed", "RecordingSource": "RecordVerb"}), ("/go", {})],
    ),
]
