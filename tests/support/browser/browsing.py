"""A real browser for tests and pictures: the system's Chromium, driven by Playwright."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, expect, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--no-opt --no-maglev",  # no page stays long enough for what is made quick to be worth the making
]
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is Chromium without the windows of a browser, and takes a fifth less processor."""
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
PATIENCE_MS = 30_000
"""For what a page shows at once on a machine at rest."""
expect.set_options(timeout=PATIENCE_MS)


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log(self, type: str, message: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as driver:
        one = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield one
        one.close()


@dataclass
class Browsing:
    """A browser for many tests. Its driver runs an event loop in this thread, which would keep all others from running
    one: it is known of only while the browser is at hand."""

    _browser: Browser
    _loop: asyncio.AbstractEventLoop | None

    @contextmanager
    def at_hand(self) -> Iterator[Browser]:
        asyncio._set_running_loop(self._loop)
        try:
            yield self._browser
        finally:
            asyncio._set_running_loop(None)


@contextmanager
def browsing() -> Iterator[Browsing]:
    with chromium() as browser:
        it = Browsing(browser, asyncio._get_running_loop())
        asyncio._set_running_loop(None)
        try:
            yield it
        finally:
            asyncio._set_running_loop(it._loop)


@contextmanager
def served(app: WSGIApplication) -> Iterator[str]:
    """The address the app's pages stand at."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
