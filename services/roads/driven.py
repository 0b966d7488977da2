"""How long it really took between two places, by what drivers have said on the road: the car stands outside, she is
with me, she is set down.

A drive is counted from one stop of a car to the next. It begins with the key that says she is in the car; where none
was pressed before the next stop, three minutes after the car stood outside. It ends with the key that says it stands
outside the next; where only "she is with me" was pressed, three minutes before that. What the reckoned way has besides
the road between the two places (from each door to its place) is taken off.

Keys are pressed late, forgotten, and pressed for all at once. So nobody's drive counts alone: of three at least the
middle one is told. What was faster than anybody drives in Norway, or took more than twice as long as is reckoned and
ten minutes, is left out: there he stopped on the way, or pressed later. Nothing here changes what is reckoned with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Community, Leg, Person, Place, Ride, Stop, StopState, Trip, TripState
from models import goal as goals
from models.goal import with_goal
from services.hours import duetime

from .earth import Point, crow_m
from .file import FASTEST_KMH, folded
from .held import Held
from .measuring import ByRoad
from .network import Network, Pair

BACK = timedelta(days=180)
"""Roads change: what is longer ago tells nothing of them."""
FEWEST = 3
GETTING_IN = timedelta(minutes=3)
MINUTE = timedelta(minutes=1)
MOST_TIMES, MOST_MORE = 2, 10
"""What took longer than so many times what is reckoned, and so many minutes, was no drive without a stop."""


@dataclass(frozen=True, slots=True)
class Driven:
    """Between two places of the file, by name: the minutes of each drive, the quickest first; how many were `left_out`;
    what the file says, and what is reckoned with today."""

    one: str
    other: str
    minutes: Sequence[int]
    left_out: int
    in_file: int
    reckoned: int

    @property
    def middle(self) -> int:
        """The median in whole minutes; a half is one more."""
        return int(median(self.minutes) + 0.5)


@dataclass(frozen=True, slots=True)
class _Stood:
    trip_id: int
    leg: Leg
    position: int
    day: date
    arrived: datetime | None
    left: datetime | None
    at: Point | None


def of(session: Session, community: Community, known: Held) -> list[Driven]:
    """The pairs of places that were driven three times or more of late, those farthest from what is reckoned first. Two
    statements."""
    if not known.road_map.places:
        return []
    names = {folded(place.name): place.name for place in known.road_map.places}
    found: dict[Pair, list[int | None]] = {}
    for pair, minutes in _drives(session, community, known):
        found.setdefault(pair, []).append(minutes)
    today = duetime.local_day(clock.now(), community.zone)
    ways, in_file = known.network.ways(today), Network(known.road_map).ways(today)
    driven = []
    for pair, each in found.items():
        counted = sorted(one for one in each if one is not None)
        if len(counted) >= FEWEST and pair in ways:
            out, then = len(each) - len(counted), (in_file[pair].minutes, ways[pair].minutes)
            driven.append(Driven(names[pair[0]], names[pair[1]], counted, out, *(round(one) for one in then)))
    return sorted(driven, key=lambda one: (-abs(one.middle - one.reckoned), one.one, one.other))


def _drives(session: Session, community: Community, known: Held) -> Iterator[tuple[Pair, int | None]]:
    """Each drive between two places; None where it cannot have been one."""
    measure = ByRoad(known.network)
    for one, other in pairwise(_stood(session, community)):
        here, there = one.at, other.at
        follows = one.trip_id == other.trip_id and other.position == one.position + 1
        if not follows or here is None or there is None or other.arrived is None:
            continue
        left = one.left if one.left is not None and one.left < other.arrived - MINUTE else _after_getting_in(one)
        pair = _nearest(known, here), _nearest(known, there)
        way = known.network.ways(one.day).get(pair)
        if left is None or pair[0] == pair[1] or way is None:
            continue
        reckoned = measure.between([here, there], one.day)
        took = (other.arrived - left) / MINUTE
        longest = MOST_TIMES * reckoned.minutes[0][1] + MOST_MORE
        on_the_road = round(took - (reckoned.minutes[0][1] - way.minutes))
        possible = reckoned.metres[0][1] * 0.06 / FASTEST_KMH <= took <= longest and on_the_road >= 1
        first, last = sorted(pair)
        yield (first, last), on_the_road if possible else None


def _after_getting_in(stood: _Stood) -> datetime | None:
    return stood.arrived + GETTING_IN if stood.arrived is not None and stood.leg is Leg.THERE else None


def _nearest(known: Held, at: Point) -> str:
    return folded(min(known.road_map.places, key=lambda place: crow_m(at, place.at)).name)


def _stood(session: Session, community: Community) -> list[_Stood]:
    """The stops of each car in the order it was to drive them."""
    now = clock.now()
    said = sa.or_(Stop.here_at.is_not(None), Stop.state.in_((StopState.ABOARD, StopState.DRIVEN)))
    stops = (
        with_goal(
            sa.select(Trip.id, Trip.leg, Trip.leaves_at, goals.rider_id.label("rider_id"))
            .add_columns(Stop.position, Stop.state, Stop.here_at, Stop.moved_at)
            .select_from(Stop)
            .join(Trip, Trip.id == Stop.trip_id)
            .join(Ride, Ride.id == Stop.ride_id)
        )
        .where(goals.community_id == community.id, Trip.state.in_((TripState.UNDER_WAY, TripState.DONE)), said)
        .where(Trip.leaves_at > now - BACK, Trip.leaves_at <= now)
        .order_by(Trip.id, Stop.position)
    )
    rows = session.execute(stops).all()
    homes = _homes(session, {row.rider_id for row in rows})
    return [
        _Stood(
            row.id,
            row.leg,
            row.position,
            duetime.local_day(row.leaves_at, community.zone),
            _arrived(row.leg, row.state, row.here_at, row.moved_at),
            row.moved_at if row.state in (StopState.ABOARD, StopState.DRIVEN) else None,
            homes.get(row.rider_id),
        )
        for row in rows
    ]


def _arrived(leg: Leg, state: StopState, here: datetime | None, moved: datetime | None) -> datetime | None:
    if here is not None or moved is None:
        return here
    if leg is Leg.HOME:
        return moved
    return moved - GETTING_IN if state is StopState.ABOARD else None


def _homes(session: Session, riders: set[int]) -> dict[int, Point]:
    """Where each is fetched: her own point, or that of her hamlet."""
    columns = sa.select(Person.id, Person.latitude, Person.longitude)
    wanted = columns.add_columns(Place.latitude.label("north"), Place.longitude.label("east"))
    rows = session.execute(wanted.outerjoin(Place, Place.id == Person.hamlet_id).where(Person.id.in_(riders)))
    found = {}
    for row in rows:
        own = row.latitude is not None and row.longitude is not None
        north, east = (row.latitude, row.longitude) if own else (row.north, row.east)
        if north is not None and east is not None:
            found[row.id] = Point(north, east)
    return found
