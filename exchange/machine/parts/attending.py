"""A call in a conference: it waits, is let in, held, muted, put out, and goes on. Part of ``machine.call``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from exchange.machine.events import CallStatus, Problem, TimerKind, Warned
from exchange.machine.parts.aside import Aside, AsideKind
from exchange.machine.parts.dials import Dials
from exchange.machine.parts.execution import CallSpec, Phase
from exchange.machine.room_events import (
    Announced,
    Beeped,
    ConferenceStarted,
    Departure,
    EnterConference,
    HeldNow,
    LeaveConference,
    LetIn,
    MutedNow,
    NotLetIn,
    PutOut,
    WaitsDifferently,
)
from exchange.machine.transcript import LineKind
from exchange.twiml.verbs import Conference, Dial

RELATIVE_WAIT, RELATIVE_CALLBACK = 13233, 21609
MUSIC = "hold music"
MUSIC_S = 14400.0
"""The network's music plays until it is stopped; no call lasts longer."""
BEEP_S = 0.4


@dataclass(slots=True)
class Attendance:
    """A Dial that is in a conference, or on its way in."""

    dial: Dial
    terms: Conference
    sid: str = ""
    name: str = ""
    started: bool = False
    muted: bool = False
    held: bool = False

    @property
    def told(self) -> dict[str, str]:
        """What requests for a document to wait by carry."""
        return {"ConferenceSid": self.sid, "FriendlyName": self.name}

    def result(self, status: str) -> dict[str, str]:
        """The parameters of the Dial's action: of a conference no leg and no duration are told (Twilio: Dial)."""
        return {"DialCallStatus": status, "DialBridged": "true" if self.started else "false"}

    def unheard(self) -> str:
        """Why the others do not hear this call, or nothing."""
        if not self.started:
            return "the conference has not begun"
        return "on hold" if self.held else "muted" if self.muted else ""


