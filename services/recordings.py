"""What somebody speaks into a call of one's own, for others to hear: recorded by the carrier, brought home, and gone
when it is old, whoever spoke it and whatever for.

The row is written before anything is said, so that a recording can be found whatever becomes of the carrier's webhooks.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

import clock
from models import Call, Direction, Person, Purpose, Recording, RecordingState, Talk, locked
from retention import Kind
from services.hours.due import Due, earliest
from services.keeping import days

log = structlog.get_logger()

LONGEST_S: Mapping[Purpose, int] = {Purpose.TALK: 30, Purpose.PROGRAMME: 40}
OVER_AFTER = timedelta(minutes=2)
"""By then whatever was said has been recorded: forty seconds, and the words before them."""
HAVE_SOUND = (RecordingState.AT_CARRIER, RecordingState.LEAVING, RecordingState.KEPT)
COUNTED_FROM = timedelta(seconds=5)
"""The carrier's clock may be so far behind."""


def begin(session: Session, owner: Person, call: Call, purpose: Purpose, *, talk_id: int | None = None) -> Recording:
    """`owner` is about to speak, alone on a call of her own; of a note, about this talk.

    Raises LookupError where a note has no talk, ValueError on a dialled leg: somebody else would be on the line.
    """
    if purpose is Purpose.TALK and (talk_id is None or session.get(Talk, talk_id) is None):
        raise LookupError(f"there is no talk {talk_id}")
    if call.direction is Direction.LEG:
        raise ValueError("nothing is ever recorded on a dialled leg")
    begun = Recording(
        owner_id=owner.id, purpose=purpose, talk_id=talk_id, call_sid=call.sid, look_at=clock.now() + OVER_AFTER
    )
    session.add(begun)
    session.flush()
    return begun


def made(session: Session, recording_id: int, recording_sid: str, duration_s: int | None) -> bool:
    """The carrier says that it holds the recording. False when it had said so before."""
    held = locked(session, Recording, recording_id)
    owned = session.scalar(sa.select(sa.exists().where(Recording.recording_sid == recording_sid)))
    if held is None or owned or not held.may_move(RecordingState.AT_CARRIER):
        log.info("move.refused", of="Recording", row=recording_id, on="made")
        return False
    held.move(RecordingState.AT_CARRIER)
    held.recording_sid, held.duration_s = recording_sid, duration_s
    held.look_at, held.looks = clock.now(), 0
    session.flush()
    return True


def may_be(recording: Recording, recorded_at: datetime) -> bool:
    """Whether what was recorded in the same call, from `recorded_at` (aware UTC), can be this."""
    return recording.created_at - COUNTED_FROM <= recorded_at <= recording.created_at + OVER_AFTER


def advance(session: Session, now: datetime) -> None:
    """Old sound is deleted here; what could never be fetched is left to be deleted at the carrier."""
    old = session.scalars(
        sa.select(Recording)
        .where(
            Recording.created_at <= now - days.most(Kind.SPOKEN_NOTES),
            sa.or_(*(_has_sound(state) for state in HAVE_SOUND)),
        )
        .with_for_update(skip_locked=True)
    ).all()
    for recording in old:
        forget(recording)
    session.flush()


def forget(recording: Recording) -> None:
    """Nobody is to hear it any more: its sound is deleted here, and at the carrier as soon as it can be."""
    recording.sound = None
    if recording.may_move(RecordingState.GONE):
        recording.move(RecordingState.GONE)
    elif recording.state is RecordingState.AT_CARRIER:
        recording.move(RecordingState.LEAVING)


def next_due() -> list[Due]:
    """When the oldest sound is to go."""
    return [
        earliest(Recording.created_at, _has_sound(state), later=days.most(Kind.SPOKEN_NOTES)) for state in HAVE_SOUND
    ]


def _has_sound(state: RecordingState) -> sa.ColumnElement[bool]:
    """Here or, as far as we know, at the carrier."""
    of_it = Recording.state == state
    return sa.and_(of_it, Recording.sound.is_not(None)) if state is RecordingState.LEAVING else of_it
