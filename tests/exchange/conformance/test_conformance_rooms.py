"""Conferences and queues: (TwiML, what the people do) → the requests that follow, each with the rule it stands for.

Written from Twilio's reference of Dial, Conference, Queue, Enqueue and Leave, not from the executor. Anna gets the
row's document; the host gets ``host`` from a second number of the line's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from exchange import Exchange, PhoneCall
from tests.exchange.conftest import BASE, LINE, Application

ANNA, HOST, OLA, HOST_LINE = "+4761234567", "+4791234567", "+4792345678", "+4761000001"
METHOD, ABSENT = "(method)", "(absent)"


@dataclass
class Scene:
    """Anna's call, and the others who may ring."""

    ex: Exchange
    anna: PhoneCall

    def host(self) -> PhoneCall:
        """The host rings."""
        return self.ex.phone(HOST).dials(HOST_LINE)

    def ola(self) -> PhoneCall:
        """Ola rings and gets the document that Anna got."""
        return self.ex.phone(OLA).dials(LINE)


@dataclass(frozen=True)
class Row:
    """``then``: the requests after the documents themselves, with what matters of them; ``more``: others follow."""

    rule: str
    twiml: str
    people: Callable[[Scene], object]
    then: list[tuple[str, dict[str, str]]]
    ends: str = ""
    host: str = "<Dial><Conference>Seto</Conference></Dial>"
    pages: dict[str, Any] = field(default_factory=dict)
    problem: int = 0
    more: bool = False


def room(terms: str = "", dial: str = "", after: str = "") -> str:
    """A Dial into the conference."""
    return f'<Dial action="/after"{dial}><Conference{terms}>Seto</Conference></Dial>{after}'


def told(events: str) -> str:
    """A conference that tells of these events."""
    return room(f' statusCallback="/told" statusCallbackEvent="{events}"')


def event(name: str, **params: str) -> tuple[str, dict[str, str]]:
    """A status callback."""
    return "/told", {"StatusCallbackEvent": name, **params}


def waits(seconds: float) -> Callable[[Scene], object]:
    """Time passes."""
    return lambda scene: scene.anna.waits(seconds)


def host_comes(scene: Scene) -> None:
    """The host comes."""
    scene.host()


def host_comes_and_goes(scene: Scene) -> None:
    """The host comes, and hangs up ten seconds later."""
    scene.host().waits(10).hangs_up()


def star(scene: Scene) -> None:
    """The host comes, Anna presses the star."""
    scene.host()
    scene.anna.waits(3).presses("*")


HOST_ENDS = '<Dial><Conference endConferenceOnExit="true">Seto</Conference></Dial>'
SAID = "<Say>Vent</Say>"
ANSWERED = {"DialCallStatus": "answered", "DialCallSid": ABSENT, "DialCallDuration": ABSENT}
FAILED = {"DialCallStatus": "failed"}
STILL_ON = {"ParticipantCallStatus": "in-progress"}
END_LAST = {"ReasonConferenceEnded": "last-participant-left"}

