"""A running exchange on loopback, with a small line of the tests' own behind it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

import httpx
from werkzeug.serving import make_server as make_wsgi_server
from werkzeug.wrappers import Request, Response

from exchange.server import server
from tests.exchange.conftest import LINE, SID, TOKEN

ELDER, FRIEND, NOBODY = "+4761234567", "+4791234567", "+4761239999"
PHONES = [
    {"number": ELDER, "name": "Anna Bakken", "role": "elder"},
    {"number": FRIEND, "name": "Ola Garmo", "role": "visit friend"},
]
PATIENCE_S = 30.0
SPEED = 10.0


def little_line(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
    """A line with one menu: 1 hears what is on, 2 ends, 3 is put through to the friend; texts are answered."""
    request = Request(environ)
    given = dict(parse_qsl(request.get_data(as_text=True), keep_blank_values=True))
    pages = {
        "/answer": '<Gather numDigits="1" input="dtmf speech" action="/menu" timeout="60" speechTimeout="1">'
        '<Say language="nb-NO">God kveld. For å høre kva som skjer, trykk 1.</Say></Gather>',
        "/sms": f"<Message>Du skreiv {given.get('Body', '')}.</Message>",
    }
    if request.path == "/menu" and given.get("Digits") == "3":
        pages["/menu"] = f"<Dial><Number>{FRIEND}</Number></Dial>"
    elif request.path == "/menu":
        answered = given.get("Digits") or given.get("SpeechResult", "")
        words = "Fredag er det strikkekveld på Utgard." if answered in {"1", "ja"} else "Takk for i dag."
        pages["/menu"] = f'<Say language="nb-NO">{words}</Say>'
    body = f"<Response>{pages.get(request.path, '')}</Response>"
    return Response(body, content_type="text/xml")(environ, start_response)


@dataclass
class Running:
    """The exchange, and an HTTP client for it."""

    server: server.RunningServer
    http: httpx.Client
    line_url: str

    def path(self, number: str, what: str = "") -> str:
        """The control API's address of a phone."""
        return f"/control/phones/{quote(number, safe='')}{what}"

    def post(self, path: str, **body: Any) -> httpx.Response:
        """Ask the control API for something."""
        return self.http.post(path, json=body)

    def view(self, number: str = ELDER) -> dict[str, Any]:
        """A phone, as its page sees it."""
        value: dict[str, Any] = self.http.get(self.path(number)).json()
        return value

    def dials(self, number: str = ELDER) -> str:
        """Ring the line; the call's sid."""
        return str(self.post(self.path(number, "/dial")).json()["sid"])

    def rings(self, number: str = FRIEND) -> str:
        """Let the line ring a phone by REST; the call's sid."""
        form = {"To": number, "From": LINE, "Url": f"{self.line_url}/answer"}
        made = self.http.post(f"/2010-04-01/Accounts/{SID}/Calls.json", data=form, auth=(SID, TOKEN))
        return str(made.json()["sid"])

    def until(self, path: str, true: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait for the exchange's next changes until ``path`` answers what is wanted."""
        changed = threading.Event()
        stop = self.server.realtime.subscribe(lambda note: changed.set())
        give_up = time.monotonic() + PATIENCE_S
        try:
            while not true(value := self.http.get(path).json()):
                assert time.monotonic() < give_up, f"{path} never became what was wanted: {value}"
                changed.wait(0.1)
                changed.clear()
        finally:
            stop()
        return dict(value)

    def waits(self, sid: str) -> dict[str, Any]:
        """The call when the line waits for a key."""
        return self.until(f"/control/calls/{sid}", lambda call: call["waits_for"] is not None)

    def over(self, sid: str) -> dict[str, Any]:
        """The call when it has ended."""
        return self.until(f"/control/calls/{sid}", lambda call: call["ended"] is not None)


def said(call: dict[str, Any]) -> str:
    """What the line has said in a call."""
    return " ".join(line["text"] for line in call["transcript"] if line["kind"] == "say")


@contextmanager
def running(speed: float = SPEED, state: Path | None = None) -> Iterator[Running]:
    """An exchange and a line, both on free ports, both gone afterwards."""
    web = make_wsgi_server("127.0.0.1", 0, little_line, threaded=True)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{web.port}"
    exchange = server.make_server(
        port=0,
        account_sid=SID,
        auth_token=TOKEN,
        line_number=LINE,
        voice_url=f"{base}/answer",
        sms_url=f"{base}/sms",
        status_callback=f"{base}/status",
        phones=PHONES,
        speed=speed,
        state=state,
    ).start()
    try:
        with httpx.Client(base_url=exchange.url, timeout=PATIENCE_S) as http:
            yield Running(exchange, http, base)
    finally:
        exchange.stop()
        web.shutdown()
        web.server_close()
