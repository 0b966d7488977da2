"""Two contacts say "I look to her" at the same moment: one does, and the other hears that somebody has."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Alert, AlertCause, AlertTold, Database, Person, Role, ToldState
from services import alerts
from services.alerts import TakeResult, answers
from services.importing.contact_cells import ContactCell
from services.importing.contacts import set_contacts
from tests.support.hamlet import Hamlet
from tests.support.races import KEPT_OUT_S, PATIENCE_S

KIN = (ContactCell("Liv", "+4790000201"), ContactCell("Nils", "+4790000202"))


@pytest.fixture
def alert_id(hamlet: Hamlet) -> int:
    kari = hamlet.person("Kari", Role.ELDER, mobile=False)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        set_contacts(session, elder, KIN)
        return alerts.raise_(session, elder, AlertCause.MISSED).id


def both_take(
    alert_id: int, people: list[int], write: Callable[[], Any], monkeypatch: pytest.MonkeyPatch, wait_s: float
) -> list[TakeResult]:
    """Each, having read the alert, waits so long for the other to have read it too."""
    both_read = threading.Barrier(2)
    told_by = alerts.told_by

    def read(session: Session, alert: Alert | None, by: Person | str) -> AlertTold | None:
        found = told_by(session, alert, by)
        with contextlib.suppress(threading.BrokenBarrierError):
            both_read.wait(wait_s)
        return found

    monkeypatch.setattr(answers, "told_by", read)
    results: list[TakeResult] = []

    def taker(person_id: int) -> None:
        with write() as session:
            results.append(alerts.take(session, alert_id, session.get_one(Person, person_id)))

    threads = [threading.Thread(target=taker, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    return sorted(results)


def kin(hamlet: Hamlet) -> list[int]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Person.id).where(Person.phone.in_([kin.number for kin in KIN]))))


@pytest.fixture
def unguarded(db: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Any]]:
    """Transactions as the drivers begin them by default, and no row lock."""
    monkeypatch.setattr(answers, "locked", lambda session, kind, row_id: session.get(kind, row_id))
    plain = sa.create_engine(db.engine.url, connect_args={"timeout": 10} if db.engine.dialect.name == "sqlite" else {})
    yield sa.orm.sessionmaker(plain).begin
    plain.dispose()


def test_without_the_lock_both_believe_it_is_theirs(
    hamlet: Hamlet, alert_id: int, unguarded: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    took = both_take(alert_id, kin(hamlet), unguarded, monkeypatch, PATIENCE_S)
    assert took == [TakeResult.YOURS, TakeResult.YOURS]


def test_one_of_two_takes_it(hamlet: Hamlet, alert_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    took = both_take(alert_id, kin(hamlet), hamlet.db.write, monkeypatch, KEPT_OUT_S)
    assert took == [TakeResult.TAKEN, TakeResult.YOURS]
    takers = sa.select(AlertTold).where(AlertTold.alert_id == alert_id, AlertTold.state == ToldState.YES)
    with hamlet.db.read() as session:
        assert len(session.scalars(takers).all()) == 1
