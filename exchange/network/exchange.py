"""The exchange: carries out what calls ask for, rings phones, and tells the owner. Driven by a clock and an agenda."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from exchange.base.clock import Agenda, Clock, RunningClock, VirtualClock
from exchange.base.faults import Faults, Occasion, WebhookFault
from exchange.base.keeping import Keep, Keeping, Kept
from exchange.base.pace import Pace
from exchange.base.signature import values_of
from exchange.machine.transcript import LineKind
from exchange.memory.journal import Journal
from exchange.memory.store import Store
from exchange.memory.survival import Survival
from exchange.people import Behaviour, Crowd
from exchange.phones.phone import Phone
from exchange.rest.side import RestSide
from exchange.views.snapshot import snapshot

from .callbacks import Callbacks
from .calls.calling import Calling
from .calls.recordings import Recordings
from .records import CallRecord, Handset, IncomingNumber, LoggedProblem, MessageRecord, RecordingRecord, VoiceMessage
from .rooms.announcing import Announcing
from .rooms.queues import Queues
from .rooms.rooms import Rooms
from .texts.texting import Texting
from .webhooks import CONNECT_TRY_S, WEBHOOK_TIMEOUT_S, Carry, Done, Reply, Request, Webhook, WebhookDesk

Deliver = Callable[[str, str, Mapping[str, str], bytes], tuple[int, Mapping[str, str], bytes]]
"""(method, url, headers, body) → (status, headers, body); may raise, which counts as no answer."""


_NO_ANSWER = Reply(0, {}, f"no answer within {WEBHOOK_TIMEOUT_S:g} s".encode())
_NO_CONNECTION = Reply(0, {}, f"no connection within {2 * CONNECT_TRY_S:g} s".encode())


def norwegian_mobile(number: str) -> bool:
    """Whether a number takes texts: Norwegian 4xx and 9xx do, other Norwegian ranges do not, foreign numbers do."""
    return not number.startswith("+47") or number.startswith(("+474", "+479"))


class Exchange:
    """A telephone company. Everything happens at ``clock.now()``; what is due later waits in the agenda.

    ``deliver`` brings a webhook to the application; ``carry`` is the same for a driver whose answers come later.
    ``takes_sms`` tells which phones can read texts. ``api_base`` stands before the addresses of recordings.
    ``keep`` bounds what is remembered of what is over. ``state``: a file in which the exchange outlives its process.
    ``log``: a file for one JSON object a line of all that happens.
    """

    def __init__(
        self,
        *,
        account_sid: str,
        auth_token: str,
        clock: Clock,
        deliver: Deliver | None = None,
        carry: Carry | None = None,
        takes_sms: Callable[[str], bool] = norwegian_mobile,
        api_base: str = "https://api.twilio.com",
        keep: Keep | None = None,
        strangers: Callable[[], Behaviour] = Behaviour,
        state: str | Path | None = None,
        log: str | Path | None = None,
    ) -> None:
        self.api_base = api_base.rstrip("/")
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.clock = clock
        self.takes_sms = takes_sms
        self.deliver = deliver
        self.agenda = Agenda()
        self.faults = Faults()
        self.pace = Pace()
        self.unreachable: set[str] = set()  # numbers that no carrier brings calls or texts to
        self.strangers = strangers  # how a phone acts that nobody plugged in
        self.people: Crowd | None = None  # how phones act that nobody told
        self.people_given: dict[str, Any] | None = None  # the same, as JSON
        self.placed: Counter[str] = Counter()  # calls from and to each phone, ever
        self.mailboxes: dict[str, list[VoiceMessage]] = {}
        self.lines: dict[str, IncomingNumber] = {}
        self.calls: dict[str, CallRecord] = {}
        self.calls_of: dict[str, list[CallRecord]] = {}
        self.live_of: dict[str, list[CallRecord]] = {}
        self.messages: dict[str, MessageRecord] = {}
        self.handsets: dict[str, Handset] = {}
        self.recordings: dict[str, RecordingRecord] = {}
        self.texts_of: dict[str, list[MessageRecord]] = {}
        self.keeping = Keeping(self, keep or Keep())
        self.problems: Kept[LoggedProblem] = Kept(self.keeping.keep.problems)
        self.carry = carry or self._carry
        self.webhooks = WebhookDesk(auth_token, self._send, clock.now, self.keeping.keep.webhooks)
        self.webhooks.on_reply = self._answered
        self.callbacks = Callbacks(self)
        self.rooms = Rooms(self)
        self.queues = Queues(self)
        self.announcing = Announcing(self)
        self.calling = Calling(self)
        self.recorder = Recordings(self)
        self.texting = Texting(self)
        self.rest = RestSide(self)
        self._subscribers: list[Callable[[dict[str, Any]], None]] = []
        self._running = False
        self.survival = Survival(self, Store(state)) if state is not None else None
        self.journal = Journal(self, log) if log is not None else None
        if self.journal is not None:
            self.faults.on_strike = self.journal.struck

    def keep(self) -> None:
        """Write down what changed, where there is a file to write it to."""
        if self.survival is not None:
            self.survival.flush()
        if self.journal is not None:
            self.journal.flush()

    def _answered(self, webhook: Webhook) -> None:
        if self.journal is not None:
            self.journal.webhook(webhook)
        self.tell("webhook", webhook.subject)

    def end(self) -> None:
        """Let go of the file; nothing that happens after this is written down."""
        if self.survival is not None:
            self.survival.store.close()
            self.survival = None
        if self.journal is not None:
            self.journal.close()
            self.journal = None

    # ---- time

    def after(self, seconds: float, work: Callable[[], None]) -> None:
        """Do ``work`` that many seconds from now."""
        self.agenda.add(self.clock.now() + timedelta(seconds=seconds), work)

    def soon(self, work: Callable[[], None]) -> None:
        """Do ``work`` at this instant, after what is being done."""
        self.agenda.add(self.clock.now(), work)

    def next_due(self) -> datetime | None:
        """When the next thing happens by itself; None when nothing will."""
        return self.agenda.next_due()

    def settle(self) -> None:
        """Do all that is due by now. Called from inside itself it does nothing: the outer call goes on with it."""
        self.run_until(self.clock.now())

    def advance(self, seconds: float) -> None:
        """Move the clock ahead, doing what falls due on the way, in order."""
        self.run_until(self.clock.now() + timedelta(seconds=seconds))

    def run_until(self, instant: datetime) -> None:
        """Move the clock to ``instant`` (aware), doing what falls due on the way."""
        if self._running:
            return
        self._running = True
        try:
            while (entry := self.agenda.take(instant)) is not None:
                due, work = entry
                self._move_clock(due)
                work()
        finally:
            self._running = False
            if isinstance(self.clock, RunningClock):
                self.clock.hold(None)
        self._move_clock(instant)
        self.keep()

    def _move_clock(self, instant: datetime) -> None:
        """A virtual clock goes there; a running one shows when the thing was due, however late it is done."""
        if isinstance(self.clock, VirtualClock):
            if instant > self.clock.now():
                self.clock.move_to(instant)
        elif isinstance(self.clock, RunningClock) and self._running:
            self.clock.hold(instant)

    # ---- what the exchange is told

    def incoming_number(self, number: str, **addresses: str) -> IncomingNumber:
        """Give the owner a number. ``addresses``: voice_url, sms_url, status_callback, voice_fallback_url."""
        line = IncomingNumber(number, **addresses)
        self.lines[number] = line
        return line

    def handset(self, number: str, behaviour: Behaviour | None = None) -> Handset:
        """The phone with this number, made when it is first asked for."""
        handset = self.handsets.setdefault(number, Handset(number, self.strangers()))
        if behaviour is not None:
            handset.behaviour, handset.is_set, handset.described = behaviour, True, None
            if behaviour.reach != "off":
                self.texting.delivery.phone_on(number)
        return handset

    def leave_to_rules(self, number: str, behaviour: Behaviour | None = None) -> Handset:
        """Let the rules about people say how this phone acts; ``behaviour`` where they say nothing of it."""
        handset = self.handset(number, behaviour)
        handset.is_set = False
        return handset

    def live_call_of(self, number: str) -> CallRecord | None:
        """The call that rings or talks on this phone, or None."""
        mine = reversed(self.live_of.get(number, []))
        return next((call for call in mine if call.began and not call.machine.over), None)

    def partner_of(self, record: CallRecord) -> CallRecord | None:
        """The call at the other end of a bridge, or None."""
        if record.machine.over:
            return None
        if (talking := record.machine.talks_with) is not None:
            return self.calls[talking]
        parent = self.calls.get(record.parent)
        return parent if parent is not None and parent.machine.talks_with == record.sid else None

    def phone(self, number: str, behaviour: Behaviour | None = None) -> Phone:
        """A phone of the village for a test; ``behaviour`` (default attended) as in ``exchange.scripted``."""
        self.handset(number, behaviour)
        return Phone(self, number)

    def replay(self, webhook: Webhook | None = None) -> Webhook:
        """Send a webhook (default: the last one) once more, unchanged, and return its log entry."""
        self.webhooks.replay(webhook or self.webhooks.log[-1])
        self.settle()
        return self.webhooks.log[-1]

    def unexpected(self) -> list[str]:
        """Sentences about calls that rang unattended phones unseen, and texts that nobody read."""
        self.settle()
        found = []
        for call in self.calls.values():
            phone = self.handsets.get(call.handset)
            rang = any(line.text == "ringing" for line in call.machine.transcript.lines if line.kind is LineKind.STATUS)
            behaviour = call.hand.behaviour if call.hand else phone.behaviour if phone else None
            scripted = behaviour is None or behaviour.scripted
            attended = phone is not None and not scripted and not phone.ignored
            if call.direction != "inbound" and attended and rang and not call.seen:
                found.append(f"{call.handset} was rung ({call.sid}, {call.status.value}) and nobody looked at it.")
        for message in self.messages.values():
            phone = self.handsets.get(message.to_number)
            if message.status == "delivered" and not message.read and not (phone and phone.ignored):
                found.append(f"{message.to_number} got a text that nobody read: {message.body!r}")
        return found

    # ---- what others watch

    def snapshot(self) -> dict[str, Any]:
        """Phones, calls with transcripts, texts, problems and the clock, ready for JSON."""
        return snapshot(self)

    def subscribe(self, callback: Callable[[dict[str, Any]], None]) -> Callable[[], None]:
        """Be told of every change as ``{"event", "subject", "at"}``; returns the way to stop it."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def tell(self, event: str, subject: str) -> None:
        """Tell the subscribers."""
        if not self._subscribers:
            return
        note = {"event": event, "subject": subject, "at": self.clock.now().isoformat()}
        for callback in list(self._subscribers):
            callback(dict(note))

    def _send(self, webhook: Webhook, done: Done) -> None:
        """Send a webhook, or what faults leave of it."""
        if self.faults.partitioned(self.clock.now()):
            self.after(CONNECT_TRY_S, lambda: self._send_again(webhook, done))
            return
        params = webhook.params
        numbers = frozenset(value for name in ("From", "To") if name in params for value in values_of(params, name))
        rule = self.faults.strike(WebhookFault, Occasion(kind=webhook.kind, numbers=numbers))
        match rule.fault if rule else None:
            case WebhookFault.LOST:
                self.after(2 * CONNECT_TRY_S, lambda: done(_NO_CONNECTION))
            case WebhookFault.ANSWER_LOST:
                self.carry(webhook.request, lambda reply: self.after(WEBHOOK_TIMEOUT_S, lambda: done(_NO_ANSWER)))
            case WebhookFault.SLOW if rule is not None:
                self.carry(webhook.request, lambda reply: self._late(reply, done, rule.delay_s))
            case _:
                self.carry(webhook.request, done)

    def _send_again(self, webhook: Webhook, done: Done) -> None:
        """The second and last attempt to connect (Twilio, error 11205: two attempts of five seconds each)."""
        if self.faults.partitioned(self.clock.now()):
            self.after(CONNECT_TRY_S, lambda: done(_NO_CONNECTION))
        else:
            self._send(webhook, done)

    def _carry(self, request: Request, done: Done) -> None:
        started = time.perf_counter()
        try:
            if self.deliver is None:
                raise RuntimeError("The exchange was given no way to deliver webhooks.")
            status, headers, body = self.deliver(request.method, request.url, request.headers, request.body)
            reply = Reply(status, headers, body, time.perf_counter() - started)
        except Exception as error:  # noqa: BLE001  an application that breaks is a carrier's daily bread
            reply = Reply(0, {}, f"{type(error).__name__}: {error}".encode(), time.perf_counter() - started)
        self.hand_back(reply, done)

    def hand_back(self, reply: Reply, done: Done) -> None:
        """Bring an application's answer to who asked, after the delay that a fault may have ordered."""
        self._late(reply, done, self.faults.webhook_delay_s)

    def _late(self, reply: Reply, done: Done, delay_s: float) -> None:
        late = _NO_ANSWER if delay_s >= WEBHOOK_TIMEOUT_S else reply
        self.after(min(delay_s, WEBHOOK_TIMEOUT_S), lambda: done(late))
