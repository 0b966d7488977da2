"""A Dial that runs: which legs ring, which one talks, and how it is told to the action URL. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from exchange.machine.events import CallStatus
from exchange.twiml.verbs import Dial, Number

_WORST_FIRST = (CallStatus.FAILED, CallStatus.CANCELED, CallStatus.NO_ANSWER, CallStatus.BUSY, CallStatus.COMPLETED)


@dataclass(slots=True)
class Dialling:
    """The legs of one Dial; ``talking`` is the sid of the leg that is put through; ``also`` is told to the action."""

    dial: Dial
    waiting: list[Number] = field(default_factory=list)
    legs: dict[str, CallStatus | None] = field(default_factory=dict)
    talking: str | None = None
    other: str = ""
    connected_at: datetime | None = None
    last_sid: str = ""
    duration_s: int = 0
    result: CallStatus = CallStatus.FAILED
    also: dict[str, str] = field(default_factory=dict)

    def started(self, sid: str) -> None:
        """A leg was started."""
        self.legs[sid] = None
        self.last_sid = sid

    def forget(self, sid: str) -> None:
        """A leg never was, after all."""
        self.legs.pop(sid, None)
        self.also, self.last_sid = {}, ""

    def connected(self, sid: str, number: str, at: datetime) -> list[str]:
        """A leg is put through; tells which other legs must end."""
        self.talking, self.other, self.connected_at = sid, number, at
        self.waiting.clear()
        return self.live(but=sid)

    def live(self, but: str = "") -> list[str]:
        """The legs that are not over."""
        return [sid for sid, status in self.legs.items() if status is None and sid != but]

    def ended(self, sid: str, status: CallStatus, duration_s: int) -> bool:
        """A leg is over; tells whether the whole Dial is.

        The result is the talking leg's, else the best of all: answered before busy, busy before unanswered.
        """
        self.legs[sid] = status
        if sid == self.talking:
            self.result, self.duration_s, self.last_sid = status, duration_s, sid
            return True
        if self.talking is None and _WORST_FIRST.index(status) >= _WORST_FIRST.index(self.result):
            self.result, self.duration_s, self.last_sid = status, duration_s, sid
        return self.talking is None and not self.live() and not self.waiting

    def parameters(self) -> dict[str, str]:
        """What the action URL is told (Twilio's reference: Dial, action request parameters)."""
        told = {"DialCallStatus": self.result.value, "DialBridged": "true" if self.talking else "false"}
        if self.last_sid:
            told["DialCallSid"] = self.last_sid
        if self.result is CallStatus.COMPLETED:
            told["DialCallDuration"] = str(self.duration_s)
        return told | self.also
