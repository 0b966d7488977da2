"""What the next caller may know of the last talk: what was logged by key and what she has joined, never free words.

Told only where she agreed (consent `SHARE_LAST_TALK`, asked at the desk). How she was is never part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import ConsentPurpose, Occurrence, Person, SignupState, Talk, TalkLog, TalkState, Wish
from services import signups
from services.people import consent


@dataclass(frozen=True, slots=True)
class LastTalk:
    """When they talked (aware UTC), what she would have liked, and what she is looking forward to."""

    at: datetime
    wish: Wish | None
    ahead: Occurrence | None


def of_elder(session: Session, elder: Person) -> LastTalk | None:
    """None when she has not agreed, or there was no talk yet. A visit counts when its log says that they met."""
    if not consent.holds(session, elder, ConsentPurpose.SHARE_LAST_TALK):
        return None
    last = session.execute(
        sa.select(Talk.bridged_at, TalkLog.wish)
        .outerjoin(TalkLog, TalkLog.talk_id == Talk.id)
        .where(Talk.elder_id == elder.id, Talk.state == TalkState.TALKED, Talk.bridged_at < clock.now())
        .where(sa.or_(Talk.visit_id.is_(None), TalkLog.how_was_it.is_not(None)))
        .order_by(Talk.bridged_at.desc())
        .limit(1)
    ).first()
    if last is None or last.bridged_at is None:
        return None
    coming = [signup for signup in signups.mine(session, elder) if signup.state is SignupState.JOINED]
    return LastTalk(last.bridged_at, last.wish, coming[0].occurrence if coming else None)
