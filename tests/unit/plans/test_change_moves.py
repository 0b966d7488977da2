"""Every state of a change that waits for her word, by everything that can happen to it."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from models import (
    About,
    ChangeEvent,
    ChangeState,
    CheckinPlan,
    Outbox,
    OutboxState,
    Person,
    PlanChange,
    Role,
    Source,
    Task,
    TaskState,
)
from services.outbox.endings import CallEnd
from services.plans import asking_back, checkin_plans, claims
from tests.support.hamlet import Hamlet

S, E = ChangeState, ChangeEvent
ROOT = Path(__file__).resolve().parents[3]


def _no_key(session: Session, change: PlanChange) -> None:
    row = session.query(Outbox).filter_by(about=About.PLAN_CHANGED).order_by(Outbox.id.desc()).first()
    assert row is not None
    row.retry = True
    asking_back.call_ended(session, row, CallEnd.LIFTED)


HAPPENS: dict[ChangeEvent, Callable[[Session, PlanChange], object]] = {
    E.YES: asking_back.it_is_right,
    E.AS_BEFORE: asking_back.as_before,
    E.NO_KEY: _no_key,
    E.SET_ANEW: lambda session, change: claims.overtake(session, change.person),
}
LEADS_TO = {S.CONFIRMED: E.YES, S.UNDONE: E.AS_BEFORE, S.NOT_ANSWERED: E.NO_KEY, S.OVERTAKEN: E.SET_ANEW}


@pytest.fixture
def stopped(hamlet: Hamlet) -> Hamlet:
    """Somebody who shows Kari's number has stopped her calls."""
    kari_id = hamlet.person("Kari", Role.ELDER, phone="+4761200100")
    with hamlet.db.write() as session:
        kari = session.get_one(Person, kari_id)
        session.add(CheckinPlan(person=kari, days=list(range(7)), times=["19:00"]))
        session.flush()
        checkin_plans.stop(session, kari, source=Source.PHONE, shown=kari.phone)
    return hamlet


def test_every_event_has_something_that_happens() -> None:
    assert set(HAPPENS) == set(ChangeEvent)
    assert {S.WAITING, *LEADS_TO} == set(ChangeState)


def test_a_change_moves_as_its_table_says_or_stays(stopped: Hamlet) -> None:
    """Each is tried with the same change, and taken back."""
    for state, event in itertools.product(ChangeState, ChangeEvent):
        with stopped.db.read() as session:
            change = session.query(PlanChange).one()
            if state in LEADS_TO:
                HAPPENS[LEADS_TO[state]](session, change)
            assert change.state is state
            HAPPENS[event](session, change)
            assert change.state is PlanChange.ON.get((state, event), state), f"{state} by {event}"
            plan = change.person.checkin_plan
            assert plan is not None
            assert (plan.stopped_at is None) is (change.state is S.UNDONE), f"{state} by {event}"


@pytest.mark.parametrize("event", [E.YES, E.AS_BEFORE, E.SET_ANEW])
def test_what_has_its_answer_rings_nobody_and_asks_nothing_of_the_desk(stopped: Hamlet, event: ChangeEvent) -> None:
    """Also where the answer comes after the desk was asked: a key may be told of later than the end of its call."""
    with stopped.db.write() as session:
        change = session.query(PlanChange).one()
        _no_key(session, change)
        assert session.query(Task).one().state is TaskState.OPEN
        HAPPENS[event](session, change)
        assert session.query(Task).one().state is TaskState.DONE
        assert {row.state for row in session.query(Outbox)} == {OutboxState.WITHDRAWN}


@pytest.mark.parametrize(("end", "calls"), [(CallEnd.BUSY, 2), (CallEnd.UNANSWERED, 2), (CallEnd.UNDELIVERABLE, 2)])
def test_one_retry_and_then_the_desk(stopped: Hamlet, end: CallEnd, calls: int) -> None:
    with stopped.db.write() as session:
        for _ in range(calls):
            row = session.query(Outbox).filter_by(about=About.PLAN_CHANGED).order_by(Outbox.id.desc()).first()
            assert row is not None
            asking_back.call_ended(session, row, end)
        assert session.query(PlanChange).one().state is S.NOT_ANSWERED
        assert session.query(Outbox).filter_by(about=About.PLAN_CHANGED).count() == calls


def test_a_call_that_our_own_line_broke_off_is_no_try_of_hers(stopped: Hamlet) -> None:
    with stopped.db.write() as session:
        first = session.query(Outbox).filter_by(about=About.PLAN_CHANGED).one()
        asking_back.call_ended(session, first, CallEnd.BROKEN)
        again = session.query(Outbox).filter_by(about=About.PLAN_CHANGED).order_by(Outbox.id.desc()).first()
        assert again is not None and again.id != first.id
        assert again.retry is False
        assert session.query(PlanChange).one().state is S.WAITING


def test_a_call_that_never_went_out_is_the_desks_at_once(stopped: Hamlet) -> None:
    with stopped.db.write() as session:
        row = session.query(Outbox).filter_by(about=About.PLAN_CHANGED).one()
        asking_back.call_ended(session, row, CallEnd.NOT_PLACED)
        assert session.query(PlanChange).one().state is S.NOT_ANSWERED


def test_a_retry_that_would_fall_into_the_quiet_hours_waits_for_the_morning(stopped: Hamlet) -> None:
    stopped.now = stopped.now.replace(hour=19, minute=55)  # five to nine in Lom
    with stopped.db.write() as session:
        row = session.query(Outbox).filter_by(about=About.PLAN_CHANGED).one()
        asking_back.call_ended(session, row, CallEnd.UNANSWERED)
        again = session.query(Outbox).filter_by(about=About.PLAN_CHANGED).order_by(Outbox.id.desc()).first()
        assert again is not None
        assert again.not_before - stopped.now > timedelta(hours=10)


CHANGES = {
    *("stop", "change", "change_hour", "add_hour"),
    *("pause", "resume", "confirm", "contact_says", "says", "elder_writes"),
}
ROOMS = ("checkin_plans", "elder_hour", "away", "elder_away")


def test_the_doors_say_of_every_change_which_number_was_shown() -> None:
    """None is who is known: whoever forgets to say it would speak in her name."""
    found = 0
    for path in [*ROOT.glob("ivr/**/*.py"), *ROOT.glob("sms/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if ast.unparse(node.func.value) in ROOMS and node.func.attr in CHANGES:
                said = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
                assert said.get("shown") in ("turn.shown", "turn.number"), f"{path}: {ast.unparse(node)}"
                found += 1
    assert found >= 15
