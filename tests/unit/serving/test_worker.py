"""Clients of every kind against the server, in a process of its own with two threads."""

from __future__ import annotations

import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

import serving
from serving.connection import BODY_AT_MOST, HEAD_AT_MOST
from serving.worker import WholeRequests

HOME = Path(__file__).resolve().parents[3]
PATIENCE_S = 20
CROWD = 40
UNFINISHED = {
    "silent": b"",
    "half a head": b"POST /x HTTP/1.1\r\nHost: line\r\nContent-Le",
    "half a body": b"POST /x HTTP/1.1\r\nHost: line\r\nContent-Length: 9\r\n\r\nabc",
}


@dataclass
class Server:
    port: int
    process: subprocess.Popen[bytes]

    def connects(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE_S)

    def ends(self) -> float:
        """Seconds from SIGTERM to its end."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE_S)
        return time.monotonic() - began


@contextmanager
def started(*words: str, worker: str) -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = serving.arguments("tests.unit.serving.trial:application", f"127.0.0.1:{port}", threads=2)
    command[command.index("serving.worker.WholeRequests")] = f"tests.unit.serving.trial.{worker}"
    process = subprocess.Popen([sys.executable, "-m", *command, *words, "--log-level", "critical"], cwd=HOME)
    server = Server(port, process)
    try:
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                assert asked(server, "/up").startswith(b"HTTP/1.1 200")
                break
            except OSError:
                assert time.monotonic() < until
                time.sleep(0.05)
        yield server
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with started(worker="WholeRequests") as server:
        yield server


@pytest.fixture(scope="module")
def hurried() -> Iterator[Server]:
    """Its deadlines are a second."""
    with started(worker="InAHurry") as server:
        yield server


def request(target: str, body: bytes = b"", *more: str, method: str = "POST") -> bytes:
    lines = [f"{method} {target} HTTP/1.1", "Host: line", f"Content-Length: {len(body)}", *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def read_all(sock: socket.socket) -> bytes:
    """Until the other end closes."""
    said = b""
    while piece := sock.recv(65536):
        said += piece
    return said


def is_let_go(sock: socket.socket) -> bool:
    """Closed without an answer; with a reset where we had sent more than was read."""
    try:
        return sock.recv(1) == b""
    except ConnectionResetError:
        return True


def asked(server: Server, target: str, body: bytes = b"") -> bytes:
    with server.connects() as sock:
        sock.sendall(request(target, body, "Connection: close"))
        return read_all(sock)


def answer_to(server: Server, said: bytes) -> bytes:
    with server.connects() as sock:
        sock.sendall(said)
        return read_all(sock).split(b"\r\n")[0]


@pytest.mark.parametrize("kind", UNFINISHED)
def test_a_crowd_that_finishes_nothing_costs_no_thread(server: Server, kind: str) -> None:
    crowd = [server.connects() for _ in range(CROWD)]
    try:
        for sock in crowd:
            sock.sendall(UNFINISHED[kind])
        began = time.monotonic()
        assert b"/a 3" in asked(server, "/a", b"abc")
        assert time.monotonic() - began < WholeRequests.request_within_s / 2
    finally:
        for sock in crowd:
            sock.close()


def test_who_hangs_up_on_being_told_to_go_on_ends_nobody_elses_call(server: Server) -> None:
    """The connection is reset before the server can write its 100 Continue."""
    with server.connects() as beside:
        beside.sendall(request("/slow", b"", "Connection: close"))
        for _ in range(50):
            with server.connects() as sock:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                sock.sendall(b"POST /x HTTP/1.1\r\nHost: line\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n")
        assert b"/slow 0" in read_all(beside)


def test_no_header_names_another_path_than_was_asked_for(server: Server) -> None:
    """From this machine too, where a front sends what it was sent."""
    with server.connects() as sock:
        sock.sendall(request("/named", b"", "Connection: close", "SCRIPT_NAME: /named"))
        assert b"script  path /named" in read_all(sock)


def test_a_crowd_that_does_not_read_costs_no_thread(server: Server) -> None:
    crowd = [server.connects() for _ in range(4)]
    try:
        for sock in crowd:
            sock.sendall(request("/much"))
        began = time.monotonic()
        assert b"/a 0" in asked(server, "/a")
        assert time.monotonic() - began < WholeRequests.request_within_s / 2
    finally:
        for sock in crowd:
            sock.close()


def test_who_drips_is_let_go_though_something_always_comes(hurried: Server) -> None:
    began = time.monotonic()
    with hurried.connects() as sock, pytest.raises(OSError):
        while time.monotonic() - began < PATIENCE_S:
            sock.sendall(b"P")
            time.sleep(0.1)
    assert time.monotonic() - began < PATIENCE_S


def test_who_is_silent_is_let_go(hurried: Server) -> None:
    with hurried.connects() as sock:
        assert is_let_go(sock)


def test_who_does_not_read_is_let_go(hurried: Server) -> None:
    until = time.monotonic() + PATIENCE_S
    with hurried.connects() as sock:
        sock.sendall(request("/much"))
        with pytest.raises(OSError):
            while time.monotonic() < until:
                sock.sendall(b"x")
                time.sleep(0.05)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (b"POST /x HTTP/1.1\r\nHost: line\r\nContent-Length: %d\r\n\r\n" % (BODY_AT_MOST + 1), b"413"),
        (b"GET /x HTTP/1.1\r\nHost: line\r\nA: " + b"a" * HEAD_AT_MOST, b"431"),
        (b"GET /x HTTP/1.1\r\nHost: line\r\n" + b"A: aaaaaaaaaaaaa\r\n" * 99 * 12 + b"\r\n", b"431"),
        (b"POST /x HTTP/1.1\r\nHost: line\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"POST /x HTTP/1.1\r\nHost: line\r\nContent-Length: many\r\n\r\n", b"400"),
        (b"POST /x HTTP/1.1\r\nHost: line\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", b"400"),
        (b"\x16\x03\x01\x02\x00\r\n\r\n", b"400"),
        (b"GET /breaks HTTP/1.1\r\nHost: line\r\nConnection: close\r\n\r\n", b"500"),
    ],
)
def test_what_is_no_request_is_refused(server: Server, said: bytes, status: bytes) -> None:
    assert answer_to(server, said).split()[1] == status


def test_the_target_is_told_as_it_was_sent(server: Server) -> None:
    assert asked(server, "/a%2Fb/%C3%A6?c=%e5+d").endswith(b"/a%2Fb/%C3%A6?c=%e5+d 0")


def test_what_comes_in_pieces_is_one_request(server: Server) -> None:
    said = request("/a", b"abcdef", "Connection: close")
    with server.connects() as sock:
        for at in range(len(said)):
            sock.sendall(said[at : at + 1])
        assert read_all(sock).endswith(b"/a 6")


def test_requests_sent_together_are_answered_in_turn(server: Server) -> None:
    with server.connects() as sock:
        sock.sendall(request("/slow", b"a") + request("/b", b"ab") + request("/c", b"", "Connection: close"))
        said = read_all(sock)
    assert [said.index(one) for one in (b"/slow 1", b"/b 2", b"/c 0")] == sorted(
        said.index(one) for one in (b"/slow 1", b"/b 2", b"/c 0")
    )


def test_who_asks_whether_to_send_the_body_is_told_to(server: Server) -> None:
    with server.connects() as sock:
        sock.sendall(b"POST /a HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
        assert sock.recv(100).startswith(b"HTTP/1.1 100")
        sock.sendall(b"abc")
        assert read_all(sock).endswith(b"/a 3")


def test_a_connection_is_used_again(server: Server) -> None:
    with server.connects() as sock:
        for _ in range(3):
            sock.sendall(request("/a"))
            assert sock.recv(1000).endswith(b"/a 0")


def test_the_one_too_many_is_let_in_and_who_waited_longest_let_go() -> None:
    with started("--worker-connections", "10", worker="WholeRequests") as server:
        crowd = [server.connects() for _ in range(10)]
        assert b"/a 0" in asked(server, "/a")
        assert is_let_go(crowd[0])
        crowd[-1].sendall(request("/a", b"", "Connection: close"))
        assert b"/a 0" in read_all(crowd[-1])
        for sock in crowd:
            sock.close()


def test_half_bodies_hold_no_more_than_there_is_room_for() -> None:
    head = b"POST /x HTTP/1.1\r\nHost: line\r\nContent-Length: %d\r\n\r\n" % BODY_AT_MOST
    with started(worker="Narrow") as server:
        crowd = [server.connects() for _ in range(3)]
        for sock in crowd:
            sock.sendall(head + b"x" * (BODY_AT_MOST - 1))
        assert is_let_go(crowd[0])
        crowd[-1].sendall(b"x")
        assert crowd[-1].recv(1000).startswith(b"HTTP/1.1 200")
        for sock in crowd:
            sock.close()


def test_at_the_end_whoever_is_being_answered_is_answered_and_nobody_is_waited_for() -> None:
    with started(worker="WholeRequests") as server:
        silent = [server.connects() for _ in range(CROWD)]
        dripping = server.connects()
        dripping.sendall(UNFINISHED["half a body"])
        slow, half, resting = server.connects(), server.connects(), server.connects()
        resting.sendall(request("/a"))
        assert resting.recv(1000).endswith(b"/a 0")
        slow.sendall(request("/slow"))
        half.sendall(request("/b", b"abc")[:-1])
        time.sleep(0.3)
        began = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        half.sendall(b"c")
        resting.sendall(request("/c"))
        for sock, end in ((slow, b"/slow 0"), (half, b"/b 3"), (resting, b"/c 0")):
            said = read_all(sock)
            assert said.endswith(end)
            assert b"Connection: close" in said
        server.process.wait(PATIENCE_S)
        assert time.monotonic() - began < 8
        for sock in [*silent, dripping, slow, half, resting]:
            sock.close()


def test_an_idle_server_ends_at_once() -> None:
    with started(worker="WholeRequests") as server:
        assert server.ends() < 5


def test_processes_share_a_port() -> None:
    with started("--workers", "2", worker="WholeRequests") as server:
        crowd = [server.connects() for _ in range(20)]
        for sock in crowd:
            sock.sendall(request("/a", b"", "Connection: close"))
        assert all(read_all(sock).endswith(b"/a 0") for sock in crowd)
        for sock in crowd:
            sock.close()
        assert server.ends() < 8


def test_a_request_is_not_kept_after_it_is_answered(server: Server) -> None:
    with closing(server.connects()) as sock:
        for _ in range(3):
            sock.sendall(request("/a", b"x" * 300_000))
            assert sock.recv(1000).endswith(b"/a 300000")
