"""What needs a person: one row on the coordinator's board for each need, however often it is met."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Community, DeskUser, Person, Task, TaskKind, TaskState, columns, insert_or_find, locked, paper_of

MOST_LINES = 50
"""A telephone that never writes the same twice is read no further."""


class Details(TypedDict, total=False):
    """What else is known of a need. `due_at` (aware UTC) is what somebody was promised."""

    person: Person | None
    number: str | None
    note: str | None
    due_at: datetime | None
    subject: Mapping[str, int] | None


def open_task(session: Session, community: Community, kind: TaskKind, key: str, **details: Unpack[Details]) -> Task:
    """The task with this `key`, made if there is none yet."""
    person = details.get("person")
    row = {
        "community_id": community.id,
        "kind": kind,
        "key": key,
        "person_id": person.id if person else None,
        "number": details.get("number") or (person.phone if person else None),
        "subject": dict(details.get("subject") or {}),
        "note": details.get("note"),
        "due_at": details.get("due_at"),
    }
    if paper_of(session) is not None:
        return Task(**row)
    return insert_or_find(session, row, Task.key, Task)


def open_anew(session: Session, community: Community, kind: TaskKind, key: str, **details: Unpack[Details]) -> Task:
    """As `open_task`, for what has happened once more: a task of this `key` that is done stays done, and the need is a
    new one."""
    if paper_of(session) is None:
        before = session.scalars(_OF_KEY, {"key": key}).first()
        if before is not None and before.state is TaskState.DONE:
            _free_key(session, before)
    return open_task(session, community, kind, key, **details)


def grow(
    session: Session,
    community: Community,
    kind: TaskKind,
    key: str,
    line: str | None = None,
    **details: Unpack[Details],
) -> Task:
    """As `open_anew`, for what may happen many times: the one task counts how often and knows when last (`times` and
    `last` of its subject, the instant in seconds since 1970), its note gets one more line, and the earliest promise
    stands. The same line again is counted behind itself."""
    task = locked(session, Task, open_anew(session, community, kind, key, **details).id)
    if task is None:
        raise LookupError(f"the task {key} is gone")
    last = int(clock.now().timestamp())
    task.subject = {**task.subject, "times": task.subject.get("times", 0) + 1, "last": last}
    if line is not None:
        task.note = _with_line(task.note, " ".join(line.split()))
    due_at = details.get("due_at")
    if due_at is not None and (task.due_at is None or due_at < task.due_at):
        task.due_at = due_at
    session.flush()
    return task


def _with_line(note: str | None, line: str) -> str:
    lines = note.split("\n") if note else []
    for place, before in enumerate(lines):
        said, _, times = before.rpartition(" ×")
        if before == line:
            lines[place] = f"{line} ×2"
        elif said == line and times.isdigit():
            lines[place] = f"{line} ×{int(times) + 1}"
        else:
            continue
        return "\n".join(lines)
    return "\n".join([*lines, line] if len(lines) < MOST_LINES else lines)


def call_back(
    session: Session, community: Community, number: str, person: Person | None, *, due_at: datetime | None = None
) -> Task:
    """Somebody is to be rung up on `number`: one task, however often it is asked for."""
    key = f"call-back/{community.id}/{number}"
    return grow(session, community, TaskKind.CALL_BACK, key, person=person, number=number, due_at=due_at)


def to_be_read(session: Session, community: Community, number: str, person: Person | None, words: str) -> Task:
    """A person is to read what `number` has written: one task, which grows with each text until it is done."""
    key = f"texts/{community.id}/{number}"
    return grow(session, community, TaskKind.SORT_OUT, key, words, person=person, number=number)


def we_failed(
    session: Session, community: Community, number: str, person: Person | None, words: str | None = None
) -> Task:
    """As `call_back`, where something went wrong with us while `number` rang or wrote `words`."""
    task = call_back(session, community, number, person)
    task.subject = {**task.subject, "failed": 1}
    if words is not None:
        task.note = _with_line(task.note, " ".join(words.split()))
    session.flush()
    return task


def is_known(session: Session, key: str) -> bool:
    """Whether there is a task with this `key`, open or done."""
    return bool(session.scalar(sa.select(sa.exists().where(Task.key == key))))


def newest(session: Session, key: str) -> Task | None:
    """The last task of this need, whether it is done or not."""
    return session.scalars(_of_need(key)).first()


def _of_need(key: str) -> sa.Select[Task]:
    counted = Task.key.startswith(f"{key}/", autoescape=True)
    return sa.select(Task).where(sa.or_(Task.key == key, counted)).order_by(Task.id.desc())


def done(session: Session, task: Task, note: str | None = None, by: DeskUser | None = None) -> None:
    """Take it off the board; `by` is who did it at the desk. Done twice is done once; the first note stays."""
    if task.state is TaskState.DONE:
        return
    task.move(TaskState.DONE)
    task.done_at, task.done_note, task.done_by_id = clock.now(), note, by.id if by else None
    session.flush()


_OF_KEY = sa.select(Task).where(Task.key == sa.bindparam("key"))
_ID_OF_KEY = _OF_KEY.with_only_columns(Task.id)


def settle(session: Session, key: str, note: str | None = None) -> None:
    """The need behind `key` is gone by itself: its task, if there is one, is done, and the same need may come again."""
    if paper_of(session) is not None:
        return
    there: int | None = columns(session, _ID_OF_KEY, {"key": key}).scalar()
    if there is not None:
        task = session.get_one(Task, there)
        done(session, task, note)
        _free_key(session, task)


def _free_key(session: Session, task: Task) -> None:
    task.key = f"{task.key}/{task.id}"
    session.flush()


def board(session: Session, community: Community) -> list[Task]:
    """What is open, the earliest promise first; what nobody was promised comes after, oldest first."""
    open_ones = sa.select(Task).where(Task.community_id == community.id, Task.state == TaskState.OPEN)
    return list(session.scalars(open_ones.order_by(Task.due_at.is_(None), Task.due_at, Task.created_at, Task.id)))
