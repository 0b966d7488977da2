"""Everything that is held of a person, as values a machine can read and a page can be made of.

GDPR art. 15 and 20. Of others there is a first name and what they are to her, nothing else: no number, no address and
none of the words that were written about them. Who at the desk has looked is "the desk": those who act for the
controller are no recipients (Court of Justice of the EU, C-579/21).
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, object_session

from models import (
    Alert,
    Audit,
    Base,
    Contact,
    Errand,
    Message,
    Outbox,
    Person,
    Recording,
    Ride,
    Role,
    Signup,
    Step,
    Talk,
    Task,
    Visit,
)
from models.base import Encrypted, EncryptedBytes
from services.keeping.kept import Kept

from . import person_rows
from .person_rows import Whose

LEFT_OUT = frozenset({"lease_token", "leased_until", "slot_at", "looked_at", "looks", "once"})
"""How the machinery holds a row; says nothing of anybody."""
OF_OTHERS = re.compile(
    r"(?:alert(?!-elder)|be-contact|elders|elder-is-away|help-is-it-you|wants-talk|volunteer|ride-ask|promised-ride"
    r"|give-back|visit-(?:question|promised)|talk-(?:offer|wanted|before|met|log|owed|wish|follow-up|note))\b"
)
"""The places of a call at which a contact, a friend or a driver hears of somebody else."""


@dataclass(frozen=True, slots=True)
class HandedOut:
    """`tables`: by table, its rows as names and values. `sounds`: what was spoken about her, by a file's name."""

    tables: Mapping[str, Sequence[Mapping[str, object]]]
    sounds: Mapping[str, bytes]


def everything(session: Session, person: Person) -> HandedOut:
    """All that is held of the person, table by table."""
    whose, tables, sounds = person_rows.of(session, person), dict[str, list[Mapping[str, object]]](), dict[str, bytes]()
    for kept in person_rows.tables():
        rows, told = person_rows.found(session, kept, whose)
        if rows:
            tables[kept.name] = [_values(session, kept, row, whose, words=_key(row) in told) for row in rows]
        sounds |= {
            f"recording-{row.id}.wav": row.sound
            for row in rows
            if isinstance(row, Recording) and _key(row) in told and row.sound is not None
        }
    return HandedOut(tables, sounds)


def _key(row: Base) -> object:
    return sa.inspect(row).identity


def _values(session: Session, kept: Kept, row: Base, whose: Whose, *, words: bool) -> dict[str, object]:
    found: dict[str, object] = {}
    words = words and tells_of_person(session, row, whose)
    for column in kept.table.__table__.columns:
        name, value = column.name, getattr(row, sa.inspect(kept.table).get_property_by_column(column).key)
        if value is None or name in LEFT_OUT or name.endswith("_hash") or isinstance(column.type, EncryptedBytes):
            continue
        if isinstance(column.type, Encrypted):
            if words and not (name == "answer" and not may_see_answer(row)):
                found[name] = value
        elif name in kept.people or any(key.column.table.name == "person" for key in column.foreign_keys):
            found[name] = _who(session, value, whose)
        elif name in kept.numbers:
            if value in whose.numbers or isinstance(row, Person):
                found[name] = value
        elif name not in DESK_USERS:
            found[name] = _plain(row, name, value)
    return found


def may_see_answer(row: object) -> bool:
    """What a text was answered with may speak of an elder, where whoever wrote looks to one, visits or drives. The
    answer to a webhook says once more what was said."""
    if isinstance(row, Message):
        return row.person_id is None or _is_only_an_elder(object_session(row), row.person_id)
    return not isinstance(row, Step)


DESK_USERS = frozenset({"done_by_id", "heard_by_id", "taken_by_user_id", "closed_by_user_id", "point_by_user_id"})
"""Columns that name who was signed in at the desk."""


def _who(session: Session, person_id: int, whose: Whose) -> object:
    """She herself, or somebody else's first name."""
    if person_id == whose.person_id:
        return "you"
    other = session.get(Person, person_id)
    return other.first_name if other is not None else None


def _plain(row: Base, name: str, value: Any) -> object:
    if isinstance(row, Audit) and name == "actor":
        return value.partition("/")[0]
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.value if isinstance(value, enum.Enum) else value


def tells_of_person(session: Session, row: Base, whose: Whose) -> bool:
    """Whether the words of a call or a text are about her and not about an elder she looks to, visits or drives."""
    if isinstance(row, Outbox):
        return _subject_is_hers(session, row.subject, whose)
    if isinstance(row, Step):
        placed = row.call.outbox_id if row.call is not None else None
        origin = session.get(Outbox, placed) if placed else None
        if origin is not None and not _subject_is_hers(session, origin.subject, whose):
            return False
        place = row.next_address or row.address
        person_id = row.call.person_id if row.call is not None else None
        return not OF_OTHERS.match(place) or (person_id is not None and _is_only_an_elder(session, person_id))
    return not (isinstance(row, Task) and row.key.startswith(NAMES_OTHERS))


NAMES_OTHERS = "left/"
"""How the key of a task begins whose words are whom the desk is to ring, with their numbers."""


def _is_only_an_elder(session: Session | None, person_id: int) -> bool:
    person = session.get(Person, person_id) if session is not None else None
    return person is not None and {held.role for held in person.roles} <= {Role.ELDER}


def _subject_is_hers(session: Session, subject: Mapping[str, int], whose: Whose) -> bool:
    """Nothing it speaks of leads to somebody else."""
    for name, kind, column in _WHOSE:
        if name in subject:
            owner = session.scalar(sa.select(column).where(sa.inspect(kind).primary_key[0] == subject[name]))
            if owner is not None and owner != whose.person_id:
                return False
    return True


def _rider() -> sa.ScalarSelect[int]:
    signed_up = sa.select(Signup.person_id).where(Signup.id == Ride.signup_id).scalar_subquery()
    on_errand = sa.select(Errand.person_id).where(Errand.id == Ride.errand_id).scalar_subquery()
    return sa.select(sa.func.coalesce(signed_up, on_errand)).correlate(Ride).scalar_subquery()


_WHOSE: tuple[tuple[str, type[Base], Any], ...] = (
    ("alert", Alert, Alert.elder_id),
    ("talk", Talk, Talk.elder_id),
    ("visit", Visit, Visit.elder_id),
    ("signup", Signup, Signup.person_id),
    ("contact", Contact, Contact.elder_id),
    ("person", Person, Person.id),
    ("elder", Person, Person.id),
    ("errand", Errand, Errand.person_id),
    ("ride", Ride, _rider()),
)
