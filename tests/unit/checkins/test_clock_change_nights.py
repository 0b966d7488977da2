"""An evening call may be chosen for any half-hour; on both nights of a clock change each is due once, at one instant.

The scheduler comes round every half-hour through the day; the expected instants are written out here by hand, without
the code that is tested.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Checkin, Database, Outbox, Person
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


@pytest.mark.parametrize(
    ("sunday", "instant"), [(SPRING, spring_instant), (AUTUMN, autumn_instant)], ids=["spring", "autumn"]
)
def test_each_half_hour_is_due_and_rung_once_and_at_its_instant(
    db: Database, sunday: datetime, instant: Callable[[time], datetime]
) -> None:
    """Forty-eight elders, one for each half-hour: nobody is rung before somebody who chose an earlier one."""
    expected = sorted((person_id, instant(at)) for at, person_id in _elders(db).items())
    now = sunday - timedelta(hours=26)
    while now < sunday + timedelta(hours=25):
        with clock.replaced_by(lambda now=now: now), db.write() as session:  # type: ignore[misc]
            checkins.advance(session, now)
        now += HALF_HOUR
    with db.read() as session:
        due = [tuple(row) for row in session.execute(sa.select(Checkin.person_id, Checkin.due_at))]
        rung = [
            tuple(row)
            for row in session.execute(
                sa.select(Outbox.person_id, Outbox.not_before).where(Outbox.about == About.CHECKIN)
            )
        ]
        order = session.scalars(
            sa.select(Checkin.due_at).join(Person, Person.id == Checkin.person_id).order_by(Person.phone)
        ).all()
    assert sorted(due) == expected
    assert sorted(rung) == expected
    assert all(earlier <= later for earlier, later in pairwise(order))


def _elders(db: Database) -> dict[time, int]:
    """By the half-hour each has chosen."""
    with db.write() as session:
        community_id = builders.community(session).id
        return {at: _elder(session, community_id, at) for at in HALF_HOURS}


def _elder(session: Session, community_id: int, at: time) -> int:
    person = builders.person(session, community_id, f"Døme{at:%H%M}", phone=f"+476120{at:%H%M}")
    builders.evening_calls(session, person.id, f"{at:%H:%M}", days=[SUNDAY])
    return person.id
