"""Whatever three people and the owner do with conferences and queues, in whatever order, nobody is lost."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, VirtualClock, wsgi_transport
from exchange.base.errors import NotPossible
from exchange.machine.events import FINAL
from tests.exchange.conftest import BASE, LINE, SID, START, TOKEN, Application

ONE, TWO, THREE = "+4761234567", "+4791234567", "+4792345678"
EVENTS = 'statusCallback="/told" statusCallbackEvent="start end join leave"'
PAGES = {
    "/voice": f'<Dial action="/queue" hangupOnStar="true" timeLimit="90"><Conference waitUrl="/wait" {EVENTS}>Seto'
    "</Conference></Dial>",
    "/host": f'<Dial action="/voice"><Conference endConferenceOnExit="true" beep="onExit" {EVENTS}>Seto'
    "</Conference></Dial>",
    "/wait": '<Say>Vent</Say><Pause length="3"/><Redirect/>',
    "/queue": '<Enqueue waitUrl="/wait" action="/out">hjelp</Enqueue>',
    "/take": '<Dial timeout="8" hangupOnStar="true" action="/voice"><Queue url="/greet">hjelp</Queue></Dial>',
    "/greet": "<Say>No er det din tur</Say>",
    "/out": "<Pause/><Redirect>/take</Redirect>",
}
BY_HAND = ["dial", "star", "speak", "hang_up"]
BY_OWNER = ["voice", "host", "queue", "take", "completed"]
IN_ROOM = ["mute", "hold", "kick", "announce", "end"]
COURSE = st.lists(
    st.tuples(
        st.sampled_from(BY_HAND + BY_OWNER + IN_ROOM),
        st.sampled_from([ONE, TWO, THREE]),
        st.sampled_from([0.0, 0.7, 4.0, 20.0]),
    ),
    min_size=4,
    max_size=30,
)


def _act(ex: Exchange, client: Client, act: str, number: str) -> None:
    call = ex.live_call_of(number)
    if call is None:
        ex.calling.dial(number, LINE)
    elif act in IN_ROOM:
        _rule(client, act, call.sid)
    elif act == "completed":
        client.calls(call.sid).update(status=act)
    elif act in BY_OWNER:
        client.calls(call.sid).update(url=f"{BASE}/{act}")
    elif act == "star":
        ex.calling.press(call.sid, "*")
    elif act == "speak":
        ex.calling.speak(call.sid, "ja takk")
    elif act == "hang_up":
        ex.calling.hang_up(call.sid)


def _rule(client: Client, act: str, call_sid: str) -> None:
    """Do something to the conference that is on, if one is."""
    for room in client.conferences.list(status="in-progress"):
        if act == "announce":
            room.update(announce_url=f"{BASE}/greet")
        elif act == "end":
            room.update(status="completed")
        elif call_sid in [one.call_sid for one in room.participants.list()]:
            person = room.participants(call_sid)
            now = person.fetch()
            if act == "kick":
                person.delete()
            elif act == "mute":
                person.update(muted=not now.muted)
            else:
                person.update(hold=not now.hold)


@pytest.mark.slow
@settings(max_examples=120)
@given(COURSE)
def test_who_came_in_went_out_and_nobody_waits_for_ever(course: list[tuple[str, str, float]]) -> None:
    app = Application(pages=dict(PAGES))
    ex = Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), deliver=wsgi_transport(app, BASE))
    ex.incoming_number(LINE, voice_url=f"{BASE}/voice", status_callback=f"{BASE}/st")
    client = Client(SID, TOKEN, http_client=InProcessHttpClient(ex))
    for act, number, wait_s in course:
        with suppress(NotPossible):
            _act(ex, client, act, number)
        ex.advance(wait_s)
        for call in ex.calls.values():
            if (partner := ex.partner_of(call)) is not None:
                event("two were put through")
                assert ex.partner_of(partner) is call
    for number in (ONE, TWO, THREE):
        while (live := ex.live_call_of(number)) is not None:
            ex.calling.hang_up(live.sid)
            ex.settle()
    ex.advance(20000)
    assert [call.status for call in ex.calls.values() if call.status not in FINAL] == []
    assert [problem.message for problem in ex.problems] == []
    told = [asked.params for asked in app.asked if asked.path == "/told"]
    happened = Counter(one["StatusCallbackEvent"] for one in told)
    event(f"a conference began: {happened['conference-start'] > 0}")
    assert happened["participant-join"] == happened["participant-leave"]
    assert (
        happened["conference-end"] == len(client.conferences.list(status="completed")) == len(client.conferences.list())
    )
    assert [(queue.waiting, queue.takers) for queue in ex.queues.named.values()] in ([], [([], [])])
