"""What a calendar repeats becomes a series: its days are the calendar's, how many may come and what it costs the
desk's."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import sqlalchemy as sa

from models import Series
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import csv, event, ics, on

WEEKLY = ("DTSTART;TZID=Europe/Oslo:20261127T110000", "DTEND;TZID=Europe/Oslo:20261127T130000")
FRIDAY = date(2026, 11, 27)


def series(hamlet: Hamlet) -> list[Series]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Series)).unique())


def test_a_repeated_event_is_a_series_of_which_its_times_are(hamlet: Hamlet) -> None:
    """One is left out and one moved: it stands for the day it was moved from."""
    ics(
        hamlet,
        event(*WEEKLY, "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261225T100000Z", "EXDATE;TZID=Europe/Oslo:20261211T110000"),
        event(
            "RECURRENCE-ID;TZID=Europe/Oslo:20261204T110000",
            "DTSTART;TZID=Europe/Oslo:20261203T170000",
            "DTEND;TZID=Europe/Oslo:20261203T180000",
        ),
        event("DTSTART:20261201T100000Z", uid="once", title="Marknad"),
    )
    (found,) = series(hamlet)
    assert (found.activity.title, found.rule, found.from_calendar) == ("Fredagstreff", "FREQ=WEEKLY;BYDAY=FR", True)
    assert (found.first_on, found.until) == (FRIDAY, date(2026, 12, 25))
    assert (found.starts, found.minutes, found.make_at) == (time(11), 120, None)
    stands_for = {row.starts_at.date(): row.series_on for row in on(hamlet)}
    assert stands_for == {
        FRIDAY: FRIDAY,
        date(2026, 12, 1): None,
        date(2026, 12, 3): date(2026, 12, 4),
        date(2026, 12, 18): date(2026, 12, 18),
        date(2026, 12, 25): date(2026, 12, 25),
    }


def test_brought_in_again_it_is_the_same_series_and_new_times_have_the_desks_numbers(hamlet: Hamlet) -> None:
    ics(hamlet, event(*WEEKLY, "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2"))
    with hamlet.db.write() as session:
        row = session.scalars(sa.select(Series)).unique().one()
        row.maximum, row.price_ore, row.reduced_ore = 12, 5000, 2500
        row.decides_days, row.decides_clock = 1, time(12)
    ics(hamlet, event(*WEEKLY, "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=4"))

    (found,) = series(hamlet)
    assert found.rule == "FREQ=WEEKLY;COUNT=4;BYDAY=FR"
    assert [row.series_id for row in on(hamlet)] == [found.id] * 4
    assert [(row.maximum, row.reduced_ore) for row in on(hamlet)] == [(None, None)] * 2 + [(12, 2500)] * 2
    decided = [row.decides_at for row in on(hamlet)]
    assert decided == [None, None, *(datetime(2026, 12, day, 11, 0, tzinfo=UTC) for day in (10, 17))]


def test_a_list_of_days_is_no_series(hamlet: Hamlet) -> None:
    csv(hamlet, *(f"a;Treff;{FRIDAY + week * timedelta(weeks=1)};11:00" for week in range(4)))
    ics(hamlet, event(*WEEKLY, "RDATE;TZID=Europe/Oslo:20261204T110000,20261211T110000"))
    assert series(hamlet) == []
