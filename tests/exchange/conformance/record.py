"""Record: when it ends, and who is told."""

from __future__ import annotations

from tests.exchange.conformance.rows import NEXT, RECORD, Row

ROWS = [
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
