"""A thousand good files, each spoilt at random: a sentence or a row, never a traceback and nothing half-saved."""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Activity, Occurrence, Organiser, Person, Place
from services.importing import ImportReport, import_activities, import_people
from services.importing.activities_csv import read_csv
from services.importing.ics.reading import read_ics
from services.importing.people_rows import read_people
from services.importing.table import BadFile
from tests.support import amounts
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import EXAMPLES

CASES = Path(__file__).parent / "cases"
GOOD = [EXAMPLES / "activities.ics", EXAMPLES / "activities.csv", EXAMPLES / "people.csv", *sorted(CASES.iterdir())]
MUTATIONS = 1000
SAVED = int(os.environ.get("GRENDELINJA_MUTATIONS", amounts.of(50, 120)))
"""So many of them are brought in for good, into a database, with `bin/test --long` a hundred and twenty; a thousand by
GRENDELINJA_MUTATIONS=1000 (some minutes)."""
NOW = datetime(2026, 11, 23, 11, tzinfo=UTC)
OSLO = ZoneInfo("Europe/Oslo")
PIECES = [
    b"\r\n", b"\n", b" ", b":", b";", b",", b'"', b"'", b"=", b"\0", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"TZID=", b"-",
    b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n", b"METHOD:CANCEL\r\n",
    b"DTSTART:20261204\r\n", b"DTEND:20200101T000000Z\r\n", b"DURATION:-P9W\r\n", b"SEQUENCE:-1\r\n",
    b"RRULE:FREQ=DAILY\r\n", b"RRULE:FREQ=YEARLY;UNTIL=2\r\n", b"EXDATE:x\r\n", b"RDATE:20261205/PT1H\r\n",
    b"RECURRENCE-ID:20261204T100000Z\r\n", b"99999999999999999999", b"\xe2\x80\xae", b"&amp;", b"<b>",
]  # fmt: skip


def spoilt(data: bytes, lots: random.Random) -> bytes:
    """The file with one to four pieces cut out, doubled, swapped, or put in."""
    for _ in range(lots.randint(1, 4)):
        place = lots.randrange(len(data) + 1)
        until = min(len(data), place + lots.choice((1, 2, 5, 20, 200)))
        match lots.randrange(6):
            case 0:
                data = data[:place] + data[until:]
            case 1:
                data = data[:until] + data[place:]
            case 2:
                data = data[:place] + lots.choice(PIECES) + data[place:]
            case 3:
                data = data[:place] + bytes(lots.randrange(256) for _ in range(until - place)) + data[until:]
            case 4:
                lines = data.splitlines(keepends=True)
                if len(lines) > 1:
                    one, other = lots.sample(range(len(lines)), 2)
                    lines[one], lines[other] = lines[other], lines[one]
                data = b"".join(lines)
            case _:
                digits = [index for index, sign in enumerate(data) if chr(sign).isdigit()]
                for index in lots.sample(digits, min(3, len(digits))):
                    data = data[:index] + str(lots.randrange(10)).encode() + data[index + 1 :]
    return data


def mutations(count: int, seed: int) -> list[tuple[str, bytes]]:
    lots = random.Random(seed)
    chosen = [lots.choice(GOOD) for _ in range(count)]
    return [(path.name, spoilt(path.read_bytes(), lots)) for path in chosen]


def is_people(name: str) -> bool:
    return name.endswith(".csv") and name != "activities.csv"


def test_a_thousand_spoilt_files_are_read_or_refused_with_a_sentence() -> None:
    for name, data in mutations(MUTATIONS, seed=12):
        try:
            if is_people(name):
                read_people(data, today=NOW.date())
            elif name.endswith(".csv"):
                read_csv(data, OSLO, NOW)
            else:
                file = read_ics(data, OSLO, NOW)
                keys = [(draft.uid, draft.key) for draft in file.drafts]
                assert len(set(keys)) == len(keys), name
                assert all(problem.line > 0 and problem.reason for problem in [*file.problems, *file.warnings])
        except BadFile as bad:
            assert bad.problem.reason, name


def bring(session: Session, hamlet: Hamlet, name: str, data: bytes, *, skip_bad: bool) -> ImportReport:
    community = hamlet.community(session)
    if is_people(name):
        return import_people(session, community, data, skip_bad=skip_bad)
    return import_activities(session, community, "Bygdelaget", data, name, now=hamlet.now, skip_bad=skip_bad)


def rows(session: Session) -> list[int]:
    tables = (Activity, Occurrence, Organiser, Person, Place)
    return [session.scalar(sa.select(sa.func.count()).select_from(table)) or 0 for table in tables]


@pytest.mark.slow
def test_of_a_spoilt_file_nothing_is_saved_by_halves_and_nothing_twice(hamlet: Hamlet) -> None:
    for name, data in mutations(SAVED, seed=2612):
        with hamlet.db.write() as session:
            before = rows(session)
            whole = bring(session, hamlet, name, data, skip_bad=False)
            assert whole.applied or (rows(session) == before and whole.problems), name
        with hamlet.db.write() as session:
            first = bring(session, hamlet, name, data, skip_bad=True)
            saved = rows(session)
        with hamlet.db.write() as session:
            again = bring(session, hamlet, name, data, skip_bad=True)
            assert (again.created, again.applied, rows(session)) == (0, first.applied, saved), name
