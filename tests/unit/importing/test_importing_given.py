"""Files that went wrong elsewhere, byte by byte as they were filed (`given`), and what is right of each.

Their kinds, with more of each, stand in `cases`. Read with the clock at 28 November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

import clock
from models import Activity, Occurrence, OccurrenceState, Person, Place
from services.importing import ImportReport, import_activities, import_people
from tests.support.hamlet import Hamlet

GIVEN = Path(__file__).parent / "given"
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
OSLO = ZoneInfo("Europe/Oslo")
FRIDAY = "2026-12-04 11:00"

RIGHT: dict[str, list[tuple[str, str]]] = {
    "calendar-zone-with-utc-series": [
        ("Fredagstreff", f"{day} 11:00") for day in ("2027-03-15", "2027-03-22", "2027-03-29", "2027-04-05")
    ],
    "day-without-value-date": [("Fredagstreff", "2026-12-04 00:00")],
    "folded-inside-a-letter": [("Språkkafé", FRIDAY)],
    "html-in-words": [("Kaffi & vaflar – for alle", FRIDAY)],
    "method-cancel": [],
    "negative-duration": [("Fredagstreff", FRIDAY)],
    "no-uid": [("Treff", FRIDAY)],
    "one-uid-two-days": [("Treff A", FRIDAY), ("Treff B", "2026-12-11 11:00")],
    "this-and-future": [
        ("Fredagstreff", "2026-12-01 11:00"),
        ("Fredagstreff", "2026-12-08 11:00"),
        ("Fredagstreff", "2026-12-15 13:00"),
        ("Fredagstreff", "2026-12-22 13:00"),
    ],
    "title-says-avlyst": [],
    "two-zones-in-one-vtimezone": [("Fredagstreff", FRIDAY)],
    "until-is-a-date": [
        ("Fredagstreff", FRIDAY),
        ("Fredagstreff", "2026-12-11 11:00"),
        ("Fredagstreff", "2026-12-18 11:00"),
    ],
    "windows-encoding": [("Språkkafé på Bøverdal", FRIDAY)],
}
SAID = {
    "day-without-value-date",
    "negative-duration",
    "no-uid",
    "one-uid-two-days",
    "title-says-avlyst",
    "until-is-a-date",
    "windows-encoding",
}
OF_PEOPLE = ("invisible-signs.csv", "leading-apostrophe.csv", "odd-minus.csv", "sep-line.csv")


@pytest.fixture(autouse=True)
def _on_28_november() -> Iterator[None]:
    with clock.replaced_by(lambda: NOW):
        yield


def brought(hamlet: Hamlet, data: bytes) -> ImportReport:
    with hamlet.db.write() as session:
        return import_activities(session, hamlet.community(session), "Bygdelaget", data, "a.ics", now=NOW)


def given(case: str) -> bytes:
    return (GIVEN / f"{case}.ics").read_bytes()


def stands(hamlet: Hamlet, state: OccurrenceState = OccurrenceState.PLANNED) -> list[tuple[str, str]]:
    wanted = (
        sa.select(Activity.title, Occurrence.starts_at)
        .join(Occurrence.activity)
        .where(Occurrence.state == state)
        .order_by(Occurrence.starts_at)
    )
    with hamlet.db.read() as session:
        return [(title, f"{at.astimezone(OSLO):%Y-%m-%d %H:%M}") for title, at in session.execute(wanted)]


def test_every_file_that_was_given_has_its_right_value() -> None:
    assert {path.name for path in GIVEN.iterdir()} == {*(f"{case}.ics" for case in RIGHT), *OF_PEOPLE}


@pytest.mark.parametrize("case", RIGHT)
def test_it_is_taken_in_right_and_twice_is_once(hamlet: Hamlet, case: str) -> None:
    first = brought(hamlet, given(case))
    assert (first.problems, first.applied) == ([], True)
    assert stands(hamlet) == RIGHT[case]
    again = brought(hamlet, given(case))
    assert (again.created, again.updated, stands(hamlet)) == (0, 0, RIGHT[case])


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_to_be_said_is_said_and_nothing_else(hamlet: Hamlet, case: str) -> None:
    assert bool(brought(hamlet, given(case)).warnings) == (case in SAID)


def test_a_title_that_says_avlyst_calls_off_what_was_held_and_the_word_is_no_part_of_it(hamlet: Hamlet) -> None:
    brought(hamlet, given("title-says-avlyst").replace(b"Avlyst: ", b""))
    assert stands(hamlet) == [("Fredagstreff", FRIDAY)]
    brought(hamlet, given("title-says-avlyst"))
    assert (stands(hamlet), stands(hamlet, OccurrenceState.CANCELLED)) == ([], [("Fredagstreff", FRIDAY)])


def test_a_cancel_takes_off_its_own_entry_and_no_other_of_the_organiser(hamlet: Hamlet) -> None:
    held = given("method-cancel").replace(b"METHOD:CANCEL\r\n", b"").replace(b"METHOD:CANCEL\n", b"")
    other = given("no-uid").replace(b"SUMMARY:Treff", b"UID:u2\r\nSUMMARY:Song")
    both = held.replace(b"END:VCALENDAR", other[other.index(b"BEGIN:VEVENT") :])
    brought(hamlet, both)
    assert sorted(stands(hamlet)) == [("Fredagstreff", FRIDAY), ("Song", FRIDAY)]
    brought(hamlet, given("method-cancel"))
    assert stands(hamlet) == [("Song", FRIDAY)]
    assert stands(hamlet, OccurrenceState.CANCELLED) == [("Fredagstreff", FRIDAY)]


def test_a_negative_length_is_none_and_the_start_does_not_move(hamlet: Hamlet) -> None:
    brought(hamlet, given("negative-duration"))
    with hamlet.db.read() as session:
        (row,) = session.scalars(sa.select(Occurrence))
        assert row.ends_at == row.starts_at


def test_a_week_of_whole_days_is_a_week(hamlet: Hamlet) -> None:
    brought(hamlet, given("day-without-value-date"))
    with hamlet.db.read() as session:
        (row,) = session.scalars(sa.select(Occurrence))
        assert (row.all_day, (row.ends_at - row.starts_at).days) == (True, 7)


def test_place_and_notes_are_words_without_marks(hamlet: Hamlet) -> None:
    brought(hamlet, given("html-in-words"))
    with hamlet.db.read() as session:
        (row,) = session.scalars(sa.select(Occurrence))
        place = session.get_one(Place, row.place_id)
        assert row.activity.notes == "Hei alle"
        assert place.name == "Kafé Utgard"  # what is said on the telephone: the name, and not the address behind it


@pytest.mark.parametrize("name", OF_PEOPLE)
def test_the_number_is_the_number(hamlet: Hamlet, name: str) -> None:
    with hamlet.db.write() as session:
        report = import_people(session, hamlet.community(session), (GIVEN / name).read_bytes())
    assert report.problems == []
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Person.phone).where(Person.first_name == "Kari")).one() == "+4790012345"
