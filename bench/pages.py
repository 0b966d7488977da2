"""What the desk's pages cost on a line that has lived for a year: milliseconds, statements and weight on the wire.

In one run: every page a coordinator opens, and a bare Flask page that sends as many bytes, each asked in turn in this
process by Flask's own client. A page may take 100 ms at p95, ask the database twelve times and weigh 25 kB packed.

    .venv/bin/python -m bench.pages [--people 2000] [--days 365] [--times 40] [--database URL] [paths…]
"""

from __future__ import annotations

import argparse
import gzip
import logging
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

import clock
import locales
import settings as settings_module
import web
from bench import year
from models import Base, Database, Vault
from services import wiring
from serving import beginning
from settings import DEMO_FIELD_KEY
from tests.support import counting
from tests.support.desk import Desk
from tests.unit.frame.test_door import path_of
from web.frame.line import Line
from web.frame.who import ASKED_AT_ANY_DOOR, WHO, Who

NOW = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
MOST_MS, MOST_STATEMENTS, MOST_BYTES = 100, 12, 25_000
WARM_UP = 3


def bare(body: bytes) -> FlaskClient:
    """A page of as many bytes, by Flask alone."""
    app = Flask("bare")
    app.add_url_rule("/", view_func=body.decode)
    return app.test_client()


def seconds(client: FlaskClient, path: str, times: int) -> list[float]:
    taken = []
    for turn in range(times + WARM_UP):
        began = time.perf_counter()
        client.get(path)
        if turn >= WARM_UP:
            taken.append(time.perf_counter() - began)
    return taken


def p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[18]


def pages(app: Flask) -> list[str]:
    """What a coordinator may open."""
    shut = {*ASKED_AT_ANY_DOOR, Who.OWN, None}
    rules = (rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ()))
    return sorted(path_of(rule) for rule in rules if WHO.get(rule.endpoint) not in shut)


def measure(desk: Desk, path: str, times: int) -> bool:
    answer = desk.client.get(path)
    if answer.status_code != 200 or answer.mimetype != "text/html":
        return True
    plain = answer.data
    with counting.asked(desk.db) as asked:
        desk.client.get(path)
    ours, theirs = seconds(desk.client, path, times), seconds(bare(plain), "/", times)
    weight = len(gzip.compress(plain))
    good = p95(ours) * 1000 <= MOST_MS and len(asked.statements) <= MOST_STATEMENTS and weight <= MOST_BYTES
    sys.stdout.write(
        f"{path:44} p50 {statistics.median(ours) * 1000:6.1f} ms  p95 {p95(ours) * 1000:6.1f} ms  "
        f"bare {statistics.median(theirs) * 1000:5.2f} ms  {len(asked.statements):3} statements  "
        f"{weight / 1000:5.1f} kB{'' if good else '  TOO MUCH'}\n"
    )
    return good


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("paths", nargs="*")
    ask.add_argument("--people", type=int, default=2000)
    ask.add_argument("--days", type=int, default=365)
    ask.add_argument("--times", type=int, default=40)
    ask.add_argument("--database", help="an empty database; a file that is thrown away when left out")
    asked = ask.parse_args()
    logging.disable(logging.WARNING)
    Vault.open_with([DEMO_FIELD_KEY])
    with tempfile.TemporaryDirectory() as folder, clock.replaced_by(lambda: NOW):
        db = Database(asked.database or f"sqlite:///{Path(folder) / 'year.db'}")
        Base.metadata.create_all(db.engine)
        year.live(db, NOW, asked.people, asked.days)
        app = Flask("pages")
        app.secret_key = "bench"  # noqa: S105 of nothing that lasts
        settings = settings_module.load(twilio_api_base="http://127.0.0.1:1", public_url="http://line.test")
        app.extensions["line"] = Line(settings, db)
        wiring.connect(settings.text_channel, settings.kept)
        web.install(app)
        locales.read_all()
        beginning.stays()
        desk = Desk(app.test_client(), db, app).signs_in(year.COORDINATOR, year.PASSWORD)
        good = [measure(desk, path, asked.times) for path in asked.paths or pages(app)]
        db.dispose()
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
