"""Whatever two people do with their phones, in whatever order, the exchange keeps its own rules."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, VirtualClock, wsgi_transport
from exchange.base.errors import NotPossible
from exchange.machine.events import FINAL
from tests.exchange.conftest import BASE, LINE, SID, START, TOKEN, Application

ONE, TWO = "+4761234567", "+4791234567"
PAGES = {
    "/voice": '<Gather numDigits="1" input="dtmf speech" action="/menu"><Say>Vel ein tast</Say></Gather><Pause/>',
    "/menu": f'<Dial action="/after" timeout="10" answerOnBridge="true"><Number url="/whisper">{TWO}</Number></Dial>',
    "/whisper": '<Gather numDigits="1" action="/taken"><Say>Trykk</Say></Gather><Hangup/>',
    "/after": '<Record action="/menu" timeout="3"/>',
    "/out": f'<Dial timeLimit="15">{ONE}</Dial><Redirect>/voice</Redirect>',
}
ACTS = ["dial", "answer", "decline", "press", "speak", "hang_up", "create", "cancel", "redirect"]
COURSE = st.lists(
    st.tuples(st.sampled_from(ACTS), st.sampled_from([ONE, TWO]), st.sampled_from([0.0, 0.7, 4.0, 20.0])), max_size=25
)


def _act(ex: Exchange, client: Client, act: str, number: str) -> None:
    call = ex.live_call_of(number)
    if act == "dial":
        ex.calling.dial(number, LINE)
    elif act == "create":
        client.calls.create(to=number, from_=LINE, url=f"{BASE}/out", status_callback=f"{BASE}/st")
    elif call is None:
        return
    elif act == "press":
        ex.calling.press(call.sid, "1")
    elif act == "speak":
        ex.calling.speak(call.sid, "ja takk")
    elif act == "cancel":
        client.calls(call.sid).update(status="completed")
    elif act == "redirect":
        client.calls(call.sid).update(url=f"{BASE}/voice")
    else:
        getattr(ex.calling, act)(call.sid)


@settings(max_examples=150)
@given(COURSE)
def test_every_call_ends_and_is_told_once(course: list[tuple[str, str, float]]) -> None:
    app = Application(pages=dict(PAGES))
    ex = Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), deliver=wsgi_transport(app, BASE))
    ex.incoming_number(LINE, voice_url=f"{BASE}/voice", status_callback=f"{BASE}/st")
    client = Client(SID, TOKEN, http_client=InProcessHttpClient(ex))
    for act, number, wait_s in course:
        with suppress(NotPossible):
            _act(ex, client, act, number)
        ex.advance(wait_s)
    for number in (ONE, TWO):
        while (call := ex.live_call_of(number)) is not None:
            ex.calling.hang_up(call.sid)
            ex.settle()
    ex.advance(20000)
    assert [call.status for call in ex.calls.values() if call.status not in FINAL] == []
    told = [asked.params["CallSid"] for asked in app.asked if asked.path == "/st"]
    owed = [call.sid for call in ex.calls.values() if not call.parent]
    assert sorted(told) == sorted(owed)
