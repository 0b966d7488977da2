"""What passes between a call and the rooms it is in (conferences, queues): events to the call, its actions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from exchange.machine.events import Action, Event
from exchange.twiml.verbs import Conference, Pause, Play, Say


class Departure(StrEnum):
    """Why somebody is no longer in a conference, in Twilio's words (ReasonParticipantLeft)."""

    HUNG_UP = "participant_hung_up"
    UPDATED = "participant_updated_via_api"
    MODERATOR = "moderator_ended_conference"
    ENDED = "conference_ended_via_api"
    NOT_ADDED = "participant_add_failed"


@dataclass(frozen=True, slots=True)
class LetIn(Event):
    """The call is in a conference; it waits when that has not ``started``."""

    sid: str
    name: str
    started: bool


@dataclass(frozen=True, slots=True)
class NotLetIn(Event):
    """The conference does not take the call."""

    code: int
    message: str


@dataclass(frozen=True, slots=True)
class ConferenceStarted(Event):
    """The conference has begun: waiting is over."""


@dataclass(frozen=True, slots=True)
class PutOut(Event):
    """The call is no longer in the conference, by somebody else's doing."""

    why: str


@dataclass(frozen=True, slots=True)
class MutedNow(Event):
    """The others hear the call no more, or again."""

    muted: bool


@dataclass(frozen=True, slots=True)
class HeldNow(Event):
    """The call is taken aside, or back in. ``url`` None is the network's music."""

    hold: bool
    url: str | None = None
    method: str = "GET"


@dataclass(frozen=True, slots=True)
class WaitsDifferently(Event):
    """The owner gave one who waits another document to hear; ``url`` empty is silence."""

    url: str
    method: str


@dataclass(frozen=True, slots=True)
class Beeped(Event):
    """A beep is heard: somebody came or went."""


@dataclass(frozen=True, slots=True)
class Announced(Event):
    """Something is said into the call by the owner, found at ``url``."""

    verbs: tuple[Say | Play | Pause, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Overheard(Event):
    """Somebody at another phone (``who``, a number) says something that is heard here."""

    who: str
    text: str
    duration_s: float


@dataclass(frozen=True, slots=True)
class EnterConference(Action):
    """Let this call into a conference. ``base_url`` is the document's."""

    terms: Conference
    base_url: str


@dataclass(frozen=True, slots=True)
class LeaveConference(Action):
    """This call goes out of its conference."""

    reason: Departure


@dataclass(frozen=True, slots=True)
class Voiced(Action):
    """The person on this call says something that others can hear."""

    text: str
    duration_s: float
