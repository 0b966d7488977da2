"""What is refused: by which number, and in a sentence that names the verb and where it stands."""

from __future__ import annotations

from typing import Any

from exchange.twiml.codes import ELSEWHERE
from tests.exchange.conformance.rows import ERRORS, FRIEND, REFER, Row, waits


def _no(problem: int, rule: str, twiml: Any, names: str = "", page: str = ERRORS, **more: Any) -> Row:
    return Row(page, rule, twiml, waits(30), problem=problem, warns=names, **more)


ROWS = [
    _no(12100, "a document that is no XML", "<Say>Hei", "not XML"),
    _no(12100, "an entity of one's own", (200, "text/xml", "<!DOCTYPE a><Response/>"), "DOCTYPE"),
    _no(12102, "another outermost element than Response", (200, "text/xml", "<Answer/>"), "<Answer>"),
    _no(11770, "an answer without a body", (200, "text/xml", ""), "empty"),
    _no(11750, "a document larger than 64 kB", "<Say>" + "hei " * 17000 + "</Say>", "64 kB"),
    _no(12300, "a content type that is no TwiML", (200, "application/json", "{}"), "application/json"),
    _no(11200, "an HTTP error of the application's", (500, "text/xml", "<Response/>"), "500"),
    _no(11200, "a page that is not there", (404, "text/html", "no"), "404"),
    _no(11205, "an address where nothing listens", "<Redirect>http://other.test/x</Redirect>", "No answer"),
    _no(11100, "an address that is no http", "<Redirect>ftp://line.test/x</Redirect>", "ftp://line.test/x"),
    _no(11215, "documents that lead in a ring", "<Redirect>/voice</Redirect>", "redirect loop"),
    _no(12200, "a verb that is none", "<Sing>Hei</Sing>", "<Sing> in <Response>"),
    _no(12200, "a verb in small letters", "<say>Hei</say>", "<say> in <Response>"),
    _no(
        12200, "an attribute that is none", '<Say tone="high">Hei</Say>', '<Say> in <Response> has no attribute "tone"'
    ),
    _no(12200, "a verb inside Say", "<Say><Pause/></Say>", "<Pause> cannot stand in <Say>"),
    _no(12200, "text that belongs nowhere", "<Gather>Hei</Gather>", "<Gather> in <Response> takes no text"),
    _no(12200, "text beside the verbs", "Hei <Hangup/>", "<Response> in the document takes no text"),
    _no(12200, "a Reject after the call was answered", "<Say>Hei</Say><Reject/>", "<Reject> in <Response>"),
    _no(12200, "a reason that Reject does not have", '<Reject reason="tired"/>', '<Reject reason="tired">'),
    _no(12200, "a break that is no time", '<Say><break time="long"/></Say>', "<break"),
    _no(13310, "a finishOnKey that is no key", '<Gather finishOnKey="x"/>', '<Gather finishOnKey="x">'),
    _no(13310, "a finishOnKey of two keys", '<Gather finishOnKey="12"/>', "one key"),
    _no(13312, "a method that Gather does not have", '<Gather method="PUT"/>', "GET, POST"),
    _no(13313, "a Gather timeout that is no number", '<Gather timeout="long"/>', "whole number"),
    _no(13314, "a numDigits that is no number", '<Gather numDigits="few"/>', '<Gather numDigits="few"> in <Response>'),
    _no(13314, "a numDigits of nought", '<Gather numDigits="0"/>', "from 1"),
    _no(
        13320,
        "a verb that a Gather cannot hold",
        f"<Gather><Dial>{FRIEND}</Dial></Gather>",
        "<Dial> cannot stand in <Gather>",
    ),
    _no(13327, "a speechTimeout that is no number", '<Gather input="speech" speechTimeout="-1"/>', "or auto"),
    _no(13328, "a maxSpeechTime of nought", '<Gather input="speech" maxSpeechTime="0"/>', "maxSpeechTime"),
    _no(13410, "a Play loop that is no number", '<Play loop="x">/a.mp3</Play>', '<Play loop="x">'),
    _no(13510, "a Say loop below nought", '<Say loop="-1">Hei</Say>', '<Say loop="-1">'),
    _no(13610, "a method that Record does not have", '<Record method="PUT"/>', "<Record"),
    _no(13611, "a Record timeout that is no number", '<Record timeout="x"/>', "<Record"),
    _no(13612, "a maxLength of one second", '<Record maxLength="1"/>', "from 2"),
    _no(13613, "a finishOnKey of Record's that is no key", '<Record finishOnKey="x"/>', "keys 0-9"),
    _no(13614, "a transcribe that is neither true nor false", '<Record transcribe="yes"/>', "true, false"),
    _no(13616, "a playBeep that is neither true nor false", '<Record playBeep="1"/>', "true, false"),
    _no(13710, "a method that Redirect does not have", '<Redirect method="PUT">/x</Redirect>', "<Redirect"),
    _no(13910, "a Pause that is no number", '<Pause length="long"/>', "<Pause"),
    _no(13223, "a Dial without anybody to ring", "<Dial/>", "<Dial>"),
    _no(13223, "a number that is not in E.164", "<Dial><Number>12</Number></Dial>", "12"),
    _no(13210, "a method that Dial does not have", f'<Dial method="PUT">{FRIEND}</Dial>', "<Dial"),
    _no(13212, "a Dial timeout beyond ten minutes", f'<Dial timeout="601">{FRIEND}</Dial>', "1 to 600"),
    _no(13213, "a hangupOnStar that is neither true nor false", f'<Dial hangupOnStar="x">{FRIEND}</Dial>', "<Dial"),
    _no(13215, "a verb that a Dial cannot hold", "<Dial><Say>Hei</Say></Dial>", "<Say> cannot stand in <Dial>"),
    _no(13216, "a timeLimit beyond a day", f'<Dial timeLimit="86401">{FRIEND}</Dial>', "86400"),
    _no(13218, "a sequential that is neither true nor false", f'<Dial sequential="x">{FRIEND}</Dial>', "<Dial"),
    _no(
        13219, "an answerOnBridge that is neither true nor false", f'<Dial answerOnBridge="x">{FRIEND}</Dial>', "<Dial"
    ),
    _no(13221, "a method that Number does not have", f'<Dial><Number method="PUT">{FRIEND}</Number></Dial>', "<Number"),
    _no(13222, "keys that are none", f'<Dial><Number sendDigits="x">{FRIEND}</Number></Dial>', "<Number"),
    _no(14104, "a method that Sms does not have", '<Sms method="PUT">Hei</Sms>', "<Sms"),
    *[
        _no(
            12200,
            f"{name} is Twilio's, and not here",
            f"<{name}/>",
            f"<{name}> in <Response> is refused",
            page=REFER if name == "Refer" else ERRORS,
        )
        for name in ELSEWHERE
    ],
]
