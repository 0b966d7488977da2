"""Local due times over clock changes, quiet hours, and opening hours over holidays."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.hours.duetime import (
    ClosedDays,
    NeverOpen,
    due_instant,
    end_of_quiet,
    is_open,
    local,
    local_day,
    next_opening,
    opening_days,
    quiet_hours,
)

OSLO = ZoneInfo("Europe/Oslo")
SYDNEY = ZoneInfo("Australia/Sydney")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
APIA = ZoneInfo("Pacific/Apia")
HALF_HOURS = [time(index // 2, index % 2 * 30) for index in range(48)]
WEEKDAYS_9_15 = {weekday: (time(9), time(15)) for weekday in range(5)}
CLOSED = ClosedDays()


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc]


def minutes_after(start: datetime, minutes: int) -> datetime:
    return start + timedelta(minutes=minutes)


def oslo_spring(index: int) -> datetime:
    """29 March 2026 begins at 23.00 UTC the day before; the wall jumps from 02.00 to 03.00 after two hours."""
    minutes = index * 30 if index < 4 else max(120, index * 30 - 60)
    return minutes_after(utc(2026, 3, 28, 23), minutes)


def oslo_autumn(index: int) -> datetime:
    """25 October 2026 begins at 22.00 UTC the day before; 02.00–03.00 happens twice, so 03.00 is four hours in."""
    return minutes_after(utc(2026, 10, 24, 22), index * 30 + (60 if index >= 6 else 0))


def sydney_spring(index: int) -> datetime:
    minutes = index * 30 if index < 4 else max(120, index * 30 - 60)
    return minutes_after(utc(2026, 10, 3, 14), minutes)


def sydney_autumn(index: int) -> datetime:
    return minutes_after(utc(2026, 4, 4, 13), index * 30 + (60 if index >= 6 else 0))


NIGHTS = [
    (date(2026, 3, 29), OSLO, oslo_spring),
    (date(2026, 10, 25), OSLO, oslo_autumn),
    (date(2026, 10, 4), SYDNEY, sydney_spring),
    (date(2026, 4, 5), SYDNEY, sydney_autumn),
]


@pytest.mark.parametrize("index", range(48))
@pytest.mark.parametrize("night", NIGHTS, ids=["oslo-spring", "oslo-autumn", "sydney-spring", "sydney-autumn"])
def test_every_half_hour_of_a_clock_change_day_has_its_instant(night, index):
    day, zone, expected = night
    assert due_instant(day, HALF_HOURS[index], zone) == expected(index)


@pytest.mark.parametrize("at", [time(2), time(2, 0, 1), time(2, 30), time(2, 59, 59, 999999), time(3)])
def test_a_time_inside_the_spring_gap_is_due_when_the_clock_has_jumped(at):
    assert due_instant(date(2026, 3, 29), at, OSLO) == utc(2026, 3, 29, 1)


def test_a_time_that_happens_twice_is_due_the_first_time():
    assert due_instant(date(2026, 10, 25), time(2, 30), OSLO) == utc(2026, 10, 25, 0, 30)


def test_a_fold_mark_on_the_time_changes_nothing():
    assert due_instant(date(2026, 10, 25), time(2, 30, fold=1), OSLO) == utc(2026, 10, 25, 0, 30)


def test_a_gap_of_half_an_hour_ends_at_its_own_instant():
    assert due_instant(date(2026, 10, 4), time(2, 10), LORD_HOWE) == utc(2026, 10, 3, 15, 30)


def test_a_day_that_was_left_out_of_the_calendar_is_due_when_the_next_begins():
    assert due_instant(date(2011, 12, 30), time(12), APIA) == utc(2011, 12, 30, 10)


def test_a_due_time_with_a_zone_of_its_own_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        due_instant(date(2026, 3, 29), time(2, tzinfo=UTC), OSLO)


def test_a_naive_instant_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        local(datetime(2026, 1, 1), OSLO)


days = st.dates(date(1990, 1, 1), date(2037, 12, 31))
zones = st.sampled_from([OSLO, SYDNEY, LORD_HOWE, ZoneInfo("America/St_Johns"), ZoneInfo("UTC")])


@given(days, st.times(), zones)
def test_a_due_instant_is_the_first_that_is_not_before_it_on_the_wall(day, at, zone):
    wall = datetime.combine(day, at)
    due = due_instant(day, at, zone)
    just_before = due - timedelta(microseconds=1)
    assert due.tzinfo is UTC
    assert local(due, zone).replace(tzinfo=None) >= wall
    assert local(just_before, zone).replace(tzinfo=None) < wall


@given(days, st.times(), st.times(), zones)
def test_due_instants_keep_the_order_of_local_times(day, one, other, zone):
    earlier, later = sorted((one, other))
    assert due_instant(day, earlier, zone) <= due_instant(day, later, zone)


@given(days, st.times(), st.times(), zones)
def test_times_that_exist_and_differ_have_instants_that_differ(day, one, other, zone):
    existing = [at for at in (one, other) if local(due_instant(day, at, zone), zone).time() == at]
    assert len({due_instant(day, at, zone) for at in existing}) == len(set(existing))


def test_the_local_day_is_the_day_of_the_zone():
    assert local_day(utc(2026, 12, 31, 23, 30), OSLO) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("instant", "quiet"),
    [
        (utc(2026, 11, 24, 19, 59), False),
        (utc(2026, 11, 24, 20, 0), True),
        (utc(2026, 11, 24, 23, 30), True),
        (utc(2026, 11, 25, 6, 59), True),
        (utc(2026, 11, 25, 7, 0), False),
    ],
)
def test_nothing_unasked_goes_out_from_nine_in_the_evening_to_eight(instant, quiet):
    assert quiet_hours(instant, OSLO) is quiet


def test_quiet_hours_end_at_eight_the_next_morning():
    assert end_of_quiet(utc(2026, 11, 24, 20), OSLO) == utc(2026, 11, 25, 7)


def test_quiet_hours_end_at_eight_summer_time_on_the_night_the_clock_jumps():
    assert end_of_quiet(utc(2026, 3, 28, 22), OSLO) == utc(2026, 3, 29, 6)


def test_outside_quiet_hours_the_wait_is_over_at_once():
    assert end_of_quiet(utc(2026, 11, 24, 12), OSLO) == utc(2026, 11, 24, 12)


def test_quiet_hours_may_lie_within_one_day():
    assert quiet_hours(utc(2026, 11, 24, 12), OSLO, time(12), time(14)) is True


def test_quiet_hours_of_no_length_are_never_quiet():
    assert quiet_hours(utc(2026, 11, 24, 20), OSLO, time(21), time(21)) is False


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)), st.times(), st.times())
def test_the_end_of_quiet_hours_is_not_quiet_and_never_earlier(instant, start, end):
    after = end_of_quiet(instant, OSLO, start, end)
    assert after >= instant
    assert not quiet_hours(after, OSLO, start, end)


def test_an_opening_under_way_is_the_next_opening():
    assert next_opening(utc(2026, 11, 24, 10), OSLO, WEEKDAYS_9_15, CLOSED) == (
        utc(2026, 11, 24, 8),
        utc(2026, 11, 24, 14),
    )


def test_after_closing_on_friday_the_next_opening_is_monday():
    opens, _ = next_opening(utc(2026, 11, 27, 14), OSLO, WEEKDAYS_9_15, CLOSED)
    assert opens == utc(2026, 11, 30, 8)


def test_over_christmas_the_next_opening_is_after_new_year():
    opens, _ = next_opening(utc(2026, 12, 23, 18), OSLO, WEEKDAYS_9_15, CLOSED)
    assert opens == utc(2027, 1, 4, 8)


def test_over_easter_the_next_opening_is_tuesday():
    opens, _ = next_opening(utc(2026, 3, 31, 18), OSLO, WEEKDAYS_9_15, CLOSED)
    assert opens == utc(2026, 4, 7, 7)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 4, 1),
        date(2026, 4, 2),
        date(2026, 4, 4),
        date(2026, 5, 1),
        date(2026, 5, 17),
        date(2026, 12, 24),
        date(2026, 12, 27),
        date(2026, 12, 30),
        date(2026, 12, 31),
    ],
)
def test_holidays_and_customary_days_are_closed(day):
    assert day in CLOSED


@pytest.mark.parametrize("day", [date(2026, 3, 31), date(2026, 4, 7), date(2026, 12, 23), date(2027, 1, 2)])
def test_days_beside_the_holidays_are_not_closed(day):
    assert day not in CLOSED


def test_the_wednesday_before_easter_can_be_kept_open():
    assert date(2026, 4, 1) not in ClosedDays(wednesday_before_easter=False)


def test_the_common_summer_holiday_is_closed_when_it_is_set():
    closed = ClosedDays(shut=((date(2026, 7, 6), date(2026, 7, 24)),))
    opens, _ = next_opening(utc(2026, 7, 5, 12), OSLO, WEEKDAYS_9_15, closed)
    assert opens == utc(2026, 7, 27, 7)


def test_customs_of_norway_do_not_close_offices_elsewhere():
    assert date(2026, 12, 24) not in ClosedDays(country="GB")


@pytest.mark.parametrize(
    ("instant", "opened"),
    [
        (utc(2026, 11, 24, 7, 59), False),
        (utc(2026, 11, 24, 8, 0), True),
        (utc(2026, 11, 24, 13, 59), True),
        (utc(2026, 11, 24, 14, 0), False),
        (utc(2026, 11, 28, 10, 0), False),
    ],
)
def test_the_office_is_open_from_nine_to_three_on_weekdays(instant, opened):
    assert is_open(instant, OSLO, WEEKDAYS_9_15, CLOSED) is opened


def test_an_office_without_hours_is_never_open():
    assert is_open(utc(2026, 11, 24, 10), OSLO, {}, CLOSED) is False


def test_an_office_without_hours_has_no_next_opening():
    with pytest.raises(NeverOpen):
        next_opening(utc(2026, 11, 24, 10), OSLO, {}, CLOSED)


def test_opening_days_are_counted_over_the_weekend():
    found = opening_days(date(2026, 11, 27), WEEKDAYS_9_15, CLOSED)
    assert [next(found), next(found)] == [date(2026, 11, 27), date(2026, 11, 30)]
