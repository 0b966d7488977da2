"""The offered place and two who are after it: she takes it in the moment her time is over; two have the first key."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Database, Occurrence, Person, Signup, SignupState, Source
from services import signups
from services.programme import calendar
from services.signups import Outcome, freed, joining
from tests.support.hamlet import Hamlet
from tests.support.races import KEPT_OUT_S, PATIENCE_S


@pytest.fixture
def unguarded(db: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Any]]:
    """Transactions as the drivers begin them by default, and no row lock."""
    monkeypatch.setattr(joining, "locked", lambda session, kind, row_id: session.get(kind, row_id))
    monkeypatch.setattr(freed, "all_locked", _plain)
    plain = sa.create_engine(db.engine.url, connect_args={"timeout": 10} if db.engine.dialect.name == "sqlite" else {})
    yield sa.orm.sessionmaker(plain).begin
    plain.dispose()


def _plain(session: Session, kind: Any, ids: sa.Select[int]) -> list[Any]:
    return [session.get(kind, row_id) for row_id in session.scalars(ids).all()]


def _offered(hamlet: Hamlet) -> tuple[int, int, int]:
    """One place, kept for Anne until her time is over now; Inga waits behind her."""
    friday, anne, inga = hamlet.occurrence(maximum=1), hamlet.person("Anne"), hamlet.person("Inga")
    with hamlet.db.write() as session:
        for person, state in ((anne, SignupState.OFFERED), (inga, SignupState.WAITING)):
            row = Signup(occurrence_id=friday, person_id=person, state=state, source=Source.PHONE)
            if state is SignupState.OFFERED:
                row.offered_at, row.offered_until = hamlet.now - timedelta(hours=4), hamlet.now
            session.add(row)
    return friday, anne, inga


def _at_once(
    hamlet: Hamlet, write: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, wait_s: float
) -> tuple[Outcome, int]:
    """Anne's key and the scheduler, each having read how it stands. What Anne was told, and how many have the place."""
    friday, anne, _ = _offered(hamlet)
    both_have_read = threading.Barrier(2)

    def meet() -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            both_have_read.wait(wait_s)

    count, over = calendar.places_left, freed._offered
    first = threading.local()

    def counted(session: Session, occurrence: Occurrence) -> int | None:
        left = count(session, occurrence)
        meet()
        return left

    def found(session: Session, occurrence: Occurrence, *which: sa.ColumnElement[bool]) -> Sequence[Signup]:
        rows = over(session, occurrence, *which)
        if not getattr(first, "met", False):
            first.met = True
            meet()
        return rows

    monkeypatch.setattr(joining, "places_left", counted)
    monkeypatch.setattr(freed, "_offered", found)
    outcomes: list[Outcome] = []

    def takes() -> None:
        with write() as session:
            person = session.get_one(Person, anne)
            outcomes.append(signups.join(session, person, friday, source=Source.SMS).outcome)

    def goes_on() -> None:
        with write() as session:
            freed.advance(session, clock.now())

    threads = [threading.Thread(target=takes), threading.Thread(target=goes_on)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    with hamlet.db.read() as session:
        return outcomes[0], session.scalar(calendar.taken_on(friday)) or 0


@pytest.mark.both_engines
def test_without_the_lock_one_place_is_hers_and_the_next_ones_too(
    hamlet: Hamlet, unguarded: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome, taken = _at_once(hamlet, unguarded, monkeypatch, PATIENCE_S)
    with hamlet.db.read() as session:
        states = session.scalars(sa.select(Signup.state).order_by(Signup.id)).all()
    assert outcome is Outcome.JOINED
    assert taken == 2 or states[0] is SignupState.WAITING


@pytest.mark.both_engines
def test_one_place_is_hers_or_goes_on_and_never_both(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome, taken = _at_once(hamlet, hamlet.db.write, monkeypatch, KEPT_OUT_S)
    with hamlet.db.read() as session:
        anne = session.scalars(sa.select(Signup.state).order_by(Signup.id)).first()
    assert taken == 1
    assert (outcome is Outcome.JOINED) is (anne is SignupState.JOINED)
