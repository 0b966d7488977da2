"""Phones for tests that read like phone calls. Nothing sleeps: the clock moves only as far as a call needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from exchange import scripted
from exchange.calling import NotPossible
from exchange.events import CallStatus
from exchange.records import CallRecord, MessageRecord

if TYPE_CHECKING:
    from exchange.network import Exchange

KEY_GAP_S = 0.3
"""Between two keys of one ``presses``."""
PATIENCE_S = 3600.0
"""No wait of a test goes on longer than this, in the exchange's time."""


class PhoneCall:
    """One call as the person on this phone lives it. Every step returns the call itself, so steps can be chained.

    A step that does not come true raises ``AssertionError`` with the transcript.
    """

    def __init__(self, phone: Phone, record: CallRecord) -> None:
        self.phone = phone
        self.record = record
        self._ex = phone.exchange
        self._mark = 0

    # ---- what the person hears

    def hears(self, *keywords: str) -> PhoneCall:
        """Listen until all keywords were spoken since the person's last key, word or answer; then until the line waits.

        Case does not matter. Fails if the line waits for input, connects the call or ends it before.
        """
        self._listen(lambda: self._heard_all(keywords) or self._rests)
        if not self._heard_all(keywords):
            missing = [word for word in keywords if word.casefold() not in self.heard.casefold()]
            self._fail(f"did not hear {missing}; heard since the last key: {self.heard!r}")
        return self.listens()

    def listens(self) -> PhoneCall:
        """Listen until the line waits for input, connects the call or ends it."""
        self._listen(lambda: self._rests)
        return self

    def does_not_hear(self, *keywords: str) -> PhoneCall:
        """Listen to the end of what is being spoken; fail if any keyword was in it."""
        self.listens()
        found = [word for word in keywords if word.casefold() in self.heard.casefold()]
        if found:
            self._fail(f"heard {found}")
        return self

    @property
    def heard(self) -> str:
        """What the line has spoken since the person's last key, word or answer, until now."""
        start = self.record.created_at
        return self.record.machine.transcript.heard(self._ex.clock.now(), start, self._mark)

    @property
    def transcript(self) -> str:
        """The whole call so far, readable."""
        return self.record.machine.transcript.readable(self.record.created_at, self._ex.clock.now())

    def waits(self, seconds: float) -> PhoneCall:
        """Let time pass."""
        self._ex.advance(seconds)
        return self

    # ---- what the person does

    def presses(self, keys: str) -> PhoneCall:
        """Press keys now, in the middle of a prompt if one is being spoken; 0.3 s between several."""
        for place, key in enumerate(keys):
            if place:
                self._ex.advance(KEY_GAP_S)
            self._begin_turn("press a key")
            self._ex.calling.press(self.record.sid, key)
            self._ex.settle()
        return self

    def says(self, words: str) -> PhoneCall:
        """Say words now, which takes time; a line that listens for words has noticed the end of them and goes on."""
        self._begin_turn("speak")
        gathers, documents = self.record.machine.gathers, self.record.machine.documents
        listened = self.record.machine.listening is not None and self.record.machine.listening.gather.speech
        self._ex.calling.speak(self.record.sid, words)
        self._ex.settle()
        if listened:
            self._listen(lambda: self._moved_on(gathers, documents))
        else:
            self._ex.run_until(self.record.machine.transcript.lines[self._mark].until)
        return self

    def stays_silent(self) -> PhoneCall:
        """Say and press nothing until the line gave up waiting and went on."""
        self.listens()
        machine = self.record.machine
        if machine.waiting_for_input:
            gathers, documents = machine.gathers, machine.documents
            self._mark = len(machine.transcript.lines)
            self._listen(lambda: self._moved_on(gathers, documents))
        return self

    def hangs_up(self) -> PhoneCall:
        """Put the phone down; a call that is over already stays so."""
        if not self.record.machine.over:
            self._ex.calling.hang_up(self.record.sid)
        self._ex.settle()
        return self

    # ---- how the call stands

    @property
    def shows(self) -> str:
        """The number in the display: who rings."""
        return self.record.from_number

    @property
    def status(self) -> str:
        """The call's state in Twilio's words, for instance ``in-progress`` or ``no-answer``."""
        self._ex.settle()
        return self.record.status.value

    @property
    def ended(self) -> bool:
        """Whether the call is over now."""
        self._ex.settle()
        return self.record.machine.over

    def is_over(self) -> PhoneCall:
        """Listen to the end of what is being spoken; fail unless the line then hung up."""
        self.listens()
        if not self.record.machine.over:
            self._fail("is not over")
        return self

    def is_talking_with(self, other: Phone | str) -> PhoneCall:
        """Fail unless this phone and the other are put through to each other."""
        self._ex.settle()
        number = other.number if isinstance(other, Phone) else other
        partner = self._ex.partner_of(self.record)
        if partner is None or partner.handset != number:
            self._fail(f"talks with {partner.handset if partner else 'nobody'}, not with {number}")
        return self

    # ---- inside

    @property
    def _rests(self) -> bool:
        machine = self.record.machine
        return machine.over or machine.waiting_for_input or self._ex.partner_of(self.record) is not None

    def _moved_on(self, gathers: int, documents: int) -> bool:
        machine = self.record.machine
        return machine.over or machine.gathers > gathers or machine.documents > documents

    def _heard_all(self, keywords: tuple[str, ...]) -> bool:
        heard = self.heard.casefold()
        return all(word.casefold() in heard for word in keywords)

    def _begin_turn(self, what: str) -> None:
        self._ex.settle()
        if self.record.machine.over:
            self._fail(f"cannot {what}: the call is over ({self.record.status.value})")
        self._mark = len(self.record.machine.transcript.lines)

    def _listen(self, done: Callable[[], bool]) -> None:
        self._ex.settle()
        limit = self._ex.clock.now() + timedelta(seconds=PATIENCE_S)
        while not done():
            due = self._ex.next_due()
            if due is None or due > limit:
                self._fail("waits for something that never comes")
            else:
                self._ex.run_until(due)

    def _fail(self, what: str) -> None:
        raise AssertionError(f"{self.phone.number} {what}\n{self.transcript}")


