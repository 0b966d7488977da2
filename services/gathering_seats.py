"""One seat of a gathering: rung, in by a key, out by the star, lost and rung once more. Telephones do what they do;
callbacks may come twice, late or never, so each is checked against the call that sits there now."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    HERE,
    About,
    Call,
    Community,
    Gathering,
    GatheringState,
    Occurrence,
    Outbox,
    OutboxKind,
    Person,
    Seat,
    SeatEvent,
    SeatState,
    TaskKind,
    locked,
)

from . import checkins, gathering_orders, outbox, tasks
from .endings import CallEnd, ends
from .gathering_reading import (
    asked,
    at_the_telephone,
    awaited,
    has_come,
    has_host,
    here,
    host_has_not_come,
    of,
    of_call,
    on_now,
    present,
    rung_by,
    wanted,
    was_left_alone,
)

__all__ = [
    "RUNG_UNTIL",
    "asked",
    "at_the_telephone",
    "awaited",
    "back",
    "call_over",
    "came_in",
    "close",
    "give_up",
    "gone",
    "has_come",
    "has_host",
    "has_left",
    "held",
    "here",
    "host_has_not_come",
    "hung_up",
    "is_in",
    "leaves",
    "not_rung",
    "of",
    "of_call",
    "on_now",
    "present",
    "rang_anybody",
    "ring",
    "rung_by",
    "says_no",
    "says_yes",
    "see_to",
    "see_to_dropped",
    "stepped_out",
    "take_out",
    "wanted",
    "was_left_alone",
]

S, E = SeatState, SeatEvent
RING_S = 30
RUNG_UNTIL = timedelta(minutes=10)
"""So long after the hour somebody who has not come in yet is rung."""
MOST_RINGS = 3
NOBODY_REACHED_AGAIN_AFTER = timedelta(minutes=3)
IN_VAIN = (CallEnd.BUSY, CallEnd.UNANSWERED, CallEnd.UNDELIVERABLE)
AGAIN_AFTER = timedelta(seconds=10)
AGAIN_WITHIN = timedelta(minutes=5)
WORDS_BEFORE_ROOM = timedelta(seconds=40)
"""The words between the key and the room are shorter than this."""


def held(session: Session, seat_id: int) -> Seat | None:
    """The seat with its gathering locked; whatever happens to one gathering happens one after another."""
    seat = session.get(Seat, seat_id)
    if seat is None or locked(session, Gathering, seat.gathering_id) is None:
        return None
    return locked(session, Seat, seat_id)


# -- rung


def ring(session: Session, seat: Seat, now: datetime) -> None:
    """Until ten minutes past the hour, and once more after the call was lost."""
    begins, until = _span(seat, now)
    if not _meet(session, seat, E.RING):
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


@ends(About.GATHERING)
def _call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
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
    else:
        _meet(session, seat, E.CALL_OVER)


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


# -- what she does


def says_yes(session: Session, seat_id: int, call_sid: str, named: Collection[int]) -> Seat | None:
    """A key for the persons with the ids `named`: the call `call_sid` goes into the room, with them at the telephone.
    Nobody else there is taken to have come. None when it is over, or the host took the telephone out."""
    seat = held(session, seat_id)
    if seat is None or seat.gathering.state is GatheringState.OVER or not _meet(session, seat, E.SAYS_YES):
        return None
    now = clock.now()
    seat.call_sid = call_sid
    seat.coming_at = now
    for one in at_the_telephone(session, seat):
        if one.person_id in named:
            one.came_at, one.gone_at = one.came_at or now, None
            checkins.in_company(session, one.person)
        elif one.came_at is not None:
            one.gone_at = one.gone_at or now
    session.flush()
    outbox.withdraw_subject(session, About.GATHERING, "seat", seat.id)
    return seat


def says_no(session: Session, seat_id: int) -> None:
    seat = held(session, seat_id)
    if seat is not None:
        _meet(session, seat, E.SAYS_NO)
        session.flush()


def came_in(session: Session, gathering_id: int, call_sid: str, *, muted: bool) -> None:
    """The carrier says that this call is in the room. The others hear who it is, by first name.

    Who was taken out, or whose evening ended, while she heard the welcome goes on into the room, and is put out again.
    """
    seat = _by_call(session, gathering_id, call_sid)
    if seat is None:
        return
    if not wanted(seat):
        gathering_orders.put_out(session, seat)
        return
    is_in(session, seat)
    if seat.state is S.IN and muted != seat.muted:
        gathering_orders.set_voice(session, seat)


def is_in(session: Session, seat: Seat) -> None:
    """Announced once for each time she was brought in."""
    first = seat.state is S.COMING
    if _meet(session, seat, E.IS_IN) and first:
        gathering_orders.say(session, seat.gathering, About.GATHERING_CAME, seat)
    session.flush()


def stepped_out(session: Session, seat_id: int, call_sid: str) -> Seat | None:
    """She pressed the star. None when it is not her call that sits there, or when it is over for her."""
    seat = held(session, seat_id)
    if seat is None or seat.call_sid != call_sid or seat.gathering.state is GatheringState.OVER:
        return None
    return seat if _meet(session, seat, E.STAR) else None


def back(session: Session, seat_id: int) -> Seat | None:
    """From the line's help to the others; None when it is over meanwhile."""
    seat = held(session, seat_id)
    if seat is None or seat.gathering.state is GatheringState.OVER or not _meet(session, seat, E.BACK):
        return None
    session.flush()
    return seat


