"""Requests to the owner's application: signed (``exchange.base.signature``), sent in order, logged, repeatable."""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from exchange.base.keeping import Kept
from exchange.base.signature import Fields, encode, json_body, sign, with_body_hash

WEBHOOK_TIMEOUT_S = 15.0
"""Twilio's limit for an answer."""
CONNECT_TRY_S = 5.0
"""Twilio tries twice to connect, so long each."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is put on the wire."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; ``status`` 0 means nothing did, with the reason in ``body``. ``took_s`` in real seconds."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    took_s: float = 0.0

    @property
    def content_type(self) -> str:
        """The Content-Type header, whatever its spelling."""
        return next((value for name, value in self.headers.items() if name.lower() == "content-type"), "")


@dataclass(slots=True)
class Webhook:
    """One entry of the log. ``kind``: voice, status, recording, sms, sms-status."""

    kind: str
    at: datetime
    method: str
    url: str
    params: Fields
    request: Request
    subject: str = ""
    reply: Reply | None = None

    @property
    def signature(self) -> str:
        """The signature that was sent."""
        return self.request.headers["X-Twilio-Signature"]

    @property
    def token(self) -> str:
        """What marks a request that is sent twice."""
        return self.request.headers["I-Twilio-Idempotency-Token"]


Done = Callable[[Reply], None]
Deliver = Callable[[str, str, Mapping[str, str], bytes], tuple[int, Mapping[str, str], bytes]]
"""(method, url, headers, body) → (status, headers, body); may raise, which counts as no answer."""


class Carry(Protocol):
    """Brings a request to the application and calls ``done`` with the reply, now or later."""

    def __call__(self, request: Request, done: Done) -> None:
        """Send ``request``."""


def build_request(auth_token: str, method: str, url: str, params: Fields, *, as_json: bool = False) -> Request:
    """A signed request; parameters go into the body of a POST and into the query of a GET.

    ``as_json``: the body is a JSON object, and its hash stands in the query (Twilio: event streams, JSON webhooks).
    """
    headers = {"User-Agent": "TwilioProxy/1.1", "Accept": "*/*", "I-Twilio-Idempotency-Token": str(uuid.uuid4())}
    if as_json:
        body = json_body(params)
        full = with_body_hash(url, body)
        headers |= {"Content-Type": "application/json", "X-Twilio-Signature": sign(auth_token, full, {})}
        return Request(method, full, headers, body)
    if method == "GET":
        full = url + ("&" if "?" in url else "?") + encode(params) if params else url
        return Request("GET", full, {**headers, "X-Twilio-Signature": sign(auth_token, full, {})}, b"")
    headers["Content-Type"] = "application/x-www-form-urlencoded; charset=UTF-8"
    headers["X-Twilio-Signature"] = sign(auth_token, url, params)
    return Request(method, url, headers, encode(params).encode())


@dataclass(slots=True)
class _Lane:
    name: str = ""
    busy: bool = False
    waiting: deque[tuple[Webhook, Done | None]] = field(default_factory=deque)


class WebhookDesk:
    """Sends webhooks; those of one lane go one after another, each when the one before was answered.

    ``pending``: those without an answer yet, by their idempotency token.
    """

    def __init__(
        self,
        auth_token: str,
        carry: Callable[[Webhook, Done], None],
        now: Callable[[], datetime],
        most_kept: int,
        answered: Callable[[Webhook], None],
    ) -> None:
        self.auth_token = auth_token
        self.carry = carry
        self.log: Kept[Webhook] = Kept(most_kept)
        self._answered = answered
        self._now = now
        self._lanes: dict[str, _Lane] = {}
        self.pending: dict[str, Webhook] = {}

    def prepare(self, kind: str, method: str, url: str, params: Fields, subject: str = "") -> Webhook:
        """A signed webhook that is not sent yet."""
        request = build_request(self.auth_token, method, url, params)
        webhook = Webhook(kind, self._now(), method, url, params, request, subject)
        self.pending[webhook.token] = webhook
        return webhook

    def send(self, webhook: Webhook, done: Done | None = None, lane: str = "") -> None:
        """Send it, at once or when its lane is free."""
        queue = self._lanes.setdefault(lane, _Lane(lane)) if lane else _Lane()
        queue.waiting.append((webhook, done))
        self.pending[webhook.token] = webhook
        self._serve(queue)

    def has_told(self, subject: str) -> bool:
        """Whether a status callback about a call or text was sent, and every one that was is answered."""
        mine = [entry for entry in self.log if entry.subject == subject and entry.kind in {"status", "sms-status"}]
        return bool(mine) and all(entry.reply is not None for entry in mine)

    def replay(self, webhook: Webhook) -> None:
        """Send the very same request again, as a network does that lost the answer; the answer changes nothing."""
        again = Webhook(
            webhook.kind, self._now(), webhook.method, webhook.url, webhook.params, webhook.request, webhook.subject
        )
        self.send(again)

    def _serve(self, lane: _Lane) -> None:
        if lane.busy:
            return
        if not lane.waiting:
            self._lanes.pop(lane.name, None)
            return
        webhook, done = lane.waiting.popleft()
        lane.busy = True
        self.log.append(webhook)

        def answered(reply: Reply) -> None:
            webhook.reply = reply
            lane.busy = False
            self.pending.pop(webhook.token, None)
            self._answered(webhook)
            if done is not None:
                done(reply)
            self._serve(lane)

        self.carry(webhook, answered)
