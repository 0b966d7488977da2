"""Calendars that are not written as they should be: no hour is moved and no date is lost without a word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from locales import phrase
from models import About, Activity, OccurrenceState
from services.importing.ics.reading import read_ics
from services.importing.ics.times import CANNOT_BE_FOLLOWED
from services.importing.plain import called_off, plain
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import FRIDAY, csv, event, ics, joins, on, starts, take_in, told

OSLO = ZoneInfo("Europe/Oslo")
SERIES = ("DTSTART;TZID=Europe/Oslo:20261127T110000", "RRULE:FREQ=WEEKLY;COUNT=3")
WEEK = timedelta(days=7)


# -- hours and zones


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART;TZID=+01:00:20261127T110000",
        'DTSTART;TZID="UTC+01:00":20261127T110000',
        "DTSTART;TZID=GMT+1:20261127T110000",
        "DTSTART:20261127T110000+0100",
        "DTSTART:2026-11-27T11:00:00+01:00",
        "DTSTART:2026-11-27T11:00",
        "DTSTART;TZID=W. Europe Standard Time:20261127T110000",
        "DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin, Bern, Rome:20261127T110000",
        "DTSTART;TZID=/mozilla.org/20070129_1/Europe/Oslo:20261127T110000",
        "DTSTART;TZID=europe/oslo:20261127T110000",
    ],
)
def test_an_hour_in_a_zone_of_any_spelling_is_that_hour(hamlet: Hamlet, start: str) -> None:
    report = ics(hamlet, event(start))
    assert (report.problems, starts(hamlet)) == ([], [FRIDAY])


def test_a_zone_of_one_file_says_nothing_of_the_next(hamlet: Hamlet) -> None:
    local = ("BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "END:STANDARD")
    zone = "\r\n".join(["BEGIN:VTIMEZONE", "TZID:Lokal", *local, "END:VTIMEZONE"])
    start = event("DTSTART;TZID=Lokal:20261127T110000")
    ics(hamlet, zone, start)
    assert starts(hamlet) == [FRIDAY]
    report = ics(hamlet, start)
    assert report.problems[0].reason.startswith("The time zone “Lokal” of DTSTART is not known")


def test_a_series_with_an_offset_keeps_its_local_hour_and_it_is_said(hamlet: Hamlet) -> None:
    report = ics(hamlet, event("DTSTART:20270326T110000+0100", "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert [at.astimezone(OSLO).hour for at in starts(hamlet)] == [11, 11]
    assert report.warnings[0].reason.endswith("the series keeps its local hour all year.")


def test_a_utc_series_without_a_calendar_zone_is_said_to_change_its_local_hour(hamlet: Hamlet) -> None:
    report = ics(hamlet, event("DTSTART:20270326T100000Z", "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert [at.astimezone(OSLO).hour for at in starts(hamlet)] == [11, 12]
    assert "its local hour changes with the clock" in report.warnings[0].reason


def test_hours_without_a_zone_are_in_the_calendars_own(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART:20261127T100000"), head=("X-WR-TIMEZONE:Europe/London",))
    assert starts(hamlet) == [FRIDAY]


def test_a_calendar_zone_nobody_knows_is_said(hamlet: Hamlet) -> None:
    report = ics(hamlet, event("DTSTART:20261127T110000"), head=("X-WR-TIMEZONE:Mars/Olympus",))
    assert starts(hamlet) == [FRIDAY]
    assert report.warnings[0].reason.startswith("The calendar's time zone “Mars/Olympus” is not known")


@pytest.mark.parametrize("zone", ["", ";TZID=Europe/Oslo"])
def test_an_hour_the_clock_jumps_over_is_said(hamlet: Hamlet, zone: str) -> None:
    report = ics(hamlet, event(f"DTSTART{zone}:20270328T023000"))
    assert [warning.reason for warning in report.warnings] == [
        f"“Fredagstreff”: 28.03.2027 has no 02:30; it was taken as {starts(hamlet)[0].astimezone(OSLO):%H:%M}."
    ]


# -- series


@pytest.mark.parametrize(
    "without",
    [
        "EXDATE;VALUE=DATE:20261204",
        "EXDATE:20261204T100000Z",
        "EXDATE:20261204T110000",
        "EXDATE;TZID=Europe/London:20261204T100000",
    ],
)
def test_an_exception_written_in_another_way_is_the_same_exception(hamlet: Hamlet, without: str) -> None:
    ics(hamlet, event(*SERIES, without))
    assert starts(hamlet) == [FRIDAY, FRIDAY + 2 * WEEK]


@pytest.mark.parametrize("which", [";VALUE=DATE:20261204", ":20261204T100000Z", ":20261204T110000"])
def test_a_moved_date_written_in_another_way_is_moved_and_not_doubled(hamlet: Hamlet, which: str) -> None:
    ics(hamlet, event(*SERIES), event(f"RECURRENCE-ID{which}", "DTSTART;TZID=Europe/Oslo:20261205T140000"))
    assert starts(hamlet) == [FRIDAY, datetime(2026, 12, 5, 13, tzinfo=UTC), FRIDAY + 2 * WEEK]


def test_this_and_all_later_dates_are_moved_and_stay_the_same_occurrences(hamlet: Hamlet) -> None:
    ics(hamlet, event(*SERIES))
    before = [row.id for row in on(hamlet)]
    later = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20261204T100000Z", "DTSTART;TZID=Europe/Oslo:20261205T140000")
    ics(hamlet, event(*SERIES), later)
    assert [row.id for row in on(hamlet)] == before
    assert starts(hamlet) == [FRIDAY, datetime(2026, 12, 5, 13, tzinfo=UTC), datetime(2026, 12, 12, 13, tzinfo=UTC)]


def test_an_end_written_in_local_time_is_that_hour(hamlet: Hamlet) -> None:
    ics(hamlet, event(SERIES[0], "RRULE:FREQ=WEEKLY;UNTIL=20261204T110000"))
    assert starts(hamlet) == [FRIDAY, FRIDAY + WEEK]


def test_whole_days_until_midnight_in_utc_hold_their_last_day(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART;VALUE=DATE:20261127", "RRULE:FREQ=DAILY;UNTIL=20261128T230000Z"))
    assert [f"{at.astimezone(OSLO):%d}" for at in starts(hamlet)] == ["27", "28", "29"]


def test_a_series_that_ends_before_it_begins_is_held_once_and_said(hamlet: Hamlet) -> None:
    report = ics(hamlet, event(SERIES[0], "RRULE:FREQ=WEEKLY;UNTIL=20261101"))
    assert starts(hamlet) == [FRIDAY]
    assert "its repetition ends before it begins" in report.warnings[0].reason


def test_a_newer_version_under_one_uid_takes_the_place_of_the_older_and_it_is_said(hamlet: Hamlet) -> None:
    report = ics(hamlet, event(SERIES[0], "SEQUENCE:1"), event("DTSTART:20261128T110000", "SEQUENCE:2"))
    assert starts(hamlet) == [FRIDAY + timedelta(days=1)]
    assert "is an older version of an event in the file" in report.warnings[0].reason


def test_one_event_written_twice_is_held_once(hamlet: Hamlet) -> None:
    report = ics(hamlet, event(SERIES[0]), event(SERIES[0]))
    assert (report.created, starts(hamlet)) == (1, [FRIDAY])


def test_two_events_of_one_title_without_uid_are_two_times_of_one_activity(hamlet: Hamlet) -> None:
    one, other = (
        f"BEGIN:VEVENT\r\nSUMMARY:Treff\r\nDTSTART:{at}\r\nEND:VEVENT" for at in ("20261127T110000", "20261204T110000")
    )
    ics(hamlet, one, other)
    assert starts(hamlet) == [FRIDAY, FRIDAY + WEEK]
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Activity.title)).all() == ["Treff"]


# -- files that are not whole


def test_a_bad_entry_is_named_with_its_line_and_the_others_go_in(hamlet: Hamlet) -> None:
    bad = "BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Treff\r\nDTSTART:fredag\r\nEND:VEVENT"
    report = ics(hamlet, event(SERIES[0]), bad, skip_bad=True)
    assert [(problem.line, problem.reason[:14]) for problem in report.problems] == [(9, "DTSTART cannot")]
    assert starts(hamlet) == [FRIDAY]


def test_a_file_that_is_cut_off_says_so_and_calls_nothing_off(hamlet: Hamlet) -> None:
    ics(hamlet, event(SERIES[0]), event("DTSTART:20261128T110000", uid="b"))
    kari = joins(hamlet, on(hamlet)[1])
    cut = "\r\n".join(["BEGIN:VCALENDAR", event(SERIES[0]), "BEGIN:VEVENT", "UID:b", "SUMM"]).encode()
    report = take_in(hamlet, cut, "calendar.ics", skip_bad=True)
    assert any("The file is cut off before its end" in problem.reason for problem in report.problems)
    assert (len(on(hamlet)), told(hamlet, kari)) == (2, [])


def test_an_alarms_words_are_not_the_events(hamlet: Hamlet) -> None:
    alarm = ("BEGIN:VALARM", "UID:x", "SUMMARY:Pip", "DTSTART:20261128T110000", "END:VALARM")
    ics(hamlet, event(SERIES[0], *alarm, "DESCRIPTION:Ta med kopp"))
    with hamlet.db.read() as session:
        activity = session.scalars(sa.select(Activity)).one()
    assert (activity.uid, activity.title, activity.notes, starts(hamlet)) == (
        "treff", "Fredagstreff", "Ta med kopp", [FRIDAY],
    )  # fmt: skip


# -- what is off


OFF = ["Avlyst: Treff", "AVLYST Treff", "Avlyst – Treff", "[Avlyst] Treff", "Avlyse: Treff", "Canceled: Treff",
       "Cancelled: Treff", "Utsett: Treff", "Utsatt: Treff", "Innstilt: Treff", "Treff (avlyst)", "Treff - AVLYST",
       "AVLYST: Canceled: Treff"]  # fmt: skip
ON = ["Treff", "Avlysningsfest", "Utsetjing av fisk", "Treff om utsatte barn", "Avlyst-gjengen møtest", "Utsettingsdag",
      "Postponement, a talk", "Cancelling noise"]  # fmt: skip


@pytest.mark.parametrize("title", OFF)
def test_a_title_that_says_off_is_off_and_the_word_is_taken_off(title: str) -> None:
    assert called_off(title) == ("Treff", True)


@pytest.mark.parametrize("title", ON)
def test_a_title_that_only_sounds_so_is_on(title: str) -> None:
    assert called_off(title) == (title, False)


def test_who_joined_is_told_when_the_title_says_off_and_the_title_stays(hamlet: Hamlet) -> None:
    ics(hamlet, event(SERIES[0]))
    kari = joins(hamlet, on(hamlet)[0])
    ics(hamlet, event(SERIES[0], title="Avlyst: Fredagstreff"))
    assert (starts(hamlet), told(hamlet, kari)) == ([], [About.OCCURRENCE_CANCELLED])
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Activity.title)).all() == ["Fredagstreff"]


def test_one_date_of_a_series_may_be_off_by_its_title(hamlet: Hamlet) -> None:
    ics(hamlet, event(*SERIES))
    off = event("RECURRENCE-ID:20261204T100000Z", "DTSTART:20261204T100000Z", title="AVLYST: Fredagstreff")
    ics(hamlet, event(*SERIES), off)
    assert starts(hamlet) == [FRIDAY, FRIDAY + 2 * WEEK]
    assert [row.starts_at for row in on(hamlet, OccurrenceState.CANCELLED)] == [FRIDAY + WEEK]


def test_a_title_in_a_csv_file_that_says_off_is_off(hamlet: Hamlet) -> None:
    csv(hamlet, ";Treff;2026-11-27;11:00", ";Song;2026-11-28;11:00")
    kari = joins(hamlet, on(hamlet)[0])
    report = csv(hamlet, ";Avlyst: Treff;2026-11-27;11:00", ";Song;2026-11-28;11:00")
    assert (len(on(hamlet)), told(hamlet, kari)) == (1, [About.OCCURRENCE_CANCELLED])
    assert report.warnings[0].reason == "“Treff”: its title says that it is off, so it was taken as called off."


@pytest.mark.parametrize("method", ["CANCEL", "REQUEST"])
def test_a_mailed_invitation_changes_its_own_event_only(hamlet: Hamlet, method: str) -> None:
    ics(hamlet, event(SERIES[0]), event("DTSTART:20261128T110000", uid="song", title="Song"))
    kari, olav = joins(hamlet, on(hamlet)[0]), joins(hamlet, on(hamlet)[1])
    ics(hamlet, event("DTSTART;TZID=Europe/Oslo:20261127T120000"), head=(f"METHOD:{method}",))
    expected = About.OCCURRENCE_CANCELLED if method == "CANCEL" else About.OCCURRENCE_CHANGED
    assert (told(hamlet, kari), told(hamlet, olav)) == ([expected], [])


def test_a_mailed_cancellation_of_one_date_leaves_the_series(hamlet: Hamlet) -> None:
    ics(hamlet, event(*SERIES))
    ics(hamlet, event("RECURRENCE-ID:20261204T100000Z", "DTSTART:20261204T100000Z"), head=("METHOD:CANCEL",))
    assert starts(hamlet) == [FRIDAY, FRIDAY + 2 * WEEK]


def test_a_whole_calendar_that_calls_itself_an_invitation_is_a_whole_calendar(hamlet: Hamlet) -> None:
    both = (event(SERIES[0]), event("DTSTART:20261128T110000", uid="song"))
    ics(hamlet, *both, event("DTSTART:20261129T110000", uid="dans"))
    ics(hamlet, *both, head=("METHOD:REQUEST",))
    assert len(on(hamlet)) == 2


# -- words


@pytest.mark.parametrize(
    ("written", "plainly"),
    [
        ("Kaffi &amp; vaflar", "Kaffi & vaflar"),
        ("Kaffi &amp;amp; vaflar", "Kaffi & vaflar"),
        ("&lt;b&gt;Dans&lt;/b&gt;", "Dans"),
        ("<p>Hei<br>alle</p><style>p{}</style>", "Hei\nalle"),
        ("a < b og 3 > 2, I <3 vaflar", "a < b og 3 > 2, I <3 vaflar"),
        ("Meld deg på: <kari@example.no>", "Meld deg på: <kari@example.no>"),
        ("mat&notat", "mat&notat"),
        ("Kaf\u200b\u00e9\u00ad\u202e", "Kafé"),
        ("a\x00\x07b", "ab"),
    ],
)
def test_words_are_read_as_people_mean_them(written: str, plainly: str) -> None:
    assert plain(written) == plainly


def test_html_is_taken_off_the_cells_of_a_csv_file(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Kaffi &amp\u200b vaflar <b>no</b>;2026-11-27;11:00")
    csv(hamlet, 'a;"Kaffi &amp; vaflar";2026-11-27;11:00;;;;;;;"<p>Hei</p>"')
    with hamlet.db.read() as session:
        activity = session.scalars(sa.select(Activity)).one()
    assert (activity.title, activity.notes) == ("Kaffi & vaflar", "Hei")


# -- a maximum that comes too late


def test_a_new_maximum_below_those_who_joined_is_said(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;9")
    for _ in range(3):
        joins(hamlet, on(hamlet)[0])
    report = csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;2")
    (warning,) = report.warnings
    assert warning.line == 2
    assert warning.reason.startswith("“Treff”: maximum 2 is below the 3 who have joined already. They keep their")
    assert csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;2").warnings == []


# -- what would never end


@pytest.mark.parametrize(
    "rules",
    [
        ["RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"],
        ["RRULE:FREQ=DAILY;BYSETPOS=2"],
        ["RRULE:FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30"],
        ["RRULE:FREQ=WEEKLY;COUNT=2"] * 9,
    ],
)
def test_a_repetition_that_nobody_writes_is_not_followed_to_the_end_of_time(hamlet: Hamlet, rules: list[str]) -> None:
    report = ics(hamlet, event(SERIES[0], *rules), event(SERIES[0], uid="rett"), skip_bad=True)
    assert [problem.reason for problem in report.problems] == [phrase("en", CANNOT_BE_FOLLOWED)]
    assert starts(hamlet) == [FRIDAY]


def test_what_takes_too_long_to_follow_is_not_whole() -> None:
    data = "\r\n".join(["BEGIN:VCALENDAR", event(*SERIES), "END:VCALENDAR"]).encode()
    now = FRIDAY - WEEK
    assert read_ics(data, OSLO, now, most_seconds=60).is_whole
    assert not read_ics(data, OSLO, now, most_seconds=-1).is_whole
