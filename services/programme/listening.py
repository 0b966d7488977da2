"""What somebody hears of the programme: what is to come in the order she wants to hear it, how she stands to it, and
where she was in it when the call was lost, which is remembered for an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import inf
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Community,
    Listening,
    Occurrence,
    Person,
    columns,
    insert_or_change,
)
from services.hours.duetime import local_day, midnight
from services.roads.earth import Point, crow_m

from .question import (
    BEGINNINGS,
    BEYOND,
    FIRST_OF_THE_NEXT,
    LONG_AGO,
    LONGEST,
    ONE,
    PLANNED,
    REST_OF_A_DAY,
    SAME_CALL,
    SOONEST,
    Found,
    Heard,
)


def programme(
    session: Session,
    community: Community,
    *,
    person: Person | None = None,
    now: datetime,
    limit: int = 10,
    read_at: datetime | None = None,
) -> list[Heard]:
    """At most `limit` occurrences that have not begun at `now`: soonest day first, on one day the nearest first.
    `read_at`: when the listener had the list by text last.

    Near is measured from home, or from the hamlet where the home is not known; without a person the hour decides.
    """
    given = _listener(community, person, now) | {"read_at": read_at or LONG_AGO}
    rows = list(columns(session, SOONEST, given | {"from": now - LONGEST, "most": limit + BEYOND}).all())
    if len(rows) > limit:
        # The last day to be heard of may hold something nearer than what the limit let through.
        day_ends = _end_of_day(rows[limit - 1].starts_at, community)
        if len(rows) == limit + BEYOND and rows[-1].starts_at < day_ends:
            known = {row.id for row in rows}
            rest = columns(session, REST_OF_A_DAY, given | {"begins": rows[-1].starts_at, "ends": day_ends})
            rows += [row for row in rest if row.id not in known]
        rows = [row for row in rows if row.starts_at < day_ends]
    return [_heard(row) for _, row in _nearest_first(rows, person, community)[:limit]]


class OfDay(NamedTuple):
    """What a local day has, the nearest first, and the first day after it that has anything."""

    heard: list[Heard]
    next_day: date | None


def on_day(session: Session, community: Community, day: date, *, person: Person | None, now: datetime) -> OfDay:
    """All of a local day that has not begun at `now`; of today also what began earlier and lasts."""
    begins, ends = midnight(day, community.zone), midnight(day + timedelta(days=1), community.zone)
    if day <= local_day(now, community.zone):
        begins = now - LONGEST
    given = _listener(community, person, now) | {"begins": begins, "ends": ends}
    rows = columns(session, REST_OF_A_DAY, given).all()
    next_begins = rows[0].next_begins if rows else columns(session, FIRST_OF_THE_NEXT, given).scalar()
    heard = [_heard(row) for _, row in _nearest_first(rows, person, community)]
    return OfDay(heard, None if next_begins is None else local_day(next_begins, community.zone))


class Ahead(NamedTuple):
    """An occurrence to come, and its local day; of what lasts since an earlier day, today. `is_new`: its activity was
    not there when the listener last rang, and this is the first time of it. `is_told_last`: she was told of it last,
    within the hour."""

    day: date
    id: int
    is_new: bool
    is_told_last: bool


def to_come(session: Session, community: Community, *, person: Person | None = None, now: datetime) -> list[Ahead]:
    """Each of them, soonest first."""
    rows = columns(session, BEGINNINGS, _listener(community, person, now)).all()
    zone, firsts, found = community.zone, set[int](), list[Ahead]()
    today = local_day(now, zone)
    for starts_at, row_id, activity_id, is_new, is_told_last in rows:
        day, is_first = max(today, local_day(starts_at, zone)), activity_id not in firsts
        found.append(Ahead(day, row_id, is_new and is_first, is_told_last))
        firsts.add(activity_id)
    return found


def _listener(community: Community, person: Person | None, now: datetime) -> dict[str, Any]:
    who = {"hamlet": person.hamlet_id, "person": person.id} if person else {"hamlet": None, "person": None}
    return {"community": community.id, "now": now, "rang_before": now - SAME_CALL, "read_at": LONG_AGO, **who}


def _end_of_day(instant: datetime, community: Community) -> datetime:
    return midnight(local_day(instant, community.zone) + timedelta(days=1), community.zone)


def one(
    session: Session, community: Community, occurrence_id: int, *, person: Person | None = None, now: datetime
) -> Heard | None:
    """As `open_occurrence`: what is told of it."""
    given = _listener(community, person, now) | {"occurrence": occurrence_id}
    row = columns(session, ONE, given).first()
    return _heard(row) if row else None


def _heard(row: Found) -> Heard:
    return Heard._make(row[: len(Heard._fields)])


def coming(
    session: Session, community: Community, *, person: Person | None = None, now: datetime, limit: int = 10
) -> list[Occurrence]:
    """The rows of `programme`, in its order."""
    return rows_of(session, programme(session, community, person=person, now=now, limit=limit))


def rows_of(session: Session, heard: Sequence[Heard]) -> list[Occurrence]:
    """Their rows, in that order."""
    return _rows(session, [each.id for each in heard])


def _rows(session: Session, ids: list[int]) -> list[Occurrence]:
    if not ids:
        return []
    rows = {row.id: row for row in session.scalars(sa.select(Occurrence).where(Occurrence.id.in_(ids)))}
    return [rows[each] for each in ids]


@dataclass(frozen=True, slots=True)
class Near:
    """An occurrence, and how far it is from somebody's home; None where either end is not on the map."""

    occurrence: Occurrence
    km: float | None


