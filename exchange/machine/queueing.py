"""One queue as a pure machine: who waits, who would take somebody, and who gets whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from exchange.machine.events import Action
from exchange.machine.participant import ToCall
from exchange.machine.queue_events import Given, Queued, QueueFull, Taken

MOST = 1000
"""So many wait in a queue at the most, unless told (Twilio: Enqueue)."""


@dataclass(frozen=True, slots=True)
class Waiter:
    """A call that waits ``since``."""

    call_sid: str
    since: datetime

    def waited_s(self, at: datetime) -> int:
        """Whole seconds."""
        return int((at - self.since).total_seconds())


@dataclass(frozen=True, slots=True)
class Taker:
    """A call that dialled the queue; ``url`` (absolute or empty) is said to whom it gets."""

    call_sid: str
    url: str
    method: str


class QueueMachine:
    """First come, first taken. Each method tells what is to be done, in order."""

    def __init__(self, sid: str, name: str, at: datetime) -> None:
        self.sid = sid
        self.name = name
        self.created_at = at
        self.max_size = MOST
        self.waiting: list[Waiter] = []
        self.takers: list[Taker] = []

    def join(self, call_sid: str, at: datetime) -> list[Action]:
        """A call comes last, unless the queue is full."""
        if len(self.waiting) >= self.max_size:
            return [ToCall(call_sid, QueueFull(at))]
        self.waiting.append(Waiter(call_sid, at))
        return [ToCall(call_sid, Queued(at, self.sid)), *self._give(at)]

    def leave(self, call_sid: str) -> None:
        """A call waits no longer."""
        self.waiting = [one for one in self.waiting if one.call_sid != call_sid]

    def take(self, taker: Taker, at: datetime) -> list[Action]:
        """A call dials the queue: it gets the first, or waits for one."""
        self.takers.append(taker)
        return self._give(at)

    def stop_taking(self, call_sid: str) -> None:
        """A call waits for nobody from here any more."""
        self.takers = [one for one in self.takers if one.call_sid != call_sid]

    def place_of(self, call_sid: str) -> int:
        """Where a call stands: 1 is next, 0 does not wait here."""
        return next((place for place, one in enumerate(self.waiting, 1) if one.call_sid == call_sid), 0)

    def told(self, call_sid: str, at: datetime) -> dict[str, str]:
        """What requests of a call that waits here carry (Twilio: Enqueue, waitUrl); nothing for another call."""
        place = self.place_of(call_sid)
        if not place:
            return {}
        waits = [one.waited_s(at) for one in self.waiting]
        return {
            "QueueSid": self.sid,
            "QueuePosition": str(place),
            "QueueTime": str(waits[place - 1]),
            "AvgQueueTime": str(self.average_s(at)),
            "CurrentQueueSize": str(len(waits)),
            "MaxQueueSize": str(self.max_size),
        }

    def average_s(self, at: datetime) -> int:
        """How long those who wait now have waited on average, in whole seconds."""
        waits = [one.waited_s(at) for one in self.waiting]
        return sum(waits) // len(waits) if waits else 0

    def _give(self, at: datetime) -> list[Action]:
        actions: list[Action] = []
        while self.waiting and self.takers:
            waiter, taker = self.waiting.pop(0), self.takers.pop(0)
            told = {
                "QueueSid": self.sid,
                "QueueTime": str(waiter.waited_s(at)),
                "DequeingCallSid": taker.call_sid,
            }
            actions.append(ToCall(taker.call_sid, Given(at, waiter.call_sid, told)))
            actions.append(ToCall(waiter.call_sid, Taken(at, taker.call_sid, taker.url, taker.method, told)))
        return actions
