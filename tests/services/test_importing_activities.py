"""Calendars, CSV and iCalendar: what is new, what has changed, what is off, and who is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from models import (
    About,
    Activity,
    Database,
    Occurrence,
    OccurrenceState,
    Organiser,
    Person,
    Place,
    PlaceKind,
    Reminder,
    RideState,
    Signup,
    SignupState,
    Source,
)
from services import occurrences, reminders, rides, signups
from services.importing import ImportReport, import_activities
from tests.services.hamlet import Hamlet, founded

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
HEADER = "uid;title;date;start;end;place;hamlet;minimum;maximum;price_ore;notes"
FRIDAY = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


@pytest.fixture
def hamlet(db: Database) -> Iterator[Hamlet]:
    with founded(db) as it:
        yield it


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


def ics(hamlet: Hamlet, *events: str, skip_bad: bool = False) -> ImportReport:
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//NN", *events, "END:VCALENDAR", ""])
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


# -- importing again


def test_what_is_gone_from_the_file_is_cancelled_and_people_are_told(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00", "b;Strikk;2026-11-28;11:00")
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, "b;Strikk;2026-11-28;11:00")
    assert [row.starts_at for row in on(hamlet, OccurrenceState.CANCELLED)] == [FRIDAY]
    assert told(hamlet, kari) == [About.OCCURRENCE_CANCELLED]


def test_another_organisers_calendar_is_left_alone(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    take_in(hamlet, f"{HEADER}\nb;Strikk;2026-11-28;11:00".encode(), "x.csv", organiser="Kommunen")
    assert len(on(hamlet)) == 2


def test_another_hour_moves_the_same_occurrence_and_people_are_told_once(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    kari = joins(hamlet, on(hamlet)[0])
    for _ in range(2):
        csv(hamlet, "a;Treff;2026-11-27;12:00")
    assert starts(hamlet) == [FRIDAY + timedelta(hours=1)]
    assert told(hamlet, kari) == [About.OCCURRENCE_CHANGED]


def test_another_day_moves_a_single_event(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, "a;Treff;2026-11-30;11:00")
    assert starts(hamlet) == [FRIDAY + timedelta(days=3)]
    assert told(hamlet, kari) == [About.OCCURRENCE_CHANGED]


def test_another_place_is_told(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00;;Utgard")
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, "a;Treff;2026-11-27;11:00;;Grendehuset")
    assert told(hamlet, kari) == [About.OCCURRENCE_CHANGED]


def test_another_price_is_written_and_not_told(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;;5000")
    kari = joins(hamlet, on(hamlet)[0])
    report = csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;;6000")
    assert (report.updated, on(hamlet)[0].price_ore, told(hamlet, kari)) == (1, 6000, [])


def test_more_places_go_to_those_who_wait(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;1")
    joins(hamlet, on(hamlet)[0])
    waiting = joins(hamlet, on(hamlet)[0])
    csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;2")
    with hamlet.db.read() as session:
        state = session.scalars(sa.select(Signup.state).where(Signup.person_id == waiting)).one()
    assert state is SignupState.JOINED


def test_what_comes_back_into_the_file_is_held_after_all(hamlet: Hamlet) -> None:
    rows = ("a;Treff;2026-11-27;11:00", "b;Strikk;2026-11-28;11:00")
    csv(hamlet, *rows)
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, rows[1])
    csv(hamlet, *rows)
    assert starts(hamlet)[0] == FRIDAY
    assert told(hamlet, kari)[-1] is About.OCCURRENCE_CHANGED


def test_a_moved_activity_is_reminded_of_again(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    joins(hamlet, on(hamlet)[0])
    hamlet.now = FRIDAY - timedelta(hours=24)
    with hamlet.db.write() as session:
        reminders.plan(session, hamlet.now)
    csv(hamlet, "a;Treff;2026-12-02;11:00")
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Reminder)).all() == []


def test_what_the_desk_wrote_is_kept_by_a_calendar_that_does_not_speak_of_it(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART:20261127T110000"))
    with hamlet.db.write() as session:
        session.scalars(sa.select(Occurrence)).one().maximum = 12
    ics(hamlet, event("DTSTART:20261127T110000"))
    assert on(hamlet)[0].maximum == 12


# -- iCalendar


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
    ("SUMMARY:Treff\r\nDTSTART:20261127T110000", "The event has no UID, so it would be doubled"),
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
