"""What a calendar had several times of becomes a series, where a rule is to be seen in its days; `test_back_and_on`
upgrades them."""

from __future__ import annotations

import importlib
from datetime import UTC, date, datetime, time, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Activity, Database, Occurrence, OccurrenceState, Organiser, PlaceKind, Series
from tests.support import builders

SEEN = importlib.import_module("migrations.versions.0041_hold_it_again_and_again").rule_seen_in
WEDNESDAY = date(2026, 10, 7)


def weeks(*ahead: int) -> list[date]:
    return [WEDNESDAY + each * timedelta(weeks=1) for each in ahead]


@pytest.mark.parametrize(
    ("days", "rule"),
    [
        (weeks(0, 1, 2, 3), "FREQ=WEEKLY;INTERVAL=1;BYDAY=WE"),
        (weeks(0, 1, 2, 4, 5, 8, 9), "FREQ=WEEKLY;INTERVAL=1;BYDAY=WE"),
        (weeks(0, 2, 4, 8), "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        ([date(2026, 10, 7), date(2026, 11, 4), date(2026, 12, 2)], "FREQ=MONTHLY;BYDAY=1WE"),
        ([date(2026, 9, 30), date(2026, 10, 28), date(2026, 11, 25)], "FREQ=MONTHLY;BYDAY=-1WE"),
        (weeks(0, 1), None),
        (weeks(0, 1, 9), None),
        ([WEDNESDAY, WEDNESDAY + timedelta(days=1), WEDNESDAY + timedelta(days=7)], None),
    ],
    ids=str,
)
def test_a_rule_is_seen_where_there_is_one(days: list[date], rule: str | None) -> None:
    assert SEEN(days) == rule


def of_old(database: Database, title: str, begins: list[datetime]) -> None:
    """As a calendar of before was taken in: the second was moved to another day, the third called off."""
    with database.write() as session:
        organiser = session.scalars(sa.select(Organiser)).one()
        where = builders.place(session, organiser.community_id, f"Huset til {title}", PlaceKind.VENUE)
        fields = {"community_id": organiser.community_id, "organiser_id": organiser.id}
        activity = Activity(uid=f"{title}@calendar", title=title, **fields)
        for number, begin in enumerate(begins):
            moved = begin + timedelta(days=number == 1)
            row = Occurrence(
                community_id=organiser.community_id,
                activity=activity,
                key=begin.isoformat(),
                starts_at=moved,
                ends_at=moved + timedelta(minutes=90),
                place_id=where.id,
                maximum=12,
            )
            session.add(row)
            session.flush()
            if number == 2:
                row.move(OccurrenceState.CANCELLED)


def as_of_old(upgraded: Database) -> None:
    """Over the clock change: eleven in the village is nine in summer, ten in winter."""
    eleven = [datetime(2026, 10, 7 + 7 * week, 9, tzinfo=UTC) for week in range(3)]
    of_old(upgraded, "Onsdagstreff", [*eleven, datetime(2026, 10, 28, 10, tzinfo=UTC)])
    of_old(upgraded, "Marknad", [datetime(2026, 10, 7, 9, tzinfo=UTC), datetime(2026, 12, 5, 10, tzinfo=UTC)])


def became_series_and_nothing_of_their_times_is_lost(session: Session) -> None:
    (series,) = session.scalars(sa.select(Series))
    assert (series.activity.title, series.rule) == ("Onsdagstreff", "FREQ=WEEKLY;INTERVAL=1;BYDAY=WE")
    assert (series.first_on, series.starts, series.minutes, series.maximum) == (WEDNESDAY, time(11), 90, 12)
    assert (series.from_calendar, series.make_at, series.rests) == (True, None, [])
    assert [hall.place.name for hall in series.halls] == ["Huset til Onsdagstreff"]
    held = session.scalars(sa.select(Occurrence).order_by(Occurrence.id)).unique().all()
    assert [row.series_on for row in held] == [*weeks(0, 1, 2, 3), None, None]
    assert {row.series_id for row in held[:4]} == {series.id}
    assert [row.state for row in held].count(OccurrenceState.CANCELLED) == 1
