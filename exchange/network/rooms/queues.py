"""Queues on the network: brings calls that wait and calls that take together."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urljoin

from exchange.machine import events as ev
from exchange.machine import queue_events as queue
from exchange.machine.participant import ToCall
from exchange.machine.queueing import MOST, QueueMachine, Taker
from exchange.network.core import Core
from exchange.network.records import CallRecord, new_sid


class Queues:
    """All queues of an exchange, by name. They stay when they are empty."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self.named: dict[str, QueueMachine] = {}

    def make(self, name: str, max_size: int = MOST) -> QueueMachine:
        """The queue of that name, made if there is none; so many may wait in it from now on."""
        found = self.named.setdefault(name, QueueMachine(new_sid("QU"), name, self._now))
        found.max_size = max_size
        return found

    def queue_of(self, call_sid: str) -> QueueMachine | None:
        """The queue in which a call waits."""
        call = self.core.calls.get(call_sid)
        stay = call.machine.stay if call is not None else None
        found = self.named.get(stay.enqueue.name) if stay is not None else None
        return found if found is not None and found.place_of(call_sid) else None

    def told(self, record: CallRecord) -> dict[str, str]:
        """What requests of a call carry while it waits in a queue."""
        found = self.queue_of(record.sid)
        return found.told(record.sid, self._now) if found else {}

    def do(self, record: CallRecord, action: ev.Action) -> None:
        """Carry out what a call asks of a queue."""
        match action:
            case queue.EnterQueue():
                found = self.named.get(action.name) or self.make(action.name)
                self._carry_out(found, found.join(record.sid, self._now))
            case queue.LeaveQueue():
                self.named[action.name].leave(record.sid)
            case queue.TakeFromQueue():
                self._take(record, action)
            case queue.StopTaking():
                if (found_ := self.named.get(action.name)) is not None:
                    found_.stop_taking(record.sid)
            case queue.JoinTaker():
                taker = self.core.calls[action.by]
                joined = ev.LegConnected(self._now, record.sid, record.handset)
                self.core.soon(lambda: self._join(taker, record, joined))
            case queue.LeaveTaker():
                self._left(record, action)
            case _:
                raise TypeError(f"Nobody carries out {action!r}")

    def release(self, record: CallRecord) -> None:
        """Whoever took a call from a queue puts it down."""
        self.core.soon(lambda: self.core.calling.event(record, queue.Released(self._now)))

    def _take(self, record: CallRecord, action: queue.TakeFromQueue) -> None:
        found = self.named.get(action.queue.name)
        if found is None:
            self.core.calling.event(record, queue.NoQueue(self._now))
            return
        url = urljoin(action.base_url, action.queue.url) if action.queue.url else ""
        self._carry_out(found, found.take(Taker(record.sid, url, action.queue.method), self._now))

    def _join(self, taker: CallRecord, record: CallRecord, joined: ev.LegConnected) -> None:
        if taker.machine.over:
            self.core.calling.event(record, queue.Released(self._now))
        else:
            self.core.calling.event(taker, joined)

    def _left(self, record: CallRecord, action: queue.LeaveTaker) -> None:
        taker = self.core.calls.get(action.by)
        if taker is None:
            return
        told = (
            queue.GoneBefore(self._now, record.sid)
            if action.talked_s is None
            else ev.LegEnded(self._now, record.sid, action.status, action.talked_s)
        )
        self.core.soon(lambda: self.core.calling.event(taker, told))

    def _carry_out(self, found: QueueMachine, actions: list[ev.Action]) -> None:
        for action in actions:
            if isinstance(action, ToCall) and (call := self.core.calls.get(action.call_sid)) is not None:
                self.core.calling.event(call, action.event)
        self.core.tell("queue", found.sid)

    @property
    def _now(self) -> datetime:
        return self.core.clock.now()
