"""What tasks are about, read in one statement however many they are and whatever they speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from models import Alert, Contact, DeskUser, Outbox, Person, Talk, TalkLog, Task, TaskKind
from models.base import Encrypted

TAKEN, CLOSED, TALK, LOG, OUTBOX, CONTACT, PERSON = "taken", "closed", "talk", "log", "outbox", "contact", "person"
SUBJECT = {TAKEN: "alert", CLOSED: "alert", TALK: "talk", LOG: "log", OUTBOX: "outbox", CONTACT: "contact"}
"""Under which name of a task's subject its id stands."""


@dataclass(frozen=True, slots=True)
class About:
    """One row. `who`: the name of whoever took or ended the alert, had or logged the talk, is the contact; None where
    that is nobody we know by name. `word` and `number`: the outcome, the state, the kind, how it was."""

    who: str | None
    word: str | None
    number: int | None


@dataclass(frozen=True, slots=True)
class Known:
    rows: Mapping[tuple[str, int], About]

    def of(self, kind: str, row_id: int | None) -> About | None:
        return self.rows.get((kind, row_id)) if row_id is not None else None


def read(session: Session, tasks: Sequence[Task]) -> Known:
    """What is told of them besides what stands in them. One statement, or none."""
    parts = [select for kind, ids in _ids(tasks).items() if ids for select in [_PARTS[kind](ids)]]
    if not parts:
        return Known({})
    found = session.execute(sa.union_all(*parts) if len(parts) > 1 else parts[0])
    return Known({(row.kind, row.id): About(row.user or _name(row), row.word, row.number) for row in found})


def sayer(task: Task) -> int | None:
    """Who said that somebody is away: the id stands in the task's key."""
    said = task.key.split("/")[2:3] if task.kind is TaskKind.SAID_AWAY else []
    return int(said[0]) if said and said[0].isdigit() else None


def _ids(tasks: Iterable[Task]) -> dict[str, set[int]]:
    ids = {kind: {task.subject[name] for task in tasks if name in task.subject} for kind, name in SUBJECT.items()}
    ids[PERSON] = {said for task in tasks if (said := sayer(task)) is not None}
    return ids


def _name(row: Any) -> str | None:
    return f"{row.first_name} {row.last_name}".strip() if row.first_name is not None else None


def _columns(
    kind: str,
    row_id: Any,
    who: Any = None,
    *,
    user: Any = None,
    word: Any = None,
    number: Any = None,
) -> Iterator[sa.ColumnElement[Any]]:
    yield sa.literal(kind).label("kind")
    yield row_id.label("id")
    yield (who.first_name if who else sa.cast(sa.null(), sa.String())).label("first_name")
    yield (who.last_name if who else sa.cast(sa.null(), sa.String())).label("last_name")
    yield (user if user is not None else sa.cast(sa.null(), Encrypted())).label("user")
    yield (sa.type_coerce(word, sa.String()) if word is not None else sa.cast(sa.null(), sa.String())).label("word")
    yield (number if number is not None else sa.cast(sa.null(), sa.Integer())).label("number")


def _alert(kind: str, person_id: Any, user_id: Any, ids: set[int]) -> sa.Select[Any]:
    by, user = aliased(Person), aliased(DeskUser)
    return (
        sa.select(*_columns(kind, Alert.id, by, user=user.name, word=Alert.outcome))
        .outerjoin(by, by.id == person_id)
        .outerjoin(user, user.id == user_id)
        .where(Alert.id.in_(ids))
    )


def _talk(ids: set[int]) -> sa.Select[Any]:
    friend = aliased(Person)
    told = sa.select(*_columns(TALK, Talk.id, friend, word=Talk.state))
    return told.outerjoin(friend, friend.id == Talk.friend_id).where(Talk.id.in_(ids))


def _log(ids: set[int]) -> sa.Select[Any]:
    by = aliased(Person)
    told = sa.select(*_columns(LOG, TalkLog.id, by, number=TalkLog.how_was_it))
    return told.outerjoin(by, by.id == TalkLog.by_id).where(TalkLog.id.in_(ids))


def _contact(ids: set[int]) -> sa.Select[Any]:
    who = aliased(Person)
    return (
        sa.select(*_columns(CONTACT, Contact.id, who)).join(who, who.id == Contact.person_id).where(Contact.id.in_(ids))
    )


_PARTS: Mapping[str, Callable[[set[int]], sa.Select[Any]]] = {
    TAKEN: lambda ids: _alert(TAKEN, Alert.taken_by_id, Alert.taken_by_user_id, ids),
    CLOSED: lambda ids: _alert(CLOSED, Alert.closed_by_id, Alert.closed_by_user_id, ids),
    TALK: _talk,
    LOG: _log,
    OUTBOX: lambda ids: sa.select(*_columns(OUTBOX, Outbox.id, word=Outbox.kind)).where(Outbox.id.in_(ids)),
    CONTACT: _contact,
    PERSON: lambda ids: sa.select(*_columns(PERSON, Person.id, Person)).where(Person.id.in_(ids)),
}
