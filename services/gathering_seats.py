"""One seat of a gathering: rung, in by a key, out by the star, lost and rung once more. Telephones do what they do;
callbacks may come twice, late or never, so each is checked against the call that sits there now."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
    Outbox,
    Person,
    Seat,
    SeatEvent,
    SeatState,
    TaskKind,
    locked,
)

from . import checkins, gathering_orders, outbox, tasks
from .endings import CallEnd, ends

S, E = SeatState, SeatEvent
RING_S = 30
RUNG_UNTIL = timedelta(minutes=10)
"""So long after the hour somebody is rung for the first time."""
AGAIN_AFTER = timedelta(seconds=10)
AGAIN_WITHIN = timedelta(minutes=5)
WORDS_BEFORE_ROOM = timedelta(seconds=30)
"""The words between the key and the room are shorter than this."""
ON_THE_WAY = (S.WAITING, S.RUNG, S.DROPPED, S.RUNG_AGAIN, S.COMING, S.STEPPED_OUT)
RUNNING = (GatheringState.OPEN, GatheringState.CLOSING)


def of(session: Session, gathering: Gathering) -> Sequence[Seat]:
    """Those with a telephone of their own, as they are now."""
    return session.scalars(
        sa.select(Seat)
        .where(Seat.gathering_id == gathering.id, Seat.beside_id.is_(None))
        .order_by(Seat.id)
        .execution_options(populate_existing=True)
    ).all()


def at_the_telephone(session: Session, seat: Seat) -> list[Seat]:
    """The seats of everybody who has joined and is rung by this one's telephone, its own first."""
    return [seat, *session.scalars(sa.select(Seat).where(Seat.beside_id == seat.id).order_by(Seat.id))]


def present(session: Session, seat: Seat) -> list[Person]:
    """Of those at the seat's telephone, the ones a key has brought in and who have not gone since."""
    sharing = at_the_telephone(session, seat)
    return [one.person for one in sharing if one.came_at is not None and one.gone_at is None]


def has_come(session: Session, seat: Seat) -> bool:
    """Whether a key has brought anybody in by this telephone before."""
    return any(one.came_at is not None for one in at_the_telephone(session, seat))


def here(session: Session, gathering: Gathering, *, but: Seat | None = None) -> list[Seat]:
    """Whose telephones are in the room or on the way."""
    return [one for one in of(session, gathering) if one.state in HERE and (but is None or one.id != but.id)]


def awaited(session: Session, gathering: Gathering, *, but: Seat | None = None) -> bool:
    """Whether somebody is still to be rung, or rings now, or is on the way in."""
    return any(one.state in ON_THE_WAY for one in of(session, gathering) if but is None or one.id != but.id)


def was_left_alone(session: Session, seat: Seat) -> bool:
    """Whether it ended with nobody there but by this telephone. Whose evening ends together goes at one instant."""
    if seat.gathering.state is not GatheringState.OVER or seat.state is not S.LEFT:
        return False
    own = at_the_telephone(session, seat)
    went = max((one.gone_at for one in own if one.gone_at is not None), default=None)
    others = sa.select(Seat).where(Seat.gathering_id == seat.gathering_id, Seat.id.not_in([one.id for one in own]))
    return went is not None and all(one.gone_at is None or one.gone_at < went for one in session.scalars(others))


def on_now(session: Session, person: Person) -> Seat | None:
    """The seat that waits for somebody who rings the line while her gathering is held."""
    own = session.scalars(
        sa.select(Seat)
        .join(Seat.gathering)
        .where(Seat.person_id == person.id, Seat.state != S.REMOVED, Gathering.state.in_(RUNNING))
        .order_by(Seat.id.desc())
    ).first()
    return session.get(Seat, own.beside_id) if own is not None and own.beside_id is not None else own


def rung_by(session: Session, call: Call) -> Seat | None:
    """The seat that `call`, placed by the line, was rung for."""
    row = session.get(Outbox, call.outbox_id) if call.outbox_id is not None else None
    return session.get(Seat, row.subject["seat"]) if row is not None and row.about is About.GATHERING else None


def held(session: Session, seat_id: int) -> Seat | None:
    """The seat with its gathering locked; whatever happens to one gathering happens one after another."""
    seat = session.get(Seat, seat_id)
    if seat is None or locked(session, Gathering, seat.gathering_id) is None:
        return None
    return locked(session, Seat, seat_id)


# -- rung


def ring(session: Session, seat: Seat, now: datetime) -> None:
    """The first time until ten minutes past the hour, and once more after the call was lost."""
    again = seat.state is S.DROPPED
    if not _meet(session, seat, E.RING):
        return
    seat.rung += 1
    begins = now + AGAIN_AFTER if again else now
    until = begins + AGAIN_WITHIN if again else seat.gathering.occurrence.starts_at + RUNG_UNTIL
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
        retry=again,
        urgent=True,
    )
    session.flush()


def _key(seat: Seat) -> str:
    return f"seat/{seat.id}/{seat.rung}"


@ends(About.GATHERING)
def _call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    seat = held(session, row.subject["seat"])
    if seat is None:
        return
    if seat.state in (S.RUNG, S.RUNG_AGAIN) and row.key == _key(seat):
        if end is CallEnd.NOT_PLACED and seat.state is S.RUNG:
            not_rung(session, seat.gathering)
        _meet(session, seat, E.CALL_OVER)
    elif row.sid is not None:
        call_over(session, seat, row.sid)
    session.flush()


def not_rung(session: Session, gathering: Gathering) -> None:
    """Somebody who had joined was not rung in time, by our fault: the desk rings and says so."""
    occurrence = gathering.occurrence
    community = session.get_one(Community, occurrence.community_id)
    key = f"gathering-not-rung/{occurrence.id}"
    tasks.open_task(session, community, TaskKind.GATHERING_NOT_RUNG, key, subject={"occurrence": occurrence.id})


# -- what she does


def asked(session: Session, seat_id: int) -> Seat | None:
    """The seat, while there is something to come to."""
    seat = session.get(Seat, seat_id)
    if seat is None or seat.state is S.REMOVED or seat.gathering.state is GatheringState.OVER:
        return None
    return seat


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


def wanted(seat: Seat) -> bool:
    """Whether her call has anything to do in the room."""
    return seat.state in HERE and seat.gathering.state is not GatheringState.OVER


def of_call(session: Session, gathering_id: int, call_sid: str) -> Seat | None:
    """The seat whose call this is."""
    wanted_ = sa.select(Seat).where(Seat.gathering_id == gathering_id, Seat.call_sid == call_sid)
    return session.scalars(wanted_.execution_options(populate_existing=True)).first()


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
