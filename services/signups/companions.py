"""Who has joined brings somebody along, without a name: each takes a place, and a seat in the car that fetches her."""

from __future__ import annotations

from sqlalchemy.orm import Session

import clock
from models import Occurrence, Signup, SignupState, locked
from models.signup import MOST_COMPANIONS
from services import rides
from services.programme.calendar import is_coming, places_left

from . import freed


class NoRoom(Exception):
    """There are not so many places; `room` is how many may come along with her, those who do among them."""

    def __init__(self, room: int) -> None:
        super().__init__(f"{room} may come along")
        self.room = room


def room_for(session: Session, signup: Signup) -> int:
    """How many may come along with her, those who do among them. Nobody to what is held by telephone, nor with who
    has not joined."""
    if signup.state is not SignupState.JOINED or signup.occurrence.by_telephone:
        return 0
    left = places_left(session, signup.occurrence)
    return MOST_COMPANIONS if left is None else min(MOST_COMPANIONS, left + signup.companions)


def come_along(session: Session, signup: Signup, many: int) -> bool:
    """So many come along with her from now on, fetched with her where her car has room; false where that is as it was,
    or it has begun. A place that comes free is offered. Raises `NoRoom`, and changes nothing then."""
    occurrence = locked(session, Occurrence, signup.occurrence_id)
    fresh = locked(session, Signup, signup.id)
    if occurrence is None or fresh is None or fresh.companions == many or not is_coming(occurrence, clock.now()):
        return False
    room = room_for(session, fresh)
    if many > room:
        raise NoRoom(room)
    fresh.companions = many
    session.flush()
    rides.fetch(session, fresh)
    freed.offer_places(session, occurrence)
    return True
