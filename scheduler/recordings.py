"""Brings spoken notes home: finds a recording nobody told us of, fetches it, and has the carrier delete its own copy.

Whatever fails is asked again, later each time; the carrier is asked with no transaction open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
import structlog

import clock
from carrier.errors import CarrierError, Refused
from models import SpokenNote, SpokenNoteState, locked
from services.hours.due import Due, earliest_in
from services.talks import spoken_notes

from .work import Work, from_now

log = structlog.get_logger()

AT_ONCE = 10
FIRST_GAP_S, LONGEST_GAP_S = 60, 3600
NOT_THERE = frozenset({"404", "20404"})
THERE_BY = timedelta(hours=1)
"""The sound may lag behind the news of it; so long after, it is not coming."""
STATES = (SpokenNoteState.EXPECTED, SpokenNoteState.AT_CARRIER, SpokenNoteState.LEAVING)


@dataclass(frozen=True, slots=True)
class Turn:
    """A note whose turn we have taken, as it was then."""

    note_id: int
    state: SpokenNoteState
    call_sid: str
    recording_sid: str


def run(work: Work) -> int:
    """Ask the carrier about every note whose turn it is; answers how many. One that fails stops no other."""
    waiting = work.db.look_up(_waiting().order_by(SpokenNote.look_at).limit(AT_ONCE))
    for note_id in waiting:
        turn = _take_turn(work, note_id)
        if turn is None:
            continue
        try:
            _move_on(work, turn)
        except CarrierError as error:
            log.warning("recordings.carrier_silent", note=note_id, reason=str(error))
        except Exception:
            log.exception("recordings.failed", note=note_id)
    return len(waiting)


def next_due() -> list[Due]:
    """When the carrier is asked about the next note."""
    return earliest_in(SpokenNote.look_at, SpokenNote.state, STATES)


def _waiting() -> sa.Select[int]:
    return sa.select(SpokenNote.id).where(SpokenNote.state.in_(STATES), SpokenNote.look_at <= clock.now())


def _take_turn(work: Work, note_id: int) -> Turn | None:
    """Two schedulers do not ask about one note at a time."""
    with work.db.write() as session:
        note = locked(session, SpokenNote, note_id)
        if note is None or note.state not in STATES or note.look_at > clock.now():
            return None
        note.look_at = from_now(min(FIRST_GAP_S * 2**note.looks, LONGEST_GAP_S))
        note.looks = min(note.looks + 1, 10)
        return Turn(note.id, note.state, note.call_sid, note.recording_sid or "")


def _move_on(work: Work, turn: Turn) -> None:
    match turn.state:
        case SpokenNoteState.EXPECTED:
            _find(work, turn)
        case SpokenNoteState.AT_CARRIER:
            _fetch(work, turn)
        case _:
            _delete(work, turn)


def _find(work: Work, turn: Turn) -> None:
    """No webhook told of it: the carrier's list says whether something was said."""
    listed = work.carrier.list_recordings(turn.call_sid)
    with work.db.write() as session:
        note = locked(session, SpokenNote, turn.note_id)
        if note is None or note.state is not SpokenNoteState.EXPECTED:
            return
        for one in listed:
            if not spoken_notes.may_be(note, one.created_at):
                continue
            if not one.complete or spoken_notes.made(session, note.id, one.sid, one.duration_s):
                return
        note.move(SpokenNoteState.NOTHING)


def _fetch(work: Work, turn: Turn) -> None:
    try:
        sound = work.carrier.fetch_recording(turn.recording_sid)
    except Refused as refusal:
        if refusal.code not in NOT_THERE:
            raise
        sound = None
    with work.db.write() as session:
        note = locked(session, SpokenNote, turn.note_id)
        if note is None or note.state is not SpokenNoteState.AT_CARRIER:
            return
        if sound is not None:
            note.sound = sound
            note.move(SpokenNoteState.LEAVING)
            note.look_at, note.looks = clock.now(), 0
        elif clock.now() - note.created_at > THERE_BY:
            note.move(SpokenNoteState.LOST)
            log.warning("recordings.lost", note=note.id)


def _delete(work: Work, turn: Turn) -> None:
    work.carrier.delete_recording(turn.recording_sid)
    with work.db.write() as session:
        note = locked(session, SpokenNote, turn.note_id)
        if note is not None and note.state is SpokenNoteState.LEAVING:
            note.move(SpokenNoteState.KEPT)
