"""She calls for help while two rows of hers become one: the alert is about the row that stays."""

from __future__ import annotations

import threading
from typing import Any

import pytest
import sqlalchemy as sa

from models import Alert, AlertCause, DeskUser, Person
from services import alerts
from services.alerts import course
from services.rights import merging
from tests.support.hamlet import Hamlet
from tests.support.races import KEPT_OUT_S, PATIENCE_S

pytestmark = pytest.mark.both_engines


def an_alert_is_raised_meanwhile(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Once all that is hers has been moved; answers whether the alert is about the row that stays."""
    stays, goes = hamlet.person("Kari"), hamlet.person("Kari")
    with hamlet.db.write() as session:
        session.add(DeskUser(community_id=hamlet.community_id, username="marit", name="Marit", password_hash="-"))
    with hamlet.db.write() as session:
        by = session.scalars(sa.select(DeskUser)).one()
        seen = merging.foresee(session, session.get_one(Person, stays), session.get_one(Person, goes), by).fingerprint
    moved, raised = threading.Event(), threading.Event()

    def calls_for_help() -> None:
        with hamlet.db.read() as session:
            elder = session.get_one(Person, goes)
        assert moved.wait(PATIENCE_S)
        with hamlet.db.write() as session:
            alerts.raise_(session, session.merge(elder, load=False), AlertCause.NEEDS_HELP, held_s=30)
        raised.set()

    empties = merging._empty

    def after_a_while(*of: Any, **more: Any) -> None:
        moved.set()
        raised.wait(KEPT_OUT_S)
        empties(*of, **more)

    monkeypatch.setattr(merging, "_empty", after_a_while)
    she = threading.Thread(target=calls_for_help)
    she.start()
    with hamlet.db.write() as session:
        by = session.scalars(sa.select(DeskUser)).one()
        merging.merge(session, session.get_one(Person, stays), session.get_one(Person, goes), by=by, seen=seen)
    she.join(PATIENCE_S)
    with hamlet.db.read() as session:
        return [row.elder_id for row in session.scalars(sa.select(Alert))] == [stays]


def test_it_is_about_the_row_that_stays(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    assert an_alert_is_raised_meanwhile(hamlet, monkeypatch)


def test_without_looking_who_she_is_now_it_is_about_nobody(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(course, "is_now", lambda _session, person: person)
    assert not an_alert_is_raised_meanwhile(hamlet, monkeypatch)
