"""Who visits whom. A friend has at most nine elders, so that each of them has a friend with time."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import MAX_ELDERS_A_FRIEND, Friendship, Person, Source, locked


class TooManyElders(ValueError):
    """The friend has nine elders already."""


def pair(session: Session, elder: Person, friend: Person, *, source: Source) -> bool:
    """Make them a pair; False when they are one. Raises `TooManyElders` for a tenth."""
    locked(session, Person, friend.id)
    elders = elders_of(session, friend)
    if elder.id in elders:
        return False
    if len(elders) >= MAX_ELDERS_A_FRIEND:
        raise TooManyElders(f"person {friend.id} has {len(elders)} elders")
    session.add(Friendship(elder_id=elder.id, friend_id=friend.id, source=source))
    session.flush()
    return True


def elders_of(session: Session, friend: Person) -> set[int]:
    """The ids of the friend's elders."""
    return set(session.scalars(sa.select(Friendship.elder_id).where(Friendship.friend_id == friend.id)))
