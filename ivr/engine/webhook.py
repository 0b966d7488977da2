"""What the carrier asks of a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Webhook:
    """What the carrier asks: the answer to document `n` of call `sid`, at `address`. `public_url` is where it finds
    the line, for what it may not take from beside the address it asked; `sound_at` where it finds a recording, None
    where nobody listens."""

    address: str
    n: int
    form: Mapping[str, str]
    public_url: str
    sound_at: Callable[[int], str] | None = None

    @property
    def sid(self) -> str:
        return self.form["CallSid"]

    @property
    def digits(self) -> str:
        return self.form.get("Digits", "")

    @property
    def speech(self) -> str:
        return self.form.get("SpeechResult", "")


Otherwise = Callable[[Webhook], str]
"""What gives TwiML while the database is away."""
