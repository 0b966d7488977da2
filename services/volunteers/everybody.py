"""The volunteers of a community: what each is and lacks, what each carries, narrowed as somebody asks, a page at a
time. Of their rows no more is read than the list shows; what each carries is read for the page alone."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Check, Community, Person, PersonRole, Place, PlaceKind, Role, SeenCheck
from models.person import VOLUNTEER_ROLES
from services.hours.duetime import local_day
from services.people import checks

from .load import Load, lately

PAGE = 100


class Standing(enum.StrEnum):
    """`ACTIVE` acts, `WAITS` until all is seen, `RUN_OUT` is asked about nothing new in some role."""

    ACTIVE = "active"
    WAITS = "waits"
    RUN_OUT = "run_out"


@dataclass(frozen=True, slots=True)
class Asked:
    """Filters; what is None leaves nobody out. `lacks`: what is missing, has run out, or does so within 60 days."""

    role: Role | None = None
    standing: Standing | None = None
    lacks: Check | None = None
    hamlet_id: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What a volunteer is. `lacking` must be seen before all of it may begin; `running_out` will be, by its last
    day."""

    roles: Sequence[Role]
    standing: Standing
    lacking: Sequence[Check]
    running_out: Mapping[Check, date]


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list. `phone` is E.164."""

    id: int
    name: str
    phone: str | None
    hamlet: str | None
    told: Told
    load: Load


@dataclass(frozen=True, slots=True)
class Found:
    """`listed` are those of this `page`, `meant` counts all who were asked for, `total` every volunteer there is."""

    listed: Sequence[Listed]
    meant: int
    total: int
    page: int
    pages: int


def find(session: Session, community: Community, asked: Asked, *, page: int = 1) -> Found:
    """That page of those who are meant (from 1; the last one where there are not so many), by name. Seven statements,
    however many they are."""
    told = _told(session, community)
    rows = session.execute(
        sa.select(Person.id, Person.first_name, Person.last_name, Person.phone, Place.name, Person.hamlet_id)
        .outerjoin(Place, Place.id == Person.hamlet_id)
        .where(Person.community_id == community.id, Person.left_at.is_(None), _is_a_volunteer())
        .order_by(Person.folded_name, Person.id)
    ).all()
    meant = [row for row in rows if row[0] in told and _is_meant(told[row[0]], row[5], asked)]
    pages = max(1, -(-len(meant) // PAGE))
    page = min(max(page, 1), pages)
    shown = meant[(page - 1) * PAGE : page * PAGE]
    loads = lately(session, [row[0] for row in shown])
    listed = [
        Listed(person_id, f"{first} {last}".strip(), phone, hamlet, told[person_id], loads[person_id])
        for person_id, first, last, phone, hamlet, _ in shown
    ]
    return Found(listed, len(meant), len(rows), page, pages)


def one(person: Person) -> Told:
    """As in the list; of who is a volunteer."""
    held = [each for each in person.roles if each.role in VOLUNTEER_ROLES and each.ended_at is None]
    today = local_day(clock.now(), person.community.zone)
    return _of([(each.role, each.checked_at, each.lapsed_at) for each in held], checks.holding(person), today)


def hamlets(session: Session, community: Community) -> Sequence[Place]:
    """By name, for a choice."""
    own = sa.select(Place).where(Place.community_id == community.id, Place.kind == PlaceKind.HAMLET)
    return session.scalars(own.order_by(Place.name)).all()


def _is_a_volunteer() -> sa.ColumnElement[bool]:
    return sa.exists().where(PersonRole.person_id == Person.id, *_HELD)


_HELD = (PersonRole.role.in_(VOLUNTEER_ROLES), PersonRole.ended_at.is_(None))
_Role = tuple[Role, datetime | None, datetime | None]
"""One that is held, when all was seen for it, and when something of that ran out."""


def _told(session: Session, community: Community) -> Mapping[int, Told]:
    """Of every volunteer, in two statements."""
    here = Person.community_id == community.id
    held: dict[int, list[_Role]] = defaultdict(list)
    asked = sa.select(PersonRole.person_id, PersonRole.role, PersonRole.checked_at, PersonRole.lapsed_at)
    for person_id, role, checked_at, lapsed_at in session.execute(asked.join(PersonRole.person).where(here, *_HELD)):
        held[person_id].append((role, checked_at, lapsed_at))
    seen: dict[int, dict[Check, date | None]] = defaultdict(dict)
    shown = sa.select(SeenCheck.person_id, SeenCheck.kind, SeenCheck.until)
    for person_id, kind, until in session.execute(shown.join(SeenCheck.person).where(here)):
        seen[person_id][kind] = until
    today = local_day(clock.now(), community.zone)
    return {person_id: _of(roles, seen[person_id], today) for person_id, roles in held.items()}


def _of(held: Collection[_Role], seen: Mapping[Check, date | None], today: date) -> Told:
    roles = sorted((role for role, _, _ in held), key=_ORDER.index)
    if any(lapsed_at is not None for _, _, lapsed_at in held):
        standing = Standing.RUN_OUT
    else:
        standing = Standing.ACTIVE if any(checked_at is not None for _, checked_at, _ in held) else Standing.WAITS
    return Told(roles, standing, checks.lacking_of(roles, seen, today), checks.running_out(roles, seen, today))


_ORDER = list(Role)


def _is_meant(told: Told, hamlet_id: int | None, asked: Asked) -> bool:
    return (
        asked.role in (None, *told.roles)
        and asked.standing in (None, told.standing)
        and asked.lacks in (None, *told.lacking, *told.running_out)
        and asked.hamlet_id in (None, hamlet_id)
    )
