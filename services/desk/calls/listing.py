"""Calls and texts, newest first, a page at a time.

A page goes on where the one before ended, by what stood last on it: so what comes in meanwhile moves nothing. Legs that
were dialled within a call stand in the call.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from models import (
    Call,
    CallStatus,
    Community,
    Direction,
    Message,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Step,
)
from services.hours import duetime

Listed = sa.Select[datetime, str, int]
PAGE = 50
OF_OUTCOME = timedelta(days=31)
"""How far back an outcome is looked for where no day is set: it stands in no index."""


class Kind(enum.StrEnum):
    CALL = "call"
    RECEIVED = "received"
    SENT = "sent"


class Way(enum.StrEnum):
    IN = "in"
    OUT = "out"


class Outcome(enum.StrEnum):
    """`PRESSED`: a key, or a word, came. `LIFTED`: somebody lifted, or rang in, and pressed nothing. `BROKE`: something
    went wrong on our side. `NOT_SENT`: it was withdrawn, or too late."""

    PRESSED = "pressed"
    LIFTED = "lifted"
    NO_ANSWER = "no_answer"
    ON = "on"
    BROKE = "broke"
    READ = "read"
    SENT = "sent"
    WAITS = "waits"
    REFUSED = "refused"
    NOT_SENT = "not_sent"


class Became(enum.StrEnum):
    """What a list can be narrowed to."""

    GOOD = "good"
    NOT_REACHED = "not_reached"
    BROKE = "broke"


_CALLED_IN_VAIN = (CallStatus.BUSY, CallStatus.NO_ANSWER, CallStatus.FAILED, CallStatus.CANCELED)
_OF_TEXT = {
    OutboxState.PLACED: Outcome.SENT,
    OutboxState.DONE: Outcome.SENT,
    OutboxState.SENDING: Outcome.SENT,
    OutboxState.UNKNOWN: Outcome.SENT,
    OutboxState.DUE: Outcome.WAITS,
    OutboxState.CLAIMED: Outcome.WAITS,
    OutboxState.REFUSED: Outcome.REFUSED,
    OutboxState.STUCK: Outcome.REFUSED,
    OutboxState.EXPIRED: Outcome.NOT_SENT,
    OutboxState.WITHDRAWN: Outcome.NOT_SENT,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted; None leaves it. `after` is where the page before ended."""

    kind: Kind | None = None
    way: Way | None = None
    became: Became | None = None
    day: date | None = None
    person_id: int | None = None
    after: Mark | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the list."""

    at: datetime
    kind: Kind
    id: int

    @property
    def written(self) -> str:
        return f"{self.at.isoformat()}_{self.kind}_{self.id}"

    @classmethod
    def read(cls, words: str) -> Mark | None:
        """None for what is no place."""
        try:
            at, kind, row_id = words.split("_")
            mark = cls(datetime.fromisoformat(at), Kind(kind), int(row_id))
        except ValueError:
            return None
        return mark if mark.at.tzinfo is not None else None


@dataclass(frozen=True, slots=True)
class Entry:
    """One call or text. `words`: what was written, None of a call."""

    mark: Mark
    way: Way
    outcome: Outcome
    row: Any
    person: Person | None
    number: str | None

    @property
    def at(self) -> datetime:
        return self.mark.at

    @property
    def words(self) -> str | None:
        return None if isinstance(self.row, Call) else self.row.body


@dataclass(frozen=True, slots=True)
class Found:
    """`more` is where the next page begins, None where this is the last."""

    entries: Sequence[Entry]
    more: Mark | None
    person: Person | None = None


def of(session: Session, community: Community, asked: Asked, now: datetime) -> Found:
    """A page of what was asked for. A person of another community is nobody."""
    person = session.get(Person, asked.person_id) if asked.person_id is not None else None
    if asked.person_id is not None and (person is None or person.community_id != community.id):
        return Found([], None)
    parts = [part(community, asked, now) for kind, part in _PARTS.items() if asked.kind in (None, kind)]
    both = sa.union_all(*parts).subquery()
    marks = session.execute(
        sa.select(both.c.at, both.c.kind, both.c.id)
        .order_by(both.c.at.desc(), both.c.kind.desc(), both.c.id.desc())
        .limit(PAGE + 1)
    ).all()
    found = [Mark(at, Kind(kind), row_id) for at, kind, row_id in marks]
    return Found(_read(session, found[:PAGE]), found[PAGE - 1] if len(found) > PAGE else None, person)


def _narrowed(
    table: type[Call] | type[Message] | type[Outbox], kind: Kind, community: Community, asked: Asked, now: datetime
) -> Listed:
    at, wanted = table.created_at, [table.community_id == community.id]
    if asked.person_id is not None:
        wanted.append(table.person_id == asked.person_id)
    if asked.day is not None:
        zone = community.zone
        wanted += [
            at >= duetime.midnight(asked.day, zone),
            at < duetime.midnight(asked.day + timedelta(days=1), zone),
        ]
    elif asked.became is not None:
        wanted.append(at > now - OF_OUTCOME)
    if asked.after is not None:
        wanted.append(_after(table, kind, asked.after))
    return (
        sa.select(at.label("at"), sa.literal(kind.value).label("kind"), table.id.label("id"))
        .where(*wanted)
        .order_by(at.desc(), table.id.desc())
        .limit(PAGE + 1)
    )


def _after(table: type[Call] | type[Message] | type[Outbox], kind: Kind, mark: Mark) -> sa.ColumnElement[bool]:
    """In the order of the list: by instant, kind and id, the highest first."""
    same = sa.false() if kind > mark.kind else sa.true() if kind < mark.kind else table.id < mark.id
    return sa.or_(table.created_at < mark.at, sa.and_(table.created_at == mark.at, same))


def _calls(community: Community, asked: Asked, now: datetime) -> Listed:
    ways = {Way.IN: (Direction.INBOUND,), Way.OUT: (Direction.OUTBOUND,), None: (Direction.INBOUND, Direction.OUTBOUND)}
    wanted = _narrowed(Call, Kind.CALL, community, asked, now).where(Call.direction.in_(ways[asked.way]))
    broke = sa.exists().where(Step.call_id == Call.id, Step.error.is_not(None))
    match asked.became:
        case Became.GOOD:
            return wanted.where(Call.status == CallStatus.COMPLETED, ~broke)
        case Became.NOT_REACHED:
            return wanted.where(Call.status.in_(_CALLED_IN_VAIN), ~broke)
        case Became.BROKE:
            return wanted.where(broke)
    return wanted


def _received(community: Community, asked: Asked, now: datetime) -> Listed:
    wanted = _narrowed(Message, Kind.RECEIVED, community, asked, now)
    if asked.way is Way.OUT or asked.became is Became.NOT_REACHED:
        return wanted.where(sa.false())
    if asked.became is not None:
        return wanted.where(Message.error.is_not(None) if asked.became is Became.BROKE else Message.error.is_(None))
    return wanted


def _sent(community: Community, asked: Asked, now: datetime) -> Listed:
    wanted = _narrowed(Outbox, Kind.SENT, community, asked, now).where(Outbox.kind == OutboxKind.TEXT)
    if asked.way is Way.IN or asked.became is Became.BROKE:
        return wanted.where(sa.false())
    if asked.became is not None:
        in_vain = [state for state, outcome in _OF_TEXT.items() if outcome in (Outcome.REFUSED, Outcome.NOT_SENT)]
        went = [state for state, outcome in _OF_TEXT.items() if outcome is Outcome.SENT]
        return wanted.where(Outbox.state.in_(went if asked.became is Became.GOOD else in_vain))
    return wanted


_PARTS: Mapping[Kind, Callable[[Community, Asked, datetime], Listed]] = {
    Kind.CALL: lambda community, asked, now: _part(_calls(community, asked, now)),
    Kind.RECEIVED: lambda community, asked, now: _part(_received(community, asked, now)),
    Kind.SENT: lambda community, asked, now: _part(_sent(community, asked, now)),
}


def _part(wanted: Listed) -> Listed:
    """Each part is cut to a page before they are put together, in a way that both engines take."""
    cut = wanted.subquery()
    return sa.select(cut.c.at, cut.c.kind, cut.c.id)


def _read(session: Session, marks: Sequence[Mark]) -> list[Entry]:
    ids: dict[Kind, list[int]] = {kind: [mark.id for mark in marks if mark.kind is kind] for kind in Kind}
    calls = session.scalars(sa.select(Call).where(Call.id.in_(ids[Kind.CALL]))).unique()
    texts = session.scalars(sa.select(Outbox).where(Outbox.id.in_(ids[Kind.SENT])).options(joinedload(Outbox.person)))
    received = session.scalars(sa.select(Message).where(Message.id.in_(ids[Kind.RECEIVED]))).all()
    wrote = _people(session, [row.person_id for row in received if row.person_id is not None])
    did = _steps(session, ids[Kind.CALL])
    found: dict[tuple[Kind, int], Entry] = {}
    for mark_of in (
        *(_of_call(row, *did.get(row.id, (False, False))) for row in calls),
        *(_of_sent(row) for row in texts.unique()),
        *(_of_received(row, wrote.get(row.person_id or 0)) for row in received),
    ):
        found[mark_of.mark.kind, mark_of.mark.id] = mark_of
    return [replace(found[mark.kind, mark.id], mark=mark) for mark in marks if (mark.kind, mark.id) in found]


def _people(session: Session, ids: Sequence[int]) -> Mapping[int, Person]:
    return {row.id: row for row in session.scalars(sa.select(Person).where(Person.id.in_(ids)))} if ids else {}


def _steps(session: Session, ids: Sequence[int]) -> Mapping[int, tuple[bool, bool]]:
    """By call: whether a key or a word came, and whether anything went wrong."""
    if not ids:
        return {}
    said = sa.or_(Step.digits.is_not(None), Step.speech.is_not(None))
    counted = (
        sa.select(Step.call_id, sa.func.count(sa.case((said, 1))), sa.func.count(sa.case((Step.error.is_not(None), 1))))
        .where(Step.call_id.in_(ids))
        .group_by(Step.call_id)
    )
    return {call or 0: (bool(pressed), bool(broke)) for call, pressed, broke in session.execute(counted)}


def _of_call(row: Call, pressed: bool, broke: bool) -> Entry:
    way = Way.IN if row.direction is Direction.INBOUND else Way.OUT
    outcome = Outcome.PRESSED if pressed else Outcome.LIFTED
    if broke:
        outcome = Outcome.BROKE
    elif row.status in _CALLED_IN_VAIN and not pressed:
        outcome = Outcome.NO_ANSWER
    elif not row.status.final:
        outcome = Outcome.ON
    return Entry(Mark(row.created_at, Kind.CALL, row.id), way, outcome, row, row.person, row.other_number)


def _of_received(row: Message, person: Person | None) -> Entry:
    outcome = Outcome.BROKE if row.error is not None else Outcome.READ
    return Entry(Mark(row.created_at, Kind.RECEIVED, row.id), Way.IN, outcome, row, person, row.number)


def _of_sent(row: Outbox) -> Entry:
    return Entry(Mark(row.created_at, Kind.SENT, row.id), Way.OUT, _OF_TEXT[row.state], row, row.person, row.number)
