"""What the desk has written waits a moment, so that it can be taken back before it goes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Outbox, OutboxState

from . import queue

HELD_FOR = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many will never go, and how many have gone, or may have."""

    back: int
    gone: int


def goes_at() -> datetime:
    """The `not_before` of a text from the desk: it can be taken back until then, and as long after as nobody has asked
    the carrier for it."""
    return clock.now() + HELD_FOR


def take_back(session: Session, row_ids: Collection[int]) -> TakenBack:
    """Before the carrier is asked, also where a dispatcher has claimed it: it finds its claim gone, and asks nothing.
    Twice is once: what was taken back before counts as back.

    Who calls sees to it that the rows are the desk's own.
    """
    for row_id in sorted(row_ids):
        queue.withdraw(session, row=session.get_one(Outbox, row_id))
    states = sa.select(Outbox.state).where(Outbox.id.in_(row_ids))
    back = sum(state is OutboxState.WITHDRAWN for state in session.scalars(states))
    return TakenBack(back, len(row_ids) - back)
