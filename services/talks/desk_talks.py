"""A talk with the desk: for those who chose to be rung by the volunteer centre and not by a visit-friend tonight."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

import clock
from models import Checkin, TaskKind
from services import tasks
from services.hours import desk_hours
from services.hours.duetime import NeverOpen


def ask(session: Session, checkin: Checkin) -> datetime | None:
    """Put it on the board, once an evening call. By when (aware UTC) the desk rings her; None when it never opens."""
    community = checkin.person.community
    try:
        by = desk_hours.promise(community, clock.now())
    except NeverOpen:
        by = None
    key = f"talk-wanted/checkin/{checkin.id}"
    tasks.open_task(session, community, TaskKind.TALK_WANTED, key, person=checkin.person, due_at=by)
    return by
