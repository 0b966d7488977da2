"""What can happen to a call (events, each at an aware UTC instant) and what a call asks for (actions)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from exchange.twiml.verbs import Dial, Number, Sms


class CallStatus(StrEnum):
    """A call's state, in Twilio's words."""

    QUEUED = "queued"
    INITIATED = "initiated"
    RINGING = "ringing"
    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    BUSY = "busy"
    NO_ANSWER = "no-answer"
    FAILED = "failed"
    CANCELED = "canceled"


FINAL = frozenset({CallStatus.COMPLETED, CallStatus.BUSY, CallStatus.NO_ANSWER, CallStatus.FAILED, CallStatus.CANCELED})

_UNANSWERED = FINAL
MOVES: dict[CallStatus, frozenset[CallStatus]] = {
    CallStatus.QUEUED: frozenset({CallStatus.INITIATED, CallStatus.RINGING}) | _UNANSWERED,
    CallStatus.INITIATED: frozenset({CallStatus.RINGING}) | _UNANSWERED,
    CallStatus.RINGING: frozenset({CallStatus.IN_PROGRESS}) | _UNANSWERED,
    CallStatus.IN_PROGRESS: frozenset({CallStatus.COMPLETED, CallStatus.FAILED}),
    **{status: frozenset() for status in FINAL},
}


class IllegalMove(Exception):
    """A call was asked to go from one state to another that does not follow it."""


class TimerKind(StrEnum):
    """What a timer of a call is for; one of each runs at a time."""

    RING = "ring"
    LIMIT = "limit"
    STEP = "step"
    BRIDGE_LIMIT = "bridge-limit"
    QUEUE = "queue"
    DETECTION = "detection"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at ``at``."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Begun(Event):
    """The network takes the call up."""


@dataclass(frozen=True, slots=True)
class Rang(Event):
    """The far phone rings."""


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """The person lifted the phone."""


@dataclass(frozen=True, slots=True)
class Refused(Event):
    """The phone is busy, or the person declined."""


@dataclass(frozen=True, slots=True)
class Unreachable(Event):
    """The network could not deliver the call."""


@dataclass(frozen=True, slots=True)
class HungUp(Event):
    """The person put the phone down."""


@dataclass(frozen=True, slots=True)
class Pressed(Event):
    """The person pressed one key."""

    key: str


@dataclass(frozen=True, slots=True)
class Spoke(Event):
    """The person said something, for ``duration_s`` seconds."""

    text: str
    duration_s: float = 1.0


@dataclass(frozen=True, slots=True)
class Sounded(Event):
    """A machine at the far end let a ``beep`` or a ``fax`` tone be heard."""

    kind: str
    duration_s: float


@dataclass(frozen=True, slots=True)
class TextTaken(Event):
    """A text that the call sends was taken (``sending``) or refused (``invalid``)."""

    sid: str
    status: str


@dataclass(frozen=True, slots=True)
class DocumentCame(Event):
    """An answer to a fetch: ``status`` 0 means no answer at all, with the reason in ``body``."""

    serial: int
    url: str
    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class TimerRan(Event):
    """A timer that the call had asked for ran out."""

    kind: TimerKind
    serial: int


@dataclass(frozen=True, slots=True)
class Ended(Event):
    """The owner ended the call over REST; ``status`` is completed or canceled."""

    status: CallStatus


@dataclass(frozen=True, slots=True)
class Redirected(Event):
    """The owner gave a live call another document over REST."""

    url: str = ""
    method: str = "POST"
    twiml: str = ""


@dataclass(frozen=True, slots=True)
class Limited(Event):
    """The owner gave the call another greatest length over REST, in seconds from its answer."""

    time_limit_s: float


@dataclass(frozen=True, slots=True)
class LegStarted(Event):
    """A leg of this call's Dial exists now, under ``sid``."""

    sid: str


@dataclass(frozen=True, slots=True)
class LegConnected(Event):
    """A dialled leg answered and its whisper, if any, ran out."""

    sid: str
    number: str


@dataclass(frozen=True, slots=True)
class LegEnded(Event):
    """A dialled leg is over."""

    sid: str
    status: CallStatus
    duration_s: int


@dataclass(frozen=True, slots=True)
class PutThrough(Event):
    """This leg now talks with its parent."""

    other: str


class Action:
    """Something the call asks its driver to do."""


@dataclass(frozen=True, slots=True)
class Fetch(Action):
    """Request a document. ``last`` requests are made after the call's end; their answer changes nothing."""

    serial: int
    url: str
    method: str
    extra: dict[str, str] = field(default_factory=dict)
    last: bool = False


@dataclass(frozen=True, slots=True)
class Timer(Action):
    """Wake the call with ``TimerRan`` at ``due``."""

    kind: TimerKind
    serial: int
    due: datetime


@dataclass(frozen=True, slots=True)
class Ring(Action):
    """Make the far phone ring."""


@dataclass(frozen=True, slots=True)
class Moved(Action):
    """The call's status changed."""

    status: CallStatus


@dataclass(frozen=True, slots=True)
class RingLeg(Action):
    """Start a leg of a Dial."""

    number: Number
    dial: Dial
    base_url: str


@dataclass(frozen=True, slots=True)
class EndLeg(Action):
    """End a leg of a Dial; ``status`` if it was never answered."""

    sid: str
    status: CallStatus


@dataclass(frozen=True, slots=True)
class JoinParent(Action):
    """This leg is ready to talk with its parent."""


@dataclass(frozen=True, slots=True)
class LeftParent(Action):
    """This leg was taken away from its parent, and lives on."""

    talked_s: int


@dataclass(frozen=True, slots=True)
class Bridge(Action):
    """Put this call through to the leg ``sid``."""

    sid: str


@dataclass(frozen=True, slots=True)
class Waiting(Action):
    """The prompt is spoken out; the call listens now, or from ``at`` on."""

    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Recorded(Action):
    """A recording has begun, is done, or has nothing in it. ``text`` is what was said into it."""

    duration_s: int
    text: str
    status_callback: str
    status_callback_method: str
    events: tuple[str, ...] = ("completed",)
    status: str = "completed"


@dataclass(frozen=True, slots=True)
class Detected(Action):
    """Answering machine detection is over, and its callback is told."""

    url: str
    method: str
    told: dict[str, str]


@dataclass(frozen=True, slots=True)
class SendText(Action):
    """Send a text; answered by ``TextTaken``."""

    sms: Sms
    base_url: str


@dataclass(frozen=True, slots=True)
class Partly(Action):
    """What a Gather has understood at ``at``, for its partial result callback; ``gather`` counts the call's Gathers."""

    at: datetime
    gather: int
    url: str
    method: str
    told: dict[str, str]


@dataclass(frozen=True, slots=True)
class Warned(Action):
    """Something that works here and may not elsewhere; ``code`` is Twilio's number for it."""

    code: int
    message: str
    url: str


@dataclass(frozen=True, slots=True)
class Problem(Action):
    """Something the owner must mend; ``code`` is Twilio's number for it."""

    code: int
    message: str
    url: str
