"""Somebody else's web, as far as the line sees it: a resolver that knows a few names, and a server on this machine
behind every address that was asked. Nothing leaves the machine."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from fetching import Fetcher, fetcher

PUBLIC, OTHER_PUBLIC = "93.184.215.14", "2a00:1450:400f::200e"
Answer = bytes | Callable[[socket.socket], None]
"""What is said to one request, or who says it as it likes."""


def said(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer; `Last_Modified` is the header `Last-Modified`. A header of None length is left to the caller."""
    told = {"Content-Length": str(len(body)), **{name.replace("_", "-"): value for name, value in headers.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def moved(to: str, status: str = "302 Found") -> bytes:
    return said(status=status, Location=to)


@dataclass
class Elsewhere:
    """`names`: the addresses of each host, one list for each time it is asked, the last for ever. `asked`: each request
    as it came; `reached`: the address and port of each connection."""

    names: Mapping[str, Sequence[Sequence[str]]]
    answers: list[Answer] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    reached: list[tuple[str, int]] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)
    port: int = 0

    def resolve(self, host: str, _port: int) -> Sequence[str]:
        times = self.resolved.count(host)
        self.resolved.append(host)
        if host not in self.names:
            raise socket.gaierror("nobody of that name")
        known = self.names[host]
        return known[min(times, len(known) - 1)]

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.reached.append((address, port))
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)

    @property
    def fetch(self) -> Fetcher:
        return fetcher(self.resolve, self.connect)

    def _serve(self, listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                caller, _ = listening.accept()
                with caller, suppress(OSError):
                    caller.settimeout(10)
                    self._answer(caller)

    def _answer(self, caller: socket.socket) -> None:
        request = b""
        while b"\r\n\r\n" not in request and (piece := caller.recv(4096)):
            request += piece
        self.asked.append(request.decode("latin-1"))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if callable(answer):
            answer(caller)
        else:
            caller.sendall(answer)


@contextmanager
def somewhere(names: Mapping[str, Sequence[Sequence[str]]], *answers: Answer) -> Iterator[Elsewhere]:
    """The server's answers come in turn, the last one again and again."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        web = Elsewhere(names, list(answers) or [said()], port=listening.getsockname()[1])
        served = threading.Thread(target=web._serve, args=(listening,), daemon=True)
        served.start()
        try:
            yield web
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            served.join(timeout=5)
            assert not served.is_alive(), "whoever answers there still does, though the line has hung up"
