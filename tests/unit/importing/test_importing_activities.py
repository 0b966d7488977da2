"""Calendars, CSV and iCalendar: what is new, what has changed, what is off, and who is told."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import (
    OccurrenceState,
    Organiser,
    Place,
    PlaceKind,
)
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import EXAMPLES, FRIDAY, csv, event, ics, on, take_in


@pytest.mark.parametrize(("name", "occurrences"), [("activities.csv", 4), ("activities.ics", 9)])
def test_an_example_is_taken_in_whole_and_changes_nothing_the_second_time(
    hamlet: Hamlet, name: str, occurrences: int
) -> None:
    first = take_in(hamlet, (EXAMPLES / name).read_bytes(), name)
    again = take_in(hamlet, (EXAMPLES / name).read_bytes(), name)
    assert (first.created, first.problems) == (occurrences, [])
    assert (again.created, again.updated, again.unchanged) == (0, 0, occurrences)


def test_an_unknown_organiser_is_made_once(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Fredagstreff;2026-11-27;11:00")
    csv(hamlet, "a;Fredagstreff;2026-11-27;11:00")
    with hamlet.db.read() as session:
        names = session.scalars(sa.select(Organiser.name).order_by(Organiser.id)).all()
    assert names == ["Frivilligsentralen", "Bygdelaget"]


# -- CSV


def test_a_row_holds_local_time_place_numbers_and_price(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Fredagstreff;2026-11-27;11:00;13:00;Utgard;Fossbergom;4;20;5000;")
    (row,) = on(hamlet)
    assert (row.starts_at, row.ends_at) == (FRIDAY, FRIDAY + timedelta(hours=2))
    assert (row.minimum, row.maximum, row.price_ore) == (4, 20, 5000)
    with hamlet.db.read() as session:
        venue = session.get_one(Place, row.place_id)
        village = session.get_one(Place, venue.hamlet_id)
    assert (venue.name, village.name, village.kind) == ("Utgard", "Fossbergom", PlaceKind.HAMLET)


def test_only_a_price_of_nothing_that_is_written_is_free(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Fredagstreff;2026-11-27;11:00;13:00;Utgard;Fossbergom;4;20;0;")
    assert on(hamlet)[0].costs_ore == 0
    csv(hamlet, "a;Fredagstreff;2026-11-27;11:00;13:00;Utgard;Fossbergom;4;20;;")
    assert on(hamlet)[0].costs_ore is None
    csv(hamlet, "a;Fredagstreff;2026-11-27;11:00;13:00;Utgard;Fossbergom;4;20;4550;")
    assert on(hamlet)[0].costs_ore == 4550


def test_a_calendar_says_nothing_of_a_price(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART:20261127T110000"))
    assert on(hamlet)[0].costs_ore is None


def test_a_row_without_a_start_is_a_whole_day(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Marknad;28.11.2026")
    (row,) = on(hamlet)
    assert (row.all_day, row.ends_at - row.starts_at) == (True, timedelta(days=1))


def test_without_a_maximum_places_are_unlimited(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Fredagstreff;2026-11-27;11:00")
    assert on(hamlet)[0].maximum is None


def test_what_is_over_is_left_out_silently(hamlet: Hamlet) -> None:
    report = csv(hamlet, "a;Fredagstreff;2026-11-20;11:00", "a;Fredagstreff;2026-11-27;11:00")
    assert (report.created, report.problems) == (1, [])


BAD_ROWS = [
    ("a;;2026-11-27;11:00", "title is empty; write what the activity is called."),
    ("a;Treff;;11:00", "date is empty; write the day as 2026-12-04."),
    ("a;Treff;27/11;11:00", "date “27/11” is not a day; write it as 2026-12-04 or 04.12.2026."),
    ("a;Treff;2026-02-30;11:00", "date “2026-02-30” is not a day;"),
    ("a;Treff;2062-11-27;11:00", "date “2062-11-27” is more than two years ahead; check the year."),
    ("a;Treff;2026-11-27;elleve", "start “elleve” is not a time of day; write hours and minutes, such as 19:00."),
    ("a;Treff;2026-11-27;;13:00", "There is an end but no start;"),
    ("a;Treff;2026-11-27;11:00;10:00", "The end 10:00 is before the start 11:00; correct one of them."),
    ("a;Treff;2026-11-27;11:00;;;;;0", "maximum “0” must lie between 1 and 100000."),
    ("a;Treff;2026-11-27;11:00;;;;9;4", "minimum is greater than maximum; correct one of them."),
    ("a;Treff;2026-11-27;11:00;;;;;;50,-", "price_ore “50,-” is not a whole number."),
]


@pytest.mark.parametrize(("line", "sentence"), BAD_ROWS)
def test_a_bad_row_gets_its_sentence(hamlet: Hamlet, line: str, sentence: str) -> None:
    report = csv(hamlet, line)
    assert [problem.line for problem in report.problems] == [2]
    assert sentence in report.problems[0].reason


def test_the_same_uid_and_start_twice_is_told(hamlet: Hamlet) -> None:
    report = csv(hamlet, "a;Treff;2026-11-27;11:00", "a;Treff;2026-11-27;11:00")
    assert report.problems[0].reason.startswith("The same uid and start stand on line 2 already;")


def test_a_bad_row_is_left_out_alone_when_asked(hamlet: Hamlet) -> None:
    report = csv(hamlet, "a;Treff;2026-11-27;11:00", "b;Strikk;i morgon;11:00", skip_bad=True)
    assert (report.applied, report.created, len(report.problems)) == (True, 1, 1)


def test_a_row_that_has_become_bad_cancels_nothing(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00", "b;Strikk;2026-11-28;11:00")
    csv(hamlet, "a;Treff;2026-11-27;11:00", "b;Strikk;i morgon;11:00", skip_bad=True)
    assert on(hamlet, OccurrenceState.CANCELLED) == []


def test_an_empty_calendar_cancels_nothing(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    report = csv(hamlet)
    assert report.problems[0].reason == "The file holds no activity at all; nothing was changed."
    assert len(on(hamlet)) == 1
