"""Announcements into a conference: fetched from the owner, spoken to all in it or to one, told when they are over."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from urllib.parse import urljoin

from exchange.machine import events as ev
from exchange.machine.conference import ConferenceMachine
from exchange.machine.documents import read_document
from exchange.machine.parts.aside import ALLOWED, AsideKind
from exchange.machine.parts.execution import STILL_DOCUMENTS
from exchange.machine.room_events import Announced
from exchange.machine.transcript import Transcript
from exchange.network.core import Core
from exchange.network.records import API_VERSION, LoggedProblem
from exchange.network.webhooks import Reply
from exchange.twiml import TwimlRefused, codes
from exchange.twiml.verbs import Pause, Play, Redirect, Say, Verb

_AUDIBLE = (Say, Play, Pause)


@dataclass(slots=True)
class Announcement:
    """What is to be said, to one call or (``call_sid`` empty) to all; ``documents`` counts its redirects."""

    url: str
    method: str
    call_sid: str = ""
    documents: int = 0


class Announcing:
    """The announcements of an exchange's conferences; those of one conference are made one after another."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self._lanes: dict[str, deque[Announcement]] = {}

    def announce(self, conference: ConferenceMachine, url: str, method: str, call_sid: str = "") -> None:
        """Say what the document at ``url`` says, when what was ordered before has been said."""
        lane = self._lanes.setdefault(conference.sid, deque())
        lane.append(Announcement(url, method, call_sid))
        if len(lane) == 1:
            self._fetch(conference, lane[0], url, method)

    def _fetch(self, conference: ConferenceMachine, announcement: Announcement, url: str, method: str) -> None:
        announcement.documents += 1
        if announcement.documents > STILL_DOCUMENTS:
            self._fail(
                conference, announcement, TwimlRefused(codes.REDIRECTS, "The announcement redirects without end."), url
            )
            return
        params = {
            "AccountSid": self.core.account_sid,
            "ApiVersion": API_VERSION,
            "ConferenceSid": conference.sid,
            "FriendlyName": conference.name,
        }
        if (record := self.core.calls.get(announcement.call_sid)) is not None:
            params = {**self.core.calling.parameters(record), **params}
        webhook = self.core.webhooks.prepare("voice", method, url, params, announcement.call_sid or conference.sid)

        def came(reply: Reply) -> None:
            event = ev.DocumentCame(self._now, 0, url, reply.status, reply.content_type, reply.body)
            self._read(conference, announcement, event)

        self.core.webhooks.send(webhook, came)

    def _read(self, conference: ConferenceMachine, announcement: Announcement, event: ev.DocumentCame) -> None:
        try:
            verbs = read_document(event).verbs
            for verb in verbs:
                if type(verb) not in ALLOWED[AsideKind.HELD]:
                    message = f"<{type(verb).__name__}> in <Response> cannot stand in the document of an AnnounceUrl."
                    raise TwimlRefused(12200, message)
        except TwimlRefused as refused:
            self._fail(conference, announcement, refused, event.url)
            return
        self._say(conference, announcement, event.url, verbs)

    def _say(
        self, conference: ConferenceMachine, announcement: Announcement, url: str, verbs: tuple[Verb, ...]
    ) -> None:
        onward = next((verb for verb in verbs if isinstance(verb, Redirect)), None)
        before = takewhile(lambda verb: verb is not onward, verbs)
        spoken = tuple(verb for verb in before if isinstance(verb, _AUDIBLE))
        until = self._now
        for verb in spoken:
            until = Transcript().lay(until, verb, url)
        one = announcement.call_sid
        present = [one] if one in conference.people else []
        for sid in present if one else conference.hearers():
            self.core.calling.event(self.core.calls[sid], Announced(self._now, spoken, url))

        def over() -> None:
            if onward is not None and conference.live:
                self._fetch(conference, announcement, urljoin(url, onward.url or url), onward.method)
            else:
                self._done(conference, announcement)

        self.core.agenda.add(until, over)

    def _fail(self, conference: ConferenceMachine, announcement: Announcement, why: TwimlRefused, url: str) -> None:
        subject = announcement.call_sid or conference.sid
        self.core.problems.append(LoggedProblem(self._now, why.code, why.message, url, subject))
        self._done(conference, announcement, why.message)

    def _done(self, conference: ConferenceMachine, announcement: Announcement, failure: str = "") -> None:
        lane = self._lanes[conference.sid]
        lane.popleft()
        if conference.live:
            told = conference.announced(announcement.url, announcement.call_sid, self._now, failure)
            self.core.rooms.carry_out(conference, told)
        if lane:
            self._fetch(conference, lane[0], lane[0].url, lane[0].method)

    @property
    def _now(self) -> datetime:
        return self.core.clock.now()
