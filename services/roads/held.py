"""The roads a community has: the file a local has written, and what the coordinator says of two places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Community, Place, PlaceKind, RoadFile, SaidMinutes

from . import file
from .earth import Point
from .file import Road, RoadMap, folded
from .measuring import AsTheCrow, ByRoad, Matrix, Measure
from .network import Network, Pair

LOM = Path(__file__).parent / "lom.txt"
"""The roads of the demonstration, and what one's own may begin with."""


READ = "roads that are read"


class NoSuchPlaces(ValueError):
    """One of the two is no place of the file, or both are the same."""


@dataclass(frozen=True, slots=True)
class Held:
    """`taken`: the row of the file, None where there is none; its map is empty then."""

    taken: RoadFile | None
    road_map: RoadMap
    said: Sequence[SaidMinutes]

    @property
    def network(self) -> Network:
        return Network(self.road_map, tuple(((row.one, row.other), row.minutes) for row in self.said))


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Against the file of before: places that come, places that go, and roads that take another time than they did."""

    new: list[str]
    gone: list[str]
    other: list[tuple[Road, int]]


_COMMUNITY: sa.BindParameter[int] = sa.bindparam("community")
_FILE = sa.select(RoadFile).where(RoadFile.community_id == _COMMUNITY)
_MINUTES = (
    sa.select(SaidMinutes).where(SaidMinutes.community_id == _COMMUNITY).order_by(SaidMinutes.one, SaidMinutes.other)
)


def of(session: Session, community: Community) -> Held:
    its = {"community": community.id}
    taken = session.scalars(_FILE, its).one_or_none()
    return Held(taken, _map(taken.text) if taken else RoadMap((), ()), session.scalars(_MINUTES, its).all())


def has_roads(session: Session, community_id: int) -> bool:
    """Whether anybody has written the community's roads down."""
    return session.scalar(sa.select(sa.exists().where(RoadFile.community_id == community_id))) or False


def measure(session: Session, community: Community) -> Measure:
    """By the community's roads; as the crow flies where nobody has written them down. Read once in a session, until
    they are changed there."""
    read: dict[int, Measure] = session.info.setdefault(READ, {})
    if community.id not in read:
        held = of(session, community)
        read[community.id] = ByRoad(held.network) if held.road_map.places else AsTheCrow()
    return read[community.id]


def matrix(session: Session, community: Community, points: Sequence[Point], on: date) -> Matrix:
    """How long and how far it is from each point to each other on that day (local), by the roads that are open then."""
    return measure(session, community).between(points, on)


def take(session: Session, community: Community, text: str, by_user_id: int | None) -> RoadMap:
    """The file is the community's from now on; hamlets that are on no map yet lie where it says.

    Raises the first `file.Mistake` of a file that has one, and nothing is changed.
    """
    road_map, mistakes = file.read(text)
    if mistakes:
        raise mistakes[0]
    row = session.scalars(sa.select(RoadFile).filter_by(community_id=community.id)).one_or_none()
    if row is None:
        row = RoadFile(community_id=community.id)
        session.add(row)
    row.text, row.by_user_id, row.created_at = text, by_user_id, clock.now()
    at = {folded(place.name): place.at for place in road_map.places}
    hamlets = sa.select(Place).filter_by(community_id=community.id, kind=PlaceKind.HAMLET, latitude=None)
    for hamlet in session.scalars(hamlets):
        if folded(hamlet.name) in at:
            hamlet.latitude, hamlet.longitude = at[folded(hamlet.name)]
    _changed(session)
    return road_map


def foreseen(session: Session, community: Community, road_map: RoadMap) -> Foreseen:
    """What taking in these roads would change."""
    before = of(session, community).road_map
    names = ({folded(place.name): place.name for place in each.places} for each in (road_map, before))
    new, old = names
    minutes = {frozenset((folded(road.one), folded(road.other))): road.minutes for road in before.roads}
    other = [(road, minutes.get(frozenset((folded(road.one), folded(road.other))))) for road in road_map.roads]
    return Foreseen(
        [name for key, name in new.items() if key not in old],
        [name for key, name in old.items() if key not in new],
        [(road, was) for road, was in other if was is not None and was != road.minutes],
    )


def say(session: Session, community: Community, one: str, other: str, *, minutes: int, by_user_id: int) -> int | None:
    """Between the two it takes so many minutes, both ways, whatever is reckoned. What was said before, if anything was.
    Raises `NoSuchPlaces`."""
    pair = _pair(one, other)
    known = {folded(place.name) for place in of(session, community).road_map.places}
    if pair[0] == pair[1] or not known.issuperset(pair):
        raise NoSuchPlaces(f"{one} and {other} are no two places of the file")
    row = _said(session, community, pair)
    before = row.minutes if row is not None else None
    if row is None:
        row = SaidMinutes(community_id=community.id, one=pair[0], other=pair[1])
        session.add(row)
    row.minutes, row.by_user_id, row.created_at = minutes, by_user_id, clock.now()
    _changed(session)
    return before


def unsay(session: Session, community: Community, one: str, other: str) -> int | None:
    """What is reckoned holds again. What was said in minutes; None where nothing was."""
    row = _said(session, community, _pair(one, other))
    if row is None:
        return None
    session.delete(row)
    _changed(session)
    return row.minutes


def _changed(session: Session) -> None:
    session.flush()
    session.info.pop(READ, None)


def _said(session: Session, community: Community, pair: Pair) -> SaidMinutes | None:
    wanted = sa.select(SaidMinutes).filter_by(community_id=community.id, one=pair[0], other=pair[1])
    return session.scalars(wanted).one_or_none()


def _pair(one: str, other: str) -> Pair:
    first, last = sorted((folded(one), folded(other)))
    return first, last


@lru_cache(maxsize=16)
def _map(text: str) -> RoadMap:
    return file.read(text)[0]
