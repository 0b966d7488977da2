"""Somebody says, by key or by text, that she wants to help: one row a telephone, one need of the desk, one promise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

import clock
from models import (
    Community,
    DeskUser,
    Person,
    Source,
    Task,
    TaskKind,
    TaskState,
    Willing,
    WillingState,
    insert_missing,
    locked,
)
from services import tasks
from services.hours import desk_hours
from services.hours.duetime import NeverOpen

MOST_LINES = 20
"""Who writes more is read when she is rung."""


def wants(
    session: Session,
    community: Community,
    number: str,
    person: Person | None,
    *,
    source: Source,
    words: str | None = None,
) -> Willing:
    """`person` wants to help, or whoever has the telephone `number` (E.164) where it is not known who of those on it,
    and wrote these `words` beside it. However often she says it, it is one row and one task, and the earliest promise
    stands."""
    row = {
        "community_id": community.id,
        "number": number,
        "person_id": person.id if person else None,
        "source": source,
        "call_by": _promise(community),
        "state": WillingState.OPEN,
    }
    insert_missing(session, Willing, [row])
    is_open = *_hers(community.id, number, person.id if person else None), Willing.state == WillingState.OPEN
    found = session.scalars(sa.select(Willing).where(*is_open).with_for_update(of=Willing)).one()
    line = " ".join((words or "").split()) or None
    lines = found.words.split("\n") if found.words else []
    if line is not None and line not in lines and len(lines) < MOST_LINES:
        found.words = "\n".join([*lines, line])
    tasks.grow(
        session,
        community,
        TaskKind.WANTS_TO_HELP,
        "/".join(["wants-to-help", str(community.id), number, *([str(person.id)] if person else [])]),
        line,
        person=person,
        number=number,
        due_at=found.call_by,
    )
    session.flush()
    return found


def _promise(community: Community) -> datetime | None:
    try:
        return desk_hours.promise(community, clock.now())
    except NeverOpen:
        return None


def waiting(session: Session, community: Community) -> Sequence[Willing]:
    """Who waits for an answer of the desk, who has waited longest first."""
    rows = sa.select(Willing).where(Willing.community_id == community.id, Willing.state == WillingState.OPEN)
    return session.scalars(rows.order_by(Willing.created_at, Willing.id).options(selectinload(Willing.person))).all()


def not_now(session: Session, willing_id: int, by: DeskUser) -> bool:
    """The desk has talked with her: it is not to be. False where she was answered before."""
    return _answered(session, willing_id, WillingState.NOT_NOW, by) is not None


def taken_in(session: Session, willing_id: int, person: Person, by: DeskUser) -> bool:
    """She is one of the volunteers now. False where she was answered before."""
    found = _answered(session, willing_id, WillingState.TAKEN_IN, by)
    if found is not None:
        found.person_id = person.id
        session.flush()
    return found is not None


def wait_again(session: Session, willing_id: int) -> bool:
    """A "not now" was a mistake: row and task are open as before. False where she has said it anew meanwhile, or was
    taken in."""
    found = locked(session, Willing, willing_id)
    if found is None or not found.may_move(WillingState.OPEN):
        return False
    again = sa.exists().where(
        *_hers(found.community_id, found.number, found.person_id), Willing.state == WillingState.OPEN
    )
    if session.scalar(sa.select(again)):
        return False
    found.move(WillingState.OPEN)
    found.done_at = found.done_by_id = None
    task = _task(session, found)
    if task is not None and task.state is TaskState.DONE:
        task.move(TaskState.OPEN)
        task.done_at = task.done_note = task.done_by_id = None
    session.flush()
    return True


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """She has died or moved: nobody waits to be rung. The task is closed with all that was to be done with her."""
    hers = sa.select(Willing).where(Willing.person_id == person.id, Willing.state == WillingState.OPEN)
    for found in session.scalars(hers.with_for_update(of=Willing)).all():
        found.move(WillingState.NOT_NOW)
        found.done_at = at
    session.flush()


def give_back(session: Session, person: Person, at: datetime) -> None:
    """She has not: she waits as before."""
    hers = sa.select(Willing).where(Willing.person_id == person.id, Willing.done_at == at, Willing.done_by_id.is_(None))
    for found in session.scalars(hers).all():
        wait_again(session, found.id)


def _answered(session: Session, willing_id: int, state: WillingState, by: DeskUser) -> Willing | None:
    found = locked(session, Willing, willing_id)
    if found is None or not found.may_move(state):
        return None
    found.move(state)
    found.done_at, found.done_by_id = clock.now(), by.id
    task = _task(session, found)
    if task is not None:
        tasks.done(session, task, by=by)
    session.flush()
    return found


def _hers(community_id: int, number: str, person_id: int | None) -> tuple[sa.ColumnElement[bool], ...]:
    """What she has said on that telephone; without a person, what was said by it is not known whom."""
    return Willing.community_id == community_id, Willing.number == number, Willing.person_id == person_id


def _task(session: Session, found: Willing) -> Task | None:
    """By whose it is and not by its key: two rows of hers may have become one since."""
    hers = sa.select(Task).where(
        Task.kind == TaskKind.WANTS_TO_HELP,
        Task.community_id == found.community_id,
        Task.number == found.number,
        Task.person_id == found.person_id,
    )
    return session.scalars(hers.order_by(Task.id.desc())).first()
