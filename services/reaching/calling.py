"""The desk rings somebody through the line, from the wish to its end: the desk's telephone first, and then hers. A
volunteer does the same from her own page, with her telephone in the desk's place.

She sees the number she knows, and nobody at the desk shows a telephone of her own. Only a key takes the call further; a
mailbox is put through to nobody.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_DESK_CALL,
    About,
    Call,
    DeskCall,
    DeskCallState,
    DeskUser,
    Outbox,
    OutboxKind,
    Person,
    insert_missing,
    locked,
)
from services import outbox
from services.hours import quiet
from services.outbox.calls import LIVE
from services.outbox.endings import CallEnd

WAITS = timedelta(minutes=2)
"""So long the desk's telephone is tried, where it is busy at first. Who is not there by then asks again."""
DESK_RINGS_S = 30
MOST_FOR_A_VOLUNTEER = 20
"""Calls in a day and a night that one volunteer has put through: whoever has got hold of her page rings nobody all day
long, and at nobody's cost."""
LONGEST = timedelta(hours=2)
"""One whose end was never told holds the desk's telephone no longer."""


class NoTelephone(ValueError):
    """She has no such number, it is the desk's own, or she has left: whoever lifts there is somebody else."""


class QuietNow(Exception):
    """Between nine in the evening and eight in the morning nobody is rung for somebody else."""


class TooOften(Exception):
    """This volunteer has had as many calls put through today as anybody needs."""


class AlreadyRinging(Exception):
    """The desk's telephone is ringing, or is talking, about somebody else: `name`; where two communities have one
    telephone, of the other's people only the community's."""

    def __init__(self, name: str) -> None:
        super().__init__("the desk is ringing another")
        self.name = name


def ring(session: Session, person: Person, by: DeskUser, *, number: str | None = None) -> DeskCall:
    """Ring the desk's telephone at once, and then `person` on `number` (E.164, one of hers; default her first). Asked
    twice while it is on, it is the same call.

    Quiet hours do not hold it back: somebody at the desk has decided it. Raises `NoTelephone`, and `AlreadyRinging`
    while the desk's telephone is on about another.
    """
    return _ring(session, person, person.community.coordinator_phone, number, by_user_id=by.id)


def ring_for(session: Session, person: Person, by: Person) -> DeskCall:
    """As `ring`, for a volunteer: her telephone is rung first. Whether she may is the caller's to know. Not in quiet
    hours: raises `QuietNow`; nor all day long: raises `TooOften`. Raises as `ring` does besides."""
    if quiet.is_quiet(clock.now(), person.community):
        raise QuietNow("nobody is rung for somebody else now")
    if by.phone is None:
        raise NoTelephone(f"person {by.id} cannot be rung first")
    if _rung_lately(session, by) >= MOST_FOR_A_VOLUNTEER:
        raise TooOften(f"person {by.id} has rung enough today")
    return _ring(session, person, by.phone, None, by_person_id=by.id)


def _rung_lately(session: Session, by: Person) -> int:
    since = clock.now() - timedelta(days=1)
    rung = sa.select(sa.func.count(DeskCall.id)).where(DeskCall.by_person_id == by.id, DeskCall.created_at > since)
    return session.scalar(rung) or 0


def _ring(session: Session, person: Person, desk: str, number: str | None, **by: int) -> DeskCall:
    """`desk` rings first; `by`: whose wish it is."""
    own = [each for each in (person.phone, person.phone2) if each]
    wanted = number or next(iter(own), None)
    if wanted is None or wanted not in own or wanted == desk or person.left_at is not None:
        raise NoTelephone(f"person {person.id} cannot be rung so")
    _let_go_what_is_lost(session, desk)
    values = {"person_id": person.id, "number": wanted, "desk_number": desk, **by}
    new = insert_missing(session, DeskCall, [{**values, "state": DeskCallState.DESK}])
    live = sa.select(DeskCall).where(DeskCall.desk_number == desk, DeskCall.state.in_(LIVE_DESK_CALL))
    found = session.scalars(live).first()
    if found is None:  # it ended while we waited for it
        return _ring(session, person, desk, number, **by)
    if found.person_id != person.id:
        ours = found.person.community_id == person.community_id
        raise AlreadyRinging(found.person.full_name if ours else found.person.community.name)
    if new:
        outbox.queue_call(
            session,
            community_id=person.community_id,
            number=desk,
            about=About.DESK_CALL,
            key=f"desk-call/{found.id}",
            subject={"desk_call": found.id},
            expires_at=clock.now() + WAITS,
            ring_s=DESK_RINGS_S,
            urgent=True,
        )
    return found


