"""The host of a gathering is reminded as those who joined are, and hears in time when nobody has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Gathering,
    Lead,
    Occurrence,
    OccurrenceState,
    Person,
    Place,
    PlaceKind,
    Signup,
    SignupState,
    Telling,
)
from services import telling
from services.programme.calendar import not_begun
from services.signups.reminders import LOOK_AHEAD, span

from .circles import HOST_BEFORE


def tell_hosts(session: Session, now: datetime) -> None:
    """Tell every host whose reminder has fallen due at `now` (aware UTC), or for whom nobody has joined."""
    for occurrence in _coming_soon(session, now):
        host = occurrence.host
        if host is None:
            continue
        for lead in Lead:
            _remind(session, occurrence, host, lead, now)
        if now >= occurrence.starts_at - HOST_BEFORE and not _anybody_comes(session, occurrence):
            _tell_once(session, occurrence, host, "nobody", occurrence.ends_at, joined=0)


def due_times(occurrence: Occurrence) -> Iterator[datetime]:
    """When (aware UTC) its host is reminded."""
    if occurrence.host is not None:
        for lead in Lead:
            due_at, _ = span(occurrence, lead, occurrence.host.community)
            if due_at is not None:
                yield due_at


def _coming_soon(session: Session, now: datetime) -> Sequence[Occurrence]:
    led = (
        sa.select(Occurrence)
        .join(Occurrence.place)
        .where(
            Place.kind == PlaceKind.TELEPHONE,
            Occurrence.host_id.is_not(None),
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.starts_at < now + LOOK_AHEAD,
            not_begun(now),
        )
        .order_by(Occurrence.id)
    )
    return session.scalars(led).unique().all()


def _remind(session: Session, occurrence: Occurrence, host: Person, lead: Lead, now: datetime) -> None:
    """Whoever was asked after the reminder's hour is not reminded of what was just said."""
    due_at, until = span(occurrence, lead, host.community)
    if due_at is None or not due_at <= now < until:
        return
    asked_before = sa.exists().where(
        Telling.key.startswith(told_as(occurrence), autoescape=True),
        Telling.person_id == host.id,
        Telling.created_at <= due_at,
    )
    if session.scalar(sa.select(asked_before)):
        _tell_once(session, occurrence, host, f"{lead}:{int(occurrence.starts_at.timestamp())}", until)


def _tell_once(
    session: Session, occurrence: Occurrence, host: Person, occasion: str, until: datetime, **more: int
) -> None:
    key = f"{told_as(occurrence)}{host.id}:{occasion}"
    if session.scalar(sa.select(sa.exists().where(Telling.key == key))):
        return
    telling.tell(
        session,
        host,
        About.GATHERING_HOST,
        {"occurrence": occurrence.id} | more,
        key=key,
        expires_at=until,
        urgent="joined" in more,
    )


def told_as(occurrence: Occurrence) -> str:
    """How the keys of what its hosts are told begin."""
    return f"host:{occurrence.id}:"


def _anybody_comes(session: Session, occurrence: Occurrence) -> bool:
    joined = sa.exists().where(Signup.occurrence_id == occurrence.id, Signup.state == SignupState.JOINED)
    held = sa.exists().where(Gathering.occurrence_id == occurrence.id)
    return bool(session.scalar(sa.select(sa.or_(joined, held))))
