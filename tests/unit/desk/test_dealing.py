"""What the desk says of needs: done, and why; tried in vain; put off; taken back. Another desk's are not there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

import clock
from models import (
    AlertCause,
    Checkin,
    CheckinState,
    DoneWhy,
    NeedMark,
    Occurrence,
    Ride,
    RideState,
    Signup,
    Task,
    TaskKind,
    TaskState,
)
from services import alerts
from services.desk.today import dealing
from tests.support.desk import NOW, Desk
from tests.support.steps.cards import open_one, plain, rows


def done(desk: Desk, *keys: str, why: str = "reached", **more: object) -> str:
    answer = desk.post("/desk/needs/done", needs=" ".join(keys), why=why, name="Kari", of="person/1", **more)
    assert answer.status_code == 302, answer.text
    return desk.get("/desk")


def the_task(desk: Desk, task_id: int) -> Task:
    with desk.db.read() as session:
        return session.get_one(Task, task_id)


def ride(desk: Desk) -> str:
    with desk.db.write() as session:
        signup = session.scalars(sa.select(Signup).join(Occurrence).order_by(Occurrence.starts_at)).first()
        assert signup is not None
        row = Ride(signup_id=signup.id, state=RideState.UNFILLED)
        session.add(row)
        session.flush()
        assert row.moved_at is not None
        return f"ride/{row.id}/{int(row.moved_at.timestamp())}"


def on_board(desk: Desk, key: str) -> bool:
    name = "-".join(key.split("/")[:2])
    return any(f'id="{name}"' in row for row in rows(desk))


def test_a_task_is_done_with_its_note_and_undone_again(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    page = done(desk, f"task/{task_id}", note="Ho ville vite om skyss")
    task = the_task(desk, task_id)
    assert (task.state, task.done_note) == (TaskState.DONE, "Ho ville vite om skyss")
    assert "Ferdig: Kari." in page and f'action="/desk/needs/undo?needs=task/{task_id}"' in page
    assert "Ferdig i dag (1)" in page
    desk.post(f"/desk/needs/undo?needs=task/{task_id}")
    task = the_task(desk, task_id)
    assert (task.state, task.done_at, task.done_note, task.done_by_id) == (TaskState.OPEN, None, None, None)
    assert on_board(desk, f"task/{task_id}")


def test_what_was_done_yesterday_is_not_undone(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    done(desk, f"task/{task_id}")
    with clock.replaced_by(lambda: NOW + timedelta(hours=7)):
        desk.signs_in()
        assert "Ferdig i dag" not in desk.get("/desk")
        assert desk.post(f"/desk/needs/undo?needs=task/{task_id}").status_code == 409
    assert the_task(desk, task_id).state is TaskState.DONE


def test_an_evening_on_which_she_was_heard_from_is_not_undone(desk: Desk) -> None:
    """Others may have been told."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        due = NOW - timedelta(hours=1)
        row = Checkin(person_id=kari.id, due_at=due, window_ends_at=NOW, state=CheckinState.MISSED)
        session.add(row)
        session.flush()
    page = done(desk, f"checkin/{row.id}")
    assert "/desk/needs/undo" not in page
    with desk.db.read() as session:
        assert session.get_one(Checkin, row.id).state is CheckinState.WELL
    assert desk.post(f"/desk/needs/undo?needs=checkin/{row.id}").status_code == 409


@pytest.mark.parametrize("why", DoneWhy)
def test_a_ride_that_is_done_leaves_the_board_and_comes_back_when_it_is_nobodys_anew(desk: Desk, why: DoneWhy) -> None:
    key = ride(desk)
    assert on_board(desk, key)
    done(desk, key, why=why.value)
    assert not on_board(desk, key)
    with clock.replaced_by(lambda: NOW + timedelta(minutes=5)), desk.db.write() as session:
        row = session.get_one(Ride, int(key.split("/")[1]))
        for state in (RideState.CANCELLED, RideState.WANTED, RideState.UNFILLED):
            row.move(state)
    assert on_board(desk, key)


def test_an_alert_is_ended_by_how_it_went_and_not_by_being_done(desk: Desk) -> None:
    with desk.db.write() as session:
        alert = alerts.raise_(session, desk.person(session, "Kari"), AlertCause.MISSED)
    done(desk, f"alert/{alert.id}")
    assert on_board(desk, f"alert/{alert.id}")