def _let_go_what_is_lost(session: Session, desk: str) -> None:
    """Its end was told nobody, as on a line that was restored."""
    lost = sa.select(DeskCall).where(
        DeskCall.desk_number == desk,
        DeskCall.state.in_(LIVE_DESK_CALL),
        DeskCall.created_at <= clock.now() - LONGEST,
    )
    for row in session.scalars(lost.with_for_update(of=DeskCall)).all():
        _finish(session, row)


def on_the_line(session: Session, number: str) -> bool:
    """Whether the line itself is ringing `number`, or somebody there is talking with it or through it: who has call
    waiting is not to be disturbed in the middle of an evening call."""
    rung = sa.exists().where(Outbox.kind == OutboxKind.CALL, Outbox.number == number, Outbox.state.in_(LIVE))
    talks = sa.exists().where(
        Call.other_number == number, Call.ended_at.is_(None), Call.created_at > clock.now() - LONGEST
    )
    return session.scalar(sa.select(sa.or_(rung, talks))) or False


def find(session: Session, desk_call_id: int, *states: DeskCallState) -> DeskCall | None:
    """The call, locked, if it is in one of these states."""
    row = locked(session, DeskCall, desk_call_id)
    return row if row is not None and row.state in states else None


def desk_wants_person(session: Session, desk_call_id: int) -> DeskCall | None:
    """The key at the desk. None when there is nobody to ring any more, as on a second press. `BUSY` when the line has
    her on the telephone now; else hers is to be rung."""
    row = find(session, desk_call_id, DeskCallState.DESK)
    if row is None:
        return None
    if on_the_line(session, row.number):
        _end(session, row, DeskCallState.BUSY)
    else:
        row.move(DeskCallState.HER)
        session.flush()
    return row


def put_through(session: Session, desk_call_id: int) -> bool:
    """Her key. False when nobody waits any more."""
    row = find(session, desk_call_id, DeskCallState.HER)
    if row is None:
        return False
    row.move(DeskCallState.TALKING)
    row.put_through_at = clock.now()
    session.flush()
    return True


def not_now(session: Session, desk_call_id: int) -> None:
    """She would rather another time; or, before she was rung, the desk would."""
    row = find(session, desk_call_id, DeskCallState.DESK, DeskCallState.HER)
    if row is not None:
        at_desk = row.state is DeskCallState.DESK
        _end(session, row, DeskCallState.NO_DESK if at_desk else DeskCallState.NOT_NOW)


def over(session: Session, desk_call_id: int, *, busy: bool = False) -> DeskCall | None:
    """Her leg is over; `busy` is the carrier's word for her telephone."""
    row = locked(session, DeskCall, desk_call_id)
    if row is not None:
        _finish(session, row, busy=busy)
    return row


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """She has died or moved while the desk's telephone waits or rings about her, or, where she is the volunteer who
    wanted it, her own: no key there rings anybody any more."""
    hers = sa.or_(DeskCall.person_id == person.id, DeskCall.by_person_id == person.id)
    waiting = sa.select(DeskCall).where(hers, DeskCall.state == DeskCallState.DESK)
    for row in session.scalars(waiting.with_for_update(of=DeskCall)).all():
        outbox.withdraw_subject(session, About.DESK_CALL, "desk_call", row.id)
        _finish(session, row)


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """The desk's own call is over, or never came about."""
    found = locked(session, DeskCall, row.subject["desk_call"])
    if found is not None:
        _finish(session, found)


def _finish(session: Session, row: DeskCall, *, busy: bool = False) -> None:
    match row.state:
        case DeskCallState.DESK:
            _end(session, row, DeskCallState.NO_DESK)
        case DeskCallState.HER:
            _end(session, row, DeskCallState.BUSY if busy else DeskCallState.NO_ANSWER)
        case DeskCallState.TALKING:
            _end(session, row, DeskCallState.TALKED)


def _end(session: Session, row: DeskCall, state: DeskCallState) -> None:
    row.move(state)
    row.ended_at = clock.now()
    session.flush()
