"""Texts: from phones to the owner's application and what it answers; the STOP list. Their way out: ``delivery``."""

from __future__ import annotations

from urllib.parse import urljoin

from exchange.base.errors import NotPossible
from exchange.base.numbers import good_number
from exchange.base.pace import Pace
from exchange.network.callbacks import Callbacks
from exchange.network.core import Core
from exchange.network.records import API_VERSION, LoggedProblem, MessageRecord, MessagingService, new_sid
from exchange.network.texts import keywords
from exchange.network.texts.delivery import Delivery
from exchange.network.texts.segments import segment
from exchange.network.webhooks import Reply, Webhook
from exchange.twiml import TwimlRefused, codes, parse_messaging
from exchange.twiml.verbs import Message, Redirect

BLOCKED = 21610
RETRIEVAL_FAILED = 11200
MOST_HOPS = 10


class Texting:
    """All texts of an exchange. ``stopped`` holds (line, phone) pairs that asked for no more.

    ``answers_keywords``: STOP, START and HELP get Twilio's own answers too. ``pace``: how fast texts leave the queue.
    """

    def __init__(self, core: Core, callbacks: Callbacks) -> None:
        self.core = core
        self.stopped: set[tuple[str, str]] = set()
        self.answers_keywords = False
        self.pace = Pace()
        self.delivery = Delivery(core, callbacks)

    def text(self, from_number: str, to_number: str, body: str) -> MessageRecord:
        """A phone texts one of the owner's numbers; the words of the STOP list work before the owner is told.

        Raises ``NotPossible`` for a number that is not the owner's, or has voice alone.
        """
        line = self.core.lines.get(to_number)
        if line is None or not line.sms:
            raise NotPossible(f"{to_number} is no number of this exchange's that takes texts.")
        record = self._record("inbound", from_number, to_number, body, "received")
        self._keyword(record)
        self.core.tell("message", record.sid)
        self.bring(record)
        return record

    def bring(self, record: MessageRecord) -> None:
        """Tell the owner of a text that came in."""
        line = self.core.lines.get(record.to_number)
        if line is not None and line.sms_url:
            self._ask(line.sms_url, line.sms_method, record)

    def _keyword(self, record: MessageRecord) -> None:
        pair, word = (record.to_number, record.from_number), keywords.keyword(record.body)
        told = ""
        if word in keywords.STOP:
            told = "" if pair in self.stopped else keywords.STOPPED
            self.stopped.add(pair)
        elif word in keywords.START:
            told = keywords.STARTED if pair in self.stopped else ""
            self.stopped.discard(pair)
        elif word in keywords.HELP:
            told = keywords.HELPED
        self.core.tell("stopped", "")
        if told and self.answers_keywords:
            self.queue("outbound-reply", record.to_number, record.from_number, told)

    def queue(
        self,
        direction: str,
        from_number: str,
        to_number: str,
        body: str,
        callback_url: str = "",
        *,
        callback_method: str = "POST",
        validity_s: int = 36000,
        service: str = "",
    ) -> MessageRecord:
        """Take an outbound text; it leaves at this instant, after what is being done, or when its slot comes.

        What a messaging ``service`` sends is *accepted* until then.
        """
        record = self._record(direction, from_number, to_number, body, "accepted" if service else "queued")
        record.service = service
        record.callback_url, record.callback_method, record.validity_s = callback_url, callback_method, validity_s
        wait_s = self.pace.take_slot(record.created_at)
        record.leaves_at = self.pace.at(record.created_at, wait_s)
        self.delivery.begin(record, wait_s)
        return record

    def sender_of(self, service: MessagingService, phone: str) -> str | None:
        """Which of a service's senders texts this phone: the one that did before, else the first that can."""
        able = [sender for sender in service.senders if self.core.can_text_from(sender)]
        before = {text.from_number for text in self.core.texts_of.get(phone, []) if text.service == service.sid}
        return next((sender for sender in able if sender in before), able[0] if able else None)

    def has_stopped(self, phone: str, *senders: str) -> bool:
        """Whether this phone asked one of the senders for no more texts."""
        return any((sender, phone) in self.stopped for sender in senders)

    def _record(self, direction: str, from_number: str, to_number: str, body: str, status: str) -> MessageRecord:
        parts = segment(body).parts
        record = MessageRecord(
            new_sid("SM"), direction, from_number, to_number, body, parts, self.core.clock.now(), status
        )
        self.core.keeping.texted(record)
        return record

    def parameters(self, record: MessageRecord) -> dict[str, str]:
        """The parameters of a request about a text (Twilio's reference: messaging webhooks)."""
        return {
            "MessageSid": record.sid,
            "SmsSid": record.sid,
            "SmsMessageSid": record.sid,
            "AccountSid": self.core.account_sid,
            "From": record.from_number,
            "To": record.to_number,
            "Body": record.body,
            "NumMedia": "0",
            "NumSegments": str(record.segments),
            "SmsStatus": record.status,
            "ApiVersion": API_VERSION,
            **self._service_of(record.to_number),
        }

    def _service_of(self, line: str) -> dict[str, str]:
        services = self.core.messaging_services.values()
        return next(({"MessagingServiceSid": one.sid} for one in services if line in one.senders), {})

    def _ask(
        self, url: str, method: str, record: MessageRecord, hops: int = 0, extra: dict[str, str] | None = None
    ) -> None:
        params = {**self.parameters(record), **(extra or {})}
        webhook = self.core.webhooks.prepare("sms", method, url, params, record.sid)
        self.core.webhooks.send(webhook, lambda reply: self._replied(url, record, reply, hops, fallen=bool(extra)))

    def ask_again(self, record: MessageRecord, webhook: Webhook) -> None:
        """Bring a text once more of which the owner may not know; see ``survival``."""
        self.core.webhooks.send(
            webhook,
            lambda reply: self._replied(webhook.url, record, reply, 0, fallen="ErrorCode" in webhook.params),
        )

    def _replied(self, url: str, record: MessageRecord, reply: Reply, hops: int, *, fallen: bool) -> None:
        kind = reply.content_type.split(";")[0]
        try:
            if reply.status == 0:
                raise TwimlRefused(RETRIEVAL_FAILED, f"No answer: {reply.body.decode(errors='replace')}")
            if not 200 <= reply.status < 300:
                raise TwimlRefused(RETRIEVAL_FAILED, f"Answered with HTTP status {reply.status}.")
            if kind == "text/plain" and reply.body.strip():
                self._reply(record, Message(reply.body.decode(errors="replace")), url)
            elif reply.body.strip():
                self._carry_out(url, record, reply.body, hops)
        except TwimlRefused as refused:
            self._failed(refused, url, record, fallen)

    def _carry_out(self, url: str, record: MessageRecord, document: bytes, hops: int) -> None:
        for verb in parse_messaging(document).verbs:
            if isinstance(verb, Message):
                self._reply(record, verb, url)
            elif isinstance(verb, Redirect):
                if hops >= MOST_HOPS:
                    raise TwimlRefused(codes.REDIRECTS, f"{MOST_HOPS} redirects: a redirect loop.")
                self._ask(urljoin(url, verb.url or url), verb.method, record, hops + 1)
                return

    def _failed(self, refused: TwimlRefused, url: str, record: MessageRecord, fallen: bool) -> None:
        """The fallback address is asked once; the text itself is not brought again (Twilio does not retry it)."""
        self._problem(refused.code, refused.message, url, record)
        line = self.core.lines.get(record.to_number)
        if line is not None and line.sms_fallback_url and not fallen:
            extra = {"ErrorCode": str(refused.code), "ErrorUrl": url}
            self._ask(line.sms_fallback_url, line.sms_method, record, extra=extra)

    def _reply(self, record: MessageRecord, verb: Message, url: str) -> None:
        line, phone = verb.sender or record.to_number, verb.to or record.from_number
        if (line, phone) in self.stopped:
            self._problem(BLOCKED, f"{phone} has stopped texts from {line}.", url, record)
            return
        if (wrong := self._refusal(verb, line, phone)) is not None:
            self._problem(*wrong, url, record)
            return
        told = verb.action or verb.status_callback
        callback = urljoin(url, told) if told else ""
        self.queue("outbound-reply", line, phone, verb.body, callback, callback_method=verb.method)

    def _refusal(self, verb: Message, line: str, phone: str) -> tuple[int, str] | None:
        if not good_number(phone):
            return codes.SMS_TO, f'<Message to="{phone}"> in <Response>: that is no number in E.164.'
        if not self.core.can_text_from(line):
            return codes.SMS_FROM, f'<Message from="{line}"> in <Response>: that is no number of the owner\'s.'
        if not verb.body or len(verb.body) > 1600:
            return codes.SMS_BODY, "<Message> in <Response> needs 1 to 1600 characters."
        return None

    def _problem(self, code: int, message: str, url: str, record: MessageRecord) -> None:
        self.core.problems.append(LoggedProblem(self.core.clock.now(), code, message, url, record.sid))
