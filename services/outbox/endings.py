"""How calls and texts end, and who hears of it: each service registers what the end of its calls means to it."""

from __future__ import annotations

import enum
import importlib
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from sqlalchemy.orm import Session

import clock
from models import About, CallStatus, Outbox, OutboxState, locked


class CallEnd(enum.StrEnum):
    """How a call the line placed came out at the carrier. `LIFTED` may be a voicemail: only a key closes anything."""

    LIFTED = "lifted"
    UNANSWERED = "unanswered"
    BUSY = "busy"
    UNDELIVERABLE = "undeliverable"
    NOT_PLACED = "not_placed"


END_OF_STATUS = {
    CallStatus.COMPLETED: CallEnd.LIFTED,
    CallStatus.NO_ANSWER: CallEnd.UNANSWERED,
    CallStatus.CANCELED: CallEnd.UNANSWERED,
    CallStatus.BUSY: CallEnd.BUSY,
    CallStatus.FAILED: CallEnd.UNDELIVERABLE,
}

CallHandler = Callable[[Session, Outbox, CallEnd], None]
TextHandler = Callable[[Session, Outbox, bool], None]
C = TypeVar("C", bound=CallHandler)
T = TypeVar("T", bound=TextHandler)

# These register handlers when they are imported; whoever ends a call must have them, whatever door it came through.
LISTENERS = ("telling", "checkins", "alerts", "talks", "outages", "gatherings")

_call_handlers: dict[About, CallHandler] = {}
_text_handlers: dict[About, TextHandler] = {}
_telling_handlers: list[tuple[CallHandler, TextHandler]] = []


def ends(*abouts: About) -> Callable[[C], C]:
    """Register the decorated `handler(session, row, end)` for calls about these. Raises ValueError for a second one."""

    def register(handler: C) -> C:
        for about in abouts:
            if about in _call_handlers:
                raise ValueError(f"two handlers for the end of calls about {about}")
            _call_handlers[about] = handler
        return handler

    return register


def text_ends(*abouts: About) -> Callable[[T], T]:
    """Register the decorated `handler(session, row, delivered)` for texts about these, as `ends` does for calls."""

    def register(handler: T) -> T:
        for about in abouts:
            if about in _text_handlers:
                raise ValueError(f"two handlers for the end of texts about {about}")
            _text_handlers[about] = handler
        return handler

    return register


def of_tellings(call_handler: CallHandler, text_handler: TextHandler) -> None:
    """Register what hears the end of every row that carries a telling, whatever it is about."""
    _telling_handlers.append((call_handler, text_handler))


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """Tell the services, once per row, that its call is over; a live row becomes `DONE`.

    The row may already stand in a final state (`EXPIRED`, `REFUSED`, `STUCK`) that the caller moved it to.
    """
    _listen()
    if not _close(session, row):
        return
    if row.telling_id is not None:
        for on_call, _ in _telling_handlers:
            on_call(session, row, end)
    if row.about in _call_handlers:
        _call_handlers[row.about](session, row, end)


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """Tell the services, once per row, whether the text reached the phone."""
    _listen()
    if not _close(session, row):
        return
    if row.telling_id is not None:
        for _, on_text in _telling_handlers:
            on_text(session, row, delivered)
    if row.about in _text_handlers:
        _text_handlers[row.about](session, row, delivered)


def _close(session: Session, row: Outbox) -> bool:
    """Whether this is the first time; the row lock keeps a second webhook waiting until we are through."""
    session.flush()
    locked(session, Outbox, row.id)
    if row.state in (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED):
        row.move(OutboxState.DONE)
    first = row.ended_at is None
    if not first:
        row.refuse("ended")
    row.ended_at = row.ended_at or clock.now()
    session.flush()
    return first


@cache
def _listen() -> None:
    for name in LISTENERS:
        importlib.import_module(f"services.{name}")
