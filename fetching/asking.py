"""One GET with limits. A name is resolved once for each request, all its addresses must be public, and the connection
goes to an address that was looked at: a name that changes its mind in between (DNS rebinding) leads nowhere else.

Each redirect is a request of its own, looked at anew. No proxy of the environment is asked, no cookie kept, nothing
unpacked, and what takes too long is cut off whatever it is doing.
"""

from __future__ import annotations

import enum
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import certifi

from . import addresses

MOST_BYTES = 2_000_000
MOST_SECONDS = 20.0
CONNECT_S = 5.0
MOST_REDIRECTS = 3
LONGEST_ADDRESS = 2000
PORTS = {"http": 80, "https": 443}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
A_PIECE = 65_536
AGENT = "Grendelinja (calendar of what is on)"
KEPT_OF_ADDRESS = "/%:=&?~#+!$,;'@()*[]"

Resolve = Callable[[str, int], Sequence[str]]
"""The addresses of a host. Raises OSError."""
Connect = Callable[[str, int, float], socket.socket]
"""A connection to an address and port, within so many seconds. Raises OSError."""


class Fault(enum.StrEnum):
    """Why nothing was fetched."""

    ADDRESS = "address"
    """It is no address of the web, or one with a name and a password in it, or another port than 80 and 443."""
    NO_SUCH_HOST = "no_such_host"
    NOT_PUBLIC = "not_public"
    """It leads into a network that is not the whole world's."""
    NOT_REACHED = "not_reached"
    NOT_SECURE = "not_secure"
    """Its certificate is not good."""
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    REDIRECTS = "redirects"
    """More redirects than three, from https to http, or to nowhere."""
    REFUSED = "refused"
    """The server says that there is nothing, or not for us (4xx)."""
    SERVER = "server"
    """The server is in trouble, or answers what nobody can read."""


class NotFetched(Exception):
    """Nothing was fetched, and why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file as it is now, and what the server wants to hear the next time."""

    body: bytes
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """It is as it was when the server gave the `etag` or the date."""


Fetcher = Callable[[str, str | None, str | None], Fetched | Unchanged]
"""`fetch`, as whoever is given it calls it: address, ETag and Last-Modified of the last time."""


def web_address(typed: str) -> str:
    """The address as it is asked for: `webcal` is https, what is not ASCII is written so. Raises `NotFetched`."""
    typed = typed.strip()
    if typed.casefold().startswith(("webcal:", "webcals:")):
        typed = "https:" + typed.partition(":")[2]
    if len(typed) > LONGEST_ADDRESS or any(letter.isspace() or not letter.isprintable() for letter in typed):
        raise NotFetched(Fault.ADDRESS)
    try:
        split = urlsplit(typed)
        port, host = split.port, (split.hostname or "").encode("idna").decode()
    except ValueError:  # with it UnicodeError: a label too long, or none
        raise NotFetched(Fault.ADDRESS) from None
    usual = PORTS.get(split.scheme)
    if usual is None or not host or "@" in split.netloc or port not in (None, *PORTS.values()):
        raise NotFetched(Fault.ADDRESS)
    where = f"[{host}]" if ":" in host else host
    where += f":{port}" if port not in (None, usual) else ""
    path = quote(split.path or "/", safe=KEPT_OF_ADDRESS)
    return SplitResult(split.scheme, where, path, quote(split.query, safe=KEPT_OF_ADDRESS), "").geturl()


def fetch(
    address: str,
    etag: str | None = None,
    last_modified: str | None = None,
    *,
    resolve: Resolve = addresses.resolved,
    connect: Connect | None = None,
    most_bytes: int = MOST_BYTES,
    most_seconds: float = MOST_SECONDS,
) -> Fetched | Unchanged:
    """What stands at `address`, of at most `most_bytes`, in at most `most_seconds` whatever the server does. Raises
    `NotFetched`, and nothing else."""
    asking = _Asking(resolve, connect or _connected, most_bytes, time.monotonic() + most_seconds)
    wanted = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    address = web_address(address)
    for _ in range(MOST_REDIRECTS + 1):
        answer = asking.once(address, {name: value for name, value in wanted.items() if value})
        if not isinstance(answer, str):
            return answer
        if address.startswith("https:") and answer.startswith("http:"):
            raise NotFetched(Fault.REDIRECTS)
        address = answer
    raise NotFetched(Fault.REDIRECTS)


