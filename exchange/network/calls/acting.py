"""What a person does with a phone that rings or talks: lift, turn away, press, speak, put down."""

from __future__ import annotations

from datetime import datetime, timedelta

from exchange.base.errors import NotPossible
from exchange.machine import events as ev
from exchange.machine.transcript import speech_s
from exchange.network.calls.hand import CallHand
from exchange.network.core import Core
from exchange.network.records import CallRecord

TONE_S = 1.0
"""How long a mailbox beeps."""


class Acting:
    """The acts of the people of an exchange; what is not possible now raises ``NotPossible``."""

    def __init__(self, core: Core) -> None:
        self.core = core

    def event(self, record: CallRecord, event: ev.Event) -> None:
        """Bring an event to a call."""
        raise NotImplementedError

    def answer(self, sid: str) -> None:
        """Lift a ringing phone."""
        record = self._ringing(sid)
        self.event(record, ev.Answered(self._now))
        hand = CallHand.of(self.core, record)
        hand.behaviour.answered(hand)

    def decline(self, sid: str) -> None:
        """Turn a ringing call away: busy."""
        self.event(self._ringing(sid), ev.Refused(self._now))

    def press(self, sid: str, key: str) -> None:
        """Press one key, now. Raises ``NotPossible`` when the call is over, ``ValueError`` for what is no key."""
        if key not in "0123456789*#" or len(key) != 1:
            raise ValueError(f"{key!r} is no key of a telephone.")
        self.event(self._live(sid), ev.Pressed(self._now, key))

    def speak(self, sid: str, text: str) -> None:
        """Say something, now."""
        record = self._live(sid)
        self.event(record, ev.Spoke(self._now, text, speech_s(text)))

    def sound(self, sid: str, kind: str) -> datetime:
        """Let a ``beep`` or a ``fax`` tone be heard, now; tells when it is over."""
        self.event(self._live(sid), ev.Sounded(self._now, kind, TONE_S))
        return self._now + timedelta(seconds=TONE_S)

    def hang_up(self, sid: str) -> None:
        """Put the phone down; a phone that rings is turned away by it."""
        record = self.core.calls[sid]
        ringing = record.direction != "inbound" and record.status is ev.CallStatus.RINGING
        self.event(
            self._ringing(sid) if ringing else self._live(sid), (ev.Refused if ringing else ev.HungUp)(self._now)
        )

    def _live(self, sid: str) -> CallRecord:
        record = self.core.calls[sid]
        if record.machine.over:
            raise NotPossible(f"The call {sid} is over ({record.status.value}).")
        if record.direction != "inbound" and record.machine.answered_at is None:
            raise NotPossible(f"The call {sid} has not been answered.")
        return record

    def _ringing(self, sid: str) -> CallRecord:
        record = self.core.calls[sid]
        if record.status is not ev.CallStatus.RINGING or record.direction == "inbound":
            raise NotPossible(f"The call {sid} does not ring (it is {record.status.value}).")
        return record

    @property
    def _now(self) -> datetime:
        return self.core.clock.now()
