"""What is on, as anybody may read it on a poster or in the paper: no name of anybody in it but the organiser's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Occurrence, OccurrenceState, Place, PlaceKind
from services.hours.duetime import local, midnight

A_WEEK = timedelta(days=7)
ON_A_POSTER = 4 * A_WEEK


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that is on. Local times; `costs_ore` is 0 where it is free and None where nobody has said."""

    title: str
    begins: datetime
    ends: datetime
    all_day: bool
    place: str | None
    by_telephone: bool
    costs_ore: int | None

    @property
    def day(self) -> date:
        return self.begins.date()


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def coming_monday(today: date) -> date:
    """The Monday of the week a paper would print today: this one on a Monday, else the next."""
    return monday_of(today + timedelta(days=6))


def week(session: Session, community: Community, monday: date) -> list[Slot]:
    """What is planned of the week that begins on this local day, soonest first."""
    return planned(session, community, monday, monday + A_WEEK)


def planned(
    session: Session, community: Community, begins: date, before: date, *, place: Place | None = None
) -> list[Slot]:
    """What is planned from one local day until before another; of a hamlet also what is on in its halls."""
    asked = (
        sa.select(Occurrence)
        .outerjoin(Place, Place.id == Occurrence.place_id)
        .where(
            Occurrence.community_id == community.id,
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.starts_at >= midnight(begins, community.zone),
            Occurrence.starts_at < midnight(before, community.zone),
        )
        .order_by(Occurrence.starts_at, Occurrence.id)
    )
    if place is not None:
        asked = asked.where(sa.or_(Place.id == place.id, Place.hamlet_id == place.id))
    return [_slot(row, community) for row in session.scalars(asked)]


def halls(session: Session, community: Community, today: date) -> list[tuple[Place, int]]:
    """Where anything is on in the weeks a poster has, and how many times; the telephone is no hall."""
    count = sa.func.count(Occurrence.id)
    asked = (
        sa.select(Place, count)
        .join(Occurrence, Occurrence.place_id == Place.id)
        .where(
            Place.community_id == community.id,
            Place.kind != PlaceKind.TELEPHONE,
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.starts_at >= midnight(today, community.zone),
            Occurrence.starts_at < midnight(today + ON_A_POSTER, community.zone),
        )
        .group_by(Place.id)
        .order_by(Place.name)
    )
    return [(place, many) for place, many in session.execute(asked)]


def by_day(slots: list[Slot]) -> list[tuple[date, list[Slot]]]:
    """The days on which anything is on, and what."""
    days: dict[date, list[Slot]] = {}
    for slot in slots:
        days.setdefault(slot.day, []).append(slot)
    return list(days.items())


def _slot(row: Occurrence, community: Community) -> Slot:
    begins, ends = local(row.starts_at, community.zone), local(row.ends_at, community.zone)
    return Slot(
        title=row.activity.title,
        begins=begins,
        ends=ends,
        all_day=row.all_day,
        place=row.place.name if row.place and not row.by_telephone else None,
        by_telephone=row.by_telephone,
        costs_ore=row.costs_ore,
    )
