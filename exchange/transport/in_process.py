"""Ways between the exchange and an application without sockets: WSGI webhooks, and an HTTP client for ``twilio``."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

from requests import PreparedRequest
from requests import Response as HttpResponse
from requests.adapters import BaseAdapter
from requests.exceptions import ConnectionError as ConnectionRefused
from requests.exceptions import ReadTimeout
from twilio.http import HttpClient
from twilio.http.response import Response
from werkzeug.test import run_wsgi_app

from exchange.base.faults import RestRefused, RestTimedOut
from exchange.network.network import Network
from exchange.network.webhooks import Deliver
from exchange.rest.side import RestSide

WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def call_wsgi(
    app: WsgiApp, method: str, url: str, headers: Mapping[str, str], body: bytes
) -> tuple[int, dict[str, str], bytes]:
    """One request to a WSGI application, without a socket. The raw request target stands in RAW_URI and REQUEST_URI."""
    parts = urlsplit(url)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote(parts.path).encode().decode("latin-1"),
        "QUERY_STRING": parts.query,
        "RAW_URI": target,
        "REQUEST_URI": target,
        "SERVER_NAME": parts.hostname or "localhost",
        "SERVER_PORT": str(parts.port or (443 if parts.scheme == "https" else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": parts.netloc,
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": parts.scheme or "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in headers.items():
        key = name.upper().replace("-", "_")
        environ[key if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value
    content, status, head = run_wsgi_app(app, environ, buffered=True)
    return int(status.split()[0]), dict(head.to_wsgi_list()), b"".join(content)


def wsgi_transport(app: WsgiApp, base_url: str) -> Deliver:
    """A ``deliver`` for ``Exchange`` that hands webhooks below ``base_url`` to a WSGI application.

    A webhook to any other address raises ``ConnectionError``, as when nothing listens there.
    """
    base = base_url.rstrip("/")

    def deliver(method: str, url: str, headers: Mapping[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        if url != base and not url.startswith(base + "/") and not url.startswith(base + "?"):
            raise ConnectionError(f"Nothing listens at {url}; the application is at {base}.")
        return call_wsgi(app, method, url, headers, body)

    return deliver


class InProcessHttpClient(HttpClient):  # type: ignore[misc]
    """The HTTP client of a real ``twilio.rest.Client``, answered by an exchange in this process.

    Use: ``Client(sid, token, http_client=InProcessHttpClient(exchange))``. Any base address will do.
    Raises what ``requests`` raises: ``ReadTimeout`` and ``ConnectionError``, on faults that were asked for.
    """

    def __init__(self, exchange: Network) -> None:
        self._rest = RestSide(exchange)

    def request(  # noqa: PLR0917  the signature is the client's
        self,
        method: str,
        uri: str,
        params: Mapping[str, object] | None = None,
        data: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
        allow_redirects: bool = False,
    ) -> Response:
        """Send one request to the exchange's REST side."""
        query = urlencode({k: v for k, v in (params or {}).items() if v is not None}, doseq=True)
        url = uri + (("&" if "?" in uri else "?") + query if query else "")
        head = dict(headers or {})
        if auth is not None:
            head["Authorization"] = "Basic " + base64.b64encode(":".join(auth).encode()).decode()
        body = urlencode({k: v for k, v in (data or {}).items() if v is not None}, doseq=True).encode()
        if body:
            head["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            status, answer_head, content = call_wsgi(self._rest, method.upper(), url, head, body)
        except RestTimedOut as fault:
            raise ReadTimeout(str(fault)) from fault
        except RestRefused as fault:
            raise ConnectionRefused(str(fault)) from fault
        return Response(status, content.decode(), answer_head)


class InProcessAdapter(BaseAdapter):
    """Lets a ``requests.Session`` reach the REST side of an exchange in this process, bytes and all.

    Use: ``session.mount("https://", InProcessAdapter(exchange))``. Recordings are fetched so, since the client of
    ``twilio`` takes every answer for text. Raises what ``requests`` raises, on faults that were asked for.
    """

    def __init__(self, exchange: Network) -> None:
        super().__init__()
        self._rest = RestSide(exchange)

    def send(self, request: PreparedRequest, *_more: Any, **_options: Any) -> HttpResponse:
        """Send one request to the exchange's REST side."""
        body = request.body.encode() if isinstance(request.body, str) else request.body
        try:
            status, headers, content = call_wsgi(
                self._rest,
                request.method or "GET",
                request.url or "",
                {name: str(value) for name, value in request.headers.items()},
                body if isinstance(body, bytes) else b"",
            )
        except RestTimedOut as fault:
            raise ReadTimeout(str(fault)) from fault
        except RestRefused as fault:
            raise ConnectionRefused(str(fault)) from fault
        answer = HttpResponse()
        answer.status_code, answer.url, answer.request = status, request.url or "", request
        answer.headers.update(headers)
        answer.raw = io.BytesIO(content)
        return answer

    def close(self) -> None:
        """Nothing is held open."""
