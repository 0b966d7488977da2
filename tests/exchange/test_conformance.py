"""(TwiML, what the person does) → the requests that follow, each row with the rule of Twilio's reference it stands for.

Written from the public reference pages of the verbs, not from the executor.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from exchange import Exchange, PhoneCall
from tests.exchange.conftest import BASE, LINE, Application

ELDER = "+4761234567"
Person = Callable[[PhoneCall], object]
Requests = list[tuple[str, dict[str, str]]]


@dataclass(frozen=True)
class Row:
    """One row; ``then`` are the requests after the first, with the parameters that matter."""

    rule: str
    twiml: str
    person: Person
    then: Requests
    ends: str = ""
    pages: dict[str, str] = field(default_factory=dict)


def silent(call: PhoneCall) -> None:
    """Do nothing until the line has gone on, or hung up."""
    call.stays_silent()


def press(keys: str) -> Person:
    """Press as soon as the prompt is over."""
    return lambda call: call.listens().presses(keys)


def at_once(keys: str) -> Person:
    """Press before a word was spoken."""
    return lambda call: call.presses(keys)


def press_then_wait(keys: str, seconds: float) -> Person:
    """Press and let time pass."""
    return lambda call: call.listens().presses(keys).waits(seconds)


def say(words: str) -> Person:
    """Say something when the prompt is over."""
    return lambda call: call.listens().says(words)


def interrupted_by_a_key(call: PhoneCall) -> None:
    """Begin to speak and press a key in the same moment."""
    call.phone.exchange.calling.speak(call.record.sid, "eg")
    call.presses("2")


MENU = "<Say>Vel</Say>"
ONE = '<Gather numDigits="1" action="/go">' + MENU + "</Gather>"
NEXT = "<Redirect>/next</Redirect>"

GATHER = [
    Row("Gather: a full number of digits is sent to the action at once", ONE, press("1"), [("/go", {"Digits": "1"})]),
    Row("Gather: key 0 is a digit like any other", ONE, press("0"), [("/go", {"Digits": "0"})]),
    Row("Gather: a key stops what is nested and counts", ONE, at_once("2"), [("/go", {"Digits": "2"})]),
    Row(
        "Gather: bargeIn=false lets the prompt be spoken out before the digits are sent",
        '<Gather numDigits="1" action="/go" bargeIn="false"><Say>Eit langt ord til</Say></Gather>',
        lambda call: call.presses("1").waits(5),
        [("/go", {"Digits": "1"})],
    ),
    Row("Gather: more digits than asked for are not sent", ONE, press("1"), [("/go", {"Digits": "1"})]),
    Row(
        "Gather: digits are collected until numDigits is reached",
        '<Gather numDigits="4" action="/go"/>',
        press("1234"),
        [("/go", {"Digits": "1234"})],
    ),
    Row(
        "Gather: without numDigits the finishing key # ends it, and is not part of the digits",
        '<Gather action="/go"/>',
        press("12#"),
        [("/go", {"Digits": "12"})],
    ),
    Row(
        "Gather: another finishing key can be chosen",
        '<Gather action="/go" finishOnKey="*"/>',
        press("1#2*"),
        [("/go", {"Digits": "1#2"})],
    ),
    Row(
        "Gather: with an empty finishOnKey # and * are digits",
        '<Gather action="/go" finishOnKey="" numDigits="1"/>',
        press("#"),
        [("/go", {"Digits": "#"})],
    ),
    Row(
        "Gather: with an empty finishOnKey the star is a digit",
        '<Gather action="/go" finishOnKey="" numDigits="1"/>',
        press("*"),
        [("/go", {"Digits": "*"})],
    ),
    Row(
        "Gather: the finishing key does nothing unless a digit came before it",
        '<Gather action="/go" timeout="5"/>' + NEXT,
        lambda call: call.presses("#").waits(4),
        [],
        ends="in-progress",
    ),
    Row(
        "Gather: fewer digits are sent when the timeout has passed since the last key",
        '<Gather action="/go" timeout="3"/>',
        press_then_wait("12", 3.1),
        [("/go", {"Digits": "12"})],
    ),
    Row(
        "Gather: the timeout begins anew with each key",
        '<Gather action="/go" timeout="3"/>',
        lambda call: call.listens().presses("1").waits(2.5).presses("2").waits(2.5),
        [],
        ends="in-progress",
    ),
    Row("Gather: with no input the document goes on", ONE + NEXT, silent, [("/next", {"CallStatus": "in-progress"})]),
    Row("Gather: with no input and nothing after it the call ends", ONE, silent, [], ends="completed"),
    Row(
        "Gather: the timeout counts from the end of the prompt, five seconds unless told",
        ONE + NEXT,
        lambda call: call.listens().waits(4.9),
        [],
        ends="in-progress",
    ),
    Row(
        "Gather: its timeout may be told",
        '<Gather timeout="9" action="/go"/>' + NEXT,
        lambda call: call.listens().waits(8.9),
        [],
        ends="in-progress",
    ),
    Row(
        "Gather: actionOnEmptyResult asks the action with empty digits",
        '<Gather action="/go" actionOnEmptyResult="true"/>' + NEXT,
        silent,
        [("/go", {"Digits": ""})],
    ),
    Row(
        "Gather: actionOnEmptyResult for speech brings an empty result",
        '<Gather input="speech" action="/go" actionOnEmptyResult="true"/>',
        silent,
        [("/go", {"SpeechResult": ""})],
    ),
    Row(
        "Gather: its action is the current document unless told",
        '<Gather numDigits="1"/>',
        press("7"),
        [("/voice", {"Digits": "7"})],
    ),
    Row(
        "Gather: the method may be GET, with the parameters in the query",
        '<Gather numDigits="1" action="/go" method="GET"/>',
        press("7"),
        [("/go", {})],
    ),
    Row(
        "Gather: what was said is the SpeechResult, with a confidence",
        '<Gather input="speech" action="/go"/>',
        say("ja takk"),
        [("/go", {"SpeechResult": "ja takk", "Confidence": "0.9000000"})],
    ),
    Row(
        "Gather: for both kinds of input a word is taken",
        '<Gather input="dtmf speech" action="/go" speechTimeout="auto"/>',
        say("nei"),
        [("/go", {"SpeechResult": "nei"})],
    ),
    Row(
        "Gather: for both kinds of input a key is taken",
        '<Gather input="dtmf speech" action="/go" numDigits="1"/>',
        press("2"),
        [("/go", {"Digits": "2"})],
    ),
    Row(
        "Gather: a key pressed after a word was begun wins over the word",
        '<Gather input="dtmf speech" action="/go" numDigits="1" speechTimeout="3"/>',
        lambda call: interrupted_by_a_key(call.listens()),
        [("/go", {"Digits": "2"})],
    ),
    Row(
        "Gather: for keys alone words are not listened to",
        '<Gather action="/go" timeout="2"/>' + NEXT,
        lambda call: call.listens().says("ja hei").stays_silent(),
        [("/next", {})],
    ),
    Row(
        "Gather: for words alone keys are not listened to",
        '<Gather input="speech" action="/go" timeout="2"/>' + NEXT,
        lambda call: call.listens().presses("1").stays_silent(),
        [("/next", {})],
    ),
    Row(
        "Gather: Say, Play and Pause may be nested in any order",
        '<Gather numDigits="1" action="/go"><Pause/><Say>Ein</Say><Play>/tone.mp3</Play></Gather>',
        press("1"),
        [("/go", {"Digits": "1"})],
    ),
    Row(
        "Gather: a relative action is read against the document's address",
        "<Redirect>/deep/er/doc</Redirect>",
        press("1"),
        [("/deep/er/doc", {}), ("/deep/er/go", {"Digits": "1"})],
        pages={"/deep/er/doc": '<Gather numDigits="1" action="go"/>'},
    ),
    Row(
        "Gather: a call that is hung up asks for nothing more",
        ONE,
        lambda call: call.listens().hangs_up(),
        [],
        ends="completed",
    ),
]

FLOW = [
    Row("Response: an empty document ends the call", "", silent, [], ends="completed"),
    Row("Response: the call ends with the document", "<Say>Ha det</Say>", silent, [], ends="completed"),
    Row(
        "Say: verbs run in order", "<Say>Ein</Say><Say>To</Say>", lambda call: call.hears("ein", "to"), [], "completed"
    ),
    Row("Say: loop repeats", '<Say loop="2">Ein</Say>', lambda call: call.hears("ein"), [], "completed"),
    Row("Pause: waits its length", '<Pause length="9"/>', lambda call: call.waits(8.9), [], "ringing"),
    Row("Pause: a second unless told", "<Say>a</Say><Pause/>" + NEXT, lambda call: call.waits(1.4), [], "in-progress"),
    Row(
        "Pause: as the first verb it waits before the call is picked up",
        "<Pause/><Reject/>",
        lambda call: call.waits(2),
        [],
        ends="no-answer",
    ),
    Row("Redirect: goes on with the other document", NEXT, silent, [("/next", {})], ends="completed"),
    Row(
        "Redirect: what follows it is never reached",
        NEXT + "<Say>Aldri</Say>",
        lambda call: call.does_not_hear("aldri"),
        [("/next", {})],
    ),
    Row(
        "Redirect: its query is kept",
        "<Redirect>/next?n=2&amp;w=a%2Fb</Redirect>",
        silent,
        [("/next", {})],
    ),
    Row("Redirect: may use GET", '<Redirect method="GET">/next</Redirect>', silent, [("/next", {})]),
    Row("Hangup: ends the call", "<Hangup/>" + NEXT, silent, [], ends="completed"),
    Row("Reject: a refused call ends as no-answer", "<Reject/>", silent, [], ends="no-answer"),
    Row("Reject: with reason busy it ends as busy", '<Reject reason="busy"/>', silent, [], ends="busy"),
    Row("Play: runs like speech", "<Play>/a.mp3</Play>" + NEXT, silent, [("/next", {})]),
    Row("Play: digits are tones", '<Play digits="12"/>' + NEXT, silent, [("/next", {})]),
    Row(
        "Keys outside a Gather are not kept for the next one",
        "<Say>Vent litt no</Say>" + ONE + NEXT,
        lambda call: call.presses("1").stays_silent(),
        [("/next", {})],
    ),
]

RECORD = [
    Row(
        "Record: a key of finishOnKey ends it and is told",
        '<Record action="/go"/>',
        lambda call: call.waits(1).says("hei hei").waits(1).presses("#"),
        [("/go", {"Digits": "#", "RecordingDuration": "2"})],
    ),
    Row(
        "Record: silence after words ends it",
        '<Record action="/go" timeout="4"/>',
        lambda call: call.waits(1).says("hei").waits(5),
        [("/go", {})],
    ),
    Row(
        "Record: with nothing said the document goes on",
        '<Record action="/go" timeout="4"/>' + NEXT,
        lambda call: call.waits(6),
        [("/next", {})],
    ),
    Row(
        "Record: its greatest length ends it",
        '<Record action="/go" maxLength="3" playBeep="false"/>',
        lambda call: call.says("hei på deg der ute i verda").waits(4),
        [("/go", {"RecordingDuration": "3"})],
    ),
    Row(
        "Record: hanging up ends it, and the action is told so",
        '<Record action="/go"/>',
        lambda call: call.waits(1).says("ring meg").waits(1).hangs_up(),
        [("/go", {"Digits": "hangup", "CallStatus": "completed"})],
        ends="completed",
    ),
    Row(
        "Record: its action is the current document unless told",
        '<Record finishOnKey="1"/>',
        lambda call: call.waits(1).says("hei").presses("1"),
        [("/voice", {"Digits": "1"})],
    ),
    Row(
        "Record: other keys than finishOnKey do not end it",
        '<Record action="/go" finishOnKey="1" timeout="5"/>',
        lambda call: call.waits(1).says("hei").presses("2").waits(2),
        [],
        ends="in-progress",
    ),
    Row(
        "Record: the recording status callback tells its length",
        '<Record action="/go" recordingStatusCallback="/rec"/>',
        lambda call: call.waits(1).says("hei").waits(2).presses("1"),
        [("/rec", {"RecordingStatus": "completed", "RecordingSource": "RecordVerb"}), ("/go", {})],
    ),
]

FAILURES = [
    Row(f"{code}: {what}", twiml, silent, [], ends="completed")
    for code, what, twiml in [
        (12100, "broken XML", "<Say>Hei"),
        (12200, "an unknown verb", "<Sing>Hei</Sing>"),
        (12200, "an unknown attribute", '<Say tone="high">Hei</Say>'),
        (12200, "a value that is not allowed", '<Gather numDigits="few"/>'),
        (12200, "a verb that may not be nested", "<Gather><Dial>+4791234567</Dial></Gather>"),
        (12200, "a verb inside Say", "<Say><Pause/></Say>"),
        (12200, "text that belongs nowhere", "<Gather>Hei</Gather>"),
        (12200, "Reject after the call was answered", "<Say>Hei</Say><Reject/>"),
        (13223, "a number that is none", "<Dial><Number>12</Number></Dial>"),
        (13223, "nobody to dial", "<Dial/>"),
        (11215, "a redirect loop", "<Redirect>/voice</Redirect>"),
    ]
]


def _run(ex: Exchange, app: Application, row: Row) -> PhoneCall:
    app.pages = {"/voice": row.twiml, **row.pages}
    if any(path == "/voice" for path, _ in row.then):
        app.pages["/voice"] = lambda asked: row.twiml if len(app.asked) == 1 else ""
    call = ex.phone(ELDER).dials(LINE)
    row.person(call)
    ex.settle()
    return call


@pytest.mark.parametrize("row", GATHER + FLOW + RECORD, ids=lambda row: row.rule)
def test_the_next_requests_are_those_of_the_reference(ex: Exchange, app: Application, row: Row) -> None:
    call = _run(ex, app, row)
    asked = [asked for asked in app.asked[1:] if asked.path != "/ended"]
    assert [one.path for one in asked][: len(row.then) or None] == [path for path, _ in row.then], call.transcript
    for one, (_, params) in zip(asked, row.then, strict=False):
        assert params.items() <= one.params.items()
    if row.ends:
        assert call.status == row.ends, call.transcript


@pytest.mark.parametrize("row", FAILURES, ids=lambda row: row.rule)
def test_a_document_that_cannot_be_run_is_apologised_for(ex: Exchange, app: Application, row: Row) -> None:
    call = _run(ex, app, row)
    call.hears("application error").is_over()
    assert str(ex.problems[0].code) in row.rule


def test_a_document_that_is_refused_names_verb_and_parent(ex: Exchange, app: Application) -> None:
    _run(ex, app, Row("", "<Gather><Hangup/></Gather>", silent, []))
    assert "<Hangup> cannot stand in <Gather>" in ex.problems[0].message


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((500, "text/xml", "<Response/>"), 11200),
        ((404, "text/html", "no"), 11200),
        ((200, "application/json", "{}"), 12300),
        ((200, "text/xml", ""), 12100),
        ((200, "text/xml", "<Answer/>"), 12100),
    ],
)
def test_an_answer_that_is_no_twiml_ends_the_call(
    ex: Exchange, app: Application, answer: tuple[int, str, str], code: int
) -> None:
    app.pages = {"/voice": answer}
    ex.phone(ELDER).dials(LINE).hears("application error").is_over()
    assert ex.problems[0].code == code


def test_an_application_that_breaks_ends_the_call(ex: Exchange, app: Application) -> None:
    def broken(asked: object) -> str:
        raise RuntimeError("broken")

    app.pages = {"/voice": broken}
    ex.phone(ELDER).dials(LINE).hears("application error").is_over()
    assert ex.problems[0].code == 11200


def test_plain_text_is_read_out(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": (200, "text/plain", "Hei du")}
    ex.phone(ELDER).dials(LINE).hears("hei du").is_over()


def test_a_fallback_address_is_asked_with_the_error(ex: Exchange, app: Application) -> None:
    ex.incoming_number(LINE, voice_url=f"{BASE}/voice", voice_fallback_url=f"{BASE}/fallback")
    app.pages = {"/voice": (500, "text/plain", "no"), "/fallback": "<Say>Prøv igjen</Say>"}
    ex.phone(ELDER).dials(LINE).hears("prøv igjen")
    assert app.last("/fallback")["ErrorCode"] == "11200"
    assert app.last("/fallback")["ErrorUrl"] == f"{BASE}/voice"