def between(session: Session, person: Person, begins: datetime, ends: datetime) -> list[Near]:
    """What is planned in the person's community from `begins` to before `ends` (UTC), in the order of `coming`."""
    given: dict[str, Any] = {"community": person.community_id, "hamlet": person.hamlet_id, "person": person.id}
    given |= {"begins": begins, "ends": ends, "rang_before": begins, "read_at": LONG_AGO}
    near = _nearest_first(columns(session, PLANNED, given).all(), person, person.community)
    occurrences = _rows(session, [row.id for _, row in near])
    return [Near(row, None if km == inf else km) for row, (km, _) in zip(occurrences, near, strict=True)]


def _nearest_first(found: Sequence[Found], person: Person | None, community: Community) -> list[tuple[float, Found]]:
    """In the order they are heard, with their kilometres."""
    zone = community.zone
    measured = [(local_day(row.starts_at, zone), _distance_km(person, row), row) for row in found]
    measured.sort(key=lambda each: (each[0], each[1], each[2].starts_at, each[2].id))
    return [(km, row) for _, km, row in measured]


def _distance_km(person: Person | None, row: Found) -> float:
    """Kilometres as the crow flies; 0 inside one hamlet and to the telephone, infinite with an end off the map."""
    if person is None or row.by_telephone:
        return 0.0
    if row.spoken_place is None:
        return inf
    if person.hamlet_id is not None and row.in_hamlet == person.hamlet_id:
        return 0.0
    home = _point((person.latitude, person.longitude), (row.home_latitude, row.home_longitude))
    there = _point((row.latitude, row.longitude), (row.around_latitude, row.around_longitude))
    return crow_m(home, there) / 1000 if home and there else inf


def _point(*spots: tuple[float | None, float | None]) -> Point | None:
    """The first that is on the map: the house, or the hamlet it lies in."""
    for latitude, longitude in spots:
        if latitude is not None and longitude is not None:
            return Point(latitude, longitude)
    return None


def is_told(session: Session, person: Person, occurrence_id: int) -> None:
    """She is told of this one now."""
    row = {"person_id": person.id, "occurrence_id": occurrence_id, "at": clock.now()}
    insert_or_change(session, Listening, "person_id", row)


def is_done(session: Session, person: Person) -> None:
    """She has found what she wanted: the next time she hears it from the beginning."""
    session.execute(sa.delete(Listening).where(Listening.person_id == person.id))