WAITING = [
    Row("Conference waitUrl: without one the network's own music plays", room(), waits(9), [], "in-progress"),
    Row("Conference waitUrl: empty is silence", room(' waitUrl=""'), waits(9), [], "in-progress"),
    Row(
        "Conference waitUrl: it is asked with POST while the conference has not begun",
        room(' waitUrl="/wait"'),
        waits(1),
        [("/wait", {METHOD: "POST", "FriendlyName": "Seto"})],
        pages={"/wait": SAID},
    ),
    Row(
        "Conference waitMethod: GET where told",
        room(' waitUrl="/wait" waitMethod="GET"'),
        waits(1),
        [("/wait", {METHOD: "GET"})],
        pages={"/wait": SAID},
    ),
    Row(
        "Conference waitUrl: when its verbs run out there is silence",
        room(' waitUrl="/wait"'),
        waits(120),
        [("/wait", {})],
        "in-progress",
        pages={"/wait": SAID},
    ),
    Row(
        "Conference waitUrl: an empty Redirect loops it",
        room(' waitUrl="/wait"'),
        waits(5),
        [("/wait", {}), ("/wait", {})],
        pages={"/wait": '<Pause length="4"/><Redirect/>'},
    ),
    Row(
        "Conference waitUrl: other verbs than Play, Say, Pause and Redirect are refused",
        room(' waitUrl="/wait"'),
        waits(1),
        [("/wait", {}), ("/after", FAILED)],
        pages={"/wait": "<Gather/>"},
        problem=12200,
    ),
    Row(
        "Conference waitUrl: when the request fails the call is not in, and the action is asked",
        room(' waitUrl="/wait"'),
        waits(1),
        [("/wait", {}), ("/after", FAILED)],
        pages={"/wait": (500, "text/plain", "no")},
        problem=11200,
    ),
    Row(
        "Conference startConferenceOnEnter: two who do not start it wait on",
        room(' startConferenceOnEnter="false" waitUrl="/wait"'),
        lambda scene: scene.ola(),
        [("/wait", {}), ("/wait", {})],
        "in-progress",
        pages={"/wait": '<Pause length="60"/>'},
    ),
]

LEAVING = [
    Row(
        "Dial hangupOnStar: the star leaves the conference",
        room(dial=' hangupOnStar="true"'),
        star,
        [("/after", ANSWERED)],
    ),
    Row("Dial hangupOnStar: without it the star does nothing", room(), star, [], "in-progress"),
    Row(
        "Dial hangupOnStar: who only waits may leave too",
        room(dial=' hangupOnStar="true"'),
        lambda scene: scene.anna.waits(2).presses("*"),
        [("/after", {"DialCallStatus": "answered"})],
    ),
    Row(
        "Dial timeLimit: then one is removed from the conference",
        room(dial=' timeLimit="30"'),
        lambda scene: scene.host().waits(31),
        [("/after", ANSWERED)],
    ),
    Row("Dial timeout: has no effect on a conference", room(dial=' timeout="5"'), waits(60), [], "in-progress"),
    Row(
        "Dial action: without one the document goes on",
        '<Dial hangupOnStar="true"><Conference>Seto</Conference></Dial><Redirect>/next</Redirect>',
        star,
        [("/next", {})],
    ),
    Row(
        "Conference endConferenceOnExit: when that one leaves every other's Dial completes",
        room(),
        host_comes_and_goes,
        [("/after", ANSWERED)],
        host=HOST_ENDS,
    ),
    Row("Conference: when another leaves it goes on", room(), host_comes_and_goes, [], "in-progress"),
    Row(
        "Dial action: who hangs up in a conference is told of once more",
        room(),
        lambda scene: scene.anna.waits(5).hangs_up(),
        [("/after", {"DialCallStatus": "answered", "CallStatus": "completed"})],
        "completed",
    ),
    Row(
        "Conference maxParticipants: one more is not let in (16020)",
        room(' maxParticipants="1"'),
        lambda scene: scene.ola(),
        [("/after", FAILED)],
        problem=16020,
    ),
    Row(
        "Conference participantLabel: a second with the same goes on with the next verb (16025)",
        '<Dial><Conference participantLabel="gjest">Seto</Conference></Dial><Redirect>/next</Redirect>',
        lambda scene: scene.ola(),
        [("/next", {})],
        problem=16025,
    ),
    Row(
        "Conference coach: a call that is not in the conference cannot be coached (13240)",
        room(' coach="CA0"'),
        waits(1),
        [("/after", FAILED)],
        problem=13240,
    ),
    Row("Conference: going into one answers the call", room(), waits(0), [], "in-progress"),
]

