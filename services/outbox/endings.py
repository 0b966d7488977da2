"""How calls and texts end or are put off, and who hears of it: `services.wiring` says what it means to each room."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy.orm import Session

import clock
from models import About, CallStatus, Outbox, OutboxState


class CallEnd(enum.StrEnum):
    """How a call the line placed came out at the carrier. `LIFTED` may be a voicemail: only a key closes anything.
    `BROKEN` was lifted too, and then something of ours failed: we could not, and nobody has not answered."""

    LIFTED = "lifted"
    UNANSWERED = "unanswered"
    BUSY = "busy"
    UNDELIVERABLE = "undeliverable"
    NOT_PLACED = "not_placed"
    BROKEN = "broken"


END_OF_STATUS = {
    CallStatus.COMPLETED: CallEnd.LIFTED,
    CallStatus.NO_ANSWER: CallEnd.UNANSWERED,
    CallStatus.CANCELED: CallEnd.UNANSWERED,
    CallStatus.BUSY: CallEnd.BUSY,
    CallStatus.FAILED: CallEnd.UNDELIVERABLE,
}

CallHandler = Callable[[Session, Outbox, CallEnd], None]
TextHandler = Callable[[Session, Outbox, bool], None]
PutOffHandler = Callable[[Session, Outbox], None]

_calls: dict[About, CallHandler] = {}
_texts: dict[About, TextHandler] = {}
_every_text: list[TextHandler] = []
_of_tellings: list[tuple[CallHandler, TextHandler]] = []
_put_off: dict[About, PutOffHandler] = {}
_every_put_off: list[PutOffHandler] = []


def connect(
    calls: Mapping[About, CallHandler],
    texts: Mapping[About, TextHandler],
    *,
    every_text_end: Sequence[TextHandler],
    of_tellings: tuple[CallHandler, TextHandler],
    put_off: Mapping[About, PutOffHandler],
    every_put_off: Sequence[PutOffHandler],
) -> None:
    """Say who hears the ends of calls and of texts, by what they are about, of every text, and of every row that
    carries a telling; and who hears what the carrier does not carry out now, by what it is about, and of all of it
    (`services.wiring`)."""
    _calls.update(calls)
    _texts.update(texts)
    _every_text[:] = every_text_end
    _of_tellings[:] = [of_tellings]
    _put_off.update(put_off)
    _every_put_off[:] = every_put_off


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """Tell the services, once per row, that its call is over; a live row becomes `DONE`. The caller holds the row, as
    it is now (`models.locked`).

    The row may already stand in a final state (`EXPIRED`, `REFUSED`, `STUCK`) that the caller moved it to.
    """
    if not _close(session, row):
        return
    if row.telling_id is not None:
        for on_call, _ in _of_tellings:
            on_call(session, row, end)
    if row.about in _calls:
        _calls[row.about](session, row, end)


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """As `call_ended`: tell the services, once per row, whether the text reached the phone."""
    if not _close(session, row):
        return
    if row.telling_id is not None:
        for _, on_text in _of_tellings:
            on_text(session, row, delivered)
    for on_text in _every_text:
        on_text(session, row, delivered)
    if row.about in _texts:
        _texts[row.about](session, row, delivered)


def put_off(session: Session, row: Outbox) -> None:
    """Tell the services that the carrier refused this call or text, but not for its number: it is due again, and is
    asked for until it is too late. Each refusal is told; whoever hears it does the same thing once."""
    _connected()
    for on_put_off in _every_put_off:
        on_put_off(session, row)
    if row.about in _put_off:
        _put_off[row.about](session, row)


def _connected() -> None:
    if not _of_tellings:
        raise RuntimeError("nobody hears of it: call services.wiring.connect() first")


def _close(session: Session, row: Outbox) -> bool:
    """Whether this is the first time; the caller's hold of the row keeps a second webhook waiting until we are
    through."""
    _connected()
    if row.state in (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED):
        row.move(OutboxState.DONE)
    first = row.ended_at is None
    if not first:
        row.refuse("ended")
    row.ended_at = row.ended_at or clock.now()
    session.flush()
    return first
