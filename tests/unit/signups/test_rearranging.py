"""A series is changed from a day on, or all of it: its times follow, who has joined stays with hers, and each is told
once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Activity,
    Community,
    LocalHoliday,
    Occurrence,
    OccurrenceState,
    Organiser,
    Person,
    PlaceKind,
    Series,
    Signup,
    Source,
)
from services import signups
from services.hours.duetime import local
from services.programme import rules, series
from services.programme.rules import Often
from services.programme.series import Pattern
from services.signups import occurrences, rearranging
from tests.support.hamlet import Hamlet

OCTOBER = datetime(2026, 10, 1, 7, 0, tzinfo=UTC)
TODAY = date(2026, 10, 1)
FRIDAY = date(2026, 10, 2)
FRIDAYS = [FRIDAY + week * timedelta(weeks=1) for week in range(8)]
PATTERN = Pattern(rules.written(Often.WEEK, FRIDAY), FRIDAY, time(11), 120, maximum=12)


@pytest.fixture
def fridays(hamlet: Hamlet) -> int:
    """Fredagstreff, every Friday at eleven in two halls in turn."""
    hamlet.now = OCTOBER
    halls = tuple(hamlet.place(name, PlaceKind.VENUE) for name in ("Utgard", "Garmo grendehus"))
    with hamlet.db.write() as session:
        organiser = session.scalars(sa.select(Organiser)).one()
        fields = {"community_id": hamlet.community_id, "organiser": organiser, "organiser_id": organiser.id}
        activity = Activity(uid="desk:fridays", title="Fredagstreff", **fields)
        return series.begin(session, activity, replace(PATTERN, halls=halls), hamlet.now).id


def held(hamlet: Hamlet) -> dict[date, str]:
    """By the day it is on (not the one it stands for): hour and hall of what is held."""
    with hamlet.db.read() as session:
        rows = session.scalars(sa.select(Occurrence).order_by(Occurrence.starts_at)).unique().all()
        zone = hamlet.community(session).zone
        begins = [(local(row.starts_at, zone), row) for row in rows if row.state is OccurrenceState.PLANNED]
        return {at.date(): f"{at:%H.%M} {row.spoken_place or '–'}" for at, row in begins}


def on(hamlet: Hamlet, day: date) -> int:
    with hamlet.db.read() as session:
        return session.scalars(sa.select(Occurrence.id).where(Occurrence.series_on == day)).one()


def joins(hamlet: Hamlet, person_id: int, *days: date) -> None:
    for day in days:
        occurrence_id = on(hamlet, day)
        with hamlet.db.write() as session:
            signups.join(session, session.get_one(Person, person_id), occurrence_id, source=Source.SMS)


def comes(hamlet: Hamlet, person_id: int) -> list[date]:
    """On which days, by the day each stands for."""
    hers = sa.select(Occurrence.series_on).join(Signup, Signup.occurrence_id == Occurrence.id)
    with hamlet.db.read() as session:
        return list(session.scalars(hers.where(Signup.person_id == person_id).order_by(Occurrence.starts_at)))


def rearrange(hamlet: Hamlet, series_id: int, since: date, *, anew: bool = False, **changed: Any) -> int:
    with hamlet.db.write() as session:
        row = session.get_one(Series, series_id)
        pattern = replace(Pattern.of(row), **changed)
        return rearranging.rearrange(session, row, pattern, since, hamlet.now, anew=anew).id


def do(hamlet: Hamlet, deed: Callable[[Session, Occurrence], object], day: date) -> None:
    with hamlet.db.write() as session:
        found = session.scalars(sa.select(Occurrence).where(Occurrence.series_on == day)).unique().one()
        deed(session, found)


def moved_to_one(session: Session, row: Occurrence) -> None:
    at = row.starts_at + timedelta(hours=2)
    occurrences.move(session, row, starts_at=at, ends_at=at + timedelta(hours=1), place_id=row.place_id)


def test_from_here_on_the_earlier_stay_and_who_comes_several_times_is_told_once(hamlet: Hamlet, fridays: int) -> None:
    kari, ola, berit = (hamlet.person(name) for name in ("Kari", "Ola", "Berit"))
    joins(hamlet, kari, *FRIDAYS[1:6])
    joins(hamlet, ola, FRIDAYS[7])
    joins(hamlet, berit, FRIDAYS[0])
    before = held(hamlet)

    halls = tuple(reversed([each.place_id for each in places(hamlet, fridays)]))
    new = rearrange(hamlet, fridays, FRIDAYS[3], anew=True, first_on=FRIDAYS[3], starts=time(12), halls=halls)
    assert new != fridays
    now = held(hamlet)
    assert {day: now[day] for day in FRIDAYS[:3]} == {day: before[day] for day in FRIDAYS[:3]}
    assert {day: now[day] for day in FRIDAYS[3:]} == {
        day: words.replace("11.00", "12.00") for day, words in before.items() if day in FRIDAYS[3:]
    }
    assert comes(hamlet, kari) == FRIDAYS[1:6]
    told = hamlet.told(About.OCCURRENCE_CHANGED)
    assert sorted(row.person_id for row in told) == [kari, ola]
    (hers,), (his,) = ([row for row in told if row.person_id == one] for one in (kari, ola))
    assert (hers.subject["series"], hers.subject["occurrence"]) == (new, on(hamlet, FRIDAYS[3]))
    assert "series" not in his.subject and his.subject["occurrence"] == on(hamlet, FRIDAYS[7])
    with hamlet.db.read() as session:
        assert session.get_one(Series, fridays).until == FRIDAYS[3] - timedelta(days=1)


def places(hamlet: Hamlet, series_id: int) -> list[Any]:
    with hamlet.db.read() as session:
        return list(session.get_one(Series, series_id).halls)


def test_all_of_it_may_go_to_another_weekday_and_who_has_joined_comes_along(hamlet: Hamlet, fridays: int) -> None:
    kari = hamlet.person("Kari")
    joins(hamlet, kari, FRIDAYS[1])
    thursday = FRIDAY + timedelta(days=6)
    rearrange(hamlet, fridays, TODAY, first_on=thursday, rule=rules.written(Often.WEEK, thursday))

    now = held(hamlet)
    assert list(now) == [thursday + week * timedelta(weeks=1) for week in range(8)]
    assert comes(hamlet, kari) == [thursday]
    (asked,) = hamlet.told(About.OCCURRENCE_CHANGED)
    assert (asked.person_id, "new_day" in asked.subject) == (kari, True)


def test_what_is_on_today_is_told_by_itself_and_the_rest_with_the_next(hamlet: Hamlet, fridays: int) -> None:
    """Within three hours only a key counts as told."""
    kari = hamlet.person("Kari")
    joins(hamlet, kari, *FRIDAYS[:3])
    hamlet.now = datetime(2026, 10, 2, 7, 0, tzinfo=UTC)
    rearrange(hamlet, fridays, FRIDAY, starts=time(12))
    today, later = hamlet.told(About.OCCURRENCE_CHANGED, kari)
    assert (today.subject["occurrence"], today.subject.get("sure")) == (on(hamlet, FRIDAY), 1)
    assert (later.subject["occurrence"], later.subject["series"]) == (on(hamlet, FRIDAYS[1]), fridays)


def test_what_was_changed_by_itself_stays_and_the_rest_of_it_follows(hamlet: Hamlet, fridays: int) -> None:
    do(hamlet, moved_to_one, FRIDAYS[2])
    do(hamlet, lambda session, row: setattr(row, "maximum", 30), FRIDAYS[4])
    rearrange(hamlet, fridays, TODAY, first_on=FRIDAY, starts=time(10), maximum=8)

    now = held(hamlet)
    assert now[FRIDAYS[2]].startswith("13.00") and now[FRIDAYS[3]].startswith("10.00")
    with hamlet.db.read() as session:
        rows = session.scalars(sa.select(Occurrence).order_by(Occurrence.series_on)).unique().all()
    assert [row.maximum for row in rows] == [8, 8, 8, 8, 30, 8, 8, 8]


def test_every_other_week_calls_off_the_rest_and_going_back_holds_it_again(hamlet: Hamlet, fridays: int) -> None:
    """But not what the desk had called off itself."""
    kari = hamlet.person("Kari")
    joins(hamlet, kari, FRIDAYS[0], FRIDAYS[1], FRIDAYS[3])
    do(hamlet, occurrences.call_off_at_desk, FRIDAYS[6])
    rearrange(hamlet, fridays, TODAY, rule=rules.written(Often.FORTNIGHT, FRIDAY))
    assert list(held(hamlet)) == [FRIDAYS[n] for n in (0, 2, 4)]
    (off,) = hamlet.told(About.OCCURRENCE_CANCELLED, kari)
    assert off.subject["occurrence"] == on(hamlet, FRIDAYS[1]) and off.subject["series"] == fridays

    rearrange(hamlet, fridays, TODAY, rule=rules.written(Often.WEEK, FRIDAY))
    assert list(held(hamlet)) == [day for day in FRIDAYS if day != FRIDAYS[6]]
    assert len(hamlet.told(About.OCCURRENCE_CHANGED, kari)) == 1


def test_a_price_is_another_and_nobody_is_told(hamlet: Hamlet, fridays: int) -> None:
    kari = hamlet.person("Kari")
    joins(hamlet, kari, *FRIDAYS)
    rearrange(hamlet, fridays, TODAY, price_ore=6000, reduced_ore=3000)
    with hamlet.db.read() as session:
        assert set(session.scalars(sa.select(Occurrence.reduced_ore))) == {3000}
    assert hamlet.told(About.OCCURRENCE_CHANGED) == []


def test_a_holiday_of_ones_own_calls_off_what_is_made_and_leaves_out_what_is_not(hamlet: Hamlet, fridays: int) -> None:
    kari = hamlet.person("Kari")
    joins(hamlet, kari, FRIDAYS[6], FRIDAYS[7])
    weeks_off = LocalHoliday(
        community_id=hamlet.community_id, first=FRIDAYS[6], last=FRIDAYS[7] + timedelta(days=7), name="Dyreskue"
    )
    with hamlet.db.write() as session:
        rearranging.keep_holiday(session, session.get_one(Community, hamlet.community_id), weeks_off, hamlet.now)
    assert list(held(hamlet)) == FRIDAYS[:6]
    (told,) = hamlet.told(About.OCCURRENCE_CANCELLED)
    assert (told.person_id, told.subject["series"]) == (kari, fridays)
    hamlet.now = OCTOBER + timedelta(days=14)
    with hamlet.db.write() as session:
        series.advance(session, hamlet.now)
    assert list(held(hamlet))[6:] == [FRIDAYS[7] + timedelta(days=14)]


def test_one_day_is_taken_out_of_what_is_to_come(hamlet: Hamlet, fridays: int) -> None:
    day = FRIDAYS[7] + timedelta(weeks=1)
    with hamlet.db.write() as session:
        rearranging.set_day(session, session.get_one(Series, fridays), day, False, hamlet.now)
    hamlet.now = OCTOBER + timedelta(days=21)
    with hamlet.db.write() as session:
        series.advance(session, hamlet.now)
    assert list(held(hamlet))[8:] == [day + timedelta(weeks=1), day + timedelta(weeks=2)]
    with hamlet.db.write() as session:
        rearranging.set_day(session, session.get_one(Series, fridays), day, None, hamlet.now)
    assert day in held(hamlet)


def test_it_ends_and_nothing_is_made_after_that(hamlet: Hamlet, fridays: int) -> None:
    with hamlet.db.write() as session:
        rearranging.end(session, session.get_one(Series, fridays), FRIDAYS[4], hamlet.now)
    hamlet.now = OCTOBER + timedelta(days=60)
    with hamlet.db.write() as session:
        series.advance(session, hamlet.now)
        assert session.get_one(Series, fridays).make_at is None
    assert list(held(hamlet)) == FRIDAYS[:4]


def test_of_a_calendars_series_only_the_numbers_are_the_desks(hamlet: Hamlet, fridays: int) -> None:
    with hamlet.db.write() as session:
        row = session.get_one(Series, fridays)
        row.from_calendar, row.activity.uid = True, "fridays@calendar"
    before = held(hamlet)
    assert (
        rearrange(hamlet, fridays, FRIDAYS[2], anew=True, starts=time(12), first_on=FRIDAYS[2], maximum=20) == fridays
    )
    assert held(hamlet) == before
    with hamlet.db.read() as session:
        rows = session.scalars(sa.select(Occurrence).order_by(Occurrence.series_on)).unique().all()
        assert [row.maximum for row in rows] == [12, 12, *[20] * 6]
        assert rows[2].calendar_said is not None and rows[1].calendar_said is None


THURSDAYS = [day - timedelta(days=1) for day in FRIDAYS]


@pytest.mark.parametrize(
    ("before", "after", "reach", "pairs"),
    [
        (FRIDAYS[:3], FRIDAYS[:3], 6, list(zip(FRIDAYS[:3], FRIDAYS[:3], strict=True))),
        (FRIDAYS[:3], THURSDAYS[:3], 6, list(zip(FRIDAYS[:3], THURSDAYS[:3], strict=True))),
        (FRIDAYS[:4], FRIDAYS[::2], 6, [(FRIDAYS[0], FRIDAYS[0]), (FRIDAYS[2], FRIDAYS[2])]),
        (FRIDAYS[::2][:2], FRIDAYS[1::2][:2], 13, [(FRIDAYS[0], FRIDAYS[1]), (FRIDAYS[2], FRIDAYS[3])]),
        (FRIDAYS[:2], [], 6, []),
    ],
    ids=("the same", "another weekday", "every other", "the other week", "none"),
)
def test_which_day_of_before_is_which_of_now(
    before: list[date], after: list[date], reach: int, pairs: list[tuple[date, date]]
) -> None:
    assert rearranging.paired(before, after, reach) == dict(pairs)
