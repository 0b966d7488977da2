"""What is known about her health and what was written down about her: read on a page of its own, by a click that is
written down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import DeskNote, DeskUser, Person, Talk, TalkLog

LONGEST = 2000
NEWEST = 50


@dataclass(frozen=True, slots=True)
class Note:
    """By whoever of the desk or of her friends; `by` is a name."""

    at: datetime
    by: str
    words: str


def write(session: Session, person: Person, words: str, by: DeskUser) -> DeskNote:
    """Raises ValueError for no words, or more than `LONGEST` signs."""
    words = words.strip()
    if not 0 < len(words) <= LONGEST:
        raise ValueError("a note has words, and not too many")
    row = DeskNote(person_id=person.id, by_user_id=by.id, words=words)
    session.add(row)
    session.flush()
    return row


def of_person(session: Session, person: Person) -> Sequence[Note]:
    """The newest, of both kinds, newest first."""
    desk = (
        sa.select(DeskNote.created_at, DeskUser.name, DeskNote.words)
        .outerjoin(DeskUser, DeskUser.id == DeskNote.by_user_id)
        .where(DeskNote.person_id == person.id)
        .order_by(DeskNote.id.desc())
    )
    friends = (
        sa.select(TalkLog.created_at, Person.first_name, TalkLog.note)
        .join(Talk, Talk.id == TalkLog.talk_id)
        .join(Person, Person.id == TalkLog.by_id)
        .where(Talk.elder_id == person.id, TalkLog.note.is_not(None))
        .order_by(TalkLog.id.desc())
    )
    found = [Note(at, by or "", words) for at, by, words in session.execute(desk.limit(NEWEST))]
    found += [Note(at, by, words or "") for at, by, words in session.execute(friends.limit(NEWEST))]
    return sorted(found, key=lambda note: note.at, reverse=True)[:NEWEST]
