"""A phone whose keys do not come through: lifted two evenings running, and no key. The desk finds out what it is.

A wrong key has come through, and who answers in words presses none. It is said of a phone and not of her: she may have
answered on her other one.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Call, Checkin, CheckinState, CheckinTry, HowAnswers, Outbox, Person, Silence, Step, TaskKind, columns
from services import tasks
from services.hours import duetime

A_DAY = timedelta(days=1)


def note(session: Session, checkin: Checkin) -> None:
    """Once the evening has ended, by her key or without one: a task for each phone of hers, unless one stands."""
    person = checkin.person
    tonight = _lifted_without_a_key(session, checkin)
    if not tonight or (person.checkin_plan is not None and person.checkin_plan.answers is HowAnswers.SPEECH):
        return
    before = _evening_before(session, checkin)
    if before is None:
        return
    for number in sorted(tonight & _lifted_without_a_key(session, before)):
        key, subject = f"keys/{person.id}/{number}", {"checkin": checkin.id}
        known = tasks.newest(session, key)
        if known is None or known.subject != subject:
            kind = TaskKind.KEYS_DO_NOT_COME
            tasks.open_anew(session, person.community, kind, key, person=person, number=number, subject=subject)


def _evening_before(session: Session, checkin: Checkin) -> Checkin | None:
    """The last one on which she was rung, or was to be."""
    return session.scalars(
        sa.select(Checkin)
        .where(
            Checkin.person_id == checkin.person_id,
            Checkin.state != CheckinState.SILENCED,
            Checkin.due_at < _that_day(checkin)[0],
        )
        .order_by(Checkin.due_at.desc())
    ).first()


def _that_day(checkin: Checkin) -> tuple[datetime, datetime]:
    """The local day of it, from midnight to midnight."""
    zone = checkin.person.community.zone
    day = duetime.local_day(checkin.due_at, zone)
    return duetime.midnight(day, zone), duetime.midnight(day + A_DAY, zone)


_LIFTED = (
    sa.select(Outbox.number)
    .join(CheckinTry, CheckinTry.outbox_id == Outbox.id)
    .where(CheckinTry.checkin_id == sa.bindparam("checkin"), CheckinTry.silence == Silence.LIFTED)
)


def _lifted_without_a_key(session: Session, checkin: Checkin) -> set[str]:
    """The numbers, unless a key came from there that day: in the call, in one to another who lives there, or in one to
    the line."""
    numbers = set(columns(session, _LIFTED, {"checkin": checkin.id}).scalars())
    if not numbers:
        return set()
    tries = sa.select(CheckinTry.outbox_id).where(CheckinTry.checkin_id == checkin.id)
    who_lives_there = sa.select(Person.id).where(sa.or_(Person.phone.in_(numbers), Person.phone2.in_(numbers)))
    begins, ends = _that_day(checkin)
    that_day = sa.and_(Call.person_id.in_(who_lives_there), Call.created_at >= begins, Call.created_at < ends)
    came = session.scalars(
        sa.select(Call.other_number)
        .join(Step, Step.call_id == Call.id)
        .where(Call.other_number.in_(numbers), Step.digits.is_not(None), sa.or_(Call.outbox_id.in_(tries), that_day))
    )
    return numbers.difference(came)
