"""Requests to the REST side: read from WSGI, checked, and answered with pages of rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import parse_qs, parse_qsl, urlencode

from exchange.rest.errors import RestError
from exchange.rest.fields import whole

Json = dict[str, Any]
Form = dict[str, list[str]]
LONGEST_BODY = 1_000_000


@dataclass(frozen=True, slots=True)
class RestRequest:
    """One request, read."""

    method: str
    path: str
    query: Form
    form: Form

    def one(self, name: str, default: str = "") -> str:
        """The last value of a form field."""
        return self.form.get(name, [default])[-1]


class Resource(Protocol):
    """What can be asked of one kind of thing; each may raise ``RestError``."""

    def create(self, request: RestRequest) -> Json:
        """Make one."""

    def fetch(self, request: RestRequest, sid: str) -> Json:
        """Show one."""

    def list(self, request: RestRequest) -> Json:
        """Show a page of them."""

    def update(self, request: RestRequest, sid: str) -> Json:
        """Change one."""

    def delete(self, sid: str) -> None:
        """Forget one."""


def only(given: Form, allowed: frozenset[str]) -> None:
    """Refuse a parameter that Twilio does not have (20001)."""
    for name in given:
        if name not in allowed:
            raise RestError(20001, name)


def page(request: RestRequest, key: str, rows: list[Json]) -> Json:
    """One page of a list, in the shape of Twilio's 2010 API."""
    size = whole("PageSize", request.query.get("PageSize", ["50"])[-1], 1, 1000)
    number = whole("Page", request.query.get("Page", ["0"])[-1], 0, 1_000_000)
    rest = [
        (name, value) for name, values in request.query.items() if name not in {"Page", "PageToken"} for value in values
    ]

    def uri(page_number: int, last: Json | None = None) -> str:
        token = [("PageToken", "PA" + _name(last))] if last else []
        return f"{request.path}?" + urlencode([*rest, ("Page", page_number), *token])

    start = _after(request, rows, number * size)
    return {
        key: rows[start : start + size],
        "page": number,
        "page_size": size,
        "start": start,
        "end": max(start, min(start + size, len(rows)) - 1),
        "uri": uri(number),
        "first_page_uri": uri(0),
        "next_page_uri": uri(number + 1, rows[start + size - 1]) if start + size < len(rows) else None,
        "previous_page_uri": uri(number - 1) if number else None,
    }


def _name(row: Json) -> str:
    return str(row.get("sid") or row.get("call_sid"))


def _after(request: RestRequest, rows: list[Json], otherwise: int) -> int:
    """Where a page begins: behind the row its token names, so that what is new meanwhile moves nothing."""
    token = request.query.get("PageToken", [""])[-1].removeprefix("PA")
    if not token:
        return otherwise
    return next((place + 1 for place, row in enumerate(rows) if _name(row) == token), otherwise)


def read(environ: dict[str, Any]) -> RestRequest:
    """The request in a WSGI environ. Raises ``RestError`` for a body that is too long."""
    length = whole("Content-Length", environ.get("CONTENT_LENGTH") or "0", 0, LONGEST_BODY)
    body = environ["wsgi.input"].read(length) if length else b""
    form: Form = {}
    for name, value in parse_qsl(body.decode(errors="replace"), keep_blank_values=True):
        form.setdefault(name, []).append(value)
    query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    return RestRequest(environ["REQUEST_METHOD"], environ["PATH_INFO"], query, form)
