"""When what is kept goes: for the desk to see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Person, Phone
from retention import Kind

from . import days
from .deleting import not_yet
from .kept import Kept, Rule
from .tables import TABLES


def goes_at(kind: Kind, since: datetime) -> datetime:
    """From when on something of this kind, as old as from `since`, goes: the night after it at the latest."""
    return since + days.of(kind)


@dataclass(frozen=True, slots=True)
class ToGo:
    """One kind: for how many days it is kept, and when the oldest of it goes; None where there is none."""

    kind: Kind
    days: int
    first: datetime | None


def of_each(session: Session) -> list[ToGo]:
    """All kinds, asked for in one statement."""
    rules = [(kept, rule) for kept in TABLES for rule in kept.rules if _is_shown(kept, rule)]
    found = session.execute(sa.select(*(_oldest(kept, rule).scalar_subquery() for kept, rule in rules))).one()
    first: dict[Kind, datetime] = {}
    for (_, rule), since in zip(rules, found, strict=True):
        if since is not None:
            at = goes_at(rule.kind, since)
            first[rule.kind] = min(first.get(rule.kind, at), at)
    return [ToGo(kind, days.of(kind).days, first.get(kind)) for kind in Kind]


def _is_shown(kept: Kept, rule: Rule) -> bool:
    """A number that nobody has goes by itself, and a row without a name says nothing any more."""
    return kept.table is not Phone and (kept.table is not Person or bool(rule.blank))


def _oldest(kept: Kept, rule: Rule) -> sa.Select[datetime | None]:
    asked = sa.select(sa.func.min(rule.since)).select_from(kept.table).where(*rule.over)
    if rule.joined is not None:
        asked = asked.join(rule.joined)
    return asked.where(not_yet(kept, rule.blank)) if rule.blank else asked
