"""Whom a volunteer looks to, as she may know them: a first name, a hamlet, and when they last talked. Never health."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from models import Friendship, Person, Talk, TalkState


@dataclass(frozen=True, slots=True)
class Hers:
    """`last`: when the two of them last talked or met (aware UTC); None for never, or longer ago than is kept."""

    elder: Person
    last: datetime | None


def elders(session: Session, friend: Person) -> Sequence[Hers]:
    """Whoever she has talked with longest ago first."""
    last = (
        sa.select(sa.func.max(Talk.bridged_at))
        .where(Talk.elder_id == Friendship.elder_id, Talk.friend_id == friend.id, Talk.state == TalkState.TALKED)
        .scalar_subquery()
    )
    rows = session.execute(
        sa.select(Person, last)
        .join(Friendship, Friendship.elder_id == Person.id)
        .where(Friendship.friend_id == friend.id, Person.left_at.is_(None))
        .order_by(Person.id)
        .options(joinedload(Person.hamlet))
    ).all()
    found = [Hers(person, at) for person, at in rows]
    return sorted(found, key=lambda each: each.last.timestamp() if each.last else 0.0)
