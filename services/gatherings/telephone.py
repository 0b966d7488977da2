"""A telephone of a gathering, held while something happens to it; what happens to it happens to all who sit there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

import clock
from models import Gathering, Seat, SeatEvent, locked

from .reading import at_the_telephone


def held(session: Session, seat_id: int) -> Seat | None:
    """The seat with its gathering locked; whatever happens to one gathering happens one after another."""
    seat = session.get(Seat, seat_id)
    if seat is None or locked(session, Gathering, seat.gathering_id) is None:
        return None
    return locked(session, Seat, seat_id)


def meet(session: Session, seat: Seat, event: SeatEvent) -> bool:
    """Whether the event moved it, and with it everybody at the telephone."""
    moved = seat.meet(event)
    if moved:
        for one in at_the_telephone(session, seat)[1:]:
            one.state = seat.state
        session.flush()
    return moved


def gone(session: Session, seat: Seat, at: datetime | None = None) -> None:
    for one in at_the_telephone(session, seat):
        if one.came_at is not None:
            one.gone_at = one.gone_at or at or clock.now()
    session.flush()
