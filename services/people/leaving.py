"""Somebody died, or moved to the nursing home: the line stops everything about her, and leaves the telling to people.

Each room names whom the desk should ring about it (`to_ring_of`, which only reads), and then withdraws its own, in the
one transaction. The robot tells nobody. What the desk is shown before it is done is that same list (`list_of`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from locales import phrase
from models import AlertTold, Audit, Leaving, Person, Task, TaskKind, TaskState, locked
from services import outbox, tasks, telling
from services.keeping.kept import NAMELESS
from services.telling import conversations

from . import contact_asking, contacts
from .to_ring import Link, ToRing

Names = Callable[[Session, Person], Iterable[ToRing]]
"""`(session, person)`: whom somebody should ring about what would be withdrawn. It changes nothing, and asks a fixed
number of questions."""
Withdraws = Callable[[Session, Person, datetime], None]
"""`(session, person, at)`: withdraws what is planned or waiting, and tells nobody."""
GivesBack = Callable[[Session, Person, datetime], None]
"""`(session, person, at)`: gives back what was withdrawn at that instant, where it can be."""

_names: list[Names] = []
_withdraw: list[Withdraws] = []
_give_back: list[GivesBack] = []


def connect(names: Iterable[Names], withdraw: Iterable[Withdraws], give_back: Iterable[GivesBack]) -> None:
    """Say which rooms name whom to ring, which hear that somebody has left, in this order, and which that she has not
    (`services.wiring`)."""
    _names[:] = names
    _withdraw[:] = withdraw
    _give_back[:] = give_back


def leave(
    session: Session, person: Person, why: Leaving, *, told: Iterable[AlertTold] = (), by: AlertTold | None = None
) -> None:
    """Nothing is done about her from now on. `told`: those who were alarmed and wait to hear; `by`: the one of them who
    has said it. Twice is once."""
    fresh = locked(session, Person, person.id)
    if fresh is None or fresh.left_at is not None:
        return
    if not _withdraw:
        raise RuntimeError("nobody hears of it: call services.wiring.connect() first")
    at = clock.now()
    note = "\n".join(list_of(session, fresh, told=told, by=by)) or None
    for withdraw in _withdraw:
        withdraw(session, fresh, at)
    contact_asking.withdraw_person(session, fresh)
    conversations.withdraw_person(session, fresh)
    telling.withdraw_person(session, fresh)
    outbox.withdraw_person(session, fresh.id)
    for held in fresh.roles:
        held.ended_at = held.ended_at or at
    _close_tasks(session, fresh, at)
    fresh.left_at, fresh.left_by = at, why
    session.add(Audit(community_id=fresh.community_id, actor="line", action=f"left-{why}", person_id=fresh.id))
    tasks.open_task(session, fresh.community, TaskKind.TELL_OF_LEAVING, _key(fresh, at), person=fresh, note=note)
    session.flush()


def undo(session: Session, person: Person) -> bool:
    """The desk takes back that `person` has left: roles, evening calls and the desk's own tasks are as before. False
    for who has not left, or has been made nameless since.

    Sign-ups, rides and talks are not made again, since their places may be given away; the list of them stays on the
    board for the desk to put right by hand.
    """
    fresh = locked(session, Person, person.id)
    if fresh is None or fresh.left_at is None or fresh.first_name == NAMELESS:
        return False
    at = fresh.left_at
    for held in fresh.roles:
        held.ended_at = None if held.ended_at == at else held.ended_at
    for give_back in _give_back:
        give_back(session, fresh, at)
    for task in session.scalars(sa.select(Task).where(Task.person_id == fresh.id, Task.done_at == at)):
        task.move(TaskState.OPEN)
        task.done_at, task.done_note, task.done_by_id = None, None, None
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


def list_of(
    session: Session, person: Person, *, told: Iterable[AlertTold] = (), by: AlertTold | None = None
) -> list[str]:
    """Whom a person at the desk rings when she has left: one line for each, in the community's language; who stands
    there twice for the same is named once, and a contact who was alarmed is not named again as a contact. It only
    reads. `told` and `by` as in `leave`."""
    language = str(person.community.language)
    ring = [_who_was_told(row, Link.REPORTED if row is by else Link.TOLD) for row in told]
    for names in _names:
        ring.extend(names(session, person))
    ring.extend(contacts.to_ring_about(session, person))
    alarmed = {one.number for one in ring if one.link in (Link.TOLD, Link.REPORTED)}
    ring = [one for one in ring if one.link is not Link.CONTACT or one.number not in alarmed]
    return [
        phrase(language, "web-left-ring", link=one.link.value, name=one.name, number=one.number or "", what=one.what)
        for one in dict.fromkeys(ring)
    ]


def _key(person: Person, at: datetime) -> str:
    return f"left/{person.id}/{at.isoformat()}"
