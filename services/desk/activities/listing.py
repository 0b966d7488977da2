"""What is on, as a list with filters and as a month: with how many come, wait, and have no car."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased, joinedload

from models import WAITS, Activity, Community, Occurrence, OccurrenceState, Ride, RideState, Signup, SignupState
from services.hours.duetime import local_day, midnight
from services.programme.calendar import not_begun

AT_ONCE = 60


class Show(enum.StrEnum):
    """Which of them."""

    COMING = "coming"
    CALLED_OFF = "called_off"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to. `since`: of what is to come only from this local day on, of the rest until it."""

    show: Show = Show.COMING
    place_id: int | None = None
    organiser_id: int | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """`joined` with those who come along; `without_car` of those who have joined and want a ride."""

    occurrence: Occurrence
    joined: int
    waiting: int
    without_car: int

    @property
    def is_off(self) -> bool:
        return self.occurrence.state is OccurrenceState.CANCELLED

    @property
    def lacking(self) -> int:
        """How many more have to come for it to be worth holding."""
        return 0 if self.is_off else max(0, self.occurrence.least - self.joined)


def listed(session: Session, community: Community, wanted: Wanted, now: datetime) -> tuple[list[Listed], date | None]:
    """At most `AT_ONCE`, what is to come soonest first, the rest newest first; and the day from which there is more."""
    query = _counted(community).where(*_which(community, wanted, now))
    order = Occurrence.starts_at if wanted.show is Show.COMING else Occurrence.starts_at.desc()
    rows = session.execute(query.order_by(order, Occurrence.id).limit(AT_ONCE + 1)).unique().all()
    found = [Listed(one, joined, waiting, without) for one, joined, waiting, without in rows]
    more = local_day(found[AT_ONCE].occurrence.starts_at, community.zone) if len(found) > AT_ONCE else None
    if more is not None:
        whole_days = [each for each in found if local_day(each.occurrence.starts_at, community.zone) != more]
        found = whole_days or found[:AT_ONCE]
    return found, more


def in_month(session: Session, community: Community, first: date) -> dict[date, list[Listed]]:
    """All of the month that begins on `first`, also what is called off, by local day."""
    begins, ends = midnight(first, community.zone), midnight(next_month(first), community.zone)
    query = _counted(community).where(Occurrence.starts_at >= begins, Occurrence.starts_at < ends)
    by_day: dict[date, list[Listed]] = {}
    rows = session.execute(query.order_by(Occurrence.starts_at, Occurrence.id)).unique()
    for one, joined, waiting, without in rows:
        day = local_day(one.starts_at, community.zone)
        by_day.setdefault(day, []).append(Listed(one, joined, waiting, without))
    return by_day


def by_week(found: Sequence[Listed], community: Community) -> list[tuple[date, list[Listed]]]:
    """In their order, the weeks apart, each by its Monday."""
    weeks: dict[date, list[Listed]] = {}
    for one in found:
        day = local_day(one.occurrence.starts_at, community.zone)
        weeks.setdefault(day - timedelta(days=day.weekday()), []).append(one)
    return list(weeks.items())


def weeks_of(first: date) -> list[list[date]]:
    """Monday to Sunday, as many as the month of `first` touches."""
    monday = first - timedelta(days=first.weekday())
    weeks = []
    while monday < next_month(first):
        weeks.append([monday + timedelta(days=day) for day in range(7)])
        monday += timedelta(days=7)
    return weeks


def next_month(first: date) -> date:
    return (first.replace(day=1) + timedelta(days=32)).replace(day=1)


def month_before(first: date) -> date:
    return (first.replace(day=1) - timedelta(days=1)).replace(day=1)


def _counted(community: Community) -> sa.Select[Occurrence, int, int, int]:
    comers, waiting, riders = aliased(Signup), aliased(Signup), aliased(Signup)
    without = sa.select(sa.func.count()).select_from(riders).join(Ride, Ride.signup_id == riders.id)
    return (
        sa.select(
            Occurrence,
            _how_many(comers, SignupState.JOINED, counted=sa.func.coalesce(sa.func.sum(1 + comers.companions), 0)),
            _how_many(waiting, *WAITS),
            without.where(
                riders.occurrence_id == Occurrence.id,
                riders.state == SignupState.JOINED,
                Ride.state.in_((RideState.WANTED, RideState.UNFILLED)),
            ).scalar_subquery(),
        )
        .join(Occurrence.activity)
        .where(Occurrence.community_id == community.id)
        .options(joinedload(Occurrence.activity).joinedload(Activity.organiser))
    )


def _how_many(
    who: type[Signup], *states: SignupState, counted: sa.ColumnElement[int] | None = None
) -> sa.ScalarSelect[int]:
    count = sa.select(sa.func.count() if counted is None else counted).select_from(who)
    return count.where(who.occurrence_id == Occurrence.id, who.state.in_(states)).scalar_subquery()


def _which(community: Community, wanted: Wanted, now: datetime) -> list[sa.ColumnElement[bool]]:
    zone = community.zone
    which: list[sa.ColumnElement[bool]] = []
    if wanted.show is Show.COMING:
        which.append(not_begun(now))
        if wanted.since is not None:
            which.append(Occurrence.starts_at >= midnight(wanted.since, zone))
    else:
        off = Occurrence.state == OccurrenceState.CANCELLED
        which.append(off if wanted.show is Show.CALLED_OFF else sa.and_(~off, ~not_begun(now)))
        if wanted.since is not None:
            which.append(Occurrence.starts_at < midnight(wanted.since + timedelta(days=1), zone))
    if wanted.place_id is not None:
        which.append(Occurrence.place_id == wanted.place_id)
    if wanted.organiser_id is not None:
        which.append(Activity.organiser_id == wanted.organiser_id)
    return which
