"""Calls as the carrier reports them: which row a call belongs to, how far it has come, and that it is over."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session, lazyload

import clock
from models import (
    Base,
    Call,
    CallStatus,
    Community,
    Database,
    Direction,
    Outbox,
    OutboxKind,
    OutboxState,
    StatusReceipt,
    Step,
    columns,
    insert_if_missing,
    insert_or_find,
    locked,
)

from . import endings, queue
from .endings import END_OF_STATUS, CallEnd

log = structlog.get_logger()

LIVE = (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED)
# Twilio numbers its callbacks but may deliver them in any order; a call never goes back in this one.
RANK = {
    CallStatus.QUEUED: 0,
    CallStatus.INITIATED: 1,
    CallStatus.RINGING: 2,
    CallStatus.IN_PROGRESS: 3,
}
FINAL_RANK = 4
RINGS = (CallStatus.QUEUED, CallStatus.INITIATED, CallStatus.RINGING)
A_QUESTION = "<Gather"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the carrier sends of a caller beside the number, where it sends it: whether it vouches for the number
    (STIR/SHAKEN), where the call was forwarded from, and a name. None of it is proof; the desk sees it."""

    stir_verstat: str | None = None
    forwarded_from: str | None = None
    caller_name: str | None = None


NOTHING_SHOWN = Shown()
LONGEST_SHOWN = 200


def rang_in(session: Session, community: Community, sid: str, number: str | None, shown: Shown = NOTHING_SHOWN) -> Call:
    """The call somebody placed to the line, written once; `number` is None when it is withheld."""
    values = {
        "community_id": community.id,
        "sid": sid,
        "direction": Direction.INBOUND,
        "other_number": number,
        "status": CallStatus.IN_PROGRESS,
        **{name: _printed(words) for name, words in asdict(shown).items()},
    }
    return insert_or_find(session, values, Call.sid, Call)


def _printed(words: str | None) -> str | None:
    """What can be read of it, and no more than fits."""
    return "".join(filter(str.isprintable, words or ""))[:LONGEST_SHOWN] or None


def adopt(session: Session, sid: str, row_id: int) -> tuple[Call, Outbox]:
    """`sid` is the call that outbox row `row_id` asked for: said by the carrier's reply, by its first webhook, or by
    its list. Whoever comes first writes it; the others find it written. Answers both, the row held. Raises LookupError
    when there is no such row.
    """
    return _adopted(session, sid, row_id, is_known=True)


def _adopted(
    session: Session, sid: str, row_id: int, *, is_known: bool = False, at: datetime | None = None
) -> tuple[Call, Outbox]:
    """`is_known`: the call has most likely been written already, and is looked for first. `at`: when the carrier says
    that it was placed (the machine's time); now, when nothing is said."""
    session.flush()
    row = locked(session, Outbox, row_id)
    if row is None or row.kind is not OutboxKind.CALL:
        raise LookupError(f"no call was asked for by outbox row {row_id}")
    call = session.scalars(_OF_SID, {"sid": sid}).first() if is_known else None
    call = call or insert_or_find(session, _just_placed(sid, row), Call.sid, Call)
    if row.sid is None and call.outbox_id == row.id:
        _take_up(session, row, sid, at or clock.real())
    return call, row


def placed(session: Session, sid: str, row_id: int, *, at: datetime | None = None) -> None:
    """As `adopt`, when nothing is known but that the carrier took the call, and `at` (the machine's time) where it says
    when. One nobody wants any more is ended."""
    if not _answered_first(session, sid, row_id):
        call, row = _adopted(session, sid, row_id, at=at)
        _end_if_unwanted(session, call, row)


def _answered_first(session: Session, sid: str, row_id: int) -> bool:
    """Whether the carrier's answer comes before its first webhook, and nobody has taken the call back: then it is
    written past the ORM, in two statements. Otherwise nothing is."""
    row = columns(session, _TAKEN_UP, {"row": row_id, "its_sid": sid, "at": clock.real()}).first()
    if row is None:
        return False
    if insert_if_missing(session, Call, _just_placed(sid, row)) is None:
        raise RuntimeError(f"the call of outbox row {row_id} is another's already")
    return True


