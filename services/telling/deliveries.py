"""Texts as the carrier reports them: taken, delivered, or not to be delivered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Base,
    Community,
    Database,
    Message,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    StatusReceipt,
    Telling,
    columns,
    insert_if_missing,
    locked,
)
from services.outbox import endings
from services.phones import texting

from . import messages

STOPPED = "21610"
LAST = 3
DELIVERED = frozenset({"delivered", "read"})
NOT_DELIVERED = frozenset({"undelivered", "failed", "canceled"})
FINAL = DELIVERED | NOT_DELIVERED


def adopt(session: Session, sid: str, row_id: int) -> Outbox:
    """The carrier took the text of outbox row `row_id` as `sid`; that counts as told. Done twice it is done once, and a
    `sid` that another row owns is not taken from it.

    Raises LookupError when there is no such row.
    """
    session.flush()
    row = locked(session, Outbox, row_id)
    if row is None or row.kind is not OutboxKind.TEXT:
        raise LookupError(f"no text was asked for by outbox row {row_id}")
    if row.sid is None and not _owned(session, sid):
        _take_up(session, row, sid)
    session.flush()
    return row


def placed(session: Session, sid: str, row_id: int) -> Community:
    """As `adopt`, where the carrier's answer is mostly the first that is heard of the text: the row is written past
    the ORM, in one statement. Answers whose it is."""
    row = columns(session, _PLACED, {"row": row_id, "its_sid": sid}).first()
    if row is None:
        return adopt(session, sid, row_id).community
    if row.telling_id is not None:
        _told(session, row.telling_id)
    return session.get_one(Community, row.community_id)


_OUTBOX = Base.metadata.tables[Outbox.__tablename__]
_OTHER = _OUTBOX.alias("other")
_PLACED = (
    sa.update(_OUTBOX)
    .where(
        _OUTBOX.c.id == sa.bindparam("row"),
        _OUTBOX.c.kind == OutboxKind.TEXT,
        _OUTBOX.c.state == OutboxState.SENDING,
        _OUTBOX.c.sid.is_(None),
        ~sa.exists().where(_OTHER.c.sid == sa.bindparam("its_sid")),
    )
    .values(state=OutboxState.PLACED, sid=sa.bindparam("its_sid"), lease_token=None)
    .returning(_OUTBOX.c.telling_id, _OUTBOX.c.community_id)
)


def _owned(session: Session, sid: str) -> bool:
    return columns(session, _OF_SID, {"sid": sid}).first() is not None


_OF_SID = sa.select(Outbox.id).where(Outbox.sid == sa.bindparam("sid"))


def _take_up(session: Session, row: Outbox, sid: str) -> None:
    """A row given back for another try may still be overtaken by the webhook of the first; then the first counts."""
    if row.state is OutboxState.DUE:
        row.move(OutboxState.CLAIMED)
    if row.state is OutboxState.CLAIMED:
        row.move(OutboxState.SENDING)
        row.sending_at = row.sending_at or clock.real()
    if not row.may_move(OutboxState.PLACED):
        row.refuse("placed")
        return
    row.move(OutboxState.PLACED)
    row.sid = sid
    row.lease_token = None
    if row.telling_id is not None:
        _told(session, row.telling_id)


def _told(session: Session, telling_id: int) -> None:
    told = session.get(Telling, telling_id)
    if told is not None:
        messages.told(session, told)


def note_status(session: Session, sid: str, status: str, row_id: int, error: str | None = None) -> None:
    """Take in one status callback of a text; `error` is the carrier's code. Order and repetition do not matter."""
    if insert_if_missing(session, StatusReceipt, {"sid": sid, "status": status}) is None:
        return
    row = adopt(session, sid, row_id)
    if row.sid == sid:
        settle(session, row, status, error)


def called_back(db: Database, sid: str, status: str, row_id: int, error: str | None = None) -> None:
    """As `note_status`, in a transaction of its own; one look is enough where nothing comes of it."""
    if not _is_known(db, sid, status, row_id):
        with db.write() as session:
            note_status(session, sid, status, row_id, error)


def _is_known(db: Database, sid: str, status: str, row_id: int) -> bool:
    """Whether it is not the last, and it is known that the carrier has the text."""
    return status not in FINAL and bool(db.look_up(_TAKEN_UP, {"row": row_id, "sid": sid}))


_TAKEN_UP = sa.select(Outbox.id).where(Outbox.id == sa.bindparam("row"), Outbox.sid == sa.bindparam("sid"))


def last_texts(session: Session, number: str, persons: Sequence[Person], since: datetime) -> Iterator[str]:
    """The words of what `persons` were texted last, and of our last answers to `number`, since then (aware UTC)."""
    given = {"persons": [person.id for person in persons], "number": number, "since": since}
    for question in (_TEXTED, _ANSWERED):
        for words in columns(session, question, given).scalars():
            yield words or ""


_TEXTED = (
    sa.select(Outbox.body)
    .where(
        Outbox.person_id.in_(sa.bindparam("persons", expanding=True)),
        Outbox.kind == OutboxKind.TEXT,
        Outbox.body.is_not(None),
        Outbox.created_at > sa.bindparam("since"),
    )
    .order_by(Outbox.id.desc())
    .limit(LAST)
)
_ANSWERED = (
    sa.select(Message.answer)
    .where(
        Message.number == sa.bindparam("number"),
        Message.answer.is_not(None),
        Message.created_at > sa.bindparam("since"),
    )
    .order_by(Message.id.desc())
    .limit(LAST)
)


def settle(session: Session, row: Outbox, status: str, error: str | None = None) -> None:
    """A final status ends the row; any other leaves it as it is."""
    if status not in FINAL:
        return
    row.reason = error or status
    if error == STOPPED:
        texting.stop(session, row.community_id, row.number)
    endings.text_ended(session, row, status in DELIVERED)
