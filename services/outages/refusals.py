"""The carrier refuses for the moment, our account or our request, or an operator filters what we write: the desk is
told what was said, once a day for each code."""

from __future__ import annotations

from sqlalchemy.orm import Session

import clock
from models import Community, Outbox, TaskKind
from services import tasks
from services.hours import duetime
from services.phones import refusals

SUBJECT = "refused"
"""The name in the task's subject under which the code stands."""


def note(session: Session, row: Outbox) -> None:
    """One task, whatever was refused; what it means is read from the code (`services.phones.refusals`)."""
    community = session.get_one(Community, row.community_id)
    day = duetime.local_day(clock.now(), community.zone).isoformat()
    code = row.reason or ""
    key = f"carrier-refuses/{community.id}/{day}/{code}"
    tasks.open_task(session, community, TaskKind.SORT_OUT, key, subject={SUBJECT: int(code) if code.isdigit() else 0})


def note_not_delivered(session: Session, row: Outbox, delivered: bool) -> None:
    """A text that was taken and not delivered, where that is no fault of the number or its telephone."""
    if not delivered and refusals.is_ours(row.reason):
        note(session, row)
