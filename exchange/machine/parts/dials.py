"""The Dial verb: rings legs, puts the first to answer through, goes on when it is over. Part of ``machine.call``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from exchange.machine.bridge import Dialling
from exchange.machine.events import Bridge, CallStatus, EndLeg, LegConnected, LegEnded, LegStarted, RingLeg, TimerKind
from exchange.machine.parts.execution import CallSpec, Phase
from exchange.machine.parts.hearing import Hearing
from exchange.machine.transcript import LineKind
from exchange.twiml import codes
from exchange.twiml.verbs import Dial, Number


class Dials(Hearing):
    """What a call does while it rings others."""

    def __init__(self, spec: CallSpec) -> None:
        super().__init__(spec)
        self._runs[Dial] = self._dial
        self._goes: dict[type, Callable[[datetime, Dial, Any], None]] = {}

    def _dial(self, at: datetime, verb: Dial) -> None:
        if self.spec.is_leg:
            message = "<Dial> in <Response> cannot stand in the document of a Number's url."
            self._fall_back(at, codes.DIAL_FROM_LEG, message, self.url)
        elif isinstance(verb.to, tuple):
            self._dial_numbers(at, verb, verb.to)
        else:
            self._goes[type(verb.to)](at, verb, verb.to)

    def _dial_numbers(self, at: datetime, verb: Dial, numbers: tuple[Number, ...]) -> None:
        bad = [number.number for number in numbers if not re.fullmatch(r"\+[1-9]\d{3,14}", number.number)]
        if not numbers or bad:
            message = f"<Dial> in <Response> has no valid number: {', '.join(bad) or '(none)'}."
            self._fall_back(at, codes.BAD_NUMBER, message, self.url)
            return
        if verb.answer_on_bridge:
            self._unbridged = self.answered_at is None
        else:
            self._answer(at)
        self.phase = Phase.DIALLING
        self.dialling = Dialling(verb, list(numbers))
        self._ring_more(self.dialling)

    def _ring_more(self, dialling: Dialling) -> None:
        count = 1 if dialling.dial.sequential else len(dialling.waiting)
        for number in dialling.waiting[:count]:
            self._out.append(RingLeg(number, dialling.dial, self.url))
        del dialling.waiting[:count]

    def _dialled(self, at: datetime, dialling: Dialling) -> None:
        self.dialling = None
        self._stop_timer(TimerKind.BRIDGE_LIMIT)
        if dialling.dial.action:
            self._fetch(at, dialling.dial.action, dialling.dial.method, dialling.parameters())
        else:
            self._next(at)

    def _on_leg_started(self, event: LegStarted) -> None:
        if self.dialling is not None:
            self.dialling.started(event.sid)

    def _on_leg_connected(self, event: LegConnected) -> None:
        dialling = self.dialling
        if dialling is None or dialling.talking is not None or event.sid not in dialling.legs:
            self._out.append(EndLeg(event.sid, CallStatus.CANCELED))
            return
        for sid in dialling.connected(event.sid, event.number, event.at):
            self._out.append(EndLeg(sid, CallStatus.CANCELED))
        self._answer(event.at)
        self.transcript.note(LineKind.BRIDGE, event.at, f"talks with {event.number}")
        self._timer(TimerKind.BRIDGE_LIMIT, event.at + timedelta(seconds=dialling.dial.time_limit_s))
        self._out.append(Bridge(event.sid))

    def _on_leg_ended(self, event: LegEnded) -> None:
        dialling = self.dialling
        if dialling is None or event.sid not in dialling.legs:
            return
        over = dialling.ended(event.sid, event.status, event.duration_s)
        self.transcript.note(LineKind.BRIDGE, event.at, f"the other leg ended: {event.status.value}")
        if over:
            self._dialled(event.at, dialling)
        elif not dialling.live() and dialling.waiting:
            self._ring_more(dialling)
