"""What was seen of a volunteer before the first task, on which day, by whom, and until when it holds.

Certificate, introduction and the promise of confidentiality of everybody; of a driver the licence and the car's
insurance besides. A volunteer is active once all of it was seen. Who was active before more was asked for stays so, and
is a need of the desk. What runs out is told 60 days ahead; from the day after, nobody is asked about anything new in
that role, and what she has promised stands.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Check, DeskUser, Person, PersonRole, Role, SeenCheck, TaskKind
from models.person import RUN_OUT, VOLUNTEER_ROLES
from services import tasks
from services.hours import batch
from services.hours.due import Due, earliest
from services.hours.duetime import due_instant, local_day, midnight

NEEDED = (Check.CERTIFICATE, Check.INTRODUCTION, Check.CONFIDENTIALITY)
"""What must be seen before anybody acts as a volunteer."""
NEEDED_OF: Mapping[Role, tuple[Check, ...]] = {
    Role.VISIT_FRIEND: NEEDED,
    Role.DRIVER: (*NEEDED, Check.LICENCE, Check.INSURANCE),
}
TOLD_AHEAD = timedelta(days=60)
A_DAY = timedelta(days=1)
AT_ONCE = 500
RUNS_OUT = "runs-out/"
"""How the key of the task begins that something runs out, or has."""


def record(
    session: Session,
    person: Person,
    seen: Mapping[Check, date],
    until: Mapping[Check, date] | None = None,
    *,
    by: DeskUser | None = None,
) -> bool:
    """Add to what was seen of a volunteer, or write it anew; whether anything was new. `until`: the last day a licence
    or an insurance holds. The desk has a task while something is missing. Empty is for who was checked on paper the
    line knows nothing of. Raises ValueError where it is not said until when something holds that runs out.
    """
    held = _volunteers(person)
    if not held:
        return False
    was_complete = {row.role: not lacking(person, row.role) for row in held}
    until = until or {}
    changed = False
    for check, day in seen.items():
        changed |= _write(session, person, check, day, until=until.get(check), by=by)
    changed |= _settle(session, person, was_complete, vouched_for=not seen)
    if changed and seen:
        _tell_the_desk(session, person)
    session.flush()
    return changed


def take_back(session: Session, person: Person, check: Check) -> None:
    """It was written by mistake. Who was complete by it is not active any more; who was active before it stays so."""
    held = _volunteers(person)
    was_complete = {row.role: not lacking(person, row.role) for row in held}
    for row in [row for row in person.seen_checks if row.kind is check]:
        _settle_task_of(session, row)
        person.seen_checks.remove(row)
        session.delete(row)
    session.flush()
    _settle(session, person, was_complete)
    if held:
        _tell_the_desk(session, person)


def add_course(session: Session, person: Person, title: str, day: date, *, by: DeskUser | None) -> SeenCheck:
    """She was at this session of a course."""
    row = SeenCheck(kind=Check.COURSE, seen_on=day, title=title, by_user_id=by.id if by else None)
    person.seen_checks.append(row)
    session.flush()
    return row


def begins(session: Session, person: Person) -> None:
    """She has a volunteer's role from now on: she is active in it where all that it asks for was seen already."""
    _settle(session, person, {})


def tell_what_is_missing(session: Session, person: Person) -> None:
    """A task of the desk, while something is missing; none, once nothing is."""
    if _volunteers(person):
        _tell_the_desk(session, person)


def lacking(person: Person, role: Role | None = None) -> list[Check]:
    """What is missing or has run out, of what must be seen in the role; without one, of all her volunteer's roles."""
    held = [each.role for each in _volunteers(person) if role in (None, each.role)]
    return lacking_of(held, holding(person), _today(person))


def holding(person: Person) -> dict[Check, date | None]:
    """What was seen of her, with the last day it holds where it runs out."""
    return {row.kind: row.until for row in person.seen_checks}


def lacking_of(roles: Collection[Role], seen: Mapping[Check, date | None], today: date) -> list[Check]:
    """As `lacking`, of who has these volunteer's roles and of whom this was `seen` (`holding`)."""
    good = {check for check, until in seen.items() if until is None or until >= today}
    return [check for check in _needed_of(roles) if check not in good]


def running_out(roles: Collection[Role], seen: Mapping[Check, date | None], today: date) -> Mapping[Check, date]:
    """Of what must be seen in these roles, what runs out within 60 days or has, and its last day."""
    days = {check: until for check in _needed_of(roles) if (until := seen.get(check)) is not None}
    return {check: until for check, until in days.items() if until - TOLD_AHEAD <= today}


def _needed_of(roles: Collection[Role]) -> list[Check]:
    return [check for check in Check if any(check in NEEDED_OF[role] for role in roles)]


def missing_of(person: Person) -> list[Check]:
    """What has never been seen of what must be, in some volunteer's role of the person."""
    known = {row.kind for row in person.seen_checks}
    return [check for check in _needed(person) if check not in known]


