"""The Participants of one conference: call somebody in, list, fetch, mute, hold, announce to, take out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from exchange.base.numbers import good_number
from exchange.machine.call import CallSpec
from exchange.machine.conference import ConferenceMachine
from exchange.machine.events import CallStatus
from exchange.machine.participant import Participant
from exchange.network.network import Network
from exchange.network.records import API_VERSION, CallRecord, StatusCallback, new_sid
from exchange.rest.calling import called_and_caller, events_of, method_of, take_slot
from exchange.rest.errors import RestError
from exchange.rest.fields import check_url, flag, rfc2822, whole
from exchange.rest.opening import detected_meanwhile
from exchange.rest.parameters import (
    PARTICIPANT_CREATE,
    PARTICIPANT_LIST,
    PARTICIPANT_UPDATE,
    PARTICIPANT_WITHOUT_EFFECT,
)
from exchange.rest.request import RestRequest, only, page
from exchange.twiml import grammar
from exchange.twiml.verbs import Conference, Dial, Document

_EVENTS = ("start", "end", "join", "leave", "mute", "hold", "modify", "speaker", "announcement")
_STATUS = {CallStatus.QUEUED: "queued", CallStatus.INITIATED: "connecting", CallStatus.RINGING: "ringing"}


class ParticipantsResource:
    """``/Conferences/{room}/Participants``; ``room`` is a sid, for calling somebody in a name will do."""

    def __init__(self, exchange: Network, room: str) -> None:
        self.ex, self.room = exchange, room

    def create(self, request: RestRequest) -> dict[str, Any]:
        """Call somebody, who is in the conference on answering; a conference of that name is opened if none is."""
        only(request.form, PARTICIPANT_CREATE | PARTICIPANT_WITHOUT_EFFECT)
        to, sender = called_and_caller(request, self.ex)
        shown = request.one("CallerId", sender)
        if not good_number(shown):
            raise RestError(20001, "CallerId")
        check_url(request.one("StatusCallback"))
        callback = StatusCallback(
            request.one("StatusCallback"), method_of(request, "StatusCallbackMethod"), events_of(request.form)
        )
        ring_s = whole("Timeout", request.one("Timeout", "60"), 5, 600)
        limit_s = whole("TimeLimit", request.one("TimeLimit", "14400"), 1, 86400)
        conference = self._conference() if self.room.startswith("CF") else None
        terms = self._terms(request, conference.name if conference else self.room)
        self._check(conference or self.ex.rooms.named(self.room), terms)
        conference = conference or self.ex.rooms.open(self.room)
        document = Document((Dial(terms, time_limit_s=limit_s),))
        spec = CallSpec(new_sid("CA"), "outbound-api", document=document, ring_timeout_s=ring_s, time_limit_s=limit_s)
        spec = detected_meanwhile(spec, request)
        queued_s = take_slot(self.ex)
        record = self.ex.calling.add(spec, (shown, to), to, callback, line=sender)
        record.queued_s = queued_s
        self.ex.rooms.expect(conference, record, terms)
        self.ex.calling.begin_soon(record)
        self.ex.tell("call", record.sid)
        return {**self.json(conference, conference.people[record.sid]), "queue_time": str(round(queued_s * 1000))}

    def fetch(self, request: RestRequest, handle: str) -> dict[str, Any]:
        """One participant, by the call's sid or the label."""
        return self.json(*self._find(handle))

    def list(self, request: RestRequest) -> dict[str, Any]:
        """Those who are in or are being called, in the order they came; nobody once the conference has ended."""
        only(request.query, PARTICIPANT_LIST)
        conference = self._conference(ended=True)
        wanted = {
            name.lower(): flag(name, request.query[name][-1])
            for name in ("Muted", "Hold", "Coaching")
            if name in request.query
        }
        rows = [self.json(conference, person) for person in conference.people.values()]
        found = [row for row in rows if all(row[name] == value for name, value in wanted.items())]
        return page(request, "participants", found)

    def update(self, request: RestRequest, handle: str) -> dict[str, Any]:
        """Change a participant. The reply tells how they are now; what others hear of it follows after it."""
        only(request.form, PARTICIPANT_UPDATE)
        conference, person = self._find(handle)
        for name in ("HoldUrl", "AnnounceUrl", "WaitUrl"):
            check_url(request.one(name))
        terms = self._changed(request, conference, person)
        announce, announce_method = request.one("AnnounceUrl"), method_of(request, "AnnounceMethod")
        hold_method = method_of(request, "HoldMethod", "GET")
        sid, now = person.call_sid, self.ex.clock.now()
        if "Hold" in request.form:
            hold = flag("Hold", request.one("Hold"))
            url = request.one("HoldUrl") if "HoldUrl" in request.form else None
            self.ex.rooms.soon(conference, conference.hold(sid, now, hold, url, hold_method))
        if terms != person.terms:
            self.ex.rooms.soon(conference, conference.change(sid, now, terms))
        if announce:
            self.ex.soon(lambda: self.ex.announcing.announce(conference, announce, announce_method, sid))
        return self.json(conference, person)

    def delete(self, handle: str) -> None:
        """Take a participant out; their call goes on after its Dial."""
        conference, person = self._find(handle)
        self.ex.rooms.soon(conference, conference.kick(person.call_sid, self.ex.clock.now()))

    # ---- inside

    def _conference(self, ended: bool = False) -> ConferenceMachine:
        found = self.ex.rooms.conferences.get(self.room)
        if found is None or not (found.live or ended):
            raise RestError(20404, f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Conferences/{self.room}.json")
        return found

    def _find(self, handle: str) -> tuple[ConferenceMachine, Participant]:
        conference = self._conference(ended=True)
        person = conference.find(handle)
        if person is None:
            raise RestError(20404, self._uri(conference, handle))
        return conference, person

    def _terms(self, request: RestRequest, name: str) -> Conference:
        told = request.form.get("ConferenceStatusCallbackEvent", [])
        events = tuple(word for given in told for word in given.replace(",", " ").split())
        if any(word not in _EVENTS for word in events):
            raise RestError(20001, "ConferenceStatusCallbackEvent")
        for address in ("ConferenceStatusCallback", "WaitUrl"):
            check_url(request.one(address))
        if (beep := request.one("Beep", "true")) not in {"true", "false", "onEnter", "onExit"}:
            raise RestError(20001, "Beep")
        return Conference(
            name=name,
            muted=flag("Muted", request.one("Muted", "false")),
            beep=beep,
            start_on_enter=flag("StartConferenceOnEnter", request.one("StartConferenceOnEnter", "true")),
            end_on_exit=flag("EndConferenceOnExit", request.one("EndConferenceOnExit", "false")),
            label=request.one("Label"),
            wait_url=request.one("WaitUrl") if "WaitUrl" in request.form else None,
            wait_method=method_of(request, "WaitMethod"),
            max_participants=whole("MaxParticipants", request.one("MaxParticipants", "250"), 1, 250),
            coach=_coached(request, ""),
            status_callback=request.one("ConferenceStatusCallback"),
            status_callback_method=method_of(request, "ConferenceStatusCallbackMethod"),
            status_callback_events=events,
        )

    def _check(self, conference: ConferenceMachine | None, terms: Conference) -> None:
        """Refuse a label that is no good, or in use, and one more than the room takes."""
        if terms.label and grammar.label(terms.label):
            raise RestError(16024, terms.label)
        if conference is not None and conference.find(terms.label) is not None:
            raise RestError(16026, terms.label)
        if conference is not None and len(conference.connected) >= terms.max_participants:
            raise RestError(16020, conference.name)

    def _changed(self, request: RestRequest, conference: ConferenceMachine, person: Participant) -> Conference:
        terms = person.terms
        if "Muted" in request.form:
            terms = replace(terms, muted=flag("Muted", request.one("Muted")))
        if "EndConferenceOnExit" in request.form:
            terms = replace(terms, end_on_exit=flag("EndConferenceOnExit", request.one("EndConferenceOnExit")))
        if "BeepOnExit" in request.form:
            enters = terms.beep in {"true", "onEnter"}
            exits = flag("BeepOnExit", request.one("BeepOnExit"))
            terms = replace(
                terms, beep={(1, 1): "true", (1, 0): "onEnter", (0, 1): "onExit"}.get((enters, exits), "false")
            )
        if "WaitUrl" in request.form:
            terms = replace(terms, wait_url=request.one("WaitUrl"), wait_method=method_of(request, "WaitMethod"))
        if {"Coaching", "CallSidToCoach"} & set(request.form):
            coach = _coached(request, terms.coach)
            if coach and (coach not in conference.people or coach == person.call_sid):
                raise RestError(20001, "CallSidToCoach")
            terms = replace(terms, coach=coach)
        return terms

    def _uri(self, conference: ConferenceMachine, handle: str) -> str:
        base = f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Conferences/{conference.sid}"
        return f"{base}/Participants/{handle}.json"

    def json(self, conference: ConferenceMachine, person: Participant) -> dict[str, Any]:
        """A participant in Twilio's fields."""
        record: CallRecord = self.ex.calls[person.call_sid]
        return {
            "call_sid": person.call_sid,
            "conference_sid": conference.sid,
            "account_sid": self.ex.account_sid,
            "label": person.terms.label or None,
            "muted": person.terms.muted,
            "hold": person.hold,
            "coaching": bool(person.terms.coach),
            "call_sid_to_coach": person.terms.coach or None,
            "start_conference_on_enter": person.terms.start_on_enter,
            "end_conference_on_exit": person.terms.end_on_exit,
            "status": "connected" if person.connected else _STATUS.get(record.status, "connecting"),
            "date_created": rfc2822(person.created_at),
            "date_updated": rfc2822(person.updated_at),
            "api_version": API_VERSION,
            "uri": self._uri(conference, person.call_sid),
        }


def _coached(request: RestRequest, now: str) -> str:
    """Whom a participant coaches: ``CallSidToCoach``, unless ``Coaching`` is false (then nobody)."""
    coach = request.one("CallSidToCoach", now)
    coaching = flag("Coaching", request.one("Coaching", "true" if coach else "false"))
    if coaching and not coach:
        raise RestError(20001, "CallSidToCoach")
    return coach if coaching else ""