def fetcher(resolve: Resolve, connect: Connect) -> Fetcher:
    """`fetch` with another way to find and reach a host."""
    return partial(fetch, resolve=resolve, connect=connect)


def _connected(address: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection((address, port), timeout=seconds)


@dataclass(frozen=True, slots=True)
class _Asking:
    resolve: Resolve
    connect: Connect
    most_bytes: int
    until: float

    def once(self, address: str, headers: dict[str, str]) -> Fetched | Unchanged | str:
        """One request; a redirect answers where it leads."""
        split = urlsplit(address)
        host, port = split.hostname or "", split.port or PORTS[split.scheme]
        sock = self._reached(host, port)
        line, too_late = sock.dup(), threading.Event()  # TLS takes the socket over; the line beneath stays the same
        watch = threading.Timer(max(0.0, self.until - time.monotonic()), _cut_off, (line, too_late))
        watch.daemon = True
        watch.start()
        try:
            if split.scheme == "https":
                sock = ssl.create_default_context(cafile=certifi.where()).wrap_socket(sock, server_hostname=host)
            return self._answered(sock, split, headers)
        except NotFetched:
            if too_late.is_set():
                raise NotFetched(Fault.TOO_SLOW) from None
            raise
        except ssl.SSLCertVerificationError:
            raise NotFetched(Fault.NOT_SECURE) from None
        except (OSError, HTTPException, ValueError) as error:
            slow = too_late.is_set() or isinstance(error, TimeoutError)
            raise NotFetched(Fault.TOO_SLOW if slow else Fault.SERVER) from None
        finally:
            watch.cancel()
            line.close()
            sock.close()

    def _reached(self, host: str, port: int) -> socket.socket:
        """A connection to a public address of the host; one address that is not public spoils them all."""
        try:
            found = self.resolve(host, port)
        except (OSError, UnicodeError):
            raise NotFetched(Fault.NO_SUCH_HOST) from None
        if not found:
            raise NotFetched(Fault.NO_SUCH_HOST)
        if not all(map(addresses.is_public, found)):
            raise NotFetched(Fault.NOT_PUBLIC)
        for address in found:
            try:
                return self.connect(address, port, min(CONNECT_S, self._left()))
            except OSError:
                continue
        raise NotFetched(Fault.NOT_REACHED)

    def _left(self) -> float:
        left = self.until - time.monotonic()
        if left <= 0:
            raise NotFetched(Fault.TOO_SLOW)
        return left

    def _answered(self, sock: socket.socket, split: SplitResult, headers: dict[str, str]) -> Fetched | Unchanged | str:
        connection = HTTPConnection(split.netloc)
        connection.sock = sock
        target = split.path + (f"?{split.query}" if split.query else "")
        asked = {"User-Agent": AGENT, "Accept": "text/calendar, */*;q=0.1", "Accept-Encoding": "identity", **headers}
        connection.request("GET", target, headers={**asked, "Connection": "close"})
        with connection.getresponse() as response:
            return self._read(response, split.geturl())

    def _read(self, response: HTTPResponse, address: str) -> Fetched | Unchanged | str:
        if response.status == 304:
            return Unchanged()
        if response.status in REDIRECTS:
            try:
                return web_address(urljoin(address, response.getheader("Location") or ":"))
            except ValueError:
                raise NotFetched(Fault.REDIRECTS) from None
        if response.status != 200:
            raise NotFetched(Fault.REFUSED if 400 <= response.status < 500 else Fault.SERVER)
        if response.getheader("Content-Encoding", "identity").casefold() != "identity":
            raise NotFetched(Fault.SERVER)
        if response.length is not None and response.length > self.most_bytes:
            raise NotFetched(Fault.TOO_LARGE)
        body = b""
        while piece := response.read1(A_PIECE):
            body += piece
            if len(body) > self.most_bytes:
                raise NotFetched(Fault.TOO_LARGE)
            self._left()
        self._left()  # a line that was cut off ends as if all had been said
        if response.length:  # the server has told of more than it gave
            raise NotFetched(Fault.SERVER)
        return Fetched(body, _short(response.getheader("ETag")), _short(response.getheader("Last-Modified")))


def _cut_off(line: socket.socket, too_late: threading.Event) -> None:
    """Whoever reads or writes there, or shakes hands, waits no longer."""
    too_late.set()
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _short(header: str | None) -> str | None:
    """What is sent back the next time, unless it is nothing a server should say."""
    return header if header and len(header) <= 200 and header.isascii() and header.isprintable() else None
