"""A rider who is to be fetched soon and does not answer when her ride has changed: whoever is on call is told."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import About, Outbox, Telling, TellingState
from services.outbox.endings import CallEnd

from . import reports

IN_VAIN = 2
"""Calls; once she was rung in vain it is a task already."""


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """She was rung of her ride once more in vain, or is rung no more: the number that alerts end with hears of her,
    once. The telling itself has heard of it before (`services.telling`)."""
    item = session.get(Telling, row.telling_id)
    if item is None or "soon" not in item.subject or item.state in (TellingState.TOLD, TellingState.WITHDRAWN):
        return
    if item.tries >= IN_VAIN or item.state is TellingState.NOT_TOLD:
        subject = {"ride": item.subject["ride"], "unheard": item.id}
        key = f"ride-not-heard/{item.id}"
        reports.tell_coordinator(session, item.person.community, About.RIDE_NOT_HEARD, key, subject)


def who(session: Session, row: Outbox) -> Telling | None:
    """What she has not heard; None where she has by now, or it is of no use any more."""
    item = session.get(Telling, row.subject.get("unheard", 0))
    return item if item is not None and item.state in (TellingState.OPEN, TellingState.NOT_TOLD) else None
