"""Everything that has to do with one person, in one list, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

import clock
from models import (
    Alert,
    Call,
    Checkin,
    CheckinState,
    Message,
    Offer,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Recording,
    Ride,
    Seat,
    Signup,
    Talk,
    TalkLog,
    TalkState,
    Task,
    Visit,
    VisitState,
)

NEWEST = 100
ANSWERED = (CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP)


@dataclass(frozen=True, slots=True)
class Entry:
    """`kind` names the row: call, received, sent, signup, offer, ride, checkin, alert, talk, visit, seat, log,
    spoken_note or task."""

    at: datetime
    kind: str
    row: Any


def of_person(session: Session, person: Person, limit: int = NEWEST) -> list[Entry]:
    """At most `limit` entries, newest first. What lies ahead (a planned check-in, a text not yet sent) is not in it,
    nor is the talk a visit becomes: the visit and its log are, and until that is written nobody knows that they met."""
    entries = sorted(_all(session, person, limit), key=lambda entry: entry.at, reverse=True)
    return entries[:limit]


def _all(session: Session, person: Person, limit: int) -> Iterator[Entry]:
    sent = (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED, OutboxState.DONE, OutboxState.STUCK)
    wanted: dict[str, sa.Select[Any]] = {
        "call": sa.select(Call).where(Call.person_id == person.id),
        "received": sa.select(Message).where(Message.person_id == person.id),
        "sent": sa.select(Outbox).where(
            Outbox.person_id == person.id, Outbox.kind == OutboxKind.TEXT, Outbox.state.in_(sent)
        ),
        "signup": sa.select(Signup).where(Signup.person_id == person.id),
        "offer": sa.select(Offer).where(Offer.person_id == person.id),
        "ride": sa.select(Ride)
        .join(Signup)
        .where(sa.or_(Signup.person_id == person.id, Ride.driver_id == person.id))
        .options(selectinload(Ride.driver)),
        "checkin": sa.select(Checkin)
        .where(Checkin.person_id == person.id, Checkin.state != CheckinState.PLANNED)
        .options(selectinload(Checkin.heard_by)),
        "alert": sa.select(Alert)
        .where(Alert.elder_id == person.id)
        .options(*(selectinload(who) for who in (Alert.taken_by, Alert.taken_by_user, Alert.closed_by)))
        .options(selectinload(Alert.closed_by_user)),
        "talk": sa.select(Talk)
        .where(sa.or_(Talk.elder_id == person.id, Talk.friend_id == person.id))
        .where(sa.or_(Talk.visit_id.is_(None), Talk.state == TalkState.NOT_MET))
        .options(selectinload(Talk.friend)),
        "visit": sa.select(Visit).where(sa.or_(Visit.elder_id == person.id, Visit.friend_id == person.id)),
        "log": sa.select(TalkLog).join(Talk).where(sa.or_(Talk.elder_id == person.id, TalkLog.by_id == person.id)),
        "seat": sa.select(Seat).where(Seat.person_id == person.id, Seat.came_at.is_not(None)),
        "spoken_note": sa.select(Recording)
        .join(Talk)
        .where(sa.or_(Talk.elder_id == person.id, Recording.owner_id == person.id))
        .options(selectinload(Recording.owner)),
        "task": sa.select(Task).where(Task.person_id == person.id).options(selectinload(Task.done_by)),
    }
    for kind, query in wanted.items():
        table = query.column_descriptions[0]["entity"]
        for row in session.scalars(query.order_by(table.id.desc()).limit(limit)):
            yield Entry(_when(row), kind, row)


def _when(row: Any) -> datetime:
    """When what the line says happened: the ride was promised, the talk held or given up, the text sent, the evening
    answered."""
    if isinstance(row, Checkin):
        return row.closed_at if row.closed_at is not None and row.state in ANSWERED else row.due_at
    if isinstance(row, Outbox):
        return row.created_at if row.sending_at is None else clock.line_time(row.sending_at)
    if isinstance(row, Seat):
        return row.came_at or row.created_at
    if isinstance(row, Visit) and row.state is VisitState.OVER:
        return row.starts_at
    if isinstance(row, Ride | Signup | Visit):
        return row.moved_at or row.created_at
    if isinstance(row, Talk):
        return row.bridged_at or row.ended_at or row.created_at
    made: datetime = row.created_at
    return made
