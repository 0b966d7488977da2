"""Who is meant by what was asked, in order, counted, and a page of them with what the list tells.

Names and numbers lie in clear so that the line can look them up, but no database folds `Åse` to `ase`: so the few
columns that are compared are read for everybody who passes the filters, and compared here. Two thousand people are read
and compared in a few hundredths of a second; what is dearer is read for the page alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, lazyload
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.orm.interfaces import ORMOption

import clock
from models import Agreement, CheckinPlan, Community, Contact, Person, PersonRole, Place, Role
from services.hours.duetime import local_day
from services.keeping.kept import NAMELESS
from services.people import is_an_elder
from services.people.named import LIGHTLY

from . import heard
from .asked import Asked, Need, Sort
from .letters import Typed, digits, in_order, plain
from .role_words import roles_called

PAGE = 50
LAST = "99:99"
"""After every hour of the day: whoever is not rung."""
_ME = sa.orm.aliased(Person)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list. `heard_at` is when the line last heard from her, None for never; `silent_days` how many
    local days ago that was, or how many the line has known her."""

    person: Person
    contacts: int
    heard_at: datetime | None
    silent_days: int

    @property
    def is_quiet(self) -> bool:
        """As `Need.QUIET`, of whoever it is."""
        return self.silent_days >= heard.QUIET_AFTER.days


@dataclass(frozen=True, slots=True)
class Found:
    """`total` counts everybody who was meant, `listed` holds those of this page. `gone_too`: how many of those who
    have died or moved what was typed fits besides."""

    listed: Sequence[Listed]
    total: int
    page: int
    pages: int
    gone_too: int = 0


