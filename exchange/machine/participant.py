"""Somebody in a conference, and what a conference asks its driver to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from exchange.machine.events import Action, Event
from exchange.twiml.verbs import Conference


@dataclass(slots=True)
class Participant:
    """One call in a conference, or one that is rung for it (``joined_at`` is None until it is let in)."""

    call_sid: str
    terms: Conference
    created_at: datetime
    updated_at: datetime
    joined_at: datetime | None = None
    hold: bool = False

    @property
    def connected(self) -> bool:
        """Whether the call is in the room."""
        return self.joined_at is not None

    def told(self) -> dict[str, str]:
        """The parameters of an event about this participant."""
        named = {"ParticipantLabel": self.terms.label} if self.terms.label else {}
        return {
            "CallSid": self.call_sid,
            "Muted": str(self.terms.muted).lower(),
            "Hold": str(self.hold).lower(),
            "Coaching": str(bool(self.terms.coach)).lower(),
            "EndConferenceOnExit": str(self.terms.end_on_exit).lower(),
            "StartConferenceOnEnter": str(self.terms.start_on_enter).lower(),
            **named,
        }


@dataclass(frozen=True, slots=True)
class ToCall(Action):
    """Bring an event to a call."""

    call_sid: str
    event: Event


@dataclass(frozen=True, slots=True)
class CallOff(Action):
    """Stop ringing a call that was to be a participant."""

    call_sid: str


@dataclass(frozen=True, slots=True)
class Told(Action):
    """A status callback to the owner, at ``at``."""

    at: datetime
    event: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SpeechStops(Action):
    """At ``due`` a participant has finished speaking."""

    call_sid: str
    due: datetime
