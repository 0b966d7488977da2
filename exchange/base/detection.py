"""Answering machine detection: what a listener can tell from how long the far end speaks, and what it hears then.

Twilio's reference (Answering Machine Detection): speech shorter than the speech threshold is a human's, longer a
machine's; it is over after the speech-end threshold of silence; silence from the start is unknown after the silence
time-out, and nothing is known once the whole time is up. ``DetectMessageEnd`` waits for the end of a machine's
greeting: a beep, or silence. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Detection:
    """What was asked for. ``callback_url``: where the answer goes when the document does not wait for it."""

    message_end: bool = False
    waits: bool = True
    timeout_s: float = 30.0
    speech_threshold_s: float = 2.4
    speech_end_s: float = 1.2
    silence_s: float = 5.0
    callback_url: str = ""
    callback_method: str = "POST"


@dataclass(slots=True)
class Detecting:
    """A detection that runs since ``began``; ``answered_by`` once it is known, at ``told_at``."""

    wanted: Detection
    began: datetime
    speech_from: datetime | None = None
    speech_until: datetime | None = None
    answered_by: str = ""
    told_at: datetime | None = None

    def spoke(self, at: datetime, until: datetime) -> None:
        """Somebody speaks; a short pause does not end it."""
        if self.speech_from is None:
            self.speech_from = at
        self.speech_until = until

    def sounded(self, at: datetime, kind: str, until: datetime) -> None:
        """A tone: a fax is known by its first, a mailbox has said all it had to say."""
        if kind == "fax":
            self._tell(at, "fax")
        elif self.wanted.message_end:
            self._tell(until, "machine_end_beep")
        else:
            self._tell(at, "machine_start")

    def _tell(self, at: datetime, answered_by: str) -> None:
        if not self.answered_by:
            self.answered_by, self.told_at = answered_by, at

    @property
    def _is_machine_at(self) -> datetime | None:
        """When the speech has become too long for a human's."""
        if self.speech_from is None or self.speech_until is None:
            return None
        grown = self.speech_from + timedelta(seconds=self.wanted.speech_threshold_s)
        return grown if self.speech_until >= grown else None

    def due(self) -> datetime:
        """When something will be known, if nothing more is heard."""
        if self.told_at is not None:
            return self.told_at
        limit = self.began + timedelta(seconds=self.wanted.timeout_s)
        if self.speech_until is None:
            return min(limit, self.began + timedelta(seconds=self.wanted.silence_s))
        machine = self._is_machine_at
        if machine is not None and not self.wanted.message_end:
            return min(limit, machine)
        return min(limit, self.speech_until + timedelta(seconds=self.wanted.speech_end_s))

    def judge(self, at: datetime) -> str:
        """What is known at ``at``, when ``due`` has come."""
        machine = self._is_machine_at
        if self.answered_by:
            return self.answered_by
        if self.speech_until is None:
            self._tell(at, "unknown")
        elif machine is not None and machine <= at and not self.wanted.message_end:
            self._tell(at, "machine_start")
        elif at >= self.speech_until + timedelta(seconds=self.wanted.speech_end_s):
            self._tell(at, "machine_end_silence" if machine is not None else "human")
        else:
            self._tell(at, "machine_end_other" if machine is not None and machine <= at else "unknown")
        return self.answered_by

    def duration_ms(self) -> int:
        """How long it took."""
        return round(((self.told_at or self.began) - self.began).total_seconds() * 1000)
