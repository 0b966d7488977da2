"""What is on: the occurrences to come, in the order somebody wants to hear them, and the places left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import asin, cos, inf, radians, sin, sqrt

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from models import Community, Occurrence, OccurrenceState, Person, Place, PlaceKind, Signup, SignupState
from services.hours.duetime import local_day

EARTH_RADIUS_KM = 6371.0


def over_at(occurrence: Occurrence) -> datetime:
    """The instant (UTC) from which nothing can be signed up for: its start, or its end when it has no hour."""
    return occurrence.ends_at if occurrence.all_day else occurrence.starts_at


def is_coming(occurrence: Occurrence, now: datetime) -> bool:
    """Whether it is planned and has not begun."""
    return occurrence.state is OccurrenceState.PLANNED and over_at(occurrence) > now


def not_begun(now: datetime) -> sa.ColumnElement[bool]:
    """`is_coming` as a condition on `Occurrence`."""
    begins = sa.case((Occurrence.all_day, Occurrence.ends_at), else_=Occurrence.starts_at)
    planned = Occurrence.state == OccurrenceState.PLANNED
    return sa.and_(planned, begins > sa.bindparam(None, now, type_=Occurrence.starts_at.type))


def coming(
    session: Session, community: Community, *, person: Person | None = None, now: datetime, limit: int = 10
) -> list[Occurrence]:
    """At most `limit` occurrences that have not begun at `now`: soonest day first, on one day the nearest first.

    Near is measured from home, or from the hamlet where the home is not known; without a person the hour decides.
    """
    wanted = sa.select(Occurrence).where(Occurrence.community_id == community.id, not_begun(now))
    by_time = wanted.order_by(Occurrence.starts_at, Occurrence.id).options(joinedload(Occurrence.activity))
    found = list(session.scalars(by_time.limit(limit)))
    if len(found) == limit:
        # The last day may hold something nearer than what the limit let through.
        last_start = found[-1].starts_at
        more = session.scalars(
            by_time.where(Occurrence.starts_at >= last_start, Occurrence.starts_at < last_start + timedelta(days=1))
        )
        seen = {occurrence.id for occurrence in found}
        found += [occurrence for occurrence in more if occurrence.id not in seen]
    return [near.occurrence for near in _nearest_first(session, found, person, community)][:limit]


@dataclass(frozen=True, slots=True)
class Near:
    """An occurrence, and how far it is from somebody's home; None where either end is not on the map."""

    occurrence: Occurrence
    km: float | None


def between(session: Session, person: Person, begins: datetime, ends: datetime) -> list[Near]:
    """What is planned in the person's community from `begins` to before `ends` (UTC), in the order of `coming`."""
    start = Occurrence.starts_at
    wanted = (
        sa.select(Occurrence)
        .where(
            Occurrence.community_id == person.community_id,
            Occurrence.state == OccurrenceState.PLANNED,
            start >= sa.bindparam(None, begins, type_=start.type),
            start < sa.bindparam(None, ends, type_=start.type),
        )
        .options(joinedload(Occurrence.activity))
    )
    return _nearest_first(session, list(session.scalars(wanted)), person, person.community)


def _nearest_first(
    session: Session, occurrences: list[Occurrence], person: Person | None, community: Community
) -> list[Near]:
    hamlets = _hamlets(session, occurrences, person)
    measured = [(_distance_km(person, each.place, hamlets), each) for each in occurrences]
    measured.sort(key=lambda m: (local_day(m[1].starts_at, community.zone), m[0], m[1].starts_at, m[1].id))
    return [Near(occurrence, None if km == inf else km) for km, occurrence in measured]


def open_occurrence(session: Session, community: Community, occurrence_id: int, *, now: datetime) -> Occurrence | None:
    """The occurrence, if it is this community's, planned, and has not begun at `now`."""
    occurrence = session.get(Occurrence, occurrence_id)
    if occurrence is None or occurrence.community_id != community.id:
        return None
    return occurrence if is_coming(occurrence, now) else None


def places_left(session: Session, occurrence: Occurrence) -> int | None:
    """Places not taken, counted from the sign-ups; None when there is no maximum."""
    if occurrence.maximum is None:
        return None
    joined = session.scalar(
        sa.select(sa.func.count())
        .select_from(Signup)
        .where(Signup.occurrence_id == occurrence.id, Signup.state == SignupState.JOINED)
    )
    return max(0, occurrence.maximum - (joined or 0))


def _hamlets(session: Session, occurrences: Iterable[Occurrence], person: Person | None) -> dict[int, Place]:
    if person is None:
        return {}
    ids = {occurrence.place.in_hamlet for occurrence in occurrences if occurrence.place} | {person.hamlet_id}
    wanted = [key for key in ids if key is not None]
    return {place.id: place for place in session.scalars(sa.select(Place).where(Place.id.in_(wanted)))}


def _distance_km(person: Person | None, place: Place | None, hamlets: dict[int, Place]) -> float:
    """Kilometres as the crow flies; 0 inside one hamlet and to the telephone, infinite with an end off the map."""
    if person is None:
        return 0.0
    if place is None:
        return inf
    if place.kind is PlaceKind.TELEPHONE:
        return 0.0
    if person.hamlet_id is not None and place.in_hamlet == person.hamlet_id:
        return 0.0
    home = _point(person, hamlets.get(person.hamlet_id or 0))
    there = _point(place, hamlets.get(place.in_hamlet or 0))
    return _great_circle_km(home, there) if home and there else inf


def _point(who: Person | Place, hamlet: Place | None) -> tuple[float, float] | None:
    for spot in (who, hamlet):
        if spot is not None and spot.latitude is not None and spot.longitude is not None:
            return spot.latitude, spot.longitude
    return None


def _great_circle_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The haversine formula."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half))
