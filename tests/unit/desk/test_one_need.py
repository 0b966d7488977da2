"""One need is one card, and done at once."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import (
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    Checkin,
    CheckinState,
    Role,
    Talk,
    TalkState,
    Task,
    TaskKind,
    TaskState,
)
from services import alerts, tasks
from services.alerts import rungs
from services.desk import board
from services.people import contacts
from tests.support import builders
from tests.support.counting import asked
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
    assert "er lova å bli ringd opp." in words
    assert "Skreiv til oss, og vi skjøna det ikkje: Hei hei" in words


def test_twice_as_many_cards_are_told_of_in_as_many_statements(desk: Desk) -> None:
    for place in range(2):
        _of_every_sort(desk, place)
    few = _statements(desk)
    for place in range(2, 6):
        _of_every_sort(desk, place)
    assert _statements(desk) == few


def _of_every_sort(desk: Desk, place: int) -> None:
    """Volunteers to be checked, telephones that rang, a talk nobody had time for, and an alert that is over."""
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        number = f"+47900770{place:02}"
        friend = builders.person(session, community.id, f"Ven{place}", Role.VISIT_FRIEND, phone=number)
        elder = builders.person(session, community.id, f"Eldre{place}", Role.ELDER, phone=f"+47612770{place:02}")
        talk = Talk(elder_id=elder.id, state=TalkState.NOBODY, friend_id=friend.id, promised_by=NOW)
        alert = Alert(elder_id=elder.id, cause=AlertCause.MISSED, state=AlertState.CLOSED, taken_by_id=friend.id)
        alert.outcome, alert.closed_by_id, alert.closed_at = AlertOutcome.FOUND_WELL, friend.id, NOW
        session.add_all([talk, alert])
        session.flush()
        ids = talk.id, alert.id
    open_one(desk, TaskKind.SEE_CHECKS, f"checks:{friend.id}", friend.first_name)
    open_one(desk, TaskKind.CALL_BACK, f"call-back/1/{number}", friend.first_name, number=f"+47612880{place:02}")
    open_one(desk, TaskKind.TALK_WANTED, f"talk/{ids[0]}/nobody", elder.first_name, subject={"talk": ids[0]})
    open_one(desk, TaskKind.FOLLOW_UP, f"alert/{ids[1]}/outcome", elder.first_name, subject={"alert": ids[1]})


def _statements(desk: Desk) -> int:
    with desk.db.read() as session:
        community = desk.person(session, "Kari").community
        with asked(desk.db) as found:
            assert board.today(session, community, NOW).cards
    return len(found.statements)
