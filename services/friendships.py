"""Who visits whom. A friend has at most nine elders, so that each of them has a friend with time."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import MAX_ELDERS_A_FRIEND, Friendship, Person, Source, locked


class TooManyElders(ValueError):
    """The friend has nine elders already."""


def pair(session: Session, elder: Person, friend: Person, *, source: Source) -> bool:
    """Make them a pair; False when they are one. Raises `TooManyElders` for a tenth."""
    locked(session, Person, friend.id)
    if session.scalar(sa.select(_pairs_of(friend).where(Friendship.elder_id == elder.id).exists())):
        return False
    elders = elders_of(session, friend)
    if len(elders) >= MAX_ELDERS_A_FRIEND:
        raise TooManyElders(f"person {friend.id} has {len(elders)} elders")
    session.add(Friendship(elder_id=elder.id, friend_id=friend.id, source=source))
    session.flush()
    return True


def elders_of(session: Session, friend: Person) -> set[int]:
    """The ids of the friend's elders. Who died or has moved takes up no place, and nothing is arranged with her."""
    here = _pairs_of(friend).join(Friendship.elder).where(Person.left_at.is_(None))
    return {pair.elder_id for pair in session.scalars(here)}


def called(person: Person, among: Iterable[Person]) -> str:
    """The first name, all that a friend needs; the whole one where another of those shares it."""
    shared = any(other.id != person.id and other.first_name == person.first_name for other in among)
    return person.full_name if shared else person.first_name


def _pairs_of(friend: Person) -> sa.Select[Friendship]:
    return sa.select(Friendship).where(Friendship.friend_id == friend.id)
