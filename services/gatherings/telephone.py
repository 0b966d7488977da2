"""A telephone of a gathering, held while something happens to it; what happens to it happens to all who sit there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Gathering, Seat, SeatEvent, columns, locked

from .reading import at_the_telephone


def held(session: Session, seat_id: int) -> Seat | None:
    """The seat with its gathering locked; whatever happens to one gathering happens one after another."""
    gathering_id = columns(session, _GATHERING_OF, {"seat": seat_id}).scalar()
    gathering = locked(session, Gathering, gathering_id) if gathering_id is not None else None
    seat = locked(session, Seat, seat_id) if gathering is not None else None
    # The session knows it only as long as somebody holds it: the seat does from here on.
    return seat if seat is not None and seat.gathering is gathering else None


_GATHERING_OF = sa.select(Seat.gathering_id).where(Seat.id == sa.bindparam("seat"))


def meet(session: Session, seat: Seat, event: SeatEvent, sharing: Sequence[Seat] = ()) -> bool:
    """Whether the event moved it, and with it everybody at the telephone, who may be in hand as `sharing`."""
    everybody = sharing or at_the_telephone(session, seat)
    moved = seat.meet(event)
    for one in everybody[1:]:
        one.state = seat.state if moved else one.state
    return moved


def gone(session: Session, seat: Seat, at: datetime | None = None, sharing: Sequence[Seat] = ()) -> None:
    for one in sharing or at_the_telephone(session, seat):
        if one.came_at is not None:
            one.gone_at = one.gone_at or at or clock.now()
    session.flush()
