"""Whoever is to be fetched: rung when the car stands outside, or has not come; and heard at once when she rings in."""

from __future__ import annotations

from datetime import UTC, datetime

from ivr.alerts import elder
from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from models import About, Outbox, Ride, RideState, StopState, Telling
from services import trips
from services.trips import OnTheWay


def meets(turn: Turn, greeting: str) -> Go | None:
    """Before any menu: her car stands outside; or it should have been there, and has it come. Until then `ride_on`
    tells her when it is to come; and who should be out on her errand by now is asked first whether she is ready."""
    one = trips.expected(turn.session, turn.someone, turn.now)
    if one is not None and one.state is StopState.HERE:
        return turn.go("news", saying=(greeting, turn.t("car-outside", driver=_driver(one))))
    if one is not None and trips.waits_for(one.ride, turn.now) and not _is_out(turn, one.ride):
        return turn.go("my-car", one.ride.id, saying=greeting)
    return None


def _is_out(turn: Turn, ride: Ride) -> bool:
    return ride.errand is not None and ride.errand.when_ready and ride.errand.starts_at <= turn.now


def _driver(one: OnTheWay) -> str:
    return one.ride.driver.spoken_name if one.ride.driver else ""


def _span(turn: Turn, ride: Ride) -> dict[str, str]:
    first, last = ride.pickup_from or ride.goal.starts_at, ride.pickup_to or ride.goal.starts_at
    return {"first": turn.bare_time(first), "last": turn.time(last)}


def _expected(turn: Turn, ride_id: int) -> trips.OnTheWay | None:
    """That car, where it is still to come for whoever is on the telephone."""
    one = trips.expected(turn.session, turn.someone, turn.now) if turn.person is not None else None
    return one if one is not None and one.ride.id == ride_id else None


@screen("my-car")
def my_car(turn: Turn, ride_id: int) -> Answer:
    """She rings, and it should have been there."""
    one = _expected(turn, ride_id)
    if one is None:
        return turn.go("home")
    return Menu(
        (turn.t("car-was-to-come", driver=_driver(one), **_span(turn, one.ride)),),
        (
            turn.choice("1", "car-not-come", lambda: _still_waits(turn, ride_id)),
            turn.choice("2", "tellings-menu", lambda: turn.go("news")),
        ),
        back=turn.go("home"),
        hidden=(turn.choice("3", "checkin-help", lambda: elder.asks_for_help(turn, turn.someone)),),
        keys_only=True,
    )


def _still_waits(turn: Turn, ride_id: int) -> Answer:
    ride = trips.still_waits(turn.session, turn.someone, ride_id)
    if ride is None or ride.driver is None:
        return turn.close(turn.t("car-settled"))
    return turn.close(turn.t("car-driver-hears", driver=ride.driver.spoken_name))


# -- the line rings: has the car come?


def to_answer(turn: Turn, item: Telling) -> Go | None:
    one = trips.expected(turn.session, turn.someone, turn.now)
    return turn.go("car-due", one.ride.id) if one is not None and one.ride.id == item.subject["ride"] else None


@screen("car-due")
def car_due(turn: Turn, ride_id: int) -> Answer:
    one = _expected(turn, ride_id)
    if one is None:
        return turn.go("home")
    return Menu(
        (turn.t("car-was-to-come", driver=_driver(one), **_span(turn, one.ride)),),
        (
            turn.choice("1", "car-not-come", lambda: _still_waits(turn, ride_id)),
            turn.choice("2", "car-has-come", lambda: _has_come(turn, ride_id)),
        ),
        keys_only=True,
    )


def _has_come(turn: Turn, ride_id: int) -> Answer:
    trips.has_come(turn.session, turn.someone, ride_id)
    return turn.close(turn.t("car-fine"))


# -- the line rings: the car stands outside


@rings(About.CAR_HERE)
def outside_lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("car-outside", row.id)


@screen("car-outside")
def outside(turn: Turn, row_id: int) -> Answer:
    """One sentence, said at once: that somebody's car is at the door is no secret of the house."""
    row = turn.session.get(Outbox, row_id)
    if row is None or row.about is not About.CAR_HERE or turn.person is None or row.person_id != turn.person.id:
        return turn.close(turn.t("tellings-out-of-date"))
    ride = turn.session.get(Ride, row.subject["ride"])
    if ride is None or ride.state is not RideState.PROMISED or ride.driver is None:
        return turn.close(turn.t("tellings-out-of-date"))
    return Menu(
        (turn.t("car-hello", name=turn.name, driver=ride.driver.spoken_name),),
        (turn.choice("1", "car-coming", lambda: _comes(turn, row)),),
        keys_only=True,
        silent=lambda: turn.close(turn.t("car-waits-for-you")),
    )


def _comes(turn: Turn, row: Outbox) -> Answer:
    trips.comes_out(turn.session, row)
    return turn.close(turn.t("car-fine"))


# -- what she is told


def later(turn: Turn, item: Telling) -> str | None:
    ride = turn.session.get(Ride, item.subject["ride"])
    if ride is None or ride.state is not RideState.PROMISED or ride.driver is None:
        return None
    if "home" in item.subject:
        at = turn.time(datetime.fromtimestamp(item.subject["home"], UTC))
        return turn.t("car-comes-home", driver=ride.driver.spoken_name, at=at)
    return turn.t("car-comes-later", driver=ride.driver.spoken_name, **_span(turn, ride))
