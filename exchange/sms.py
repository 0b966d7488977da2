"""Texts: to the owner's application and back, from the owner to phones, with states and the STOP list."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from exchange.callbacks import Told
from exchange.errors import NotPossible
from exchange.records import API_VERSION, LoggedProblem, MessageRecord, new_sid
from exchange.segments import segment
from exchange.twiml import TwimlRefused, parse_messaging
from exchange.twiml.verbs import Message, Redirect
from exchange.webhooks import Reply

if TYPE_CHECKING:
    from exchange.network import Exchange

STOP_WORDS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
START_WORDS = frozenset({"START", "YES", "UNSTOP"})
LANDLINE = 30006
BLOCKED = 21610
UNREACHABLE = 30003


class Texting:
    """All texts of an exchange. ``stopped`` holds (line, phone) pairs that asked for no more."""

    def __init__(self, exchange: Exchange) -> None:
        self.ex = exchange
        self.stopped: set[tuple[str, str]] = set()

    def text(self, from_number: str, to_number: str, body: str) -> MessageRecord:
        """A phone texts one of the owner's numbers; the words of the STOP list work before the owner is told.

        Raises ``NotPossible`` for a number that is not the owner's.
        """
        line = self.ex.lines.get(to_number)
        if line is None:
            raise NotPossible(f"{to_number} is no number of this exchange's.")
        record = self._record("inbound", from_number, to_number, body, "received")
        word = body.strip().upper()
        if word in STOP_WORDS:
            self.stopped.add((to_number, from_number))
        elif word in START_WORDS:
            self.stopped.discard((to_number, from_number))
        self.ex.tell("message", record.sid)
        if line.sms_url:
            self._ask(line.sms_url, line.sms_method, record)
        return record

    def send(self, record: MessageRecord) -> None:
        """Carry an outbound text, now: sent, then delivered or not."""
        self._to(record, "sent")
        record.sent_at = self.ex.clock.now()
        phone = self.ex.handset(record.to_number)
        if phone.behaviour.reach == "off":
            record.error_code = UNREACHABLE
            self._to(record, "undelivered")
        elif not self.ex.takes_sms(record.to_number):
            record.error_code = LANDLINE
            self._to(record, "undelivered")
        else:
            self._to(record, "delivered")
        self.ex.tell("message", record.sid)

    def queue(
        self, direction: str, from_number: str, to_number: str, body: str, callback_url: str = ""
    ) -> MessageRecord:
        """Take an outbound text; it is carried at this instant, after what is being done."""
        record = self._record(direction, from_number, to_number, body, "queued")
        record.callback_url = callback_url
        self.ex.soon(lambda: self.send(record))
        return record

    def _record(self, direction: str, from_number: str, to_number: str, body: str, status: str) -> MessageRecord:
        parts = segment(body).parts
        record = MessageRecord(
            new_sid("SM"), direction, from_number, to_number, body, parts, self.ex.clock.now(), status
        )
        self.ex.keeping.texted(record)
        return record

    def parameters(self, record: MessageRecord) -> dict[str, str]:
        """The parameters of a request about a text (Twilio's reference: messaging webhooks)."""
        return {
            "MessageSid": record.sid,
            "SmsSid": record.sid,
            "SmsMessageSid": record.sid,
            "AccountSid": self.ex.account_sid,
            "From": record.from_number,
            "To": record.to_number,
            "Body": record.body,
            "NumMedia": "0",
            "NumSegments": str(record.segments),
            "SmsStatus": record.status,
            "ApiVersion": API_VERSION,
        }

    def _to(self, record: MessageRecord, status: str) -> None:
        record.status = status
        if not record.callback_url:
            return
        params = {
            "MessageSid": record.sid,
            "SmsSid": record.sid,
            "AccountSid": self.ex.account_sid,
            "From": record.from_number,
            "To": record.to_number,
            "MessageStatus": status,
            "SmsStatus": status,
            "ApiVersion": API_VERSION,
        }
        if record.error_code:
            params["ErrorCode"] = str(record.error_code)
        numbers = frozenset({record.from_number, record.to_number})
        about = Told("sms-status", record.sid, "POST", record.callback_url, record.held, numbers)
        self.ex.callbacks.tell(about, params, last=status != "sent")

    def _ask(self, url: str, method: str, record: MessageRecord, hops: int = 0) -> None:
        webhook = self.ex.webhooks.prepare("sms", method, url, self.parameters(record), record.sid)
        self.ex.webhooks.send(webhook, lambda reply: self._replied(url, record, reply, hops))

    def _replied(self, url: str, record: MessageRecord, reply: Reply, hops: int) -> None:
        kind = reply.content_type.split(";")[0]
        if not 200 <= reply.status < 300:
            self._problem(11200, f"Answered with HTTP status {reply.status}.", url, record)
        elif kind == "text/plain" and reply.body.strip():
            self._reply(record, Message(reply.body.decode(errors="replace")), url)
        elif reply.body.strip():
            try:
                document = parse_messaging(reply.body)
            except TwimlRefused as refused:
                self._problem(refused.code, refused.message, url, record)
                return
            for verb in document.verbs:
                if isinstance(verb, Message):
                    self._reply(record, verb, url)
                elif isinstance(verb, Redirect) and hops < 10:
                    self._ask(urljoin(url, verb.url or url), verb.method, record, hops + 1)
                    return

    def _reply(self, record: MessageRecord, verb: Message, url: str) -> None:
        line, phone = verb.sender or record.to_number, verb.to or record.from_number
        if (line, phone) in self.stopped:
            self._problem(BLOCKED, f"{phone} has stopped texts from {line}.", url, record)
            return
        callback = urljoin(url, verb.status_callback) if verb.status_callback else ""
        self.queue("outbound-reply", line, phone, verb.body, callback)

    def _problem(self, code: int, message: str, url: str, record: MessageRecord) -> None:
        self.ex.problems.append(LoggedProblem(self.ex.clock.now(), code, message, url, record.sid))
