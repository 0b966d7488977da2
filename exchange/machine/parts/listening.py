"""What a call that listens has collected: keys and words for a Gather, sound for a Record. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from exchange.machine.transcript import speech_s
from exchange.twiml.verbs import Gather, Record


@dataclass(slots=True)
class Listening:
    """A Gather that runs; ``prompt_until`` is when its prompt will have been spoken out."""

    gather: Gather
    prompt_until: datetime
    digits: str = ""
    speech: str = ""
    prompting: bool = True
    complete: bool = False
    stable: str = ""
    partials: int = 0
    speech_from: datetime | None = None

    def press(self, key: str) -> bool:
        """Take a key; tells whether it counts.

        The finishing key counts only after another key (Twilio: it cannot stop a Gather that has no input).
        """
        if not self.gather.dtmf or self.complete:
            return False
        if key == self.gather.finish_on_key:
            self.complete = bool(self.digits)
            return bool(self.digits)
        self.digits += key
        self.complete = len(self.digits) == self.gather.num_digits
        return True

    def hear(self, text: str, at: datetime) -> bool:
        """Take words; tells whether they count. Keys go before words."""
        if not self.gather.speech or self.digits:
            return False
        self.stable, self.speech = self.speech, f"{self.speech} {text}".strip()
        self.speech_from = self.speech_from or at
        return True

    def partly(self, text: str, at: datetime) -> list[tuple[datetime, dict[str, str]]]:
        """What is understood as each word ends, for the partial result callback."""
        words = text.split()
        told = []
        for count in range(1, len(words) + 1):
            known = {
                "SequenceNumber": str(self.partials),
                "UnstableSpeechResult": " ".join(words[:count]),
                "StableSpeechResult": self.stable,
                "Stability": "0.9" if count == len(words) else "0.5",
                "Language": self.gather.language,
            }
            told.append((at + timedelta(seconds=speech_s(text) * count / len(words)), known))
            self.partials += 1
        return told

    def patience(self, now: datetime) -> datetime:
        """When the Gather gives up, if nothing more comes after ``now``."""
        start = self.prompt_until if self.prompting else now
        if self.speech and self.speech_from is not None and self.gather.speech_timeout_s is not None:
            longest = self.speech_from + timedelta(seconds=self.gather.max_speech_s)
            return min(longest, start + timedelta(seconds=self.gather.speech_timeout_s))
        return start + timedelta(seconds=self.gather.timeout_s)

    def result(self) -> dict[str, str] | None:
        """The parameters for the action, or None when the document goes on instead."""
        if self.digits:
            return {"Digits": self.digits}
        if self.speech:
            return {"SpeechResult": self.speech, "Confidence": "0.9000000"}
        if not self.gather.action_on_empty_result:
            return None
        empty = {"Digits": ""} if self.gather.dtmf else {}
        return {**empty, "SpeechResult": ""} if self.gather.speech else empty


@dataclass(slots=True)
class Recording:
    """A Record that runs since ``started``."""

    record: Record
    started: datetime
    heard: list[str] = field(default_factory=list)
    last_sound: datetime | None = None

    def hear(self, text: str, until: datetime) -> None:
        """Take words that last until ``until``."""
        self.heard.append(text)
        self.last_sound = until

    def gives_up_at(self) -> datetime:
        """When silence or the greatest length ends it."""
        quiet = (self.last_sound or self.started) + timedelta(seconds=self.record.timeout_s)
        return min(quiet, self.started + timedelta(seconds=self.record.max_length_s))

    def duration_s(self, now: datetime) -> int:
        """How long it has lasted, in whole seconds, at least one."""
        return max(1, round((now - self.started).total_seconds()))

    @property
    def text(self) -> str:
        """All that was said into it."""
        return " ".join(self.heard)
