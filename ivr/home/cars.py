"""A driver is asked about a whole car: how many, from which hamlets, how long it takes. Who they are is told after the
yes alone."""

from __future__ import annotations

from collections.abc import Callable

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from ivr.signups import companions
from ivr.signups.activities import title_and_when
from models import Legs, Stop, Telling, Trip
from services import rides

from .volunteer import after_a_ride

MOST_NAMED = 4


def trip_to_answer(turn: Turn, item: Telling) -> Go | None:
    """The car a driver is rung about, as long as it is asked about."""
    asked = rides.open_trips(turn.session, turn.someone)
    found = next((trip for trip in asked if trip.occurrence_id == item.subject["occurrence"]), None)
    return turn.go("trip-ask", found.id) if found is not None else None


@screen("trip-ask")
def trip_ask(turn: Turn, trip_id: int) -> Answer:
    trip = _asked(turn, trip_id)
    if trip is None:
        return after_a_ride(turn, turn.t("volunteer-ride-taken"))
    one, other, *_ = [*rides.hamlets(trip), "", ""]
    legs = rides.legs_of(trip)
    words = turn.t(
        "trip-asked-home" if legs is Legs.HOME else "trip-asked",
        what=title_and_when(turn, trip.goal),
        many=sum(stop.ride.seats for stop in trip.stops),
        count=len(rides.hamlets(trip)),
        one=one,
        other=other,
        minutes=rides.minutes(trip),
        legs=legs.value,
    )
    needs = companions.needs(turn, *(stop.ride for stop in trip.stops))
    choices = [
        turn.choice("1", "volunteer-drive", lambda: _drive(turn, trip)),
        turn.choice("2", "volunteer-cannot-drive", lambda: _cannot(turn, trip)),
    ]
    if len(trip.stops) > 1:
        choices.append(turn.choice("3", "trip-leave-one", lambda: turn.go("trip-without", trip_id)))
    return Menu((words, *needs), tuple(choices), back=after_a_ride(turn), keys_only=True)


@screen("trip-without")
def trip_without(turn: Turn, trip_id: int) -> Answer:
    """Which stop is left out, the first four by their hamlets."""
    trip = _asked(turn, trip_id)
    if trip is None or len(trip.stops) < 2:
        return turn.go("trip-ask", trip_id)
    choices = tuple(
        turn.choice(
            str(place),
            "trip-without-stop",
            _without(turn, trip, stop),
            place=place,
            hamlet=stop.ride.rider.hamlet.spoken_name if stop.ride.rider.hamlet else "–",
        )
        for place, stop in enumerate(trip.stops[:MOST_NAMED], start=1)
    )
    return Menu((turn.t("trip-without-which"),), choices, back=turn.go("trip-ask", trip_id), keys_only=True)


def _without(turn: Turn, trip: Trip, stop: Stop) -> Callable[[], Answer]:
    def leave() -> Answer:
        rides.decline_trip(turn.session, turn.someone, trip, but=stop.ride)
        return turn.go("trip-ask", trip.id)

    return leave


def _drive(turn: Turn, trip: Trip) -> Answer:
    result = rides.accept_trip(turn.session, turn.someone, trip, heard=True)
    if result is not rides.AcceptResult.WON:
        return after_a_ride(turn, turn.t("volunteer-ride-taken"))
    first = trip.stops[0]
    name, many = first.ride.rider.spoken_name, len(trip.stops)
    if rides.legs_of(trip) is Legs.HOME:
        return after_a_ride(turn, turn.t("trip-yours-home", many=many, name=name, at=turn.time(trip.leaves_at)))
    return after_a_ride(turn, turn.t("trip-yours", many=many, name=name, at=turn.time(first.at)))


def _cannot(turn: Turn, trip: Trip) -> Answer:
    rides.decline_trip(turn.session, turn.someone, trip)
    return after_a_ride(turn, turn.t("volunteer-ride-declined"))


def _asked(turn: Turn, trip_id: int) -> Trip | None:
    return next((trip for trip in rides.open_trips(turn.session, turn.someone) if trip.id == trip_id), None)
