"""What is one person's, or one telephone's, is one row that grows, and is done at once."""

from __future__ import annotations

import operator
from datetime import timedelta
from functools import partial

import sqlalchemy as sa

import clock
from models import (
    AlertCause,
    AlertOutcome,
    AlertState,
    Checkin,
    CheckinState,
    Role,
    Task,
    TaskKind,
    TaskState,
)
from services import alerts, tasks
from services.alerts import rungs
from services.people import contacts
from tests.support import builders
from tests.support.desk import NOW, Desk
from tests.support.steps.boards import live
from tests.support.steps.cards import card, open_one, plain, rows


def of_kari(desk: Desk) -> list[str]:
    return [row for row in rows(desk) if ">Kari Dømesen<" in row]


def test_an_alert_whose_outcome_is_owed_is_one_need(desk: Desk) -> None:
    owed(desk)
    (row,) = of_kari(desk)
    assert 'id="task-' not in row
    assert "Ingen har sagt korleis det gjekk" in plain(row)


def owed(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        alerts.take(session, alert.id, contacts.of_elder(session, kari)[0].person)
        rungs.advance(session, NOW + timedelta(minutes=31))


def test_the_board_is_new_when_an_outcome_becomes_owed(desk: Desk) -> None:
    asked_for = live(desk)
    owed(desk)
    assert "Ingen har sagt korleis det gjekk" in desk.get(asked_for)


def test_an_evening_that_did_not_come_through_is_one_need(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        due = NOW - timedelta(hours=1)
        missed = Checkin(person_id=kari.id, due_at=due, window_ends_at=NOW, state=CheckinState.NOT_TRIED)
        session.add(missed)
        session.flush()
        subject = {"checkin": missed.id, "in_gathering": 1}
        tasks.open_task(session, kari.community, TaskKind.NOT_TRIED, "not-tried/1", person=kari, subject=subject)
    (row,) = of_kari(desk)
    assert 'id="task-' not in row
    assert "Ein annan var med i ei samling på den same telefonen." in plain(row)
    desk.post("/desk/needs/done", needs=f"checkin/{missed.id}", why="reached")
    assert of_kari(desk) == []


def test_what_one_person_needs_is_one_row_and_done_at_once(desk: Desk) -> None:
    first = open_one(desk, TaskKind.TALK_WANTED, "talk-wanted/1/2026-11-25")
    second = open_one(desk, TaskKind.TALK_WANTED, "talk-wanted/checkin/7")
    words = card(desk, first)
    assert "og ingen var ledig" in words
    assert "har valt at Frivilligsentralen ringjer" in words
    third = open_one(desk, TaskKind.TALK_WANTED, "visit-wanted/1/2026-11-27")
    desk.post("/desk/needs/done", needs=f"task/{first} task/{second}", why="reached")
    assert states(desk, first, second, third) == [TaskState.DONE, TaskState.DONE, TaskState.OPEN]


def test_a_hospital_and_the_day_of_return_are_one_row(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        alerts.close(session, alert, AlertOutcome.HOSPITAL, by=contacts.of_elder(session, kari)[0].person)
        kinds = session.scalars(sa.select(Task.kind).where(Task.person_id == kari.id)).all()
    assert sorted(kinds) == [TaskKind.FOLLOW_UP, TaskKind.RETURN_DAY]
    (row,) = of_kari(desk)
    assert row.count('id="task-') == 2


def states(desk: Desk, *ids: int) -> list[TaskState]:
    with desk.db.read() as session:
        return [session.get_one(Task, each).state for each in ids]


def test_the_texts_and_the_call_back_of_one_number_are_one_row(desk: Desk) -> None:
    first = open_one(desk, TaskKind.CALL_BACK, "call-back/1/+4790000001", name=None, number="+4790000001")
    open_one(desk, TaskKind.SORT_OUT, "texts/1/+4790000001", name=None, number="+4790000001", note="Hei hei")
    words = card(desk, first)
    assert "er lova å bli ringd opp." in words
    assert "Skreiv til oss, og vi skjøna det ikkje: Hei hei" in words


def test_two_persons_on_one_number_are_two_rows_and_what_that_number_wrote_is_a_third(desk: Desk) -> None:
    number = "+4761299900"
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        for name in ("Tora", "Vidar"):
            builders.person(session, community.id, name, Role.ELDER, phone=number)
    each = [open_one(desk, TaskKind.CALL_BACK, f"test/{name}", name, number=number) for name in ("Tora", "Vidar")]
    each.append(open_one(desk, TaskKind.SORT_OUT, "texts/1/x", name=None, number=number, note="Hei"))
    told = [card(desk, task) for task in each]
    assert [words.removeprefix("15.00 ").split()[0] for words in told] == ["Tora", "Vidar", "61"]
    assert "Frå ein telefon som Tora, Vidar deler." in told[2]


def test_what_happens_again_grows_and_says_how_often_and_when_last(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        for minutes in (120, 60, 1):
            with clock.replaced_by(partial(operator.sub, NOW, timedelta(minutes=minutes))):
                task = tasks.call_back(session, kari.community, str(kari.phone), kari)
    assert "3 gonger, sist 17.59" in card(desk, task.id)


def test_an_alert_leads_the_row_whatever_else_she_needs(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    with desk.db.write() as session:
        alert = alerts.raise_(session, desk.person(session, "Kari"), AlertCause.NEEDS_HELP)
    (row,) = of_kari(desk)
    assert row.index(f'id="alert-{alert.id}"') < row.index(f'id="task-{task_id}"')
    assert row.count("Eg tek meg av dette") == 1
    assert alert.state is AlertState.OPEN
