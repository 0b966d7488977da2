"""Carrying out TwiML documents, as a pure machine: verbs in, actions out. The call's life is ``machine.call``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urljoin

from exchange.base.detection import Detection
from exchange.machine.bridge import Dialling
from exchange.machine.documents import read_document
from exchange.machine.events import (
    MOVES,
    Action,
    CallStatus,
    DocumentCame,
    Event,
    Fetch,
    IllegalMove,
    JoinParent,
    Moved,
    Problem,
    Timer,
    TimerKind,
)
from exchange.machine.parts.aside import Aside, AsideKind
from exchange.machine.parts.listening import Listening, Recording
from exchange.machine.transcript import LineKind, Transcript
from exchange.twiml import TwimlRefused, codes, parse_voice
from exchange.twiml.verbs import (
    Document,
    Hangup,
    Pause,
    Play,
    Redirect,
    Reject,
    Say,
    Spoken,
    Verb,
)

_WEB = re.compile(r"https?://[^/\s?#]+", re.IGNORECASE)
APPLICATION_ERROR = "We are sorry. An application error has occurred. Goodbye."
BEEP_S = 1.0
STILL_DOCUMENTS = 50
"""So many documents without a second passing or a key pressed are a redirect loop."""


class Phase(StrEnum):
    """What the call is doing."""

    NEW = "new"
    RINGING = "ringing"
    OPENING = "opening"
    FETCHING = "fetching"
    SPEAKING = "speaking"
    LISTENING = "listening"
    RECORDING = "recording"
    WRITING = "writing"
    DIALLING = "dialling"
    CONFERENCE = "conference"
    QUEUED = "queued"
    JOINED = "joined"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class CallSpec:
    """What a call is from its first moment on. Times in seconds."""

    sid: str
    direction: str
    url: str = ""
    method: str = "POST"
    twiml: str = ""
    fallback_url: str = ""
    fallback_method: str = "POST"
    ring_timeout_s: float = 60.0
    time_limit_s: float = 14400.0
    is_leg: bool = False
    document: Document | None = None
    send_digits: str = ""
    detection: Detection | None = None


class Execution:
    """The part of a call that runs documents."""

    def __init__(self, spec: CallSpec) -> None:
        self.spec = spec
        self.status = CallStatus.QUEUED
        self.phase = Phase.NEW
        self.transcript = Transcript()
        self.url = spec.url
        self.documents = 0
        self.gathers = 0
        self.answered_at: datetime | None = None
        self.joined_at: datetime | None = None
        self.ended_at: datetime | None = None
        self.listening: Listening | None = None
        self.recording: Recording | None = None
        self.dialling: Dialling | None = None
        self.aside: Aside | None = None
        self._fallback: int | None = None  # which fetch asks the fallback address, since the last document of another
        self._unbridged = False
        self._verbs: tuple[Verb, ...] = ()
        self._place = 0
        self._still: tuple[datetime | None, int] = (None, 0)
        self._serials = dict.fromkeys(TimerKind, 0)
        self._fetches = 0
        self._out: list[Action] = []
        self._handlers: dict[type[Event], Callable[[Any], None]] = {DocumentCame: self._on_document}
        self._runs: dict[type, Callable[[datetime, Any], None]] = {
            **dict.fromkeys((Say, Play, Pause), self._speak),
            Redirect: lambda at, verb: self._fetch(at, verb.url or self.url, verb.method),
            Hangup: lambda at, verb: self._finish(at),
            Reject: self._reject,
        }

    @property
    def inbound(self) -> bool:
        """Whether a phone placed this call."""
        return self.spec.direction == "inbound"

    def _fetch(self, at: datetime, url: str, method: str, extra: dict[str, str] | None = None) -> None:
        self.phase = Phase.FETCHING
        instant, count = self._still
        self._still = (at, count + 1 if instant == at else 1)
        if self._still[1] > STILL_DOCUMENTS:
            self._apologise(at, codes.REDIRECTS, f"{STILL_DOCUMENTS} documents in one moment: a redirect loop.", url)
            return
        full = urljoin(self.url, url)
        if not _WEB.match(full):
            self._fall_back(at, codes.BAD_URL, f"{full or '(none)'} is no http or https address.", full)
            return
        self._fetches += 1
        told = {**(self.aside.told if self.aside else {}), **(extra or {})}
        self._out.append(Fetch(self._fetches, full, method, told))

    def _report(self, at: datetime, url: str, method: str, extra: dict[str, str]) -> None:
        """A request whose answer no longer matters: the call is over."""
        self._fetches += 1
        self._out.append(Fetch(self._fetches, urljoin(self.url, url), method, extra, last=True))

    def _timer(self, kind: TimerKind, due: datetime) -> None:
        self._serials[kind] += 1
        self._out.append(Timer(kind, self._serials[kind], due))

    def _stop_timer(self, kind: TimerKind) -> None:
        self._serials[kind] += 1

    def _move(self, at: datetime, status: CallStatus) -> None:
        if status not in MOVES[self.status]:
            raise IllegalMove(f"A call that is {self.status.value} cannot become {status.value}.")
        self.status = status
        self.transcript.note(LineKind.STATUS, at, status.value)
        self._out.append(Moved(status))

    def _answer(self, at: datetime) -> None:
        if self.answered_at is None:
            self.answered_at = at
            self._unbridged = False
            self._stop_timer(TimerKind.RING)
            self._move(at, CallStatus.IN_PROGRESS)
            self._timer(TimerKind.LIMIT, at + timedelta(seconds=self.spec.time_limit_s))

    def _end(self, at: datetime, status: CallStatus) -> None:
        self.transcript.cut(at)
        self.phase = Phase.OVER
        self.ended_at = at
        self.listening = self.recording = self.aside = None
        self._move(at, status)

    def _on_document(self, event: DocumentCame) -> None:
        if event.serial != self._fetches or self.phase is not Phase.FETCHING:
            return
        if self._fallback is not None and event.serial > self._fallback:
            self._fallback = None
        try:
            document = read_document(event)
        except TwimlRefused as refused:
            self._fall_back(event.at, refused.code, refused.message, event.url)
            return
        self._start(event.at, document, event.url)

    def _fall_back(self, at: datetime, code: int, message: str, url: str) -> None:
        """Every document that cannot be had or run is asked for at the fallback address, but for that one's own."""
        if self.aside is not None:
            self._problem_aside(at, code, message, url)
            return
        if self.spec.fallback_url and self._fallback is None:
            self._fallback = self._fetches + 1
            self._out.append(Problem(code, message, url))
            extra = {"ErrorCode": str(code), "ErrorUrl": url}
            self._fetch(at, self.spec.fallback_url, self.spec.fallback_method, extra)
            return
        self._apologise(at, code, message, url)

    def _apologise(self, at: datetime, code: int, message: str, url: str) -> None:
        if self.aside is not None:
            self._problem_aside(at, code, message, url)
            return
        self.transcript.note(LineKind.ERROR, at, f"{code} {message}")
        self._out.append(Problem(code, message, url))
        self._verbs, self._place = (Say((Spoken(APPLICATION_ERROR),)), Hangup()), 0
        self._next(at)

    def _start(self, at: datetime, document: Document, url: str) -> None:
        self.url = url or self.url
        self.documents += 1
        self.transcript.note(LineKind.DOCUMENT, at, self.url or "(TwiML given at creation)")
        for warning in document.warnings:
            self.transcript.note(LineKind.WARNING, at, warning)
        if self.aside is not None and (refusal := self.aside.refuses(document.verbs)):
            self._problem_aside(at, 12200, refusal, self.url)
            return
        self._verbs, self._place = document.verbs, 0
        self._next(at)

    def _start_inline(self, at: datetime, twiml: str) -> None:
        try:
            document = parse_voice(twiml.encode())
        except TwimlRefused as refused:
            self._fall_back(at, refused.code, refused.message, "")
            return
        self._start(at, document, "")

    def _next(self, at: datetime) -> None:
        if self._place >= len(self._verbs):
            self._document_over(at)
            return
        verb = self._verbs[self._place]
        self._place += 1
        self._runs[type(verb)](at, verb)

    def _document_over(self, at: datetime) -> None:
        if self.aside is not None:
            self._aside_over(at, self.aside)
            return
        if self.spec.is_leg:
            self.phase = Phase.JOINED
            self._out.append(JoinParent())
            return
        self._finish(at)

    def _finish(self, at: datetime) -> None:
        """The document says that the call is over. Only a Dial that answers on bridge leaves a call unanswered."""
        if self._unbridged:
            self._end(at, CallStatus.NO_ANSWER)
            return
        self._answer(at)
        self._end(at, CallStatus.COMPLETED)

    def _speak(self, at: datetime, verb: Say | Play | Pause) -> None:
        if not isinstance(verb, Pause):
            self._answer(at)
        self.phase = Phase.SPEAKING
        self._timer(TimerKind.STEP, self._lay(at, verb))

    def _lay(self, at: datetime, verb: Say | Play | Pause) -> datetime:
        return self.transcript.lay(at, verb, self.url)

    def _reject(self, at: datetime, verb: Reject) -> None:
        if self.answered_at is not None:
            self._fall_back(at, 12200, "<Reject> in <Response> came after the call was answered.", self.url)
            return
        self._end(at, CallStatus.BUSY if verb.reason == "busy" else CallStatus.NO_ANSWER)

    # ---- documents beside the call's own

    def _go_aside(self, at: datetime, kind: AsideKind, url: str, method: str, told: dict[str, str]) -> None:
        """Run another document until ``_come_back``; the call's own waits where it is."""
        self._come_back(at)
        self.aside = Aside(kind, urljoin(self.url, url), method, told, self.url, self._verbs, self._place)
        self._fetch(at, self.aside.url, method)

    def _come_back(self, at: datetime) -> None:
        """Silence what is being said beside the call's own document, and be where that one waits."""
        self.transcript.cut(at)
        self._stop_timer(TimerKind.STEP)
        self.listening = None
        if self.aside is not None:
            self.url, self._verbs, self._place = self.aside.back_to
            self.aside = None

    def _problem_aside(self, at: datetime, code: int, message: str, url: str) -> None:
        self.transcript.note(LineKind.ERROR, at, f"{code} {message}")
        self._out.append(Problem(code, message, url))
        if self.aside is not None:
            self._aside_failed(at, self.aside)

    def _aside_over(self, at: datetime, aside: Aside) -> None:
        """The document beside the call's own has no verbs left."""
        raise NotImplementedError

    def _aside_failed(self, at: datetime, aside: Aside) -> None:
        """The document beside the call's own cannot be run."""
        raise NotImplementedError
