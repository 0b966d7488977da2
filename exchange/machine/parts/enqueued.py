"""A call in a queue, and one that takes somebody from it. Part of ``machine.call``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from exchange.machine.bridge import Dialling
from exchange.machine.events import CallStatus, TimerKind
from exchange.machine.parts.aside import Aside, AsideKind
from exchange.machine.parts.attending import MUSIC, MUSIC_S, Attending
from exchange.machine.parts.execution import CallSpec, Phase
from exchange.machine.queue_events import (
    EnterQueue,
    Given,
    GoneBefore,
    JoinTaker,
    LeaveQueue,
    LeaveTaker,
    NoQueue,
    Queued,
    QueueFull,
    Released,
    StopTaking,
    TakeFromQueue,
    Taken,
)
from exchange.machine.transcript import LineKind
from exchange.twiml.verbs import Dial, Enqueue, Leave, Queue


@dataclass(slots=True)
class Stay:
    """An Enqueue that runs. ``taken_by`` is the call that dialled the queue and got this one."""

    enqueue: Enqueue
    sid: str = ""
    since: datetime | None = None
    until: datetime | None = None
    taken_by: str = ""
    talks: bool = False

    def result(self, word: str, at: datetime) -> dict[str, str]:
        """The parameters of the Enqueue's action; sid and time only if the call was in the queue (Twilio: Enqueue)."""
        if self.since is None:
            return {"QueueResult": word}
        waited_s = int(((self.until or at) - self.since).total_seconds())
        return {"QueueResult": word, "QueueSid": self.sid, "QueueTime": str(waited_s)}


