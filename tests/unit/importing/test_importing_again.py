"""A calendar that is imported again changes what changed, and people are told once."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import (
    About,
    Occurrence,
    OccurrenceState,
    Reminder,
    Signup,
    SignupState,
    Telling,
    TellingState,
)
from services.signups import reminders
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import FRIDAY, HEADER, csv, event, ics, joins, on, starts, take_in, told


def test_what_is_gone_from_the_file_is_cancelled_and_people_are_told(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00", "b;Strikk;2026-11-28;11:00")
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, "b;Strikk;2026-11-28;11:00")
    assert [row.starts_at for row in on(hamlet, OccurrenceState.CANCELLED)] == [FRIDAY]
    assert told(hamlet, kari) == [About.OCCURRENCE_CANCELLED]


def test_another_organisers_calendar_is_left_alone(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    take_in(hamlet, f"{HEADER}\nb;Strikk;2026-11-28;11:00".encode(), "x.csv", organiser="Kommunen")
    assert len(on(hamlet)) == 2


def test_another_hour_moves_the_same_occurrence_and_people_are_told_once(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    kari = joins(hamlet, on(hamlet)[0])
    for _ in range(2):
        csv(hamlet, "a;Treff;2026-11-27;12:00")
    assert starts(hamlet) == [FRIDAY + timedelta(hours=1)]
    assert told(hamlet, kari) == [About.OCCURRENCE_CHANGED]


def test_another_day_moves_a_single_event(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, "a;Treff;2026-11-30;11:00")
    assert starts(hamlet) == [FRIDAY + timedelta(days=3)]
    assert told(hamlet, kari) == [About.OCCURRENCE_CHANGED]


def test_another_place_is_told(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00;;Utgard")
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, "a;Treff;2026-11-27;11:00;;Grendehuset")
    assert told(hamlet, kari) == [About.OCCURRENCE_CHANGED]


def test_another_price_is_written_and_not_told(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;;5000")
    kari = joins(hamlet, on(hamlet)[0])
    report = csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;;6000")
    assert (report.updated, on(hamlet)[0].price_ore, told(hamlet, kari)) == (1, 6000, [])


def test_more_places_are_offered_to_those_who_wait(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;1")
    joins(hamlet, on(hamlet)[0])
    waiting = joins(hamlet, on(hamlet)[0])
    csv(hamlet, "a;Treff;2026-11-27;11:00;;;;;2")
    with hamlet.db.read() as session:
        state = session.scalars(sa.select(Signup.state).where(Signup.person_id == waiting)).one()
    assert state is SignupState.OFFERED


def test_what_comes_back_into_the_file_is_held_after_all(hamlet: Hamlet) -> None:
    rows = ("a;Treff;2026-11-27;11:00", "b;Strikk;2026-11-28;11:00")
    csv(hamlet, *rows)
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, rows[1])
    with hamlet.db.write() as session:
        session.execute(sa.update(Telling).values(tries=1))
    csv(hamlet, *rows)
    assert starts(hamlet)[0] == FRIDAY
    assert told(hamlet, kari)[-1] is About.OCCURRENCE_CHANGED


def test_whom_nothing_has_reached_hears_nothing_of_what_comes_back(hamlet: Hamlet) -> None:
    rows = ("a;Treff;2026-11-27;11:00", "b;Strikk;2026-11-28;11:00")
    csv(hamlet, *rows)
    kari = joins(hamlet, on(hamlet)[0])
    csv(hamlet, rows[1])
    csv(hamlet, *rows)
    assert [one.state for one in hamlet.told(person_id=kari)] == [TellingState.WITHDRAWN]


def test_a_moved_activity_is_reminded_of_again(hamlet: Hamlet) -> None:
    csv(hamlet, "a;Treff;2026-11-27;11:00")
    joins(hamlet, on(hamlet)[0])
    hamlet.now = FRIDAY - timedelta(hours=24)
    with hamlet.db.write() as session:
        reminders.advance(session, hamlet.now)
    csv(hamlet, "a;Treff;2026-12-02;11:00")
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Reminder)).all() == []


def test_what_the_desk_wrote_is_kept_by_a_calendar_that_does_not_speak_of_it(hamlet: Hamlet) -> None:
    ics(hamlet, event("DTSTART:20261127T110000"))
    with hamlet.db.write() as session:
        session.scalars(sa.select(Occurrence)).one().maximum = 12
    ics(hamlet, event("DTSTART:20261127T110000"))
    assert on(hamlet)[0].maximum == 12