def settle(session: Session, person: Person) -> None:
    """What the desk was to see of a volunteer it need not see any more, where she is none."""
    if not _volunteers(person):
        tasks.settle(session, task_key(person.id))


def task_key(person_id: int) -> str:
    """Of the desk's task about somebody of whom not everything has been seen."""
    return f"checks:{person_id}"


def runs_out_key(row: SeenCheck) -> str:
    """Of the desk's task that this runs out."""
    return f"runs-out/{row.kind}/{row.person_id}/{row.until}"


def check_of(key: str) -> Check:
    """Which check a key of `runs_out_key` speaks of. Raises ValueError for any other key."""
    return Check(key.removeprefix(RUNS_OUT).partition("/")[0])


# -- by the clock


def advance(session: Session, now: datetime) -> bool:
    """Tell the desk of what runs out within 60 days, and of what has; whoever lacks it is asked about nothing new.
    Answers whether there may be more."""
    due = session.scalars(
        sa.select(SeenCheck)
        .where(SeenCheck.look_at <= now)
        .order_by(SeenCheck.look_at, SeenCheck.id)
        .limit(AT_ONCE)
        .with_for_update(of=SeenCheck, skip_locked=True)
    ).all()
    batch.each(session, due, lambda row: _look(session, row))
    session.flush()
    return len(due) == AT_ONCE


def next_due() -> list[Due]:
    """When the next runs out, or is to be told."""
    return [earliest(SeenCheck.look_at)]


def _look(session: Session, row: SeenCheck) -> None:
    person = row.person
    is_needed = person.left_at is None and row.kind in _needed(person)
    over = _has_run_out(person, row)
    row.look_at = None if over or row.until is None else midnight(row.until + A_DAY, person.community.zone)
    if not is_needed or row.until is None:
        return
    _settle(session, person, {})
    tell = tasks.open_anew if over else tasks.open_task
    tell(
        session,
        person.community,
        TaskKind.SEE_CHECKS,
        runs_out_key(row),
        person=person,
        due_at=midnight(row.until, person.community.zone),
    )


# -- how it is written


def _write(
    session: Session, person: Person, check: Check, day: date, *, until: date | None, by: DeskUser | None
) -> bool:
    if (check in RUN_OUT) != (until is not None):
        raise ValueError(f"{check} is written with the last day it holds, and nothing else is")
    known = next((row for row in person.seen_checks if row.kind is check), None)
    if known is not None and (known.seen_on, known.until) == (day, until):
        return False
    if known is None:
        known = SeenCheck(kind=check)
        person.seen_checks.append(known)
    else:
        _settle_task_of(session, known)
    known.seen_on, known.until, known.by_user_id = day, until, by.id if by else None
    known.look_at = midnight(until - TOLD_AHEAD, person.community.zone) if until else None
    return True


def _settle(session: Session, person: Person, was_complete: Mapping[Role, bool], *, vouched_for: bool = False) -> bool:
    """Let each volunteer's role be active or not, as what was seen says; whether anything changed."""
    changed = False
    for held in _volunteers(person):
        wanting = lacking(person, held.role)
        was = held.checked_at, held.lapsed_at
        if held.checked_at is None and (vouched_for or not wanting):
            held.checked_at = clock.now() if vouched_for else _complete_since(person, held.role)
        elif held.checked_at is not None and wanting and was_complete.get(held.role):
            held.checked_at = None
        run_out = held.checked_at is not None and any(
            row.kind in wanting and _has_run_out(person, row) for row in person.seen_checks
        )
        held.lapsed_at = (held.lapsed_at or clock.now()) if run_out else None
        changed |= was != (held.checked_at, held.lapsed_at)
    session.flush()
    return changed


def _complete_since(person: Person, role: Role) -> datetime:
    days = [row.seen_on for row in person.seen_checks if row.kind in NEEDED_OF[role]]
    return due_instant(max(days), time(), person.community.zone)


def _needed(person: Person) -> Collection[Check]:
    return _needed_of([held.role for held in _volunteers(person)])


def _has_run_out(person: Person, row: SeenCheck) -> bool:
    return row.until is not None and row.until < _today(person)


def _today(person: Person) -> date:
    return local_day(clock.now(), person.community.zone)


def _tell_the_desk(session: Session, person: Person) -> None:
    if not missing_of(person):
        tasks.settle(session, task_key(person.id))
    else:
        tasks.open_anew(session, person.community, TaskKind.SEE_CHECKS, task_key(person.id), person=person)


def _settle_task_of(session: Session, row: SeenCheck) -> None:
    if row.until is not None:
        tasks.settle(session, runs_out_key(row))


def _volunteers(person: Person) -> list[PersonRole]:
    return [held for held in person.roles if held.role in VOLUNTEER_ROLES and held.ended_at is None]
