"""The exchange as a process that is killed, and one that is told to crash: what REST promised is there afterwards."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from twilio.rest import Client

from tests.exchange.conftest import LINE, SID, TOKEN
from tests.exchange.server.running import FRIEND, PHONES, Running, running

PROGRAM = """
import json, sys
from exchange.server import server
server.main(**json.loads(sys.argv[1]))
"""


@contextmanager
def process(**given: Any) -> Iterator[tuple[subprocess.Popen[str], Client]]:
    """An exchange in a process of its own, whatever becomes of it, and the real client for it."""
    told = {
        "port": 0,
        "account_sid": SID,
        "auth_token": TOKEN,
        "line_number": LINE,
        "voice_url": "http://127.0.0.1:9/v",
        "sms_url": "http://127.0.0.1:9/s",
        "status_callback": "",
        "phones": PHONES,
    }
    command = [sys.executable, "-c", PROGRAM, json.dumps({**told, **given})]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=os.getcwd())
    assert started.stdout is not None
    try:
        client = Client(SID, TOKEN)
        client.api.base_url = started.stdout.readline().split()[-1].removesuffix("/phones")
        yield started, client
    finally:
        started.kill()
        started.wait()
        started.stdout.close()


def test_a_killed_exchange_knows_all_it_had_promised(tmp_path: Path) -> None:
    state, log = str(tmp_path / "state.db"), str(tmp_path / "log.jsonl")
    with process(state=state, log=log, calls_per_second=0.0001) as (first, client):
        promised = [client.calls.create(to=FRIEND, from_=LINE, twiml="<Response/>").sid for _ in range(3)]
        text = client.messages.create(to=FRIEND, from_=LINE, body="Hei").sid
        first.send_signal(signal.SIGKILL)
        first.wait()
    with process(state=state, log=log) as (_, client):
        assert {call.sid for call in client.calls.list()} == set(promised)
        waits_s = [int(client.calls(sid).fetch().queue_time or -1) / 1000 for sid in promised]
        assert waits_s == pytest.approx([0, 10_000, 20_000], abs=600)
        assert client.messages(text).fetch().status == "delivered"
    events = [json.loads(line) for line in Path(log).read_text().splitlines()]
    assert {event["sid"] for event in events if event["event"] == "call"} == set(promised)


@pytest.fixture
def ex(tmp_path: Path) -> Iterator[Running]:
    """A running exchange with a file."""
    with running(state=tmp_path / "state.db") as it:
        yield it


def test_an_exchange_that_is_told_to_crash_begins_again_and_tells_what_ended(ex: Running) -> None:
    told = {"StatusCallback": f"{ex.line_url}/status", "StatusCallbackEvent": "completed"}
    form = {"To": FRIEND, "From": LINE, "Url": f"{ex.line_url}/answer", **told}
    sid = ex.http.post(f"/2010-04-01/Accounts/{SID}/Calls.json", data=form, auth=(SID, TOKEN)).json()["sid"]
    ex.post(f"/control/calls/{sid}/answer")
    ex.waits(sid)
    assert ex.post("/control/faults/crash", down_s=3600).status_code == 202
    with pytest.raises(httpx.TransportError):
        ex.rings(FRIEND)
    down = ex.http.get("/control/calls")
    assert (down.status_code, "is down" in down.json()["error"]) == (409, True)
    ex.post("/control/faults/crash", down_s=0)
    ex.until("/control/webhooks", lambda log: any(row["kind"] == "status" for row in log.get("webhooks", [])))
    call = ex.http.get(f"/control/calls/{sid}").json()
    log = ex.http.get("/control/webhooks").json()["webhooks"]
    assert call["status"] == "completed"
    assert [row["params"]["CallStatus"] for row in log if row["kind"] == "status"] == ["completed"]
    assert ex.rings(FRIEND).startswith("CA")