def find(
    session: Session, community: Community, asked: Asked, *, page: int = 1, size: int = PAGE, whole: bool = False
) -> Found:
    """That page of those who are meant (from 1; the last one where there are not so many), at most `size` a page.
    `whole`: with all of their rows, also what the list does not show."""
    ids, gone_too = _meant(session, community, asked)
    pages = max(1, -(-len(ids) // size))
    page = min(max(page, 1), pages)
    listed = _listed(session, ids[(page - 1) * size : page * size], () if whole else LIGHTLY)
    return Found(listed, len(ids), page, pages, gone_too)


def chosen(session: Session, community: Community, asked: Asked) -> list[int]:
    """The ids of all who are meant, in order."""
    return _meant(session, community, asked)[0]


def _meant(session: Session, community: Community, asked: Asked) -> tuple[list[int], int]:
    typed = Typed.of(asked.text)
    if asked.text.strip() and not typed:
        return [], 0
    key, columns = _order(asked.sort)
    question = (
        sa.select(Person.id, Person.folded_name, Person.phone, Person.phone2, Place.name, Person.left_at, *columns)
        .outerjoin(Place, Place.id == Person.hamlet_id)
        .where(Person.community_id == community.id, Person.first_name != NAMELESS, *_filters(asked))
    )
    if not typed:
        question = question.where(Person.left_at.is_not(None) if asked.gone else Person.left_at.is_(None))
    rows = session.execute(question.order_by(Person.id)).all()
    by_role = _by_role(session, community, typed)
    fits = [(rank, row) for row in rows if (rank := _rank(row, typed, by_role)) is not None]
    here = [(rank, row) for rank, row in fits if (row[5] is not None) == asked.gone]
    here.sort(key=lambda each: (each[0] if asked.sort is Sort.NAME else 0, in_order(each[1][1])))
    if asked.sort is not Sort.NAME:
        here.sort(key=lambda each: key(each[1]), reverse=asked.backwards)
    elif asked.backwards:
        here.reverse()
    return [row[0] for _, row in here], 0 if asked.gone else len(fits) - len(here)


def _filters(asked: Asked) -> list[sa.ColumnElement[bool]]:
    wanted: list[sa.ColumnElement[bool]] = []
    if asked.role is not None:
        held = sa.exists().where(PersonRole.person_id == Person.id, PersonRole.role == asked.role)
        wanted.append(held if asked.gone else held.where(PersonRole.ended_at.is_(None)))
    if asked.hamlet_id is not None:
        wanted.append(Person.hamlet_id == asked.hamlet_id)
    if asked.language is not None:
        wanted.append(Person.language == asked.language)
    if asked.needs:
        wanted.append(is_an_elder(Person.id))
    return wanted + [_NEEDS[need](clock.now()) for need in sorted(asked.needs)]


def _may_be_told() -> sa.Select[Any]:
    """The contacts of `Person` who have not said no and are here."""
    return (
        sa.select(Contact.id)
        .join(_ME, _ME.id == Contact.person_id)
        .where(Contact.elder_id == Person.id, Contact.agreement != Agreement.NO, _ME.left_at.is_(None))
        .correlate(Person)
    )


def _has_plan(*which: sa.ColumnElement[bool]) -> sa.Exists:
    return sa.exists().where(CheckinPlan.person_id == Person.id, *which)


_NEEDS: Mapping[Need, Callable[[datetime], sa.ColumnElement[bool]]] = {
    Need.NO_CONTACT: lambda _now: ~_may_be_told().exists(),
    Need.QUIET: heard.is_quiet,
    Need.NOT_RUNG: lambda _now: ~_has_plan(),
    Need.STOPPED: lambda _now: _has_plan(CheckinPlan.stopped_at.is_not(None)),
    Need.PAUSED: lambda now: _has_plan(CheckinPlan.stopped_at.is_(None), CheckinPlan.away_until > now),
}


def _contacts() -> sa.ScalarSelect[int]:
    return _may_be_told().with_only_columns(sa.func.count(Contact.id)).scalar_subquery()


def _order(sort: Sort) -> tuple[Callable[[Any], Any], Sequence[Any]]:
    """What a row is put in order by, from its seventh column on, and the columns that takes."""
    if sort is Sort.EVENING:
        running = CheckinPlan.stopped_at.is_(None)
        times = sa.select(CheckinPlan.times).where(CheckinPlan.person_id == Person.id, running).scalar_subquery()
        return lambda row: min(row[6] or [LAST]), [times]
    if sort is Sort.CONTACTS:
        return lambda row: row[6], [_contacts()]
    if sort is Sort.HEARD:
        return lambda row: _instant(heard.latest(row[6:])), heard.signs()
    return lambda row: 0, []


def _instant(at: datetime | None) -> float:
    return at.timestamp() if at is not None else 0.0


def _by_role(session: Session, community: Community, typed: Typed) -> Mapping[str, frozenset[int]]:
    """Of each word that names roles, those who have one of them now."""
    named = {word: roles for word in typed.words if (roles := roles_called(word))}
    if not named:
        return {}
    wanted: set[Role] = set().union(*named.values())
    held = session.execute(
        sa.select(PersonRole.role, PersonRole.person_id)
        .join(Person, Person.id == PersonRole.person_id)
        .where(Person.community_id == community.id, PersonRole.role.in_(wanted), PersonRole.ended_at.is_(None))
    ).all()
    return {word: frozenset(who for role, who in held if role in roles) for word, roles in named.items()}


def _rank(row: Any, typed: Typed, by_role: Mapping[str, frozenset[int]]) -> int | None:
    """How well a row fits what was typed, the best first; None where a word or a number is not met."""
    person_id, name, phone, phone2, hamlet, *_ = row
    name, rank = f" {plain(name)}" if typed.words else "", 0
    for word in typed.words:
        if f" {word}" in name:
            continue
        if word in name:
            rank = max(rank, 1)
        elif word in plain(hamlet or "") or person_id in by_role.get(word, ()):
            rank = max(rank, 2)
        else:
            return None
    for number in typed.numbers:
        if not any(number in digits(held) for held in (phone, phone2) if held):
            return None
    return rank


@cache
def _with_signs(how: tuple[ORMOption, ...]) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(Person, _contacts(), *heard.signs())
        .where(Person.id.in_(sa.bindparam("ids", expanding=True)))
        .options(joinedload(Person.hamlet), joinedload(Person.checkin_plan), lazyload(Person.roles), *how)
    )


_ROLES = (
    sa.select(PersonRole)
    .where(PersonRole.person_id.in_(sa.bindparam("ids", expanding=True)))
    .options(lazyload(PersonRole.person))
    .order_by(PersonRole.person_id, PersonRole.role)
)
"""As `selectinload` reads them, which puts its own question together for each page: a quarter of what a page costs."""


def _listed(session: Session, ids: Sequence[int], how: tuple[ORMOption, ...]) -> list[Listed]:
    if not ids:
        return []
    rows = session.execute(_with_signs(how), {"ids": ids}).all()
    held: dict[int, list[PersonRole]] = {}
    for role in session.scalars(_ROLES, {"ids": ids}):
        held.setdefault(role.person_id, []).append(role)
    today = local_day(clock.now(), rows[0][0].community.zone)
    lines = {}
    for person, contacts, *signs in rows:
        set_committed_value(person, "roles", held.get(person.id, []))
        at = heard.latest(signs)
        last = local_day(at or person.created_at, person.community.zone)
        lines[person.id] = Listed(person, contacts, at, (today - last).days)
    return [lines[person_id] for person_id in ids]
