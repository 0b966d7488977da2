"""In which order drivers are asked about a ride, and who is not: who has said that he can goes before who has said
nothing, and who cannot that day, or within its hours, is left in peace."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import time
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from models import Community, DriverKind, ElderDriver, Goal, Person, Ride, Role
from services.availability import hers, reading
from services.availability.reading import NOTHING, Said
from services.hours import duetime

from .pickups import leaves_at

MIDNIGHT = time(23, 59)


class Rank(enum.IntEnum):
    """Each is asked alone for a while before the next (`offers.HEAD_START`)."""

    OWN = 0
    PREFERRED = 1
    PASSES = 2
    OFFERED = 3
    HAMLET = 4
    OTHERS = 5


def said_of(session: Session, goal: Goal) -> Mapping[int, Said]:
    """What drivers have said of the day of it, by the id of the driver."""
    zone = session.get_one(Community, goal.community_id).zone
    return reading.of_day(session, goal.community_id, duetime.local_day(goal.starts_at, zone))


def seats(driver: Person, said: Mapping[int, Said]) -> int | None:
    """For how many others there is room in his car that day; None where he has never said."""
    return said.get(driver.id, NOTHING).seats or driver.seats


def may_be_asked(goal: Goal, said: Said, zone: ZoneInfo) -> bool:
    """Whether he has not said that he cannot: that day, or from the drive there until it is over."""
    if said.can is None or not said.can:
        return said.can is None
    if said.span is None or goal.all_day:
        return True
    leaves, ends = duetime.local(leaves_at(goal), zone), duetime.local(goal.ends_at, zone)
    until = ends.time() if ends.date() == leaves.date() else MIDNIGHT
    return said.span[0] <= leaves.time() and until <= said.span[1]


def willing(goal: Goal, drivers: Iterable[Person], said: Mapping[int, Said]) -> list[Person]:
    return [driver for driver in drivers if may_be_asked(goal, said.get(driver.id, NOTHING), driver.community.zone)]


def with_own(drivers: Sequence[Person], own: Iterable[ElderDriver]) -> list[Person]:
    """These, and the riders' own drivers who are none of them."""
    known = {driver.id for driver in drivers}
    others = {row.driver_id: row.driver for row in own if row.kind is DriverKind.OWN and row.driver_id not in known}
    return [*drivers, *others.values()]


def in_groups(
    ride: Ride,
    drivers: Sequence[Person],
    said: Mapping[int, Said],
    own: Sequence[ElderDriver],
    passes: Collection[int] = (),
) -> list[list[Person]]:
    """The drivers by rank, who is asked first in front; within one the rider's hamlet first, then by row. `passes`: the
    drivers by whose way she is planned, in a car that is agreed already."""
    kinds = {row.driver_id: row.kind for row in own}
    groups: dict[Rank, list[Person]] = {}
    for driver in sorted(drivers, key=lambda one: (not _near(ride, one), one.id)):
        rank = _rank(ride, driver, said, kinds)
        groups.setdefault(min(rank, Rank.PASSES) if driver.id in passes else rank, []).append(driver)
    return [groups[rank] for rank in sorted(groups)]


def _rank(ride: Ride, driver: Person, said: Mapping[int, Said], kinds: Mapping[int, DriverKind]) -> Rank:
    kind = kinds.get(driver.id)
    if kind is not None:
        return Rank.OWN if kind is DriverKind.OWN else Rank.PREFERRED
    if said.get(driver.id, NOTHING).can:
        return Rank.OFFERED
    return Rank.HAMLET if _near(ride, driver) else Rank.OTHERS


def _near(ride: Ride, driver: Person) -> bool:
    hamlet = ride.rider.hamlet_id
    return hamlet is not None and driver.hamlet_id == hamlet


def drives(session: Session, driver: Person, rider: Person) -> bool:
    """Whether he may drive her: any volunteer who is active, and her own driver."""
    return driver.is_a(Role.DRIVER) or hers.is_own(session, driver, rider)