class Enqueued(Attending):
    """What a call does in and for a queue."""

    def __init__(self, spec: CallSpec) -> None:
        super().__init__(spec)
        self.stay: Stay | None = None
        self._goes[Queue] = self._take
        self._runs |= {Enqueue: self._enqueue, Leave: self._leave_by_verb}
        self._handlers |= {
            Queued: self._on_queued,
            QueueFull: self._on_queue_full,
            Taken: self._on_taken,
            Released: self._on_released,
            NoQueue: self._on_no_queue,
            Given: self._on_given,
            GoneBefore: self._on_gone_before,
        }

    # ---- waiting

    def _enqueue(self, at: datetime, verb: Enqueue) -> None:
        if self.spec.is_leg:
            message = "<Enqueue> in <Response> cannot stand in the document of a Number's url."
            self._fall_back(at, 12200, message, self.url)
            return
        self._answer(at)
        self.phase = Phase.QUEUED
        self.stay = Stay(verb)
        self._out.append(EnterQueue(verb.name))

    def _on_queued(self, event: Queued) -> None:
        if (stay := self.stay) is None:
            return
        if stay.since is None:
            stay.sid, stay.since = event.sid, event.at
            self.transcript.note(LineKind.BRIDGE, event.at, f"waits in the queue {stay.enqueue.name}")
        if stay.enqueue.wait_url:
            self._go_aside(event.at, AsideKind.QUEUED, stay.enqueue.wait_url, stay.enqueue.wait_method, {})
        elif stay.enqueue.wait_url is None:
            self.transcript.note(LineKind.PLAY, event.at, MUSIC, MUSIC_S)

    def _on_queue_full(self, event: QueueFull) -> None:
        if self.stay is not None:
            self._dequeued(event.at, self.stay, "queue-full")

    def _leave_by_verb(self, at: datetime, verb: Leave) -> None:
        if self.stay is None or self.aside is None or self.aside.kind is not AsideKind.QUEUED:
            message = "<Leave> in <Response> can stand only in the document of an Enqueue's waitUrl."
            self._fall_back(at, 12200, message, self.url)
            return
        self._out.append(LeaveQueue(self.stay.enqueue.name))
        self._dequeued(at, self.stay, "leave")

    def _dequeued(self, at: datetime, stay: Stay, word: str) -> None:
        """The Enqueue is over: its action is asked, or the document goes on."""
        self._out_of_queue(at)
        self.transcript.note(LineKind.BRIDGE, at, f"is out of the queue: {word}")
        if stay.enqueue.action:
            self._fetch(at, stay.enqueue.action, stay.enqueue.method, stay.result(word, at))
        else:
            self._next(at)

    def _out_of_queue(self, at: datetime) -> None:
        self.stay = None
        self.joined_at = None
        self._come_back(at)

    def _drop_stay(self, at: datetime, stay: Stay, waiting: str, talking: str) -> None:
        """The call is over or given another document; the action hears of it, and its answer changes nothing."""
        if stay.taken_by:
            self._leave_taker(at, stay)
        else:
            self._out.append(LeaveQueue(stay.enqueue.name))
        if stay.enqueue.action:
            told = stay.result(talking if stay.talks else waiting, at)
            self._report(at, stay.enqueue.action, stay.enqueue.method, told)
        self.stay = None

    # ---- being taken

    def _on_taken(self, event: Taken) -> None:
        if (stay := self.stay) is None:
            return
        stay.taken_by, stay.until = event.by, event.at
        if event.url:
            self._go_aside(event.at, AsideKind.GREETED, event.url, event.method, event.told)
        else:
            self._ready(event.at, stay)

    def _ready(self, at: datetime, stay: Stay) -> None:
        self._come_back(at)
        self.phase = Phase.JOINED
        stay.talks = True
        self._out.append(JoinTaker(stay.taken_by))

    def _on_released(self, event: Released) -> None:
        if (stay := self.stay) is None or not stay.taken_by:
            return
        self._leave_taker(event.at, stay)
        if stay.talks:
            self._dequeued(event.at, stay, "bridged")
            return
        stay.taken_by, stay.until = "", None
        self._come_back(event.at)
        self.phase = Phase.QUEUED
        self._out.append(EnterQueue(stay.enqueue.name))

    def _leave_taker(self, at: datetime, stay: Stay) -> None:
        talked_s = round((at - self.joined_at).total_seconds()) if self.joined_at else 0
        self._out.append(LeaveTaker(stay.taken_by, CallStatus.COMPLETED, talked_s if stay.talks else None))

    def _aside_over(self, at: datetime, aside: Aside) -> None:
        """A document to wait in a queue by is asked for again when it is over (Twilio: Enqueue, waitUrl)."""
        if aside.kind is AsideKind.QUEUED:
            self._fetch(at, aside.url, aside.method)
        elif aside.kind is AsideKind.GREETED and self.stay is not None:
            self._ready(at, self.stay)
        else:
            super()._aside_over(at, aside)

    def _aside_failed(self, at: datetime, aside: Aside) -> None:
        if aside.kind is AsideKind.QUEUED and self.stay is not None:
            self._out.append(LeaveQueue(self.stay.enqueue.name))
            self._dequeued(at, self.stay, "error")
        elif aside.kind is AsideKind.GREETED and self.stay is not None:
            self._ready(at, self.stay)
        else:
            super()._aside_failed(at, aside)

    # ---- taking

    def _take(self, at: datetime, dial: Dial, queue: Queue) -> None:
        if dial.answer_on_bridge:
            self._unbridged = self.answered_at is None
        else:
            self._answer(at)
        self.phase = Phase.DIALLING
        self.dialling = Dialling(dial)
        self._timer(TimerKind.QUEUE, at + timedelta(seconds=dial.timeout_s))
        self._out.append(TakeFromQueue(queue, self.url))

    def _on_given(self, event: Given) -> None:
        if self.dialling is not None:
            self.dialling.started(event.sid)
            self.dialling.also = event.told

    def _on_gone_before(self, event: GoneBefore) -> None:
        if (dialling := self.dialling) is not None and isinstance(dialling.dial.to, Queue):
            dialling.forget(event.sid)
            self._timer(TimerKind.QUEUE, event.at + timedelta(seconds=dialling.dial.timeout_s))
            self._out.append(TakeFromQueue(dialling.dial.to, self.url))

    def _on_no_queue(self, event: NoQueue) -> None:
        if self.dialling is not None:
            self._dialled(event.at, self.dialling)

    def _nobody_came(self, at: datetime) -> None:
        """The Dial's timeout is up. Whoever is being greeted already is still waited for."""
        if (dialling := self.dialling) is not None and not dialling.legs and isinstance(dialling.dial.to, Queue):
            self._out.append(StopTaking(dialling.dial.to.name))
            dialling.result = CallStatus.NO_ANSWER
            self._dialled(at, dialling)

    def _drop_taking(self, dialling: Dialling) -> None:
        """The Dial of a queue is broken off."""
        if isinstance(dialling.dial.to, Queue):
            self._out.append(StopTaking(dialling.dial.to.name))
