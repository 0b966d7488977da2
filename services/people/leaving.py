"""She died, or moved to the nursing home: the line stops everything about her, and leaves the telling to people.

Each service withdraws its own, in the one transaction, and names whom the desk should ring. The robot tells nobody.
"""

from __future__ import annotations

import enum
import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from locales import phrase
from models import AlertTold, Audit, Leaving, Person, Task, TaskKind, TaskState, locked
from services import outbox, tasks, telling
from services.plans import checkin_plans

# These register what they withdraw when they are imported; whoever lets somebody leave must have them.
LISTENERS = (
    "alerts",
    "checkins",
    "signups",
    "rides",
    "talks",
    "talks.visits",
    "people.contacts",
    "people.contact_asking",
    "telling.conversations",
    "gatherings",
)


class Link(enum.StrEnum):
    """Why the desk rings somebody about it."""

    TOLD = "told"
    REPORTED = "reported"
    CONTACT = "contact"
    FRIEND = "friend"
    DRIVER = "driver"
    RIDER = "rider"
    ORGANISER = "organiser"
    ELDER = "elder"


@dataclass(frozen=True, slots=True)
class ToRing:
    """One whom the desk rings, and about what (an activity's title) where there is something."""

    link: Link
    name: str
    number: str | None
    what: str = ""


Handler = Callable[[Session, Person, datetime], Iterable[ToRing]]
H = TypeVar("H", bound=Handler)
_handlers: list[Handler] = []


def withdraws(handler: H) -> H:
    """Register `handler(session, person, at)`: it withdraws what is planned or waiting, tells nobody, and answers whom
    somebody should ring about what it withdrew."""
    _handlers.append(handler)
    return handler


def leave(
    session: Session, person: Person, why: Leaving, *, told: Iterable[AlertTold] = (), by: AlertTold | None = None
) -> None:
    """Nothing is done about her from now on. `told`: those who were alarmed and wait to hear; `by`: the one of them who
    has said it. Twice is once."""
    fresh = locked(session, Person, person.id)
    if fresh is None or fresh.left_at is not None:
        return
    _listen()
    at = clock.now()
    ring = [_who_was_told(row, Link.REPORTED if row is by else Link.TOLD) for row in told]
    for handler in _handlers:
        ring.extend(handler(session, fresh, at))
    telling.withdraw_person(session, fresh)
    outbox.withdraw_person(session, fresh.id)
    for held in fresh.roles:
        held.ended_at = held.ended_at or at
    _close_tasks(session, fresh, at)
    fresh.left_at, fresh.left_by = at, why
    session.add(Audit(community_id=fresh.community_id, actor="line", action=f"left-{why}", person_id=fresh.id))
    tasks.open_task(
        session, fresh.community, TaskKind.TELL_OF_LEAVING, _key(fresh, at), person=fresh, note=_list(fresh, ring)
    )
    session.flush()


def undo(session: Session, person: Person) -> bool:
    """It was a mistake: roles, evening calls and the desk's own tasks are as before. False for who has not left.

    Sign-ups, rides and talks are not made again, since their places may be given away; the list of them stays on the
    board for the desk to put right by hand.
    """
    fresh = locked(session, Person, person.id)
    if fresh is None or fresh.left_at is None:
        return False
    at = fresh.left_at
    for held in fresh.roles:
        held.ended_at = None if held.ended_at == at else held.ended_at
    plan = fresh.checkin_plan
    if plan is not None and plan.stopped_at == at:
        plan.stopped_at = None
        checkin_plans.replan(session, plan)
    for task in session.scalars(sa.select(Task).where(Task.person_id == fresh.id, Task.done_at == at)):
        task.move(TaskState.OPEN)
        task.done_at, task.done_note = None, None
    fresh.left_at = fresh.left_by = None
    rang = session.scalars(sa.select(Task).where(Task.key == _key(fresh, at))).first()
    tasks.settle(session, _key(fresh, at))
    if rang is not None and rang.note:
        key = f"{_key(fresh, at)}/undone"
        tasks.open_task(session, fresh.community, TaskKind.SORT_OUT, key, person=fresh, note=rang.note)
    session.add(Audit(community_id=fresh.community_id, actor="line", action="left-undone", person_id=fresh.id))
    session.flush()
    return True


def _close_tasks(session: Session, person: Person, at: datetime) -> None:
    """What the desk was to do with her is no longer to be done; `undo` finds them by the instant."""
    for task in session.scalars(sa.select(Task).where(Task.person_id == person.id, Task.state == TaskState.OPEN)):
        tasks.done(session, task)
        task.done_at = at


def _who_was_told(row: AlertTold, link: Link) -> ToRing:
    return ToRing(link, row.person.full_name if row.person else "", row.number)


def _list(person: Person, ring: Iterable[ToRing]) -> str | None:
    """One line for each, in the community's language; who stands there twice for the same is named once, and a contact
    who was alarmed is not named again as a contact."""
    language, ring = str(person.community.language), list(ring)
    alarmed = {one.number for one in ring if one.link in (Link.TOLD, Link.REPORTED)}
    ring = [one for one in ring if one.link is not Link.CONTACT or one.number not in alarmed]
    lines = [
        phrase(language, "web-left-ring", link=one.link.value, name=one.name, number=one.number or "", what=one.what)
        for one in dict.fromkeys(ring)
    ]
    return "\n".join(lines) or None


def _key(person: Person, at: datetime) -> str:
    return f"left/{person.id}/{at.isoformat()}"


@cache
def _listen() -> None:
    for name in LISTENERS:
        importlib.import_module(f"services.{name}")
