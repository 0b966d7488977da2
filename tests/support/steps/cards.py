"""Cards on the board, for the tests of what they say."""

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


def card(desk: Desk, task_id: int) -> str:
    """What stands on the card that begins with this task."""
    found = re.search(rf'<article class="need" id="task-{task_id}">(.*?)</article>', desk.get("/desk"), re.DOTALL)
    assert found is not None, f"no card begins with task {task_id}"
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split())