EVENTS = [
    Row(
        "Conference events start, join: it begins when two are in and one of them starts it",
        told("start join"),
        host_comes,
        [
            event("participant-join", SequenceNumber="1", FriendlyName="Seto"),
            event("participant-join"),
            event("conference-start"),
        ],
    ),
    Row(
        "Conference statusCallbackEvent: only what was asked for is told",
        told("start"),
        host_comes,
        [event("conference-start")],
    ),
    Row(
        "Conference statusCallbackEvent: none is told unless asked for", room(' statusCallback="/told"'), host_comes, []
    ),
    Row(
        "Conference statusCallback: the first participant's holds, others' are ignored",
        told("join"),
        host_comes,
        [event("participant-join"), event("participant-join")],
        host='<Dial><Conference statusCallback="/other" statusCallbackEvent="end">Seto</Conference></Dial>',
    ),
    Row(
        "Conference statusCallbackMethod: GET where told",
        room(' statusCallback="/told" statusCallbackMethod="GET" statusCallbackEvent="join"'),
        waits(0),
        [("/told", {METHOD: "GET"})],
    ),
    Row(
        "Conference statusCallback: a relative address is read against the document's",
        "<Redirect>/deep/doc</Redirect>",
        waits(0),
        [("/deep/doc", {}), ("/deep/told", {"StatusCallbackEvent": "participant-join"})],
        pages={"/deep/doc": room(' statusCallback="told" statusCallbackEvent="join"')},
    ),
    Row(
        "Conference event join: it tells on what terms the participant is in",
        room(
            ' muted="true" endConferenceOnExit="true" startConferenceOnEnter="false" participantLabel="gjest"'
            ' statusCallback="/told" statusCallbackEvent="join"'
        ),
        waits(0),
        [
            event(
                "participant-join",
                Muted="true",
                Hold="false",
                Coaching="false",
                EndConferenceOnExit="true",
                StartConferenceOnEnter="false",
                ParticipantLabel="gjest",
            )
        ],
    ),
    Row(
        "Conference event leave: it tells why, and how the call stands",
        told("leave"),
        host_comes_and_goes,
        [event("participant-leave", ReasonParticipantLeft="participant_hung_up", ParticipantCallStatus="completed")],
    ),
    Row(
        "Conference event end: the last participant left",
        '<Dial><Conference statusCallback="/told" statusCallbackEvent="end">Seto</Conference></Dial>',
        lambda scene: scene.anna.hangs_up(),
        [event("conference-end", **END_LAST, SequenceNumber="1", CallSid=ABSENT)],
    ),
    Row(
        "Conference event end: the host left, and the others were put out",
        '<Dial><Conference statusCallback="/told" statusCallbackEvent="leave end">Seto</Conference></Dial>',
        host_comes_and_goes,
        [
            event("participant-leave", ReasonParticipantLeft="participant_hung_up"),
            event("participant-leave", ReasonParticipantLeft="moderator_ended_conference", **STILL_ON),
            event("conference-end", ReasonConferenceEnded="participant-with-end-conference-on-exit-left"),
        ],
        host=HOST_ENDS,
    ),
    Row(
        "Conference event speaker: a participant began and stopped speaking",
        told("speaker"),
        lambda scene: scene.host().says("god kveld alle saman").waits(1),
        [event("participant-speech-start"), event("participant-speech-stop")],
    ),
    Row(
        "Conference event speaker: of one who is muted nothing is told",
        told("speaker"),
        lambda scene: scene.host().says("god kveld").waits(3),
        [],
        host='<Dial><Conference muted="true">Seto</Conference></Dial>',
    ),
]


def queue(attributes: str = ' waitUrl="/wait" action="/out"', after: str = "<Redirect>/next</Redirect>") -> str:
    """An Enqueue."""
    return f"<Enqueue{attributes}>hjelp</Enqueue>{after}"


TAKE = "<Dial><Queue>hjelp</Queue></Dial>"
FIRST = {"QueuePosition": "1", "QueueTime": "0", "AvgQueueTime": "0", "CurrentQueueSize": "1", "MaxQueueSize": "1000"}

