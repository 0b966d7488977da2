"""Where the processor time of a key press goes: the line in this process, without a server, its stack looked at every
millisecond of processor time while somebody presses keys as fast as they are answered.

    .venv/bin/python -m bench.key_press [--steps 8000] [--only sqlite]
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from http.client import HTTPConnection
from pathlib import Path
from types import FrameType, SimpleNamespace
from typing import Any

from bench.caller import MENUS, WHATS_ON, Caller
from bench.webhooks import HOME, bare, postgresql, village

PORT = 8000
EVERY_S = 0.001
FIRST_RING = "a call's first ring, before a hundred keys"
PARTS = {
    "ivr/door.py:answer": FIRST_RING,
    "ivr/engine/steps.py:_claim": "transaction begun, receipt written",
    "ivr/engine/steps.py:_turn": "call, person, community and step before read",
    "services/plans/own_lines.py:of_person": "what her own menu has lines for",
    "services/programme/calendar.py:on_day": "the programme read and ordered",
    "services/programme/calendar.py:programme": "the programme read and ordered",
    "ivr/engine/steps.py:_react": "the screens' words and choices",
    "ivr/engine/steps.py:_follow": "the screens' words and choices",
    "ivr/engine/steps.py:_document": "the document written",
    "ivr/engine/steps.py:_finish": "receipt finished, two texts encrypted",
    "sqlalchemy/orm/session.py:commit": "commit",
    "carrier/signature.py:verify": "signature",
    "werkzeug/wrappers/request.py:form": "form parsed",
    "bench/webhooks.py:floor": "SELECT and INSERT, put together and asked",
    "ivr/engine/steps.py:answer": "session, queue for SQLite's lock",
    "flask/app.py:wsgi_app": "Flask",
}


class InProcess(HTTPConnection):
    """A connection that leads into a WSGI application, and adds up what it costs."""

    def __init__(self, app: Any) -> None:
        super().__init__("127.0.0.1", PORT)
        self._app, self.spent_s = app, 0.0
        self._answer = b""

    def connect(self) -> None:
        """There is nowhere to connect to."""

    def request(
        self,
        method: str,
        url: str,
        body: Any = None,
        headers: Mapping[str, Any] = {},
        *,
        encode_chunked: bool = False,
    ) -> None:
        path, _, query = url.partition("?")
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "RAW_URI": url,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": str(PORT),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": f"127.0.0.1:{PORT}",
            "HTTP_X_TWILIO_SIGNATURE": headers["X-Twilio-Signature"],
            "CONTENT_TYPE": headers["Content-Type"],
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body.encode()),
            "wsgi.errors": sys.stderr,
            "wsgi.version": (1, 0),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        began = time.process_time()
        parts: Iterable[bytes] = self._app(environ, lambda *_: None)
        self._answer = b"".join(parts)
        self.spent_s += time.process_time() - began

    def getresponse(self) -> Any:
        return SimpleNamespace(status=200, read=lambda: self._answer)


def looked_at(caller: Caller, connection: InProcess, steps: int) -> tuple[float, Counter[str]]:
    """Microseconds of processor time a step, and how they are shared out."""
    shares: Counter[str] = Counter()

    def look(_signal: int, frame: FrameType | None) -> None:
        on_the_way = []
        while frame is not None:
            file = frame.f_code.co_filename.partition("site-packages/")[2] or frame.f_code.co_filename
            on_the_way.append(f"{file.removeprefix(f'{HOME}/')}:{frame.f_code.co_name}")
            frame = frame.f_back
        found = [PARTS[place] for place in on_the_way if place in PARTS]
        if found:
            shares[FIRST_RING if FIRST_RING in found else found[0]] += 1

    caller.presses(200)
    connection.spent_s = 0.0
    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY_S, EVERY_S)
    caller.presses(steps)
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
    step = connection.spent_s / steps * 1e6
    return step, Counter({part: round(step * seen / shares.total()) for part, seen in shares.items()})


def _look(engine: str, database_url: str, steps: int) -> None:
    os.environ |= {
        "DATABASE_URL": database_url,
        "PUBLIC_URL": f"http://127.0.0.1:{PORT}",
        "TWILIO_API_BASE": "http://127.0.0.1:1",
    }
    numbers = village(database_url, 3)
    from app import create_app

    for name, app, path, keys in (
        ("menu step", create_app(), None, MENUS),
        ("what is on", create_app(), None, WHATS_ON),
        ("SELECT + INSERT", bare(), "/floor", ("1",)),
    ):
        connection = InProcess(app)
        step, shares = looked_at(Caller(PORT, numbers.pop(), path, keys, connection), connection, steps)
        print(f"| {engine} | **{name}** | **{step:.0f}** |")
        for part, spent in shares.most_common():
            print(f"| | {part} | {spent} |", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Where the processor time of a key press goes.")
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--only", choices=["sqlite", "postgresql"])
    given = parser.parse_args()
    logging.disable(logging.INFO)
    print("| database | part of a step | µs of processor |\n|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="gl-bench-", dir="/tmp") as name:
        home = Path(name)
        if given.only != "postgresql":
            _look("SQLite", f"sqlite:///{home}/line.db", given.steps)
        if given.only != "sqlite":
            with postgresql(home) as url:
                _look("PostgreSQL", url, given.steps)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
