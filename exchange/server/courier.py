"""Carries webhooks over HTTP: many at a time, on one thread, over connections that are kept open."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable

import aiohttp
from yarl import URL

from exchange.network.webhooks import WEBHOOK_TIMEOUT_S, Reply, Request

REST_S = 1.0
"""A connection that rested longer is not used again: servers close theirs after two seconds and more, and a request
sent at that moment would be lost."""
CONNECTIONS = 256
Bring = Callable[[Reply], None]


class Courier:
    """A thread with an event loop. ``send`` and ``on_loop`` may be called from any thread, even before ``start``.

    ``CONNECTIONS`` at the most are open at once; what comes beyond waits for one, and its time-out runs meanwhile.
    """

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=self._live, name="exchange", daemon=True)

    def start(self) -> None:
        """Begin to live."""
        self._thread.start()

    def stop(self) -> None:
        """End; requests on their way are dropped."""
        if self._thread.is_alive():
            self.loop.call_soon_threadsafe(self.loop.stop)
            self._thread.join(timeout=2)
        elif not self.loop.is_closed():
            self.loop.close()

    def on_loop(self, work: Callable[[], None]) -> None:
        """Do ``work`` on the courier's thread: at once when called from it."""
        if threading.current_thread() is self._thread:
            work()
        elif not self.loop.is_closed():
            self.loop.call_soon_threadsafe(work)

    def send(self, request: Request, bring: Bring) -> None:
        """Carry a request; ``bring`` is called on the courier's thread with what came back. Never raises."""
        self.on_loop(lambda: self._begin(request, bring))

    def _begin(self, request: Request, bring: Bring) -> None:
        task = self.loop.create_task(self._carry(request, bring))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _carry(self, request: Request, bring: Bring) -> None:
        started = time.perf_counter()
        session = self._opened()
        url = URL(request.url, encoded=True) if request.url.isascii() else URL(request.url)
        try:
            async with session.request(
                request.method, url, headers=request.headers, data=request.body or None
            ) as answer:
                body = await answer.read()
                reply = Reply(answer.status, dict(answer.headers), body, time.perf_counter() - started)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            text = f"{type(error).__name__}: {error}".encode()
            reply = Reply(0, {}, text, time.perf_counter() - started)
        bring(reply)

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=REST_S),
                timeout=aiohttp.ClientTimeout(total=WEBHOOK_TIMEOUT_S),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session

    def _live(self) -> None:
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
            for task in self._tasks:
                task.cancel()
            self.loop.run_until_complete(asyncio.gather(*self._tasks, return_exceptions=True))
            if self._session is not None:
                self.loop.run_until_complete(self._session.close())
        finally:
            self.loop.close()
