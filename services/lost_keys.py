"""A phone whose keys do not come through: lifted two evenings running, and no key. The desk finds out what it is."""

from __future__ import annotations

from datetime import time

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Checkin, CheckinState, Silence, TaskKind

from . import duetime, tasks


def note(session: Session, checkin: Checkin) -> None:
    """A phone that is lifted two evenings running, and no key: her keys do not come through, and the desk finds out."""
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
    return checkin.state is CheckinState.MISSED and any(one.silence is Silence.LIFTED for one in checkin.tries)
