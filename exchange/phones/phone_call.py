"""One call as the person on a phone lives it, for tests. Nothing sleeps: the clock moves only as far as it must."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import NoReturn, Protocol, Self

from exchange.machine.parts.execution import Phase
from exchange.machine.transcript import LineKind
from exchange.network.network import Network
from exchange.network.records import CallRecord

KEY_GAP_S = 0.3
"""Between two keys of one ``presses``."""
PATIENCE_S = 3600.0
"""No wait of a test goes on longer than this, in the exchange's time."""


class Telephone(Protocol):
    """What a call knows of the phone it is on."""

    exchange: Network
    number: str


class LivedCall:
    """One call as the person on this phone lives it. Every step returns the call itself, so steps can be chained.

    A step that does not come true raises ``AssertionError`` with the transcript.
    """

    def __init__(self, phone: Telephone, record: CallRecord) -> None:
        self.phone = phone
        self.record = record
        self._ex = phone.exchange
        self._mark = 0

    # ---- what the person hears

    def hears(self, *keywords: str) -> Self:
        """Listen until all keywords were spoken since the person's last key, word or answer; then until the line waits.

        Case does not matter. Fails if the line waits for input, connects the call or ends it before. What is spoken to
        one who waits goes round and round: it is heard once through, and then no more is waited for.
        """
        documents = self.record.machine.documents
        self._listen(lambda: self._heard_all(keywords) or self._rests or self._heard_round(documents))
        if not self._heard_all(keywords):
            missing = [word for word in keywords if word.casefold() not in self.heard.casefold()]
            self._fail(f"did not hear {missing}; heard since the last key: {self.heard!r}")
        return self if self.record.machine.aside is not None else self.listens()

    def listens(self) -> Self:
        """Listen until the line waits for input, connects the call or ends it."""
        self._listen(lambda: self._rests)
        return self

    def hears_from(self, other: Telephone | str, *keywords: str) -> Self:
        """Fail unless the person on the other phone said all keywords into this call, since this one's last turn."""
        said = self._said_by(other)
        if missing := [word for word in keywords if word.casefold() not in said.casefold()]:
            self._fail(f"did not hear {missing} from {_number(other)}; heard from there: {said!r}")
        return self

    def does_not_hear_from(self, other: Telephone | str, *keywords: str) -> Self:
        """Fail if the person on the other phone said any keyword (or anything, with none) that was heard here."""
        said = self._said_by(other)
        found = [word for word in keywords if word.casefold() in said.casefold()]
        if found or (said and not keywords):
            self._fail(f"heard {found or [said]} from {_number(other)}")
        return self

    def does_not_hear(self, *keywords: str) -> Self:
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

    def waits(self, seconds: float) -> Self:
        """Let time pass."""
        self._ex.advance(seconds)
        return self

    # ---- what the person does

    def presses(self, keys: str) -> Self:
        """Press keys now, in the middle of a prompt if one is being spoken; 0.3 s between several."""
        for place, key in enumerate(keys):
            if place:
                self._ex.advance(KEY_GAP_S)
            self._begin_turn("press a key")
            self._mark = self.record.machine.transcript.begun(self._ex.clock.now())
            self._ex.calling.press(self.record.sid, key)
            self._ex.settle()
        return self

    def says(self, words: str) -> Self:
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

    def stays_silent(self) -> Self:
        """Say and press nothing until the line gave up waiting and went on."""
        self.listens()
        machine = self.record.machine
        if machine.waiting_for_input:
            gathers, documents = machine.gathers, machine.documents
            self._mark = len(machine.transcript.lines)
            self._listen(lambda: self._moved_on(gathers, documents))
        return self

    def hangs_up(self) -> Self:
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

    def is_over(self) -> Self:
        """Listen to the end of what is being spoken; fail unless the line then hung up."""
        self.listens()
        if not self.record.machine.over:
            self._fail("is not over")
        return self

    def is_talking_with(self, other: Telephone | str) -> Self:
        """Fail unless this phone and the other are put through to each other."""
        self._ex.settle()
        number = _number(other)
        partner = self._ex.partner_of(self.record)
        if partner is None or partner.handset != number:
            self._fail(f"talks with {partner.handset if partner else 'nobody'}, not with {number}")
        return self

    def is_in_conference(self, name: str = "", *with_: Telephone | str) -> Self:
        """Fail unless this call is in the conference (any, without a name), and so are the others, whoever else is."""
        self._ex.settle()
        room = self._ex.rooms.room_of(self.record.sid)
        if room is None or (name and room.name != name):
            self._fail(f"is in {f'the conference {room.name}' if room else 'no conference'}, not in {name or 'one'}")
        if missing := [_number(other) for other in with_ if _number(other) not in self.is_together_with]:
            self._fail(f"is in the conference with {self.is_together_with}, without {missing}")
        return self

    def is_in_no_conference(self) -> Self:
        """Fail if this call is in a conference."""
        self._ex.settle()
        if (room := self._ex.rooms.room_of(self.record.sid)) is not None:
            self._fail(f"is in the conference {room.name}")
        return self

    def is_in_queue(self, name: str, place: int | None = None) -> Self:
        """Fail unless this call waits in the queue, as number ``place`` if one is told (1 is next)."""
        self._ex.settle()
        found = self._ex.queues.queue_of(self.record.sid)
        if found is None or found.name != name:
            self._fail(f"waits in {f'the queue {found.name}' if found else 'no queue'}, not in {name}")
        stands = found.place_of(self.record.sid)
        if place is not None and stands != place:
            self._fail(f"is number {stands} in the queue {name}, not {place}")
        return self

    @property
    def is_together_with(self) -> list[str]:
        """The numbers of the others in this call's conference, in the order they came."""
        self._ex.settle()
        room = self._ex.rooms.room_of(self.record.sid)
        others = [person.call_sid for person in room.connected] if room else []
        return [self._ex.calls[sid].handset for sid in others if sid != self.record.sid]

    # ---- inside

    @property
    def _rests(self) -> bool:
        machine = self.record.machine
        if machine.over or machine.waiting_for_input or self._ex.partner_of(self.record) is not None:
            return True
        return machine.phase in {Phase.CONFERENCE, Phase.QUEUED} and not machine.transcript.speaking(
            self._ex.clock.now()
        )

    def _heard_round(self, documents: int) -> bool:
        """Whether a document that is spoken to one who waits has come round: nothing new will be heard."""
        machine = self.record.machine
        return machine.aside is not None and machine.documents > documents + 1

    def _said_by(self, other: Telephone | str) -> str:
        self._ex.settle()
        lines = self.record.machine.transcript.lines[self._mark :]
        return " ".join(line.text for line in lines if line.kind is LineKind.OTHER and line.who == _number(other))

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

    def _fail(self, what: str) -> NoReturn:
        raise AssertionError(f"{self.phone.number} {what}\n{self.transcript}")


def _number(phone: Telephone | str) -> str:
    return phone if isinstance(phone, str) else phone.number
