"""All that drivers have said, as the desk reads it: weekdays and days, how far, the list, and whom they drive first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from models import DriveDay, DriverKind, DriveTerms, DriveWeekday, ElderDriver, Person

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Offer:
    """`week`: Monday first; `days`: those ahead he has spoken of by date, soonest first. `elders`: who likes him best,
    and whose own driver he is. `listed`: he gets the list of the day."""

    week: Sequence[DriveWeekday] = ()
    days: Sequence[DriveDay] = ()
    most_km: int | None = None
    listed: bool = False
    elders: Sequence[ElderDriver] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on end of which he has said the same: `row` is that of the first."""

    first: date
    last: date
    row: DriveDay


def stretches(days: Sequence[DriveDay]) -> list[Stretch]:
    """Of days in their order."""
    found: list[Stretch] = []
    for row in days:
        before = found[-1] if found else None
        if before is not None and before.last + A_DAY == row.day and _says(before.row) == _says(row):
            found[-1] = Stretch(before.first, row.day, before.row)
        else:
            found.append(Stretch(row.day, row.day, row))
    return found


def _says(row: DriveDay) -> tuple[object, ...]:
    return row.can, row.starts, row.ends, row.seats, row.anyway, row.from_place_id


def of_each(session: Session, drivers: Collection[int], today: date) -> Mapping[int, Offer]:
    """By the id of the person; four statements, however many they are."""
    week: dict[int, list[DriveWeekday]] = {}
    usual = sa.select(DriveWeekday).where(DriveWeekday.person_id.in_(drivers))
    for row in session.scalars(usual.order_by(DriveWeekday.weekday)):
        week.setdefault(row.person_id, []).append(row)
    days: dict[int, list[DriveDay]] = {}
    ahead = sa.select(DriveDay).where(DriveDay.person_id.in_(drivers), DriveDay.day >= today)
    for day in session.scalars(ahead.order_by(DriveDay.day)):
        days.setdefault(day.person_id, []).append(day)
    columns = sa.select(DriveTerms.person_id, DriveTerms.most_km, DriveTerms.list_at)
    terms = {row.person_id: row for row in session.execute(columns.where(DriveTerms.person_id.in_(drivers)))}
    elders: dict[int, list[ElderDriver]] = {}
    hers = sa.select(ElderDriver).join(ElderDriver.elder).where(ElderDriver.driver_id.in_(drivers))
    still_here = hers.where(Person.left_at.is_(None)).options(joinedload(ElderDriver.elder))
    for held in session.scalars(still_here.order_by(ElderDriver.id)):
        elders.setdefault(held.driver_id, []).append(held)
    return {
        driver: Offer(
            week.get(driver, ()),
            days.get(driver, ()),
            terms[driver].most_km if driver in terms else None,
            driver in terms and terms[driver].list_at is not None,
            elders.get(driver, ()),
        )
        for driver in drivers
    }


def own_drivers(session: Session, community_id: int) -> Sequence[Person]:
    """Who drives an elder of this community as her own, be he a volunteer or not, by name."""
    own = sa.exists().where(ElderDriver.driver_id == Person.id, ElderDriver.kind == DriverKind.OWN)
    here = sa.select(Person).where(Person.community_id == community_id, Person.left_at.is_(None), own)
    return session.scalars(here.order_by(Person.folded_name, Person.id)).unique().all()
