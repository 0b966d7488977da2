"""The evening's rules without a telephone: what is written, when it falls due, what a state may become."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Alert,
    AwayWhy,
    Checkin,
    CheckinPlan,
    CheckinState,
    Database,
    IllegalMove,
    Outbox,
    Source,
    Task,
    TaskKind,
)
from scheduler import advancing
from services import checkins
from services.checkins import tries
from services.hours import duetime
from services.outbox.endings import CallEnd
from services.plans import away, checkin_plans, elder_hour
from tests.support.steps.evenings import EVENING, all_end, elder, elders, ended, rows


def test_planning_twice_writes_one_checkin_and_one_call(db: Database) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        elder(session)
        for _ in range(3):
            checkins.advance(session, EVENING)
        assert len(rows(session)) == 1
        assert session.scalar(sa.select(sa.func.count()).select_from(Outbox)) == 1


@pytest.mark.parametrize("half_hour", range(48))
@pytest.mark.parametrize("night", [date(2026, 3, 29), date(2026, 10, 25)])
def test_both_clock_change_nights_have_one_checkin_at_the_right_instant(night: date, half_hour: int) -> None:
    from services.plans.checkin_plans import due_times

    zone = ZoneInfo("Europe/Oslo")
    at = f"{half_hour // 2:02d}:{30 * (half_hour % 2):02d}"
    midnight = datetime(night.year, night.month, night.day, tzinfo=zone).astimezone(UTC)
    hours = [midnight + timedelta(hours=count) for count in (0, 2, 24, 26)]
    due = list(due_times([night.weekday()], [at], zone, hours[0], hours[2]))
    late = list(due_times([night.weekday()], [at], zone, hours[1], hours[3]))
    assert {duetime.local_day(instant, zone) for instant in {*due, *late}} == {night}
    assert len({*due, *late}) == 1


def test_another_hour_takes_tonights_planned_call_with_it(db: Database) -> None:
    noon = EVENING - timedelta(hours=6)
    with clock.replaced_by(lambda: noon), db.write() as session:
        person = elder(session)
        checkins.advance(session, noon)
        elder_hour.change_hour(session, person, "19:30", source=Source.PHONE)
        checkins.advance(session, noon)
        assert [row.due_at for row in rows(session)] == [EVENING + timedelta(minutes=30)]


def test_who_has_stopped_is_planned_no_more_until_she_wants_it_again(db: Database) -> None:
    noon = EVENING - timedelta(hours=6)
    with clock.replaced_by(lambda: noon), db.write() as session:
        person = elder(session)
        checkin_plans.stop(session, person, source=Source.PHONE)
        checkins.advance(session, noon)
        assert rows(session) == []
        away.resume(session, person, source=Source.DESK)
        checkins.advance(session, noon)
        assert len(rows(session)) == 1


@pytest.mark.parametrize("state", CheckinState)
@pytest.mark.parametrize("to", CheckinState)
def test_a_checkin_moves_only_as_its_table_says(state: CheckinState, to: CheckinState) -> None:
    checkin = Checkin(state=state)
    if to in Checkin.MOVES[state]:
        checkin.move(to)
        assert checkin.state is to
    else:
        with pytest.raises(IllegalMove):
            checkin.move(to)


def test_no_key_but_the_three_closes_a_checkin(db: Database) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        elder(session)
        checkins.advance(session, EVENING)
        with pytest.raises(ValueError, match="no key"):
            checkins.close(session, rows(session)[0], CheckinState.MISSED)


def test_a_plan_that_has_not_changed_is_looked_at_when_its_next_call_comes_within_reach(db: Database) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        elder(session, at="20:05")
        checkins.advance(session, EVENING)
        session.execute(sa.delete(Checkin))
        checkins.advance(session, EVENING + timedelta(minutes=119))
        assert rows(session) == []
        checkins.advance(session, EVENING + timedelta(hours=2))
        assert [row.due_at for row in rows(session)] == [EVENING + timedelta(hours=25, minutes=5)]


@pytest.mark.parametrize(
    ("days", "times"),
    [(range(7), ["19:00"]), (range(7), ["08:30", "19:05", "23:59"]), ([0], ["00:00"]), ([2, 3], ["19:00"])],
)
def test_every_call_is_written_nearly_a_day_before_with_few_looks(
    db: Database, days: Collection[int], times: list[str]
) -> None:
    """Over ten days, in one of which the clock changes, at no good minute of each hour."""
    begins, looked_at = datetime(2026, 3, 23, 15, 17, tzinfo=UTC), set()
    with clock.replaced_by(lambda: begins), db.write() as session:
        elder(session, days=list(days), times=times)
        for now in (begins + timedelta(hours=count) for count in range(240)):
            checkin_plans.write_ahead(session, now)
            looked_at.add(session.scalar(sa.select(CheckinPlan.written_until)))
            within_reach = now + checkin_plans.AHEAD_TO_WRITE
            wanted = set(checkin_plans.due_times(days, times, ZoneInfo("Europe/Oslo"), begins, within_reach))
            assert wanted <= set(session.scalars(sa.select(Checkin.due_at)))
        assert {row.due_at for row in rows(session)} == set(
            checkin_plans.due_times(days, times, ZoneInfo("Europe/Oslo"), begins, now + checkin_plans.AHEAD)
        )
    assert len(looked_at) <= 11 * len(times) + 1


def test_a_plan_that_has_changed_is_looked_at_at_once(db: Database) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        kari = elder(session, at="19:15")
        checkins.advance(session, EVENING)
        elder_hour.change_hour(session, kari, "19:45", source=Source.DESK)
        checkins.advance(session, EVENING)
        assert [row.due_at for row in rows(session)] == [EVENING + timedelta(minutes=45)]


def test_a_round_larger_than_one_transaction_is_planned_in_one_beat(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tries, "AT_ONCE", 2)
    monkeypatch.setattr(checkin_plans, "AT_ONCE", 2)
    with clock.replaced_by(lambda: EVENING):
        with db.write() as session:
            elders(session, 5)
        advancing.run(db, {"checkins": checkins.advance})
        with db.read() as session:
            assert [row.state for row in rows(session)] == [CheckinState.RINGING] * 5


def test_a_row_that_cannot_be_planned_stands_before_no_other(
    db: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whole = tries._move_on

    def breaks_on_the_first(session: Session, checkin: Checkin, *more: Any) -> None:
        if checkin.id == 1:
            raise RuntimeError("broken row")
        whole(session, checkin, *more)

    monkeypatch.setattr(tries, "AT_ONCE", 1)
    monkeypatch.setattr(tries, "_move_on", breaks_on_the_first)
    with clock.replaced_by(lambda: EVENING):
        with db.write() as session:
            elders(session, 2)
        advancing.run(db, {"checkins": checkins.advance})
        with db.read() as session:
            first, second = rows(session)
            assert (first.state, first.next_try_at) == (CheckinState.PLANNED, EVENING + tries.SET_ASIDE)
            assert second.state is CheckinState.RINGING
    caplog.clear()


def test_an_evening_nobody_wrote_is_in_a_human_s_hands(db: Database) -> None:
    """The schedulers were down for longer than they write ahead."""
    with clock.replaced_by(lambda: EVENING - timedelta(days=3)), db.write() as session:
        elder(session)
    back_at = EVENING + timedelta(hours=2)
    with clock.replaced_by(lambda: back_at), db.write() as session:
        checkins.advance(session, back_at)
        assert [checkin.state for checkin in rows(session) if checkin.due_at < back_at] == [CheckinState.NOT_TRIED]


def test_whoever_is_still_in_her_window_is_rung(db: Database) -> None:
    with clock.replaced_by(lambda: EVENING - timedelta(days=3)), db.write() as session:
        elder(session)
    back_at = EVENING + timedelta(minutes=20)
    with clock.replaced_by(lambda: back_at), db.write() as session:
        checkins.advance(session, back_at)
        assert [checkin.state for checkin in rows(session) if checkin.due_at < back_at] == [CheckinState.RINGING]


def test_an_hour_chosen_now_does_not_speak_of_earlier_today(db: Database) -> None:
    chosen_at = EVENING + timedelta(minutes=20)
    with clock.replaced_by(lambda: chosen_at), db.write() as session:
        elder(session)
        checkins.advance(session, chosen_at)
        assert [checkin.due_at > chosen_at for checkin in rows(session)] == [True]


def test_who_is_out_of_reach_when_the_night_begins_is_in_the_hands_of_the_desk(db: Database) -> None:
    now = [EVENING]
    with clock.replaced_by(lambda: now[0]), db.write() as session:
        elders(session, 5)
        for minutes in range(0, 126, 5):
            now[0] = EVENING + timedelta(minutes=minutes)
            checkins.advance(session, now[0])
            all_end(session, CallEnd.UNDELIVERABLE)
        checkins.advance(session, now[0])
        assert {row.state for row in rows(session) if row.due_at == EVENING} == {CheckinState.NOT_TRIED}
        kinds = Counter(session.scalars(sa.select(Task.kind)))
        assert kinds == {TaskKind.STORM: 1, TaskKind.NOT_TRIED: 5}
        assert session.scalar(sa.select(sa.func.count()).select_from(Alert)) == 0


@pytest.mark.parametrize(
    ("ends", "tasks"),
    [
        ([CallEnd.LIFTED], 0),
        ([CallEnd.LIFTED, CallEnd.LIFTED], 1),
        ([CallEnd.LIFTED, CallEnd.LIFTED, CallEnd.LIFTED], 1),
        ([CallEnd.LIFTED, CallEnd.UNANSWERED], 0),
        ([CallEnd.UNANSWERED, CallEnd.LIFTED], 0),
    ],
    ids=["one evening", "two evenings", "a third, the task stands", "not lifted the second", "not lifted the first"],
)
def test_a_phone_lifted_two_evenings_running_without_a_key_is_a_task(
    db: Database, ends: list[CallEnd], tasks: int
) -> None:
    now = [EVENING]
    with clock.replaced_by(lambda: now[0]), db.write() as session:
        elder(session, tries=1)
        for evening, end in enumerate(ends):
            now[0] = EVENING + timedelta(days=evening)
            checkins.advance(session, now[0])
            all_end(session, end)
        found = session.scalars(sa.select(Task.kind)).all()
        assert list(found).count(TaskKind.KEYS_DO_NOT_COME) == tasks


@pytest.mark.parametrize("why", [AwayWhy.AWAY, AwayWhy.HOSPITAL])
def test_who_is_said_to_be_away_while_the_last_try_rings_alarms_nobody(db: Database, why: AwayWhy) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        person = elder(session, tries=1)
        checkins.advance(session, EVENING)
        away.pause(session, person, EVENING + timedelta(days=3), source=Source.DESK, why=why)
        assert ended(session, CallEnd.UNANSWERED).silenced_by == why.value
        assert session.scalars(sa.select(Alert)).all() == []


def test_two_calls_of_the_same_elder_are_not_one_call_that_asks_which_of_them_she_is(db: Database) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        person = elder(session)
        checkin_plans.set_plan(session, person, range(7), ["19:00", "19:05"])
        for _ in range(2):
            checkins.advance(session, EVENING)
        assert [one.state for one in rows(session)] == [CheckinState.RINGING, CheckinState.PLANNED]


def test_an_hour_that_has_passed_today_leaves_tonights_call_where_it_was(db: Database) -> None:
    before = EVENING - timedelta(minutes=10)
    with clock.replaced_by(lambda: before), db.write() as session:
        person = elder(session)
        checkins.advance(session, before)
        elder_hour.change_hour(session, person, "18:00", source=Source.DESK)
        checkins.advance(session, before)
        assert [row.due_at for row in rows(session)] == [EVENING, EVENING + timedelta(hours=23)]


def test_a_day_taken_out_takes_tonights_call_though_the_hour_has_passed(db: Database) -> None:
    before = EVENING - timedelta(minutes=10)
    with clock.replaced_by(lambda: before), db.write() as session:
        person = elder(session)
        checkins.advance(session, before)
        checkin_plans.change(session, person, times=["18:00"], days=[0], source=Source.DESK)
        checkins.advance(session, before)
        assert rows(session) == []


@pytest.mark.parametrize("at", ["07:55", "19:50", "23:00"])
def test_an_hour_that_leaves_no_room_before_nine_is_refused_and_changes_nothing(db: Database, at: str) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        kari = elder(session, at="19:00")
        with pytest.raises(elder_hour.NoRoom, match=r"from 08:00 to 19:45"):
            elder_hour.change_hour(session, kari, at, source=Source.PHONE)
        assert kari.checkin_plan.times == ["19:00"]  # type: ignore[union-attr]
