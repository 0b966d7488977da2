"""An application that answers slowly or much when asked to, and the server in a hurry."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

from serving.connection import BODY_AT_MOST
from serving.worker import WholeRequests

MUCH = 12 * 1024 * 1024


class InAHurry(WholeRequests):
    request_within_s = 1.0
    answer_within_s = 1.0
    goodbye_s = 0.5


class Narrow(WholeRequests):
    held_at_most = 2 * BODY_AT_MOST


def application(environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes]:
    path = environ["PATH_INFO"]
    if path == "/breaks":
        raise ValueError("as it was asked to")
    if path == "/slow":
        time.sleep(1.5)
    body = environ["wsgi.input"].read()
    said = b"." * MUCH if path == "/much" else f"{environ['RAW_URI']} {len(body)}".encode()
    if environ["RAW_URI"] == "/named":
        said = f"script {environ['SCRIPT_NAME']} path {path}".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(said)))])
    return [said]
