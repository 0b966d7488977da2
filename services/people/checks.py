"""What was seen of a volunteer before the first task, and when. Only then is a volunteer active."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from sqlalchemy.orm import Session

import clock
from models import Check, Person
from models.person import VOLUNTEER_ROLES
from services import tasks
from services.hours.duetime import due_instant


def record(session: Session, person: Person, seen: Mapping[Check, date]) -> bool:
    """Add to what was seen of the person in each volunteer's role; whether anything was new. The desk's task to look at
    it is done. Empty is for who was checked on paper the line knows nothing of."""
    changed = False
    for held in person.roles:
        if held.role not in VOLUNTEER_ROLES or held.ended_at is not None:
            continue
        known = dict(held.seen or {})
        now_known = known | {check.value: day.isoformat() for check, day in seen.items()}
        if held.checked_at is not None and known == now_known:
            continue
        zone = person.community.zone
        held.seen = now_known or None
        if held.checked_at is None:
            held.checked_at = due_instant(max(seen.values()), time(), zone) if seen else clock.now()
        changed = True
    if changed and seen:
        tasks.settle(session, task_key(person.id))
    session.flush()
    return changed


def task_key(person_id: int) -> str:
    """Of the desk's task about somebody who was active before the line asked what had been seen."""
    return f"checks:{person_id}"
