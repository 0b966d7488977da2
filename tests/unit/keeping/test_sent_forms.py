"""What the desk has sent, and what was typed when a session was over, is kept a day."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from models import Database, SentForm, TypedForm
from services.desk import users
from tests.support import builders


def kept(db: Database) -> tuple[int, int]:
    with db.read() as session:
        sent, typed = (session.scalar(sa.select(sa.func.count()).select_from(kind)) for kind in (SentForm, TypedForm))
    return sent or 0, typed or 0


def test_a_day_later_they_are_gone_and_not_before(db: Database, nights: Any) -> None:
    with db.write() as session:
        user = users.add(session, builders.community(session), "marit", "Marit", "tre-raude-elgar-i-fjellet")
        session.add(SentForm(key="x", answer="{}"))
        session.add(TypedForm(user_id=user.id, typed="{}"))
    nights.at += timedelta(hours=20)
    nights.come()
    assert kept(db) == (1, 1)
    nights.at += timedelta(days=1)
    nights.come()
    assert kept(db) == (0, 0)
