"""Status callbacks of calls: which events the owner hears of, in what order, and what faults do to them."""

from __future__ import annotations

from email.utils import format_datetime
from typing import TYPE_CHECKING

from exchange.machine.events import FINAL, CallStatus
from exchange.network.callbacks import Told
from exchange.network.records import CallRecord

if TYPE_CHECKING:
    from exchange.network.exchange import Exchange

_EVENT_OF = {
    CallStatus.INITIATED: "initiated",
    CallStatus.RINGING: "ringing",
    CallStatus.IN_PROGRESS: "answered",
    **dict.fromkeys(FINAL, "completed"),
}
"""Busy, unanswered, failed and canceled calls arrive as the completed event (Twilio: Call, StatusCallbackEvent)."""


class Progress:
    """Tells the owner of an exchange's calls about them."""

    def __init__(self, exchange: Exchange) -> None:
        self.ex = exchange

    def tell(self, record: CallRecord, status: CallStatus, told: dict[str, str]) -> None:
        """The call moved to ``status``; ``told`` are its parameters. Calls from phones report their end alone."""
        name = _EVENT_OF[status]
        wanted = record.callback.events if record.direction != "inbound" else ("completed",)
        if name not in wanted or not record.callback.url:
            return
        now = self.ex.clock.now()
        params = told | {
            "CallStatus": status.value,
            "Timestamp": format_datetime(now),
            "CallbackSource": "call-progress-events",
            "SequenceNumber": str(record.sequence),
        }
        if name == "completed":
            duration_s = record.machine.duration_s(now)
            params |= {"CallDuration": str(duration_s), "Duration": str(-(-duration_s // 60))}
        record.sequence += 1
        callback, numbers = record.callback, frozenset({record.from_number, record.to_number})
        about = Told("status", record.sid, callback.method, callback.url, record.held, numbers)
        self.ex.callbacks.tell(about, params, last=name == "completed")
