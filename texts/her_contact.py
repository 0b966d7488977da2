"""To a contact, of the ride of somebody who has no telephone: it is to be said to her."""

from __future__ import annotations

from models import Ride, RideState
from services import rides

from .writing import Writing


def ride(writing: Writing) -> str | None:
    """By what has become of it by now; None where it is not told a contact. What errand it is she says herself."""
    if rides.CONTACT not in writing.row.subject:
        return None
    one = writing.subject(Ride, "ride")
    writing.only_if(one.state is not RideState.CANCELLED and one.goes)
    said = {"name": one.rider.first_name, "what": writing.reader.what(one.goal, place=False, asked=True)}
    if one.state is RideState.WANTED:
        by = rides.answered_by(one)
        day, time = writing.reader.day(by), writing.reader.time(by)
        return writing.t("sms-contact-ride-lost", day=day, time=time, **said)
    if one.state is RideState.UNFILLED or one.driver is None:
        return writing.t("sms-contact-ride-none", **said)
    first = writing.reader.time(one.pickup_from or one.goal.starts_at)
    last = writing.reader.time(one.pickup_to or one.goal.starts_at)
    return writing.t("sms-contact-ride-found", driver=one.driver.first_name, first=first, last=last, **said)
