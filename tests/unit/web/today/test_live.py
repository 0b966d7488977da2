"""A board that stands open costs next to nothing, and is new when anything has changed, or time alone changes it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Heartbeat, Person, TaskKind, insert_or_change
from services import tasks
from services.desk.today import board as boards
from services.hours.due import SCHEDULER
from tests.support.counting import asked
from tests.support.desk import NOW, Desk
from tests.support.steps.boards import crowded, live
from tests.support.steps.cards import open_one, plain, rows

MOST, MOST_ROWS = 12, 20
BROWSERS, A_MINUTE = 20, 4


def test_twenty_idle_browsers_read_eighty_numbers_a_minute_and_build_no_board(desk: Desk) -> None:
    crowded(desk, 1)
    desk.get("/desk")
    asked_for = live(desk)
    with asked(desk.db) as found:
        answers = {desk.client.get(asked_for).status_code for _ in range(BROWSERS * A_MINUTE)}
    of_the_door = [words for words in found.statements if "FROM desk_session" in words]
    read = [words for words in found.statements if words not in of_the_door]
    assert answers == {204}
    assert len(of_the_door) == len(read) == BROWSERS * A_MINUTE
    assert all("board_revision.community_id = " in words for words in read)
    assert found.writing == 0


@pytest.mark.parametrize("times", [0, 8])
def test_the_page_asks_at_most_twelve_whatever_there_is(desk: Desk, times: int) -> None:
    crowded(desk, times)
    desk.get("/desk")
    for path in ("/desk", "/desk?kind=rides", "/desk?whose=mine", "/desk/board?seen=x"):
        with asked(desk.db) as found:
            assert desk.client.get(path).status_code == 200
        assert len(found.statements) <= MOST, f"{path}\n" + "\n".join(found.statements)


def at(desk: Desk, instant: datetime, path: str) -> int:
    with clock.replaced_by(lambda: instant):
        return int(desk.client.get(path).status_code)


def test_a_promise_that_is_broken_brings_the_board_by_itself(desk: Desk) -> None:
    promised = NOW + timedelta(minutes=20)
    open_one(desk, TaskKind.CALL_BACK, "test/1", due_at=promised)
    asked_for = live(desk)
    assert at(desk, promised - timedelta(seconds=1), asked_for) == 204
    assert at(desk, promised, asked_for) == 200
    with clock.replaced_by(lambda: promised):
        assert "No (1)" in desk.words(asked_for)


def test_what_was_put_off_comes_back_by_itself(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    until = NOW + timedelta(minutes=30)
    desk.post("/desk/needs/later", needs=f"task/{task_id}", until=int(until.timestamp()))
    assert not any(f'id="task-{task_id}"' in row for row in rows(desk))
    asked_for = live(desk)
    assert at(desk, until - timedelta(seconds=1), asked_for) == 204
    with clock.replaced_by(lambda: until):
        assert f'id="task-{task_id}"' in desk.get(asked_for).partition('id="put-off"')[0]


def test_a_board_is_never_older_than_the_day(desk: Desk) -> None:
    midnight = NOW + timedelta(hours=6)
    with desk.db.read() as session:
        community = desk.person(session, "Kari").community
        assert boards.today(session, community, NOW).turns_at <= midnight


def test_that_the_line_no_longer_comes_round_is_told_though_nothing_is_written(desk: Desk) -> None:
    def comes_round(session: Session) -> None:
        insert_or_change(session, Heartbeat, "name", {"name": SCHEDULER, "at": clock.real()})

    with desk.db.write() as session:
        comes_round(session)
    asked_for = live(desk)
    assert desk.client.get(asked_for).status_code == 204
    with desk.db.write() as session:
        session.execute(sa.update(Heartbeat).values(at=clock.real() - timedelta(minutes=2)))
    assert "Linja har stått stille i over eit minutt." in desk.words(asked_for)


def test_a_page_that_says_nothing_of_what_it_has_seen_is_given_the_board(desk: Desk) -> None:
    for path in ("/desk/board", "/desk/board?seen=0&until=x", "/desk/board?until=99999999999999999999"):
        assert desk.client.get(path).status_code == 200


def test_the_filter_holds_when_the_board_is_renewed(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1")
    asked_for = live(desk, "/desk?kind=activities")
    with desk.db.write() as session:
        session.execute(sa.update(Person).values(said_as=None))
    assert f'id="task-{task_id}"' not in desk.get(asked_for)
    assert "Ring tilbake (1)" in desk.words(asked_for)


def test_only_one_kind_or_only_mine(desk: Desk) -> None:
    call = open_one(desk, TaskKind.CALL_BACK, "test/1")
    words = open_one(desk, TaskKind.SORT_OUT, "texts/1", "Olav", note="Hei")
    shown = partial(_tasks, desk)
    assert shown("/desk") >= {call, words}
    assert shown("/desk?kind=words") == {words}
    assert shown("/desk?whose=mine") == set()
    desk.post("/desk/needs/mine", needs=f"task/{call}", name="Kari")
    assert shown("/desk?whose=mine") == {call}
    (row,) = [plain(row) for row in rows(desk, "/desk?whose=mine")]
    assert "Marit Dømesen tek seg av dette" in row


def _tasks(desk: Desk, path: str) -> set[int]:
    return {int(row.split('id="task-')[1].split('"')[0]) for row in rows(desk, path) if 'id="task-' in row}


def test_nothing_urgent_says_what_the_line_will_do(desk: Desk) -> None:
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        community.on_call_phone = "+4791000999"
        for task in tasks.board(session, community):
            tasks.done(session, task)
    for row in ("short/1", "short/2"):
        desk.post("/desk/needs/done", needs=row, why="gone")
    words = desk.words("/desk")
    assert ("Ingenting treng deg no." in words) is (rows(desk) == [])


def test_of_what_can_wait_so_many_are_shown_and_the_rest_on_asking(desk: Desk) -> None:
    """What is urgent now is always shown, all of it."""
    for place in range(MOST_ROWS + 5):
        with desk.db.write() as session:
            community = desk.person(session, "Kari").community
            number = f"+476128{place:04}"
            tasks.open_task(session, community, TaskKind.CALL_BACK, f"test/{place}", number=number)
            due = NOW - timedelta(minutes=1)
            number = f"+476129{place:04}"
            tasks.open_task(session, community, TaskKind.CALL_BACK, f"now/{place}", number=number, due_at=due)
    assert len(rows(desk, "/desk?kind=call_back")) == 2 * MOST_ROWS + 5
    assert f"Vis alle {MOST_ROWS + 5}" in desk.words("/desk?kind=call_back")
    asked_for = live(desk, "/desk?kind=call_back&all=1")
    call_back = rows(desk, "/desk?kind=call_back&all=1")
    assert len(call_back) == 2 * MOST_ROWS + 10
    assert "all=1" in asked_for
