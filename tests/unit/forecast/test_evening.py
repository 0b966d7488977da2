"""Does the coming evening fit? Reckoned call by call, and told to the coordinator the day it no longer does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

import settings as settings_module
from models import (
    AwayWhy,
    CheckinPlan,
    Community,
    Database,
    HowAnswers,
    PlaceKind,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from scheduler import advancing
from services import gatherings, importing, tasks
from services.forecast import evening, gathering_lines, reckoning
from services.forecast.reckoning import Capacity, Reckoned, Wish
from services.phones import channel
from services.plans import checkin_plans
from settings import TextChannel
from tests.support import builders
from tests.support.hamlet import Hamlet, founded

SEVEN = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
ONE_A_SECOND = Capacity(calls_per_second=1, calls_at_once=1000)


def wishes(count: int, at: datetime = SEVEN, tries: int = 3) -> list[Wish]:
    window = timedelta(minutes=60)
    return [Wish(at, at + window, tries, timedelta(minutes=10), timedelta(seconds=25)) for _ in range(count)]


def reckon(evening: list[Wish], capacity: Capacity, unanswered: float) -> list[Reckoned]:
    """How each fares, in the order given."""
    in_order = sorted(evening, key=lambda wish: wish.due_at)
    found = {id(wish): one for wish, one in reckoning.reckon(in_order, capacity, unanswered)}
    return [found[id(wish)] for wish in evening]


def late(evening: list[Reckoned]) -> int:
    return sum(not one.near for one in evening)


def test_one_call_a_second_reaches_three_hundred_within_five_minutes_of_their_minute() -> None:
    assert late(reckon(wishes(301), ONE_A_SECOND, unanswered=0)) == 0
    assert late(reckon(wishes(302), ONE_A_SECOND, unanswered=0)) == 1


def test_the_delay_is_the_place_in_the_queue() -> None:
    delays = [one.delay for one in reckon(wishes(3), ONE_A_SECOND, unanswered=0)]
    assert delays == [timedelta(seconds=second) for second in range(3)]


def test_lines_that_are_busy_hold_the_round_up() -> None:
    two_lines = Capacity(calls_per_second=10, calls_at_once=2)
    delays = [one.delay for one in reckon(wishes(4), two_lines, unanswered=0)]
    assert [round(delay.total_seconds()) for delay in delays] == [0, 0, 60, 60]


def test_first_tries_are_not_delayed_by_retries() -> None:
    """Ten minutes past seven 300 are rung for the first time, and 300 who did not lift for the second."""
    evening = reckon(wishes(300) + wishes(300, SEVEN + timedelta(minutes=10, seconds=25)), ONE_A_SECOND, unanswered=1)
    assert late(evening) == 0


def test_tries_that_do_not_begin_within_the_hour_are_counted() -> None:
    evening = reckon(wishes(1300), ONE_A_SECOND, unanswered=1)
    assert not all(one.finished for one in evening)
    assert all(one.finished for one in reckon(wishes(900), ONE_A_SECOND, unanswered=1))


def test_an_evening_without_elders_fits() -> None:
    assert reckon([], ONE_A_SECOND, unanswered=0.2) == []


def test_only_who_is_rung_or_to_be_rung_again_is_held_in_memory() -> None:
    """Of 3,600 elders, one a second, those of the last ten minutes are on their way to a second try at most."""
    taken = 0

    def one_a_second() -> Iterator[Wish]:
        nonlocal taken
        for second in range(3600):
            taken += 1
            yield wishes(1, SEVEN + timedelta(seconds=second))[0]

    evening = reckoning.reckon(one_a_second(), Capacity(2, 1000), unanswered=0.2)
    held = [taken - done for done, _ in enumerate(evening, start=1)]
    assert (len(held), max(held) < 0.2 * 2 * 640) == (3600, True)


def everybody_at_seven(hamlet: Hamlet, count: int) -> None:
    for number in range(count):
        person_id = hamlet.person(f"Elder {number}", mobile=False)
        with hamlet.db.write() as session:
            builders.evening_calls(session, person_id)


def looks_ahead(hamlet: Hamlet, capacity: Capacity) -> list[Task]:
    with hamlet.db.write() as session:
        checkin_plans.write_ahead(session, hamlet.now)
        evening.advance(session, hamlet.now, capacity)
    with hamlet.db.read() as session:
        too_large = sa.select(Task).where(Task.kind == TaskKind.ROUND_TOO_LARGE)
        return list(session.scalars(too_large.order_by(Task.id)))


@pytest.fixture
def slow() -> Capacity:
    """One call every four minutes: three elders at the same minute are too many."""
    return Capacity(calls_per_second=1 / 240, calls_at_once=50)


def test_the_coordinator_is_told_the_day_the_round_no_longer_fits(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 2)
        assert looks_ahead(hamlet, slow) == []

        everybody_at_seven(hamlet, 3)
        hamlet.now += evening.EVERY
        (task,) = looks_ahead(hamlet, slow)
        assert task.subject == {"checkins": 5, "late": 3, "unfinished": 0, "minutes": 16, "held": 0}
        hamlet.now += evening.EVERY
        assert [each.id for each in looks_ahead(hamlet, slow)] == [task.id]


def test_an_import_is_looked_at_at_once(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        assert looks_ahead(hamlet, slow) == []
        rows = [f"Elder{n},Døme,+476199910{n},elder,all,19:00" for n in range(3)]
        with hamlet.db.write() as session:
            community = session.scalars(sa.select(Community)).one()
            table = "\n".join(["first_name,last_name,phone,roles,checkin_days,checkin_time", *rows])
            assert importing.import_people(session, community, table.encode()).applied
        (task,) = looks_ahead(hamlet, slow)
        assert task.subject["checkins"] == 3


def test_the_warning_is_taken_back_when_the_round_fits_again(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        looks_ahead(hamlet, slow)
        hamlet.now += evening.EVERY
        (task,) = looks_ahead(hamlet, ONE_A_SECOND)
        assert task.state is TaskState.DONE


def test_an_elder_who_is_away_takes_no_place_in_the_round(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        with hamlet.db.write() as session:
            plan = session.scalars(sa.select(CheckinPlan).order_by(CheckinPlan.id)).first()
            assert plan is not None
            plan.go_away(SEVEN + timedelta(days=7), AwayWhy.AWAY, Source.DESK)
        assert looks_ahead(hamlet, slow) == []


def test_who_answers_by_text_takes_a_place_only_where_texts_cannot_be_answered(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        with hamlet.db.write() as session:
            for plan in session.scalars(sa.select(CheckinPlan)):
                plan.answers = HowAnswers.TEXT
        assert looks_ahead(hamlet, slow) == []
        hamlet.now += evening.EVERY
        with channel.replaced_by(TextChannel.read("Grendelinja")):
            assert [task.subject["checkins"] for task in looks_ahead(hamlet, slow)] == [3]


def goes_out(hamlet: Hamlet, begins: datetime, ends: datetime, ride: RideState | None = None) -> None:
    """Everybody who is rung has joined it, with a ride or without."""
    occurrence_id, ola = hamlet.occurrence(begins, ends_at=ends), hamlet.driver()
    with hamlet.db.write() as session:
        for plan in session.scalars(sa.select(CheckinPlan)).all():
            fields = {"occurrence_id": occurrence_id, "person_id": plan.person_id}
            signup = Signup(**fields, state=SignupState.JOINED, source=Source.DESK)
            session.add(signup)
            session.flush()
            if ride is not None:
                drives = {"driver_id": ola, "pickup_from": begins - timedelta(minutes=60)}
                promised = drives if ride is RideState.PROMISED else {}
                session.add(Ride(signup_id=signup.id, state=ride, **promised))


def rung_at(hamlet: Hamlet) -> list[datetime]:
    with hamlet.db.write() as session:
        checkin_plans.write_ahead(session, hamlet.now)
        return [wish.due_at for wish in evening._wishes(session, hamlet.now)]


A_QUARTER = timedelta(minutes=15)


@pytest.mark.parametrize(
    ("ride", "rung"),
    [
        (None, [SEVEN + A_QUARTER]),
        (RideState.PROMISED, [SEVEN + 3 * A_QUARTER]),
        (RideState.CANCELLED, [SEVEN + A_QUARTER]),
        (RideState.WANTED, [SEVEN]),
        (RideState.UNFILLED, [SEVEN]),
    ],
)
def test_who_has_joined_something_is_reckoned_when_she_should_be_home(
    db: Database, ride: RideState | None, rung: list[datetime]
) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 1)
        goes_out(hamlet, SEVEN - timedelta(hours=2), SEVEN - A_QUARTER, ride)
        assert rung_at(hamlet) == rung


def test_who_is_home_too_late_takes_no_place_in_the_round(db: Database) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 2)
        goes_out(hamlet, SEVEN, SEVEN + timedelta(hours=2))
        assert rung_at(hamlet) == []


def test_those_who_come_home_at_once_are_as_many_at_one_minute(db: Database, slow: Capacity) -> None:
    """Three chose their minutes far enough from each other, and come home from the same thing."""
    with founded(db) as hamlet:
        for minutes in ("18:50", "19:00", "19:10"):
            person_id = hamlet.person(f"Elder {minutes}", mobile=False)
            with hamlet.db.write() as session:
                builders.evening_calls(session, person_id, minutes)
        assert looks_ahead(hamlet, slow) == []
        goes_out(hamlet, SEVEN - timedelta(hours=2), SEVEN - A_QUARTER)
        hamlet.now += evening.EVERY
        assert rung_at(hamlet) == [SEVEN + A_QUARTER] * 3
        (task,) = looks_ahead(hamlet, slow)
        assert (task.subject["checkins"], task.subject["late"]) == (3, 1)


def test_what_is_too_late_expires_and_holds_nobody_up() -> None:
    """Three are due at seven and one at ten past eight; the second and third of seven find no line in their hour."""
    held = replace(wishes(1)[0], holds=timedelta(minutes=65))
    evening = reckon([held, *wishes(2), *wishes(1, SEVEN + timedelta(minutes=70))], Capacity(1, 1), unanswered=0)
    assert [one.finished for one in evening] == [True, False, False, True]
    assert evening[3].delay == timedelta()


def test_who_talks_long_leaves_half_of_the_lines() -> None:
    seats = [replace(wish, holds=timedelta(hours=1)) for wish in wishes(10)]
    assert late(reckon([*wishes(4), *seats], Capacity(10, 8), unanswered=0)[:4]) == 0


def test_a_try_is_counted_from_when_the_one_before_began_to_ring() -> None:
    """Three tries with twenty-nine minutes between them begin within the hour, also where nobody lifts for a minute."""
    wish = Wish(SEVEN, SEVEN + timedelta(minutes=58), 3, timedelta(minutes=29), timedelta(seconds=60))
    assert all(one.finished for one in reckon([wish], ONE_A_SECOND, unanswered=1))


def test_who_was_rung_late_is_rung_again_as_late() -> None:
    """Five tries, fourteen minutes apart, need fifty-six: begun after four and a half, the fifth is past her hour."""
    many = [replace(wish, gap=timedelta(minutes=14)) for wish in wishes(280, tries=5)]
    evening = reckon(many, ONE_A_SECOND, unanswered=0.2)
    assert late(evening) == 0
    assert [one.finished for one in evening[:240]] == [True] * 240
    assert not all(one.finished for one in evening[240:])


def kveldsseto(hamlet: Hamlet, count: int) -> int:
    """From five to seven until ten past eight, and so many have joined."""
    place_id = hamlet.place("Telefon", PlaceKind.TELEPHONE)
    begins, ends = SEVEN - timedelta(minutes=5), SEVEN + timedelta(minutes=70)
    occurrence_id = hamlet.occurrence(begins, "Kveldsseto", place_id=place_id, ends_at=ends)
    people = [hamlet.person(f"Joiner {number}", mobile=False) for number in range(count)]
    with hamlet.db.write() as session:
        for person_id in people:
            joined = Signup(
                occurrence_id=occurrence_id, person_id=person_id, state=SignupState.JOINED, source=Source.DESK
            )
            session.add(joined)
    return occurrence_id


def test_a_gathering_that_takes_the_lines_of_the_round_is_named(db: Database) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 60)
        kveldsseto(hamlet, 12)
        (task,) = looks_ahead(hamlet, Capacity(calls_per_second=1, calls_at_once=10))
        assert (task.subject["checkins"], task.subject["held"]) == (60, 5)


def test_a_gathering_that_is_going_on_holds_the_lines_of_those_who_are_there(db: Database) -> None:
    with founded(db) as hamlet:
        kveldsseto(hamlet, 3)
        hamlet.now = SEVEN - timedelta(minutes=5)
        with hamlet.db.write() as session:
            gatherings.advance(session, hamlet.now)
        hamlet.now += timedelta(minutes=1)
        with hamlet.db.write() as session:
            held = gathering_lines.wishes(session, hamlet.now, hamlet.now + timedelta(hours=24))
            assert [one.holds for one in held] == [timedelta(minutes=74)] * 3
        hamlet.now = SEVEN + timedelta(minutes=75)
        with hamlet.db.write() as session:
            gatherings.advance(session, hamlet.now)
            assert gathering_lines.wishes(session, hamlet.now, hamlet.now + timedelta(hours=24)) == []


def test_the_lines_that_are_kept_for_alarms_are_none_of_the_rounds(db: Database) -> None:
    settings = settings_module.load(
        twilio_api_base="http://127.0.0.1:1", public_url="http://line.test", calls_at_once=5
    )
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 25)
        with hamlet.db.write() as session:
            checkin_plans.write_ahead(session, hamlet.now)
        advancing.run(db, {"evening": advancing.advances_for(settings)["evening"]})
        with hamlet.db.read() as session:
            (task,) = session.scalars(sa.select(Task)).all()
            assert task.subject["late"] > 0


def test_the_warning_of_an_evening_that_is_over_leaves_the_board(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        looks_ahead(hamlet, slow)
        hamlet.now += timedelta(hours=24)
        assert [task.state for task in looks_ahead(hamlet, slow)] == [TaskState.DONE, TaskState.OPEN]


def test_the_warning_stays_while_the_evening_it_is_about_goes_on(db: Database, slow: Capacity) -> None:
    """At ten past seven nobody falls due any more tonight, and the three of seven wait still."""
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        looks_ahead(hamlet, slow)
        hamlet.now = SEVEN + timedelta(minutes=10)
        assert looks_ahead(hamlet, slow)[0].state is TaskState.OPEN


def test_an_evening_that_is_too_large_once_more_is_told_once_more(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        looks_ahead(hamlet, slow)
        for days in ([4], list(range(7))):
            hamlet.now += evening.EVERY
            with hamlet.db.write() as session:
                for plan in session.scalars(sa.select(CheckinPlan)).all():
                    checkin_plans.change(session, plan.person, source=Source.DESK, days=days)
            states = [task.state for task in looks_ahead(hamlet, slow)]
        assert states == [TaskState.DONE, TaskState.OPEN]


def test_what_the_desk_has_seen_to_is_told_anew_after_the_round_has_fitted_again(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        (task,) = looks_ahead(hamlet, slow)
        with hamlet.db.write() as session:
            tasks.done(session, session.get_one(Task, task.id))
        for capacity in (ONE_A_SECOND, slow):
            hamlet.now += evening.EVERY
            states = [task.state for task in looks_ahead(hamlet, capacity)]
        assert states == [TaskState.DONE, TaskState.OPEN]


def test_the_warning_leaves_the_board_when_nobody_is_rung_that_evening_any_more(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        looks_ahead(hamlet, slow)
        hamlet.now += evening.EVERY
        friday = 4
        with hamlet.db.write() as session:
            for plan in session.scalars(sa.select(CheckinPlan)).all():
                checkin_plans.change(session, plan.person, source=Source.DESK, days=[friday])
        (task,) = looks_ahead(hamlet, slow)
        assert task.state is TaskState.DONE


def test_more_tries_than_her_hour_holds_are_no_round_that_is_too_large(db: Database) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 5)
        with hamlet.db.write() as session:
            for plan in session.scalars(sa.select(CheckinPlan)).all():
                plan.tries, plan.gap_minutes = 5, 20
        assert looks_ahead(hamlet, ONE_A_SECOND) == []
