"""Who comes along with a rider is fetched with her, where the car has room."""

from __future__ import annotations

from sqlalchemy.orm import Session

import clock
from models import About, Ride, RideAnswer, RideState, Signup, locked
from services import telling

from . import proposing
from .arranging import of_signup
from .offers import asks_of, hold, is_asked_no_more, let_go_when_full, look_anew, seats_free, tell, told_as


def fetch(session: Session, signup: Signup) -> None:
    """Her ride is for as many as come along with her now. Drivers who were asked for fewer are asked anew, and a car
    that was planned for fewer is asked about without her; one who has promised is told, and where his car has no room
    for more, it stays as it was."""
    ride = of_signup(session, signup)
    fresh = locked(session, Ride, ride.id) if ride is not None else None
    many = 1 + signup.companions
    if fresh is None or fresh.state is RideState.CANCELLED or fresh.seats == many:
        return
    if fresh.state is RideState.PROMISED:
        _tell_driver(session, fresh, many)
    else:
        more, fresh.seats = many > fresh.seats, many
        if more:
            proposing.take_out(session, fresh)
        _ask_anew(session, fresh)
    session.flush()


def _ask_anew(session: Session, ride: Ride) -> None:
    for ask in asks_of(session, ride):
        if ask.answer is RideAnswer.ASKED:
            ask.answer = RideAnswer.TAKEN
            is_asked_no_more(session, ask)
    ride.look_at = clock.now()


def _tell_driver(session: Session, ride: Ride, many: int) -> None:
    driver, occurrence = ride.driver, ride.goal
    if driver is None:
        return
    hold(session, driver)
    more = many - ride.seats
    if more > seats_free(session, driver, occurrence):
        return
    ride.seats = many
    session.flush()
    telling.withdraw(session, told_as(ride.id, "driver"))
    tell(session, ride, driver, About.RIDE_ADDED if more > 0 else About.RIDE_YOURS, "driver")
    if more > 0:
        let_go_when_full(session, driver, occurrence)
    else:
        look_anew(session, occurrence)
