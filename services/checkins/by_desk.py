"""What the desk does about one call of the round: rings her now, rings her itself instead, or has her looked for."""

from __future__ import annotations

import enum

from sqlalchemy.orm import Session

import clock
from models import (
    BETWEEN_TRIES,
    LIVE_CHECKIN,
    TO_BE_RUNG,
    Alert,
    AlertCause,
    Checkin,
    CheckinState,
    DeskUser,
    TaskKind,
    locked,
)
from services import alerts, tasks
from services.hours import duetime
from services.outages import not_tried
from services.plans.checkin_plans import WINDOW

from . import closing, pausing

S = CheckinState
TAKEN_OVER = "taken_over"
"""Of the subject of her task: the user of the desk who rings her instead of the line."""


class RingNow(enum.StrEnum):
    """`NOT_WAITING`: she is being rung, or her evening is over. `PAUSED`: the round stands still. `QUIET`: it is night,
    and her hour is still to come."""

    DUE = "due"
    NOT_WAITING = "not_waiting"
    PAUSED = "paused"
    QUIET = "quiet"


def ring_now(session: Session, checkin: Checkin) -> RingNow:
    """She is rung at the next beat. Where her hour is still to come it begins now, with all its tries: else a call that
    nobody answers would be missed before the hour she chose."""
    fresh = locked(session, Checkin, checkin.id)
    now = clock.now()
    if fresh is None or fresh.state not in TO_BE_RUNG:
        return RingNow.NOT_WAITING
    if pausing.on(session, fresh.person.community_id, now) is not None:
        return RingNow.PAUSED
    if fresh.due_at > now:
        if duetime.quiet_hours(now, fresh.person.community.zone):
            return RingNow.QUIET
        fresh.due_at, fresh.window_ends_at = now, now + WINDOW
    fresh.next_try_at = now
    session.flush()
    return RingNow.DUE


def take_over(session: Session, checkin: Checkin, by: DeskUser) -> bool:
    """The desk rings her itself, and the line no more tonight: she stands on the board until somebody has heard from
    her. A call that is out to her alone is called off, and a key that was pressed in it counts still. False where her
    evening is over."""
    fresh = locked(session, Checkin, checkin.id)
    if fresh is None or fresh.state not in LIVE_CHECKIN:
        return False
    if fresh.state in BETWEEN_TRIES:
        fresh.move(S.RINGING)
    fresh.move(S.NOT_TRIED)
    fresh.next_try_at = None
    session.flush()
    closing.let_calls_go(session, fresh)
    for one in fresh.tries:
        one.ended_at = one.ended_at or clock.now()
    tasks.open_task(
        session,
        fresh.person.community,
        TaskKind.NOT_TRIED,
        not_tried.task_key(fresh),
        person=fresh.person,
        subject={"checkin": fresh.id, TAKEN_OVER: by.id},
    )
    session.flush()
    return True


def look_for(session: Session, checkin: Checkin) -> Alert | None:
    """Nobody has heard from her on this evening, and somebody is to look to her: her contacts are told, as of an
    evening that was missed. None where she has been heard from or has left, or the line is still ringing her."""
    fresh = locked(session, Checkin, checkin.id)
    if fresh is None or fresh.state is not S.NOT_TRIED or fresh.person.left_at is not None:
        return None
    alert = alerts.raise_(session, fresh.person, AlertCause.MISSED, checkin=fresh)
    tasks.settle(session, not_tried.task_key(fresh))
    return alert
