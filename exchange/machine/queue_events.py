"""What passes between a call and a queue it waits in, or takes somebody from: events to the call, its actions."""

from __future__ import annotations

from dataclasses import dataclass

from exchange.machine.events import Action, CallStatus, Event
from exchange.twiml.verbs import Queue


@dataclass(frozen=True, slots=True)
class Queued(Event):
    """The call stands in the queue ``sid`` now."""

    sid: str


@dataclass(frozen=True, slots=True)
class QueueFull(Event):
    """The queue takes no more."""


@dataclass(frozen=True, slots=True)
class Taken(Event):
    """The call ``by`` dialled the queue and gets this one. ``url`` is what is said to it first, with ``told``."""

    by: str
    url: str
    method: str
    told: dict[str, str]


@dataclass(frozen=True, slots=True)
class Released(Event):
    """Whoever took this call has put it down, or gone."""


@dataclass(frozen=True, slots=True)
class NoQueue(Event):
    """There is no queue of the name that this call dialled."""


@dataclass(frozen=True, slots=True)
class Given(Event):
    """The queue gives this call the one ``sid``, who waited; ``told`` goes to the Dial's action."""

    sid: str
    told: dict[str, str]


@dataclass(frozen=True, slots=True)
class GoneBefore(Event):
    """Who was given is gone before the two could talk; the next is waited for."""

    sid: str


@dataclass(frozen=True, slots=True)
class EnterQueue(Action):
    """Let this call wait in a queue, made if there is none of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class LeaveQueue(Action):
    """This call waits no longer."""

    name: str


@dataclass(frozen=True, slots=True)
class TakeFromQueue(Action):
    """Give this call the first of a queue, now or when one comes. ``base_url`` is the document's."""

    queue: Queue
    base_url: str


@dataclass(frozen=True, slots=True)
class StopTaking(Action):
    """This call waits for nobody from the queue any more."""

    name: str


@dataclass(frozen=True, slots=True)
class JoinTaker(Action):
    """This call is ready to talk with the one that took it."""

    by: str


@dataclass(frozen=True, slots=True)
class LeaveTaker(Action):
    """This call is no longer with the one that took it, after ``talked_s`` seconds; None if they never talked."""

    by: str
    status: CallStatus
    talked_s: int | None
