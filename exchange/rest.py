"""The REST side as a WSGI application: authentication, routes, faults, pages. What is unknown is refused."""

from __future__ import annotations

import base64
import hmac
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import parse_qs, parse_qsl, urlencode

from exchange.faults import RestFault, RestRefused, RestTimedOut
from exchange.records import API_VERSION
from exchange.rest_errors import RestError

if TYPE_CHECKING:
    from exchange.network import Exchange

Json = dict[str, Any]
Form = dict[str, list[str]]
_ROUTE = re.compile(rf"/{API_VERSION}/Accounts/(AC[0-9a-fA-F]{{32}})/(Calls|Messages|Recordings)(?:/(\w+))?\.json")
_MEDIA = re.compile(rf"/{API_VERSION}/Accounts/(AC[0-9a-fA-F]{{32}})/Recordings/(RE\w+)(?:\.wav)?")


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
    size_text, number_text = request.query.get("PageSize", ["50"])[-1], request.query.get("Page", ["0"])[-1]
    if not size_text.isdigit() or not number_text.isdigit() or not 1 <= int(size_text) <= 1000:
        raise RestError(20001, "PageSize")
    size, number = int(size_text), int(number_text)
    rest = [
        (name, value) for name, values in request.query.items() if name not in {"Page", "PageToken"} for value in values
    ]

    def uri(page_number: int) -> str:
        return f"{request.path}?" + urlencode([*rest, ("Page", page_number)])

    start = number * size
    return {
        key: rows[start : start + size],
        "page": number,
        "page_size": size,
        "start": start,
        "end": max(start, min(start + size, len(rows)) - 1),
        "uri": uri(number),
        "first_page_uri": uri(0),
        "next_page_uri": uri(number + 1) if start + size < len(rows) else None,
        "previous_page_uri": uri(number - 1) if number else None,
    }


class RestSide:
    """The WSGI application. Raises ``RestTimedOut`` and ``RestRefused`` on faults, for its server to act out."""

    def __init__(self, exchange: Exchange) -> None:
        from exchange.rest_calls import CallsResource
        from exchange.rest_messages import MessagesResource
        from exchange.rest_recordings import RecordingsResource

        self.ex = exchange
        self.recordings = RecordingsResource(exchange)
        self._resources: dict[str, Resource] = {
            "Calls": CallsResource(exchange),
            "Messages": MessagesResource(exchange),
            "Recordings": self.recordings,
        }

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request."""
        kind = "application/json"
        try:
            media = _MEDIA.fullmatch(environ["PATH_INFO"])
            if media is not None and environ["REQUEST_METHOD"] == "GET":
                self._authenticate(environ)
                kind, status, content = "audio/x-wav", 200, self.recordings.media(media[1], media[2])
            else:
                status, body = self._answer(environ)
                content = b"" if body is None else json.dumps(body).encode()
        except RestError as error:
            status, content = error.status, json.dumps(error.body()).encode()
        reasons = {200: "OK", 201: "Created", 204: "No Content"}
        headers = [("Content-Type", kind), ("Content-Length", str(len(content)))]
        if status == 401:
            headers.append(("WWW-Authenticate", 'Basic realm="Twilio API"'))
        start_response(f"{status} {reasons.get(status, 'Error')}", headers)
        return [content]

    def _answer(self, environ: dict[str, Any]) -> tuple[int, Json | None]:
        request = _read(environ)
        self._authenticate(environ)
        match = _ROUTE.fullmatch(request.path)
        if match is None or match[1] != self.ex.account_sid:
            raise RestError(20404, request.path)
        _, kind, sid = match.groups()
        resource = self._resources[kind]
        if request.method == "GET":
            return 200, resource.fetch(request, sid) if sid else resource.list(request)
        if request.method == "POST":
            return (200, resource.update(request, sid)) if sid else self._create(request, resource.create)
        if request.method == "DELETE" and sid:
            resource.delete(sid)
            return 204, None
        raise RestError(20004)

    def _create(self, request: RestRequest, create: Callable[[RestRequest], Json]) -> tuple[int, Json]:
        fault = self.ex.faults.take_rest()
        if fault is RestFault.TOO_MANY:
            raise RestError(20429)
        if fault is RestFault.ERROR_BEFORE:
            raise RestError(20500)
        if fault is RestFault.REFUSED:
            raise RestRefused("Connection refused (a fault that was asked for).")
        if fault is RestFault.TIMEOUT_BEFORE:
            raise RestTimedOut(placed=False)
        made = create(request)
        if self.ex.faults.callbacks_before_reply:
            self.ex.settle()
        if fault is RestFault.ERROR_AFTER:
            raise RestError(20500)
        if fault is RestFault.TIMEOUT_AFTER:
            raise RestTimedOut(placed=True)
        return 201, made

    def _authenticate(self, environ: dict[str, Any]) -> None:
        kind, _, secret = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        try:
            user, _, password = base64.b64decode(secret, validate=True).decode().partition(":")
        except ValueError:
            raise RestError(20003) from None
        good_user = hmac.compare_digest(user.encode(), self.ex.account_sid.encode())
        good_token = hmac.compare_digest(password.encode(), self.ex.auth_token.encode())
        if kind.lower() != "basic" or not (good_user and good_token):
            raise RestError(20003)


def _read(environ: dict[str, Any]) -> RestRequest:
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(length) if length else b""
    form: Form = {}
    for name, value in parse_qsl(body.decode(), keep_blank_values=True):
        form.setdefault(name, []).append(value)
    query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    return RestRequest(environ["REQUEST_METHOD"], environ["PATH_INFO"], query, form)
