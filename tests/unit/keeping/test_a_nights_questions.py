"""What a night asks: little where nothing is to go, and everything one by one where it cannot be asked at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from models import Checkin, Database, Role
from retention import Kind
from services.keeping import deleting
from tests.support.counting import asked
from tests.unit.keeping import life

MOST_STATEMENTS = 25
"""There are more than twice as many rules."""


def a_day(db: Database) -> None:
    with db.write() as session:
        lived = life.begin(session)
        elder, friend = lived.moves_in("Kari", Role.ELDER), lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        life.a_day(lived, [elder], friend, lived.moves_in("Ida", Role.KIN))


def test_a_night_in_which_nothing_goes_asks_once_for_all_rules(db: Database, nights: Any) -> None:
    a_day(db)
    nights.at += timedelta(days=2)
    nights.come()
    nights.at += timedelta(days=1)
    with asked(db) as night:
        assert nights.come() == 1
    assert len(deleting._RULES) > 2 * MOST_STATEMENTS
    assert len(night.statements) <= MOST_STATEMENTS


@pytest.mark.both_engines
def test_what_cannot_be_asked_at_once_is_asked_one_by_one(
    db: Database, nights: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_day(db)
    monkeypatch.setattr(deleting, "_which", lambda: sa.text("SELECT 1 FROM nowhere"))
    nights.at += timedelta(days=Kind.CHECKINS.days + 2)
    with capture_logs() as logged:
        nights.come()
    assert {"keeping.not_asked_at_once"} == {line["event"] for line in logged if line["log_level"] == "error"}
    with db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Checkin)) == 0
