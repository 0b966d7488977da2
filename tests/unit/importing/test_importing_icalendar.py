"""What is peculiar to iCalendar: zones, whole days, series and their exceptions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from models import (
    About,
    Activity,
    Occurrence,
    OccurrenceState,
    Person,
    Place,
    PlaceKind,
    RideState,
    Source,
)
from services import rides, signups
from services.signups import occurrences
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import FRIDAY, csv, event, ics, joins, on, starts, take_in, told


def test_a_floating_time_is_the_communitys(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART:20261127T110000"))
    assert starts(hamlet) == [FRIDAY]


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20261127T100000Z",
        "DTSTART;TZID=Europe/Oslo:20261127T110000",
        "DTSTART;TZID=Europe/London:20261127T100000",
    ],
)
def test_a_zone_is_followed_by_its_name(hamlet: Hamlet, start: str) -> None:
    ics(hamlet, event(start))
    assert starts(hamlet) == [FRIDAY]


def test_an_unknown_zone_is_told_with_its_line_and_left_out(hamlet: Hamlet) -> None:
    good, bad = event("DTSTART:20261127T110000"), event("DTSTART;TZID=Mars/Olympus:20261127T110000", uid="mars")
    report = ics(hamlet, good, bad, skip_bad=True)
    (problem,) = report.problems
    assert (report.created, problem.line) == (1, 9)
    assert problem.reason.startswith("The time zone “Mars/Olympus” of DTSTART is not known; choose a zone")


def test_a_whole_day_has_no_hour(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART;VALUE=DATE:20261128"))
    (row,) = on(hamlet)
    assert (row.all_day, row.starts_at) == (True, datetime(2026, 11, 27, 23, 0, tzinfo=UTC))


def test_a_series_keeps_its_local_hour_over_the_clock_change(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART;TZID=Europe/Oslo:20270326T110000", "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert [start.hour for start in starts(hamlet)] == [10, 9]


def test_an_exception_date_is_not_held(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART:20261127T110000", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261204T110000"))
    assert starts(hamlet) == [FRIDAY, FRIDAY + timedelta(days=14)]


def test_a_date_taken_out_of_a_series_is_cancelled_and_told(hamlet: Hamlet) -> None:
    series = ("DTSTART:20261127T110000", "RRULE:FREQ=WEEKLY;COUNT=3")
    ics(hamlet, event(*series))
    kari = joins(hamlet, on(hamlet)[1])
    ics(hamlet, event(*series, "EXDATE:20261204T110000"))
    assert told(hamlet, kari) == [About.OCCURRENCE_CANCELLED]


def test_a_moved_date_of_a_series_stays_the_same_occurrence(hamlet: Hamlet) -> None:
    series = event("DTSTART:20261127T110000", "RRULE:FREQ=WEEKLY;COUNT=3")
    ics(hamlet, series)
    before = [row.id for row in on(hamlet)]
    ics(hamlet, series, event("RECURRENCE-ID:20261204T110000", "DTSTART:20261205T140000"))
    assert [row.id for row in on(hamlet)] == before
    assert starts(hamlet)[1] == datetime(2026, 12, 5, 13, 0, tzinfo=UTC)


def test_a_cancelled_event_is_not_held(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART:20261127T110000"))
    kari = joins(hamlet, on(hamlet)[0])
    ics(hamlet, event("DTSTART:20261127T110000", "STATUS:CANCELLED"))
    assert (starts(hamlet), told(hamlet, kari)) == ([], [About.OCCURRENCE_CANCELLED])


def test_an_endless_series_is_taken_in_for_a_year(hamlet: Hamlet) -> None:
    report = ics(hamlet, event("DTSTART:20261127T110000", "RRULE:FREQ=WEEKLY"))
    assert report.created == 52


def test_a_series_taken_in_a_week_later_grows_by_a_week_and_cancels_nothing(hamlet: Hamlet) -> None:
    series = event("DTSTART:20261127T110000", "RRULE:FREQ=WEEKLY")
    ics(hamlet, series)
    hamlet.now += timedelta(days=7)
    report = ics(hamlet, series)
    assert (report.created, report.updated, on(hamlet, OccurrenceState.CANCELLED)) == (1, 0, [])


def test_a_place_with_a_known_hamlet_lies_in_it(hamlet: Hamlet) -> None:
    garmo = hamlet.place("Garmo")
    ics(hamlet, event("DTSTART:20261127T110000", "LOCATION:Grendehuset\\, Garmo"))
    with hamlet.db.read() as session:
        venue = session.get_one(Place, on(hamlet)[0].place_id)
    assert (venue.name, venue.hamlet_id) == ("Grendehuset", garmo)


BAD_EVENTS = [
    ("UID:a\r\nSUMMARY:Treff", "The event has no DTSTART; give it a day and an hour in the calendar."),
    ("UID:a\r\nDTSTART:20261127T110000", "The event has no SUMMARY; give it a title in the calendar."),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nRRULE:FREQ=DAILY;INTERVAL=0", "cannot be followed"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nRRULE;FREQ=DAILY", "RRULE cannot be read"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nDTSTART:20261128T110000", "DTSTART stands there twice"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nEXRULE:FREQ=DAILY;COUNT=2", "cannot be followed"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:00011127T110000", "DTSTART lies in the year 1"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nDURATION:P999999W", "DURATION is more than a year"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nDURATION:lenge", "DURATION cannot be read"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nDTEND:20261127T100000", "DTEND is before DTSTART"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:99999999", "DTSTART cannot be read; set the event's time again"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nRRULE:FREQ=SOMETIMES", "cannot be"),
    ("UID:a\r\nSUMMARY:Treff\r\nDTSTART:20261127T110000\r\nRRULE:FREQ=SECONDLY", "is repeated within the day"),
]


@pytest.mark.parametrize(("lines", "sentence"), BAD_EVENTS)
def test_a_bad_event_gets_its_sentence(hamlet: Hamlet, lines: str, sentence: str) -> None:
    report = ics(hamlet, f"BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT")
    assert (report.applied, [problem.line for problem in report.problems]) == (False, [4])
    assert sentence in report.problems[0].reason


@pytest.mark.parametrize("data", [b"hello", b"\xff\xfe", b"BEGIN:VCALENDAR\r\n", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n"])
def test_what_is_no_calendar_gets_a_sentence(hamlet: Hamlet, data: bytes) -> None:
    report = take_in(hamlet, data, "calendar.ics")
    assert (report.applied, len(report.problems)) == (False, 1)


def test_titles_and_notes_follow_the_file(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART:20261127T110000", title="Treff"))
    ics(hamlet, event("DTSTART:20261127T110000", "DESCRIPTION:Ta med strikketøy", title="Strikketreff"))
    with hamlet.db.read() as session:
        activity = session.scalars(sa.select(Activity)).one()
        assert (activity.title, activity.notes) == ("Strikketreff", "Ta med strikketøy")


@pytest.mark.parametrize("place", ["Telefon", "på telefonen", "TELEPHONE", "tel:+4761999000"])
def test_a_place_that_is_the_telephone_makes_a_gathering(hamlet: Hamlet, place: str) -> None:
    csv(hamlet, f"a;Kveldsseto;2026-12-04;19:00;20:00;{place};;;;;")
    with hamlet.db.read() as session:
        (occurrence,) = session.scalars(sa.select(Occurrence)).unique().all()
        assert occurrence.by_telephone
        assert [found.name for found in session.scalars(sa.select(Place))] == ["Telefon"]


def test_an_activity_that_moves_to_the_telephone_needs_no_ride_any_more(hamlet: Hamlet) -> None:
    place_id = hamlet.place("Telefon", PlaceKind.TELEPHONE)
    kari, ola, occurrence_id = hamlet.person(), hamlet.driver(), hamlet.occurrence(FRIDAY)
    with hamlet.db.write() as session:
        person = session.get_one(Person, kari)
        signup = signups.join(session, person, occurrence_id, source=Source.DESK, wants_ride=True).signup
        assert signup is not None
        ride = rides.of_signup(session, signup)
        assert ride is not None
        rides.accept(session, session.get_one(Person, ola), ride.id)
        occurrence = session.get_one(Occurrence, occurrence_id)
        ends_at = FRIDAY + timedelta(hours=1)
        occurrences.move(session, occurrence, starts_at=FRIDAY, ends_at=ends_at, place_id=place_id)
        assert ride.state is RideState.CANCELLED
    assert hamlet.told(About.RIDE_CANCELLED, ola)
