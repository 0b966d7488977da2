"""Where on the map somebody is fetched, and where a venue lies: said by whom, and how it came to be known."""

from __future__ import annotations

import re
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Community,
    Person,
    PersonRole,
    Place,
    PlaceKind,
    PointHow,
    RegisterAddress,
    Role,
    TaskKind,
    TaskState,
)
from services import tasks

from . import held
from .earth import Point
from .file import NORWAY, folded


class Named(NamedTuple):
    id: int
    full_name: str


MOST_WORDS = 200
"""Letters that are kept of what she says in one breath or writes in one text."""
_TWO_NUMBERS = re.compile(r"(\d{1,2}[.,]\d+)\s*°?\s*[NnØøEe]?\s*[,;/\s]\s*(\d{1,2}[.,]\d+)")


class NotInNorway(ValueError):
    """Degrees that lie nowhere in Norway, or no degrees."""


def degrees(written: str) -> Point:
    """What somebody has copied from a map: "61.838, 8.567", "61,838 8,567", or an address with the two in it. Raises
    `NotInNorway`."""
    match = _TWO_NUMBERS.search(written)
    if match is not None:
        point = Point(float(match[1].replace(",", ".")), float(match[2].replace(",", ".")))
        if all(low <= each <= high for each, low, high in zip(point, *NORWAY, strict=True)):
            return point
    raise NotInNorway(written)


def of_person(person: Person) -> Point | None:
    """Where she is fetched: her own point, or that of her hamlet; None where neither is on the map."""
    return _of_row(person) or (_of_row(person.hamlet) if person.hamlet else None)


def of_place(session: Session, place: Place) -> Point | None:
    """Where a venue or a hamlet lies; a venue that is nowhere on the map lies where its hamlet does."""
    around = session.get(Place, place.hamlet_id) if place.hamlet_id else None
    return _of_row(place) or (_of_row(around) if around else None)


def named(session: Session, person: Person) -> dict[str, Point]:
    """Places she may be fetched at, by name: those of the roads' file, and venues and hamlets that are on the map."""
    known = {place.name: place.at for place in held.of(session, person.community).road_map.places}
    on_map = sa.select(Place).where(
        Place.community_id == person.community_id, Place.latitude.is_not(None), Place.longitude.is_not(None)
    )
    for place in session.scalars(on_map):
        if point := _of_row(place):
            known.setdefault(place.name, point)
    return dict(sorted(known.items(), key=lambda each: folded(each[0])))


def nowhere(session: Session, community: Community) -> list[Named]:
    """Elders and drivers of whom not even the hamlet is on the map: they are to be asked where they live."""
    hamlet_lies = sa.exists().where(Place.id == Person.hamlet_id, Place.latitude.is_not(None))
    rides = sa.exists().where(
        PersonRole.person_id == Person.id,
        PersonRole.ended_at.is_(None),
        PersonRole.role.in_((Role.ELDER, Role.DRIVER)),
    )
    wanted = sa.select(Person.id, Person.first_name, Person.last_name).where(
        *(Person.community_id == community.id, Person.left_at.is_(None), Person.latitude.is_(None)),
        *(rides, ~hamlet_lies),
    )
    rows = session.execute(wanted.order_by(Person.last_name, Person.first_name, Person.id))
    return [Named(row.id, f"{row.first_name} {row.last_name}".strip()) for row in rows]


def ask_where(session: Session, person: Person) -> None:
    """She wants a ride, and rides go by the roads: where not even her hamlet is on the map, the desk is to ring and ask
    where she is fetched."""
    if of_person(person) is None and held.has_roads(session, person.community_id):
        tasks.open_task(session, person.community, TaskKind.FOLLOW_UP, _asked(person), person=person)


def is_to_be_asked(session: Session, person: Person) -> bool:
    """Whether she herself is to be asked where she is fetched: nobody knows it, and she has never been."""
    unknown = person.where_asked_at is None and of_person(person) is None
    return unknown and held.has_roads(session, person.community_id)


def is_asked(session: Session, person: Person) -> None:
    """The question is put to her now. It is never put again, whatever she answers."""
    person.where_asked_at = clock.now()
    session.flush()


def has_said(session: Session, person: Person, words: str) -> None:
    """Where she is fetched, in her own words, for the desk that marks the place."""
    tasks.grow(session, person.community, TaskKind.FOLLOW_UP, _asked(person), words[:MOST_WORDS], person=person)


def said_by(session: Session, person: Person) -> list[str]:
    """What she has said of it while nobody has marked the place, each by itself."""
    task = tasks.newest(session, _asked(person))
    return task.note.split("\n") if task is not None and task.note and task.state is TaskState.OPEN else []


def need_not_ask(session: Session, person: Person) -> None:
    """What the desk was to ask is done where it is known now."""
    if of_person(person) is not None:
        tasks.settle(session, _asked(person))


def mark(session: Session, person: Person, at: Point, how: PointHow, by_user_id: int | None = None) -> None:
    """She is fetched there from now on."""
    put(person, at, how, by_user_id)
    session.flush()
    need_not_ask(session, person)


def put(person: Person, at: Point, how: PointHow, by_user_id: int | None = None) -> None:
    """As `mark`, of somebody new, about whom the desk has not been asked."""
    person.latitude, person.longitude = at
    person.point_how, person.point_by_user_id, person.point_at = how, by_user_id, clock.now()


def mark_address(session: Session, person: Person, address: RegisterAddress, by_user_id: int | None = None) -> bool:
    """She is fetched at this one of the register, and lives there, where nobody had said where; whether that is new."""
    mark(session, person, Point(address.latitude, address.longitude), PointHow.REGISTER, by_user_id)
    new = not person.address and not person.farm
    if new:
        person.address, person.farm = address.street, address.farm
        session.flush()
    return new


def forget(person: Person) -> None:
    """Where she is fetched is not known any more than her hamlet is."""
    person.latitude = person.longitude = None
    person.point_how = person.point_by_user_id = person.point_at = None


def place_venue(place: Place, at: Point | None) -> None:
    """The venue lies there from now on; None: where its hamlet does."""
    if place.kind is PlaceKind.TELEPHONE:
        raise ValueError("the telephone lies nowhere")
    place.latitude, place.longitude = at if at is not None else (None, None)


def _asked(person: Person) -> str:
    return f"where/{person.id}"


def _of_row(row: Person | Place) -> Point | None:
    if row.latitude is None or row.longitude is None:
        return None
    return Point(row.latitude, row.longitude)
