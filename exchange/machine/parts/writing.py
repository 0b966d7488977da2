"""The Sms verb: a text sent during a call. Deprecated at Twilio, and still read there. Part of ``machine.call``."""

from __future__ import annotations

from datetime import datetime

from exchange.machine.events import SendText, TextTaken
from exchange.machine.parts.execution import CallSpec, Execution, Phase
from exchange.twiml.verbs import Sms


class Writing(Execution):
    """What a call does to send a text: it hands it over, and goes on when that was taken or refused."""

    def __init__(self, spec: CallSpec) -> None:
        super().__init__(spec)
        self._writing: Sms | None = None
        self._runs[Sms] = self._sms
        self._handlers[TextTaken] = self._on_text_taken

    def _sms(self, at: datetime, verb: Sms) -> None:
        self.phase = Phase.WRITING
        self._writing = verb
        self._out.append(SendText(verb, self.url))

    def _on_text_taken(self, event: TextTaken) -> None:
        verb, self._writing = self._writing, None
        if verb is None or self.phase is not Phase.WRITING:
            return
        if verb.action:
            self._fetch(event.at, verb.action, verb.method, {"SmsSid": event.sid, "SmsStatus": event.status})
        else:
            self._next(event.at)