def leaves(session: Session, seat_id: int) -> None:
    """She has had enough for tonight; she is not rung again."""
    seat = held(session, seat_id)
    if seat is not None and _meet(session, seat, E.LEAVES):
        gone(session, seat)


def hung_up(session: Session, gathering_id: int, call_sid: str) -> None:
    """As `call_over`, told by the conference."""
    seat = _by_call(session, gathering_id, call_sid)
    if seat is not None:
        call_over(session, seat, call_sid)


def call_over(session: Session, seat: Seat, call_sid: str) -> None:
    """The call that sat there has ended: rung once more, unless that was done before or the end is near."""
    if seat.call_sid != call_sid or seat.state not in HERE:
        return
    _meet(session, seat, E.CALL_OVER)
    seat.drops += 1
    gone(session, seat)
    see_to_dropped(session, seat, clock.now())


def see_to_dropped(session: Session, seat: Seat, now: datetime) -> None:
    if seat.drops == 1 and seat.gathering.state is not GatheringState.CLOSING:
        ring(session, seat, now)
    else:
        _meet(session, seat, E.GIVEN_UP)
        session.flush()


def see_to(session: Session, seat: Seat, now: datetime) -> None:
    """What was lost on the way is found here: a join that was not told, a call whose end was not."""
    if seat.state is S.COMING and seat.coming_at is not None and seat.coming_at <= now - WORDS_BEFORE_ROOM:
        is_in(session, seat)
    if seat.state in HERE and seat.call_sid is not None:
        ended = sa.exists().where(Call.sid == seat.call_sid, Call.ended_at.is_not(None))
        if session.scalar(sa.select(ended)):
            call_over(session, seat, seat.call_sid)
    elif seat.state is S.DROPPED:
        see_to_dropped(session, seat, now)
    elif seat.state is S.REMOVED and _went_on_into_the_room(seat, now):
        gathering_orders.put_out(session, seat, once="after-welcome")


def _went_on_into_the_room(seat: Seat, now: datetime) -> bool:
    """She heard the welcome when she was taken out; by `now` it is over."""
    if seat.coming_at is None or seat.gone_at is None or seat.gone_at > seat.coming_at + WORDS_BEFORE_ROOM:
        return False
    return seat.coming_at + WORDS_BEFORE_ROOM <= now < seat.coming_at + 2 * WORDS_BEFORE_ROOM


def give_up(session: Session, seat: Seat) -> None:
    """Not to be rung any more."""
    _meet(session, seat, E.GIVEN_UP)
    session.flush()


def take_out(session: Session, seat: Seat) -> bool:
    """The host's word: out, and not in again tonight."""
    was_here = seat.state in HERE
    if not _meet(session, seat, E.TAKEN_OUT):
        return False
    outbox.withdraw_subject(session, About.GATHERING, "seat", seat.id)
    if was_here:
        gone(session, seat)
        gathering_orders.put_out(session, seat)
    session.flush()
    return True


def close(session: Session, seat: Seat, at: datetime) -> None:
    """The evening is over `at` this instant, for her too."""
    was_here = seat.state in HERE
    if seat.state not in (S.ABSENT, S.REMOVED, S.LEFT):
        _meet(session, seat, E.CLOSED)
        outbox.withdraw_subject(session, About.GATHERING, "seat", seat.id)
    if was_here:
        gone(session, seat, at)


def has_left(session: Session, person: Person, at: datetime) -> None:
    """She died or moved: her telephone is not rung any more, and the others do not wait for it. A call that is in goes
    on."""
    own = sa.select(Seat).join(Seat.gathering)
    own = own.where(Seat.person_id == person.id, Seat.beside_id.is_(None), Gathering.state != GatheringState.OVER)
    for found in session.scalars(own).all():
        seat = held(session, found.id)
        if seat is not None and seat.state not in HERE:
            close(session, seat, at)


def gone(session: Session, seat: Seat, at: datetime | None = None) -> None:
    for one in at_the_telephone(session, seat):
        if one.came_at is not None:
            one.gone_at = one.gone_at or at or clock.now()
    session.flush()


def _by_call(session: Session, gathering_id: int, call_sid: str) -> Seat | None:
    if locked(session, Gathering, gathering_id) is None:
        return None
    return of_call(session, gathering_id, call_sid)


def _meet(session: Session, seat: Seat, event: SeatEvent) -> bool:
    """What happens to a telephone happens to all who sit at it."""
    moved = seat.meet(event)
    if moved:
        for one in at_the_telephone(session, seat)[1:]:
            one.state = seat.state
        session.flush()
    return moved
