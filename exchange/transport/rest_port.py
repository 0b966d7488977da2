"""The REST side of an exchange in a test, on a port: for applications that run in another process."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Response

from exchange.base.faults import RestRefused, RestTimedOut
from exchange.network.network import Network
from exchange.rest.side import RestSide


class _Quiet(WSGIRequestHandler):
    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Requests are not logged."""


@contextmanager
def rest_port(exchange: Network) -> Iterator[str]:
    """Serve the REST side of an exchange on a free loopback port, one request at a time; gives the address.

    Meant for requests that come while a webhook is being answered, or between two steps of the test.
    """

    rest = RestSide(exchange)

    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        try:
            return rest(environ, start_response)
        except (RestTimedOut, RestRefused):
            environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
            return Response(status=503)(environ, start_response)

    web = make_server("127.0.0.1", 0, answer, request_handler=_Quiet)
    thread = threading.Thread(target=lambda: web.serve_forever(poll_interval=0.05), name="rest", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{web.port}"
    finally:
        web.shutdown()
        thread.join()
        web.server_close()
