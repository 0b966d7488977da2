"""What we ask of a telephone company. Times are aware UTC, numbers E.164, durations in seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Listed:
    """One call or text in the carrier's list. `body` is the words of a text."""

    sid: str
    created_at: datetime
    status: str
    body: str | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recording in the carrier's list. `complete` is False while it is still being made."""

    sid: str
    created_at: datetime
    duration_s: int | None
    complete: bool


class Carrier(Protocol):
    """Every method raises `NotPlaced`, `Refused` or `Unknown`, and nothing else, when it fails."""

    def place_call(
        self,
        *,
        to: str,
        from_: str,
        url: str,
        status_callback: str,
        ring_s: int,
        time_limit_s: int,
        fallback_url: str | None = None,
    ) -> str:
        """Ring `to`; answers the call's SID. `url` gives the words once the phone is lifted; where that, or what
        follows, cannot be had, `fallback_url` gives them."""

    def send_text(self, *, to: str, from_: str, body: str, status_callback: str, validity_s: int) -> str:
        """Text `to`; answers the message's SID. `from_` is a number, a name or the SID of a messaging service. Not
        delivered within `validity_s` it is given up."""

    def cancel_call(self, sid: str) -> None:
        """End a call that only rings; one that was lifted in that instant goes on, and one that is over stays so."""

    def mute(self, conference: str, call_sid: str, *, muted: bool) -> None:
        """Have the others in `conference` (its name) hear this call no more, or again."""

    def remove(self, conference: str, call_sid: str) -> None:
        """Take a call out of the conference; it goes on after its `Dial`. One that is not in it stays so."""

    def announce(self, conference: str, url: str) -> None:
        """Have what `url` gives said to all who are in the conference. Refused when it has not begun."""

    def end_conference(self, conference: str) -> None:
        """Put everybody out; each call goes on after its `Dial`. A conference that is over already stays so."""

    def call_status(self, sid: str) -> str:
        """The carrier's word for how far the call has come."""

    def call_errors(self, sid: str) -> list[str]:
        """The codes of what went wrong in that call at the carrier, warnings left out."""

    def list_calls(self, *, to: str, from_: str, since: datetime) -> list[Listed]:
        """Calls placed through the API from `from_` to `to` and created at `since` or later, oldest first."""

    def list_texts(self, *, to: str, from_: str, since: datetime) -> list[Listed]:
        """Texts sent through the API from `from_`, as for `send_text`, to `to` and created at `since` or later, oldest
        first."""

    def list_recordings(self, call_sid: str) -> list[Recorded]:
        """What was recorded in that call and holds something, oldest first."""

    def fetch_recording(self, sid: str) -> bytes:
        """The recording's sound as WAV. `Refused` with 404 while, or when, there is none."""

    def delete_recording(self, sid: str) -> None:
        """Have the recording and its sound deleted at the carrier; one that is gone already stays so."""
