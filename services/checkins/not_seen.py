"""She had joined something and was to be out for all of her hour; whether she was there nobody has said.

It is no alarm: the desk is asked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models import Checkin
from services.plans import ringing_after_all, silencing


def ask(session: Session, checkin: Checkin, now: datetime) -> None:
    """Once for the evening, of what she had joined."""
    joined = silencing.where_expected(session, checkin, now)
    ringing_after_all.ask_the_desk(session, checkin, **({"occurrence": joined.id} if joined is not None else {}))
