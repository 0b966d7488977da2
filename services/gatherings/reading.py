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


def present(session: Session, seat: Seat) -> list[Person]:
    """Of those at the seat's telephone, the ones a key has brought in and who have not gone since."""
    sharing = at_the_telephone(session, seat)
    return [one.person for one in sharing if one.came_at is not None and one.gone_at is None]


def has_come(session: Session, seat: Seat) -> bool:
    """Whether a key has brought anybody in by this telephone before."""
    return any(one.came_at is not None for one in at_the_telephone(session, seat))


def here(session: Session, gathering: Gathering, *, but: Seat | None = None) -> list[Seat]:
    """Whose telephones are in the room or on the way."""
    return [one for one in seats_of(session, gathering) if one.state in HERE and (but is None or one.id != but.id)]


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
    wanted_ = sa.select(Seat).where(Seat.gathering_id == gathering_id, Seat.call_sid == call_sid)
    return session.scalars(wanted_.execution_options(populate_existing=True)).first()


def has_host(session: Session, gathering: Gathering) -> bool:
    """Whether somebody is to lead this circle; of several circles the host sits in one."""
    return any(one.is_host for one in seats_of(session, gathering))


def host_has_not_come(session: Session, gathering: Gathering) -> bool:
    """Whether this circle has a host whom no key has brought in."""
    host = host_of(session, gathering)
    return host is not None and host.came_at is None


def host_of(session: Session, gathering: Gathering) -> Seat | None:
    """The seat of who is to lead, where that is in this circle; at a telephone she shares it may not be its first."""
    sits_here = sa.select(Seat).where(Seat.gathering_id == gathering.id)
    return session.scalars(sits_here.where(Seat.person_id == gathering.occurrence.host_id)).first()
