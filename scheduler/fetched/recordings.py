"""Brings recordings home: finds a recording nobody told us of, fetches it, and has the carrier delete its own copy.

Whatever fails is asked again, later each time; the carrier is asked with no transaction open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
import structlog

import clock
from carrier.errors import CarrierError, Refused
from models import Recording, RecordingState, locked
from services import recordings
from services.hours.due import Due, earliest_in

from ..work import Work, from_now

log = structlog.get_logger()

AT_ONCE = 10
FIRST_GAP_S, LONGEST_GAP_S = 60, 3600
WHILE_AWAITED_S = 3
"""Whoever has just spoken waits to hear it, and the sound may lag some seconds behind the news of it."""
NOT_THERE = frozenset({"404", "20404"})
THERE_BY = timedelta(hours=1)
"""The sound may lag behind the news of it; so long after, it is not coming."""
STATES = (RecordingState.EXPECTED, RecordingState.AT_CARRIER, RecordingState.LEAVING)


@dataclass(frozen=True, slots=True)
class Turn:
    """A recording whose turn we have taken, as it was then."""

    recording_id: int
    state: RecordingState
    call_sid: str
    recording_sid: str


def run(work: Work) -> int:
    """Ask the carrier about every recording whose turn it is; answers how many. One that fails stops no other."""
    waiting = work.db.look_up(_waiting().order_by(Recording.look_at).limit(AT_ONCE))
    for recording_id in waiting:
        turn = _take_turn(work, recording_id)
        if turn is None:
            continue
        try:
            _move_on(work, turn)
        except CarrierError as error:
            log.warning("recordings.carrier_silent", recording=recording_id, reason=str(error))
        except Exception:
            log.exception("recordings.failed", recording=recording_id)
    return len(waiting)


def next_due() -> list[Due]:
    """When the carrier is asked about the next held."""
    return earliest_in(Recording.look_at, Recording.state, STATES)


def _waiting() -> sa.Select[int]:
    return sa.select(Recording.id).where(Recording.state.in_(STATES), Recording.look_at <= clock.now())


def _take_turn(work: Work, recording_id: int) -> Turn | None:
    """Two schedulers do not ask about one recording at a time."""
    with work.db.write() as session:
        held = locked(session, Recording, recording_id)
        if held is None or held.state not in STATES or held.look_at > clock.now():
            return None
        first = WHILE_AWAITED_S if held.state is RecordingState.AT_CARRIER else FIRST_GAP_S
        held.look_at = from_now(min(first * 2**held.looks, LONGEST_GAP_S))
        held.looks = min(held.looks + 1, 10)
        return Turn(held.id, held.state, held.call_sid, held.recording_sid or "")


def _move_on(work: Work, turn: Turn) -> None:
    match turn.state:
        case RecordingState.EXPECTED:
            _find(work, turn)
        case RecordingState.AT_CARRIER:
            _fetch(work, turn)
        case _:
            _delete(work, turn)


def _find(work: Work, turn: Turn) -> None:
    """No webhook told of it: the carrier's list says whether something was said."""
    listed = work.carrier.list_recordings(turn.call_sid)
    with work.db.write() as session:
        held = locked(session, Recording, turn.recording_id)
        if held is None or held.state is not RecordingState.EXPECTED:
            return
        for one in listed:
            if not recordings.may_be(held, one.created_at):
                continue
            if not one.complete or recordings.made(session, held.id, one.sid, one.duration_s):
                return
        held.move(RecordingState.NOTHING)


def _fetch(work: Work, turn: Turn) -> None:
    try:
        sound = work.carrier.fetch_recording(turn.recording_sid)
    except Refused as refusal:
        if refusal.code not in NOT_THERE:
            raise
        sound = None
    with work.db.write() as session:
        held = locked(session, Recording, turn.recording_id)
        if held is None or held.state is not RecordingState.AT_CARRIER:
            return
        if sound is not None:
            held.sound = sound
            held.move(RecordingState.LEAVING)
            held.look_at, held.looks = clock.now(), 0
        elif clock.now() - held.created_at > THERE_BY:
            held.move(RecordingState.LOST)
            log.warning("recordings.lost", recording=held.id)


def _delete(work: Work, turn: Turn) -> None:
    work.carrier.delete_recording(turn.recording_sid)
    with work.db.write() as session:
        held = locked(session, Recording, turn.recording_id)
        if held is not None and held.state is RecordingState.LEAVING:
            held.move(RecordingState.KEPT)
            if held.sound is None:  # it was to be forgotten before it was here alone
                held.move(RecordingState.GONE)
