"""What has happened with one person as rows, newest first: for who is given all that is held of her. Which rows they
are, and when each happened, is said in one place (`person.reading`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from models import (
    Alert,
    Call,
    Checkin,
    Message,
    Offer,
    Outbox,
    Person,
    Recording,
    Ride,
    Seat,
    Signup,
    Talk,
    TalkLog,
    Task,
    Visit,
)
from models.base import Row

from .person import line

NEWEST = 100
AT_ONCE = 1000
WHO_OF_AN_ALERT = (Alert.taken_by, Alert.taken_by_user, Alert.closed_by, Alert.closed_by_user)
KINDS: Mapping[str, tuple[type[Row], tuple[ORMOption, ...]]] = {
    "call": (Call, ()),
    "received": (Message, ()),
    "sent": (Outbox, ()),
    "signup": (Signup, ()),
    "offer": (Offer, ()),
    "ride": (Ride, (selectinload(Ride.driver),)),
    "checkin": (Checkin, (selectinload(Checkin.heard_by),)),
    "alert": (Alert, tuple(map(selectinload, WHO_OF_AN_ALERT))),
    "talk": (Talk, (selectinload(Talk.friend),)),
    "visit": (Visit, ()),
    "log": (TalkLog, ()),
    "seat": (Seat, ()),
    "spoken_note": (Recording, (selectinload(Recording.owner),)),
    "task": (Task, (selectinload(Task.done_by),)),
}
"""What of her line is told as a row."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`kind` names the row, of `KINDS`."""

    at: datetime
    kind: str
    row: Any


def of_person(session: Session, person: Person, limit: int = NEWEST) -> list[Entry]:
    """Those among about the newest `limit` things of her line (`line.of_person`)."""
    happened = [each for each in line.of_person(session, person, limit=limit).entries if each.what in KINDS]
    ids: dict[str, list[int]] = defaultdict(list)
    for each in happened:
        ids[each.what].append(each.id)
    rows = {(what, row.id): row for what, of in ids.items() for row in _rows(session, what, of)}
    return [Entry(each.at, each.what, rows[each.what, each.id]) for each in happened]


def _rows(session: Session, what: str, ids: list[int]) -> Iterator[Row]:
    kind, options = KINDS[what]
    for begins in range(0, len(ids), AT_ONCE):
        wanted = sa.select(kind).where(kind.id.in_(ids[begins : begins + AT_ONCE]))
        yield from session.scalars(wanted.options(*options)).unique()
