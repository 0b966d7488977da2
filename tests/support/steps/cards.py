"""Rows of the board, for the tests of what they say."""

from __future__ import annotations

import re
from datetime import timedelta

from models import TaskKind
from services import tasks
from tests.support.desk import NOW, Desk

EARLIER = NOW - timedelta(hours=3)
SINCE = "Sidan i dag 15.00."


def open_one(desk: Desk, kind: TaskKind, key: str, name: str | None = "Kari", **details: object) -> int:
    with desk.db.write() as session:
        person = desk.person(session, name) if name else None
        community = desk.person(session, "Kari").community
        task = tasks.open_task(session, community, kind, key, person=person, **details)  # type: ignore[arg-type]
        task.created_at = EARLIER
        return task.id


def rows(desk: Desk, path: str = "/desk") -> list[str]:
    """The rows there are, the most urgent first, as they are written."""
    board = desk.get(path).partition('id="beside"')[0].partition('id="put-off"')[0].partition('id="done-today"')[0]
    return board.split('<li class="g-row" ')[1:]


def plain(row: str) -> str:
    """What is read in a row, without its tags and buttons."""
    told = row.partition('<div class="g-act"')[0]
    return " ".join(re.sub(r"<[^>]+>", " ", f"<{told}").split())


def card(desk: Desk, task_id: int) -> str:
    """What stands in the row in which this task is told of."""
    found = [row for row in rows(desk) if f'id="task-{task_id}"' in row]
    assert len(found) == 1, f"{len(found)} rows tell of task {task_id}"
    return plain(found[0])
