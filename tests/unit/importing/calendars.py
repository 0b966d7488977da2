"""Calendars to take in, as files hold them, for the tests of importing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from models import (
    About,
    Occurrence,
    OccurrenceState,
    Person,
    Source,
)
from services import signups
from services.importing import ImportReport, import_activities
from tests.support.hamlet import Hamlet

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"


HEADER = "uid;title;date;start;end;place;hamlet;minimum;maximum;price_ore;notes"


FRIDAY = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


def take_in(
    hamlet: Hamlet, data: bytes, filename: str, *, organiser: str = "Bygdelaget", skip_bad: bool = False
) -> ImportReport:
    with hamlet.db.write() as session:
        return import_activities(
            session, hamlet.community(session), organiser, data, filename, now=hamlet.now, skip_bad=skip_bad
        )


def csv(hamlet: Hamlet, *rows: str, skip_bad: bool = False) -> ImportReport:
    return take_in(hamlet, "\n".join([HEADER, *rows]).encode(), "activities.csv", skip_bad=skip_bad)


def event(*lines: str, uid: str = "treff", title: str = "Fredagstreff") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT"])


def ics(hamlet: Hamlet, *events: str, head: tuple[str, ...] = (), skip_bad: bool = False) -> ImportReport:
    start = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//NN", *head]
    text = "\r\n".join([*start, *events, "END:VCALENDAR", ""])
    return take_in(hamlet, text.encode(), "calendar.ics", skip_bad=skip_bad)


def on(hamlet: Hamlet, state: OccurrenceState = OccurrenceState.PLANNED) -> list[Occurrence]:
    with hamlet.db.read() as session:
        rows = sa.select(Occurrence).where(Occurrence.state == state).order_by(Occurrence.starts_at)
        return list(session.scalars(rows))


def starts(hamlet: Hamlet) -> list[datetime]:
    return [row.starts_at for row in on(hamlet)]


def joins(hamlet: Hamlet, occurrence: Occurrence) -> int:
    person = hamlet.person()
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, person), occurrence.id, source=Source.SMS, accept_waiting=True)
    return person


def told(hamlet: Hamlet, person: int) -> list[About]:
    return [one.about for one in hamlet.told(person_id=person)]
