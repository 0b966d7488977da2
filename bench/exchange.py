"""How many webhooks a second the exchange can drive with a thousand calls on the line, against what `wrk` gets.

The route is static, in a process of its own: once behind gunicorn, as an application has it, and once in a bare asyncio
server, which costs next to nothing. In one run and on the same route: first `wrk`, then the exchange flat out (every
person presses a key the moment the line has spoken its first word), then at people's pace (a key every few seconds).
Every webhook is counted at both ends, at the route by the header that only the exchange sends: what `wrk` had under way
when it ended is nobody's. What is lost is told by where it was lost. Loopback only; bounded in time.

    .venv/bin/python -m bench.exchange [--calls 1000] [--seconds 8]
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from random import Random

from bench.webhooks import wait_for
from exchange import Exchange
from exchange.network.webhooks import Webhook
from exchange.server.realtime import RealTimeExchange, spare_the_collector

HOME = Path(__file__).resolve().parent.parent
SID, TOKEN, LINE = "AC" + "b" * 32, "bench", "+4761000000"
PATH = "/key"
MARK = "I-Twilio-Idempotency-Token"
"""The header by which the route tells a webhook from a request of ``wrk``."""
MENU = (
    f'<Response><Gather numDigits="1" timeout="60" action="{PATH}"><Say language="nb-NO">For å høre kva som skjer, '
    "trykk 1.</Say></Gather></Response>"
)
CONNECTIONS = 64
PACE_S = 5.0
WRK_MISSING = (
    "wrk is not installed (Debian, Ubuntu: apt-get install wrk; macOS: brew install wrk), so no ratio is told."
)
POST = """wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.body = "CallSid=CA00000000000000000000000000000000&Digits=1&From=%2B4761234567&To=%2B4761000000"
"""


@dataclass(frozen=True, slots=True)
class Course:
    """What one row of the table tells.

    ``whole_ms``: from a key to the next document carried out; ``own_ms``: of that, what was not spent between sending
    the request and having read its answer. ``cpu``: of one core; ``kb``: memory of a call.
    ``losses``: how many of what were lost; ``failed``: answers that were no document, and how often.
    """

    per_s: float
    whole_ms: list[float]
    own_ms: list[float]
    cpu: float
    sent: int
    losses: Counter[str]
    failed: Counter[str]
    kb: float

    @property
    def lost(self) -> int:
        """All that was lost, whatever it was."""
        return self.losses.total()


class Crowd:
    """Everybody on the line. ``pressed``: when each call's last key was pressed, on the machine's clock."""

    def __init__(self, realtime: RealTimeExchange, delay_s: Callable[[], float]) -> None:
        self.realtime = realtime
        self.delay_s = delay_s
        self.pressed: dict[str, float] = {}
        self.whole_ms: list[float] = []
        self.own_ms: list[float] = []
        self.keys = 0
        self.failed: Counter[str] = Counter()
        self._pressing = True

    def listen(self) -> None:
        """From now on every document is followed by a key."""
        exchange = self.realtime.exchange
        exchange.on_answer.append(lambda webhook: exchange.soon(lambda: self._heard(webhook)))

    def rest(self) -> None:
        """Nobody presses any more."""
        self._pressing = False

    def _heard(self, webhook: Webhook) -> None:
        """The document was carried out, or none came; then the call ends and nobody presses any more."""
        began, sid = self.pressed.pop(webhook.subject, None), webhook.subject
        if webhook.reply is not None and webhook.reply.status != 200:
            self.failed[f"answered {webhook.reply.status}: {webhook.reply.body[:80].decode(errors='replace')}"] += 1
            return
        if began is not None and webhook.reply is not None:
            whole_s = time.perf_counter() - began
            self.whole_ms.append(whole_s * 1000)
            self.own_ms.append((whole_s - webhook.reply.took_s) * 1000)
        self.realtime.exchange.after(self.delay_s(), lambda: self._press(sid))

    def _press(self, sid: str) -> None:
        if self._pressing:
            self.pressed[sid] = time.perf_counter()
            self.keys += 1
            self.realtime.exchange.calling.press(sid, "1")


# ---- the route


def gunicorn_route() -> object:
    """The static route as an application has it."""
    from flask import Flask, Response, request

    app, count = Flask(__name__, static_folder=None), [0]
    lock = threading.Lock()

    @app.post(PATH)
    def key() -> Response:
        with lock:
            count[0] += MARK in request.headers
        return Response(MENU, mimetype="text/xml")

    @app.get("/count")
    def told() -> str:
        return str(count[0])

    return app


def bare_route(port: int) -> None:
    """The static route for next to nothing: asyncio, no framework."""
    import asyncio

    count = 0
    body = MENU.encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
    length = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
    mark = MARK.encode()

    class Route(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            self.transport, self.buffer = transport, b""

        def data_received(self, data: bytes) -> None:
            nonlocal count
            self.buffer += data
            while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
                found = length.search(self.buffer, 0, end)
                whole = end + 4 + (int(found[1]) if found else 0)
                if len(self.buffer) < whole:
                    return
                post = self.buffer.startswith(b"POST")
                count += post and self.buffer.find(mark, 0, end) >= 0
                self.buffer = self.buffer[whole:]
                text = body if post else str(count).encode()
                self.transport.write(head % len(text) + text)  # type: ignore[attr-defined]

    async def serve() -> None:
        server = await asyncio.get_running_loop().create_server(Route, "127.0.0.1", port, backlog=2048)
        await server.serve_forever()

    asyncio.run(serve())


@contextmanager
def route(kind: str) -> Iterator[int]:
    """A process that answers the route; gives its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["-c", f"from bench.exchange import bare_route; bare_route({port})"]
    if kind == "gunicorn":
        words = ["-m", "gunicorn", "--worker-class", "gthread", "--threads", "16", "--worker-connections", "2000"]
        words += ["--log-level", "error", "--bind", f"127.0.0.1:{port}", "bench.exchange:gunicorn_route()"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HOME), os.environ.get("PYTHONPATH", "")])}
    process = subprocess.Popen([sys.executable, *words], cwd=HOME, env=environment)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def counted(port: int) -> int:
    """How many webhooks the route has got."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/count")
    told = int(connection.getresponse().read())
    connection.close()
    return told


def wrk(port: int, seconds: int, connections: int) -> float | None:
    """Requests a second that ``wrk`` gets on the route; None where there is no ``wrk``."""
    program = shutil.which("wrk")
    if program is None:
        return None
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(POST)
        script.flush()
        words = [program, "-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name]
        told = subprocess.run([*words, f"http://127.0.0.1:{port}{PATH}"], capture_output=True, text=True, check=True)
    found = re.search(r"Requests/sec:\s*([\d.]+)", told.stdout)
    assert found is not None, told.stdout
    return float(found[1])


# ---- the exchange


def memory_kb() -> int:
    """What this process holds in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") // 1024


