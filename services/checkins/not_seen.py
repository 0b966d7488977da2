"""She had joined something and was to be out for all of her hour; whether she was there nobody has said.

It is no alarm: the desk is asked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models import Checkin, TaskKind
from services import tasks
from services.plans import silencing


def ask(session: Session, checkin: Checkin, now: datetime) -> None:
    """One row on the board for the evening, of what she had joined; her next key takes it off again."""
    joined = silencing.where_expected(session, checkin, now)
    tasks.open_task(
        session,
        checkin.person.community,
        TaskKind.WAS_SHE_THERE,
        f"was-she-there/{checkin.id}",
        person=checkin.person,
        subject={"checkin": checkin.id} | ({"occurrence": joined.id} if joined is not None else {}),
    )
