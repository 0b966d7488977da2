"""The exchange in real time: one thread lives its agenda, a small pool carries webhooks over HTTP.

No call waits for another's slow webhook: a request is carried outside the lock and its answer comes back as an event.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import httpx

from exchange.clock import RunningClock
from exchange.network import Exchange, norwegian_mobile
from exchange.webhooks import WEBHOOK_TIMEOUT_S, Done, Reply, Request

LONGEST_WAIT_S = 0.5
TOLD_FIRST_S = 3.0
"""So long, in real seconds, a REST reply waits for the callbacks that were ordered to come before it."""
_T = TypeVar("_T")


class RealTimeExchange:
    """Runs an ``Exchange`` until ``stop``. All that touches it goes through ``do``, which is safe from any thread.

    ``speed`` makes the exchange's time run faster than the wall's. ``rest`` is the REST side as a WSGI application.
    """

    def __init__(
        self,
        *,
        account_sid: str,
        auth_token: str,
        clock: RunningClock | None = None,
        takes_sms: Callable[[str], bool] = norwegian_mobile,
        api_base: str = "https://api.twilio.com",
        webhook_threads: int = 16,
    ) -> None:
        self.clock = clock or RunningClock()
        self._wake = threading.Condition(threading.RLock())
        self._pool = ThreadPoolExecutor(webhook_threads, thread_name_prefix="webhook")
        self._http = httpx.Client(timeout=WEBHOOK_TIMEOUT_S, follow_redirects=True)
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="exchange", daemon=True)
        self.exchange = Exchange(
            account_sid=account_sid,
            auth_token=auth_token,
            clock=self.clock,
            carry=self._carry,
            takes_sms=takes_sms,
            api_base=api_base,
        )

    def start(self) -> None:
        """Begin to live."""
        self._thread.start()

    def stop(self) -> None:
        """End within a second; webhooks on their way are not waited for."""
        with self._wake:
            self._stopping = True
            self._wake.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout=2)
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._http.close()

    def do(self, command: Callable[[Exchange], _T]) -> _T:
        """Do something with the exchange, alone, and then all that is due; what the command raises is raised here."""
        with self._wake:
            result = command(self.exchange)
            self.exchange.settle()
            self._wake.notify_all()
            return result

    def snapshot(self) -> dict[str, Any]:
        """The state as ``Exchange.snapshot`` gives it."""
        with self._wake:
            return self.exchange.snapshot()

    def subscribe(self, callback: Callable[[dict[str, Any]], None]) -> Callable[[], None]:
        """Be told of every change, on whatever thread made it: put it into a queue and return at once."""
        with self._wake:
            stop = self.exchange.subscribe(callback)

        def unsubscribe() -> None:
            with self._wake:
                stop()

        return unsubscribe

    def rest(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The REST side (WSGI); safe from any thread. Raises ``RestTimedOut`` and ``RestRefused`` as ordered."""
        with self._wake:
            rest = self.exchange.rest
            rest.told_first = ""
            try:
                return list(rest(environ, start_response))
            finally:
                self._wake.notify_all()
                if subject := rest.told_first:
                    told = self.exchange.webhooks.has_told
                    self._wake.wait_for(lambda: self._stopping or told(subject), TOLD_FIRST_S)

    def shift(self, seconds: float) -> None:
        """Jump ahead in time; what fell due on the way happens at once."""
        self.clock.shift(seconds)
        self.do(lambda exchange: None)

    def _run(self) -> None:
        with self._wake:
            while not self._stopping:
                self.exchange.settle()
                due = self.exchange.next_due()
                wait_s = LONGEST_WAIT_S if due is None else self.clock.real_seconds_until(due)
                self._wake.wait(min(wait_s, LONGEST_WAIT_S))

    def _carry(self, request: Request, done: Done) -> None:
        if not self._stopping:
            self._pool.submit(self._post, request, done)

    def _post(self, request: Request, done: Done) -> None:
        started = time.perf_counter()
        try:
            answer = self._http.request(
                request.method, request.url, headers=dict(request.headers), content=request.body or None
            )
            reply = Reply(answer.status_code, dict(answer.headers), answer.content, time.perf_counter() - started)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            text = f"{type(error).__name__}: {error}".encode()
            reply = Reply(0, {}, text, time.perf_counter() - started)
        if not self._stopping:
            self.do(lambda exchange: exchange.hand_back(reply, done))
