"""Whatever a driver says in whatever order, a day is as he said last of it, else as its weekday; over clock changes the
hours are those on the clock.

Each engine plays other courses, thirteen of them; `bin/test --long` twenty-five.
"""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

import clock
from models import DriveDay, DriveWeekday, Occurrence, Person, Source
from services import rides
from services.availability import reading, saying
from services.hours import duetime
from services.rides import ranks
from tests.support import amounts
from tests.support.hamlet import Hamlet
from tests.support.races import PATIENCE_S

A_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)
BEFORE_A_CLOCK_CHANGE = (datetime(2026, 10, 20, 9, tzinfo=UTC), datetime(2027, 3, 23, 9, tzinfo=UTC))
SPANS = st.sampled_from([None, (time(10), time(14)), (time(8), time(23, 59))])
SEATS = st.sampled_from([None, 1, 4])
AHEAD = st.integers(0, 13)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("can"), AHEAD, SPANS, SEATS),
        st.tuples(st.just("cannot"), AHEAD, st.integers(0, 6)),
        st.tuples(st.just("every"), st.integers(0, 6), SPANS, SEATS),
        st.tuples(st.just("not every"), st.integers(0, 6)),
        st.tuples(st.just("as usual"), AHEAD),
    ),
    max_size=8,
)
Means = tuple[bool | None, Any, Any]


def test_a_day_is_as_was_said_last_of_it(hamlet: Hamlet) -> None:
    @seed(crc32(hamlet.db.engine.dialect.name.encode()))
    @settings(max_examples=amounts.of(13, 25), database=None)
    @given(steps=STEPS, begins=st.sampled_from(BEFORE_A_CLOCK_CHANGE))
    def plays(steps: list[Any], begins: datetime) -> None:
        _is_as_was_said_last(hamlet, steps, begins)

    plays()


def _is_as_was_said_last(hamlet: Hamlet, steps: list[Any], begins: datetime) -> None:
    hamlet.now = begins
    with hamlet.db.write() as session:
        session.execute(sa.delete(DriveDay))
        session.execute(sa.delete(DriveWeekday))
    ola = hamlet.driver("Ola")
    days: dict[date, Means] = {}
    week: dict[int, Means] = {}
    with hamlet.db.write() as session:
        driver = session.get_one(Person, ola)
        today = duetime.local_day(begins, driver.community.zone)
        for step in steps:
            _say(session, driver, step, days, week)
        for day in (today + A_DAY * ahead for ahead in range(14)):
            said = reading.of_one(session, driver, day)
            means = days.get(day) or week.get(day.weekday()) or (None, None, None)
            assert (said.can, said.span, said.seats) == means
            assert _may_be_asked(day, said, driver.community.zone) is (
                means[0] is None or (means[0] and _covers(means[1]))
            )


def _say(session: Session, driver: Person, step: Any, days: dict[date, Means], week: dict[int, Means]) -> None:
    today = duetime.local_day(clock.now(), driver.community.zone)
    match step:
        case "can", ahead, span, seats:
            day = today + A_DAY * ahead
            rides.can_on(session, driver, [day], span=span, seats=seats, source=Source.SMS)
            days[day] = (True, span, seats)
        case "cannot", ahead, more:
            first = today + A_DAY * ahead
            rides.cannot_on(session, driver, first, first + A_DAY * more, source=Source.SMS)
            days.update({first + A_DAY * number: (False, None, None) for number in range(more + 1)})
        case "every", weekday, span, seats:
            rides.every_week(session, driver, weekday, span=span, seats=seats, source=Source.SMS)
            week[weekday] = (True, span, seats)
        case "not every", weekday:
            saying.not_every_week(session, driver, weekday)
            week.pop(weekday, None)
        case "as usual", ahead:
            rides.as_usual(session, driver, today + A_DAY * ahead)
            days.pop(today + A_DAY * ahead, None)


def _may_be_asked(day: date, said: reading.Said, zone: ZoneInfo) -> bool:
    """About what begins at eleven that day and lasts two hours."""
    starts = duetime.due_instant(day, time(11), zone)
    return ranks.may_be_asked(Occurrence(starts_at=starts, ends_at=starts + 2 * AN_HOUR, all_day=False), said, zone)


def _covers(span: Any) -> bool:
    """He is to be free from ten, when the car leaves, until one."""
    return span is None or span in ((time(10), time(14)), (time(8), time(23, 59)))


@pytest.mark.both_engines
def test_two_who_speak_of_one_day_at_once_end_as_one_word(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola"), date(2026, 11, 27)
    both = threading.Barrier(2, timeout=PATIENCE_S)

    def says(*, can: bool) -> None:
        both.wait()
        with hamlet.db.write() as session:
            driver = session.get_one(Person, ola)
            if can:
                rides.can_on(session, driver, [friday], seats=4, source=Source.PAGE)
            else:
                rides.cannot_on(session, driver, friday, friday, source=Source.SMS)

    threads = [threading.Thread(target=says, kwargs={"can": can}) for can in (True, False)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    with hamlet.db.read() as session:
        (row,) = session.scalars(sa.select(DriveDay)).all()
    assert (row.can, row.seats, row.source) in ((True, 4, Source.PAGE), (False, None, Source.SMS))
