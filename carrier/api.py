"""Twilio's REST interface by its addresses: asked as Twilio's own client asks, and answered in JSON.

Its tree of resources (`twilio.rest`) is left out: each new process would read some eighty files for a dozen addresses,
and make of every answer an object of thirty fields, of which we need one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import requests
from twilio.base.client_base import ClientBase
from twilio.http import HttpClient
from twilio.http.response import Response
from urllib3.exceptions import HTTPError, NewConnectionError

from .errors import NotPlaced, Refused, Unknown
from .wire import Wire

HOME, HOME_OF_VOICE = "https://api.twilio.com", "https://voice.twilio.com"
MOST_LISTED = 100
MOST_PAGES = 20
TOO_MANY_REQUESTS = 429

R = TypeVar("R")


class Json(dict[str, Any]):
    """An object of an answer. What it does not say makes the whole answer worth nothing: `Unknown`."""

    def __missing__(self, name: str) -> Any:
        raise Unknown(f"an answer without {name}")


class Api:
    """One account's side of it. `base_url` leads to another company that speaks Twilio's language; None is Twilio.

    Addresses are below the account's own, such as `Calls.json`, and fields have Twilio's names. Every method raises
    `NotPlaced`, `Refused` or `Unknown`, and nothing else, when it fails.
    """

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        base_url: str | None = None,
        http_client: HttpClient | None = None,
        timeout_s: float,
    ) -> None:
        self._home = (base_url or HOME).rstrip("/")
        # An environment of its own: TWILIO_EDGE and TWILIO_REGION would be written into a loopback address.
        self._client = ClientBase(
            account_sid,
            auth_token,
            http_client=http_client or Wire(self._home, timeout_s),
            environment={"TWILIO_ACCOUNT_SID": account_sid},
        )
        self._voice = (base_url or HOME_OF_VOICE).rstrip("/")
        self._account = f"{self._home}/2010-04-01/Accounts/{account_sid}"

    def address(self, path: str) -> str:
        """The whole address of what lies below the account; of the account itself for an empty `path`."""
        return f"{self._account}/{path}" if path else f"{self._account}.json"

    def post(self, path: str, fields: Mapping[str, object]) -> Json:
        """Make or change something; answers it as it is then. A field that is None is left out."""
        return _json(self._ask("POST", self.address(path), data=fields))

    def get(self, path: str) -> Json:
        """One thing, as it is."""
        return _json(self._ask("GET", self.address(path)))

    def get_of_voice(self, path: str) -> Json:
        """As `get`, for what Twilio keeps with its voice settings."""
        return _json(self._ask("GET", f"{self._voice}/v1/{path}"))

    def listed(self, path: str, name: str, query: Mapping[str, object]) -> list[Json]:
        """The first `MOST_LISTED` of a list, whose rows stand under `name`."""
        answer = _json(self._ask("GET", self.address(path), params={**query, "PageSize": MOST_LISTED}))
        rows, pages = _rows(answer, name), 1
        while len(rows) < MOST_LISTED and (further := answer.get("next_page_uri")):
            # Half a list would say of what we have asked for that it is not there.
            if pages == MOST_PAGES or not isinstance(further, str) or not further.startswith("/"):
                raise Unknown("a list that leads elsewhere, or has no end")
            answer = _json(self._ask("GET", self._home + further))
            rows, pages = rows + _rows(answer, name), pages + 1
        return rows[:MOST_LISTED]

    def delete(self, path: str) -> None:
        """Have it gone."""
        self._ask("DELETE", self.address(path))

    def _ask(self, method: str, address: str, **given: Mapping[str, object]) -> Response:
        answer = asked(lambda: self._client.request(method, address, **given))
        sort_out(answer.status_code, answer.text)
        return answer


def asked(ask: Callable[[], R]) -> R:
    """Do it, or raise what is certain when no answer comes."""
    try:
        return ask()
    except (requests.RequestException, HTTPError, OSError) as error:
        if _never_connected(error):
            raise NotPlaced("nobody listens at the carrier's address") from error
        raise Unknown(type(error).__name__) from error


def sort_out(status: int, words: str) -> None:
    """Raise what is certain after an answer that is no yes."""
    if status == TOO_MANY_REQUESTS:
        raise NotPlaced("too many requests")
    if 400 <= status < 500:
        raise Refused(_code_of(status, words))
    if not 200 <= status < 300:
        raise Unknown(f"HTTP {status}")


def _json(answer: Response) -> Json:
    try:
        found = json.loads(answer.text, object_hook=Json)
    except ValueError as error:
        raise Unknown("an answer that is no JSON") from error
    if not isinstance(found, Json):
        raise Unknown("an answer that is no object")
    return found


def _rows(answer: Json, name: str) -> list[Json]:
    rows = answer[name]
    if not isinstance(rows, list) or not all(isinstance(row, Json) for row in rows):
        raise Unknown(f"{name} that are no list")
    return rows


def _code_of(status: int, words: str) -> str:
    try:
        return str(json.loads(words)["code"])
    except (ValueError, KeyError, TypeError):
        return str(status)


def _never_connected(error: BaseException) -> bool:
    """Whether the request certainly did not leave us: no connection was ever made."""
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        at = waiting.pop()
        if not isinstance(at, BaseException) or id(at) in seen:
            continue
        seen.add(id(at))
        if isinstance(at, ConnectionRefusedError | NewConnectionError):
            return True
        waiting += [at.__cause__, at.__context__, getattr(at, "reason", None), *at.args]
    return False
