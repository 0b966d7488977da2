"""The exchange in real time: one thread lives its agenda and carries webhooks over HTTP, many at a time.

No call waits for another's slow webhook: a request is carried outside the lock and its answer comes back as an event.
"""

from __future__ import annotations

import asyncio
import gc
import math
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, Unpack

from exchange.base.clock import RunningClock
from exchange.base.errors import NotPossible
from exchange.base.faults import RestRefused
from exchange.company import Exchange
from exchange.network.core import AccountTerms
from exchange.network.webhooks import Done, Reply, Request
from exchange.rest.side import RestSide
from exchange.server.courier import Courier

TOLD_FIRST_S = 3.0
"""So long, in real seconds, a REST reply waits for the callbacks that were ordered to come before it."""
_T = TypeVar("_T")


def spare_the_collector() -> None:
    """For a process that is nothing but an exchange: look for garbage more seldom, and not among what was there at the
    start. A thousand calls keep a million small objects that are not garbage; looking through them costs a fifth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


class RealTimeExchange:
    """Runs an ``Exchange`` until ``stop``. All that touches it goes through ``do``, which is safe from any thread.

    ``terms``, ``state`` and ``log`` are those of ``Exchange``.
    ``rest`` is the REST side as a WSGI application.
    """

    def __init__(
        self,
        *,
        clock: RunningClock | None = None,
        state: str | Path | None = None,
        log: str | Path | None = None,
        **terms: Unpack[AccountTerms],
    ) -> None:
        self.clock = clock or RunningClock()
        self._wake = threading.Condition(threading.RLock())
        self._courier = Courier()
        self._alarm: asyncio.TimerHandle | None = None
        self._alarm_at = math.inf
        self._stopping = False
        self._born = partial(Exchange, clock=self.clock, state=state, log=log, **terms)
        self._readers: list[Callable[[dict[str, Any]], None]] = []
        self._down = False
        self._rising: asyncio.TimerHandle | None = None
        self.exchange = self._new()

    def _new(self) -> Exchange:
        life = object()
        self._life = life
        exchange = self._born(carry=lambda request, done: self._carry(request, done, life))
        exchange.subscribe(self._tell)
        self._rest = RestSide(exchange)
        return exchange

    def _tell(self, note: dict[str, Any]) -> None:
        for reader in list(self._readers):
            reader(dict(note))

    def start(self) -> None:
        """Begin to live."""
        self._courier.start()
        self.do(lambda exchange: None)

    def stop(self) -> None:
        """End within two seconds; webhooks on their way are not waited for."""
        with self._wake:
            self._stopping = True
            self._wake.notify_all()
        self._courier.stop()
        with self._wake:
            self.exchange.end()

    def do(self, command: Callable[[Exchange], _T]) -> _T:
        """Do what is due, then something with the exchange, alone, and then what is due by that.

        What the command raises is raised here; ``NotPossible`` while the exchange is down.
        """
        with self._wake:
            if self._down:
                raise NotPossible("The exchange is down: it has crashed, as was asked for, and will begin again.")
            self.exchange.settle()
            try:
                result = command(self.exchange)
                self.exchange.settle()
            finally:
                self._wake.notify_all()
                self._set_alarm()
            return result

    def snapshot(self) -> dict[str, Any]:
        """The state as ``Exchange.snapshot`` gives it."""
        with self._wake:
            return self.exchange.snapshot()

    def subscribe(self, callback: Callable[[dict[str, Any]], None]) -> Callable[[], None]:
        """Be told of every change, on whatever thread made it: put it into a queue and return at once."""
        with self._wake:
            self._readers.append(callback)

        def unsubscribe() -> None:
            with self._wake:
                self._readers.remove(callback)

        return unsubscribe

    def rest(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The REST side (WSGI); safe from any thread. Raises ``RestTimedOut`` and ``RestRefused`` as ordered."""
        with self._wake:
            if self._down:
                raise RestRefused("The exchange is down (a crash that was asked for).")
            rest = self._rest
            rest.told_first = ""
            try:
                return list(rest(environ, start_response))
            finally:
                self._wake.notify_all()
                self._set_alarm()
                if subject := rest.told_first:
                    told = self.exchange.webhooks.has_told
                    self._wake.wait_for(lambda: self._stopping or told(subject), TOLD_FIRST_S)

    # ---- the clock

    def shift(self, seconds: float) -> None:
        """Jump ahead in time; what fell due on the way happens at once, each thing at its own instant."""
        self._turn(lambda clock: clock.shift(seconds))

    def set_speed(self, speed: float) -> None:
        """Let time run ``speed`` times as fast as the wall's from now on. Raises ``ValueError`` unless above nought."""
        self._turn(lambda clock: clock.set_speed(speed))

    def freeze(self, frozen: bool = True) -> None:
        """Let time stand still, or run again. Phones and webhooks still work; what is due later waits."""
        self._turn(RunningClock.freeze if frozen else RunningClock.thaw)

    def _turn(self, change: Callable[[RunningClock], None]) -> None:
        with self._wake:
            self.exchange.settle()
            change(self.clock)
            self.do(lambda exchange: exchange.tell("clock", ""))

    # ---- crash and restart

    def crash(self, down_s: float) -> None:
        """Lose at once all that is in memory, as when the process is killed; begin again after so many seconds of the
        wall's, from the file if there is one. Numbers and phones are not the exchange's to lose. While it is down, a
        crash that is ordered anew says anew when it begins again."""
        with self._wake:
            self._down, self._life = True, object()
            self.exchange.end()
            self._courier.on_loop(lambda: self._rise_in(down_s))

    def _rise_in(self, seconds: float) -> None:
        if self._rising is not None:
            self._rising.cancel()
        self._rising = self._courier.loop.call_later(seconds, self._rise)

    def _rise(self) -> None:
        with self._wake:
            if self._stopping or not self._down:
                return
            old, self.exchange = self.exchange, self._new()
            self.exchange.lines = {**self.exchange.lines, **old.lines}
            self.exchange.sender_names |= old.sender_names
            self.exchange.messaging_services = {**self.exchange.messaging_services, **old.messaging_services}
            self.exchange.bins, self.exchange.owner = {**self.exchange.bins, **old.bins}, old.owner
            self.exchange.handsets = {**self.exchange.handsets, **old.handsets}
            self.exchange.people, self.exchange.people_given = old.people, old.people_given
            self._down = False
            self.do(lambda exchange: exchange.tell("restart", ""))

    # ---- inside

    def _set_alarm(self) -> None:
        """Let the courier's thread come back when the next thing is due."""
        due = self.exchange.next_due()
        wait_s = math.inf if due is None else self.clock.real_seconds_until(due)
        at = self._courier.loop.time() + wait_s
        if at < self._alarm_at and not self._stopping:
            self._alarm_at = at
            self._courier.on_loop(lambda: self._arm(at))

    def _arm(self, at: float) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = self._courier.loop.call_at(at, self._ring)

    def _ring(self) -> None:
        with self._wake:
            self._alarm_at = math.inf
            if not self._stopping and not self._down:
                self.do(lambda exchange: None)

    def _carry(self, request: Request, done: Done, life: object) -> None:
        if not self._stopping:
            self._courier.send(request, lambda reply: self._came(reply, done, life))

    def _came(self, reply: Reply, done: Done, life: object) -> None:
        """What an earlier life had asked for comes to nobody."""
        if not self._stopping and life is self._life:
            self.do(lambda exchange: exchange.sending.hand_back(reply, done))
