"""Who could drive one rider, and what each has answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Person, Ride, RideAnswer, RideAsk, RideState, Signup
from services import rides


@dataclass(frozen=True, slots=True)
class Could:
    """A driver with a seat. `answer` is None who was not asked; `drives` so many to the same thing already; `near`
    lives in the rider's hamlet."""

    driver: Person
    answer: RideAnswer | None
    drives: int
    near: bool


def of(session: Session, ride: Ride) -> Sequence[Could]:
    """The rider's own hamlet first, and among each who drives there anyway."""
    able = rides.drivers_for(session, ride)
    asks = sa.select(RideAsk.driver_id, RideAsk.answer).where(RideAsk.ride_id == ride.id)
    answers = dict(session.execute(asks).all())
    there = (
        sa.select(Ride.driver_id, sa.func.sum(Ride.seats))
        .join(Ride.signup)
        .where(Ride.state == RideState.PROMISED, Signup.occurrence_id == ride.signup.occurrence_id)
        .group_by(Ride.driver_id)
    )
    drives = dict(session.execute(there).all())
    hamlet = ride.rider.hamlet_id
    found = [
        Could(
            driver,
            answers.get(driver.id),
            drives.get(driver.id, 0),
            hamlet is not None and driver.hamlet_id == hamlet,
        )
        for driver in able
    ]
    return sorted(found, key=lambda each: (not each.near, not each.drives, each.answer is RideAnswer.NO))
