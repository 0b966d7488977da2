"""The refunds of a month as the desk reads them: whom how much is to be paid for which days, and what is not known."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

import clock
from models import (
    DRIVEN_ONCE_OVER,
    Community,
    Driven,
    Errand,
    Person,
    Refund,
    RefundState,
    Ride,
    RideState,
    Trip,
)
from models import goal as goals
from models.goal import with_goal
from services.hours.duetime import local_day, midnight
from services.keeping.figures import first_of_month, month_after

from .rates import UNREPORTED_ORE
from .reckoning import SETTLES


@dataclass(frozen=True, slots=True)
class Driver:
    """One driver's lines, by their days. `year_ore`: what the whole calendar year comes to by now."""

    person: Person
    lines: Sequence[Refund]
    year_ore: int

    @property
    def kilometres(self) -> int:
        return sum(line.kilometres for line in self.lines)

    @property
    def ore(self) -> int:
        return sum(line.ore for line in self.lines)

    @property
    def days(self) -> int:
        return len({line.on_day for line in self.lines})

    @property
    def is_reported(self) -> bool:
        """Whether it is so much in the year that the organisation has to report it."""
        return self.year_ore > UNREPORTED_ORE

    def has(self, state: RefundState) -> bool:
        """Whether a line of it stands so."""
        return any(line.state is state for line in self.lines)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A day on which somebody drove others, and nobody has said how far. `what` is where to."""

    person: Person
    day: date
    what: str


@dataclass(frozen=True, slots=True)
class Month:
    """`month` is its first day. `left_open`: other months with lines that are still open, the oldest first.
    `to_come`: so many drives of it are agreed and not counted yet, since each is so three hours after it was driven."""

    month: date
    drivers: Sequence[Driver]
    unknown: Sequence[Unknown]
    left_open: Sequence[date]
    to_come: int

    @property
    def ore(self) -> int:
        return sum(driver.ore for driver in self.drivers)

    @property
    def kilometres(self) -> int:
        return sum(driver.kilometres for driver in self.drivers)

    @property
    def lines(self) -> Sequence[Refund]:
        return [line for driver in self.drivers for line in driver.lines]

    def has(self, state: RefundState) -> bool:
        """Whether a line of it stands so."""
        return any(driver.has(state) for driver in self.drivers)


def of(session: Session, community: Community, month: date) -> Month:
    """The month that begins on this local day: drivers by name, days in their order."""
    after = month_after(month)
    by_driver: dict[int, list[Refund]] = {}
    for line in session.scalars(_lines(community, month, after)):
        by_driver.setdefault(line.person_id, []).append(line)
    years = _of_year(session, month.year, by_driver)
    drivers = [Driver(lines[0].person, lines, years[person_id]) for person_id, lines in by_driver.items()]
    unknown, left_open = _unknown(session, community, month, after), _left_open(session, community, month)
    return Month(month, drivers, unknown, left_open, _to_come(session, community, month, after))


def of_driver(session: Session, community: Community, person: Person, month: date) -> Driver:
    """One driver's part of it; without lines where there are none."""
    lines = session.scalars(_lines(community, month, month_after(month)).where(Refund.person_id == person.id)).all()
    return Driver(person, lines, _of_year(session, month.year, [person.id]).get(person.id, 0))


def _lines(community: Community, month: date, after: date) -> sa.Select[Refund]:
    return (
        sa.select(Refund)
        .join(Refund.person)
        .where(Refund.community_id == community.id, Refund.on_day >= month, Refund.on_day < after)
        .order_by(Person.folded_name, Person.id, Refund.on_day, Refund.id)
        .options(joinedload(Refund.person))
    )


def _of_year(session: Session, year: int, people: Collection[int]) -> Mapping[int, int]:
    asked = sa.select(Refund.person_id, sa.func.sum(Refund.ore)).where(
        Refund.person_id.in_(people), Refund.on_day >= date(year, 1, 1), Refund.on_day <= date(year, 12, 31)
    )
    return {person_id: int(ore) for person_id, ore in session.execute(asked.group_by(Refund.person_id))}


def _left_open(session: Session, community: Community, month: date) -> list[date]:
    still = sa.select(Refund.on_day).filter_by(community_id=community.id, state=RefundState.OPEN).distinct()
    today = local_day(clock.now(), community.zone)
    found = {first_of_month(day) for day in session.scalars(still)}
    return sorted(found - {month, first_of_month(today)})


def _to_come(session: Session, community: Community, month: date, after: date) -> int:
    begins, ends = midnight(month, community.zone), midnight(after, community.zone)
    uncounted = (
        sa.select(sa.func.count())
        .select_from(Trip)
        .join(Person, Person.id == Trip.driver_id)
        .where(Person.community_id == community.id, Trip.state.in_(DRIVEN_ONCE_OVER), Trip.counted_at.is_(None))
        .where(Trip.leaves_at >= begins, Trip.leaves_at < ends)
    )
    return session.scalars(uncounted).one()


def _unknown(session: Session, community: Community, month: date, after: date) -> list[Unknown]:
    """What was driven by no way that is on the map, and nobody has written down."""
    begins, ends = midnight(month, community.zone), midnight(after, community.zone)
    driven = (
        with_goal(sa.select(Ride))
        .where(
            goals.community_id == community.id,
            goals.is_on,
            goals.starts_at >= begins,
            goals.starts_at < ends,
            goals.ends_at <= clock.now() - SETTLES,
            Ride.state == RideState.PROMISED,
        )
        .order_by(goals.starts_at, Ride.id)
        .options(joinedload(Ride.driver))
    )
    known = _known(session, community, month, after)
    found: dict[tuple[int, date], Unknown] = {}
    for ride in session.scalars(driven):
        goal = ride.goal
        day = local_day(goal.starts_at, community.zone)
        if ride.driver is not None and (ride.driver.id, day) not in known:
            found.setdefault(
                (ride.driver.id, day),
                Unknown(ride.driver, day, "" if isinstance(goal, Errand) else goal.activity.title),
            )
    return list(found.values())


def _known(session: Session, community: Community, month: date, after: date) -> set[tuple[int, date]]:
    here = Person.community_id == community.id
    written = sa.select(Driven.person_id, Driven.on_day).join(Driven.person).where(here)
    counted = sa.select(Refund.person_id, Refund.on_day).where(Refund.community_id == community.id)
    rows = (
        *session.execute(written.where(Driven.on_day >= month, Driven.on_day < after)),
        *session.execute(counted.where(Refund.on_day >= month, Refund.on_day < after)),
    )
    return {(person_id, day) for person_id, day in rows}
