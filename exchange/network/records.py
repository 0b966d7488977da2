"""What the exchange keeps about calls, messages, lines and phones."""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from exchange.base.clock import Entry
from exchange.machine.call import CallMachine
from exchange.machine.events import CallStatus, TimerKind
from exchange.people.behaviour import Behaviour, PersonsHand

WITHHELD = "+266696687"
"""What Twilio shows for a withheld number: ANONYMOUS spelled on a keypad."""
API_VERSION = "2010-04-01"


def new_sid(prefix: str) -> str:
    """A sid: two letters and 32 hexadecimal digits."""
    return prefix + secrets.token_hex(16)


@dataclass(frozen=True, slots=True)
class StatusCallback:
    """Where and about what the owner wants to be told."""

    url: str = ""
    method: str = "POST"
    events: tuple[str, ...] = ("completed",)


@dataclass(slots=True)
class IncomingNumber:
    """A number of the owner's, with its addresses. ``voice`` and ``sms``: what it can do, out and in."""

    number: str
    voice_url: str = ""
    sms_url: str = ""
    status_callback: str = ""
    voice_fallback_url: str = ""
    sms_fallback_url: str = ""
    voice_method: str = "POST"
    sms_method: str = "POST"
    voice: bool = True
    sms: bool = True
    voice_fallback_method: str = "POST"

    @property
    def sid(self) -> str:
        """The number's sid: the same whenever the exchange is started."""
        return "PN" + uuid.uuid5(uuid.NAMESPACE_URL, self.number).hex


@dataclass(frozen=True, slots=True)
class MessagingService:
    """Numbers and names that texts are sent from under one sid; a phone gets all of its texts from the same one."""

    sid: str
    senders: tuple[str, ...]


@dataclass(slots=True)
class Owner:
    """Whose account it is. ``barred``: countries (two letters) that may not be rung."""

    name: str = "The owner"
    status: str = "active"
    kind: str = "Full"
    balance: str = "50.00"
    currency: str = "USD"
    barred: set[str] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class CallRecord:
    """A call or a leg. ``handset`` is the number of the person on it, ``legs`` are the sids of those it rang up.

    ``place``: how many calls that phone had before, ever.
    ``queued_s``: how long it waits for its slot; ``dialled_at``: when the network took it up; ``recorded``: all of it
    is recorded, and where that is told; ``unwanted``: the owner canceled or ended it.
    """

    machine: CallMachine
    from_number: str
    to_number: str
    handset: str
    created_at: datetime
    callback: StatusCallback = field(default_factory=StatusCallback)
    parent: str = ""
    line: str = ""
    seen: bool = False
    sequence: int = 0
    turns: int = 0
    held: list[dict[str, str]] = field(default_factory=list)
    began: bool = False
    legs: list[str] = field(default_factory=list)
    timers: dict[TimerKind, Entry] = field(default_factory=dict)
    hand: PersonsHand | None = None
    place: int = 0
    queued_s: float = 0.0
    dialled_at: datetime | None = None
    recorded: StatusCallback | None = None
    unwanted: bool = False

    @property
    def sid(self) -> str:
        """The call's sid."""
        return self.machine.spec.sid

    @property
    def status(self) -> CallStatus:
        """The call's state."""
        return self.machine.status

    @property
    def direction(self) -> str:
        """inbound, outbound-api or outbound-dial."""
        return self.machine.spec.direction


@dataclass(slots=True, eq=False)
class MessageRecord:
    """A text. ``direction``: inbound, outbound-api or outbound-reply; ``waiting``: for a phone that is off.

    ``leaves_at``: when its slot in the queue comes; ``service``: the messaging service that chose its sender.
    """

    sid: str
    direction: str
    from_number: str
    to_number: str
    body: str
    segments: int
    created_at: datetime
    status: str
    callback_url: str = ""
    callback_method: str = "POST"
    leaves_at: datetime | None = None
    sent_at: datetime | None = None
    updated_at: datetime | None = None
    error_code: int | None = None
    read: bool = False
    validity_s: int = 36000
    waiting: bool = False
    held: list[dict[str, str]] = field(default_factory=list)
    service: str = ""


MOST_AFTER_S = 1_000_000_000


@dataclass(frozen=True, slots=True)
class TextFate:
    """What becomes of texts to a phone: ``delivered``, ``undelivered``, ``failed`` or, with no receipt ever, ``sent``.

    ``error_code`` is Twilio's for the reason; ``after_s``: the receipt comes so much later.
    """

    status: str = "delivered"
    error_code: int | None = None
    after_s: float = 0.0

    def __post_init__(self) -> None:
        if self.status not in {"delivered", "undelivered", "failed", "sent"}:
            raise ValueError('"status" is one of delivered, undelivered, failed, sent.')
        if (self.error_code is None) != (self.status in {"delivered", "sent"}):
            raise ValueError("What is undelivered or failed has an error code, and nothing else has.")
        code: object = self.error_code
        if not isinstance(code, int | None) or not 0 <= self.after_s <= MOST_AFTER_S:
            raise ValueError(f'"error_code" is a number of Twilio\'s, "after_s" lies between 0 and {MOST_AFTER_S}.')


@dataclass(slots=True)
class Handset:
    """A phone in the village. ``ignored``: nothing that happens to it is unexpected.

    ``is_set``: it was told how to act, so no rule about people applies to it; ``texts``: how texts to it fare;
    ``described``: its behaviour as JSON, where it was told so.
    """

    number: str
    behaviour: Behaviour = field(default_factory=Behaviour)
    ignored: bool = False
    is_set: bool = False
    texts: TextFate = field(default_factory=TextFate)
    described: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class VoiceMessage:
    """What was said into a mailbox after its beep."""

    call_sid: str
    at: datetime
    from_number: str
    text: str
    length_s: float


@dataclass(slots=True)
class RecordingRecord:
    """A recording and what was said into it."""

    sid: str
    call_sid: str
    duration_s: int
    text: str
    created_at: datetime
    source: str = "RecordVerb"
    status: str = "completed"


@dataclass(frozen=True, slots=True)
class LoggedProblem:
    """An error that the owner must mend; ``code`` is Twilio's."""

    at: datetime
    code: int
    message: str
    url: str
    call_sid: str
