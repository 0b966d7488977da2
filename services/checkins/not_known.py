"""Evenings of which a restored line does not know how they went."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

from models import BETWEEN_TRIES, LIVE_CHECKIN, Checkin, CheckinState, Person, SilencedBy, TaskKind
from services import tasks
from services.outages import not_tried
from services.plans import silencing
from services.plans.checkin_plans import write_ahead

from . import try_ends
from .one_phone import TOGETHER

S = CheckinState
IN_DOUBT = "evening_in_doubt"
"""Of the subject of her task: from when nothing is known, in seconds since 1970."""


def give_to_desk(session: Session, since: datetime, now: datetime) -> list[Checkin]:
    """Whoever may have been rung from `since` to `now` (aware UTC) is not rung again tonight, and is one row at the
    desk; a key of hers closes it as ever. Answers the last check-in of each of them.

    Who is away or has stopped is silenced as she would have been, and who was still out waits until she is home.
    """
    while write_ahead(session, now):
        session.flush()
    latest: dict[int, Checkin] = {}
    for checkin in _may_have_been_rung(session, now):
        why = silencing.reason(session, checkin, checkin.person.checkin_plan, now)
        if isinstance(why, SilencedBy):
            try_ends.silence(checkin, why)
        elif why is None or checkin.state is S.RINGING:
            _let_go(checkin, now)
            latest[checkin.person_id] = checkin
    session.flush()
    for checkin in latest.values():
        tasks.open_task(
            session,
            checkin.person.community,
            TaskKind.NOT_TRIED,
            not_tried.task_key(checkin),
            person=checkin.person,
            subject={"checkin": checkin.id, IN_DOUBT: int(since.timestamp())},
        )
    return list(latest.values())


def _may_have_been_rung(session: Session, now: datetime) -> list[Checkin]:
    """Who was due by now, in the order of their minutes; and who is due within minutes on the same telephone, whom the
    same call may have taken along."""
    wanted = (
        sa.select(Checkin)
        .where(
            Checkin.state.in_(LIVE_CHECKIN),
            sa.or_(Checkin.due_at <= now + TOGETHER, Checkin.next_try_at <= now, Checkin.state == S.RINGING),
        )
        .order_by(Checkin.due_at, Checkin.id)
        .options(joinedload(Checkin.person).joinedload(Person.checkin_plan), selectinload(Checkin.tries))
        .with_for_update(of=Checkin)
        .execution_options(populate_existing=True)
    )
    found = session.scalars(wanted).unique().all()
    due = {checkin.id for checkin in found if _was_due(checkin, now)}
    rung = {number for checkin in found if checkin.id in due for number in _numbers(checkin.person)}
    return [checkin for checkin in found if checkin.id in due or not rung.isdisjoint(_numbers(checkin.person))]


def _was_due(checkin: Checkin, now: datetime) -> bool:
    next_at = checkin.next_try_at
    return checkin.due_at <= now or checkin.state is S.RINGING or (next_at is not None and next_at <= now)


def _numbers(person: Person) -> Iterable[str]:
    return {number for number in (person.phone, person.phone2) if number}


def _let_go(checkin: Checkin, now: datetime) -> None:
    if checkin.state in BETWEEN_TRIES:
        checkin.move(S.RINGING)
    checkin.move(S.NOT_TRIED)
    checkin.next_try_at = None
    for one in checkin.tries:
        one.ended_at = one.ended_at or now
