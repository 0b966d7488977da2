"""One need is one card, and done at once."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import AlertCause, AlertOutcome, Checkin, CheckinState, Task, TaskKind, TaskState
from services import alerts, tasks
from services.alerts import rungs
from services.desk import board
from services.people import contacts
from tests.support.desk import NOW, Desk
from tests.support.steps.cards import card, open_one


def test_an_alert_whose_outcome_is_owed_is_one_card(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        alerts.take(session, alert.id, contacts.of_elder(session, kari)[0].person)
        rungs.advance(session, NOW + timedelta(minutes=31))
    page = desk.get("/desk")
    assert page.count('<article class="need amber"') + page.count('id="task-') == 1
    assert "Ingen har sagt korleis det gjekk" in page


def test_the_board_is_new_when_an_outcome_becomes_owed(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        alerts.take(session, alert.id, contacts.of_elder(session, kari)[0].person)
        before = board.today(session, kari.community, NOW).fingerprint
        rungs.advance(session, NOW + timedelta(minutes=31))
        assert board.today(session, kari.community, NOW).fingerprint != before


def test_an_evening_that_did_not_come_through_is_one_card(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        due = NOW - timedelta(hours=1)
        missed = Checkin(person_id=kari.id, due_at=due, window_ends_at=NOW, state=CheckinState.NOT_TRIED)
        session.add(missed)
        session.flush()
        subject = {"checkin": missed.id, "in_gathering": 1}
        tasks.open_task(session, kari.community, TaskKind.NOT_TRIED, "not-tried/1", person=kari, subject=subject)
    page = desk.get("/desk")
    assert page.count('<article class="need red"') + page.count('id="task-') == 1
    assert "Ein annan var med i ei samling på den same telefonen." in page
    desk.post(f"/desk/checkins/{missed.id}/well")
    assert "Kari Dømesen" not in desk.get("/desk").partition("<main")[2].partition("short")[0]


def test_what_one_call_to_a_person_sees_to_is_one_card_and_done_at_once(desk: Desk) -> None:
    first = open_one(desk, TaskKind.TALK_WANTED, "talk-wanted/1/2026-11-25")
    second = open_one(desk, TaskKind.TALK_WANTED, "talk-wanted/checkin/7")
    words = card(desk, first)
    assert "og ingen var ledig" in words
    assert "har valt at Frivilligsentralen ringjer" in words
    third = open_one(desk, TaskKind.TALK_WANTED, "visit-wanted/1/2026-11-27")
    desk.post(f"/desk/tasks/{first}/done", **{"with": second})
    assert states(desk, first, second, third) == [TaskState.DONE, TaskState.DONE, TaskState.OPEN]


def test_a_hospital_and_the_day_of_return_are_one_card(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        alerts.close(session, alert, AlertOutcome.HOSPITAL, by=contacts.of_elder(session, kari)[0].person)
        kinds = session.scalars(sa.select(Task.kind).where(Task.person_id == kari.id)).all()
    assert sorted(kinds) == [TaskKind.FOLLOW_UP, TaskKind.RETURN_DAY]
    assert desk.get("/desk").count('id="task-') == 1


def states(desk: Desk, *ids: int) -> list[TaskState]:
    with desk.db.read() as session:
        return [session.get_one(Task, each).state for each in ids]


def test_the_texts_and_the_call_back_of_one_number_are_one_card(desk: Desk) -> None:
    first = open_one(desk, TaskKind.CALL_BACK, "call-back/1/+4790000001", number="+4790000001")
    open_one(desk, TaskKind.SORT_OUT, "texts/1/+4790000001", number="+4790000001", note="Hei hei")
    words = card(desk, first)
    assert "Vil bli ringd opp." in words
    assert "Skreiv til oss, og vi skjøna det ikkje: Hei hei" in words
