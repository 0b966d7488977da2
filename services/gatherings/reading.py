"""What is known of the seats of a gathering: who sits at which telephone, who is there, who is still to come."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import HERE, About, Call, Gathering, GatheringState, Outbox, Person, Seat, SeatState

S = SeatState
ON_THE_WAY = (S.WAITING, S.RUNG, S.DROPPED, S.RUNG_AGAIN, S.COMING, S.STEPPED_OUT)
RUNNING = (GatheringState.OPEN, GatheringState.CLOSING)


def seats_of(session: Session, gathering: Gathering) -> Sequence[Seat]:
    """Those with a telephone of their own, as they are now."""
    return session.scalars(_OWN_TELEPHONES, {"gathering": gathering.id}).all()


_OWN_TELEPHONES = (
    sa.select(Seat)
    .where(Seat.gathering_id == sa.bindparam("gathering"), Seat.beside_id.is_(None))
    .order_by(Seat.id)
    .execution_options(populate_existing=True)
)


def at_the_telephone(session: Session, seat: Seat) -> list[Seat]:
    """The seats of everybody who has joined and is rung by this one's telephone, its own first; nobody beside her who
    has left."""
    return [seat, *session.scalars(_BESIDE, {"seat": seat.id})]


_BESIDE = (
    sa.select(Seat)
    .join(Seat.person)
    .where(Seat.beside_id == sa.bindparam("seat"), Person.left_at.is_(None))
    .order_by(Seat.id)
)


def telephones(session: Session, gathering: Gathering) -> list[list[Seat]]:
    """`at_the_telephone` of each of `seats_of`, asked for at once."""
    every = session.scalars(_ALL, {"gathering": gathering.id}).all()
    sharing = [one for one in every if one.person.left_at is None]
    return [[own, *(one for one in sharing if one.beside_id == own.id)] for own in every if own.beside_id is None]


_ALL = (
    sa.select(Seat)
    .where(Seat.gathering_id == sa.bindparam("gathering"))
    .order_by(Seat.id)
    .execution_options(populate_existing=True)
)


def present(sharing: Sequence[Seat]) -> list[Person]:
    """Of those at a telephone, the ones a key has brought in and who have not gone since."""
    return [one.person for one in sharing if one.came_at is not None and one.gone_at is None]


def has_come(sharing: Sequence[Seat]) -> bool:
    """Whether a key has brought anybody in by their telephone before."""
    return any(one.came_at is not None for one in sharing)


def here(session: Session, gathering: Gathering, *, but: Seat | None = None) -> list[Seat]:
    """Whose telephones are in the room or on the way."""
    return [one for one in those_here(seats_of(session, gathering)) if but is None or one.id != but.id]


def those_here(seats: Sequence[Seat]) -> list[Seat]:
    """As `here`, of seats that are in hand."""
    return [one for one in seats if one.state in HERE]


def awaited(session: Session, gathering: Gathering, *, but: Seat | None = None) -> bool:
    """Whether somebody is still to be rung, or rings now, or is on the way in."""
    return any(one.state in ON_THE_WAY for one in seats_of(session, gathering) if but is None or one.id != but.id)


def was_left_alone(session: Session, seat: Seat) -> bool:
    """Whether it ended with nobody there but by this telephone. Whose evening ends together goes at one instant."""
    if seat.gathering.state is not GatheringState.OVER or seat.state is not S.LEFT:
        return False
    own = at_the_telephone(session, seat)
    went = max((one.gone_at for one in own if one.gone_at is not None), default=None)
    others = sa.select(Seat).where(Seat.gathering_id == seat.gathering_id, Seat.id.not_in([one.id for one in own]))
    return went is not None and all(one.gone_at is None or one.gone_at < went for one in session.scalars(others))


def on_now(session: Session, person: Person) -> Seat | None:
    """The seat that waits for somebody who rings the line while her gathering is held, for its host a little before."""
    own = session.scalars(_ON_NOW, {"person": person.id}).first()
    return session.get(Seat, own.beside_id) if own is not None and own.beside_id is not None else own


_ON_NOW = (
    sa.select(Seat)
    .join(Seat.gathering)
    .where(
        Seat.person_id == sa.bindparam("person"),
        Seat.state != S.REMOVED,
        sa.or_(
            Gathering.state.in_(RUNNING), sa.and_(Gathering.state == GatheringState.PLANNED, Seat.is_host.is_(True))
        ),
    )
    .order_by(Seat.id.desc())
)


def rung_by(session: Session, call: Call) -> Seat | None:
    """The seat that `call`, placed by the line, was rung for."""
    row = session.get(Outbox, call.outbox_id) if call.outbox_id is not None else None
    return session.get(Seat, row.subject["seat"]) if row is not None and row.about is About.GATHERING else None


def asked(session: Session, seat_id: int) -> Seat | None:
    """The seat, while there is something to come to."""
    seat = session.get(Seat, seat_id)
    if seat is None or seat.state is S.REMOVED or seat.gathering.state is GatheringState.OVER:
        return None
    return seat


def wanted(seat: Seat) -> bool:
    """Whether her call has anything to do in the room."""
    return seat.state in HERE and seat.gathering.state is not GatheringState.OVER


def of_call(session: Session, gathering_id: int, call_sid: str) -> Seat | None:
    """The seat whose call this is."""
    return session.scalars(_OF_CALL, {"gathering": gathering_id, "sid": call_sid}).first()


_OF_CALL = (
    sa.select(Seat)
    .where(Seat.gathering_id == sa.bindparam("gathering"), Seat.call_sid == sa.bindparam("sid"))
    .execution_options(populate_existing=True)
)


def host_has_not_come(session: Session, gathering: Gathering) -> bool:
    """Whether this circle has a host whom no key has brought in."""
    host = host_of(session, gathering)
    return host is not None and host.came_at is None


def host_of(session: Session, gathering: Gathering) -> Seat | None:
    """The seat of who is to lead, where that is in this circle; at a telephone she shares it may not be its first."""
    host_id = gathering.occurrence.host_id
    return session.scalars(_OF_PERSON, {"gathering": gathering.id, "person": host_id}).first() if host_id else None


_OF_PERSON = sa.select(Seat).where(
    Seat.gathering_id == sa.bindparam("gathering"), Seat.person_id == sa.bindparam("person")
)
