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

from exchange.base.faults import Occasion, RestFault, RestRefused, RestTimedOut
from exchange.network.records import API_VERSION

from .errors import RestError
from .fields import whole

if TYPE_CHECKING:
    from exchange.network.exchange import Exchange

Json = dict[str, Any]
Form = dict[str, list[str]]
LONGEST_BODY = 1_000_000
_ACCOUNT = rf"/{API_VERSION}/Accounts/(AC[0-9a-fA-F]{{32}})"
_ROUTE = re.compile(rf"{_ACCOUNT}/(\w+)(?:/([^/]+)(?:/(\w+)(?:/([^/]+))?)?)?\.json")
_MEDIA = re.compile(rf"{_ACCOUNT}/Recordings/(RE\w+)(?:\.wav)?")


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


class RestSide:
    """The WSGI application. Raises ``RestTimedOut`` and ``RestRefused`` on faults, for its server to act out.

    ``told_first`` is what was created last while callbacks were ordered to come before the reply: the server waits.
    """

    def __init__(self, exchange: Exchange) -> None:
        from .calls import CallsResource
        from .conferences import ConferencesResource
        from .messages import MediaResource, MessagesResource
        from .participants import ParticipantsResource
        from .recordings import RecordingsResource

        self.ex = exchange
        self.told_first = ""
        self.recordings = RecordingsResource(exchange)
        self._resources: dict[str, Resource] = {
            "Calls": CallsResource(exchange),
            "Messages": MessagesResource(exchange),
            "Recordings": self.recordings,
            "Conferences": ConferencesResource(exchange),
        }
        self._nested: dict[tuple[str, str], Callable[[str], Resource]] = {
            ("Calls", "Recordings"): lambda call_sid: RecordingsResource(exchange, call_sid),
            ("Conferences", "Participants"): lambda room: ParticipantsResource(exchange, room),
            ("Messages", "Media"): lambda message_sid: MediaResource(exchange, message_sid),
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
        kind, resource, sid = self._find(request.path)
        action, work = _asked_for(request, resource, sid)
        if action != "list":
            only(request.query, frozenset())
        return self._do(request, Occasion(kind, action, numbers=self._numbers(request, sid)), work)

    def _find(self, path: str) -> tuple[str, Resource, str | None]:
        """The kind of thing a path names, what answers for it, and which one; 20404 where there is none."""
        match = _ROUTE.fullmatch(path)
        if match is None or match[1] != self.ex.account_sid:
            raise RestError(20404, path)
        _, kind, sid, inner, inner_sid = match.groups()
        if inner and (kind, inner) in self._nested:
            return inner, self._nested[kind, inner](sid), inner_sid
        if inner or kind not in self._resources:
            raise RestError(20404, path)
        return kind, self._resources[kind], sid

    def _numbers(self, request: RestRequest, sid: str | None) -> frozenset[str]:
        """The telephone numbers that a request is about."""
        found = [value for name in ("To", "From") for value in request.form.get(name) or request.query.get(name, [])]
        subject = self.ex.calls.get(sid or "") or self.ex.messages.get(sid or "")
        return frozenset([*found, *([subject.from_number, subject.to_number] if subject else [])])

    def _do(self, request: RestRequest, occasion: Occasion, work: Callable[[], Json | None]) -> tuple[int, Json | None]:
        """Do it, unless the network or a fault is in the way."""
        if self.ex.faults.partitioned(self.ex.clock.now()):
            raise RestRefused("The network is cut (a fault that was asked for).")
        fault = self.ex.faults.take_rest(occasion)
        if fault is RestFault.TOO_MANY:
            raise RestError(20429)
        if fault is RestFault.ERROR_BEFORE:
            raise RestError(20500)
        if fault is RestFault.REFUSED:
            raise RestRefused("Connection refused (a fault that was asked for).")
        if fault is RestFault.TIMEOUT_BEFORE:
            raise RestTimedOut(placed=False)
        made = work()
        self.ex.keep()
        if occasion.action == "create" and self.ex.faults.callbacks_before_reply and made is not None:
            self.ex.settle()
            self.told_first = str(made.get("sid") or made["call_sid"])
        if fault is RestFault.ERROR_AFTER:
            raise RestError(20500)
        if fault is RestFault.TIMEOUT_AFTER:
            raise RestTimedOut(placed=True)
        return (201 if occasion.action == "create" else 204 if made is None else 200), made

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


def _asked_for(request: RestRequest, resource: Resource, sid: str | None) -> tuple[str, Callable[[], Json | None]]:
    """Which action a request asks for, and how it is done; 20004 where there is none."""
    match request.method, sid:
        case "GET", None:
            return "list", lambda: resource.list(request)
        case "GET", str():
            return "fetch", lambda: resource.fetch(request, sid)
        case "POST", None:
            return "create", lambda: resource.create(request)
        case "POST", str():
            return "update", lambda: resource.update(request, sid)
        case "DELETE", str():
            return "delete", lambda: resource.delete(sid)
    raise RestError(20004)


def _read(environ: dict[str, Any]) -> RestRequest:
    length = whole("Content-Length", environ.get("CONTENT_LENGTH") or "0", 0, LONGEST_BODY)
    body = environ["wsgi.input"].read(length) if length else b""
    form: Form = {}
    for name, value in parse_qsl(body.decode(errors="replace"), keep_blank_values=True):
        form.setdefault(name, []).append(value)
    query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    return RestRequest(environ["REQUEST_METHOD"], environ["PATH_INFO"], query, form)