_OUTBOX = Base.metadata.tables[Outbox.__tablename__]
_TAKEN_UP = (
    sa.update(_OUTBOX)
    .where(
        _OUTBOX.c.id == sa.bindparam("row"),
        _OUTBOX.c.kind == OutboxKind.CALL,
        _OUTBOX.c.state == OutboxState.SENDING,
        _OUTBOX.c.sid.is_(None),
        _OUTBOX.c.withdrawn_at.is_(None),
        ~sa.exists().where(Call.sid == sa.bindparam("its_sid")),
    )
    .values(state=OutboxState.PLACED, sid=sa.bindparam("its_sid"), sending_at=sa.bindparam("at"), lease_token=None)
    .returning(_OUTBOX.c.id, _OUTBOX.c.community_id, _OUTBOX.c.number, _OUTBOX.c.person_id)
)


def _just_placed(sid: str, row: Outbox | sa.Row[Any]) -> dict[str, Any]:
    return {
        "community_id": row.community_id,
        "sid": sid,
        "direction": Direction.OUTBOUND,
        "other_number": row.number,
        "outbox_id": row.id,
        "person_id": row.person_id,
        "status": CallStatus.QUEUED,
    }


_OF_SID = sa.select(Call).where(Call.sid == sa.bindparam("sid")).options(lazyload(Call.person))


def _end_if_unwanted(session: Session, call: Call, row: Outbox | None) -> None:
    """It was taken back while nobody knew whether it was placed, and rings now. Who has lifted is not cut off."""
    if row is None or call.status not in RINGS:
        return
    if row.withdrawn_at is not None or row.state is OutboxState.WITHDRAWN:
        queue.queue_change(session, call=call)


def note_status(session: Session, sid: str, status: CallStatus, row_id: int | None = None) -> None:
    """Take in one status callback, in whatever order and however often it comes.

    The call only ever moves forward; its final status is told to the services, once: at once, or when the carrier has
    been asked whether it could reach us (`ended_unasked`). Nothing is done of one we do not know (a caller who hung up
    before we answered, a leg that nobody lifted).
    """
    if insert_if_missing(session, StatusReceipt, {"sid": sid, "status": status.value}) is not None:
        observe(session, sid, status, row_id)


def called_back(db: Database, sid: str, status: CallStatus, row_id: int | None = None) -> None:
    """As `note_status`, in a transaction of its own, and in one statement where the call has only gone on."""
    if not _went_on(db, sid, status, row_id):
        with db.write() as session:
            note_status(session, sid, status, row_id)


def _went_on(db: Database, sid: str, status: CallStatus, row_id: int | None) -> bool:
    """Whether the call has been taken up, is wanted, is not over and has come no further before: then that is written,
    and needs no receipt, since it changes nothing a second time. Otherwise nothing is. A row that has been placed is
    not taken back any more."""
    forward = _FORWARD.get(status)
    if forward is None or row_id is None:
        return False
    return db.change(forward, {"its_sid": sid, "row": row_id}) == 1


_CALL = Base.metadata.tables[Call.__tablename__]
_FORWARD = {
    status: sa.update(_CALL)
    .where(
        _CALL.c.sid == sa.bindparam("its_sid"),
        _CALL.c.outbox_id == sa.bindparam("row"),
        _CALL.c.status.in_([before for before in RANK if RANK[before] <= rank]),
        sa.exists().where(
            _OUTBOX.c.id == _CALL.c.outbox_id,
            _OUTBOX.c.state == OutboxState.PLACED,
            _OUTBOX.c.withdrawn_at.is_(None),
        ),
    )
    .values(status=status)
    for status, rank in RANK.items()
    if rank
}
"""By how far a call has come: what writes it, and again when it is told again."""


def observe(
    session: Session, sid: str, status: CallStatus, row_id: int | None = None, *, at: datetime | None = None
) -> Call | None:
    """As `note_status`, for a status the carrier was asked for; `at` as in `placed`. Answers the call, or None for one
    we do not know."""
    known = _adopted(session, sid, row_id, is_known=True, at=at) if row_id is not None else (_known(session, sid), None)
    call, row = known
    if call is None:
        return None
    if status in RINGS:
        _end_if_unwanted(session, call, session.get(Outbox, call.outbox_id) if call.outbox_id else None)
    if _rank(status) <= _rank(call.status):
        log.info("move.refused", of="Call", row=call.id, state=call.status.value, on=status.value)
        return call
    if status.final:
        if row is None or row.id != call.outbox_id:
            row = locked(session, Outbox, call.outbox_id) if call.outbox_id else None
        _is_over(session, call, status, row)
    else:
        call.status = status
    session.flush()
    return call


