"""Reminders: when they fall due, whom they spare, and that each comes once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from models import About, Occurrence, Person, Signup, Source
from scheduler import advancing
from services import signups
from services.signups import reminders
from tests.support.hamlet import FRIDAY_AT_ELEVEN, Hamlet
from tests.support.races import right_after

THURSDAY_AT_TEN = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
FRIDAY_AT_NINE = FRIDAY_AT_ELEVEN - timedelta(hours=2)


def joins(hamlet: Hamlet, occurrence_id: int) -> int:
    person = hamlet.person()
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, person), occurrence_id, source=Source.SMS)
    return person


def reminded(hamlet: Hamlet, at: datetime) -> list[About]:
    hamlet.now = at
    with hamlet.db.write() as session:
        reminders.advance(session, at)
    return [one.about for one in hamlet.told()]


def test_nothing_is_said_before_ten_the_day_before(hamlet: Hamlet) -> None:
    joins(hamlet, hamlet.occurrence())
    assert reminded(hamlet, THURSDAY_AT_TEN - timedelta(seconds=1)) == []


def test_at_ten_the_day_before_she_is_reminded_once(hamlet: Hamlet) -> None:
    joins(hamlet, hamlet.occurrence())
    reminded(hamlet, THURSDAY_AT_TEN)
    assert reminded(hamlet, THURSDAY_AT_TEN + timedelta(minutes=1)) == [About.REMINDER_DAY]


def test_two_hours_before_she_is_reminded_again(hamlet: Hamlet) -> None:
    joins(hamlet, hamlet.occurrence())
    reminded(hamlet, THURSDAY_AT_TEN)
    assert reminded(hamlet, FRIDAY_AT_NINE) == [About.REMINDER_DAY, About.REMINDER_HOURS]


def test_who_signs_up_after_the_hour_is_not_reminded_of_what_she_just_said(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence()
    hamlet.now = THURSDAY_AT_TEN + timedelta(minutes=1)
    joins(hamlet, friday)
    assert reminded(hamlet, THURSDAY_AT_TEN + timedelta(minutes=2)) == []


def test_an_outage_past_the_evening_makes_the_day_reminder_useless(hamlet: Hamlet) -> None:
    joins(hamlet, hamlet.occurrence())
    assert reminded(hamlet, datetime(2026, 11, 26, 20, 0, tzinfo=UTC)) == []


def test_a_whole_day_has_no_two_hour_reminder(hamlet: Hamlet) -> None:
    midnight = datetime(2026, 11, 26, 23, 0, tzinfo=UTC)
    joins(hamlet, hamlet.occurrence(midnight, all_day=True, ends_at=midnight + timedelta(days=1)))
    assert reminded(hamlet, midnight - timedelta(hours=1)) == []


def test_a_start_before_quiet_hours_end_has_no_two_hour_reminder(hamlet: Hamlet) -> None:
    eight = datetime(2026, 11, 27, 7, 0, tzinfo=UTC)
    joins(hamlet, hamlet.occurrence(eight))
    assert reminded(hamlet, eight - timedelta(minutes=1)) == []


def test_who_has_cancelled_is_not_reminded(hamlet: Hamlet) -> None:
    person = joins(hamlet, hamlet.occurrence())
    with hamlet.db.write() as session:
        row = session.scalars(sa.select(Signup).where(Signup.person_id == person)).one()
        signups.cancel(session, row, source=Source.SMS)
    assert reminded(hamlet, THURSDAY_AT_TEN) == []


def test_on_the_morning_the_clock_goes_back_it_is_still_ten_local_the_day_before(hamlet: Hamlet) -> None:
    sunday_at_eleven = datetime(2026, 10, 25, 10, 0, tzinfo=UTC)
    hamlet.now = datetime(2026, 10, 20, 12, 0, tzinfo=UTC)
    joins(hamlet, hamlet.occurrence(sunday_at_eleven))
    assert reminded(hamlet, datetime(2026, 10, 24, 8, 0, tzinfo=UTC)) == [About.REMINDER_DAY]


@pytest.mark.only_on("postgresql")  # SQLite's writers are serial
def test_a_new_hour_that_is_written_while_she_is_thought_of_counts(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence()
    joins(hamlet, friday)
    hamlet.now = THURSDAY_AT_TEN

    def moved() -> None:
        day_later = {"starts_at": FRIDAY_AT_ELEVEN + timedelta(days=1), "ends_at": FRIDAY_AT_ELEVEN + timedelta(days=2)}
        with hamlet.db.write() as session:
            session.execute(sa.update(Occurrence).where(Occurrence.id == friday).values(day_later))

    with right_after(hamlet.db, "FOR UPDATE OF signup", moved):
        assert reminded(hamlet, THURSDAY_AT_TEN) == []
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Signup.remind_at)).all() == [THURSDAY_AT_TEN + timedelta(days=1)]


def test_one_beat_reminds_everybody_however_many_there_are(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminders, "AT_ONCE", 2)
    friday = hamlet.occurrence()
    people = {joins(hamlet, friday) for _ in range(5)}
    hamlet.now = THURSDAY_AT_TEN
    advancing.run(hamlet.db, {"reminders": reminders.advance})
    assert {one.person_id for one in hamlet.told(About.REMINDER_DAY)} == people
