"""Two see the same row: whoever is second reads who was first, when, and what is so now."""

from __future__ import annotations

from datetime import timedelta

import pytest

import clock
from models import Alert, AlertCause, AlertOutcome, AlertState
from services import alerts
from services.people import contacts
from tests.support.browser import forms
from tests.support.desk import NOW, Desk


@pytest.fixture
def alert_id(desk: Desk) -> int:
    with desk.db.write() as session:
        return alerts.raise_(session, desk.person(session, "Kari"), AlertCause.MISSED).id


def state(desk: Desk, alert_id: int) -> AlertState:
    with desk.db.read() as session:
        return session.get_one(Alert, alert_id).state


def button(desk: Desk, alert_id: int) -> forms.Form:
    path = f"/desk/alerts/{alert_id}/take"
    return next(form for form in forms.on(desk.get("/desk"), "/desk") if form.action == path)


def a_contact_takes_it(desk: Desk, alert_id: int) -> str:
    with clock.replaced_by(lambda: NOW + timedelta(minutes=104)), desk.db.write() as session:
        contact = contacts.of_elder(session, desk.person(session, "Kari"))[0].person
        alerts.take(session, alert_id, contact)
        return contact.full_name


def test_who_presses_what_somebody_has_taken_meanwhile_reads_who_and_when(desk: Desk, alert_id: int) -> None:
    pressed = button(desk, alert_id)
    who = a_contact_takes_it(desk, alert_id)
    answer = desk.post(pressed.action, **pressed.fields)
    assert answer.status_code == 409
    assert f"{who} tok dette i dag 19.44 og ser til Kari" in answer.text
    assert "Ingenting er gjort med det du sende no." in answer.text
    assert 'href="/desk/people/' in answer.text


def test_the_one_who_has_it_keeps_it(desk: Desk, alert_id: int) -> None:
    pressed = button(desk, alert_id)
    a_contact_takes_it(desk, alert_id)
    desk.post(pressed.action, **pressed.fields)
    with desk.db.read() as session:
        assert session.get_one(Alert, alert_id).taken_by_user_id is None


def test_who_takes_over_says_so_and_has_it(desk: Desk, alert_id: int) -> None:
    a_contact_takes_it(desk, alert_id)
    assert desk.post(f"/desk/alerts/{alert_id}/take").status_code == 302
    with desk.db.read() as session:
        assert session.get_one(Alert, alert_id).taken_by_user_id is not None


@pytest.mark.parametrize(("deed", "fields"), [("take", {}), ("hand-on", {}), ("close", {"outcome": "found_well"})])
def test_what_is_over_says_when_it_ended(desk: Desk, alert_id: int, deed: str, fields: dict[str, str]) -> None:
    with desk.db.write() as session:
        alerts.close(session, session.get_one(Alert, alert_id), AlertOutcome.FOUND_WELL)
    answer = desk.post(f"/desk/alerts/{alert_id}/{deed}", **fields)
    assert answer.status_code == 409
    assert "blei avslutta i dag 18.00." in answer.text


def test_nothing_of_it_is_done(desk: Desk, alert_id: int) -> None:
    pressed = button(desk, alert_id)
    a_contact_takes_it(desk, alert_id)
    desk.post(pressed.action, **pressed.fields)
    assert state(desk, alert_id) is AlertState.TAKEN
