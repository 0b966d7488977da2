"""What comes between the answer and the document: keys that are played, and who it was that answered."""

from __future__ import annotations

from datetime import datetime

from exchange.base.detection import Detecting
from exchange.machine.events import Answered, Detected, Problem, Sounded, TimerKind
from exchange.machine.parts.execution import Execution, Phase
from exchange.machine.transcript import LineKind, tones_s

NO_CALLBACK = 21262


class Opening(Execution):
    """The first moments of an outbound call."""

    detecting: Detecting | None = None

    @property
    def answered_by(self) -> str:
        """What answering machine detection found, or nothing."""
        return self.detecting.answered_by if self.detecting else ""

    def _on_answered(self, event: Answered) -> None:
        if self.inbound or self.phase is not Phase.RINGING:
            return
        self._answer(event.at)
        self.phase = Phase.OPENING
        if self.spec.send_digits:
            played = tones_s(self.spec.send_digits)
            line = self.transcript.note(LineKind.PLAY, event.at, f"keys played: {self.spec.send_digits}", played)
            self._timer(TimerKind.STEP, line.until)
        elif self.spec.detection is not None:
            self.detecting = Detecting(self.spec.detection, event.at)
            self._timer(TimerKind.DETECTION, self.detecting.due())
            if not self.spec.detection.waits:
                self._open(event.at)
        else:
            self._open(event.at)

    def _open(self, at: datetime, told: dict[str, str] | None = None) -> None:
        """Run the first document."""
        if self.spec.document is not None:
            self._start(at, self.spec.document, "")
        elif self.spec.twiml:
            self._start_inline(at, self.spec.twiml)
        elif self.spec.url:
            self._fetch(at, self.spec.url, self.spec.method, told)
        else:
            self._document_over(at)

    def _detect_speech(self, at: datetime, until: datetime) -> None:
        if self.detecting is not None and not self.detecting.answered_by:
            self.detecting.spoke(at, until)
            self._timer(TimerKind.DETECTION, self.detecting.due())

    def _on_sounded(self, event: Sounded) -> None:
        until = self.transcript.note(LineKind.SPEECH, event.at, f"({event.kind})", event.duration_s).until
        if self.detecting is not None and not self.detecting.answered_by:
            self.detecting.sounded(event.at, event.kind, until)
            self._timer(TimerKind.DETECTION, self.detecting.due())

    def _on_detection_due(self, at: datetime) -> None:
        detecting = self.detecting
        if detecting is None:
            return
        found = detecting.judge(at)
        self.transcript.note(LineKind.STATUS, at, f"answered by: {found}")
        if detecting.wanted.waits:
            if self.phase is Phase.OPENING:
                self._open(at, {"AnsweredBy": found})
        elif detecting.wanted.callback_url:
            wanted = detecting.wanted
            told = {"AnsweredBy": found, "MachineDetectionDuration": str(detecting.duration_ms())}
            self._out.append(Detected(wanted.callback_url, wanted.callback_method, told))
        else:
            self._out.append(Problem(NO_CALLBACK, "Answering machine detection has no AMD status callback URL.", ""))
