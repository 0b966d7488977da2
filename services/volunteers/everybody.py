"""The volunteers of a community: what each is and lacks, what each carries, and narrowed as somebody asks."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

from models import Check, Community, Person, PersonRole, Place, PlaceKind, Role, SeenCheck
from models.person import VOLUNTEER_ROLES
from services.people import checks

from .load import Load, lately


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

    @property
    def is_narrow(self) -> bool:
        return any(each is not None for each in (self.role, self.standing, self.lacks, self.hamlet_id))


@dataclass(frozen=True, slots=True)
class Listed:
    """`lacking` must be seen before all of it may begin; `running_out` will be."""

    person: Person
    roles: Sequence[Role]
    standing: Standing
    lacking: Sequence[Check]
    running_out: Sequence[SeenCheck]
    load: Load


@dataclass(frozen=True, slots=True)
class Found:
    """`total`: how many volunteers there are, whatever was asked."""

    listed: Sequence[Listed]
    total: int


def find(session: Session, community: Community, asked: Asked) -> Found:
    """By name. Eight statements, however many they are."""
    held = sa.exists().where(
        PersonRole.person_id == Person.id, PersonRole.role.in_(VOLUNTEER_ROLES), PersonRole.ended_at.is_(None)
    )
    everybody = session.scalars(
        sa.select(Person)
        .where(Person.community_id == community.id, Person.left_at.is_(None), held)
        .order_by(Person.folded_name, Person.id)
        .options(joinedload(Person.hamlet), selectinload(Person.roles), selectinload(Person.seen_checks))
    ).all()
    loads = lately(session, [person.id for person in everybody])
    listed = [_listed(person, loads[person.id]) for person in everybody]
    return Found([one for one in listed if _is_meant(one, asked)], len(listed))


def one(session: Session, person: Person) -> Listed | None:
    """As in the list; None for who is no volunteer."""
    if not _roles(person):
        return None
    return _listed(person, lately(session, [person.id])[person.id])


def hamlets(session: Session, community: Community) -> Sequence[Place]:
    """By name, for a choice."""
    own = sa.select(Place).where(Place.community_id == community.id, Place.kind == PlaceKind.HAMLET)
    return session.scalars(own.order_by(Place.name)).all()


def _listed(person: Person, load: Load) -> Listed:
    lacking = checks.lacking(person)
    needed = {check for role in _roles(person) for check in checks.NEEDED_OF[role]}
    soon = [row for row in person.seen_checks if row.kind in needed and checks.runs_out_soon(person, row)]
    return Listed(person, _roles(person), _standing(person), lacking, soon, load)


def _roles(person: Person) -> list[Role]:
    return sorted(
        (held.role for held in person.roles if held.role in VOLUNTEER_ROLES and held.ended_at is None),
        key=list(Role).index,
    )


def _standing(person: Person) -> Standing:
    held = [each for each in person.roles if each.role in VOLUNTEER_ROLES and each.ended_at is None]
    if any(each.lapsed_at is not None for each in held):
        return Standing.RUN_OUT
    return Standing.ACTIVE if any(each.active for each in held) else Standing.WAITS


def _is_meant(listed: Listed, asked: Asked) -> bool:
    lacks = {*listed.lacking, *(row.kind for row in listed.running_out)}
    return (
        asked.role in (None, *listed.roles)
        and asked.standing in (None, listed.standing)
        and asked.lacks in (None, *lacks)
        and asked.hamlet_id in (None, listed.person.hamlet_id)
    )