QUEUES = [
    Row(
        "Enqueue waitUrl: it is told place, times and sizes",
        queue(),
        waits(0),
        [("/wait", FIRST)],
        pages={"/wait": SAID},
    ),
    Row(
        "Enqueue waitUrl: when its verbs run out it is asked for again",
        queue(),
        waits(8),
        [("/wait", {"QueueTime": "0"}), ("/wait", {"QueueTime": "7", "AvgQueueTime": "7"})],
        pages={"/wait": '<Pause length="7"/>'},
    ),
    Row(
        "Enqueue waitUrlMethod: GET where told",
        queue(' waitUrl="/wait" waitUrlMethod="GET"'),
        waits(0),
        [("/wait", {METHOD: "GET"})],
        pages={"/wait": SAID},
    ),
    Row("Enqueue waitUrl: empty is silence", queue(' waitUrl=""'), waits(60), [], "in-progress"),
    Row("Enqueue waitUrl: without one the network's own music plays", queue(""), waits(60), [], "in-progress"),
    Row(
        "Leave: the call is out of the queue, and the action is asked right away",
        queue(),
        waits(5),
        [("/wait", {}), ("/out", {"QueueResult": "leave", "QueueTime": "4"})],
        pages={"/wait": '<Pause length="4"/><Leave/>'},
    ),
    Row(
        "Leave: without an action the call goes on after its Enqueue",
        queue(' waitUrl="/wait"'),
        waits(1),
        [("/wait", {}), ("/next", {"QueueResult": ABSENT})],
        pages={"/wait": "<Leave/>"},
    ),
    Row(
        "Enqueue waitUrl: keys can be gathered there, and the queue's parameters go along",
        queue(),
        lambda scene: scene.anna.listens().presses("1"),
        [("/wait", {}), ("/key", {"Digits": "1", "QueuePosition": "1"})],
        pages={"/wait": '<Gather numDigits="1" action="/key"/>', "/key": SAID},
        more=True,
    ),
    Row(
        "Enqueue waitUrl: Hangup there ends the call",
        queue(),
        waits(1),
        [("/wait", {}), ("/out", {"QueueResult": "hangup", "CallStatus": "completed"})],
        "completed",
        pages={"/wait": "<Hangup/>"},
    ),
    Row(
        "Enqueue waitUrl: a verb that cannot stand there is an error",
        queue(),
        waits(1),
        [("/wait", {}), ("/out", {"QueueResult": "error"})],
        pages={"/wait": "<Dial>+4791234567</Dial>"},
        problem=12200,
    ),
    Row(
        "Enqueue waitUrl: a document that cannot be had is an error",
        queue(),
        waits(1),
        [("/wait", {}), ("/out", {"QueueResult": "error"})],
        pages={"/wait": (500, "text/plain", "no")},
        problem=11200,
    ),
    Row(
        "Enqueue action: a call that is hung up is told of",
        queue(' waitUrl="" action="/out"'),
        lambda scene: scene.anna.waits(3).hangs_up(),
        [("/out", {"QueueResult": "hangup", "QueueTime": "3", "CallStatus": "completed"})],
        "completed",
    ),
    Row(
        "Enqueue action: after the talk it is asked once, bridged, with the time in the queue",
        queue(' waitUrl="" action="/out"'),
        lambda scene: scene.anna.waits(9) and scene.host().waits(20).hangs_up(),
        [("/out", {"QueueResult": "bridged", "QueueTime": "9", "CallStatus": "in-progress"})],
        host=TAKE,
    ),
    Row(
        "Queue url: it is run for the one who waited, and told who takes them",
        queue(' waitUrl=""'),
        lambda scene: scene.host(),
        [("/greet", {"From": ANNA, "QueueTime": "0"})],
        host='<Dial><Queue url="/greet">hjelp</Queue></Dial>',
        pages={"/greet": SAID},
    ),
    Row(
        "Dial hangupOnStar: the one who took a caller may put them down",
        queue(' waitUrl="" action="/out"'),
        lambda scene: scene.host().waits(2).presses("*"),
        [("/out", {"QueueResult": "bridged"})],
        host='<Dial hangupOnStar="true"><Queue>hjelp</Queue></Dial>',
    ),
]

