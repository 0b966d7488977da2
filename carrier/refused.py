"""Webhooks that are refused are counted and told, and a PUBLIC_URL that is wrong is told in words.

Nothing else tells it: the carrier is answered 403, the caller hears an apology of the carrier's, and the line's own log
has nothing of a call that never came.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import structlog
from prometheus_client import Counter

log = structlog.get_logger()
REFUSED = Counter("grendelinja_webhooks_refused_total", "Webhooks that were none of the carrier's", ["door", "reason"])
SAID_AFTER = (10, 100, 1000)
"""So many wrongly signed in a row, with none that was right between them."""


class Refusals:
    """Of one door. `public_url` is what signatures are compared with."""

    def __init__(self, door: str, public_url: str) -> None:
        self._door, self._public_url = door, public_url.rstrip("/")
        self._in_a_row = 0
        self._lock = threading.Lock()

    def note(self, reason: str, path: str) -> None:
        """One more was refused."""
        REFUSED.labels(door=self._door, reason=reason).inc()
        log.warning("webhook.refused", door=self._door, reason=reason, path=path)

    def right(self) -> None:
        """One was signed as it should be."""
        self._in_a_row = 0

    def wrong(self, came_to: str, fits: Callable[[str], bool]) -> None:
        """One was signed otherwise. `came_to` is the host it asked for; `fits(address)` tells whether its signature is
        right for a line that is found there."""
        with self._lock:
            self._in_a_row += 1
            count = self._in_a_row
        if count not in SAID_AFTER:
            return
        meant = next((address for address in (f"https://{came_to}", f"http://{came_to}") if fits(address)), None)
        log.error("webhook.none_is_right", door=self._door, refused=count, sentence=self._sentence(count, meant))

    def _sentence(self, count: int, meant: str | None) -> str:
        first = (
            f"{count} webhooks in a row were not signed for PUBLIC_URL {self._public_url}, so every call was refused."
        )
        if meant is not None:
            return f"{first} They were signed for {meant}: set PUBLIC_URL to that, and start the web processes anew."
        return (
            f"{first} They fit no address they came to either: look whether TWILIO_AUTH_TOKEN is the account's and "
            "PUBLIC_URL is the address that stands at the carrier (grendelinja doctor does), or who else sends them."
        )
