"""Every state of an alert and of a rung, by every event: it moves as the table says, or is refused and logged."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from models import (
    LIVE_ALERT,
    Alert,
    AlertCause,
    AlertEvent,
    AlertOutcome,
    AlertState,
    AlertTold,
    DeskUser,
    Leaving,
    Person,
    Role,
    ToldEvent,
    ToldState,
)
from services import alerts
from services.alerts import rungs
from tests.support.hamlet import Hamlet

S, E = AlertState, AlertEvent


@pytest.mark.parametrize(("state", "event"), list(itertools.product(AlertState, AlertEvent)))
def test_an_alert_moves_as_its_table_says_or_is_refused_and_logged(state: AlertState, event: AlertEvent) -> None:
    _moves_or_is_refused(Alert(state=state), event, Alert.ON.get((state, event)))


@pytest.mark.parametrize(("state", "event"), list(itertools.product(ToldState, ToldEvent)))
def test_a_rung_moves_as_its_table_says_or_is_refused_and_logged(state: ToldState, event: ToldEvent) -> None:
    _moves_or_is_refused(AlertTold(state=state), event, AlertTold.ON.get((state, event)))


def _moves_or_is_refused(row: Alert | AlertTold, event: AlertEvent | ToldEvent, to: object) -> None:
    before = row.state
    with capture_logs() as logged:
        moved = row.meet(event)
    assert (moved, row.state) == (to is not None, to or before)
    assert [entry["event"] for entry in logged] == ([] if moved else ["move.refused"])


def _help(session: Session, alert: Alert) -> None:
    alerts.raise_(session, alert.elder, AlertCause.NEEDS_HELP)


def _at_the_desk(session: Session, alert: Alert) -> None:
    user = DeskUser(community_id=alert.elder.community_id, username=f"marit{alert.id}", name="Marit", password_hash="-")
    session.add(user)
    session.flush()
    alerts.take_at_desk(session, alert.id, user)


DONE: dict[AlertEvent, Callable[[Session, Alert], object]] = {
    E.HELD_OVER: alerts.release,
    E.NEWS: _help,
    E.TAKEN: lambda session, alert: alerts.take(session, alert.id, "+4790000301"),
    E.TAKEN_OVER: _at_the_desk,
    E.GIVEN_BACK: lambda session, alert: alerts.give_back(session, alert.id),
    E.OUTCOME: lambda session, alert: alerts.close(session, alert, AlertOutcome.FOUND_WELL),
    E.ELDER_ANSWERED: lambda session, alert: alerts.elder_answered(session, alert.elder),
    E.LEFT: lambda session, alert: alerts.left(session, alert.elder, Leaving.MOVED),
}
OF_THE_LIVE_ONE = {E.NEWS, E.ELDER_ANSWERED, E.LEFT}
"""These are about an elder, and look for the alert that is on; there is nothing to refuse where there is none."""


def test_what_people_and_the_clock_do_leads_where_the_table_says(hamlet: Hamlet) -> None:
    """One alert in each state, to which everything happens in turn, and is taken back."""
    elders = {state: hamlet.person(f"Kari {state}", Role.ELDER, mobile=False) for state in AlertState}
    with hamlet.db.write() as session:
        ids = {state: _in_state(session, session.get_one(Person, elders[state]), state).id for state in AlertState}
    cases = list(itertools.product(AlertState, AlertEvent))
    found = {(state, event): _moved(hamlet, ids[state], event) for state, event in cases}
    assert found == {(state, event): _as_the_table_says(state, event) for state, event in cases}


def _moved(hamlet: Hamlet, alert_id: int, event: AlertEvent) -> tuple[AlertState, bool]:
    """Where `event` leads, and whether it is refused; none of it is kept."""
    with hamlet.db.read() as session, capture_logs() as logged:
        alert = session.get_one(Alert, alert_id)
        DONE[event](session, alert)
        session.flush()
    refused = any(entry["event"] == "move.refused" and entry["of"] == "Alert" for entry in logged)
    return alert.state, refused


def _as_the_table_says(state: AlertState, event: AlertEvent) -> tuple[AlertState, bool]:
    to = Alert.ON.get((state, event))
    looked_at = event not in OF_THE_LIVE_ONE or state in LIVE_ALERT
    return to or state, to is None and looked_at


def _in_state(session: Session, elder: Person, state: AlertState) -> Alert:
    held = 30 if state in (S.HELD, S.WITHDRAWN) else 0
    alert = alerts.raise_(session, elder, AlertCause.MISSED, held_s=held)
    if state is S.TAKEN:
        alerts.take(session, alert.id, "+4790000302")
    if state is S.WITHDRAWN:
        alerts.elder_answered(session, elder)
    if state is S.CLOSED:
        alerts.close(session, alert, AlertOutcome.AWAY)
    assert alert.state is state
    return alert


def test_an_alert_that_is_taken_is_moved_by_the_clock_to_nothing_but_a_reminder(hamlet: Hamlet) -> None:
    elder = hamlet.person("Kari", Role.ELDER, mobile=False)
    with hamlet.db.write() as session:
        alert_id = _in_state(session, session.get_one(Person, elder), S.TAKEN).id
    hamlet.now += timedelta(hours=1)
    with hamlet.db.write() as session:
        rungs.advance(session, hamlet.now)
        assert session.get_one(Alert, alert_id).state is S.TAKEN
