"""What the desk has changed of a calendar's times holds until the calendar says something new of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models import About, Occurrence, OccurrenceState
from services.programme import making, said
from services.programme.facts import Facts
from services.signups import occurrences
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import FRIDAY, csv, joins, on, starts, told

AT_ELEVEN = "a;Treff;2026-11-27;11:00;13:00;Utgard;;4;8;5000;"
AT_TWELVE = "a;Treff;2026-11-27;12:00;14:00;Utgard;;4;8;5000;"
HOUR = timedelta(hours=1)


@pytest.fixture
def taken_in(hamlet: Hamlet) -> Hamlet:
    csv(hamlet, AT_ELEVEN)
    return hamlet


def row(hamlet: Hamlet) -> Occurrence:
    with hamlet.db.read() as session:
        return session.query(Occurrence).one()


def at_the_desk(hamlet: Hamlet, **changed: Any) -> None:
    with hamlet.db.write() as session:
        held = session.query(Occurrence).one()
        facts = Facts(
            held.activity.title,
            held.starts_at,
            held.ends_at,
            place_id=held.place_id,
            minimum=held.minimum,
            maximum=held.maximum,
            price_ore=held.price_ore,
            is_free=held.is_free,
            notes=held.activity.notes,
        )
        occurrences.change(session, held, replace(facts, **changed))


def test_an_hour_the_desk_has_changed_stands_when_the_same_calendar_comes_again(taken_in: Hamlet) -> None:
    kari = joins(taken_in, on(taken_in)[0])
    at_the_desk(taken_in, starts_at=FRIDAY + 3 * HOUR, ends_at=FRIDAY + 5 * HOUR)
    report = csv(taken_in, AT_ELEVEN)

    assert starts(taken_in) == [FRIDAY + 3 * HOUR]
    assert told(taken_in, kari) == [About.OCCURRENCE_CHANGED]
    assert (report.created, report.updated) == (0, 0)


def test_another_hour_in_the_calendar_is_news_and_holds(taken_in: Hamlet) -> None:
    at_the_desk(taken_in, starts_at=FRIDAY + 3 * HOUR, ends_at=FRIDAY + 5 * HOUR)
    csv(taken_in, AT_TWELVE)
    assert starts(taken_in) == [FRIDAY + HOUR]
    csv(taken_in, AT_TWELVE)
    assert starts(taken_in) == [FRIDAY + HOUR]


def test_the_hours_hold_together(taken_in: Hamlet) -> None:
    at_the_desk(taken_in, ends_at=FRIDAY + HOUR)
    csv(taken_in, AT_ELEVEN.replace("11:00;13:00", "12:30;13:00"))
    held = row(taken_in)
    assert (held.starts_at, held.ends_at) == (FRIDAY + 1.5 * HOUR, FRIDAY + 2 * HOUR)


def test_news_of_one_thing_leaves_what_the_desk_has_changed_of_another(taken_in: Hamlet) -> None:
    at_the_desk(taken_in, title="Fredagstreff på Utgard", maximum=12, price_ore=0, is_free=True)
    csv(taken_in, AT_TWELVE)

    held = row(taken_in)
    assert (held.starts_at, held.maximum, held.is_free, held.price_ore) == (FRIDAY + HOUR, 12, True, 0)
    assert held.activity.title == "Fredagstreff på Utgard"


def test_another_title_in_the_calendar_is_news(taken_in: Hamlet) -> None:
    at_the_desk(taken_in, title="Fredagstreff på Utgard")
    csv(taken_in, AT_ELEVEN.replace("Treff", "Julebord"))
    assert row(taken_in).activity.title == "Julebord"


def test_what_the_desk_has_called_off_is_not_put_on_by_the_same_calendar(taken_in: Hamlet) -> None:
    kari = joins(taken_in, on(taken_in)[0])
    with taken_in.db.write() as session:
        occurrences.call_off_at_desk(session, session.query(Occurrence).one())
    csv(taken_in, AT_ELEVEN)

    assert row(taken_in).state is OccurrenceState.CANCELLED
    assert told(taken_in, kari) == [About.OCCURRENCE_CANCELLED]


def test_what_the_desk_holds_after_all_is_not_called_off_by_the_same_calendar(taken_in: Hamlet) -> None:
    csv(taken_in, "b;Strikk;2026-11-28;11:00")
    with taken_in.db.write() as session:
        off = session.query(Occurrence).filter_by(state=OccurrenceState.CANCELLED).one()
        occurrences.hold_at_desk(session, off)
    csv(taken_in, "b;Strikk;2026-11-28;11:00")

    assert on(taken_in, OccurrenceState.CANCELLED) == []


def test_what_is_gone_from_the_calendar_is_off_also_where_the_desk_has_changed_it(taken_in: Hamlet) -> None:
    at_the_desk(taken_in, maximum=12)
    csv(taken_in, "b;Strikk;2026-11-28;11:00")
    assert [each.maximum for each in on(taken_in, OccurrenceState.CANCELLED)] == [12]


def test_where_the_desk_has_changed_nothing_nothing_is_remembered(taken_in: Hamlet) -> None:
    csv(taken_in, AT_TWELVE)
    held = row(taken_in)
    assert (held.calendar_said, held.activity.calendar_said) == (None, None)


def test_the_desk_sees_what_the_calendar_says_otherwise(taken_in: Hamlet) -> None:
    at_the_desk(taken_in, starts_at=FRIDAY + HOUR, maximum=12)
    assert said.kept(row(taken_in)) == {"starts_at": FRIDAY, "maximum": 8}


def test_no_calendar_touches_what_was_made_at_the_desk(taken_in: Hamlet) -> None:
    with taken_in.db.write() as session:
        organiser = session.query(Occurrence).one().activity.organiser
        facts = Facts("Mekkeverkstad", FRIDAY + 24 * HOUR, FRIDAY + 26 * HOUR)
        made = making.make(session, taken_in.community(session), organiser, facts)
        occurrences.change(session, made, replace(facts, maximum=5))
        assert made.calendar_said is None
    csv(taken_in, AT_ELEVEN)
    assert len(on(taken_in)) == 2
