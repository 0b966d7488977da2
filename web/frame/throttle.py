"""Failed log-ins are slowed down. The count lives in this process and is gone when it restarts."""

from __future__ import annotations

from collections import defaultdict, deque
from datetime import datetime, timedelta
from threading import Lock

import clock

TRIES = 5
WITHIN = timedelta(minutes=15)
REMEMBERED = 10_000


class Throttle:
    """Five failures within a quarter of an hour, by user name or by address, close the door for the rest of it."""

    def __init__(self) -> None:
        self._failures: dict[str, deque[datetime]] = defaultdict(deque)
        self._lock = Lock()

    def closed(self, *keys: str) -> bool:
        with self._lock:
            return any(len(self._recent(key)) >= TRIES for key in keys)

    def failed(self, *keys: str) -> None:
        with self._lock:
            if len(self._failures) > REMEMBERED:
                self._failures.clear()
            for key in keys:
                self._recent(key).append(clock.real())

    def succeeded(self, *keys: str) -> None:
        with self._lock:
            for key in keys:
                self._failures.pop(key, None)

    def _recent(self, key: str) -> deque[datetime]:
        failures = self._failures[key]
        while failures and failures[0] < clock.real() - WITHIN:
            failures.popleft()
        return failures
