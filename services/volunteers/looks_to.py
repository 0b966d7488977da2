"""Whom a volunteer looks to, as she may know them: a first name, a hamlet, and when they last talked. Never health."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from models import Friendship, Person, Role, Talk, TalkState
from services import rides
from services.people import friendships


@dataclass(frozen=True, slots=True)
class LookedTo:
    """`last`: when the two of them last talked or met (aware UTC); None for never, or longer ago than is kept."""

    elder: Person
    last: datetime | None


def elders(session: Session, friend: Person) -> Sequence[LookedTo]:
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
    found = [LookedTo(person, at) for person, at in rows]
    return sorted(found, key=lambda each: each.last.timestamp() if each.last else 0.0)


def may_ring(session: Session, volunteer: Person, elder: Person) -> bool:
    """Whether she looks to this elder: as her friend, or because she has promised to drive her."""
    if volunteer.community_id != elder.community_id or elder.left_at is not None:
        return False
    if elder.id in friendships.elders_of(session, volunteer) and volunteer.is_a(Role.VISIT_FRIEND):
        return True
    return any(ride.rider_id == elder.id for ride in rides.promised_to_drive(session, volunteer))
