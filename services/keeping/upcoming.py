"""When what is kept goes: for the desk to see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Person, Phone
from retention import Kind

from . import days
from .deleting import not_yet
from .kept import Kept, Rule
from .tables import TABLES


def goes_at(session: Session, kind: Kind, since: datetime) -> datetime:
    """From when on something of this kind, as old as from `since`, goes: the night after it at the latest."""
    return since + _kept_for(session)[kind]


@dataclass(frozen=True, slots=True)
class ToGo:
    """One kind: for how many days it is kept, and when the oldest of it goes; None where there is none."""

    kind: Kind
    days: int
    first: datetime | None


def of_each(session: Session, line: Community) -> list[ToGo]:
    """All kinds as this line keeps them; the oldest goes by the line of the database that keeps it longest. Asked for
    in two statements."""
    kept_for, own = _kept_for(session), days.of_line(line.keep_days)
    first: dict[Kind, datetime] = {}
    for (_, rule), since in zip(_SHOWN, session.execute(_oldest_of_each()).one(), strict=True):
        if since is not None:
            at = since + kept_for[rule.kind]
            first[rule.kind] = min(first.get(rule.kind, at), at)
    return [ToGo(kind, own[kind].days, first.get(kind)) for kind in Kind]


def between(
    session: Session, now: datetime, before: Mapping[Kind, timedelta], after: Mapping[Kind, timedelta]
) -> dict[Kind, int]:
    """How many rows of each kind go if it is kept as long as `after` says, that would stay as `before` has it; kinds of
    which none does are left out. One statement."""
    sooner = [
        (kept, rule)
        for kept in TABLES
        for rule in kept.rules
        if rule.by is None and after[rule.kind] < before[rule.kind]
    ]
    if not sooner:
        return {}
    counts = (_how_many(kept, rule, now - before[rule.kind], now - after[rule.kind]) for kept, rule in sooner)
    found = session.execute(sa.select(*(each.scalar_subquery() for each in counts))).one()
    going: dict[Kind, int] = {}
    for (_, rule), many in zip(sooner, found, strict=True):
        if many:
            going[rule.kind] = going.get(rule.kind, 0) + many
    return going


def _kept_for(session: Session) -> Mapping[Kind, timedelta]:
    return days.together(session.scalars(sa.select(Community.keep_days)))


def _how_many(kept: Kept, rule: Rule, after: datetime, until: datetime) -> sa.Select[int]:
    asked = sa.select(sa.func.count()).select_from(kept.table)
    if rule.joined is not None:
        asked = asked.join(rule.joined)
    asked = asked.where(rule.since > after, rule.since <= until, *rule.over)
    return asked.where(not_yet(kept, rule.blank)) if rule.blank else asked


def _is_shown(kept: Kept, rule: Rule) -> bool:
    """A number that nobody has goes by itself, and a row without a name says nothing any more."""
    return kept.table is not Phone and (kept.table is not Person or bool(rule.blank))


_SHOWN = tuple((kept, rule) for kept in TABLES for rule in kept.rules if _is_shown(kept, rule))


@cache
def _oldest_of_each() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(*(_oldest(kept, rule).scalar_subquery() for kept, rule in _SHOWN))


def _oldest(kept: Kept, rule: Rule) -> sa.Select[datetime | None]:
    asked = sa.select(sa.func.min(rule.since)).select_from(kept.table).where(*rule.over)
    if rule.joined is not None:
        asked = asked.join(rule.joined)
    return asked.where(not_yet(kept, rule.blank)) if rule.blank else asked
