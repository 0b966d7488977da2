"""The port opens when there is somebody to answer: until then a front gives the caller to another process."""

from __future__ import annotations

import gc
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

import serving
from serving import beginning

HOME = Path(__file__).resolve().parents[3]
PATIENCE_S = 60


def test_whoever_finds_the_port_open_is_answered_at_once() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = serving.arguments("tests.unit.serving.slow_to_read:application", f"127.0.0.1:{port}", threads=2)
    began, refused = time.monotonic(), 0
    with subprocess.Popen([sys.executable, "-m", *words], cwd=HOME, stderr=subprocess.DEVNULL) as process:
        try:
            while time.monotonic() - began < PATIENCE_S:
                try:
                    line = socket.create_connection(("127.0.0.1", port), PATIENCE_S)
                except ConnectionRefusedError:
                    refused += 1
                    time.sleep(0.05)
                    continue
                opened = time.monotonic()
                line.sendall(b"GET /up HTTP/1.1\r\nHost: line\r\n\r\n")
                assert line.recv(100).startswith(b"HTTP/1.1 200")
                line.close()
                break
            answered = time.monotonic()
        finally:
            process.kill()
    assert refused > 10
    assert answered - opened < 1.5


def test_the_collector_waits_until_all_is_read_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work: list[bool] = []
    monkeypatch.setattr(beginning, "import_module", lambda _name: at_work.append(gc.isenabled()))
    monkeypatch.setattr("gc.freeze", lambda: None)
    beginning.on_starting(SimpleNamespace(app=SimpleNamespace(app_uri="app:served()")))
    assert (at_work, gc.isenabled()) == ([False], True)


@pytest.mark.parametrize("booted", [True, False])
def test_a_worker_that_has_served_ends_at_once_and_one_that_could_not_says_so(
    monkeypatch: pytest.MonkeyPatch, booted: bool
) -> None:
    ended: list[int] = []
    monkeypatch.setattr("os._exit", ended.append)
    beginning.worker_exit(None, SimpleNamespace(booted=booted))
    assert ended == ([0] if booted else [])


@pytest.mark.parametrize(("why", "at_once"), [(StopIteration(), True), (RuntimeError(), False)])
def test_gunicorn_itself_ends_at_once_only_when_it_was_told_to_end(
    monkeypatch: pytest.MonkeyPatch, why: Exception, at_once: bool
) -> None:
    ended: list[int] = []
    monkeypatch.setattr("os._exit", ended.append)
    try:
        raise why
    except (StopIteration, RuntimeError):
        beginning.on_exit(None)
    assert bool(ended) is at_once
