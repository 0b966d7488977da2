"""What has happened with one person, newest first, a page at a time: one statement, whatever there is of her."""

from __future__ import annotations

import enum
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Person, columns
from models.base import UtcDateTime

from . import reading

A_PAGE = 60
END_OF_TIME = datetime.max.replace(tzinfo=UTC)


class Kind(enum.StrEnum):
    """What can be shown alone."""

    CALLS = "calls"
    TEXTS = "texts"
    EVENING = "evening"
    ALERTS = "alerts"
    SIGNUPS = "signups"
    TALKS = "talks"
    NOTES = "notes"


KIND_OF: Mapping[str, Kind] = {
    "call": Kind.CALLS,
    "desk_call": Kind.CALLS,
    "received": Kind.TEXTS,
    "sent": Kind.TEXTS,
    "checkin": Kind.EVENING,
    "alert": Kind.ALERTS,
    "signup": Kind.SIGNUPS,
    "offer": Kind.SIGNUPS,
    "ride": Kind.SIGNUPS,
    "seat": Kind.SIGNUPS,
    "talk": Kind.TALKS,
    "visit": Kind.TALKS,
    "log": Kind.TALKS,
    "spoken_note": Kind.TALKS,
    "note": Kind.NOTES,
    "task": Kind.NOTES,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `what` is the kind of row it is read off; the other columns say of each what its part of
    the question below names. Words somebody at the desk or a friend wrote about her are not read here."""

    what: str
    id: int
    at: datetime
    at2: datetime | None
    at3: datetime | None
    state: str | None
    state2: str | None
    state3: str | None
    who: str | None
    who2: str | None
    title: str | None
    n: int | None
    n2: int | None
    words: str | None
    words2: str | None
    user: str | None
    user2: str | None

    @property
    def kind(self) -> Kind:
        return KIND_OF[self.what]


@dataclass(frozen=True, slots=True)
class Page:
    """`older`: from which instant back (aware UTC) the next page goes on; None where there is nothing older."""

    entries: list[Entry]
    older: datetime | None


def of_person(
    session: Session,
    person: Person,
    *,
    kinds: Collection[Kind] = (),
    until: datetime | None = None,
    limit: int = A_PAGE,
) -> Page:
    """About `limit` things of these kinds (all, where none is named) that happened no later than `until` (aware UTC).
    What lies ahead is not among them."""
    given = {"person": person.id, "until": until or END_OF_TIME, "most": limit + 1}
    entries = [Entry(*row) for row in columns(session, _question(frozenset(kinds)), given)]
    if len(entries) <= limit:
        return Page(entries, None)
    # What happened at one instant stays on one page, unless that is all there is.
    cut = entries[-1].at
    whole = [entry for entry in entries if entry.at > cut]
    return Page(whole or entries, cut if whole else None)


@cache
def _question(kinds: frozenset[Kind]) -> sa.Select[*tuple[Any, ...]]:
    parts = [part for what, part in reading.parts().items() if not kinds or KIND_OF[what] in kinds]
    every = sa.union_all(*parts).subquery()
    return (
        sa.select(every)
        .where(every.c.at <= sa.bindparam("until", type_=UtcDateTime))
        .order_by(every.c.at.desc(), every.c.what, every.c.id.desc())
        .limit(sa.bindparam("most", type_=sa.Integer))
    )
