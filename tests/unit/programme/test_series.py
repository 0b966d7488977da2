"""A series: which days it has, in which hall, and that what it has of the next eight weeks is there, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from models import (
    Activity,
    LocalHoliday,
    Occurrence,
    OccurrenceState,
    Organiser,
    PlaceKind,
    Series,
    SeriesException,
    SeriesPlace,
)
from scheduler import advancing
from services.hours import holidays
from services.hours.duetime import local
from services.hours.holidays import Holiday
from services.programme import dates, rules, series
from services.programme.dates import Out, Turn
from services.programme.facts import Fault
from services.programme.rules import Often
from services.programme.series import AHEAD, Pattern
from tests.support.hamlet import Hamlet

OCTOBER = datetime(2026, 10, 1, 7, 0, tzinfo=UTC)
FRIDAY = date(2026, 10, 2)
FRIDAYS = Pattern(rules.written(Often.WEEK, FRIDAY), FRIDAY, time(11), 150)


def begun(hamlet: Hamlet, pattern: Pattern, title: str = "Fredagstreff") -> int:
    with hamlet.db.write() as session:
        organiser = session.scalars(sa.select(Organiser)).one()
        uid = f"desk:{title}"
        activity = Activity(
            community_id=hamlet.community_id, organiser=organiser, organiser_id=organiser.id, uid=uid, title=title
        )
        return series.begin(session, activity, pattern, hamlet.now).id


def made(hamlet: Hamlet, series_id: int | None = None) -> list[Occurrence]:
    wanted = sa.select(Occurrence).where(Occurrence.series_id.is_not(None)).order_by(Occurrence.starts_at)
    with hamlet.db.read() as session:
        found = session.scalars(wanted).unique().all()
    return [row for row in found if series_id in (None, row.series_id)]


def on(hamlet: Hamlet) -> list[date]:
    return [row.series_on for row in made(hamlet) if row.series_on is not None]


def lives(hamlet: Hamlet, until: datetime) -> None:
    """The scheduler comes round whenever a series has something to make, and never else."""
    while True:
        with hamlet.db.read() as session:
            due = session.scalar(sa.select(sa.func.min(Series.make_at)))
        if due is None or due > until:
            return
        hamlet.now = max(due, hamlet.now)
        advancing.run(hamlet.db, {"series": series.advance})


def test_the_whole_winter_of_one_series(hamlet: Hamlet) -> None:
    """Fridays at eleven in three halls in turn, through both clock changes, Christmas and Easter."""
    hamlet.now = OCTOBER
    halls = tuple(hamlet.place(name, PlaceKind.VENUE) for name in ("Utgard", "Garmo grendehus", "Bøverdalen skule"))
    begun(hamlet, replace(FRIDAYS, until=date(2027, 4, 30), halls=halls, decides_days=1, decides_clock=time(12)))
    assert on(hamlet) == [FRIDAY + week * timedelta(weeks=1) for week in range(8)]
    lives(hamlet, datetime(2027, 5, 1, tzinfo=UTC))

    held = made(hamlet)
    every = [FRIDAY + week * timedelta(weeks=1) for week in range(31)]
    christmas, new_year, good_friday = date(2026, 12, 25), date(2027, 1, 1), date(2027, 3, 26)
    assert [row.series_on for row in held] == [day for day in every if day not in (christmas, new_year, good_friday)]
    zone = hamlet_zone(hamlet)
    assert {(local(row.starts_at, zone).time(), local(row.ends_at, zone).time()) for row in held} == {
        (time(11), time(13, 30))
    }
    assert {row.starts_at.hour for row in held} == {9, 10}
    # A hall has its turn by the rule's days: Christmas and New Year's Day move nobody.
    assert [row.place_id for row in held] == [halls[every.index(row.series_on) % 3] for row in held if row.series_on]


def hamlet_zone(hamlet: Hamlet) -> Any:
    with hamlet.db.read() as session:
        return hamlet.community(session).zone


def test_what_is_there_is_not_made_again_and_each_comes_on_its_day(hamlet: Hamlet) -> None:
    """Also when it has been moved or called off meanwhile."""
    hamlet.now = OCTOBER
    series_id = begun(hamlet, FRIDAYS)
    first = made(hamlet)
    with hamlet.db.write() as session:
        moved, off = (session.get_one(Occurrence, row.id) for row in first[:2])
        moved.starts_at += timedelta(days=1)
        moved.ends_at += timedelta(days=1)
        off.move(OccurrenceState.CANCELLED)
        session.get_one(Series, series_id).make_anew()
    for _ in range(2):
        advancing.run(hamlet.db, {"series": series.advance})
    assert sorted(on(hamlet)) == [row.series_on for row in first]

    with hamlet.db.read() as session:
        due = session.get_one(Series, series_id).make_at
    assert due == datetime(2026, 10, 1, 22, 0, tzinfo=UTC)
    hamlet.now = due - timedelta(seconds=1)
    advancing.run(hamlet.db, {"series": series.advance})
    assert len(made(hamlet)) == 8
    hamlet.now = due
    advancing.run(hamlet.db, {"series": series.advance})
    assert on(hamlet)[-1] == date(2026, 11, 27)


def test_what_has_begun_is_not_made_and_a_long_sleep_makes_nothing_of_the_past(hamlet: Hamlet) -> None:
    hamlet.now = OCTOBER
    begun(hamlet, FRIDAYS)
    hamlet.now = datetime(2027, 6, 4, 9, 30, tzinfo=UTC)
    advancing.run(hamlet.db, {"series": series.advance})
    assert on(hamlet)[8:] == [date(2027, 6, 11) + week * timedelta(weeks=1) for week in range(8)]


def test_it_rests_in_july_and_keeps_the_holidays_of_the_country_and_its_own(hamlet: Hamlet) -> None:
    hamlet.now = datetime(2027, 5, 1, tzinfo=UTC)
    with hamlet.db.write() as session:
        week_off = LocalHoliday(
            community_id=hamlet.community_id, first=date(2027, 6, 14), last=date(2027, 6, 20), name="Bygdedagar"
        )
        session.add(week_off)
        row = planned(replace(FRIDAYS, first_on=date(2027, 5, 3), rule="FREQ=WEEKLY;BYDAY=MO", rests=(7,)))
        own = dates.keeping(session, hamlet.community_id, date(2027, 5, 1))
        turns = dates.of(row, own, date(2027, 5, 1), date(2027, 8, 2))
        row.on_holidays = True
        kept_on_holidays = [turn.on for turn in dates.of(row, own, date(2027, 5, 1), date(2027, 8, 2)) if not turn.out]
    out = {turn.on: (turn.out, turn.holiday, turn.name) for turn in turns if turn.out}
    july = [date(2027, 7, 5) + week * timedelta(weeks=1) for week in range(4)]
    assert out == {
        date(2027, 5, 17): (Out.HOLIDAY, Holiday.CONSTITUTION, None),
        date(2027, 6, 14): (Out.OWN_HOLIDAY, None, "Bygdedagar"),
        **dict.fromkeys(july, (Out.RESTS, None, None)),
    }
    assert kept_on_holidays == [turn.on for turn in turns if turn.out is not Out.RESTS]


def planned(pattern: Pattern, held: dict[date, bool] | None = None) -> Series:
    """In no database."""
    fields = {name: getattr(pattern, name) for name in pattern.__slots__ if name not in ("halls", "rests")}
    row = Series(rests=list(pattern.rests), **fields)
    row.halls = [SeriesPlace(turn=turn, place_id=place_id) for turn, place_id in enumerate(pattern.halls)]
    row.exceptions = [SeriesException(on=day, held=is_held) for day, is_held in (held or {}).items()]
    return row


def test_one_day_is_taken_out_and_another_is_held_all_the_same() -> None:
    """Christmas Eve on the Tuesday before, in the hall whose turn it was then."""
    thursday, christmas_eve, tuesday = date(2026, 12, 17), date(2026, 12, 24), date(2026, 12, 22)
    new_years_eve = date(2026, 12, 31)
    pattern = Pattern("FREQ=WEEKLY;BYDAY=TH", thursday, time(17), 60, until=new_years_eve, halls=(1, 2))
    turns = dates.of(
        planned(pattern, {tuesday: True, thursday: False, new_years_eve: True}), [], thursday, new_years_eve
    )
    assert turns == [
        Turn(thursday, 1, Out.TAKEN_OUT),
        Turn(tuesday, 1),
        Turn(christmas_eve, 2, Out.HOLIDAY, Holiday.CHRISTMAS_EVE),
        Turn(new_years_eve, 1),
    ]


@pytest.mark.parametrize(
    ("often", "first", "following"),
    [
        (Often.WEEK, date(2026, 12, 2), [date(2026, 12, 9), date(2026, 12, 16)]),
        (Often.FORTNIGHT, date(2026, 12, 2), [date(2026, 12, 16), date(2026, 12, 30)]),
        (Often.MONTH, date(2026, 12, 2), [date(2027, 1, 6), date(2027, 2, 3)]),
        (Often.MONTH, date(2026, 12, 9), [date(2027, 1, 13), date(2027, 2, 10)]),
        (Often.MONTH, date(2026, 12, 30), [date(2027, 1, 27), date(2027, 2, 24)]),
    ],
)
def test_how_often(often: Often, first: date, following: list[date]) -> None:
    rule = rules.written(often, first)
    assert rules.often(rule) is often
    assert [day for _, day in rules.days(rule, first, None, following[-1])] == [first, *following]


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY;BYMONTHDAY=3", "FREQ=YEARLY"])
def test_another_rule_is_a_calendars_own(rule: str) -> None:
    assert rules.often(rule) is Often.OTHER


@given(
    often=st.sampled_from((Often.WEEK, Often.FORTNIGHT, Often.MONTH)),
    first=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    rests=st.sets(st.integers(1, 12), max_size=3),
    halls=st.lists(st.integers(1, 9), max_size=4),
    cuts=st.lists(st.integers(1, 300), max_size=4),
)
def test_however_it_is_looked_at_a_day_is_the_same(
    often: Often, first: date, rests: set[int], halls: list[int], cuts: list[int]
) -> None:
    """Its days found bit by bit are those found at once; each is on the weekday of the first, in no month of rest, on
    no holiday; and no two are nearer than the rule says."""
    last = first + timedelta(days=400)
    pattern = Pattern(rules.written(often, first), first, time(11), 60, halls=tuple(halls), rests=tuple(sorted(rests)))
    row = planned(pattern)
    at_once = dates.of(row, [], first, last)
    bounds = sorted({first, *(first + timedelta(days=cut) for cut in cuts)})
    ends = [*(after - timedelta(days=1) for after in bounds[1:]), last]
    assert [turn for since, end in zip(bounds, ends, strict=True) for turn in dates.of(row, [], since, end)] == at_once
    held = [turn.on for turn in at_once if turn.out is None]
    assert {day.weekday() for day in held} <= {first.weekday()}
    assert not rests & {day.month for day in held}
    assert not [day for day in held if holidays.kept(day)]
    apart = {(later.on - earlier.on).days for earlier, later in pairwise(at_once)}
    assert apart <= {Often.WEEK: {7}, Often.FORTNIGHT: {14}, Often.MONTH: {28, 35}}[often]
    if halls:
        assert [turn.place_id for turn in at_once] == [halls[n % len(halls)] for n in range(len(at_once))]


def test_it_is_decided_the_day_before_at_noon_and_never_in_the_past(hamlet: Hamlet) -> None:
    hamlet.now = OCTOBER
    zone = hamlet_zone(hamlet)
    row = planned(replace(FRIDAYS, decides_days=1, decides_clock=time(12)))
    assert series.decides_at(row, date(2026, 10, 30), zone, OCTOBER) == datetime(2026, 10, 29, 11, 0, tzinfo=UTC)
    assert series.decides_at(row, date(2026, 10, 9), zone, OCTOBER) == datetime(2026, 10, 8, 10, 0, tzinfo=UTC)
    assert series.decides_at(row, FRIDAY, zone, OCTOBER + timedelta(hours=4)) is None
    assert series.decides_at(planned(FRIDAYS), FRIDAY, zone, OCTOBER) is None


def test_one_farther_ahead_than_eight_weeks_can_be_made_by_itself(hamlet: Hamlet) -> None:
    hamlet.now = OCTOBER
    series_id = begun(hamlet, FRIDAYS)
    far, christmas = date(2027, 2, 5), date(2026, 12, 25)
    for _ in range(2):
        with hamlet.db.write() as session:
            row = session.get_one(Series, series_id)
            one = series.make_one(session, row, far, hamlet.now)
            assert one is not None and one.starts_at == datetime(2027, 2, 5, 10, 0, tzinfo=UTC)
            assert series.make_one(session, row, christmas, hamlet.now) is None
    lives(hamlet, datetime(2027, 3, 1, tzinfo=UTC))
    assert on(hamlet).count(far) == 1


def test_a_rule_that_cannot_be_followed_stops_no_other(hamlet: Hamlet, caplog: pytest.LogCaptureFixture) -> None:
    hamlet.now = OCTOBER
    broken, good = begun(hamlet, FRIDAYS), begun(hamlet, FRIDAYS, "Strikk")
    with hamlet.db.write() as session:
        session.get_one(Series, broken).rule = "FREQ=SOMETIMES"
    hamlet.now = OCTOBER + AHEAD
    advancing.run(hamlet.db, {"series": series.advance})
    assert len(made(hamlet, good)) > 8
    with hamlet.db.read() as session:
        assert session.get_one(Series, broken).make_at == hamlet.now + timedelta(hours=1)


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"first_on": date(2026, 9, 30)}, Fault.PAST),
        ({"first_on": date(2029, 9, 30)}, Fault.FAR),
        ({"until": date(2026, 10, 1)}, Fault.NO_DAY),
        ({"decides_days": 0, "decides_clock": time(11)}, Fault.DECIDES_LATE),
        ({"price_ore": 5000, "reduced_ore": 6000}, Fault.REDUCED),
        ({"minimum": 9, "maximum": 8}, Fault.MINIMUM_ABOVE),
    ],
)
def test_what_cannot_be_used_is_said(wrong: dict[str, Any], fault: Fault) -> None:
    assert list(replace(FRIDAYS, **wrong).faults(date(2026, 10, 1))) == [fault]