class Attending(Dials):
    """What a call does in a conference."""

    def __init__(self, spec: CallSpec) -> None:
        super().__init__(spec)
        self.attendance: Attendance | None = None
        self._goes[Conference] = self._attend
        self._handlers |= {
            LetIn: self._on_let_in,
            NotLetIn: self._on_not_let_in,
            ConferenceStarted: self._on_conference_started,
            PutOut: self._on_put_out,
            MutedNow: self._on_muted,
            HeldNow: self._on_held,
            WaitsDifferently: self._on_waits_differently,
            Beeped: self._on_beeped,
            Announced: self._on_announced,
        }

    def _attend(self, at: datetime, dial: Dial, terms: Conference) -> None:
        self._answer(at)
        self.phase = Phase.CONFERENCE
        self.attendance = Attendance(dial, terms, muted=terms.muted)
        self._timer(TimerKind.BRIDGE_LIMIT, at + timedelta(seconds=dial.time_limit_s))
        self._warn_of_relative(terms)
        self._out.append(EnterConference(terms, self.url))

    def _warn_of_relative(self, terms: Conference) -> None:
        """A conference belongs to no document, so a relative address of its own has nothing it is certain to lie beside
        (Twilio: Conference, statusCallback "an absolute URL"; waitUrl "a well formed URL or empty", 13233)."""
        asked = (
            (RELATIVE_WAIT, "waitUrl", terms.wait_url),
            (RELATIVE_CALLBACK, "statusCallback", terms.status_callback),
        )
        for code, name, address in asked:
            if address and not urlsplit(address).netloc:
                self._out.append(Warned(code, f"{name} of a Conference is not an absolute URL: {address}", self.url))

    def _on_let_in(self, event: LetIn) -> None:
        if (attendance := self.attendance) is None:
            return
        attendance.sid, attendance.name, attendance.started = event.sid, event.name, event.started
        self.transcript.note(LineKind.BRIDGE, event.at, f"is in the conference {event.name}")
        if not event.started:
            self._wait(event.at, attendance.terms.wait_url, attendance.terms.wait_method)

    def _wait(self, at: datetime, url: str | None, method: str) -> None:
        if self.attendance is not None and url:
            self._go_aside(at, AsideKind.WAITING, url, method, self.attendance.told)
        elif url is None:
            self._come_back(at)
            self.transcript.note(LineKind.PLAY, at, MUSIC, MUSIC_S)

    def _on_waits_differently(self, event: WaitsDifferently) -> None:
        if self.attendance is not None and not self.attendance.started:
            self._be_in(event.at)
            self._wait(event.at, event.url, event.method)

    def _on_not_let_in(self, event: NotLetIn) -> None:
        if self.attendance is not None:
            self.transcript.note(LineKind.ERROR, event.at, f"{event.code} {event.message}")
            self._out.append(Problem(event.code, event.message, self.url))
            self._attended(event.at, CallStatus.FAILED.value)

    def _on_conference_started(self, event: ConferenceStarted) -> None:
        if self.attendance is not None:
            self.attendance.started = True
            if not self.attendance.held:
                self._be_in(event.at)
            self.transcript.note(LineKind.BRIDGE, event.at, "the conference begins")

    def _be_in(self, at: datetime) -> None:
        """Nothing is said to the call now: it is in the room, or waits in silence."""
        self._come_back(at)
        self.phase = Phase.CONFERENCE

    def _on_muted(self, event: MutedNow) -> None:
        if self.attendance is not None:
            self.attendance.muted = event.muted
            self.transcript.note(LineKind.BRIDGE, event.at, "is muted" if event.muted else "is heard again")

    def _on_held(self, event: HeldNow) -> None:
        if (attendance := self.attendance) is None:
            return
        attendance.held = event.hold
        self._be_in(event.at)
        self.transcript.note(LineKind.BRIDGE, event.at, "is on hold" if event.hold else "is no longer on hold")
        if not event.hold and not attendance.started:
            self._wait(event.at, attendance.terms.wait_url, attendance.terms.wait_method)
        elif event.hold and event.url:
            self._go_aside(event.at, AsideKind.HELD, event.url, event.method, attendance.told)
        elif event.hold and event.url is None:
            self.transcript.note(LineKind.PLAY, event.at, MUSIC, MUSIC_S)

    def _on_beeped(self, event: Beeped) -> None:
        self.transcript.note(LineKind.BEEP, event.at, "beep", BEEP_S)

    def _on_announced(self, event: Announced) -> None:
        at = event.at
        for verb in event.verbs:
            at = self.transcript.lay(at, verb, event.url)

    def _on_put_out(self, event: PutOut) -> None:
        if self.attendance is not None:
            self.transcript.note(LineKind.BRIDGE, event.at, event.why)
            self._attended(event.at)

    def _walk_out(self, at: datetime) -> None:
        """The person pressed the star, or the time that the Dial allows is up."""
        self._out.append(LeaveConference(Departure.HUNG_UP))
        self.transcript.note(LineKind.BRIDGE, at, "goes out of the conference")
        self._attended(at)

    def _hang_up_inside(self, at: datetime, attendance: Attendance) -> None:
        """The call ended in the conference; the Dial's action is asked once more."""
        self.attendance = None
        self._out.append(LeaveConference(Departure.HUNG_UP))
        if attendance.dial.action:
            told = attendance.result("answered")
            self._report(at, attendance.dial.action, attendance.dial.method, told)

    def _attended(self, at: datetime, status: str = "answered") -> None:
        """The Dial is over; one that was in a conference is called answered (Twilio: Dial, DialCallStatus)."""
        attendance, self.attendance = self.attendance, None
        self._stop_timer(TimerKind.BRIDGE_LIMIT)
        self._be_in(at)
        if attendance is not None and attendance.dial.action:
            self._fetch(at, attendance.dial.action, attendance.dial.method, attendance.result(status))
        else:
            self._next(at)

    def _aside_over(self, at: datetime, aside: Aside) -> None:
        """What follows a document to wait by is silence (Twilio: Conference, waitUrl)."""
        self._be_in(at)

    def _aside_failed(self, at: datetime, aside: Aside) -> None:
        """Without its waitUrl the call does not stay (Twilio: Conference, waitUrl); without its HoldUrl it does."""
        self._be_in(at)
        if aside.kind is AsideKind.WAITING:
            self._out.append(LeaveConference(Departure.HUNG_UP))
            self._attended(at, CallStatus.FAILED.value)
