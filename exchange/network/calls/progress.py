"""Status callbacks of calls: which events the owner hears of, in what order, and what faults do to them."""

from __future__ import annotations

from email.utils import format_datetime

from exchange.machine.events import FINAL, CallStatus
from exchange.network.callbacks import Callbacks, Told
from exchange.network.core import Core
from exchange.network.records import CallRecord

_EVENT_OF = {
    CallStatus.INITIATED: "initiated",
    CallStatus.RINGING: "ringing",
    CallStatus.IN_PROGRESS: "answered",
    **dict.fromkeys(FINAL, "completed"),
}
"""Busy, unanswered, failed and canceled calls arrive as the completed event (Twilio: Call, StatusCallbackEvent)."""


class Progress:
    """Tells the owner of an exchange's calls about them."""

    def __init__(self, core: Core, callbacks: Callbacks) -> None:
        self.core = core
        self._callbacks = callbacks

    def tell(self, record: CallRecord, status: CallStatus, told: dict[str, str]) -> None:
        """The call moved to ``status``; ``told`` are its parameters. Calls from phones report their end alone."""
        name = _EVENT_OF[status]
        wanted = record.callback.events if record.direction != "inbound" else ("completed",)
        if name not in wanted or not record.callback.url:
            return
        now = self.core.clock.now()
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
        self._callbacks.tell(about, params, last=name == "completed")
