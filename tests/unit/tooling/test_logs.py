"""One JSON object a line, whoever writes, and no more than somebody can read."""

from __future__ import annotations

import json
import logging
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import structlog
from alembic import command
from alembic.script import ScriptDirectory

import logs
import migrations
from migrations import looking
from tests.support import laid
from tests.support.forked import Forked, forked, program
from tests.support.races import PATIENCE_S

ROOT = Path(__file__).parents[3]
OTHERS = """
import logging, threading, warnings
import logs
logs.own_the_process()
logging.getLogger("alembic").warning("two\\nlines")
logging.getLogger("other").warning("{half an object")
warnings.warn("old", stacklevel=1)
def fails():
    raise ValueError("in a thread")
thread = threading.Thread(target=fails, name="sender")
thread.start()
thread.join()
try:
    fails()
except ValueError:
    logging.getLogger("flask").exception("what a library caught")
raise KeyError("nobody caught this")
"""


def objects(text: str) -> list[dict[str, str]]:
    """Each line, read. Fails on a line that is none."""
    return [json.loads(line) for line in text.splitlines()]


def test_what_others_log_raise_and_warn_is_one_object_a_line() -> None:
    done = subprocess.run([sys.executable, "-c", OTHERS], cwd=ROOT, capture_output=True, text=True, check=False)
    told = objects(done.stderr)
    assert [one["event"].splitlines()[0] for one in told] == [
        "two",
        "{half an object",
        "<string>:7: UserWarning: old",
        "uncaught",
        "what a library caught",
        "uncaught",
    ]
    assert all("Traceback" in one["exception"] for one in told[3:])
    assert {one["level"] for one in told} == {"warning", "error", "critical"}
    assert told[3]["thread"] == "sender"


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Iterator[list[str]]:
    """The lines that are written inside the test."""
    lines: list[str] = []

    class Keeps(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    handler = Keeps()
    handler.setFormatter(logs.OneObject())
    handler.addFilter(logs.OthersBounded())
    root = logging.getLogger()
    root.addHandler(handler)
    logs.configure()
    yield lines
    root.removeHandler(handler)


def fails_over_and_over(times: int) -> None:
    log = structlog.get_logger("tests.bounded")
    for serial in range(times):
        try:
            raise OSError("gone")
        except OSError:
            log.exception("scheduler.beat_failed", serial=serial)


def test_the_same_error_has_one_traceback_and_then_few_lines(written: list[str]) -> None:
    fails_over_and_over(500)
    told = [json.loads(line) for line in written]
    assert len(told) == logs.MOST_ALIKE
    assert ["Traceback" in one["exception"] for one in told] == [True] + [False] * (logs.MOST_ALIKE - 1)


def test_how_much_was_left_out_is_said_with_the_next(written: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    fails_over_and_over(70)
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + logs.A_WHILE_S + 1)
    fails_over_and_over(1)
    last = json.loads(written[-1])
    assert (last["left_out_before"], "Traceback" in last["exception"]) == (70 - logs.MOST_ALIKE, True)


def test_another_error_of_the_same_event_has_its_own_traceback(written: list[str]) -> None:
    fails_over_and_over(60)
    try:
        raise ValueError("another")
    except ValueError:
        structlog.get_logger("tests.bounded").exception("scheduler.beat_failed")
    assert "ValueError" in written[-1]


def test_what_is_only_information_is_never_left_out(written: list[str]) -> None:
    logging.getLogger().setLevel(logging.INFO)
    for serial in range(200):
        structlog.get_logger("tests.bounded").info("ivr.kept", serial=serial)
    assert len(written) == 200


def test_what_another_library_repeats_is_left_out_too(written: list[str]) -> None:
    for _ in range(500):
        logging.getLogger("gunicorn.error").error("Error handling request")
    assert len(written) == logs.MOST_ALIKE


def running(folder: Path, *words: str, **told: str) -> AbstractContextManager[Forked]:
    settings = {"TWILIO_API_BASE": "http://127.0.0.1:1", "PYTHONPATH": str(ROOT), **told}
    return forked(program("cli", *words), folder, **settings)


@pytest.mark.slow
def test_an_upgrade_and_a_web_server_write_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The upgrade goes on from the revision before the last, and lays none anew to see what it was to have."""
    monkeypatch.setattr(looking, "_meant", lambda _at: set())
    url = laid.upgraded(tmp_path / "line.db")
    made = migrations.config(url)
    command.downgrade(made, "-1")
    newest = ScriptDirectory.from_config(made).get_current_head()
    with running(tmp_path, "db", "upgrade", DATABASE_URL=url) as upgrade:
        upgrade.ends(PATIENCE_S)
    told = objects(upgrade.logged)
    assert any(f"-> {newest}" in one["event"] for one in told)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with running(tmp_path, "serve", "--port", str(port), DATABASE_URL=url, KEPT_DIR=str(tmp_path / "kept")) as server:
        _asks_nonsense(port)
        server.sends(signal.SIGTERM)
        server.ends(PATIENCE_S)
    told = objects(server.logged)
    assert any(one.get("logger") == "gunicorn.error" for one in told)


@pytest.mark.parametrize("command", ["serve", "scheduler"])
def test_a_service_that_cannot_begin_says_why_in_its_log(command: str, tmp_path: Path) -> None:
    with running(tmp_path, command, DATABASE_URL="sqlite:////no/such/folder/line.db") as service:
        service.ends(PATIENCE_S)
    (told,) = objects(service.logged)
    assert "Look at DATABASE_URL" in told["sentence"]
    assert service.status == 2


def _asks_nonsense(port: int) -> None:
    ends = time.monotonic() + PATIENCE_S
    while time.monotonic() < ends:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as line:
                line.sendall(b"NO SENSE\r\n\r\n")
                assert b"400" in line.recv(100)
                return
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise AssertionError("the server did not begin")
