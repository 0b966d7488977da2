"""One call in the hands of a scripted person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from exchange.machine.events import CallStatus
from exchange.machine.transcript import Line, LineKind, speech_s
from exchange.network.core import Core
from exchange.network.records import CallRecord, VoiceMessage
from exchange.people.behaviour import Behaviour, PersonsHand
from exchange.people.crowd import lots_of


class CallHand:
    """One call as a scripted behaviour handles it; what is no longer possible is left undone.

    A call has one hand from its first ring to its end: so a person keeps the character that was drawn for the call.
    """

    def __init__(self, core: Core, record: CallRecord) -> None:
        self.core, self.record = core, record
        crowd = core.people
        self.drawn = crowd.draw(record.handset, record.place) if crowd and not self._handset_is_set else None
        self.random = lots_of(crowd.seed if crowd else 0, record.handset, record.place)
        self.used = 0
        self.acts = 0
        self._acted_at = record.created_at
        self._beeped_at: datetime | None = None

    @classmethod
    def of(cls, core: Core, record: CallRecord) -> PersonsHand:
        """The hand of a call, made when it is first asked for."""
        if record.hand is None:
            record.hand = cls(core, record)
        return record.hand

    @property
    def _handset_is_set(self) -> bool:
        return self.core.handset(self.record.handset).is_set

    @property
    def behaviour(self) -> Behaviour:
        """How this call's person acts: as drawn for the call, or as the phone was told."""
        return self.drawn or self.core.handset(self.record.handset).behaviour

    @property
    def heard(self) -> str:
        """What the line has said since this person last acted."""
        return self.record.machine.transcript.heard(self.core.clock.now(), self._acted_at)

    def after(self, seconds: float, work: Callable[[], object]) -> None:
        """Do ``work`` later, if the call lives then."""

        def if_alive() -> None:
            if not self.record.machine.over:
                work()

        self.core.after(seconds, if_alive)

    def answer(self) -> None:
        """Lift the phone."""
        if self.record.status is CallStatus.RINGING:
            self.core.calling.answer(self.record.sid)

    def decline(self) -> None:
        """Turn the call away, if it still rings."""
        if self.record.status is CallStatus.RINGING:
            self.core.calling.decline(self.record.sid)

    def press(self, key: str) -> None:
        """Press one key."""
        if not self.record.machine.over:
            self._act()
            self.core.calling.press(self.record.sid, key)

    def speak(self, text: str) -> float:
        """Say something; tells how many seconds it takes."""
        if not self.record.machine.over:
            self._act()
            self.core.calling.speak(self.record.sid, text)
        return speech_s(text)

    def _act(self) -> None:
        self.acts += 1
        self._acted_at = self.core.clock.now()

    def tone(self, kind: str) -> None:
        """Let a ``beep`` or a ``fax`` tone be heard."""
        if not self.record.machine.over:
            self._beeped_at = self.core.calling.sound(self.record.sid, kind)

    def keep_message(self) -> None:
        """Keep what the line said since the beep; silence is no message."""
        if self._beeped_at is None:
            return
        now = self.core.clock.now()
        text = self.record.machine.transcript.heard_between(self._beeped_at, now)
        if text:
            length_s = (now - self._beeped_at).total_seconds()
            message = VoiceMessage(self.record.sid, self._beeped_at, self.record.from_number, text, length_s)
            self.core.mailboxes.setdefault(self.record.handset, []).append(message)

    def still_says(self, line: Line) -> bool:
        """Whether a line was not cut off."""
        return not line.cut and any(line is one for one in self.record.machine.transcript.lines)

    def seconds_until_said(self, line: Line, words: str) -> float | None:
        """How long until ``words`` will have been heard in a line."""
        if line.kind is not LineKind.SAY or (at := line.said_at(words)) is None:
            return None
        return max(0.0, (at - self.core.clock.now()).total_seconds())

    def hang_up(self) -> None:
        """Put the phone down."""
        if not self.record.machine.over:
            self.core.calling.hang_up(self.record.sid)
