"""Calendars that organisers keep on the web: which are to be fetched, and what becomes of one that cannot be.

What was taken in last holds until there is something better. The organiser is told once that the calendar is broken,
and the desk has a task until it is good again. Nothing is fetched here: `scheduler/fetched/calendars.py` does that,
with no transaction open, and takes in what came by `services.importing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    CalendarEvent,
    CalendarFault,
    CalendarState,
    Community,
    Organiser,
    OrganiserCalendar,
    TaskKind,
    locked,
)
from services import tasks, telling
from services.hours.due import Due, earliest

from . import agreements

log = structlog.get_logger()

EVERY = timedelta(hours=1)
GAPS = (timedelta(minutes=15), timedelta(hours=1))
"""After the first failure and the second; the third in a row is long enough to tell."""
WHILE_BROKEN = timedelta(hours=6)
WHOLE_AGAIN = timedelta(days=1)
"""A file that says it is as it was is read anew so often: of a series every day brings one more into the year ahead."""
A_TURN = timedelta(minutes=10)
"""Whoever fetches it is done by then, or has died."""
AT_ONCE = 5
TOLD_FOR = timedelta(days=7)
CALENDAR = "calendar"
"""The name in the task's subject under which the organiser stands."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A calendar whose turn we have taken, as it was then. `etag` and `last_modified` are given back to the server, and
    are None where all of it is wanted again, as is `fingerprint`."""

    calendar_id: int
    url: str
    etag: str | None
    last_modified: str | None
    fingerprint: str | None


def of(session: Session, organiser: Organiser) -> OrganiserCalendar | None:
    """The organiser's calendar, also one that is fetched no more."""
    return session.scalars(
        sa.select(OrganiserCalendar).where(OrganiserCalendar.organiser_id == organiser.id)
    ).one_or_none()


def set_address(session: Session, organiser: Organiser, url: str) -> OrganiserCalendar:
    """It is fetched from `url` (as `fetching.web_address` writes it), at once and then every hour."""
    held = of(session, organiser)
    if held is None:
        held = OrganiserCalendar(organiser_id=organiser.id, url=url, look_at=clock.now())
        session.add(held)
        session.flush()
    if not held.meet(CalendarEvent.SET):
        raise AssertionError("an address may always be set")
    held.url, held.look_at, held.fault, held.failures = url, clock.now(), None, 0
    held.etag = held.last_modified = held.fingerprint = held.taken_at = None
    tasks.settle(session, _task_key(held))
    session.flush()
    return held


def fetch_now(held: OrganiserCalendar) -> None:
    """Its turn is at once; nothing for one that is fetched no more."""
    if held.state is not CalendarState.ENDED:
        held.look_at = clock.now()


def end(session: Session, held: OrganiserCalendar) -> None:
    """It is fetched no more. What it told of stays, as the desk's to change."""
    if held.meet(CalendarEvent.END):
        held.look_at = None
        tasks.settle(session, _task_key(held))
        session.flush()


def waiting(session: Session, now: datetime) -> Sequence[int]:
    """The calendars whose turn it is at `now`, a few at a time."""
    due = sa.select(OrganiserCalendar.id).where(OrganiserCalendar.look_at <= now)
    return session.scalars(due.order_by(OrganiserCalendar.look_at).limit(AT_ONCE)).all()


def take_turn(session: Session, calendar_id: int) -> Turn | None:
    """Two schedulers do not fetch one calendar at a time; None where it is not to be fetched now."""
    held, now = locked(session, OrganiserCalendar, calendar_id), clock.now()
    if held is None or held.look_at is None or held.look_at > now:
        return None
    held.look_at, held.tried_at = now + A_TURN, now
    session.flush()
    whole = held.taken_at is None or held.taken_at <= now - WHOLE_AGAIN
    known = (None, None, None) if whole else (held.etag, held.last_modified, held.fingerprint)
    return Turn(held.id, held.url, *known)


def is_good(session: Session, turn: Turn) -> OrganiserCalendar | None:
    """It came, or is as it was; None where its address has been changed meanwhile, or it was ended."""
    held = _still(session, turn)
    if held is None or not held.meet(CalendarEvent.FETCHED):
        return None
    held.fault, held.failures = None, 0
    held.good_at, held.look_at = clock.now(), clock.now() + EVERY
    tasks.settle(session, _task_key(held))
    session.flush()
    return held


def failed(session: Session, turn: Turn, fault: CalendarFault) -> None:
    """It did not come, or cannot be used. The third time in a row is told."""
    held = _still(session, turn)
    if held is None:
        return
    was = held.state
    held.failures, held.fault = held.failures + 1, fault
    long = held.failures > len(GAPS)
    held.meet(CalendarEvent.FAILED_LONG if long else CalendarEvent.FAILED)
    is_broken = held.state is CalendarState.BROKEN
    held.look_at = clock.now() + (WHILE_BROKEN if is_broken else GAPS[held.failures - 1])
    log.info("calendar.failed", calendar=held.id, fault=fault.value, times=held.failures)
    if is_broken and was is not CalendarState.BROKEN:
        _tell(session, held)
    session.flush()


def next_due() -> list[Due]:
    """When the next calendar is to be fetched."""
    return [earliest(OrganiserCalendar.look_at)]


def _still(session: Session, turn: Turn) -> OrganiserCalendar | None:
    held = locked(session, OrganiserCalendar, turn.calendar_id)
    return held if held is not None and held.url == turn.url and held.state is not CalendarState.ENDED else None


def _tell(session: Session, held: OrganiserCalendar) -> None:
    organiser, now = held.organiser, clock.now()
    community = session.get_one(Community, organiser.community_id)
    tasks.open_anew(
        session,
        community,
        TaskKind.SORT_OUT,
        _task_key(held),
        number=organiser.contact_phone,
        subject={CALENDAR: organiser.id},
        note=organiser.name,
    )
    for person in agreements.contacts(session, organiser)[:1]:
        key = f"calendar-broken/{held.id}/{int(now.timestamp())}"
        telling.tell(session, person, About.CALENDAR_BROKEN, {CALENDAR: held.id}, key=key, expires_at=now + TOLD_FOR)


def _task_key(held: OrganiserCalendar) -> str:
    return f"calendar/{held.organiser_id}"
