"""An outbound text on its way to a phone: queued, sending, sent, then delivered, undelivered or failed with a reason.

Twilio: no callback tells of the first state; ``ValidityPeriod`` is how long a text may wait in Twilio's queue (30036).
A phone that is off keeps its texts waiting at the carrier; here they wait for as long as they are valid.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from exchange.network.callbacks import Callbacks, Told
from exchange.network.core import Core
from exchange.network.records import API_VERSION, MessageRecord

UNREACHABLE = 30003
UNKNOWN_HANDSET = 30005
LANDLINE = 30006
EXPIRED = 30036
REASONS = {
    30001: "Queue overflow",
    30002: "Account suspended",
    30003: "Unreachable destination handset",
    30004: "Message blocked",
    30005: "Unknown destination handset",
    30006: "Landline or unreachable carrier",
    30007: "Message filtered",
    30008: "Unknown error",
    30036: "Validity Period Expired",
}
"""Twilio's words for why a text did not arrive (error and warning dictionary)."""
ENDS = frozenset({"delivered", "undelivered", "failed"})
WAITING = frozenset({"accepted", "queued"})
"""Taken, and in the queue still."""


class Delivery:
    """Carries the outbound texts of an exchange."""

    def __init__(self, core: Core, callbacks: Callbacks) -> None:
        self.core = core
        self._callbacks = callbacks

    def begin(self, record: MessageRecord, wait_s: float) -> None:
        """The text leaves the queue in so many seconds, unless it is valid no longer then."""
        if wait_s > record.validity_s:
            self.core.after(record.validity_s, lambda: self._end(record, "failed", EXPIRED))
        else:
            self.core.after(wait_s, lambda: self._send(record))

    def resume(self, record: MessageRecord) -> None:
        """After a restart: go on where it was."""
        if record.status in WAITING:
            self.begin(record, max(0.0, (record.leaves_at - self._now).total_seconds()) if record.leaves_at else 0.0)
        elif record.status == "sending":
            self._leave(record)
        elif record.status == "sent":
            self.core.soon(lambda: self._arrive(record))

    def phone_on(self, number: str) -> None:
        """A phone can be reached again: what waits for it arrives."""
        waiting = [text for text in self.core.texts_of.get(number, []) if text.to_number == number and text.waiting]
        for record in waiting:
            record.waiting = False
            self.core.soon(lambda record=record: self._arrive(record))  # type: ignore[misc]

    @property
    def _now(self) -> datetime:
        return self.core.clock.now()

    def _send(self, record: MessageRecord) -> None:
        if record.status not in WAITING:
            return
        self._to(record, "sending")
        self._leave(record)

    def _leave(self, record: MessageRecord) -> None:
        fate = self.core.handset(record.to_number).texts
        if fate.status == "failed":
            self._end(record, "failed", fate.error_code)
            return
        record.sent_at = self._now
        self._to(record, "sent")
        if fate.after_s:
            self.core.after(fate.after_s, lambda: self._arrive(record))
        else:
            self._arrive(record)

    def _arrive(self, record: MessageRecord) -> None:
        if record.status in ENDS:
            return
        phone = self.core.handset(record.to_number)
        if not self.core.takes_sms(record.to_number):
            self._end(record, "undelivered", LANDLINE)
        elif phone.texts.status == "undelivered":
            self._end(record, "undelivered", phone.texts.error_code)
        elif not phone.behaviour.known:
            self._end(record, "undelivered", UNKNOWN_HANDSET)
        elif phone.behaviour.reach == "off":
            self._wait(record)
        elif phone.texts.status == "delivered":
            self._end(record, "delivered")

    def _wait(self, record: MessageRecord) -> None:
        expires_at = record.created_at + timedelta(seconds=record.validity_s)
        if expires_at <= self._now:
            self._end(record, "undelivered", UNREACHABLE)
            return
        record.waiting = True
        self.core.agenda.add(expires_at, lambda: self._give_up(record))

    def _give_up(self, record: MessageRecord) -> None:
        if record.waiting:
            record.waiting = False
            self._end(record, "undelivered", UNREACHABLE)

    def _end(self, record: MessageRecord, status: str, error_code: int | None = None) -> None:
        if record.status in ENDS:
            return
        record.error_code = error_code
        self._to(record, status)

    def _to(self, record: MessageRecord, status: str) -> None:
        record.status, record.updated_at = status, self._now
        self.core.tell("message", record.sid)
        if not record.callback_url or status == "sending":
            return
        params = {
            "MessageSid": record.sid,
            "SmsSid": record.sid,
            "AccountSid": self.core.account_sid,
            "From": record.from_number,
            "To": record.to_number,
            "MessageStatus": status,
            "SmsStatus": status,
            "ApiVersion": API_VERSION,
        }
        if record.service:
            params["MessagingServiceSid"] = record.service
        if record.error_code:
            params["ErrorCode"] = str(record.error_code)
        numbers = frozenset({record.from_number, record.to_number})
        about = Told("sms-status", record.sid, record.callback_method, record.callback_url, record.held, numbers)
        self._callbacks.tell(about, params, last=status in ENDS)
