"""What a TwiML document can say, as values. Times are seconds; URLs are as written (perhaps relative)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exchange.base.detection import Detection

RECORD_FINISH_KEYS = "1234567890*#"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch of text at one rate; ``spelled`` when it is read character by character."""

    text: str
    rate: float = 1.0
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """Silence inside a Say."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Say:
    """Text to be spoken ``loop`` times."""

    parts: tuple[Spoken | Break, ...]
    voice: str = ""
    language: str = ""
    loop: int = 1

    @property
    def text(self) -> str:
        """The words, without markup."""
        plain = " ".join(part.text for part in self.parts if isinstance(part, Spoken))
        return re.sub(r"\s+([,.;:!?]+)(?=\s|$)", r"\1", " ".join(plain.split()))


@dataclass(frozen=True, slots=True)
class Play:
    """Sound fetched from ``url``, or keys sent as tones."""

    url: str
    loop: int = 1
    digits: str = ""


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence."""

    length_s: float = 1.0


@dataclass(frozen=True, slots=True)
class Gather:
    """Listens for keys, words or both while the prompt is spoken and after."""

    prompt: tuple[Say | Play | Pause, ...] = ()
    action: str = ""
    method: str = "POST"
    dtmf: bool = True
    speech: bool = False
    num_digits: int | None = None
    finish_on_key: str = "#"
    timeout_s: float = 5.0
    speech_timeout_s: float | None = None
    action_on_empty_result: bool = False
    barge_in: bool = True
    language: str = "en-US"
    hints: str = ""
    partial_result_callback: str = ""
    partial_result_callback_method: str = "POST"
    max_speech_s: float = 60.0


@dataclass(frozen=True, slots=True)
class Redirect:
    """Go on with another document."""

    url: str
    method: str = "POST"


@dataclass(frozen=True, slots=True)
class Hangup:
    """End the call."""


@dataclass(frozen=True, slots=True)
class Reject:
    """Refuse an incoming call that has not been answered."""

    reason: str = "rejected"


@dataclass(frozen=True, slots=True)
class Number:
    """One telephone to ring in a Dial."""

    number: str
    url: str = ""
    method: str = "POST"
    send_digits: str = ""
    status_callback: str = ""
    status_callback_method: str = "POST"
    status_callback_events: tuple[str, ...] = ("completed",)
    detection: Detection | None = None


@dataclass(frozen=True, slots=True)
class Conference:
    """A room for many, and one call's terms in it. ``wait_url``: None is the network's music, empty is silence."""

    name: str
    muted: bool = False
    beep: str = "true"
    start_on_enter: bool = True
    end_on_exit: bool = False
    label: str = ""
    wait_url: str | None = None
    wait_method: str = "POST"
    max_participants: int = 250
    coach: str = ""
    status_callback: str = ""
    status_callback_method: str = "POST"
    status_callback_events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Queue:
    """The first who waits in a queue; ``url`` is what is spoken to them before they are put through."""

    name: str
    url: str = ""
    method: str = "POST"


Dialled = tuple[Number, ...] | Conference | Queue


@dataclass(frozen=True, slots=True)
class Dial:
    """Ring telephones and connect to one, go into a conference, or take the first of a queue."""

    to: Dialled
    action: str = ""
    method: str = "POST"
    timeout_s: float = 30.0
    time_limit_s: float = 14400.0
    caller_id: str = ""
    answer_on_bridge: bool = False
    hangup_on_star: bool = False
    sequential: bool = False


@dataclass(frozen=True, slots=True)
class Enqueue:
    """Wait in a queue until somebody dials it. ``wait_url``: None is the network's music, empty is silence."""

    name: str
    action: str = ""
    method: str = "POST"
    wait_url: str | None = None
    wait_method: str = "POST"


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the queue; the call goes on after its Enqueue."""


@dataclass(frozen=True, slots=True)
class Record:
    """Record the person until a key, silence, the maximum or the end of the call."""

    action: str = ""
    method: str = "POST"
    timeout_s: float = 5.0
    max_length_s: float = 3600.0
    finish_on_key: str = RECORD_FINISH_KEYS
    play_beep: bool = True
    status_callback: str = ""
    status_callback_method: str = "POST"
    status_callback_events: tuple[str, ...] = ("completed",)


@dataclass(frozen=True, slots=True)
class Sms:
    """A text sent during a call; where nothing else is said, to the person on it, from the owner's number."""

    body: str
    to: str = ""
    sender: str = ""
    action: str = ""
    method: str = "POST"
    status_callback: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A text sent in answer to a text."""

    body: str
    to: str = ""
    sender: str = ""
    action: str = ""
    status_callback: str = ""
    method: str = "POST"


Verb = Say | Play | Pause | Gather | Redirect | Hangup | Reject | Dial | Enqueue | Leave | Record | Sms | Message


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed response: its verbs in order, and what was odd about it without being refused."""

    verbs: tuple[Verb, ...] = ()
    warnings: tuple[str, ...] = field(default=())
