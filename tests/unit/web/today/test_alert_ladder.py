"""The board shows an alert's ladder and the desk acts on it; a taker closes it on a page; the desk hears of a death."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import (
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    AlertTold,
    AwayWhy,
    CheckinPlan,
    ConsentPurpose,
    Leaving,
    Person,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import alerts, tasks
from services.alerts import rungs
from services.hours import links
from services.people import consent, contacts
from tests.support.desk import NOW, Desk


@pytest.fixture
def told(desk: Desk) -> int:
    """An alert about Kari that her first contact was told of."""
    with desk.db.write() as session:
        alert_id = alerts.raise_(session, desk.person(session, "Kari"), AlertCause.MISSED).id
        rungs.advance(session, NOW)
        return alert_id


def contact_of(desk: Desk, alert_id: int) -> tuple[int, str]:
    with desk.db.read() as session:
        person = contacts.of_elder(session, session.get_one(Alert, alert_id).elder)[0].person
        return person.id, person.full_name


def taken(desk: Desk, alert_id: int) -> str:
    """Her contact takes it; answers the path of the page where it is closed."""
    person_id, _ = contact_of(desk, alert_id)
    with desk.db.write() as session:
        alerts.take(session, alert_id, session.get_one(Person, person_id))
        told = session.query(AlertTold).filter_by(alert_id=alert_id, person_id=person_id).one()
        return links.alert_path(desk.app.extensions["line"].settings.secret_key, alert_id, told.id)


def the_alert(desk: Desk, alert_id: int) -> Alert:
    with desk.db.read() as session:
        return session.get_one(Alert, alert_id)


def test_the_board_says_who_was_told_when_and_what_was_answered(desk: Desk, told: int) -> None:
    words = desk.words("/desk")
    assert contact_of(desk, told)[1] in words and "18.00" in words and "har ikkje svart" in words


def test_a_link_of_before_a_restore_does_not_open_the_alert_that_has_its_id_now(desk: Desk, told: int) -> None:
    path = taken(desk, told)
    with desk.db.write() as session:
        session.execute(sa.update(AlertTold).values(created_at=NOW + timedelta(minutes=1)))
    assert desk.client.get(path).status_code == 404
    desk.post(path, outcome=AlertOutcome.FOUND_WELL.value)
    assert the_alert(desk, told).state is AlertState.TAKEN


def test_the_board_says_since_when_nobody_has_taken_it(desk: Desk, told: int) -> None:
    with desk.db.write() as session:
        session.get_one(Alert, told).nobody_since = NOW
    assert "Raudt sidan" in desk.words("/desk")


def test_the_coordinator_takes_over_from_who_has_it(desk: Desk, told: int) -> None:
    taken(desk, told)
    desk.post(f"/desk/alerts/{told}/take")
    assert (the_alert(desk, told).state, the_alert(desk, told).taken_by_id) == (AlertState.TAKEN, None)


def test_the_coordinator_hands_it_on(desk: Desk, told: int) -> None:
    taken(desk, told)
    desk.post(f"/desk/alerts/{told}/hand-on")
    assert the_alert(desk, told).state is AlertState.OPEN


def test_an_alert_nobody_has_taken_is_closed_at_the_desk_with_an_outcome(desk: Desk, told: int) -> None:
    desk.post(f"/desk/alerts/{told}/close", outcome="hospital")
    assert the_alert(desk, told).outcome is AlertOutcome.HOSPITAL


def test_that_she_died_needs_a_tick_at_the_desk(desk: Desk, told: int) -> None:
    assert desk.post(f"/desk/alerts/{told}/close", outcome="died").status_code == 400
    desk.post(f"/desk/alerts/{told}/close", outcome="died", sure="yes")
    assert the_alert(desk, told).outcome is AlertOutcome.DIED


def test_a_taker_closes_it_on_the_page(desk: Desk, told: int) -> None:
    path = taken(desk, told)
    desk.get(path)
    desk.post(path, outcome="fell", note="Ho sit i stolen no")
    closed = the_alert(desk, told)
    assert (closed.outcome, closed.outcome_note) == (AlertOutcome.FELL, "Ho sit i stolen no")


def test_that_she_died_needs_a_tick_on_the_page(desk: Desk, told: int) -> None:
    path = taken(desk, told)
    desk.get(path)
    assert desk.post(path, outcome="died").status_code == 400
    assert the_alert(desk, told).state is AlertState.TAKEN


def test_the_page_asks_when_she_is_home_and_the_desk_hears_it_where_nothing_is_agreed(desk: Desk, told: int) -> None:
    path = taken(desk, told)
    desk.get(path)
    wrong = desk.post(path, outcome="hospital", back=f"{NOW - timedelta(days=1):%Y-%m-%d}")
    assert (wrong.status_code, the_alert(desk, told).state) == (400, AlertState.TAKEN)
    answer = desk.post(path, outcome="hospital", back=f"{NOW + timedelta(days=3):%Y-%m-%d}")
    assert "Vi ringjer som før" in answer.text
    with desk.db.read() as session:
        kinds = set(session.scalars(sa.select(Task.kind).where(Task.state == TaskState.OPEN)))
    assert TaskKind.SAID_AWAY in kinds and TaskKind.RETURN_DAY not in kinds


def test_the_page_takes_the_day_she_is_home_from_a_contact_she_has_agreed_to(desk: Desk, told: int) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        consent.record(session, kari, ConsentPurpose.CONTACT_SAYS_AWAY, given=True, source=Source.DESK)
    path = taken(desk, told)
    desk.get(path)
    desk.post(path, outcome="hospital", back=f"{NOW + timedelta(days=3):%Y-%m-%d}")
    with desk.db.read() as session:
        plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=desk.person(session, "Kari").id)).one()
        assert plan.away_why is AwayWhy.HOSPITAL


def test_the_page_shows_nothing_of_her_when_somebody_else_has_taken_over(desk: Desk, told: int) -> None:
    path = taken(desk, told)
    desk.post(f"/desk/alerts/{told}/take")
    answer = desk.client.get(path)
    assert (answer.status_code, "Kari" in answer.text) == (404, False)


def test_the_desk_is_warned_beforehand_when_no_on_call_telephone_is_set(desk: Desk) -> None:
    assert "Ingen vakttelefon er sett" in desk.words("/desk")


def test_the_desk_is_warned_beforehand_when_the_on_call_number_was_told_wrong(desk: Desk) -> None:
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        number = community.coordinator_phone
        tasks.open_task(session, community, TaskKind.WRONG_NUMBER, "wrong-number/desk", number=number)
    assert "meldt feil" in desk.words("/desk")


def test_the_desk_writes_that_she_died_and_takes_it_back(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    desk.post(f"/desk/people/{kari}/left", why="died", sure="yes")
    with desk.db.read() as session:
        assert session.get_one(Person, kari).left_by is Leaving.DIED
        assert session.query(Task).filter_by(kind=TaskKind.TELL_OF_LEAVING).count() == 1
    assert "Død." in desk.words(f"/desk/people/{kari}")
    desk.post(f"/desk/people/{kari}/left/undo")
    with desk.db.read() as session:
        assert session.get_one(Person, kari).left_at is None
