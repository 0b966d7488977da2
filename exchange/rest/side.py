"""The REST side as a WSGI application: authentication, routes, faults, pages. What is unknown is refused."""

from __future__ import annotations

import base64
import hmac
import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from exchange.base.faults import Occasion, RestFault, RestRefused, RestTimedOut
from exchange.network.network import Network
from exchange.network.records import API_VERSION
from exchange.rest.account import AccountResource, BalanceResource, NumbersResource, PermissionsResource
from exchange.rest.calls import CallsResource
from exchange.rest.conferences import ConferencesResource
from exchange.rest.errors import RestError
from exchange.rest.messages import MediaResource, MessagesResource
from exchange.rest.notifications import NotificationsResource
from exchange.rest.participants import ParticipantsResource
from exchange.rest.recordings import RecordingsResource
from exchange.rest.request import Json, Resource, RestRequest, only, read

_ACCOUNT = rf"/{API_VERSION}/Accounts/(AC[0-9a-fA-F]{{32}})"
_WHOLE_ACCOUNT = re.compile(rf"{_ACCOUNT}\.json")
_PERMISSIONS = re.compile(r"/v1/DialingPermissions/Countries/([A-Z]{2})")
_ROUTE = re.compile(rf"{_ACCOUNT}/(\w+)(?:/([^/]+)(?:/(\w+)(?:/([^/]+))?)?)?\.json")
_MEDIA = re.compile(rf"{_ACCOUNT}/Recordings/(RE\w+)(?:\.wav)?")


class RestSide:
    """The WSGI application. Raises ``RestTimedOut`` and ``RestRefused`` on faults, for its server to act out.

    ``told_first`` is what was created last while callbacks were ordered to come before the reply: the server waits.
    """

    def __init__(self, exchange: Network) -> None:
        self.ex = exchange
        self.told_first = ""
        self.recordings = RecordingsResource(exchange)
        self._resources: dict[str, Resource] = {
            "Calls": CallsResource(exchange),
            "Messages": MessagesResource(exchange),
            "Recordings": self.recordings,
            "Conferences": ConferencesResource(exchange),
            "IncomingPhoneNumbers": NumbersResource(exchange),
            "Balance": BalanceResource(exchange),
        }
        self._account, self._permissions = AccountResource(exchange), PermissionsResource(exchange)
        self._nested: dict[tuple[str, str], Callable[[str], Resource]] = {
            ("Calls", "Recordings"): lambda call_sid: RecordingsResource(exchange, call_sid),
            ("Calls", "Notifications"): lambda call_sid: NotificationsResource(exchange, call_sid),
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
        request = read(environ)
        self._authenticate(environ)
        kind, resource, sid = self._find(request.path)
        action, work = _asked_for(request, resource, sid)
        if action != "list":
            only(request.query, frozenset())
        return self._do(request, Occasion(kind, action, numbers=self._numbers(request, sid)), work)

    def _find(self, path: str) -> tuple[str, Resource, str | None]:
        """The kind of thing a path names, what answers for it, and which one; 20404 where there is none."""
        if (country := _PERMISSIONS.fullmatch(path)) is not None:
            return "Countries", self._permissions, country[1]
        if (account := _WHOLE_ACCOUNT.fullmatch(path)) is not None and account[1] == self.ex.account_sid:
            return "Accounts", self._account, None
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
        fault, code = self.ex.faults.take_rest(occasion)
        if fault is RestFault.CODE:
            raise RestError.ordered(code, request.one("To"))
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
