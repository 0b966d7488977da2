"""Joining, the waiting list and cancelling; and what the last place does under two callers at once."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, Channel, Database, Occurrence, Person, Ride, RideState, Signup, SignupState, Source
from models import TellingState as Told
from services import signups
from services.programme import calendar
from services.signups import Outcome, joining
from tests.support.hamlet import Hamlet
from tests.support.races import KEPT_OUT_S, PATIENCE_S


def join(hamlet: Hamlet, person_id: int, occurrence_id: int, **options: Any) -> Outcome:
    options.setdefault("source", Source.DESK)
    with hamlet.db.write() as session:
        return signups.join(session, session.get_one(Person, person_id), occurrence_id, **options).outcome


def cancel(hamlet: Hamlet, person_id: int, **options: Any) -> None:
    options.setdefault("source", Source.DESK)
    with hamlet.db.write() as session:
        row = session.scalars(sa.select(Signup).where(Signup.person_id == person_id)).one()
        signups.cancel(session, row, **options)


def state(hamlet: Hamlet, person_id: int) -> SignupState:
    with hamlet.db.read() as session:
        return session.scalars(sa.select(Signup.state).where(Signup.person_id == person_id)).one()


def test_joining_gives_a_place_and_says_so(hamlet: Hamlet) -> None:
    kari, friday = hamlet.person(), hamlet.occurrence()
    assert join(hamlet, kari, friday) is Outcome.JOINED
    assert [telling.about for telling in hamlet.told()] == [About.SIGNUP_JOINED]


def test_joining_twice_is_already(hamlet: Hamlet) -> None:
    kari, friday = hamlet.person(), hamlet.occurrence()
    join(hamlet, kari, friday)
    assert join(hamlet, kari, friday) is Outcome.ALREADY


def test_what_has_begun_cannot_be_joined(hamlet: Hamlet) -> None:
    kari, over = hamlet.person(), hamlet.occurrence(hamlet.now - timedelta(hours=1))
    assert join(hamlet, kari, over) is Outcome.GONE


def test_a_full_activity_says_full_and_writes_nothing(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence(maximum=1)
    join(hamlet, hamlet.person("Kari"), friday)
    assert join(hamlet, hamlet.person("Anne"), friday) is Outcome.FULL
    with hamlet.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Signup)) == 1


def test_a_full_activity_offers_the_waiting_list(hamlet: Hamlet) -> None:
    friday, anne = hamlet.occurrence(maximum=1), hamlet.person("Anne")
    join(hamlet, hamlet.person("Kari"), friday)
    assert join(hamlet, anne, friday, accept_waiting=True) is Outcome.WAITING
    assert [telling.about for telling in hamlet.told(person_id=anne)] == [About.SIGNUP_WAITING]


def test_cancelling_offers_the_place_to_who_has_waited_longest(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence(maximum=1)
    kari, anne, inga = (hamlet.person(name) for name in ("Kari", "Anne", "Inga"))
    for person in (kari, anne, inga):
        join(hamlet, person, friday, accept_waiting=True)
        hamlet.now += timedelta(minutes=1)
    cancel(hamlet, kari)
    assert (state(hamlet, anne), state(hamlet, inga)) == (SignupState.OFFERED, SignupState.WAITING)
    assert [telling.person_id for telling in hamlet.told(About.PLACE_FREE)] == [anne]


def test_a_place_left_from_the_waiting_list_frees_no_place(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence(maximum=1)
    kari, anne, inga = (hamlet.person(name) for name in ("Kari", "Anne", "Inga"))
    for person in (kari, anne, inga):
        join(hamlet, person, friday, accept_waiting=True)
    cancel(hamlet, anne)
    assert state(hamlet, inga) is SignupState.WAITING


def test_signing_up_again_after_cancelling_is_the_same_row_and_is_told_again(hamlet: Hamlet) -> None:
    kari, friday = hamlet.person(), hamlet.occurrence()
    join(hamlet, kari, friday)
    cancel(hamlet, kari)
    assert join(hamlet, kari, friday) is Outcome.JOINED
    assert [telling.about for telling in hamlet.told() if telling.state is Told.OPEN] == [About.SIGNUP_JOINED]


def test_cancelling_cancels_the_ride(hamlet: Hamlet) -> None:
    kari, friday = hamlet.person(), hamlet.occurrence()
    join(hamlet, kari, friday, wants_ride=True)
    cancel(hamlet, kari)
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Ride.state)).one() is RideState.CANCELLED


def test_what_she_heard_in_her_call_is_texted_to_a_mobile(hamlet: Hamlet) -> None:
    join(hamlet, hamlet.person(mobile=True), hamlet.occurrence(), source=Source.PHONE)
    assert [(one.channel, one.state) for one in hamlet.told()] == [(Channel.SMS, Told.OPEN)]


def test_what_she_heard_in_her_call_is_not_rung_back_to_a_home_phone(hamlet: Hamlet) -> None:
    join(hamlet, hamlet.person(mobile=False), hamlet.occurrence(), source=Source.PHONE)
    assert [one for one in hamlet.told() if one.state is Told.OPEN] == []


def test_what_was_joined_by_text_is_answered_in_that_text_alone(hamlet: Hamlet) -> None:
    join(hamlet, hamlet.person(), hamlet.occurrence(), source=Source.SMS)
    assert hamlet.told() == []


def test_mine_are_the_coming_ones_soonest_first(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    later, sooner = hamlet.occurrence(hamlet.now + timedelta(days=5)), hamlet.occurrence(hamlet.now + timedelta(days=2))
    begins = hamlet.occurrence(hamlet.now + timedelta(hours=1))
    for row in (later, sooner, begins):
        join(hamlet, kari, row)
    hamlet.now += timedelta(hours=2)
    with hamlet.db.read() as session:
        found = signups.mine(session, session.get_one(Person, kari))
        assert [signup.occurrence_id for signup in found] == [sooner, later]


# -- the last place and two callers


def _both_join(
    hamlet: Hamlet, friday: int, write: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, wait_s: float
) -> list[Outcome]:
    """Two threads join; each, having counted the places, waits so long for the other to have counted too."""
    people = [hamlet.person("Kari"), hamlet.person("Anne")]
    both_counted = threading.Barrier(2)
    count = calendar.places_left

    def counted(session: Session, occurrence: Occurrence) -> int | None:
        left = count(session, occurrence)
        with contextlib.suppress(threading.BrokenBarrierError):
            both_counted.wait(wait_s)
        return left

    monkeypatch.setattr(joining, "places_left", counted)
    outcomes: list[Outcome] = []

    def caller(person_id: int) -> None:
        with write() as session:
            person = session.get_one(Person, person_id)
            outcomes.append(signups.join(session, person, friday, source=Source.SMS).outcome)

    threads = [threading.Thread(target=caller, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    return sorted(outcomes)


@pytest.fixture
def unguarded(db: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Any]]:
    """Transactions as the drivers begin them by default, and no row lock."""
    monkeypatch.setattr(joining, "locked", lambda session, kind, row_id: session.get(kind, row_id))
    plain = sa.create_engine(db.engine.url, connect_args={"timeout": 10} if db.engine.dialect.name == "sqlite" else {})
    maker = sa.orm.sessionmaker(plain)
    yield maker.begin
    plain.dispose()


@pytest.mark.both_engines
def test_without_the_lock_two_callers_both_get_the_last_place(
    hamlet: Hamlet, unguarded: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    friday = hamlet.occurrence(maximum=1)
    assert _both_join(hamlet, friday, unguarded, monkeypatch, PATIENCE_S) == [Outcome.JOINED, Outcome.JOINED]


@pytest.mark.both_engines
def test_the_last_place_goes_to_one_of_two_callers(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    friday = hamlet.occurrence(maximum=1)
    assert _both_join(hamlet, friday, hamlet.db.write, monkeypatch, KEPT_OUT_S) == [Outcome.FULL, Outcome.JOINED]
