"""One call in the hands of a scripted person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from exchange.events import CallStatus
from exchange.records import CallRecord

if TYPE_CHECKING:
    from exchange.network import Exchange


class CallHand:
    """One call as a scripted behaviour handles it; what is no longer possible is left undone."""

    def __init__(self, exchange: Exchange, record: CallRecord) -> None:
        self.ex, self.record = exchange, record

    def after(self, seconds: float, work: Callable[[], None]) -> None:
        """Do ``work`` later, if the call lives then."""
        self.ex.after(seconds, lambda: None if self.record.machine.over else work())

    def answer(self) -> None:
        """Lift the phone."""
        if self.record.status is CallStatus.RINGING:
            self.ex.calling.answer(self.record.sid)

    def decline(self) -> None:
        """Turn the call away, if it still rings."""
        if self.record.status is CallStatus.RINGING:
            self.ex.calling.decline(self.record.sid)

    def press(self, key: str) -> None:
        """Press one key."""
        if not self.record.machine.over:
            self.ex.calling.press(self.record.sid, key)

    def speak(self, text: str) -> None:
        """Say something."""
        if not self.record.machine.over:
            self.ex.calling.speak(self.record.sid, text)

    def hang_up(self) -> None:
        """Put the phone down."""
        if not self.record.machine.over:
            self.ex.calling.hang_up(self.record.sid)
