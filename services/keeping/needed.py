"""What may not go whatever its age: rows that something still on its way speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    LIVE_ALERT,
    LIVE_CHECKIN,
    Alert,
    AlertTold,
    Checkin,
    Outbox,
    Person,
    Question,
    QuestionState,
    Refund,
    RefundState,
    Task,
    TaskState,
    Telling,
    TellingState,
)

from .kept import Kept
from .of_days import ON_ITS_WAY
from .tables import OF_TABLE, TABLES

NAMED_OTHERWISE: Mapping[str, tuple[str, ...]] = {"call": ("call", "outbox")}
"""A `subject` says a table's name, and once what it means to whoever wrote it."""

Needed = Mapping[str, set[int]]


def now(session: Session) -> Needed:
    """By table, the ids of rows that an open task, an open alert, an evening in progress, something to be told, a
    question that is open, a refund nobody has handed in or a call, text or change that is to go out needs."""
    needed: dict[str, set[int]] = defaultdict(set)
    open_task = Task.state == TaskState.OPEN
    on_its_way = Outbox.state.in_(ON_ITS_WAY)
    to_tell = Telling.state == TellingState.OPEN
    asked = Question.state.in_((QuestionState.OPEN, QuestionState.WAITING))
    for model, live in ((Task, open_task), (Outbox, on_its_way), (Telling, to_tell), (Question, asked)):
        for subject, person_id in session.execute(sa.select(model.subject, model.person_id).where(live)):
            _speaks_of(needed, subject)
            _people(needed, (person_id,))
    needed["telling"].update(session.scalars(sa.select(Outbox.telling_id).where(on_its_way, Outbox.telling_id > 0)))
    live = Alert.state.in_(LIVE_ALERT)
    for people in session.execute(sa.select(Alert.elder_id, Alert.taken_by_id).where(live)):
        _people(needed, people)
    _people(needed, session.scalars(sa.select(AlertTold.person_id).join(Alert).where(live)))
    _people(needed, session.scalars(sa.select(Checkin.person_id).where(Checkin.state.in_(LIVE_CHECKIN))))
    _people(needed, session.scalars(sa.select(Refund.person_id).where(Refund.state == RefundState.OPEN).distinct()))
    for kept in (*TABLES, *TABLES):
        _what_takes_it(session, kept, needed)
    return needed


def _what_takes_it(session: Session, kept: Kept, needed: Mapping[str, set[int]]) -> None:
    """What a row goes with is needed where the row is."""
    table = kept.table.__table__
    for key in kept.goes_with if needed.get(kept.name) and "id" in table.columns else ():
        (above,) = (led.column.table.name for led in table.columns[key].foreign_keys)
        if above != Person.__tablename__:
            found = session.scalars(sa.select(table.columns[key]).where(table.c.id.in_(needed[kept.name])))
            needed[above].update(found)


def _speaks_of(needed: Mapping[str, set[int]], subject: Mapping[str, Any]) -> None:
    for key, row_id in subject.items():
        for table in NAMED_OTHERWISE.get(key, (key,)):
            if table in OF_TABLE:
                needed[table].add(row_id)


def _people(needed: Mapping[str, set[int]], ids: Iterable[int | None]) -> None:
    needed[Person.__tablename__].update(person_id for person_id in ids if person_id is not None)
