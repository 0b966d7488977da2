"""Who will be told what, how, when and at what cost, before it is done: it is what the deed then writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import texts
from models import (
    About,
    Channel,
    Occurrence,
    OccurrenceState,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    PlaceKind,
    Ride,
    Signup,
    Source,
    Task,
    TaskKind,
    Telling,
    TellingState,
)
from services import rides, signups
from services.outbox import prices
from services.phones import texting
from services.programme.facts import Facts
from services.signups import occurrences
from services.telling import foretold
from services.telling.foretold import Changed, Foretold, Way
from tests.support.hamlet import MONDAY_NOON, Hamlet


def village_of_four(hamlet: Hamlet) -> int:
    """Friday: Kari by mobile, Ola on a landline and driven by Jon, Pål who has written STOPP, and Siri without one."""
    friday = hamlet.occurrence()
    kari, ola = hamlet.person("Kari"), hamlet.person("Ola", mobile=False)
    pal, siri = hamlet.person("Pål"), hamlet.person("Siri", phone=None)
    jon = hamlet.driver("Jon")
    with hamlet.db.write() as session:
        for person_id in (kari, ola, pal, siri):
            person = session.get_one(Person, person_id)
            signups.join(session, person, friday, source=Source.SMS, wants_ride=person_id == ola)
        rides.advance(session, hamlet.now)
        ask = rides.open_asks(session, session.get_one(Person, jon))[0]
        rides.accept(session, session.get_one(Person, jon), ask.ride_id)
        stopped = session.get_one(Person, pal)
        texting.stop(session, stopped.community_id, str(stopped.phone))
    return friday


def foretell(hamlet: Hamlet, friday: int) -> Foretold:
    with hamlet.db.read() as session:
        occurrence = session.get_one(Occurrence, friday)
        return foretold.of(session, lambda: occurrences.call_off_at_desk(session, occurrence), texts.as_text)


def call_off(hamlet: Hamlet, friday: int, seen: str, **how: bool) -> Foretold:
    with hamlet.db.write() as session:
        occurrence = session.get_one(Occurrence, friday)
        deed = lambda: occurrences.call_off_at_desk(session, occurrence)  # noqa: E731
        return foretold.do(session, deed, texts.as_text, seen=seen, **how)


def going_out(hamlet: Hamlet) -> list[Outbox]:
    with hamlet.db.read() as session:
        waiting = sa.select(Outbox).where(Outbox.state == OutboxState.DUE).order_by(Outbox.id)
        return list(session.scalars(waiting))


def test_what_is_foretold_is_what_is_then_done(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    before = {row.id for row in going_out(hamlet)}
    plan = foretell(hamlet, friday)
    call_off(hamlet, friday, plan.marks)

    rows = [row for row in going_out(hamlet) if row.id not in before]
    sent = {
        (row.person_id, row.about, row.number, row.kind, row.not_before if row.not_before > hamlet.now else None)
        for row in rows
    }
    kinds = {Way.RING: OutboxKind.CALL, Way.TEXT: OutboxKind.TEXT}
    told = {(each.person_id, each.about, each.number, kinds[each.way], each.at) for each in plan.lines if each.row_id}
    assert told == sent
    with hamlet.db.read() as session:
        parts = sum(text[1] for row in rows if row.kind is OutboxKind.TEXT and (text := texts.as_text(session, row)))
    calls = sum(row.kind is OutboxKind.CALL for row in rows)
    assert (plan.segments, plan.cost_ore) == (parts, prices.of_text(parts) + calls * prices.of_call())


LATER = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


def full_friday(hamlet: Hamlet) -> tuple[int, int, int]:
    """Friday for one, whom Jon drives, and who waits."""
    friday = hamlet.occurrence(maximum=1)
    kari, ola, jon = hamlet.person("Kari"), hamlet.person("Ola", mobile=False), hamlet.driver("Jon")
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, kari), friday, source=Source.SMS, wants_ride=True)
        signups.join(session, session.get_one(Person, ola), friday, source=Source.SMS, accept_waiting=True)
        rides.advance(session, hamlet.now)
        driver = session.get_one(Person, jon)
        rides.accept(session, driver, rides.open_asks(session, driver)[0].ride_id)
    return friday, kari, ola


DEEDS: dict[str, Callable[[Session, int, int, int], object]] = {
    "call off": lambda s, friday, _kari, _ola: occurrences.call_off_at_desk(s, s.get_one(Occurrence, friday)),
    "sign off": lambda s, friday, kari, _ola: signups.cancel(s, sign_up(s, friday, kari), source=Source.DESK),
    "sign off who waits": lambda s, friday, _kari, ola: signups.cancel(s, sign_up(s, friday, ola), source=Source.DESK),
    "no ride": lambda s, friday, kari, _ola: rides.cancel(s, ride_of(s, friday, kari)),
    "another hour": lambda s, friday, _kari, _ola: occurrences.change(
        s, s.get_one(Occurrence, friday), Facts("Fredagstreff", LATER, LATER + timedelta(hours=2), maximum=1)
    ),
    "two places": lambda s, friday, _kari, _ola: occurrences.change(
        s, s.get_one(Occurrence, friday), as_it_is(s, friday, maximum=2)
    ),
}


def sign_up(session: Session, friday: int, person_id: int) -> Signup:
    return session.scalars(sa.select(Signup).filter_by(occurrence_id=friday, person_id=person_id)).one()


def ride_of(session: Session, friday: int, person_id: int) -> Ride:
    ride = rides.of_signup(session, sign_up(session, friday, person_id))
    assert ride is not None
    return ride


def as_it_is(session: Session, friday: int, **changed: int) -> Facts:
    row = session.get_one(Occurrence, friday)
    return replace(Facts(row.activity.title, row.starts_at, row.ends_at, place_id=row.place_id), **changed)


@pytest.mark.parametrize("at", [MONDAY_NOON, MONDAY_NOON + timedelta(hours=12)], ids=["noon", "midnight"])
@pytest.mark.parametrize("name", DEEDS)
def test_every_deed_writes_what_was_foretold_of_it(hamlet: Hamlet, name: str, at: datetime) -> None:
    people = full_friday(hamlet)
    hamlet.now = at
    before = {row.id for row in going_out(hamlet)}
    with hamlet.db.read() as session:
        plan = foretold.of(session, lambda: DEEDS[name](session, *people), texts.as_text)
    assert plan.lines
    with hamlet.db.write() as session:
        foretold.do(session, lambda: DEEDS[name](session, *people), texts.as_text, seen=plan.marks)

    rows = [row for row in going_out(hamlet) if row.id not in before]
    kinds = {OutboxKind.CALL: Way.RING, OutboxKind.TEXT: Way.TEXT}
    sent = [(row.person_id, row.about, kinds[row.kind], row.number, row.not_before) for row in rows]
    told = [(each.person_id, each.about, each.way, each.number, each.at or at) for each in plan.lines]
    assert sorted(told, key=str) == sorted(sent, key=str)


def test_each_is_foretold_in_the_way_there_is_to_each(hamlet: Hamlet) -> None:
    plan = foretell(hamlet, village_of_four(hamlet))

    assert {(each.name, each.about, each.way) for each in plan.lines} == {
        ("Kari", About.OCCURRENCE_CANCELLED, Way.TEXT),
        ("Ola", About.OCCURRENCE_CANCELLED, Way.RING),
        ("Pål", About.OCCURRENCE_CANCELLED, Way.RING),  # promised in the answer to STOPP
        ("Siri", About.OCCURRENCE_CANCELLED, Way.DESK),
        ("Jon", About.RIDE_CANCELLED, Way.TEXT),
    }
    assert plan.people == 5
    kari = next(each for each in plan.lines if each.name == "Kari")
    assert kari.words and "Fredagstreff" in kari.words


def test_it_costs_what_the_desk_has_said_that_calls_and_texts_cost(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    with hamlet.db.write() as session:
        hamlet.community(session).text_part_ore, hamlet.community(session).call_minute_ore = 100, 10
    plan = foretell(hamlet, friday)
    assert plan.cost_ore == plan.segments * 100 + len(plan.by(Way.RING)) * 10


def test_foretelling_leaves_nothing_behind(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    before, told = going_out(hamlet), hamlet.told()
    foretell(hamlet, friday)

    assert [row.id for row in going_out(hamlet)] == [row.id for row in before]
    assert [row.id for row in hamlet.told()] == [row.id for row in told]
    with hamlet.db.read() as session:
        assert session.get_one(Occurrence, friday).state is OccurrenceState.PLANNED
        assert session.query(Task).all() == []


def test_in_quiet_hours_it_is_foretold_for_the_morning(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    hamlet.now = datetime(2026, 11, 25, 21, 30, tzinfo=UTC)  # 22.30 in Lom
    plan = foretell(hamlet, friday)

    assert {each.at for each in plan.lines if each.row_id} == {datetime(2026, 11, 26, 7, 0, tzinfo=UTC)}


def test_on_the_day_itself_they_are_told_from_seven(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    hamlet.now = datetime(2026, 11, 27, 5, 0, tzinfo=UTC)  # six in Lom
    plan = foretell(hamlet, friday)

    assert {each.at for each in plan.lines if each.row_id} == {datetime(2026, 11, 27, 6, 0, tzinfo=UTC)}


def test_where_the_list_has_changed_nothing_is_done_and_the_new_are_known(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    plan = foretell(hamlet, friday)
    late = hamlet.person("Marit")
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, late), friday, source=Source.SMS)
    before = [row.id for row in going_out(hamlet)]

    with pytest.raises(Changed) as changed:
        call_off(hamlet, friday, plan.marks)

    now = changed.value.foretold
    new = now.new_since(plan.marks)
    assert [each.name for each in now.lines if each.mark in new] == ["Marit"]
    assert [row.id for row in going_out(hamlet)] == before
    with hamlet.db.read() as session:
        assert session.get_one(Occurrence, friday).state is OccurrenceState.PLANNED


def test_a_changed_list_rolls_back_alone_and_leaves_what_the_unit_has_written(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    with hamlet.db.write() as session:
        occurrence = session.get_one(Occurrence, friday)
        occurrence.minimum = 7
        with pytest.raises(Changed):
            foretold.do(session, lambda: occurrences.call_off(session, occurrence), texts.as_text, seen="nothing")
    with hamlet.db.read() as session:
        kept = session.get_one(Occurrence, friday)
        assert (kept.minimum, kept.state) == (7, OccurrenceState.PLANNED)


def test_who_rings_them_herself_has_each_as_a_task_and_nothing_goes_out(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    before = {row.id for row in going_out(hamlet)}
    plan = foretell(hamlet, friday)
    call_off(hamlet, friday, plan.marks, by_hand=True)

    assert {row.id for row in going_out(hamlet)} <= before
    with hamlet.db.read() as session:
        tasks = session.scalars(sa.select(Task).where(Task.kind == TaskKind.NOT_TOLD)).all()
        assert {task.person.full_name for task in tasks if task.person} == {"Kari", "Ola", "Pål", "Siri", "Jon"}
        told = session.scalars(sa.select(Telling).where(Telling.about == About.OCCURRENCE_CANCELLED)).all()
        assert {each.state for each in told} == {TellingState.NOT_TOLD}
        assert {each.channel for each in told if each.person.phone} == {Channel.WHEN_RINGING_IN}


def test_of_who_is_told_by_hand_on_the_day_itself_no_text_beside_a_call_goes_out_either(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    hamlet.now = datetime(2026, 11, 27, 8, 30, tzinfo=UTC)
    before = {row.id for row in going_out(hamlet)}
    plan = foretell(hamlet, friday)
    assert {Way.RING, Way.TEXT} <= {each.way for each in plan.lines if each.name == "Kari"}
    call_off(hamlet, friday, plan.marks, by_hand=True)
    assert {row.id for row in going_out(hamlet)} <= before


def test_a_new_hour_tells_who_comes_and_who_drives(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    hall = hamlet.place("Utgard", PlaceKind.VENUE)
    with hamlet.db.write() as session:
        of_the_ride = sa.select(Telling).where(Telling.about.in_((About.RIDE_PROMISED, About.RIDE_YOURS)))
        for item in session.scalars(of_the_ride):
            item.move(TellingState.TOLD)
        row = session.get_one(Occurrence, friday)
        later = row.starts_at + timedelta(hours=2)
        facts = Facts("Fredagstreff", later, later + timedelta(hours=2), place_id=hall, maximum=8)
        plan = foretold.of(session, lambda: occurrences.change(session, row, facts), texts.as_text)

    told = {(each.name, each.about) for each in plan.lines}
    changed, promised = About.OCCURRENCE_CHANGED, About.RIDE_PROMISED
    assert told == {
        *((name, changed) for name in ("Kari", "Ola", "Pål", "Siri")),
        ("Ola", promised),
        ("Jon", About.RIDE_YOURS),
    }


def test_what_tells_nobody_has_no_lines(hamlet: Hamlet) -> None:
    friday = village_of_four(hamlet)
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, friday)
        facts = Facts("Fredagstreff", row.starts_at, row.ends_at, minimum=3, price_ore=5000, bring="strikketøy")
        plan = foretold.of(session, lambda: occurrences.change(session, row, facts), texts.as_text)
    assert (plan.lines, plan.people, plan.cost_ore, plan.marks) == ((), 0, 0, "")
