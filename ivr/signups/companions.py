"""Somebody comes along: asked once she is bound and told, and never before; and changed among her own things."""

from __future__ import annotations

from functools import partial

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Ride, RideState, Signup
from services import rides, signups
from services.signups import companions

from .ended import goodbye, over

HOW_MANY = ("signing-one", "signing-two", "signing-three")


def choices(turn: Turn, signup: Signup) -> list[Choice]:
    """Key 3 of a menu about what she has joined; nothing where there is no place for anybody."""
    if companions.room_for(turn.session, signup) == 0:
        return []
    return [turn.choice("3", "signing-with-somebody", lambda: turn.go("companions", signup.id))]


def signup_of_caller(turn: Turn, signup_id: int) -> Signup | None:
    return next((row for row in signups.mine(turn.session, turn.someone) if row.id == signup_id), None)


@screen("companions")
def how_many(turn: Turn, signup_id: int) -> Answer:
    """As many as there are places; and nobody after all, where somebody was to come."""
    signup = signup_of_caller(turn, signup_id)
    room = companions.room_for(turn.session, signup) if signup is not None else 0
    if signup is None or room == 0:
        return turn.close(turn.t("signing-no-room"), goodbye(turn))
    offered = [
        turn.choice(many, name, partial(_comes_along, turn, signup, many))
        for many, name in enumerate(HOW_MANY[:room], start=1)
    ]
    if signup.companions:
        offered.append(turn.choice("4", "signing-nobody", lambda: _comes_along(turn, signup, 0)))
    return Menu((), tuple(offered), keys_only=True, silent=lambda: turn.close(goodbye(turn)))


def _comes_along(turn: Turn, signup: Signup, many: int) -> Answer:
    try:
        companions.come_along(turn.session, signup, many)
    except companions.NoRoom:
        return turn.close(turn.t("signing-no-room"), goodbye(turn))
    return over(turn, turn.t("signing-come-along", many=many), *_how(turn, signup, many))


def _how(turn: Turn, signup: Signup, many: int) -> tuple[str, ...]:
    """Where she is driven: whether they are too, or how many have to get there themselves."""
    ride = rides.of_signup(turn.session, signup)
    if not many or ride is None or ride.state is RideState.CANCELLED:
        return ()
    left = 1 + many - ride.seats
    return (turn.t("signing-own-way", many=left) if left > 0 else turn.t("signing-fetched-too", many=many),)


def needs(turn: Turn, *fetched: Ride) -> tuple[str, ...]:
    """What these need in the car, a sentence each."""
    return tuple(turn.t("car-needs", need=need.value) for need in rides.needs_told(fetched))


def rider(turn: Turn, ride: Ride, *, known: bool = True) -> str:
    """Whom a driver fetches: 'Kari', 'Kari og éin til'. `known` is false before he has said yes: whose it is that needs
    something in the car is not said."""
    name = ride.rider.spoken_name if known or not rides.needs_told([ride]) else turn.t("car-somebody")
    return turn.t("signing-rider-and", name=name, many=ride.seats - 1) if ride.seats > 1 else name
