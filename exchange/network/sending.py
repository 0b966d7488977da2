"""Webhooks on the wire: handed to whoever brings them to the application, or to what a fault leaves of them."""

from __future__ import annotations

import time

from exchange.base.faults import Occasion, WebhookFault
from exchange.base.signature import values_of
from exchange.network.core import Core
from exchange.network.webhooks import CONNECT_TRY_S, WEBHOOK_TIMEOUT_S, Done, Reply, Request, Webhook

_NO_ANSWER = Reply(0, {}, f"no answer within {WEBHOOK_TIMEOUT_S:g} s".encode())
_NO_CONNECTION = Reply(0, {}, f"ConnectTimeout: no connection within {2 * CONNECT_TRY_S:g} s".encode())


class Sending:
    """Brings the webhooks of an exchange to its application."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._bring = core.carry or self._carry

    def send(self, webhook: Webhook, done: Done) -> None:
        """Send a webhook, or what faults leave of it. A TwiML bin is the telephone company's own, and always there."""
        kept = self._core.bins.get(webhook.url)
        if kept is not None:
            self._in(0.0, done, Reply(200, {"Content-Type": "text/xml"}, kept.encode()))
            return
        if self._core.faults.partitioned(self._core.clock.now()):
            self._core.after(CONNECT_TRY_S, lambda: self._send_again(webhook, done))
            return
        params = webhook.params
        numbers = frozenset(value for name in ("From", "To") if name in params for value in values_of(params, name))
        rule = self._core.faults.strike(WebhookFault, Occasion(kind=webhook.kind, numbers=numbers))
        match rule.fault if rule else None:
            case WebhookFault.LOST:
                self._in(2 * CONNECT_TRY_S, done, _NO_CONNECTION)
            case WebhookFault.ANSWER_LOST:
                self._bring(webhook.request, lambda reply: self._in(WEBHOOK_TIMEOUT_S, done, _NO_ANSWER))
            case WebhookFault.SLOW if rule is not None:
                self._bring(webhook.request, lambda reply: self._late(reply, done, rule.delay_s))
            case _:
                self._bring(webhook.request, done)

    def _send_again(self, webhook: Webhook, done: Done) -> None:
        """The second and last attempt to connect (Twilio, error 11205: two attempts of five seconds each)."""
        if self._core.faults.partitioned(self._core.clock.now()):
            self._in(CONNECT_TRY_S, done, _NO_CONNECTION)
        else:
            self.send(webhook, done)

    def _carry(self, request: Request, done: Done) -> None:
        started = time.perf_counter()
        try:
            if self._core.deliver is None:
                raise RuntimeError("The exchange was given no way to deliver webhooks.")
            status, headers, body = self._core.deliver(request.method, request.url, request.headers, request.body)
            reply = Reply(status, headers, body, time.perf_counter() - started)
        except Exception as error:  # noqa: BLE001  an application that breaks is a carrier's daily bread
            reply = Reply(0, {}, f"{type(error).__name__}: {error}".encode(), time.perf_counter() - started)
        self.hand_back(reply, done)

    def hand_back(self, reply: Reply, done: Done) -> None:
        """Bring an application's answer to who asked, after the delay that a fault may have ordered."""
        self._late(reply, done, self._core.faults.webhook_delay_s)

    def _late(self, reply: Reply, done: Done, delay_s: float) -> None:
        late = _NO_ANSWER if delay_s >= WEBHOOK_TIMEOUT_S else reply
        self._in(min(delay_s, WEBHOOK_TIMEOUT_S), done, late)

    def _in(self, seconds: float, done: Done, reply: Reply) -> None:
        self._core.after(seconds, lambda: done(reply))
