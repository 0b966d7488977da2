"""A phone whose keys do not come through: lifted two evenings running, and no key. The desk finds out what it is.

A wrong key has come through, and who answers in words presses none.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import time

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Call, Checkin, CheckinState, HowAnswers, Silence, Step, TaskKind

from . import duetime, tasks


def note(session: Session, checkin: Checkin) -> None:
    """A phone that is lifted two evenings running, and no key: her keys do not come through, and the desk finds out."""
    plan = checkin.person.checkin_plan
    if plan is not None and plan.answers is HowAnswers.SPEECH:
        return
    zone = checkin.person.community.zone
    tonight = duetime.local_day(checkin.due_at, zone)
    before = session.scalars(
        sa.select(Checkin)
        .where(
            Checkin.person_id == checkin.person_id,
            Checkin.state != CheckinState.SILENCED,
            Checkin.due_at < duetime.due_instant(tonight, time(0), zone),
        )
        .order_by(Checkin.due_at.desc())
    ).first()
    evenings = [checkin] if before is None else [checkin, before]
    if len(evenings) == 2 and all(_lifted_without_a_key(session, evening) for evening in evenings):
        key = f"keys/{checkin.person_id}/{tonight.isoformat()}"
        subject = {"checkin": checkin.id}
        community = checkin.person.community
        tasks.open_task(session, community, TaskKind.KEYS_DO_NOT_COME, key, person=checkin.person, subject=subject)


def _lifted_without_a_key(session: Session, checkin: Checkin) -> bool:
    lifted = [one.outbox_id for one in checkin.tries if one.silence is Silence.LIFTED]
    return checkin.state is CheckinState.MISSED and bool(lifted) and not _a_key_came(session, lifted)


def _a_key_came(session: Session, rows: Collection[int]) -> bool:
    pressed = sa.exists().where(Step.call_id == Call.id, Step.digits.is_not(None)).where(Call.outbox_id.in_(rows))
    return bool(session.scalar(sa.select(pressed)))
