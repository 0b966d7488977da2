"""The verbs that listen: Gather takes keys and words, Record takes sound. Part of ``machine.call``."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urljoin

from exchange.machine.events import Partly, Pressed, Recorded, Spoke, TimerKind, Waiting
from exchange.machine.parts.execution import BEEP_S, CallSpec, Execution, Phase
from exchange.machine.parts.listening import Listening, Recording
from exchange.machine.transcript import LineKind
from exchange.twiml.verbs import Gather, Record


class Hearing(Execution):
    """What a call does while it listens."""

    def __init__(self, spec: CallSpec) -> None:
        super().__init__(spec)
        self._runs |= {Gather: self._gather, Record: self._record}

    def _gather(self, at: datetime, verb: Gather) -> None:
        self._answer(at)
        self.gathers += 1
        until = at
        for item in verb.prompt:
            until = self._lay(until, item)
        self.phase = Phase.LISTENING
        self.listening = Listening(verb, until)
        self._timer(TimerKind.STEP, until)

    def _listening_on(self, at: datetime, listening: Listening) -> None:
        """The step timer of a Gather ran out: the prompt is over, or patience is."""
        if listening.prompting:
            listening.prompting = False
            if listening.complete:
                self._gathered(at, listening)
                return
            self._out.append(Waiting())
            self._timer(TimerKind.STEP, listening.patience(at))
            return
        self._gathered(at, listening)

    def _gathered(self, at: datetime, listening: Listening) -> None:
        self.listening = None
        result = listening.result()
        if not (listening.digits or listening.speech):
            self.transcript.note(LineKind.SILENCE, at, f"nothing came in {listening.gather.timeout_s:g} s")
        if result is None:
            self._next(at)
            return
        self._fetch(at, listening.gather.action or self.url, listening.gather.method, result)

    def _tell_partly(self, event: Spoke) -> None:
        listening = self.listening
        if listening is None or not listening.gather.partial_result_callback:
            return
        gather = listening.gather
        url = urljoin(self.url, gather.partial_result_callback)
        for at, told in listening.partly(event.text, event.at):
            self._out.append(Partly(at, self.gathers, url, gather.partial_result_callback_method, told))

    def _record(self, at: datetime, verb: Record) -> None:
        self._answer(at)
        start = self.transcript.note(LineKind.BEEP, at, "beep", BEEP_S).until if verb.play_beep else at
        self.phase = Phase.RECORDING
        self.recording = Recording(verb, start)
        self._out.append(self._recording_is("in-progress", self.recording))
        self._out.append(Waiting(start))
        self._timer(TimerKind.STEP, self.recording.gives_up_at())

    def _recorded(self, at: datetime, recording: Recording, ended_by: str) -> None:
        """``ended_by``: a key, ``hangup``, or nothing for silence and the greatest length."""
        self.recording = None
        record = recording.record
        self._recording_over(at, recording)
        if not recording.heard:
            if ended_by != "hangup":
                self._next(at)
            return
        duration_s = recording.duration_s(at)
        told = {"RecordingDuration": str(duration_s), **({"Digits": ended_by} if ended_by else {})}
        if ended_by == "hangup":
            self._report(at, record.action or self.url, record.method, told)
        else:
            self._fetch(at, record.action or self.url, record.method, told)

    def _recording_over(self, at: datetime, recording: Recording) -> None:
        status = "completed" if recording.heard else "absent"
        self._out.append(self._recording_is(status, recording, recording.duration_s(at)))

    def _recording_is(self, status: str, recording: Recording, duration_s: int = 0) -> Recorded:
        record, text = recording.record, recording.text
        told = record.status_callback, record.status_callback_method, record.status_callback_events
        return Recorded(duration_s, text, *told, status)

    def _key_while_listening(self, event: Pressed, listening: Listening) -> None:
        counts = listening.press(event.key)
        if counts and listening.prompting and listening.gather.barge_in:
            self._barge_in(event.at)
        self.transcript.note(LineKind.KEY, event.at, event.key if counts else f"{event.key} (not taken)")
        if not counts or listening.prompting:
            return
        if listening.complete:
            self._gathered(event.at, listening)
        else:
            self._timer(TimerKind.STEP, listening.patience(event.at))

    def _barge_in(self, at: datetime) -> None:
        self.transcript.cut(at)
        if self.listening is not None:
            self.listening.prompting = False
            self.listening.prompt_until = at
