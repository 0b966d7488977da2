"""A seat that is agreed already: in a car that goes to the same activity, and to her hamlet, whoever is in it.

Overnight no driver can be asked, so this is the only ride that may be offered for tomorrow.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Occurrence, Person, Ride, RideState, Role, Signup

from . import ranks
from .offers.asking import has_room, hold
from .pickups import leaves_at
from .room import Party


def driver_for(
    session: Session, elder: Person, occurrence: Occurrence, *, many: int = 1, held: bool = False
) -> Person | None:
    """Who drives to the occurrence, has told of so `many` more seats than are promised, and lives or fetches in her
    hamlet.

    Who lives there comes first, then who said yes first. `held`: the driver's row is locked, so that of two who want
    the last seat one waits and finds the car full. None when her hamlet is not known, or the car has left.
    """
    if elder.hamlet_id is None or leaves_at(occurrence) <= clock.now():
        return None
    drivers = _drivers(session, elder, occurrence)
    said = ranks.said_of(session, occurrence) if drivers else {}
    for driver in drivers:
        if held:
            hold(session, driver)
        told = driver.is_a(Role.DRIVER) and ranks.seats(driver, said) is not None
        if told and has_room(session, driver, occurrence, Party.usually(elder, many)):
            return driver
    return None


def _drivers(session: Session, elder: Person, occurrence: Occurrence) -> list[Person]:
    promised = session.scalars(
        sa.select(Ride)
        .join(Ride.signup)
        .where(Ride.state == RideState.PROMISED, Signup.occurrence_id == occurrence.id, Ride.driver_id != elder.id)
        .order_by(Ride.id)
    ).all()
    drivers = {ride.driver.id: ride.driver for ride in promised if ride.driver is not None}
    passes = {ride.driver_id for ride in promised if ride.rider.hamlet_id == elder.hamlet_id}
    near = [one for one in drivers.values() if one.hamlet_id == elder.hamlet_id or one.id in passes]
    return sorted(near, key=lambda driver: driver.hamlet_id != elder.hamlet_id)