def test_who_was_not_reached_is_put_off_to_the_hour_she_is_tried_again(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    page = done(desk, f"task/{task_id}", why="not_reached", again_at="20")
    assert not on_board(desk, f"task/{task_id}")
    assert "Skrive opp at du ikkje nådde fram: Kari." in page and "Utsette (1)" in page
    with desk.db.read() as session:
        mark = session.scalars(sa.select(NeedMark)).one()
    assert (mark.tried_at, mark.put_off_until) == (NOW, datetime(2026, 11, 26, 19, 0, tzinfo=UTC))


def test_an_hour_that_has_passed_is_tomorrows(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    done(desk, f"task/{task_id}", why="not_reached", again_at="9.30")
    with desk.db.read() as session:
        assert session.scalars(sa.select(NeedMark.put_off_until)).one() == datetime(2026, 11, 27, 8, 30, tzinfo=UTC)


def test_what_is_urgent_now_is_never_put_off_but_says_when_she_is_tried_again(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1", due_at=NOW - timedelta(minutes=1))
    (row,) = [row for row in rows(desk) if f'id="task-{task_id}"' in row]
    assert "/desk/needs/later" not in row
    tomorrow = int((NOW + timedelta(days=1)).timestamp())
    desk.post("/desk/needs/later", needs=f"task/{task_id}", until=tomorrow)
    assert on_board(desk, f"task/{task_id}")
    done(desk, f"task/{task_id}", why="not_reached", again_at="19.30")
    (row,) = [plain(row) for row in rows(desk) if f'id="task-{task_id}"' in row]
    assert "Prøvd 18.00, prøv att 19.30" in row


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"why": "not_reached", "again_at": ""}, "again_at", "Skriv klokka slik: 19.00."),
        ({"why": "not_reached", "again_at": "etter kaffien"}, "again_at", "Skriv klokka slik: 19.00."),
        ({"why": "reached", "note": "x" * 501}, "note", "Skriv høgst 500 teikn."),
        ({"note": "Ho ville vite"}, "why", "Vel kvifor det er ferdig."),
    ],
)
def test_a_mistake_is_said_at_its_field_with_all_that_was_typed(
    desk: Desk, typed: dict[str, str], field: str, told: str
) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    with desk.db.read() as session:
        of = f"person/{desk.person(session, 'Kari').id}"
    answer = desk.post("/desk/needs/done", needs=f"task/{task_id}", of=of, **typed)
    assert (answer.status_code, the_task(desk, task_id).state) == (422, TaskState.OPEN)
    assert "Rett dette først" in answer.text and answer.text.count(told) == 2
    assert f'id="{field}-wrong"' in answer.text
    assert all(not value or value in answer.text for value in typed.values())


def test_put_off_to_a_day_that_is_written(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    desk.post("/desk/needs/later", needs=f"task/{task_id}", name="Kari", day="onsdag")
    with desk.db.read() as session:
        assert session.scalars(sa.select(NeedMark.put_off_until)).one() == datetime(2026, 12, 2, 7, 0, tzinfo=UTC)
    desk.post("/desk/needs/now", needs=f"task/{task_id}")
    assert on_board(desk, f"task/{task_id}")


@pytest.mark.parametrize("day", ["", "i går", "31.2", "1.9", "i dag"])
def test_no_day_to_put_off_to_is_asked_for_again(desk: Desk, day: str) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    with desk.db.read() as session:
        of = f"person/{desk.person(session, 'Kari').id}"
    assert desk.post("/desk/needs/later", needs=f"task/{task_id}", of=of, day=day).status_code == 422


KEYS = (
    "task/{}",
    "checkin/1",
    "alert/1",
    "ride/1/0",
    "short/{}",
    "talk/1",
    "change/1/waiting",
    "nothing/1",
    "task/x",
    "x",
)


@pytest.mark.parametrize("route", ["done", "later", "now", "mine", "undo"])
def test_another_desks_needs_are_not_there(desk: Desk, route: str) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    with desk.db.read() as session:
        occurrence = session.scalar(sa.select(sa.func.min(Occurrence.id)))
    desk.post("/desk/logout")
    desk.signs_in("nabo", "a-long-password")
    until = int((NOW + timedelta(hours=1)).timestamp())
    for key in KEYS:
        needs = key.format(task_id if key.startswith("task") else occurrence)
        assert desk.post(f"/desk/needs/{route}", needs=needs, why="gone", until=until).status_code == 404, key
    assert desk.post(f"/desk/needs/{route}", why="gone", until=until).status_code == 400
    assert the_task(desk, task_id).state is TaskState.OPEN
    with desk.db.read() as session:
        assert session.scalars(sa.select(NeedMark)).all() == []


def test_twice_is_once_and_the_first_note_stays(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    done(desk, f"task/{task_id}", note="Først")
    done(desk, f"task/{task_id}", note="Sist")
    assert the_task(desk, task_id).done_note == "Først"


def test_what_is_put_off_for_ever_is_refused(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    for until in (NOW, NOW + dealing.LONGEST_PUT_OFF + timedelta(minutes=1)):
        at = int(until.timestamp())
        assert desk.post("/desk/needs/later", needs=f"task/{task_id}", until=at).status_code == 400


def test_what_the_board_has_been_told_stands_on_her_page_too(desk: Desk) -> None:
    """What is put off, until when; an evening that is done there is done here; and the way to all that can be said."""
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1", "Olav")
    with desk.db.write() as session:
        olav = desk.person(session, "Olav")
        row = Checkin(person_id=olav.id, due_at=NOW, window_ends_at=NOW, state=CheckinState.MISSED)
        session.add(row)
        session.flush()
        hers, checkin_id = f"/desk/people/{olav.id}", row.id
    page = desk.get(hers)
    assert page.count(f'href="/desk/row/person/{olav.id}"') == 2
    assert f'id="need-checkin-{checkin_id}"' in page

    done(desk, f"checkin/{checkin_id}", why="gone")
    assert f'id="need-checkin-{checkin_id}"' not in desk.get(hers)
    desk.post("/desk/needs/undo", needs=f"checkin/{checkin_id}")
    assert f'id="need-checkin-{checkin_id}"' in desk.get(hers)

    desk.post("/desk/needs/later", needs=f"task/{task_id}", day="onsdag")
    assert "Utsett til ons 2.12" in desk.words(hers)
    desk.post("/desk/needs/now", needs=f"task/{task_id}")
    assert "Utsett til" not in desk.words(hers)


def test_that_nobody_is_on_call_is_done_for_a_day_and_said_again_the_next(desk: Desk) -> None:
    """Else the number could be taken away a month later, and the board would say nothing."""
    key = "no_on_call/unset"
    assert on_board(desk, key)
    for day in range(2):
        with clock.replaced_by(lambda day=day: NOW + timedelta(days=day)):  # type: ignore[misc]
            desk.signs_in()
            assert on_board(desk, key)
            done(desk, key)
            assert not on_board(desk, key)
