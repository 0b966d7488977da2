"""Conferences on the network: lets calls in, brings them what the rooms decide, tells the owner."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime
from urllib.parse import urljoin

from exchange.machine import events as ev
from exchange.machine import room_events as room
from exchange.machine.conference import ConferenceMachine
from exchange.machine.participant import CallOff, SpeechStops, ToCall, Told
from exchange.network.calls.hand import CallHand
from exchange.network.core import Core
from exchange.network.records import CallRecord, new_sid
from exchange.twiml.verbs import Conference


class Rooms:
    """All conferences of an exchange, ended ones too; ``room_of`` tells which one a call is in."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self.conferences: dict[str, ConferenceMachine] = {}
        self._of: dict[str, str] = {}
        self._newest: dict[str, ConferenceMachine] = {}
        self._ended: deque[str] = deque()

    def named(self, name: str) -> ConferenceMachine | None:
        """The conference of that name that has not ended, or None."""
        found = self._newest.get(name)
        return found if found is not None and found.live else None

    def room_of(self, call_sid: str) -> ConferenceMachine | None:
        """The conference that a call is in, or is rung for."""
        found = self.conferences.get(self._of.get(call_sid, ""))
        return found if found is not None and call_sid in found.people else None

    def open(self, name: str) -> ConferenceMachine:
        """The live conference of that name, made if there is none."""
        found = self.named(name)
        if found is None:
            found = ConferenceMachine(new_sid("CF"), name, self._now)
            self.conferences[found.sid] = self._newest[name] = found
        return found

    def expect(self, conference: ConferenceMachine, record: CallRecord, terms: Conference) -> None:
        """A call is placed whose person comes in on answering."""
        self._of[record.sid] = conference.sid
        self.carry_out(conference, conference.expect(record.sid, terms, self._now))

    # ---- what calls ask for

    def do(self, record: CallRecord, action: ev.Action) -> None:
        """Carry out what a call asks of a conference or a queue."""
        match action:
            case room.EnterConference():
                self.enter(record, action)
            case room.LeaveConference():
                self.leave(record, action.reason)
            case room.Voiced():
                self.voiced(record, action)
            case _:
                self.core.queues.do(record, action)

    def enter(self, record: CallRecord, action: room.EnterConference) -> None:
        """Let a call in."""
        terms = self._absolute(action.terms, action.base_url)
        conference = self.room_of(record.sid)
        if conference is None or conference.name != terms.name:
            conference = self.open(terms.name)
        self._of[record.sid] = conference.sid
        self.carry_out(conference, conference.enter(record.sid, terms, self._now))

    def leave(self, record: CallRecord, reason: room.Departure) -> None:
        """A call went out by itself, was redirected, or is over."""
        conference = self.room_of(record.sid)
        if conference is not None:
            self.carry_out(conference, conference.leave(record.sid, self._now, reason, record.status))
        self._of.pop(record.sid, None)

    def voiced(self, record: CallRecord, action: room.Voiced) -> None:
        """The person on a call says something: who is put through to them, or in the room with them, hears it."""
        partner = self.core.partner_of(record)
        if partner is not None:
            self.core.calling.event(partner, room.Overheard(self._now, record.handset, action.text, action.duration_s))
        elif (conference := self.room_of(record.sid)) is not None:
            said = conference.speak(record.sid, record.handset, action.text, action.duration_s, self._now)
            self.carry_out(conference, said)

    def call_ended(self, record: CallRecord, status: ev.CallStatus) -> None:
        """A call that was rung for a conference is over before its person was in."""
        conference = self.room_of(record.sid)
        if conference is None:
            self._of.pop(record.sid, None)
        elif not conference.people[record.sid].connected:
            failed = room.Departure.NOT_ADDED
            self.carry_out(conference, conference.leave(record.sid, self._now, failed, status))
            self._of.pop(record.sid, None)

    # ---- what conferences ask for

    def soon(self, conference: ConferenceMachine, actions: list[ev.Action]) -> None:
        """Do what a conference asks for after what is being done, as a REST reply."""
        self.core.soon(lambda: self.carry_out(conference, actions))

    def carry_out(self, conference: ConferenceMachine, actions: list[ev.Action]) -> None:
        """Do what a conference asks for."""
        for action in actions:
            match action:
                case ToCall():
                    if (call := self.core.calls.get(action.call_sid)) is not None:
                        self.core.calling.event(call, action.event)
                        self._together(call, action.event)
                case CallOff():
                    record = self.core.calls[action.call_sid]
                    self.core.soon(lambda record=record: self._call_off(record))  # type: ignore[misc]
                case Told():
                    self._tell(conference, action)
                case SpeechStops():
                    self._stops_speaking(conference, action)
                case _:
                    raise TypeError(f"Nobody carries out {action!r}")
        if not conference.live:
            self._over(conference)
        self.core.tell("conference", conference.sid)

    def _over(self, conference: ConferenceMachine) -> None:
        """A conference has ended; of those that have, only the newest are kept."""
        if self._newest.get(conference.name) is conference:
            del self._newest[conference.name]
            self._ended.append(conference.sid)
        while len(self._ended) > self.core.keeping.keep.conferences:
            self.conferences.pop(self._ended.popleft(), None)

    def _together(self, record: CallRecord, event: ev.Event) -> None:
        """A scripted person notices that there is somebody to talk with."""
        began = isinstance(event, room.ConferenceStarted) or (isinstance(event, room.LetIn) and event.started)
        if began and not record.machine.over:
            hand = CallHand.of(self.core, record)
            hand.behaviour.put_through(hand)

    def _call_off(self, record: CallRecord) -> None:
        self.core.calling.event(record, ev.Ended(self._now, ev.CallStatus.CANCELED))

    def _stops_speaking(self, conference: ConferenceMachine, action: SpeechStops) -> None:
        self.core.agenda.add(
            action.due,
            lambda: self.carry_out(conference, conference.fell_silent(action.call_sid, action.due)),
        )

    def _tell(self, conference: ConferenceMachine, told: Told) -> None:
        terms = conference.callback
        if terms is None or not terms.status_callback:
            return
        params = {
            "AccountSid": self.core.account_sid,
            **told.params,
            "StatusCallbackEvent": told.event,
            "Timestamp": format_datetime(told.at),
        }
        desk = self.core.webhooks
        webhook = desk.prepare(
            "conference", terms.status_callback_method, terms.status_callback, params, conference.sid
        )
        desk.send(webhook, lane=conference.sid)

    def _absolute(self, terms: Conference, base_url: str) -> Conference:
        told = urljoin(base_url, terms.status_callback) if terms.status_callback else ""
        return replace(terms, status_callback=told)

    @property
    def _now(self) -> datetime:
        return self.core.clock.now()
