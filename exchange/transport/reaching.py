"""How the exchange reaches an application, whatever it is: WSGI, ASGI, or a server that listens at a URL."""

from __future__ import annotations

import inspect
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPSConnection
from typing import Any, cast
from urllib.parse import quote, urlsplit

from exchange.network.webhooks import WEBHOOK_TIMEOUT_S, Deliver
from exchange.transport.asgi import AsgiApp, AsgiServer
from exchange.transport.in_process import WsgiApp, wsgi_transport

Answer = tuple[int, Mapping[str, str], bytes]
_ASCII = "".join(chr(code) for code in range(33, 127))


def is_asgi(app: object) -> bool:
    """Whether an application is called and awaited (ASGI 3), rather than called with environ and start_response."""
    return inspect.iscoroutinefunction(app) or inspect.iscoroutinefunction(getattr(app, "__call__", None))  # noqa: B004


@contextmanager
def reaching(app: WsgiApp | AsgiApp | str, base_url: str = "") -> Iterator[Deliver]:
    """A ``deliver`` for ``Exchange``, as long as the block lasts.

    ``app``: a WSGI or ASGI application that is reached below ``base_url`` without a socket; an ASGI application is
    started and shut down. Or a URL: webhooks go over HTTP, to whatever address they are for.
    """
    if isinstance(app, str):
        yield http_transport()
    elif is_asgi(app):
        with AsgiServer(cast("AsgiApp", app)) as server:
            yield below(base_url, server.deliver)
    else:
        yield wsgi_transport(cast("WsgiApp", app), base_url)


def below(base_url: str, deliver: Deliver) -> Deliver:
    """The same, for addresses below ``base_url`` alone; any other raises ``ConnectionError``."""
    base = base_url.rstrip("/")

    def checked(method: str, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        if url != base and not url.startswith((base + "/", base + "?")):
            raise ConnectionError(f"Nothing listens at {url}; the application is at {base}.")
        return deliver(method, url, headers, body)

    return checked


def http_transport(timeout_s: float = WEBHOOK_TIMEOUT_S) -> Deliver:
    """A ``deliver`` over real HTTP. The address goes out as it is signed, byte for byte; redirects are not followed."""

    def deliver(method: str, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        parts = urlsplit(url)
        make: Callable[..., Any] = HTTPConnection
        more: dict[str, Any] = {}
        if parts.scheme == "https":
            make, more = HTTPSConnection, {"context": ssl.create_default_context()}
        connection = make(parts.hostname or "", parts.port, timeout=timeout_s, **more)
        target = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_ASCII)
        try:
            connection.request(method, target, body or None, dict(headers))
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    return deliver
