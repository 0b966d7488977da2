"""Why the cars of a day had no place for somebody, with who would have driven her."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Person, Ride
from services.rides import planner


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The rule that would have had to give way, by how much in the unit it names. `driver`: in whose car, nobody's
    where it is no one car or the driver is known no more; `which`: aid or feature; `at`: an instant (UTC)."""

    why: planner.Why
    amount: int
    driver: str
    which: str
    at: datetime | None


def of(session: Session, rides: Iterable[Ride]) -> Mapping[int, LeftOut]:
    """Of those who are without a car, by the ride. One statement."""
    kept = {ride.id: why for ride in rides if (why := ride.left_because) and "why" in why}
    ids = {one["driver"] for one in kept.values() if "driver" in one}
    names: dict[int, str] = {}
    if ids:
        rows = session.execute(sa.select(Person.id, Person.first_name, Person.last_name).where(Person.id.in_(ids)))
        names = {row.id: f"{row.first_name} {row.last_name}".strip() for row in rows}
    return {
        ride_id: LeftOut(
            why=planner.Why(one["why"]),
            amount=one.get("amount", 0),
            driver=names.get(one.get("driver", 0), ""),
            which=one.get("which", ""),
            at=datetime.fromisoformat(one["at"]) if "at" in one else None,
        )
        for ride_id, one in kept.items()
    }
