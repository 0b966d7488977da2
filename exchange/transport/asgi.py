"""An ASGI application in front of the exchange, without sockets: its loop on a thread of its own, lifespan included.

Source: the ASGI specification, HTTP & WebSocket 2.x and Lifespan 2.0.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Mapping, MutableMapping
from types import TracebackType
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

_T = TypeVar("_T")
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]
STARTS_WITHIN_S = 30.0
ANSWERS_WITHIN_S = 15.0
_ASGI = {"version": "3.0", "spec_version": "2.3"}


class AsgiFailed(RuntimeError):
    """The application could not start, or ended without an answer."""


class AsgiServer:
    """Runs an ASGI application: entering starts it (lifespan.startup), leaving shuts it down.

    ``deliver`` is what an ``Exchange`` is given. Raises ``AsgiFailed`` when the application refuses to start.
    """

    def __init__(self, app: AsgiApp) -> None:
        self.app = app
        self.state: dict[str, Any] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="asgi", daemon=True)
        self._to_app: asyncio.Queue[Message] = asyncio.Queue()
        self._told: asyncio.Queue[Message] = asyncio.Queue()
        self._lifespan: asyncio.Task[None] | None = None

    def __enter__(self) -> AsgiServer:
        """Start it."""
        self._thread.start()
        try:
            self._run(self._startup(), STARTS_WITHIN_S)
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Shut it down."""
        try:
            self._run(self._shutdown(), STARTS_WITHIN_S)
        finally:
            self._end()

    def deliver(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        """One request; what the application raises is raised here."""
        return self._run(self._request(method, url, headers, body), ANSWERS_WITHIN_S)

    def _run(self, work: Coroutine[Any, Any, _T], within_s: float) -> _T:
        return asyncio.run_coroutine_threadsafe(asyncio.wait_for(work, within_s), self._loop).result()

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    # ---- lifespan

    async def _startup(self) -> None:
        scope = {"type": "lifespan", "asgi": _ASGI, "state": self.state}
        self._lifespan = asyncio.ensure_future(self.app(scope, self._to_app.get, self._told.put))
        await self._to_app.put({"type": "lifespan.startup"})
        told = await self._told_or_over()
        if told is not None and told["type"] == "lifespan.startup.failed":
            raise AsgiFailed(f"The application did not start: {told.get('message', '')}")

    async def _shutdown(self) -> None:
        if self._lifespan is None or self._lifespan.done():
            return
        await self._to_app.put({"type": "lifespan.shutdown"})
        told = await self._told_or_over()
        if not self._lifespan.done():
            self._lifespan.cancel()
        if told is not None and told["type"] == "lifespan.shutdown.failed":
            raise AsgiFailed(f"The application did not shut down well: {told.get('message', '')}")

    async def _told_or_over(self) -> Message | None:
        """What the application says; None when it knows no lifespan and has ended (by raising, as a rule)."""
        assert self._lifespan is not None  # noqa: S101 set by _startup
        told = asyncio.ensure_future(self._told.get())
        await asyncio.wait({told, self._lifespan}, return_when=asyncio.FIRST_COMPLETED)
        if told.done():
            return told.result()
        told.cancel()
        self._lifespan.exception()
        return None

    # ---- requests

    async def _request(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        asked = [{"type": "http.request", "body": body, "more_body": False}]
        answered = asyncio.Event()
        start: Message = {}
        parts: list[bytes] = []

        async def receive() -> Message:
            if asked:
                return asked.pop()
            await answered.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            elif message["type"] == "http.response.body":
                parts.append(bytes(message.get("body", b"")))
                if not message.get("more_body", False):
                    answered.set()

        await self.app(_scope(method, url, headers, body, dict(self.state)), receive, send)
        if not start:
            raise AsgiFailed(f"The application ended without an answer to {url}.")
        head = {bytes(name).decode("latin-1"): bytes(value).decode("latin-1") for name, value in start["headers"]}
        return int(start["status"]), head, b"".join(parts)


def _scope(method: str, url: str, headers: Mapping[str, str], body: bytes, state: dict[str, Any]) -> Scope:
    target = urlsplit(url)
    port = target.port or (443 if target.scheme == "https" else 80)
    head = {"host": target.netloc, "content-length": str(len(body))} | {k.lower(): v for k, v in headers.items()}
    return {
        "type": "http",
        "asgi": _ASGI,
        "http_version": "1.1",
        "method": method,
        "scheme": target.scheme or "http",
        "path": unquote(target.path) or "/",
        "raw_path": target.path.encode() or b"/",
        "query_string": target.query.encode(),
        "root_path": "",
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in head.items()],
        "client": ("127.0.0.1", 1),
        "server": (target.hostname or "localhost", port),
        "state": state,
    }
