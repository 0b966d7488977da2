"""The carrier refuses for the moment, our account or our request: the desk is told what it said, once a day for each
code."""

from __future__ import annotations

from sqlalchemy.orm import Session

import clock
from models import Community, Outbox, TaskKind
from services import tasks
from services.hours import duetime

SUBJECT = "refused"
"""The name in the task's subject under which the code stands."""


def note(session: Session, row: Outbox) -> None:
    """One task, whatever was refused; what it means is read from the code (`services.phones.refusals`)."""
    community = session.get_one(Community, row.community_id)
    day = duetime.local_day(clock.now(), community.zone).isoformat()
    code = row.reason or ""
    key = f"carrier-refuses/{community.id}/{day}/{code}"
    tasks.open_task(session, community, TaskKind.SORT_OUT, key, subject={SUBJECT: int(code) if code.isdigit() else 0})
