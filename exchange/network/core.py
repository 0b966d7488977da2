"""The books of a telephone company: its time, its calls, texts and phones, and who is told of a change.

The parts of the network (texts, calls, rooms) stand on it, each on those before it; what is asked the other way, and of
the whole, is said by ``Calls``, ``Rooms`` and ``Queues`` here. ``exchange.network.network`` puts them together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Protocol, Required, TypedDict

from exchange.base.clock import Agenda, Clock, RunningClock, VirtualClock
from exchange.base.faults import Faults
from exchange.base.keeping import Keep, Kept
from exchange.base.numbers import good_sender_name, norwegian_mobile
from exchange.base.pace import Pace
from exchange.machine.conference import ConferenceMachine
from exchange.machine.events import Action, CallStatus, Event
from exchange.network.keeping import Keeping
from exchange.network.records import (
    CallRecord,
    Handset,
    IncomingNumber,
    LoggedProblem,
    MessageRecord,
    MessagingService,
    Owner,
    RecordingRecord,
    VoiceMessage,
    new_sid,
)
from exchange.network.webhooks import Carry, Deliver, Webhook, WebhookDesk
from exchange.people.behaviour import Behaviour
from exchange.people.crowd import Crowd


class Calls(Protocol):
    """What the parts of the network ask of calls. What a person cannot do now raises ``NotPossible``."""

    def event(self, record: CallRecord, event: Event) -> None:
        """Bring an event to a call and carry out what it asks for."""

    def parameters(self, record: CallRecord) -> dict[str, str]:
        """The parameters that every voice request carries."""

    def answer(self, sid: str) -> None:
        """Lift a ringing phone."""

    def decline(self, sid: str) -> None:
        """Turn a ringing call away."""

    def press(self, sid: str, key: str) -> None:
        """Press one key."""

    def speak(self, sid: str, text: str) -> None:
        """Say something."""

    def sound(self, sid: str, kind: str) -> datetime:
        """Let a tone be heard; tells when it is over."""

    def hang_up(self, sid: str) -> None:
        """Put the phone down."""


class Rooms(Protocol):
    """What the parts of the network ask of conferences."""

    def do(self, record: CallRecord, action: Action) -> None:
        """Carry out what a call asks of a conference or a queue."""

    def carry_out(self, conference: ConferenceMachine, actions: list[Action]) -> None:
        """Do what a conference asks for."""

    def call_ended(self, record: CallRecord, status: CallStatus) -> None:
        """A call is over."""


class Queues(Protocol):
    """What the parts of the network ask of queues."""

    def do(self, record: CallRecord, action: Action) -> None:
        """Carry out what a call asks of a queue."""

    def told(self, record: CallRecord) -> dict[str, str]:
        """What requests of a call carry while it waits in a queue."""

    def release(self, record: CallRecord) -> None:
        """Whoever took a call from a queue puts it down."""


class Keeper(Protocol):
    """Whoever writes down what happens; ``Core.keepers`` holds them."""

    def flush(self) -> None:
        """Write down what changed since the last time."""

    def close(self) -> None:
        """Write nothing any more."""


class AccountTerms(TypedDict, total=False):
    """What a telephone company is made with, whoever drives it; ``Core`` says what each is."""

    account_sid: Required[str]
    auth_token: Required[str]
    takes_sms: Callable[[str], bool]
    api_base: str
    keep: Keep | None
    strangers: Callable[[], Behaviour]


class Terms(AccountTerms, total=False):
    """The same, with its clock and its way to the application."""

    clock: Required[Clock]
    deliver: Deliver | None
    carry: Carry | None


class Core:
    """The books. Everything happens at ``clock.now()``; what is due later waits in the agenda.

    ``deliver`` brings a webhook to the application; ``carry`` is the same for a driver whose answers come later.
    ``takes_sms`` tells which phones can read texts. ``api_base`` stands before the addresses of recordings.
    ``keep`` bounds what is remembered of what is over. ``strangers``: how a phone acts that nobody plugged in.
    ``keepers`` write down what happens, ``on_answer`` hear of each webhook that was answered.
    """

    calling: Calls
    rooms: Rooms
    queues: Queues
    webhooks: WebhookDesk

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
    ) -> None:
        self.api_base = api_base.rstrip("/")
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.clock = clock
        self.began_at = clock.now()
        self.takes_sms = takes_sms
        self.deliver, self.carry = deliver, carry
        self.agenda = Agenda()
        self.faults = Faults()
        self.pace = Pace()
        self.unreachable: set[str] = set()  # numbers that no carrier brings calls or texts to
        self.strangers = strangers
        self.people: Crowd | None = None  # how phones act that nobody told
        self.people_given: dict[str, Any] | None = None  # the same, as JSON
        self.placed: Counter[str] = Counter()  # calls from and to each phone, ever
        self.mailboxes: dict[str, list[VoiceMessage]] = {}
        self.lines: dict[str, IncomingNumber] = {}
        self.sender_names: set[str] = set()
        self.messaging_services: dict[str, MessagingService] = {}
        self.owner = Owner()
        self.bins: dict[str, str] = {}  # TwiML that the telephone company keeps itself, by its address
        self.handsets: dict[str, Handset] = {}
        self.recordings: dict[str, RecordingRecord] = {}
        self.calls: dict[str, CallRecord] = {}
        self.calls_of: dict[str, list[CallRecord]] = {}
        self.live_of: dict[str, list[CallRecord]] = {}
        self.messages: dict[str, MessageRecord] = {}
        self.texts_of: dict[str, list[MessageRecord]] = {}
        self.keeping = Keeping(keep or Keep(), self.calls, self.calls_of, self.messages, self.texts_of)
        self.problems: Kept[LoggedProblem] = Kept(self.keeping.keep.problems)
        self.warnings: Kept[LoggedProblem] = Kept(self.keeping.keep.problems)
        self.keepers: list[Keeper] = []
        self.on_answer: list[Callable[[Webhook], None]] = []
        self._subscribers: list[Callable[[dict[str, Any]], None]] = []
        self._running = False

    def keep(self) -> None:
        """Let the keepers write down what changed."""
        for keeper in self.keepers:
            keeper.flush()

    def end(self) -> None:
        """Let the keepers go; nothing that happens after this is written down."""
        for keeper in self.keepers:
            keeper.close()
        self.keepers.clear()

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

    def incoming_number(self, number: str, *, voice: bool = True, sms: bool = True, **addresses: str) -> IncomingNumber:
        """Give the owner a number. ``addresses``: voice_url, sms_url, status_callback, voice_fallback_url, …

        ``voice`` and ``sms`` say what it can do; with one of them alone it neither makes nor takes the other.
        """
        line = IncomingNumber(number, voice=voice, sms=sms, **addresses)
        self.lines[number] = line
        return line

    def sender_name(self, name: str) -> str:
        """Give the owner an alphanumeric sender, which nobody can answer. Raises ``ValueError`` for what is none."""
        if not good_sender_name(name):
            raise ValueError(f"{name!r} is no sender: at most eleven letters and digits, a letter among them.")
        self.sender_names.add(name)
        return name

    def messaging_service(self, *senders: str, sid: str = "") -> MessagingService:
        """Give the owner a messaging service of these numbers and sender names."""
        service = MessagingService(sid or new_sid("MG"), senders)
        self.messaging_services[service.sid] = service
        return service

    def can_text_from(self, sender: str) -> bool:
        """Whether texts may be sent from this number or name of the owner's."""
        return sender in self.sender_names or (sender in self.lines and self.lines[sender].sms)

    def twiml_bin(self, url: str, twiml: str) -> str:
        """Keep a TwiML document at this address: it answers however the owner's application is. Answers the address."""
        self.bins[url] = twiml
        return url

    def handset(self, number: str, behaviour: Behaviour | None = None) -> Handset:
        """The phone with this number, made when it is first asked for; ``behaviour``: how it acts from now on."""
        handset = self.handsets.setdefault(number, Handset(number, self.strangers()))
        if behaviour is not None:
            handset.behaviour, handset.is_set, handset.described = behaviour, True, None
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

    def replay(self, webhook: Webhook | None = None) -> Webhook:
        """Send a webhook (default: the last one) once more, unchanged, and return its log entry."""
        self.webhooks.replay(webhook or self.webhooks.log[-1])
        self.settle()
        return self.webhooks.log[-1]

    # ---- what others watch

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
