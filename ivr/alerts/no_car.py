"""Who is on call, and who holds it, hear that somebody has not been fetched, or has nobody to drive her home."""

from __future__ import annotations

from collections.abc import Mapping

from ivr.engine.menu import Answer
from ivr.engine.screens import rings
from ivr.engine.turn import Turn
from ivr.signups.activities import title_and_when
from models import About, Outbox, Ride, RideState, Telling
from services import trips


def not_fetched(turn: Turn, subject: Mapping[str, int]) -> str | None:
    ride = turn.session.get(Ride, subject["ride"])
    if ride is None or ride.state is not RideState.PROMISED or ride.driver is None or ride.pickup_to is None:
        return None
    names = {"name": ride.rider.spoken_name, "driver": ride.driver.spoken_name}
    return turn.t("drive-not-fetched", last=turn.time(ride.pickup_to), **names)


def no_way_home(turn: Turn, subject: Mapping[str, int]) -> str | None:
    """With all who are without a car by now."""
    ride = turn.session.get(Ride, subject["ride"])
    without = trips.without_car_home(turn.session, ride.goal) if ride is not None else []
    if ride is None or not without:
        return None
    name = without[0].rider.spoken_name
    return turn.t("drive-no-way-home", name=name, many=len(without), what=title_and_when(turn, ride.goal, asked=True))


def told_host(turn: Turn, item: Telling) -> str | None:
    return no_way_home(turn, item.subject)


@rings(About.NOT_FETCHED)
@rings(About.NO_WAY_HOME)
def lifted(turn: Turn, row: Outbox) -> Answer:
    if row.telling_id is not None:
        return turn.go("message", row.telling_id, row.id)
    return turn.go("outage", row.id)