def course(port: int, calls: int, seconds: float, pace_s: float) -> Course:
    """So many live calls for so long; ``pace_s`` seconds between the keys of one person, 0 for none."""
    dice = Random(1)
    realtime = RealTimeExchange(account_sid=SID, auth_token=TOKEN)
    crowd = Crowd(realtime, (lambda: dice.uniform(0.5, 1.5) * pace_s) if pace_s else (lambda: 0.0))
    crowd.listen()
    before_kb, before = memory_kb(), counted(port)
    realtime.do(lambda ex: ex.incoming_number(LINE, voice_url=f"http://127.0.0.1:{port}{PATH}"))
    realtime.start()
    for number in range(calls):
        realtime.do(partial(_dial, number=f"+47{40000000 + number}"))
    _wait(lambda: len(realtime.exchange.webhooks.log) >= calls)
    held_kb = memory_kb() - before_kb
    time.sleep(1.5 * pace_s)
    cpu, start, keys = time.process_time(), time.perf_counter(), crowd.keys
    time.sleep(seconds)
    took, used, pressed = time.perf_counter() - start, time.process_time() - cpu, crowd.keys - keys
    crowd.rest()
    _wait(lambda: not crowd.pressed)
    live = realtime.do(lambda ex: sum(not call.machine.over for call in ex.calls.values()))
    sent = len(realtime.exchange.webhooks.log) + realtime.exchange.webhooks.log.dropped
    realtime.stop()
    got = counted(port) - before
    losses = Counter(
        {
            "calls that ended": calls - live,
            "keys without a webhook, or webhooks without a key": abs(calls + crowd.keys - sent),
            "webhooks sent and not received": max(0, sent - got),
            "webhooks received and not sent": max(0, got - sent),
        }
    )
    return Course(
        pressed / took, crowd.whole_ms, crowd.own_ms, used / took, sent, losses, crowd.failed, held_kb / calls
    )


