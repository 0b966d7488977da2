"""One conference as a pure machine: who is in it and on what terms, when it begins and ends, what is told about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from exchange.machine.events import Action, CallStatus, IllegalMove
from exchange.machine.participant import CallOff, Participant, SpeechStops, ToCall, Told
from exchange.machine.room_events import (
    Beeped,
    ConferenceStarted,
    Departure,
    HeldNow,
    LetIn,
    MutedNow,
    NotLetIn,
    Overheard,
    PutOut,
    WaitsDifferently,
)
from exchange.twiml.verbs import Conference


class ConferenceStatus(StrEnum):
    """A conference's state, in Twilio's words."""

    INIT = "init"
    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"


MOVES = {
    ConferenceStatus.INIT: frozenset({ConferenceStatus.IN_PROGRESS, ConferenceStatus.COMPLETED}),
    ConferenceStatus.IN_PROGRESS: frozenset({ConferenceStatus.COMPLETED}),
    ConferenceStatus.COMPLETED: frozenset[ConferenceStatus](),
}

EVENT_OF = {
    "conference-start": "start",
    "conference-end": "end",
    "participant-join": "join",
    "participant-leave": "leave",
    "participant-mute": "mute",
    "participant-unmute": "mute",
    "participant-hold": "hold",
    "participant-unhold": "hold",
    "participant-modify": "modify",
    "participant-speech-start": "speaker",
    "participant-speech-stop": "speaker",
    "announcement-end": "announcement",
    "announcement-fail": "announcement",
}
"""Which word of statusCallbackEvent asks for which event."""
_WHY = {
    Departure.MODERATOR: "the conference ended: its host left",
    Departure.ENDED: "the conference was ended",
    Departure.UPDATED: "was taken out of the conference",
}


class ConferenceMachine:
    """The life of a conference. Each method takes what happened at ``at`` and tells what is to be done, in order."""

    def __init__(self, sid: str, name: str, at: datetime) -> None:
        self.sid = sid
        self.name = name
        self.created_at = self.updated_at = at
        self.status = ConferenceStatus.INIT
        self.people: dict[str, Participant] = {}
        self.callback: Conference | None = None
        self.sequence = 0
        self.held: list[dict[str, str]] = []
        self.reason_ended = ""
        self.ended_by = ""
        self._out: list[Action] = []

    @property
    def live(self) -> bool:
        """Whether it has not ended."""
        return self.status is not ConferenceStatus.COMPLETED

    @property
    def connected(self) -> list[Participant]:
        """Those in the room, in the order they came."""
        return [person for person in self.people.values() if person.connected]

    def find(self, handle: str) -> Participant | None:
        """A participant by call sid or label."""
        labelled = (person for person in self.people.values() if handle and person.terms.label == handle)
        return self.people.get(handle) or next(labelled, None)

    # ---- coming and going

    def expect(self, call_sid: str, terms: Conference, at: datetime) -> list[Action]:
        """A call is being placed whose person will come in."""
        self._begin(at)
        self._heed(terms)
        self.people[call_sid] = Participant(call_sid, terms, at, at)
        return self._out

    def enter(self, call_sid: str, terms: Conference, at: datetime) -> list[Action]:
        """A call comes in; it is refused when the room is full, its label taken, or nobody there to be coached."""
        self._begin(at)
        expected = self.people.get(call_sid)
        refusal = self._refusal(call_sid, terms)
        if refusal is not None:
            self.people.pop(call_sid, None)
            self._out.append(ToCall(call_sid, NotLetIn(at, *refusal)))
            return self._out
        self._heed(terms)
        person = expected or Participant(call_sid, terms, at, at)
        person.joined_at = person.updated_at = at
        self.people.pop(call_sid, None)
        self.people[call_sid] = person
        self._out.append(ToCall(call_sid, LetIn(at, self.sid, self.name, self.status is ConferenceStatus.IN_PROGRESS)))
        if person.terms.muted != terms.muted:
            self._out.append(ToCall(call_sid, MutedNow(at, person.terms.muted)))
        self._tell("participant-join", at, person.told())
        if self.status is ConferenceStatus.INIT:
            self._perhaps_start(at)
        if self.status is ConferenceStatus.IN_PROGRESS and terms.beep in {"true", "onEnter"}:
            self._beep(at)
        return self._out

    def leave(
        self, call_sid: str, at: datetime, reason: Departure, call_status: CallStatus, *, kicked: bool = False
    ) -> list[Action]:
        """A call is no longer here. ``kicked``: the owner took it out."""
        self._begin(at)
        person = self.people.pop(call_sid, None)
        if person is None or not self.live:
            return self._out
        self._tell_left(person, at, reason, call_status)
        if person.connected and person.terms.beep in {"true", "onExit"} and self.status is ConferenceStatus.IN_PROGRESS:
            self._beep(at)
        how = "kicked" if kicked else "left"
        if person.connected and person.terms.end_on_exit:
            self._finish(at, f"participant-with-end-conference-on-exit-{how}", Departure.MODERATOR, person)
        elif not self.people:
            self._finish(at, f"last-participant-{how}", Departure.ENDED, person)
        return self._out

    def kick(self, call_sid: str, at: datetime) -> list[Action]:
        """The owner takes a participant out."""
        person = self.people[call_sid]
        actions = self.leave(call_sid, at, Departure.UPDATED, CallStatus.IN_PROGRESS, kicked=True)
        put_out: Action = (
            ToCall(call_sid, PutOut(at, _WHY[Departure.UPDATED])) if person.connected else CallOff(call_sid)
        )
        return [*actions, put_out]

    def end(self, at: datetime) -> list[Action]:
        """The owner ends it."""
        self._begin(at)
        if self.live:
            self._finish(at, "conference-ended-via-api", Departure.ENDED, None)
        return self._out

    # ---- what is changed from outside

    def change(self, call_sid: str, at: datetime, terms: Conference) -> list[Action]:
        """Give a participant other terms; tells muted or modified, whichever differs."""
        self._begin(at)
        person = self.people[call_sid]
        before, person.terms, person.updated_at = person.terms, terms, at
        if before.muted != terms.muted:
            self._out.append(ToCall(call_sid, MutedNow(at, terms.muted)))
            self._tell("participant-mute" if terms.muted else "participant-unmute", at, person.told())
        if replace(before, muted=terms.muted) != terms:
            self._tell("participant-modify", at, person.told())
        if (before.wait_url, before.wait_method) != (terms.wait_url, terms.wait_method) and terms.wait_url is not None:
            self._out.append(ToCall(call_sid, WaitsDifferently(at, terms.wait_url, terms.wait_method)))
        return self._out

    def hold(self, call_sid: str, at: datetime, hold: bool, url: str | None, method: str) -> list[Action]:
        """Take a participant aside, or back in."""
        self._begin(at)
        person = self.people[call_sid]
        if person.hold != hold or (hold and url is not None):
            self._out.append(ToCall(call_sid, HeldNow(at, hold, url, method)))
        if person.hold != hold:
            person.hold, person.updated_at = hold, at
            self._tell("participant-hold" if hold else "participant-unhold", at, person.told())
        return self._out

    # ---- sound

    def hearers(self, call_sid: str = "") -> list[str]:
        """The calls that hear what this one says, or what is said to all."""
        if self.status is not ConferenceStatus.IN_PROGRESS:
            return []
        speaker = self.people.get(call_sid)
        if speaker is not None and (speaker.terms.muted or speaker.hold or not speaker.connected):
            return []
        others = [person.call_sid for person in self.connected if not person.hold and person.call_sid != call_sid]
        coached = speaker.terms.coach if speaker else ""
        return [sid for sid in others if sid == coached] if coached else others

    def speak(self, call_sid: str, who: str, text: str, duration_s: float, at: datetime) -> list[Action]:
        """A participant says something; ``who`` is their number."""
        self._begin(at)
        hearers = self.hearers(call_sid)
        self._out += [ToCall(sid, Overheard(at, who, text, duration_s)) for sid in hearers]
        person = self.people.get(call_sid)
        if (
            person is not None
            and self.status is ConferenceStatus.IN_PROGRESS
            and not (person.terms.muted or person.hold)
        ):
            self._tell("participant-speech-start", at, person.told())
            self._out.append(SpeechStops(call_sid, at + timedelta(seconds=duration_s)))
        return self._out

    def fell_silent(self, call_sid: str, at: datetime) -> list[Action]:
        """A participant has finished speaking."""
        self._begin(at)
        if self.live and (person := self.people.get(call_sid)) is not None:
            self._tell("participant-speech-stop", at, person.told())
        return self._out

    def announced(self, url: str, call_sid: str, at: datetime, failure: str = "") -> list[Action]:
        """An announcement, to one participant or to all, is over or could not be made."""
        self._begin(at)
        person = self.people.get(call_sid)
        failed = {"ReasonAnnouncementFailed": failure} if failure else {}
        told = {**(person.told() if person else {}), "AnnounceUrl": url, **failed}
        self._tell("announcement-fail" if failure else "announcement-end", at, told)
        return self._out

    # ---- inside

    def _begin(self, at: datetime) -> None:
        self._out = []
        self.updated_at = at if self.live else self.updated_at

    def _heed(self, terms: Conference) -> None:
        """The first participant says where events are told, and which (Twilio: Conference, statusCallback)."""
        if self.callback is None:
            self.callback = terms

    def _refusal(self, call_sid: str, terms: Conference) -> tuple[int, str] | None:
        others = [person for person in self.people.values() if person.call_sid != call_sid]
        if len([person for person in others if person.connected]) >= terms.max_participants:
            return 16020, f"The conference {self.name} is full: it takes {terms.max_participants}."
        if terms.label and any(person.terms.label == terms.label for person in others):
            return 16025, f"The participant label {terms.label} is in use in the conference {self.name}."
        if terms.coach and not any(person.call_sid == terms.coach and person.connected for person in others):
            return 13240, f"The call {terms.coach}, which was to be coached, is not in the conference {self.name}."
        return None

    def _perhaps_start(self, at: datetime) -> None:
        """Two must be in, and one of them must start it (Twilio: Conference, statusCallbackEvent start)."""
        if len(self.connected) < 2 or not any(person.terms.start_on_enter for person in self.connected):
            return
        self._move(ConferenceStatus.IN_PROGRESS)
        self._out += [ToCall(person.call_sid, ConferenceStarted(at)) for person in self.connected]
        self._tell("conference-start", at, {})

    def _beep(self, at: datetime) -> None:
        self._out += [ToCall(sid, Beeped(at)) for sid in self.hearers()]

    def _finish(self, at: datetime, reason: str, others: Departure, by: Participant | None) -> None:
        self._move(ConferenceStatus.COMPLETED)
        self.reason_ended, self.ended_by = reason, by.call_sid if by else ""
        left, self.people = list(self.people.values()), {}
        for person in left:
            self._tell_left(person, at, others, CallStatus.IN_PROGRESS)
        ended = {"CallSidEndingConference": by.call_sid} if by else {}
        if by and by.terms.label:
            ended["ParticipantLabelEndingConference"] = by.terms.label
        self._tell("conference-end", at, {**ended, "ReasonConferenceEnded": reason, "Reason": reason.replace("-", " ")})
        for person in left:
            put_out = ToCall(person.call_sid, PutOut(at, _WHY[others]))
            self._out.append(put_out if person.connected else CallOff(person.call_sid))

    def _tell_left(self, person: Participant, at: datetime, reason: Departure, status: CallStatus) -> None:
        told = {"ReasonParticipantLeft": reason.value, "ParticipantCallStatus": status.value}
        self._tell("participant-leave", at, person.told() | told)

    def _tell(self, event: str, at: datetime, params: dict[str, str]) -> None:
        if self.callback is None or EVENT_OF[event] not in self.callback.status_callback_events:
            return
        self.sequence += 1
        told = {"ConferenceSid": self.sid, "FriendlyName": self.name, "SequenceNumber": str(self.sequence)}
        self._out.append(Told(at, event, told | params))

    def _move(self, status: ConferenceStatus) -> None:
        if status not in MOVES[self.status]:
            raise IllegalMove(f"A conference that is {self.status.value} cannot become {status.value}.")
        self.status = status
