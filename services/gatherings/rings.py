"""The telephones of a gathering ring: at the hour, again when it was in vain, and once more when a call was lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    HERE,
    About,
    Community,
    Gathering,
    GatheringState,
    Occurrence,
    Outbox,
    OutboxKind,
    Seat,
    SeatEvent,
    SeatState,
    TaskKind,
)
from services import outbox, tasks
from services.outbox.endings import CallEnd

from .reading import at_the_telephone
from .telephone import gone, held, meet

S, E = SeatState, SeatEvent
RING_S = 30
RUNG_UNTIL = timedelta(minutes=10)
"""So long after the hour somebody who has not come in yet is rung."""
MOST_RINGS = 3
NOBODY_REACHED_AGAIN_AFTER = timedelta(minutes=3)
IN_VAIN = (CallEnd.BUSY, CallEnd.UNANSWERED, CallEnd.UNDELIVERABLE, CallEnd.BROKEN)
AGAIN_AFTER = timedelta(seconds=10)
AGAIN_WITHIN = timedelta(minutes=5)
RINGS_US_AFTER = timedelta(minutes=1)
"""The carrier may take the call at the next try; what takes longer is texted."""


def ring(session: Session, seat: Seat, now: datetime, sharing: Sequence[Seat] = ()) -> None:
    """Until ten minutes past the hour, and once more after the call was lost. Who is at the telephone may be in hand as
    `sharing`."""
    begins, until = _span(seat, now)
    if not meet(session, seat, E.RING, sharing):
        return
    seat.rung += 1
    outbox.queue_call(
        session,
        community_id=seat.person.community_id,
        number=seat.number,
        about=About.GATHERING,
        key=_key(seat),
        subject={"seat": seat.id},
        person_id=seat.person_id,
        not_before=begins,
        expires_at=until,
        ring_s=RING_S,
        retry=seat.rung > 1,
        urgent=True,
    )
    session.flush()


def _span(seat: Seat, now: datetime) -> tuple[datetime, datetime]:
    """From when until when the telephone may ring. A host rung in vain before the hour is rung again at the hour, and
    one who is chosen while it is held has some minutes too."""
    starts_at = seat.gathering.occurrence.starts_at
    if seat.state is S.DROPPED:
        return now + AGAIN_AFTER, now + AGAIN_AFTER + AGAIN_WITHIN
    again = starts_at if now < starts_at else now + NOBODY_REACHED_AGAIN_AFTER
    until = starts_at + RUNG_UNTIL
    if seat.is_host and seat.state is S.WAITING:
        until = max(until, now + AGAIN_WITHIN)
    return again if seat.state is S.RUNG else now, until


def _key(seat: Seat) -> str:
    return f"seat/{seat.id}/{seat.rung}"


def put_off(session: Session, row: Outbox) -> None:
    """The carrier does not take the call now: it is asked for again, and she reads meanwhile that she may ring us and
    come in; only if the call has not gone out by then (`texts.signups`)."""
    seat = held(session, row.subject["seat"])
    if seat is None or row.kind is not OutboxKind.CALL or seat.state not in (S.RUNG, S.RUNG_AGAIN):
        return
    not_before = max(seat.gathering.occurrence.starts_at, clock.now()) + RINGS_US_AFTER
    outbox.text_to_ring_us(session, row, seat.person, not_before=not_before, expires_at=row.expires_at)


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    seat = held(session, row.subject["seat"])
    if seat is None:
        return
    if seat.state in (S.RUNG, S.RUNG_AGAIN) and row.key == _key(seat):
        _rung_in_vain(session, seat, end)
    elif row.sid is not None:
        call_over(session, seat, row.sid)
    session.flush()


def _rung_in_vain(session: Session, seat: Seat, end: CallEnd) -> None:
    """Busy, unanswered or unreached is rung again while there is time. A telephone lifted without a key said no; but
    the host's may have been a mailbox, and the others wait for the host."""
    if end is CallEnd.NOT_PLACED and seat.state is S.RUNG and seat.rung == 1:
        not_rung(session, seat.gathering.occurrence)
    begins, until = _span(seat, clock.now())
    in_vain = end in IN_VAIN or (end is CallEnd.LIFTED and seat.is_host)
    if seat.state is S.RUNG and in_vain and seat.rung < MOST_RINGS and begins < until:
        ring(session, seat, clock.now())
        return
    if end is CallEnd.BROKEN:
        not_rung(session, seat.gathering.occurrence)
    meet(session, seat, E.CALL_OVER)


def not_rung(session: Session, occurrence: Occurrence) -> None:
    """Somebody who had joined was not rung in time, by our fault, or has no number that is right: the desk rings."""
    community = session.get_one(Community, occurrence.community_id)
    key = f"gathering-not-rung/{occurrence.id}"
    tasks.open_task(session, community, TaskKind.GATHERING_NOT_RUNG, key, subject={"occurrence": occurrence.id})


def rang_anybody(session: Session, gathering: Gathering) -> bool:
    """Whether the carrier took any call for it."""
    seat = Outbox.subject["seat"].as_integer()
    seats = sa.select(Seat.id).where(Seat.gathering_id == gathering.id)
    rang = sa.exists().where(
        Outbox.kind == OutboxKind.CALL, Outbox.about == About.GATHERING, Outbox.sid.is_not(None), seat.in_(seats)
    )
    return bool(session.scalar(sa.select(rang)))


def ring_nobody_again(session: Session) -> None:
    """Whoever is lost from a circle that is held now has hung up, for all that is known."""
    held_now = sa.select(Gathering.id).where(Gathering.state != GatheringState.OVER)
    session.execute(
        sa.update(Seat)
        .where(Seat.gathering_id.in_(held_now))
        .values(drops=Seat.drops + 1)
        .execution_options(synchronize_session="fetch")
    )


# -- in, and lost


def call_over(session: Session, seat: Seat, call_sid: str) -> None:
    """The call that sat there has ended: rung once more, unless that was done before or the end is near."""
    if seat.call_sid != call_sid or seat.state not in HERE:
        return
    sharing = at_the_telephone(session, seat)
    meet(session, seat, E.CALL_OVER, sharing)
    seat.drops += 1
    gone(session, seat, sharing=sharing)
    see_to_dropped(session, seat, clock.now(), sharing)


def see_to_dropped(session: Session, seat: Seat, now: datetime, sharing: Sequence[Seat] = ()) -> None:
    if seat.drops == 1 and seat.gathering.state is not GatheringState.CLOSING:
        ring(session, seat, now, sharing)
    else:
        meet(session, seat, E.GIVEN_UP, sharing)
        session.flush()
