"""An evening call may be chosen for any half-hour; on both nights of a clock change each is due once, at one instant.

The scheduler comes round every half-hour through the day; the expected instants are written out here by hand, without
the code that is tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
import sqlalchemy as sa

import clock
from models import About, Checkin, Community, Database, Outbox, Person
from services import checkins
from tests.support import builders

SUNDAY = 6
HALF_HOUR = timedelta(minutes=30)
HALF_HOURS = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
SPRING = datetime(2027, 3, 28, tzinfo=UTC)
AUTUMN = datetime(2027, 10, 31, tzinfo=UTC)


def spring_instant(at: time) -> datetime:
    """Oslo leaps from two to three at 01:00 UTC: what would be in the gap is due at the leap."""
    if time(2) <= at < time(3):
        return SPRING.replace(hour=1)
    wall = datetime.combine(SPRING, at, UTC)
    return wall - timedelta(hours=1 if at < time(2) else 2)


def autumn_instant(at: time) -> datetime:
    """Oslo goes back from three to two at 01:00 UTC: what comes twice is due the first time."""
    wall = datetime.combine(AUTUMN, at, UTC)
    return wall - timedelta(hours=2 if at < time(3) else 1)


Night = tuple[Database, dict[int, datetime]]


@pytest.fixture(params=["spring", "autumn"])
def night(request: pytest.FixtureRequest, db: Database) -> Iterator[Night]:
    """Forty-eight elders, one for each half-hour, and the night gone by; whom to expect when, by person id."""
    sunday, instant = (SPRING, spring_instant) if request.param == "spring" else (AUTUMN, autumn_instant)
    expected = {_elder(db, at): instant(at) for at in HALF_HOURS}
    now = sunday - timedelta(hours=26)
    while now < sunday + timedelta(hours=25):
        with clock.replaced_by(lambda now=now: now), db.write() as session:  # type: ignore[misc]
            checkins.advance(session, now)
        now += HALF_HOUR
    yield db, expected


def _elder(db: Database, at: time) -> int:
    with db.write() as session:
        community = session.scalars(sa.select(Community).order_by(Community.id)).first()
        if community is None:
            community = builders.community(session)
        person = builders.person(session, community.id, f"Døme{at:%H%M}", phone=f"+476120{at:%H%M}")
        builders.evening_calls(session, person.id, f"{at:%H:%M}", days=[SUNDAY])
        return person.id


def test_each_half_hour_is_due_once_and_at_its_instant(night: Night) -> None:
    db, expected = night
    with db.read() as session:
        due = [
            (person_id, due_at) for person_id, due_at in session.execute(sa.select(Checkin.person_id, Checkin.due_at))
        ]
    assert sorted(due) == sorted(expected.items())


def test_each_half_hour_is_rung_once_and_at_its_instant(night: Night) -> None:
    db, expected = night
    with db.read() as session:
        calls = session.scalars(sa.select(Outbox).where(Outbox.about == About.CHECKIN)).all()
    assert sorted((call.person_id, call.not_before) for call in calls) == sorted(expected.items())


def test_nobody_is_rung_before_somebody_who_chose_an_earlier_hour(night: Night) -> None:
    db, _ = night
    with db.read() as session:
        order = session.scalars(
            sa.select(Checkin.due_at).join(Person, Person.id == Checkin.person_id).order_by(Person.phone)
        ).all()
    assert all(earlier <= later for earlier, later in pairwise(order))
