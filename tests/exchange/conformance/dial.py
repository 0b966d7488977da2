"""Dial and Number: who is rung, what the action is told."""

from __future__ import annotations

from exchange import PhoneCall, scripted
from exchange.people import Person
from tests.exchange.conformance.rows import (
    ABSENT,
    DIAL,
    FRIEND,
    METHOD,
    NEXT,
    NUMBER,
    OTHER,
    Requests,
    Row,
    waits,
)
from tests.exchange.conftest import LINE

TALKS = Person(after_s=2, talks_s=30)
CALL = f'<Dial action="/after"><Number>{FRIEND}</Number></Dial>'
TELLS = f'<Number statusCallback="/leg" statusCallbackEvent="{{0}}">{FRIEND}</Number>'


def _after(status: str, **more: str) -> Requests:
    return [("/after", {"DialCallStatus": status, **more})]


def _talk_and_hang_up(call: PhoneCall) -> None:
    call.waits(12).hangs_up()


ROWS = [
    Row(
        DIAL,
        "the action is told that the talk was completed, its length, its call, and that it was bridged",
        CALL,
        waits(40),
        _after("completed", DialCallDuration="30", DialBridged="true", CallStatus="in-progress"),
        others={FRIEND: TALKS},
    ),
    Row(
        DIAL,
        "a busy number is told as busy, without a length",
        CALL,
        waits(5),
        _after("busy", DialCallDuration=ABSENT),
        others={FRIEND: scripted.busy()},
    ),
    Row(DIAL, "who turns the call away is busy", CALL, waits(9), _after("busy"), others={FRIEND: scripted.declines(2)}),
    Row(
        DIAL,
        "after thirty seconds of ringing, unless told, it is no-answer",
        CALL,
        waits(40),
        _after("no-answer", DialBridged="false"),
        seconds=(30,),
        others={FRIEND: scripted.never_answers()},
    ),
    Row(
        DIAL,
        "the timeout may be told",
        f'<Dial action="/after" timeout="7">{FRIEND}</Dial>',
        waits(20),
        _after("no-answer"),
        seconds=(7,),
        others={FRIEND: scripted.never_answers()},
    ),
    Row(
        DIAL,
        "a number that cannot be reached is failed",
        CALL,
        waits(5),
        _after("failed"),
        others={FRIEND: scripted.off()},
    ),
    Row(
        DIAL,
        "without an action the document goes on when the talk is over",
        f"<Dial>{FRIEND}</Dial>{NEXT}",
        waits(40),
        [("/next", {"DialCallStatus": ABSENT})],
        others={FRIEND: TALKS},
    ),
    Row(
        DIAL,
        "with an action nothing after the Dial is reached",
        CALL + NEXT,
        waits(40),
        _after("completed"),
        others={FRIEND: TALKS},
        pages={"/after": "<Hangup/>"},
        ends="completed",
    ),
    Row(
        DIAL,
        "the action may be asked with GET",
        f'<Dial action="/after" method="GET">{FRIEND}</Dial>',
        waits(5),
        [("/after", {METHOD: "GET"})],
        others={FRIEND: scripted.busy()},
    ),
    Row(
        DIAL,
        "timeLimit ends the talk",
        f'<Dial action="/after" timeLimit="10">{FRIEND}</Dial>',
        waits(40),
        _after("completed", DialCallDuration="10"),
        others={FRIEND: TALKS},
    ),
    Row(
        DIAL,
        "with hangupOnStar the caller's star ends the talk, and the call goes on",
        f'<Dial action="/after" hangupOnStar="true">{FRIEND}</Dial>',
        lambda call: call.waits(10).presses("*").waits(1),
        _after("completed", DialCallDuration="8"),
        others={FRIEND: TALKS},
    ),
    Row(
        DIAL,
        "without hangupOnStar the star does nothing",
        CALL,
        lambda call: call.waits(10).presses("*").waits(1),
        [],
        ends="in-progress",
        others={FRIEND: TALKS},
    ),
    Row(
        DIAL,
        "answerOnBridge leaves the caller ringing until somebody answers",
        f'<Dial answerOnBridge="true">{FRIEND}</Dial>',
        waits(1),
        [],
        ends="ringing",
        others={FRIEND: TALKS},
    ),
    Row(
        DIAL,
        "without answerOnBridge the caller is answered at once",
        CALL,
        waits(1),
        [],
        ends="in-progress",
        others={FRIEND: TALKS},
    ),
    Row(
        DIAL,
        "of several numbers the first that answers gets the call, the others are canceled",
        f'<Dial action="/after"><Number>{OTHER}</Number><Number>{FRIEND}</Number></Dial>',
        waits(40),
        _after("completed"),
        others={FRIEND: TALKS, OTHER: scripted.answers_after(9)},
        hears=(f"talks with {FRIEND}",),
    ),
    Row(
        DIAL,
        "sequential rings one after another",
        f'<Dial action="/after" sequential="true"><Number>{OTHER}</Number><Number>{FRIEND}</Number></Dial>',
        waits(40),
        _after("completed"),
        others={FRIEND: TALKS, OTHER: scripted.busy()},
        hears=("the other leg ended: busy", f"talks with {FRIEND}"),
    ),
    Row(
        DIAL,
        "a caller who hangs up ends it; the action is asked once more, and its answer changes nothing",
        CALL,
        _talk_and_hang_up,
        _after("completed", CallStatus="completed", DialCallDuration="10"),
        ends="completed",
        others={FRIEND: TALKS},
    ),
    Row(
        DIAL,
        "attributes without effect here are warned about",
        f'<Dial record="record-from-answer" action="/after">{FRIEND}</Dial>',
        waits(5),
        _after("busy"),
        warns="record",
        others={FRIEND: scripted.busy()},
    ),
    Row(
        NUMBER,
        "its url is run on the callee's leg before the two are put through",
        f'<Dial action="/after" callerId="{LINE}"><Number url="/whisper">{FRIEND}</Number></Dial>',
        waits(60),
        [
            ("/whisper", {"To": FRIEND, "From": LINE, "Direction": "outbound-dial", "CallStatus": "in-progress"}),
            ("/after", {"DialCallStatus": "completed", "DialBridged": "true"}),
        ],
        pages={"/whisper": "<Say>Ein telefon til deg</Say>"},
        others={FRIEND: TALKS},
    ),
    Row(
        NUMBER,
        "its url may be asked with GET",
        f'<Dial><Number url="/whisper" method="GET">{FRIEND}</Number></Dial>',
        waits(5),
        [("/whisper", {METHOD: "GET"})],
        others={FRIEND: TALKS},
    ),
    Row(
        NUMBER,
        "a whisper that hangs up is completed and not bridged",
        f'<Dial action="/after"><Number url="/whisper">{FRIEND}</Number></Dial>',
        waits(20),
        [("/whisper", {}), ("/after", {"DialCallStatus": "completed", "DialBridged": "false"})],
        pages={"/whisper": "<Hangup/>"},
        others={FRIEND: TALKS},
    ),
    Row(
        NUMBER,
        "sendDigits plays keys after the answer, before its url",
        f'<Dial><Number sendDigits="W1" url="/whisper">{FRIEND}</Number></Dial>',
        waits(9),
        [("/whisper", {})],
        seconds=(2 + 1.3,),
        others={FRIEND: TALKS},
    ),
    Row(
        NUMBER,
        "by default only the end is told to its status callback",
        f'<Dial><Number statusCallback="/leg">{FRIEND}</Number></Dial>',
        waits(40),
        [("/leg", {"CallStatus": "completed", "CallDuration": "30", "Direction": "outbound-dial"})],
        others={FRIEND: TALKS},
    ),
    Row(
        NUMBER,
        "each event that is asked for is told, in order and counted",
        f"<Dial>{TELLS.format('initiated ringing answered completed')}</Dial>",
        waits(40),
        [
            ("/leg", {"CallStatus": "initiated", "SequenceNumber": "0"}),
            ("/leg", {"CallStatus": "ringing", "SequenceNumber": "1"}),
            ("/leg", {"CallStatus": "in-progress", "SequenceNumber": "2"}),
            ("/leg", {"CallStatus": "completed", "SequenceNumber": "3"}),
        ],
        others={FRIEND: TALKS},
    ),
    Row(
        NUMBER,
        "a busy number is told as the completed event",
        f"<Dial>{TELLS.format('completed')}</Dial>",
        waits(9),
        [("/leg", {"CallStatus": "busy", "CallbackSource": "call-progress-events"})],
        others={FRIEND: scripted.busy()},
    ),
    Row(
        NUMBER,
        "its status callback may be GET",
        f'<Dial><Number statusCallback="/leg" statusCallbackMethod="GET">{FRIEND}</Number></Dial>',
        waits(9),
        [("/leg", {METHOD: "GET"})],
        others={FRIEND: scripted.busy()},
    ),
]
