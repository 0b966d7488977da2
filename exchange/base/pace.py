"""How fast an account may place calls over REST: what is too fast waits queued for its slot.

Twilio: calls beyond the account's calls per second are queued and placed as capacity is there; up to 24 hours of calls
can wait.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST_QUEUE_S = 86_400.0


@dataclass(slots=True)
class Pace:
    """The account's limits; ``None`` is no limit. Slots are handed out in the order of asking."""

    calls_per_second: float | None = None
    longest_queue_s: float = LONGEST_QUEUE_S
    concurrent_calls: int | None = None
    next_slot: datetime | None = None

    def wait_s(self, now: datetime) -> float:
        """How long a call that is asked for now will wait."""
        if self.calls_per_second is None or self.next_slot is None:
            return 0.0
        return max(0.0, (self.next_slot - now).total_seconds())

    def has_room(self, now: datetime) -> bool:
        """Whether one more call may wait."""
        return self.wait_s(now) <= self.longest_queue_s

    def at(self, now: datetime, wait_s: float) -> datetime:
        """The instant of a slot that comes in so many seconds."""
        return now + timedelta(seconds=wait_s)

    def take_slot(self, now: datetime) -> float:
        """Take the next slot; tells in how many seconds it comes."""
        wait_s = self.wait_s(now)
        if self.calls_per_second is not None:
            self.next_slot = now + timedelta(seconds=wait_s + 1 / self.calls_per_second)
        return wait_s
