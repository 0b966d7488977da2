"""A relative is known for the sake of those whose contact she is. Nobody's contact and nobody's own driver,
she is kept for nobody."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Contact, ElderDriver, PersonRole, Role

JUST_COME = timedelta(days=1)
"""Who is being brought in may stand there before those whose contact she becomes."""


def end(session: Session, now: datetime) -> None:
    """Her part here ends when nobody has her for a contact any more; when somebody has again, it goes on."""
    has_her = sa.exists().where(Contact.person_id == PersonRole.person_id)
    drives = sa.exists().where(ElderDriver.driver_id == PersonRole.person_id)
    is_kin = PersonRole.role == Role.KIN, PersonRole.ended_at.is_(None), PersonRole.since < now - JUST_COME
    nobodys = (*is_kin, ~has_her, ~drives)
    ended = sa.update(PersonRole).where(*nobodys).values(ended_at=now)
    session.execute(ended.execution_options(synchronize_session=False))