def _is_over(session: Session, call: Call, status: CallStatus, row: Outbox | None) -> None:
    """`row`: what asked for the call, held."""
    ours = row if row is not None and row.sid == call.sid else None
    end = _end_of(session, call, status) if ours is not None else None
    call.status, call.ended_at = status, clock.now()
    if ours is None:
        return
    ours.reason = status.value
    if end is not None:
        endings.call_ended(session, ours, end)
    elif ours.state is OutboxState.PLACED:
        ours.looked_at = None  # it is asked about at once


_LAST_STEP = (
    sa.select(Step.error, Step.answer).where(Step.call_sid == sa.bindparam("sid")).order_by(Step.n.desc()).limit(1)
)


def _end_of(session: Session, call: Call, status: CallStatus) -> CallEnd | None:
    """How a call that is over came out; None where only the carrier knows.

    One that was lifted and whose question stands unanswered, or for which we were never asked for a word, was hung up
    or broke off because nobody of ours answered the carrier: both look the same from here.
    """
    if status is not CallStatus.COMPLETED:
        return END_OF_STATUS[status]
    last = columns(session, _LAST_STEP, {"sid": call.sid}).first()
    if last is not None and last.error is not None:
        return CallEnd.BROKEN
    if last is None or A_QUESTION in (last.answer or ""):
        return None
    return CallEnd.LIFTED


def ended_unasked() -> sa.ColumnElement[bool]:
    """Of an outbox row joined to its call: the call is over, and the carrier is to be asked how it came out."""
    return sa.and_(
        Outbox.state == OutboxState.PLACED,
        Outbox.kind == OutboxKind.CALL,
        Call.sid == Outbox.sid,
        Call.ended_at.is_not(None),
    )


def told_how(session: Session, row: Outbox, *, broke: bool) -> None:
    """The carrier has said whether it had an answer of ours until the call was hung up, or cannot say."""
    endings.call_ended(session, row, CallEnd.BROKEN if broke else CallEnd.LIFTED)


def lost(session: Session, row: Outbox) -> None:
    """The carrier never told the end of this live call and cannot tell it now: end it as far as we know."""
    call = session.scalars(_OF_SID, {"sid": row.sid}).first() if row.sid else None
    was_lifted = call is not None and _rank(call.status) >= RANK[CallStatus.IN_PROGRESS]
    if call is not None and not call.status.final:
        call.status = CallStatus.COMPLETED if was_lifted else CallStatus.NO_ANSWER
        call.ended_at = clock.now()
    row.reason = "lost"
    endings.call_ended(session, row, CallEnd.LIFTED if was_lifted else CallEnd.UNANSWERED)


def _rank(status: CallStatus) -> int:
    return RANK.get(status, FINAL_RANK)


def _known(session: Session, sid: str) -> Call | None:
    return session.scalars(_HELD, {"sid": sid}).first()


_HELD = sa.select(Call).where(Call.sid == sa.bindparam("sid")).with_for_update(of=Call)


def _take_up(session: Session, row: Outbox, sid: str, at: datetime) -> None:
    """A row given back for another try may still be overtaken by the webhook of the first; then the first counts.

    The carrier may have carried out long after the mark what it was asked then, and the next try is so long after this
    one as it began.
    """
    if row.state in (OutboxState.DUE, OutboxState.CLAIMED) and not _busy(session, row):
        if row.state is OutboxState.DUE:
            row.move(OutboxState.CLAIMED)
        row.move(OutboxState.SENDING)
    if row.may_move(OutboxState.PLACED) and not (row.state is OutboxState.STUCK and _busy(session, row)):
        row.move(OutboxState.PLACED)
        row.sid, row.sending_at = sid, max(row.sending_at or at, at)
        row.lease_token = None
    else:
        row.refuse("placed")
    session.flush()


def _busy(session: Session, row: Outbox) -> bool:
    """Whether another live call holds the number (the database allows one)."""
    other = sa.exists().where(
        Outbox.kind == OutboxKind.CALL,
        Outbox.number == row.number,
        Outbox.state.in_(LIVE),
        Outbox.id != row.id,
    )
    return session.scalar(sa.select(other)) or False


def call_off(session: Session, row: Outbox) -> None:
    """A call or text that waits does not go out, and a telephone that rings at this moment stops. Who has lifted is
    not cut off."""
    if row.may_move(OutboxState.WITHDRAWN):
        queue.withdraw(session, row=row)
    call = session.scalars(_OF_ROW, {"row": row.id}).first() if row.state is OutboxState.PLACED else None
    if call is not None and call.status in RINGS:
        queue.queue_change(session, call=call)


_OF_ROW = sa.select(Call).where(Call.outbox_id == sa.bindparam("row")).options(lazyload(Call.person))
