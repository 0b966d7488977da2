"""Fetches the calendars organisers keep on the web, with no transaction open, and takes in what came.

Whatever fails is fetched again, later each time (`services/programme/subscribed.py`). It has a loop of its own, so that
a server which keeps us waiting delays no call.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

import structlog

import clock
import fetching
from fetching import Fetched, NotFetched
from models import CalendarFault, Community, Database, OrganiserCalendar
from services import importing
from services.hours.due import Due
from services.importing import BadFile, CalendarFile
from services.programme import subscribed
from services.programme.subscribed import Turn

from ..work import Work

log = structlog.get_logger()

MOST_SECONDS = 10.0
"""To follow what a file repeats: calls are placed by the same process."""


class Unusable(Exception):
    """What came is nothing to take in."""

    def __init__(self, fault: CalendarFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def run(work: Work) -> int:
    """Fetch every calendar whose turn it is; answers how many."""
    return bring_in(work.db)


def bring_in(db: Database) -> int:
    """As `run`. One that fails stops no other."""
    with db.read() as session:
        waiting = subscribed.waiting(session, clock.now())
    for calendar_id in waiting:
        with db.write() as session:
            turn = subscribed.take_turn(session, calendar_id)
        if turn is None:
            continue
        try:
            _fetch(db, turn)
        except Exception:
            log.exception("calendars.failed", calendar=calendar_id)
    return len(waiting)


def next_due() -> list[Due]:
    """When the next calendar is to be fetched."""
    return subscribed.next_due()


def _fetch(db: Database, turn: Turn) -> None:
    now = clock.now()
    try:
        came = fetching.fetch(turn.url, turn.etag, turn.last_modified)
        file = _read(db, turn, came, now) if isinstance(came, Fetched) else None
    except NotFetched as error:
        fault = CalendarFault(error.fault.value)
    except Unusable as error:
        fault = error.fault
    else:
        _take_in(db, turn, came if isinstance(came, Fetched) else None, file, now)
        return
    with db.write() as session:
        subscribed.failed(session, turn, fault)


def _read(db: Database, turn: Turn, came: Fetched, now: datetime) -> CalendarFile:
    """Raises `Unusable`. A year of what repeats is reckoned here, while nobody waits."""
    with db.read() as session:
        organiser = session.get_one(OrganiserCalendar, turn.calendar_id).organiser
        zone = session.get_one(Community, organiser.community_id).zone
    try:
        file = importing.read_ics(came.body, zone, now, most=importing.MOST_TIMES, most_seconds=MOST_SECONDS)
    except BadFile:
        raise Unusable(CalendarFault.NO_CALENDAR) from None
    if not file.holds_events:
        raise Unusable(CalendarFault.EMPTY)
    if not file.is_whole or len(file.drafts) > importing.MOST_TIMES:
        raise Unusable(CalendarFault.TOO_MANY)
    return file


def _take_in(db: Database, turn: Turn, came: Fetched | None, file: CalendarFile | None, now: datetime) -> None:
    """Many servers know no ETag, or stamp every answer anew: what says the same is not compared with the rows again."""
    with db.write() as session:
        held = subscribed.is_good(session, turn)
        if held is None or came is None or file is None:
            return
        held.etag, held.last_modified = came.etag, came.last_modified
        says = _says(file)
        if says == turn.fingerprint:
            return
        report = importing.take_in(session, held.organiser, file, now=now)
        held.fingerprint, held.taken_at = says, now
        held.held, held.left_out = len(file.drafts), len(file.problems)
        log.info("calendar.taken_in", calendar=held.id, created=report.created, updated=report.updated)


def _says(file: CalendarFile) -> str:
    """What the file tells, without what its program writes anew each time."""
    told = (file.drafts, file.problems, file.repeated.items(), file.off, file.only or ())
    said = [sorted(map(repr, each)) for each in told]
    return hashlib.sha256(repr(said).encode()).hexdigest()
