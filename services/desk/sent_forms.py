"""What was sent twice is done once; and what somebody had typed when her session was over is kept for her.

Keys are hashes that the pages make; nothing here knows what a form is about.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Database, SentForm, TypedForm, insert_if_missing, patiently

SHOWN_WITHIN = timedelta(hours=1)
"""What was typed is shown again so long after she has signed in, and never later."""


_OF_THE_KEY = SentForm.key == sa.bindparam("of")
_DONE = sa.update(SentForm).where(_OF_THE_KEY).values(answer=sa.bindparam("said"))
_FREE = sa.delete(SentForm).where(_OF_THE_KEY, SentForm.answer.is_(None))


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that was sent before. `to` and `said`: where the first one led, and what it said there; `to` None as long
    as it is not known to be done."""

    sent_at: datetime
    to: str | None
    said: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Typed:
    """`page`: where the form stood; `action`: where it goes. Addresses without the host."""

    page: str
    action: str
    fields: Sequence[tuple[str, str]]


def claim(db: Database, key: str) -> bool:
    """Whether this is the first form with that key; written and committed before anything is done for it. A form whose
    key is being claimed is waited for."""

    def unit() -> bool:
        with db.write() as writing:
            return insert_if_missing(writing, SentForm, {"key": key, "sent_at": clock.now()}) is not None

    return patiently(unit)


def done(db: Database, key: str, to: str, said: list[dict[str, Any]]) -> None:
    """What it was sent for is done."""
    answer = json.dumps({"to": to, "said": said}, ensure_ascii=False)
    patiently(lambda: db.change(_DONE, {"of": key, "said": answer}))


def free(db: Database, key: str) -> None:
    """Nothing came of it, so it may be sent again."""
    patiently(lambda: db.change(_FREE, {"of": key}))


def find(db: Database, key: str) -> Sent | None:
    with db.read() as reading:
        row = reading.get(SentForm, key)
    if row is None:
        return None
    answer = json.loads(row.answer) if row.answer else {}
    return Sent(row.sent_at, answer.get("to"), answer.get("said", []))


def keep(session: Session, user_id: int, typed: Typed) -> int:
    """Until it is shown to this user; one form at a time. Answers its id."""
    session.execute(sa.delete(TypedForm).where(TypedForm.user_id == user_id))
    row = TypedForm(user_id=user_id, typed=json.dumps(asdict(typed), ensure_ascii=False))
    session.add(row)
    session.flush()
    return row.id


def take(session: Session, user_id: int, form_id: int) -> Typed | None:
    """What was kept for this user, once and within the hour."""
    gone = sa.delete(TypedForm).where(TypedForm.id == form_id, TypedForm.user_id == user_id)
    found = session.execute(gone.returning(TypedForm.typed, TypedForm.created_at)).first()
    if found is None or found.created_at < clock.now() - SHOWN_WITHIN:
        return None
    held = json.loads(found.typed)
    return Typed(held["page"], held["action"], [(name, value) for name, value in held["fields"]])
