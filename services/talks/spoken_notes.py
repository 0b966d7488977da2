"""What a volunteer says into his own call after a talk: recorded by the carrier, brought home, and gone when it is old.

The row is written before he speaks, so that a recording can be found whatever becomes of the carrier's webhooks.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

import clock
from models import Call, Direction, Person, SpokenNote, SpokenNoteState, Talk, locked
from retention import Kind
from services.hours.due import Due, earliest
from services.keeping import days

log = structlog.get_logger()

LONGEST_S = 30
OVER_AFTER = timedelta(minutes=2)
"""By then whatever was said has been recorded: thirty seconds, and the words before them."""
HAVE_SOUND = (SpokenNoteState.AT_CARRIER, SpokenNoteState.LEAVING, SpokenNoteState.KEPT)
COUNTED_FROM = timedelta(seconds=5)
"""The carrier's clock may be so far behind."""


def begin(session: Session, talk_id: int, by: Person, call: Call) -> SpokenNote:
    """`by` is about to speak about the talk, alone on his own call.

    Raises LookupError without a talk, ValueError on a dialled leg: somebody else would be on the line.
    """
    if session.get(Talk, talk_id) is None:
        raise LookupError(f"there is no talk {talk_id}")
    if call.direction is Direction.LEG:
        raise ValueError("a note is never recorded on a dialled leg")
    note = SpokenNote(talk_id=talk_id, by_id=by.id, call_sid=call.sid, look_at=clock.now() + OVER_AFTER)
    session.add(note)
    session.flush()
    return note


def made(session: Session, note_id: int, recording_sid: str, duration_s: int | None) -> bool:
    """The carrier says that it holds the recording. False when it had said so before."""
    note = locked(session, SpokenNote, note_id)
    owned = session.scalar(sa.select(sa.exists().where(SpokenNote.recording_sid == recording_sid)))
    if note is None or owned or not note.may_move(SpokenNoteState.AT_CARRIER):
        log.info("move.refused", of="SpokenNote", row=note_id, on="made")
        return False
    note.move(SpokenNoteState.AT_CARRIER)
    note.recording_sid, note.duration_s = recording_sid, duration_s
    note.look_at, note.looks = clock.now(), 0
    session.flush()
    return True


def may_be(note: SpokenNote, recorded_at: datetime) -> bool:
    """Whether a recording of the note's call, begun at `recorded_at` (aware UTC), can be this note."""
    return note.created_at - COUNTED_FROM <= recorded_at <= note.created_at + OVER_AFTER


def advance(session: Session, now: datetime) -> None:
    """Old sound is deleted here; what could never be fetched is left to be deleted at the carrier."""
    old = session.scalars(
        sa.select(SpokenNote)
        .where(
            SpokenNote.created_at <= now - days.of(Kind.SPOKEN_NOTES),
            sa.or_(*(_has_sound(state) for state in HAVE_SOUND)),
        )
        .with_for_update(skip_locked=True)
    ).all()
    for note in old:
        note.sound = None
        if note.may_move(SpokenNoteState.GONE):
            note.move(SpokenNoteState.GONE)
        elif note.state is SpokenNoteState.AT_CARRIER:
            note.move(SpokenNoteState.LEAVING)
    session.flush()


def next_due() -> list[Due]:
    """When the oldest sound is to go."""
    return [
        earliest(SpokenNote.created_at, _has_sound(state), later=days.of(Kind.SPOKEN_NOTES)) for state in HAVE_SOUND
    ]


def _has_sound(state: SpokenNoteState) -> sa.ColumnElement[bool]:
    """Here or, as far as we know, at the carrier."""
    of_it = SpokenNote.state == state
    return sa.and_(of_it, SpokenNote.sound.is_not(None)) if state is SpokenNoteState.LEAVING else of_it
