"""What was seen of a volunteer before the first task, and when. A volunteer is active once the certificate and the
introduction, at which confidentiality is promised, were both seen; until then the desk is told which is missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from sqlalchemy.orm import Session

import clock
from models import Check, Person, PersonRole, TaskKind
from models.person import VOLUNTEER_ROLES
from services import tasks
from services.hours.duetime import due_instant

NEEDED = (Check.CERTIFICATE, Check.INTRODUCTION)
"""What must be seen before anybody acts as a volunteer; the promise of confidentiality may be written beside it."""


def record(session: Session, person: Person, seen: Mapping[Check, date]) -> bool:
    """Add to what was seen of the person in each volunteer's role; whether anything was new. Who is active stays so.
    The desk has a task while something is missing. Empty is for who was checked on paper the line knows nothing of."""
    changed = False
    for held in _volunteers(person):
        known = dict(held.seen or {})
        now_known = known | {check.value: day.isoformat() for check, day in seen.items()}
        begins = held.checked_at is None and (not seen or not missing(now_known))
        if known == now_known and not begins:
            continue
        held.seen = now_known or None
        if begins:
            days = [date.fromisoformat(now_known[check.value]) for check in NEEDED] if seen else []
            held.checked_at = due_instant(max(days), time(), person.community.zone) if days else clock.now()
        changed = True
    if changed and seen:
        _tell_the_desk(session, person)
    session.flush()
    return changed


def missing(seen: Mapping[str, str] | None) -> list[Check]:
    """What has not been seen of what must be."""
    return [check for check in NEEDED if check.value not in (seen or {})]


def missing_of(person: Person) -> list[Check]:
    """What has not been seen in some volunteer's role of the person."""
    return [check for check in NEEDED if any(check in missing(held.seen) for held in _volunteers(person))]


def task_key(person_id: int) -> str:
    """Of the desk's task about somebody of whom not everything has been seen."""
    return f"checks:{person_id}"


def _tell_the_desk(session: Session, person: Person) -> None:
    if not missing_of(person):
        tasks.settle(session, task_key(person.id))
    else:
        tasks.open_task(session, person.community, TaskKind.SEE_CHECKS, task_key(person.id), person=person)


def _volunteers(person: Person) -> list[PersonRole]:
    return [held for held in person.roles if held.role in VOLUNTEER_ROLES and held.ended_at is None]