REFUSED = [
    ("a conference without a name", "<Dial><Conference/></Dial>"),
    ("a conference beside a number", "<Dial><Conference>Seto</Conference><Number>+4791234567</Number></Dial>"),
    ("two conferences", "<Dial><Conference>Seto</Conference><Conference>Prat</Conference></Dial>"),
    ("a conference beside text", "<Dial>+4791234567<Conference>Seto</Conference></Dial>"),
    ("a conference outside a Dial", "<Conference>Seto</Conference>"),
    ("an attribute it does not have", '<Dial><Conference loud="true">Seto</Conference></Dial>'),
    ("a beep that is none", '<Dial><Conference beep="loud">Seto</Conference></Dial>'),
    ("too many participants", '<Dial><Conference maxParticipants="251">Seto</Conference></Dial>'),
    ("an event that is none", '<Dial><Conference statusCallbackEvent="shout">Seto</Conference></Dial>'),
    ("a label with a slash", '<Dial><Conference participantLabel="a/b">Seto</Conference></Dial>'),
    ("a queue without a name", "<Enqueue/>"),
    ("a queue's name that is too long", f"<Enqueue>{'a' * 65}</Enqueue>"),
    ("TaskRouter's workflow", '<Enqueue workflowSid="WW0">hjelp</Enqueue>'),
    ("TaskRouter's reservation", '<Dial><Queue reservationSid="WR0">hjelp</Queue></Dial>'),
    ("Leave outside a queue", "<Leave/>"),
]


@pytest.mark.parametrize("row", WAITING + LEAVING + EVENTS + QUEUES, ids=lambda row: row.rule)
def test_the_next_requests_are_those_of_the_reference(ex: Exchange, app: Application, row: Row) -> None:
    ex.incoming_number(LINE, voice_url=f"{BASE}/voice")
    ex.incoming_number(HOST_LINE, voice_url=f"{BASE}/host")
    app.pages = {"/voice": row.twiml, "/host": row.host, "/after": "<Pause length='1'/>", **row.pages}
    scene = Scene(ex, ex.phone(ANNA).dials(LINE))
    row.people(scene)
    ex.settle()
    asked = [one for one in app.asked if one.path not in {"/voice", "/host"}]
    paths = [path for path, _ in row.then]
    assert [one.path for one in asked][: len(paths) if row.more else None] == paths, scene.anna.transcript
    for one, (_, wanted) in zip(asked, row.then, strict=False):
        found = {**one.params, METHOD: one.method}
        assert {name: found.get(name, ABSENT) for name in wanted} == wanted
    assert [problem.code for problem in ex.problems] == ([row.problem] if row.problem else [])
    if row.ends:
        assert scene.anna.status == row.ends, scene.anna.transcript


@pytest.mark.parametrize(("what", "twiml"), REFUSED)
def test_a_document_that_cannot_be_run_is_apologised_for(ex: Exchange, app: Application, what: str, twiml: str) -> None:
    app.pages = {"/voice": twiml}
    ex.phone(ANNA).dials(LINE).hears("application error").is_over()
    assert ex.problems[0].code == 12200, what


def test_a_workflow_is_refused_by_name(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": '<Enqueue workflowSid="WW0">hjelp</Enqueue>'}
    ex.phone(ANNA).dials(LINE)
    assert "no TaskRouter in this exchange" in ex.problems[0].message


def test_what_has_no_effect_is_taken_with_a_warning(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": '<Dial><Conference record="record-from-start" region="ie1">Seto</Conference></Dial>'}
    call = ex.phone(ANNA).dials(LINE).is_in_conference("Seto")
    assert call.transcript.count("has no effect in this exchange") == 2
