"""To a contact, of the ride of somebody who has no telephone: it is to be said to her."""

from __future__ import annotations

from ivr.engine.turn import Turn
from ivr.signups.activities import title_and_when
from models import Ride, RideState, Telling
from services import rides


def ride(turn: Turn, item: Telling) -> str | None:
    """By what has become of it by now. What errand it is she says herself."""
    one = turn.session.get(Ride, item.subject.get("ride", 0))
    if one is None or one.state is RideState.CANCELLED or not one.goes:
        return None
    said = {"name": one.rider.spoken_name, "what": title_and_when(turn, one.goal, asked=True)}
    if one.state is RideState.WANTED:
        by = rides.answered_by(one)
        return turn.t("tellings-contact-ride-lost", day=turn.day(by), time=turn.time(by), **said)
    if one.driver is None or one.pickup_from is None or one.pickup_to is None:
        return turn.t("tellings-contact-ride-none", **said)
    first, last = turn.bare_time(one.pickup_from), turn.time(one.pickup_to)
    return turn.t("tellings-contact-ride-found", driver=one.driver.spoken_name, first=first, last=last, **said)
