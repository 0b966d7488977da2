"""The lines that gatherings by telephone hold: one for each telephone, until the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import HERE, Gathering, GatheringState, Occurrence, OccurrenceState, Place, PlaceKind, SeatState
from services import gatherings
from services.gatherings import circles, reading, rings

from .reckoning import Wish

ON_THE_WAY = (SeatState.WAITING, SeatState.RUNG, SeatState.RUNG_AGAIN, *HERE)
"""Whose telephone has a line, or is to have one."""


def wishes(session: Session, now: datetime, until: datetime) -> list[Wish]:
    """For every telephone of what is going on at `now` or begins before `until` (aware UTC)."""
    held = session.scalars(_held(), {"until": until, "since": now - gatherings.LAST_WORD_MAY_TAKE}).unique().all()
    return [wish for one in held for wish in _lines_of(session, one, now)]


@cache
def _held() -> sa.Select[Occurrence]:
    return (
        sa.select(Occurrence)
        .join(Occurrence.place)
        .where(
            Place.kind == PlaceKind.TELEPHONE,
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.all_day.is_(False),
            Occurrence.starts_at < sa.bindparam("until"),
            Occurrence.ends_at > sa.bindparam("since"),
        )
        .order_by(Occurrence.starts_at, Occurrence.id)
    )


def _lines_of(session: Session, occurrence: Occurrence, now: datetime) -> Iterator[Wish]:
    begins = max(now, occurrence.starts_at)
    written = session.scalars(sa.select(Gathering).where(Gathering.occurrence_id == occurrence.id)).all()
    if not written:
        if now < occurrence.ends_at:
            for _ in circles.by_telephone(session, occurrence):
                yield _wish(occurrence, begins, occurrence.ends_at)
        return
    for circle in written:
        over = gatherings.ends_by(circle)
        if circle.state is not GatheringState.OVER and now < over:
            for seat in reading.seats_of(session, circle):
                if seat.state in ON_THE_WAY:
                    yield _wish(occurrence, begins, over)


def _wish(occurrence: Occurrence, begins: datetime, over: datetime) -> Wish:
    rung_until = max(begins, occurrence.starts_at + rings.RUNG_UNTIL)
    return Wish(begins, rung_until, 1, timedelta(), timedelta(seconds=rings.RING_S), over - begins)
