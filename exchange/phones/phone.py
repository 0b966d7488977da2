"""Phones for tests that read like phone calls. Nothing sleeps: the clock moves only as far as a call needs."""

from __future__ import annotations

from exchange.base.errors import NotPossible
from exchange.machine.events import CallStatus
from exchange.network.network import Network
from exchange.network.records import MessageRecord, TextFate
from exchange.people import Behaviour
from exchange.phones.phone_call import LivedCall


class Phone:
    """A phone in the village, in the hands of a test."""

    def __init__(self, exchange: Network, number: str) -> None:
        self.exchange = exchange
        self.number = number

    def behaves(self, behaviour: Behaviour) -> Phone:
        """Set how the phone acts by itself from now on (``exchange.scripted``)."""
        self.exchange.handset(self.number, behaviour)
        return self

    def texts_end(self, status: str = "delivered", error_code: int | None = None, after_s: float = 0.0) -> Phone:
        """Set what becomes of texts to this phone from now on; see ``TextFate``. Raises ``ValueError``."""
        self.exchange.handset(self.number).texts = TextFate(status, error_code, after_s)
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

    @property
    def voicemails(self) -> list[str]:
        """What the line said into this phone's mailbox after the beep, one entry a call, oldest first."""
        self.exchange.settle()
        return [message.text for message in self.exchange.mailboxes.get(self.number, [])]

    # ---- texts

    def texts(self, body: str, to: str = "") -> Phone:
        """Send a text to the line (its only number that takes texts, unless told)."""
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
        numbers = [line.number for line in self.exchange.lines.values() if line.sms and line.sms_url]
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


class PhoneCall(LivedCall):
    """One call of a ``Phone``."""

    phone: Phone
