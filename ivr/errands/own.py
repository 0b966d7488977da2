"""Her errands by key: those to come, one she needs no more, and the one from which she wants to be driven home."""

from __future__ import annotations

from ivr.engine.menu import Answer, Choice, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.signups.activities import title_and_when
from models import Errand, ErrandState, Ride, RideState
from services import errands, trips

from .words import to_rider


def choice(turn: Turn) -> list[Choice]:
    """Among her own things, for an elder."""
    return [turn.choice("3", "errand-ride", lambda: turn.go("first-errand"))] if turn.is_elder else []


@arrival("first-errand")
def first(turn: Turn) -> Answer:
    """The next she has asked for, or what she wants one for."""
    own = errands.mine(turn.session, turn.someone)
    return turn.go("errand", own[0].id) if own else turn.go("errand-what")


def after_the_rest(turn: Turn) -> Go | None:
    """To who has heard of all she has joined: the first of her errands."""
    own = errands.mine(turn.session, turn.someone) if turn.is_elder else []
    return turn.go("errand", own[0].id) if own else None


@screen("errand")
def errand(turn: Turn, ride_id: int) -> Answer:
    own = errands.mine(turn.session, turn.someone)
    ride = next((ride for ride in own if ride.id == ride_id), None)
    if ride is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    following = next((later for later in own[own.index(ride) + 1 :]), None)
    onward = turn.go("errand", following.id) if following else turn.go("home", saying=turn.t("mine-no-more"))
    return Menu(
        (title_and_when(turn, ride.goal), *_driven(turn, ride)),
        (
            turn.choice("1", "errand-another", lambda: turn.go("errand-what")),
            turn.choice("2", "mine-next", lambda: onward),
            turn.choice("4", "errand-needs-none", lambda: turn.go("errand-off", ride.id)),
        ),
        back=turn.go("mine"),
    )


def _driven(turn: Turn, ride: Ride) -> tuple[str, ...]:
    """Who comes and when, that drivers are asked, or that nobody was found."""
    if ride.driver is not None and ride.pickup_from is not None and ride.pickup_to is not None:
        first, last = turn.bare_time(ride.pickup_from), turn.time(ride.pickup_to)
        said = turn.t("errand-driven", driver=ride.driver.spoken_name, first=first, last=last)
        return said, *to_rider(turn, ride)
    return (turn.t("errand-nobody-yet" if ride.state is RideState.UNFILLED else "errand-asked"),)


@screen("errand-off")
def off(turn: Turn, ride_id: int) -> Answer:
    ride = next((ride for ride in errands.mine(turn.session, turn.someone) if ride.id == ride_id), None)
    if ride is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    return Menu(
        (turn.t("errand-read-back-off", what=title_and_when(turn, ride.goal)),),
        (
            turn.choice("1", "activities-right", lambda: _off(turn, ride)),
            turn.choice("2", "activities-not-right", lambda: turn.go("errand", ride_id)),
        ),
        back=turn.go("errand", ride_id),
        read_back=True,
        keys_only=True,
    )


def _off(turn: Turn, ride: Ride) -> Answer:
    driver = ride.driver
    errands.cancel(turn.session, ride)
    if driver is not None:
        return turn.go("home", saying=turn.t("errand-is-off-driver", driver=driver.spoken_name))
    return turn.go("home", saying=turn.t("errand-is-off"))


# -- she is out, and rings when she wants to go home


def waits(turn: Turn) -> Go | None:
    """What is asked before the main menu of who is out on an errand and is to ring when she is ready."""
    ride = errands.under_way(turn.session, turn.someone) if turn.is_elder else None
    return turn.go("errand-ready", ride.id) if ride is not None else None


@screen("errand-ready")
def ready(turn: Turn, ride_id: int) -> Answer:
    """Her driver need not have said that he was there: she may wait at home still."""
    ride = errands.under_way(turn.session, turn.someone)
    if ride is None or ride.id != ride_id:
        return turn.go("home")
    said = isinstance(ride.goal, Errand) and ride.goal.state is ErrandState.READY
    choices = [
        turn.choice("1", "errand-tell-again" if said else "errand-fetch-me", lambda: _fetch(turn, ride)),
        turn.choice("2", "tellings-menu", lambda: turn.go("home")),
    ]
    expected = None if said else trips.expected(turn.session, turn.someone, turn.now)
    if expected is not None and expected.ride.id == ride_id and trips.waits_for(ride, turn.now):
        choices.append(turn.choice("3", "errand-not-fetched", lambda: turn.go("my-car", ride_id)))
    return Menu((), tuple(choices), back=turn.go("home"))


def _fetch(turn: Turn, ride: Ride) -> Answer:
    match errands.is_ready(turn.session, ride):
        case errands.Ready.TOLD if ride.driver is not None:
            return turn.close(turn.t("errand-driver-told", driver=ride.driver.spoken_name))
        case errands.Ready.OVER:
            return turn.go("home")
        case _:
            return turn.go("person", saying=turn.t("errand-nobody-to-fetch"))
