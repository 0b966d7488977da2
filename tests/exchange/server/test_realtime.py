"""The same exchange in real time, fast: HTTP webhooks on loopback, several threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

import pytest

from exchange import Exchange
from exchange.base.clock import RunningClock
from exchange.network.calls.calling import NotPossible
from exchange.server.realtime import RealTimeExchange
from tests.exchange.conftest import LINE, SID, TOKEN

ELDER, SLOW = "+4761234567", "+476999"
OTHER = f"{SLOW}0000"
PAGES = {
    "/voice": '<Gather numDigits="1" action="/menu"><Say>Hei der</Say></Gather>',
    "/menu": "<Say>Takk</Say>",
    "/room": '<Dial><Conference waitUrl="/wait">Seto</Conference></Dial>',
    "/wait": "<Say>Vent litt</Say><Pause/><Redirect/>",
}


class _Line(BaseHTTPRequestHandler):
    held = threading.Event()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if dict(parse_qsl(body)).get("From", "").startswith(SLOW):
            self.held.wait(5)
        text = f"<Response>{PAGES.get(self.path, '')}</Response>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def rt() -> Iterator[RealTimeExchange]:
    _Line.held.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Line)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    exchange = RealTimeExchange(account_sid=SID, auth_token=TOKEN, clock=RunningClock(speed=20.0))
    exchange.do(lambda ex: ex.incoming_number(LINE, voice_url=f"{base}/voice"))
    exchange.start()
    yield exchange
    _Line.held.set()
    exchange.stop()
    server.shutdown()
    server.server_close()


def _until(rt: RealTimeExchange, true: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Wait for a change that makes it true, five real seconds at the most."""
    changed = threading.Event()
    stop = rt.subscribe(lambda event: changed.set())
    give_up = time.monotonic() + 5
    try:
        while not true(state := rt.snapshot()):
            changed.wait(0.05)
            changed.clear()
            if time.monotonic() > give_up:
                pytest.fail(f"never came true: {state}")
    finally:
        stop()
    return state


def test_a_call_runs_by_itself_from_ring_to_end(rt: RealTimeExchange) -> None:
    sid = rt.do(lambda ex: ex.calling.dial(ELDER, LINE).sid)
    _until(rt, lambda state: state["calls"][0]["waits_for"] is not None)
    rt.do(lambda ex: ex.calling.press(sid, "1"))
    state = _until(rt, lambda state: state["calls"][0]["status"] == "completed")
    assert [line["text"] for line in state["calls"][0]["transcript"] if line["kind"] == "say"][-1] == "Takk"


def test_one_slow_webhook_does_not_hold_up_another_call(rt: RealTimeExchange) -> None:
    rt.do(lambda ex: ex.calling.dial(OTHER, LINE))
    rt.do(lambda ex: ex.calling.dial(ELDER, LINE))
    state = _until(rt, lambda state: state["calls"][1]["waits_for"] is not None)
    assert state["calls"][0]["doing"] == "fetching"


def test_forty_slow_webhooks_do_not_hold_up_another_call(rt: RealTimeExchange) -> None:
    for number in range(40):
        rt.do(partial(_dials, number=f"{SLOW}{number:04}"))
    rt.do(partial(_dials, number=ELDER))
    state = _until(rt, lambda state: state["calls"][-1]["waits_for"] is not None)
    assert {call["doing"] for call in state["calls"][:-1]} == {"fetching"}


def _dials(exchange: Exchange, number: str) -> None:
    exchange.calling.dial(number, LINE)


def test_what_a_command_raises_reaches_who_gave_it(rt: RealTimeExchange) -> None:
    with pytest.raises(NotPossible):
        rt.do(lambda ex: ex.calling.dial(ELDER, "+4799999999"))


def test_a_jump_ahead_does_what_fell_due(rt: RealTimeExchange) -> None:
    rt.do(lambda ex: ex.calling.dial(ELDER, LINE))
    _until(rt, lambda state: state["calls"][0]["waits_for"] is not None)
    before = rt.clock.now()
    rt.shift(60)
    _until(rt, lambda state: state["calls"][0]["status"] == "completed")
    assert rt.clock.now() - before >= timedelta(seconds=60)


def test_two_meet_in_a_conference_by_themselves(rt: RealTimeExchange) -> None:
    room, third = "+4761000009", "+4761234569"
    voice = rt.do(lambda ex: ex.lines[LINE].voice_url)
    rt.do(lambda ex: ex.incoming_number(room, voice_url=voice.replace("/voice", "/room")))
    first = rt.do(lambda ex: ex.calling.dial(ELDER, room).sid)
    _until(rt, lambda state: any(line["text"] == "Vent litt" for line in state["calls"][0]["transcript"]))
    rt.do(lambda ex: ex.calling.dial(third, room))
    _until(rt, lambda state: state["conferences"][0]["status"] == "in-progress")
    rt.do(lambda ex: ex.calling.speak(first, "hei du"))
    state = _until(rt, lambda state: state["calls"][1]["transcript"][-1]["kind"] == "other")
    assert (state["calls"][1]["transcript"][-1]["who"], state["calls"][0]["conference"]["with"]) == (ELDER, [third])
