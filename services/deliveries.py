"""Texts as the carrier reports them: taken, delivered, or not to be delivered."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import Outbox, OutboxKind, OutboxState, StatusReceipt, Telling, insert_missing, locked

from . import endings, telling, texting

STOPPED = "21610"
DELIVERED = frozenset({"delivered", "read"})
NOT_DELIVERED = frozenset({"undelivered", "failed", "canceled"})


def adopt(session: Session, sid: str, row_id: int) -> Outbox:
    """The carrier took the text of outbox row `row_id` as `sid`; that counts as told. Done twice it is done once.

    Raises LookupError when there is no such row.
    """
    session.flush()
    row = locked(session, Outbox, row_id)
    if row is None or row.kind is not OutboxKind.TEXT:
        raise LookupError(f"no text was asked for by outbox row {row_id}")
    if row.sid is None and row.may_move(OutboxState.PLACED):
        row.move(OutboxState.PLACED)
        row.sid = sid
        row.lease_token = None
        told = session.get(Telling, row.telling_id) if row.telling_id else None
        if told is not None:
            telling.told(session, told)
    session.flush()
    return row


def note_status(session: Session, sid: str, status: str, row_id: int, error: str | None = None) -> None:
    """Take in one status callback of a text; `error` is the carrier's code. Order and repetition do not matter."""
    if not insert_missing(session, StatusReceipt, [{"sid": sid, "status": status}]):
        return
    row = adopt(session, sid, row_id)
    if row.sid == sid:
        settle(session, row, status, error)


def settle(session: Session, row: Outbox, status: str, error: str | None = None) -> None:
    """A final status ends the row; any other leaves it as it is."""
    if status not in DELIVERED | NOT_DELIVERED:
        return
    row.reason = error or status
    if error == STOPPED:
        texting.stop(session, row.community_id, row.number)
    endings.text_ended(session, row, status in DELIVERED)