def _dial(exchange: Exchange, number: str) -> None:
    exchange.calling.dial(number, LINE)


def _wait(until: Callable[[], bool]) -> None:
    give_up = time.monotonic() + 30
    while not until() and time.monotonic() < give_up:
        time.sleep(0.02)


# ---- the table


def _row(name: str, one: Course, ratio: str) -> str:
    whole, own = (statistics.quantiles(taken, n=100) for taken in (one.whole_ms, one.own_ms))
    return (
        f"| {name} | {one.per_s:.0f} | {ratio} | {whole[49]:.1f} | {whole[98]:.1f} | {own[49]:.1f} | {own[98]:.1f} "
        f"| {one.cpu * 100:.0f} % | {one.sent} | {one.lost} |"
    )


def measure(kind: str, calls: int, seconds: float) -> tuple[list[Course], float | None]:
    """One route: ``wrk``, flat out, people's pace; the table's rows are printed as they come."""
    with route(kind) as port:
        peer = wrk(port, max(2, round(seconds / 2)), CONNECTIONS)
        print(
            f"| {kind}: wrk, {CONNECTIONS} connections | {peer:.0f} | 1.00 | | | | | | | |" if peer else "", flush=True
        )
        rows = []
        for name, pace_s in (("flat out", 0.0), (f"a key every {PACE_S:g} s", PACE_S)):
            one = course(port, calls, seconds, pace_s)
            ratio = f"**{one.per_s / peer:.2f}**" if peer and not pace_s else "–"
            print(_row(f"{kind}: {calls} calls, {name}", one, ratio), flush=True)
            for what, how_many in (+one.losses + one.failed).items():
                print(f"{how_many} {what}", file=sys.stderr, flush=True)
            rows.append(one)
    return rows, peer


def main() -> int:
    """Exit status 1 when a webhook or a call was lost."""
    parser = argparse.ArgumentParser(description="Webhooks a second with many calls on the line, against wrk.")
    parser.add_argument("--calls", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=8, help="for each row, about")
    given = parser.parse_args()
    spare_the_collector()
    print(f"The machine's load before: {os.getloadavg()[0]:.1f}; {os.cpu_count()} cores.\n")
    print(
        "| route and who asks | webhooks/s | of wrk | p50 ms | p99 ms | own p50 ms | own p99 ms | CPU | sent | lost |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    rows: list[Course] = []
    said = ""
    for kind in ("gunicorn", "bare"):
        found, peer = measure(kind, given.calls, given.seconds)
        rows += found
        if kind == "gunicorn" and peer:
            said = f", {found[0].per_s / peer:.2f} of what wrk gets there"
    lost, pace = sum(one.lost for one in rows), rows[1]
    own = statistics.quantiles(pace.own_ms, n=100)
    print(f"\nMemory of a live call: {max(one.kb for one in rows):.0f} kB.")
    print(
        f"With {given.calls} calls on the line the exchange drove {rows[0].per_s:.0f} webhooks a second against "
        f"gunicorn{said}, and lost {lost or 'none'}; at people's pace it added {own[49]:.1f} ms (p99 {own[98]:.1f} ms)."
    )
    if not said:
        print(WRK_MISSING)
    return 1 if lost else 0


if __name__ == "__main__":
    raise SystemExit(main())
