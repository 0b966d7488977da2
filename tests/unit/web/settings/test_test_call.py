"""The desk asks its line to ring it on trial, and is told how that goes."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, Outbox
from tests.support.desk import Desk


def rows(session: Session) -> list[Outbox]:
    return list(session.scalars(sa.select(Outbox).where(Outbox.about == About.TEST_CALL)))


def test_the_desk_asks_for_it_and_is_told_where_it_rings(desk: Desk) -> None:
    answer = desk.post("/desk/settings/test-call", back="/desk/settings")
    assert answer.headers["Location"] == "/desk/settings"
    page = desk.words("/desk/settings")
    assert "No ringjer det på 61 99 90 01." in page
    assert "61 99 90 01 blir ringd no" in page


def test_asked_twice_it_rings_once(desk: Desk) -> None:
    for _ in range(2):
        desk.post("/desk/settings/test-call")
    with desk.db.read() as session:
        assert len(rows(session)) == 1
