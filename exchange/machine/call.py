"""One call, or one leg of a Dial, as a pure state machine: events in, actions out; no sockets, sleeps, threads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from exchange.machine.events import (
    Action,
    Answered,
    Begun,
    CallStatus,
    Ended,
    EndLeg,
    Event,
    HungUp,
    LeftParent,
    LegConnected,
    LegEnded,
    LegStarted,
    Limited,
    Pressed,
    PutThrough,
    Rang,
    Redirected,
    Refused,
    Ring,
    Sounded,
    Spoke,
    TimerKind,
    TimerRan,
    Unreachable,
)
from exchange.machine.parts.enqueued import Enqueued
from exchange.machine.parts.execution import CallSpec, Phase
from exchange.machine.parts.opening import Opening
from exchange.machine.parts.writing import Writing
from exchange.machine.room_events import Departure, LeaveConference, Overheard, Voiced
from exchange.machine.transcript import LineKind

__all__ = ["CallMachine", "CallSpec", "Phase"]


class CallMachine(Enqueued, Opening, Writing):
    """The life of a call. ``handle`` is the only way in; what it returns is to be carried out in order."""

    def __init__(self, spec: CallSpec) -> None:
        super().__init__(spec)
        self._handlers |= {
            Begun: self._on_begun,
            Rang: self._on_rang,
            Answered: self._on_answered,
            Refused: lambda event: self._end(event.at, CallStatus.BUSY),
            Unreachable: lambda event: self._end(event.at, CallStatus.FAILED),
            HungUp: lambda event: self._stop(event.at, CallStatus.NO_ANSWER),
            Ended: lambda event: self._stop(event.at, event.status),
            Pressed: self._on_pressed,
            Spoke: self._on_spoke,
            Sounded: self._on_sounded,
            TimerRan: self._on_timer,
            Redirected: self._on_redirected,
            Limited: self._on_limited,
            LegStarted: self._on_leg_started,
            LegConnected: self._on_leg_connected,
            LegEnded: self._on_leg_ended,
            PutThrough: self._on_put_through,
            Overheard: self._on_overheard,
        }

    def handle(self, event: Event) -> list[Action]:
        """Take one event and tell what is to be done; a call that is over does nothing more."""
        self._out = []
        if not self.over:
            self._handlers[type(event)](event)
        return self._out

    @property
    def over(self) -> bool:
        """Whether the call has ended."""
        return self.phase is Phase.OVER

    @property
    def talks_with(self) -> str | None:
        """The sid of the call that is put through, for one whose Dial is connected or who was taken from a queue."""
        if self.stay is not None and self.joined_at is not None:
            return self.stay.taken_by
        return self.dialling.talking if self.dialling else None

    @property
    def waiting_for_input(self) -> bool:
        """Whether the prompt is spoken out and the call listens (or records)."""
        if self.recording is not None:
            return True
        return self.listening is not None and not self.listening.prompting

    def duration_s(self, now: datetime) -> int:
        """Whole seconds since the call was answered, until its end or ``now``."""
        if self.answered_at is None:
            return 0
        return round(((self.ended_at or now) - self.answered_at).total_seconds())

    def _on_begun(self, event: Begun) -> None:
        if self.inbound:
            self._move(event.at, CallStatus.RINGING)
            self.phase = Phase.RINGING
            self._fetch(event.at, self.spec.url, self.spec.method)
            return
        self._move(event.at, CallStatus.INITIATED)
        self._out.append(Ring())

    def _on_rang(self, event: Rang) -> None:
        self._move(event.at, CallStatus.RINGING)
        self.phase = Phase.RINGING
        self._timer(TimerKind.RING, event.at + timedelta(seconds=self.spec.ring_timeout_s))

    def _stop(self, at: datetime, unanswered: CallStatus) -> None:
        """The call ends from outside: the person hung up, the owner ended it, or its time is up."""
        dialling, recording = self.dialling, self.recording
        self._come_back(at)
        self._end(at, CallStatus.COMPLETED if self.answered_at else unanswered)
        if recording is not None:
            self._recorded(at, recording, "hangup")
        if dialling is not None:
            self.dialling = None
            self._drop_taking(dialling)
            for sid in dialling.live():
                self._out.append(EndLeg(sid, CallStatus.CANCELED))
            dialling.result = CallStatus.COMPLETED if dialling.talking else CallStatus.CANCELED
            if dialling.connected_at is not None:
                dialling.duration_s = round((at - dialling.connected_at).total_seconds())
            if dialling.dial.action:
                self._report(at, dialling.dial.action, dialling.dial.method, dialling.parameters())
        if self.attendance is not None:
            self._hang_up_inside(at, self.attendance)
        if self.stay is not None:
            self._drop_stay(at, self.stay, "hangup", "bridged")

    def _on_pressed(self, event: Pressed) -> None:
        listening, recording = self.listening, self.recording
        if listening is not None:
            self._key_while_listening(event, listening)
            return
        self.transcript.note(LineKind.KEY, event.at, event.key)
        if recording is not None and event.key in recording.record.finish_on_key:
            self._recorded(event.at, recording, event.key)
        elif self.dialling and self.dialling.talking and self.dialling.dial.hangup_on_star and event.key == "*":
            self._out.append(EndLeg(self.dialling.talking, CallStatus.COMPLETED))
        elif self.attendance and self.attendance.dial.hangup_on_star and event.key == "*":
            self._walk_out(event.at)

    def _on_spoke(self, event: Spoke) -> None:
        listening, recording = self.listening, self.recording
        counts = listening is not None and listening.hear(event.text, event.at)
        if counts:
            self._tell_partly(event)
        if counts and listening is not None and listening.prompting and listening.gather.barge_in:
            self._barge_in(event.at)
        together = self.talks_with is not None or self.phase is Phase.JOINED
        lost = "" if counts or recording is not None or together else "not listened to"
        if self.attendance is not None:
            together, lost = True, self.attendance.unheard()
        text = f"{event.text} ({lost})" if lost else event.text
        until = self.transcript.note(LineKind.SPEECH, event.at, text, event.duration_s).until
        self._detect_speech(event.at, until)
        if together:
            self._out.append(Voiced(event.text, event.duration_s))
        if counts and listening is not None and not listening.prompting:
            self._timer(TimerKind.STEP, listening.patience(until))
        if recording is not None:
            recording.hear(event.text, until)
            self._timer(TimerKind.STEP, recording.gives_up_at())

    def _on_timer(self, event: TimerRan) -> None:
        if event.serial != self._serials[event.kind]:
            return
        if event.kind is TimerKind.RING:
            self._end(event.at, CallStatus.NO_ANSWER)
        elif event.kind is TimerKind.LIMIT:
            self._stop(event.at, CallStatus.COMPLETED)
        elif event.kind is TimerKind.BRIDGE_LIMIT and self.dialling and self.dialling.talking:
            self._out.append(EndLeg(self.dialling.talking, CallStatus.COMPLETED))
        elif event.kind is TimerKind.BRIDGE_LIMIT and self.attendance:
            self._walk_out(event.at)
        elif event.kind is TimerKind.QUEUE:
            self._nobody_came(event.at)
        elif event.kind is TimerKind.STEP:
            self._on_step(event.at)
        elif event.kind is TimerKind.DETECTION:
            self._on_detection_due(event.at)

    def _on_step(self, at: datetime) -> None:
        if self.listening is not None:
            self._listening_on(at, self.listening)
        elif self.recording is not None:
            self._recorded(at, self.recording, "")
        elif self.phase is Phase.SPEAKING:
            self._next(at)
        elif self.phase is Phase.OPENING:
            self._open(at)

    def _on_redirected(self, event: Redirected) -> None:
        if self.answered_at is None and not self.inbound:
            self.spec = replace(self.spec, url=event.url, method=event.method, twiml=event.twiml, document=None)
            return
        self._come_back(event.at)
        if self.recording is not None:
            self._recording_over(event.at, self.recording)
            self.recording = None
        if self.attendance is not None:
            self.attendance = None
            self._out.append(LeaveConference(Departure.UPDATED))
        if self.stay is not None:
            self._drop_stay(event.at, self.stay, "redirected", "redirected-from-bridged")
            self.joined_at = None
        if self.dialling is not None:
            self._drop_taking(self.dialling)
            for sid in self.dialling.live():
                self._out.append(EndLeg(sid, CallStatus.CANCELED))
            self.dialling = None
        if self.spec.is_leg:
            self.spec = replace(self.spec, is_leg=False)
            self._out.append(LeftParent(self._talked_s(event.at)))
        if event.twiml:
            self._start_inline(event.at, event.twiml)
        else:
            self._fetch(event.at, event.url, event.method)

    def _on_limited(self, event: Limited) -> None:
        self.spec = replace(self.spec, time_limit_s=event.time_limit_s)
        if self.answered_at is not None:
            self._timer(TimerKind.LIMIT, max(event.at, self.answered_at + timedelta(seconds=event.time_limit_s)))

    def _talked_s(self, at: datetime) -> int:
        return round((at - self.joined_at).total_seconds()) if self.joined_at else 0

    def _on_put_through(self, event: PutThrough) -> None:
        self.phase = Phase.JOINED
        self.joined_at = event.at
        self.transcript.note(LineKind.BRIDGE, event.at, f"talks with {event.other}")

    def _finish(self, at: datetime) -> None:
        if self.stay is not None:
            self._stop(at, CallStatus.COMPLETED)
        else:
            super()._finish(at)

    def _on_overheard(self, event: Overheard) -> None:
        self.transcript.note(LineKind.OTHER, event.at, event.text, event.duration_s, event.who)
