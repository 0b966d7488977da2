"""What a row is, and the words rows are written with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from exchange import PhoneCall
from exchange.people import Behaviour

ELDER, FRIEND, OTHER = "+4761234567", "+4791234567", "+4792345678"
METHOD, ABSENT = "(method)", "(absent)"
Person = Callable[[PhoneCall], object]
Requests = list[tuple[str, dict[str, str]]]

SAY = "TwiML Voice: <Say>"
SSML = "Text-to-Speech: SSML tags"
PLAY = "TwiML Voice: <Play>"
PAUSE = "TwiML Voice: <Pause>"
GATHER = "TwiML Voice: <Gather>"
REDIRECT = "TwiML Voice: <Redirect>"
HANGUP = "TwiML Voice: <Hangup>"
REJECT = "TwiML Voice: <Reject>"
RECORD = "TwiML Voice: <Record>"
DIAL = "TwiML Voice: <Dial>"
NUMBER = "TwiML Voice: <Number>"
SMS = "TwiML Voice: <Sms>"
REFER = "TwiML Voice: <Refer>"
RESPONSE = "TwiML for Programmable Voice"
REQUEST = "Twilio's request to your application"
CALLS = "Call resource"
AMD = "Answering Machine Detection"
MESSAGE = "TwiML for Programmable SMS: <Message>"
MESSAGE_REDIRECT = "TwiML for Programmable SMS: <Redirect>"
MESSAGING = "TwiML for Programmable SMS"
ERRORS = "Error and Warning Dictionary"


def silent(call: PhoneCall) -> None:
    """Do nothing until the line has gone on, or hung up."""
    call.stays_silent()


@dataclass(frozen=True)
class Row:
    """An incoming call; with ``create`` one that is created with these parameters and answered by ``callee``.

    ``then``: the requests after the first, with the parameters that matter; none means that none may follow.
    ``seconds``: when they come, counted from the first. ``problem``: the number of what is logged. ``warns``: words of
    a warning. ``sends``: the words of the texts that went out.
    """

    page: str
    rule: str
    twiml: str
    person: Person = silent
    then: Requests = field(default_factory=list)
    ends: str = ""
    pages: dict[str, Any] = field(default_factory=dict)
    hears: tuple[str, ...] = ()
    problem: int = 0
    warns: str = ""
    seconds: tuple[float, ...] = ()
    others: dict[str, Behaviour] = field(default_factory=dict)
    create: dict[str, Any] | None = None
    callee: Behaviour | None = None
    first: dict[str, str] = field(default_factory=dict)
    sends: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The row in a list of tests."""
        return f"{self.page.removeprefix('TwiML Voice: ')}: {self.rule}"


@dataclass(frozen=True)
class TextRow:
    """A text that comes in, the messaging document it is answered with, and what follows."""

    page: str
    rule: str
    twiml: Any
    body: str = "Hei"
    replies: tuple[tuple[str, str], ...] = ()
    then: Requests = field(default_factory=list)
    pages: dict[str, Any] = field(default_factory=dict)
    problem: int = 0

    @property
    def name(self) -> str:
        """The row in a list of tests."""
        return f"{self.page}: {self.rule}"


def press(keys: str) -> Person:
    """Press as soon as the prompt is over."""
    return lambda call: call.listens().presses(keys)


def at_once(keys: str) -> Person:
    """Press before a word was spoken."""
    return lambda call: call.presses(keys)


def press_then_wait(keys: str, seconds: float) -> Person:
    """Press and let time pass."""
    return lambda call: call.listens().presses(keys).waits(seconds)


def say(words: str) -> Person:
    """Say something when the prompt is over."""
    return lambda call: call.listens().says(words)


def waits(seconds: float) -> Person:
    """Let time pass."""
    return lambda call: call.waits(seconds)


def interrupted_by_a_key(call: PhoneCall) -> None:
    """Begin to speak and press a key in the same moment."""
    call.phone.exchange.calling.speak(call.record.sid, "eg")
    call.presses("2")


MENU = "<Say>Vel</Say>"
ONE = '<Gather numDigits="1" action="/go">' + MENU + "</Gather>"
NEXT = "<Redirect>/next</Redirect>"
