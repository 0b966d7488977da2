"""A small application in front of the exchange: it answers as a test says and keeps what it was asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

import pytest
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, VirtualClock, wsgi_transport

BASE = "http://line.test"
LINE = "+4761000000"
SID = "AC" + "a" * 32
TOKEN = "secret token"
START = datetime(2026, 12, 4, 18, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that the application got."""

    path: str
    method: str
    params: dict[str, str]
    url: str
    signature: str
    headers: dict[str, str]


@dataclass
class Application:
    """Answers ``/path`` with ``pages[path]``: TwiML inside Response, a whole answer, or a function of the request."""

    pages: dict[str, Any] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"] or 0)).decode()
        params = dict(parse_qsl(body, keep_blank_values=True))
        path, target = environ["PATH_INFO"], environ["RAW_URI"]
        headers = {name: value for name, value in environ.items() if name.startswith("HTTP_")}
        signature = headers.get("HTTP_X_TWILIO_SIGNATURE", "")
        asked = Asked(path, environ["REQUEST_METHOD"], params, BASE + target, signature, headers)
        self.asked.append(asked)
        page = self.pages.get(path, "")
        page = page(asked) if callable(page) else page
        status, kind, text = page if isinstance(page, tuple) else (200, "text/xml", f"<Response>{page}</Response>")
        start_response(f"{status} X", [("Content-Type", kind)])
        return [text.encode()]

    def paths(self) -> list[str]:
        """The paths in the order they were asked for."""
        return [asked.path for asked in self.asked]

    def last(self, path: str) -> dict[str, str]:
        """The parameters of the last request to a path."""
        return [asked.params for asked in self.asked if asked.path == path][-1]


@pytest.fixture
def app() -> Application:
    """The application."""
    return Application()


@pytest.fixture
def ex(app: Application) -> Exchange:
    """An exchange on a virtual clock in front of it, with one line."""
    exchange = Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), deliver=wsgi_transport(app, BASE))
    exchange.incoming_number(LINE, voice_url=f"{BASE}/voice", sms_url=f"{BASE}/sms", status_callback=f"{BASE}/ended")
    return exchange


@pytest.fixture
def client(ex: Exchange) -> Client:
    """The real Twilio client, answered by the exchange."""
    return Client(SID, TOKEN, http_client=InProcessHttpClient(ex))
