"""The line as `grendelinja serve` serves it, by gunicorn in a process of its own: what comes over the wire is what is
verified, and a crowd that finishes nothing keeps nobody waiting."""

from __future__ import annotations

import secrets
import signal
import socket
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest

import serving
from bench.webhooks import village
from carrier.signature import HEADER, sign
from services.demonstration import LINE
from serving.worker import WholeRequests
from settings import DEMO_ACCOUNT_SID, DEMO_AUTH_TOKEN
from tests.hostile.conftest import FORM
from tests.support.forked import Forked, forked, program

PATIENCE_S = 30
UNFINISHED = {
    "silent": b"",
    "half a head": b"POST /ivr/answer HTTP/1.1\r\nHost: line\r\nContent-Le",
    "half a body": b"POST /ivr/answer HTTP/1.1\r\nHost: line\r\nContent-Length: 5000\r\n\r\nCallSid=CA",
}


class Served:
    def __init__(self, port: int, process: Forked) -> None:
        self.port, self.process = port, process

    def posts(self, target: str, **more: str) -> tuple[int, str]:
        form = {"AccountSid": DEMO_ACCOUNT_SID, "CallSid": f"CA{secrets.token_hex(16)}", "From": "+4790099001"}
        form |= {"To": LINE, "CallStatus": "ringing", "Direction": "inbound", **more}
        signature = sign(DEMO_AUTH_TOKEN, f"http://127.0.0.1:{self.port}{target}", form)
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        connection.request("POST", target, urlencode(form), {"Content-Type": FORM, HEADER: signature})
        answer = connection.getresponse()
        words = answer.read().decode()
        connection.close()
        return answer.status, words


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    url = f"sqlite:///{folder}/line.db"
    village(url, 1)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    told = {"DATABASE_URL": url, "PUBLIC_URL": f"http://127.0.0.1:{port}", "TWILIO_API_BASE": "http://127.0.0.1:1"}
    with forked(program(*serving.arguments("app:served()", f"127.0.0.1:{port}")), folder, **told) as process:
        line = Served(port, process)
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                assert line.posts("/ivr/answer")[0] == 200
                break
            except OSError:
                assert time.monotonic() < until, process.said
                time.sleep(0.1)
        yield line


@pytest.mark.parametrize(
    "target", ["/ivr/doctor?x=%C3%A6%C3%B8%C3%A5", "/ivr/doctor?x=a%2Fb%2fc", "/ivr/doctor?x=a+b%20c&y"]
)
def test_the_signature_holds_for_the_address_as_it_came_over_the_wire(served: Served, target: str) -> None:
    assert served.posts(target)[0] == 200


def test_an_address_that_was_written_otherwise_on_its_way_does_not_hold(served: Served) -> None:
    connection = HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE_S)
    signature = sign(DEMO_AUTH_TOKEN, f"http://127.0.0.1:{served.port}/ivr/doctor?x=%2F", {"Word": "a"})
    connection.request("POST", "/ivr/doctor?x=/", "Word=a", {"Content-Type": FORM, HEADER: signature})
    assert connection.getresponse().status == 403
    connection.close()


@pytest.mark.parametrize("kind", UNFINISHED)
def test_who_finishes_nothing_keeps_nobody_waiting(served: Served, kind: str) -> None:
    crowd = [socket.create_connection(("127.0.0.1", served.port), PATIENCE_S) for _ in range(40)]
    for sock in crowd:
        sock.sendall(UNFINISHED[kind])
    began = time.monotonic()
    assert "<Gather" in served.posts("/ivr/answer")[1]
    assert time.monotonic() - began < WholeRequests.request_within_s / 2
    for sock in crowd:
        sock.close()


@pytest.mark.slow
def test_the_line_ends_within_eight_seconds_whoever_is_there(served: Served) -> None:
    crowd = [socket.create_connection(("127.0.0.1", served.port), PATIENCE_S) for _ in range(40)]
    for sock in crowd:
        sock.sendall(UNFINISHED["half a body"])
    assert served.posts("/ivr/answer")[0] == 200
    began = time.monotonic()
    served.process.sends(signal.SIGTERM)
    served.process.ends(PATIENCE_S)
    assert served.process.status == 0
    assert time.monotonic() - began < 8
    for sock in crowd:
        sock.close()