class Phone:
    """A phone in the village, in the hands of a test."""

    def __init__(self, exchange: Exchange, number: str) -> None:
        self.exchange = exchange
        self.number = number

    def behaves(self, behaviour: scripted.Behaviour) -> Phone:
        """Set how the phone acts by itself from now on (``exchange.scripted``)."""
        self.exchange.handset(self.number, behaviour)
        return self

    def ignores_everything(self) -> Phone:
        """Nothing that happens to this phone is unexpected."""
        self.exchange.handset(self.number).ignored = True
        return self

    # ---- calls

    def dials(self, number: str, withheld: bool = False) -> PhoneCall:
        """Ring one of the line's numbers; the call is live when this returns. Raises ``NotPossible``."""
        record = self.exchange.calling.dial(self.number, number, withheld)
        self.exchange.settle()
        return PhoneCall(self, record)

    @property
    def rings(self) -> PhoneCall | None:
        """The call that rings here now, or None."""
        self.exchange.settle()
        record = self.exchange.live_call_of(self.number)
        if record is None or record.direction == "inbound" or record.status is not CallStatus.RINGING:
            return None
        record.seen = True
        return PhoneCall(self, record)

    def is_rung(self) -> PhoneCall:
        """The call that rings here now; fails if none does."""
        call = self.rings
        if call is None:
            raise AssertionError(f"{self.number} does not ring.\n{self._situation()}")
        return call

    def is_not_rung(self) -> Phone:
        """Fails if the phone rings now."""
        if self.rings is not None:
            raise AssertionError(f"{self.number} rings.\n{self._situation()}")
        return self

    def answers(self) -> PhoneCall:
        """Lift the ringing phone; the line begins to speak at this instant."""
        call = self.is_rung()
        self.exchange.calling.answer(call.record.sid)
        self.exchange.settle()
        return call

    def declines(self) -> Phone:
        """Turn the ringing call away: the line is told busy."""
        self.exchange.calling.decline(self.is_rung().record.sid)
        self.exchange.settle()
        return self

    def lets_ring(self) -> Phone:
        """Let the phone ring until the caller gives up."""
        record = self.is_rung().record
        while record.status is CallStatus.RINGING and (due := self.exchange.next_due()) is not None:
            self.exchange.run_until(due)
        self.exchange.settle()
        return self

    @property
    def call(self) -> PhoneCall | None:
        """The live call on this phone, answered or not, or None."""
        self.exchange.settle()
        record = self.exchange.live_call_of(self.number)
        if record is None:
            return None
        record.seen = True
        return PhoneCall(self, record)

    @property
    def calls(self) -> list[PhoneCall]:
        """Every call that this phone had or has, oldest first; looking at them makes them expected."""
        self.exchange.settle()
        found = [record for record in self.exchange.calls.values() if record.handset == self.number]
        for record in found:
            record.seen = True
        return [PhoneCall(self, record) for record in found]

    # ---- texts

    def texts(self, body: str, to: str = "") -> Phone:
        """Send a text to the line (its only number, unless told)."""
        number = to or self._only_line()
        self.exchange.texting.text(self.number, number, body)
        self.exchange.settle()
        return self

    def gets_sms(self, *keywords: str) -> str:
        """Take the first unread text with all keywords (case does not matter) out of the inbox and return its words."""
        for message in self._unread():
            if all(word.casefold() in message.body.casefold() for word in keywords):
                message.read = True
                return message.body
        raise AssertionError(f"{self.number} got no text with {list(keywords)}.\n{self._situation()}")

    def has_no_sms(self) -> Phone:
        """Fails if an unread text lies here."""
        if self._unread():
            raise AssertionError(f"{self.number} has unread texts.\n{self._situation()}")
        return self

    @property
    def inbox(self) -> list[str]:
        """The words of every text that reached this phone, oldest first, read or not."""
        return [message.body for message in self._delivered()]

    def _delivered(self) -> list[MessageRecord]:
        self.exchange.settle()
        mine = (message for message in self.exchange.messages.values() if message.to_number == self.number)
        return [message for message in mine if message.status == "delivered"]

    def _unread(self) -> list[MessageRecord]:
        return [message for message in self._delivered() if not message.read]

    def _only_line(self) -> str:
        numbers = [line.number for line in self.exchange.lines.values() if line.sms_url]
        if len(numbers) != 1:
            raise NotPossible(f"Say which number to text: {numbers}.")
        return numbers[0]

    def _situation(self) -> str:
        calls = [
            f"  call {call.direction} {call.status.value}"
            for call in self.exchange.calls.values()
            if call.handset == self.number
        ]
        texts = [
            f"  text {message.status}{' (read)' if message.read else ''}: {message.body!r}"
            for message in self.exchange.messages.values()
            if message.to_number == self.number
        ]
        problems = [f"  error {problem.code}: {problem.message} {problem.url}" for problem in self.exchange.problems]
        return "\n".join([f"At {self.exchange.clock.now().isoformat()}:", *calls, *texts, *problems])
