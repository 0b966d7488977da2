"""Two schedulers come round at three in the same night, and somebody rings meanwhile."""

from __future__ import annotations

import contextlib
import threading
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Call, Checkin, Database, Direction, Figure, Message, Role, Step
from services.keeping import deleting, figures
from tests.support.races import KEPT_OUT_S, PATIENCE_S
from tests.unit.keeping import life

LONG = timedelta(days=400)


def both_beat(db: Database, at_once: threading.Barrier) -> list[sa.exc.SQLAlchemyError]:
    failed: list[sa.exc.SQLAlchemyError] = []

    def comes_round() -> None:
        try:
            at_once.wait(PATIENCE_S)
            with db.write() as session:
                deleting.advance(session, clock.now())
        except sa.exc.SQLAlchemyError as error:
            failed.append(error)

    threads = [threading.Thread(target=comes_round) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    return failed


@pytest.mark.slow
def test_each_row_goes_once_each_month_is_written_once_and_neither_fails(
    db: Database, nights: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.write() as session:
        lived = life.begin(session)
        elder, friend = lived.moves_in("Kari", Role.ELDER), lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        for _ in range(4):
            life.a_day(lived, [elder], friend, lived.moves_in("Ida", Role.KIN))
            nights.at += timedelta(days=1)
    nights.at += LONG
    monkeypatch.setattr(deleting, "AT_ONCE", 5)
    really, asked = figures.is_written, threading.Barrier(2)

    def is_written(session: Session, community_id: int, month: date) -> bool:
        """Whoever asks waits a little for the other, who may be kept out."""
        found = really(session, community_id, month)
        try:
            asked.wait(KEPT_OUT_S / 10)
        except threading.BrokenBarrierError:
            asked.reset()
        return found

    monkeypatch.setattr(figures, "is_written", is_written)
    failed: list[sa.exc.SQLAlchemyError] = []
    for _ in range(25):
        failed += both_beat(db, threading.Barrier(2))
    assert failed == []
    with db.read() as session:
        for table in (Step, Message, Checkin, Call):
            assert session.scalar(sa.select(sa.func.count()).select_from(table)) == 0, table
        twice = sa.select(Figure.month, Figure.name, Figure.by, Figure.cell)
        rows = session.execute(twice).all()
        assert len(rows) == len(set(rows)) > 0


def test_the_first_night_is_over_for_both(db: Database, nights: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """None of them has written yet that it was."""
    with db.write() as session:
        life.begin(session)
    nights.at += timedelta(days=2)
    both, really = threading.Barrier(2), deleting._last_night

    def last_night(*which: Any) -> Any:
        with contextlib.suppress(threading.BrokenBarrierError):
            both.wait(KEPT_OUT_S)
        return really(*which)

    monkeypatch.setattr(deleting, "_last_night", last_night)
    assert both_beat(db, threading.Barrier(2)) == []
    assert nights.come() == 0


@pytest.mark.only_on("postgresql")
def test_who_rings_while_a_month_is_written_waits_for_nothing(db: Database, nights: Any) -> None:
    """Every row a call writes names the community. (SQLite has one writer at a time.)"""
    with db.write() as session:
        community_id = life.begin(session).community_id
    nights.at += timedelta(days=60)
    with db.write() as night:
        assert figures.write(night, community_id, clock.now().date().replace(month=1, day=1), clock.now())
        with db.write() as session:
            session.execute(sa.text("SET LOCAL lock_timeout = '500ms'"))
            session.add(Call(community_id=community_id, sid="CA1", direction=Direction.INBOUND))
