"""Files as the world writes them: the small inputs of `cases`, each with what is right."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from models import Activity, Occurrence, OccurrenceState, Person, Place
from services.importing import ImportReport, import_people
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import on, take_in

CASES = Path(__file__).parent / "cases"
OSLO = ZoneInfo("Europe/Oslo")
WEDNESDAY = "2026-12-02 11:00"

RIGHT: dict[str, list[tuple[str, str]]] = {
    "two-zones-in-one-vtimezone": [("Onsdagskaffi", WEDNESDAY)],
    "this-and-future": [
        ("Onsdagskaffi", WEDNESDAY),
        ("Onsdagskaffi", "2026-12-09 11:00"),
        ("Onsdagskaffi", "2026-12-16 13:00"),
        ("Onsdagskaffi", "2026-12-23 13:00"),
    ],
    "negative-duration": [("Onsdagskaffi", WEDNESDAY)],
    "one-uid-two-days": [("Strikk", WEDNESDAY), ("Song", "2026-12-09 11:00")],
    "until-is-a-date": [
        ("Onsdagskaffi", WEDNESDAY),
        ("Onsdagskaffi", "2026-12-09 11:00"),
        ("Onsdagskaffi", "2026-12-16 11:00"),
    ],
    "calendar-zone-with-utc-series": [
        ("Onsdagskaffi", f"{day} 11:00") for day in ("2027-03-17", "2027-03-24", "2027-03-31", "2027-04-07")
    ],
    "title-says-avlyst": [],
    "method-cancel": [],
    "html-in-words": [("Kaffi & vaflar – for alle", WEDNESDAY)],
    "windows-encoding": [("Språkkafé på Bøverdal", WEDNESDAY)],
    "utf-16": [("Språkkafé på Bøverdal", WEDNESDAY)],
    "folded-inside-a-letter": [("Språkkafé", WEDNESDAY)],
    "no-uid": [("Onsdagskaffi", WEDNESDAY)],
    "day-without-value-date": [("Onsdagskaffi", "2026-12-02 00:00")],
    "stray-line": [("Onsdagskaffi", WEDNESDAY), ("Song", "2026-12-09 11:00")],
    "two-calendars": [("Onsdagskaffi", WEDNESDAY), ("Song", "2026-12-09 11:00")],
    "offset-as-zone": [("Onsdagskaffi", WEDNESDAY)],
}
SAID = {
    "negative-duration": (4, "“Onsdagskaffi”: DURATION is negative; it was taken without a length, and the start as"),
    "one-uid-two-days": (9, "“Song”: it has the same UID as another event; both were taken in."),
    "until-is-a-date": (4, "“Onsdagskaffi”: UNTIL is a date beside an hour; 2026-12-16 was taken as the last day."),
    "title-says-avlyst": (4, "“Onsdagskaffi”: its title says that it is off, so it was taken as called off."),
    "windows-encoding": (6, "The file is not UTF-8; it was read as Windows text. See that æ, ø and å came out right."),
    "no-uid": (4, "“Onsdagskaffi”: it has no UID; it is known by its title at the next import."),
    "day-without-value-date": (
        4,
        "“Onsdagskaffi”: DTSTART is a date without VALUE=DATE; it was taken as the whole day.",
    ),
    "stray-line": (8, "“Onsdagskaffi” holds “dette er ikkje ei linje”, which is no line of a calendar; it was passed"),
}


def bring(hamlet: Hamlet, case: str) -> ImportReport:
    return take_in(hamlet, (CASES / f"{case}.ics").read_bytes(), f"{case}.ics")


def held(hamlet: Hamlet) -> list[tuple[str, str]]:
    with hamlet.db.read() as session:
        rows = session.execute(
            sa.select(Activity.title, Occurrence.starts_at)
            .join(Occurrence.activity)
            .where(Occurrence.state == OccurrenceState.PLANNED)
            .order_by(Occurrence.starts_at)
        )
        return [(title, f"{starts_at.astimezone(OSLO):%Y-%m-%d %H:%M}") for title, starts_at in rows]


def test_every_case_has_its_right_value() -> None:
    assert {path.stem for path in CASES.glob("*.ics")} == set(RIGHT)
    assert {path.name for path in CASES.glob("*.csv")} == set(NUMBERS)


@pytest.mark.parametrize("case", RIGHT)
def test_a_calendar_as_the_world_writes_it_is_taken_in_right_and_once(hamlet: Hamlet, case: str) -> None:
    first = bring(hamlet, case)
    assert (first.problems, first.applied) == ([], True)
    assert held(hamlet) == RIGHT[case]
    again = bring(hamlet, case)
    assert (again.created, again.updated) == (0, 0)
    assert held(hamlet) == RIGHT[case]


@pytest.mark.parametrize("case", RIGHT)
def test_what_was_read_otherwise_than_it_stands_is_said_with_its_entry_and_line(hamlet: Hamlet, case: str) -> None:
    warnings = bring(hamlet, case).warnings
    if case not in SAID:
        assert warnings == []
        return
    line, sentence = SAID[case]
    (warning,) = warnings
    assert warning.line == line
    assert warning.reason.startswith(sentence)


def test_a_negative_length_is_none(hamlet: Hamlet) -> None:
    bring(hamlet, "negative-duration")
    (row,) = on(hamlet)
    assert row.ends_at == row.starts_at == datetime(2026, 12, 2, 10, tzinfo=UTC)


def test_a_week_of_whole_days_lasts_a_week(hamlet: Hamlet) -> None:
    bring(hamlet, "day-without-value-date")
    (row,) = on(hamlet)
    assert (row.all_day, row.ends_at - row.starts_at) == (True, timedelta(days=7))


def test_html_is_taken_off_place_and_notes(hamlet: Hamlet) -> None:
    bring(hamlet, "html-in-words")
    with hamlet.db.read() as session:
        place = session.get_one(Place, on(hamlet)[0].place_id)
        assert (place.name, session.scalars(sa.select(Activity.notes)).one()) == ("Café Storm", "Hei alle")


NUMBERS = ("invisible-signs.csv", "odd-minus.csv", "leading-apostrophe.csv", "formula.csv", "sep-line.csv", "tabs.csv",
           "utf-16.csv")  # fmt: skip


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_out_of_a_contact_list_or_a_spreadsheet_is_the_number(hamlet: Hamlet, name: str) -> None:
    for _ in range(2):
        with hamlet.db.write() as session:
            report = import_people(session, hamlet.community(session), (CASES / name).read_bytes())
        assert report.problems == []
    with hamlet.db.read() as session:
        kari = session.scalars(sa.select(Person).where(Person.first_name == "Kari")).one()
    assert kari.phone == "+4790012345"


def test_a_row_under_a_sep_line_has_the_line_it_stands_on(hamlet: Hamlet) -> None:
    data = b"sep=;\nfirst_name;roles;phone\nKari;elder;12\n"
    with hamlet.db.write() as session:
        report = import_people(session, hamlet.community(session), data)
    assert [problem.line for problem in report.problems] == [3]
