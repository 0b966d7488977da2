"""Who visits whom. A friend has at most nine elders, so that each of them has a friend with time."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from models import MAX_ELDERS_A_FRIEND, Friendship, Person, Role, Source, locked


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


def unpair(session: Session, friendship: Friendship) -> None:
    """Elder and friend are a pair no more. What they have agreed on stays, and either may call it off."""
    session.delete(friendship)
    session.flush()


def with_room(session: Session, elder: Person) -> list[Person]:
    """The visit-friends, by name, who may have one elder more and are not hers yet."""
    friends_already = set(session.scalars(sa.select(Friendship.friend_id).where(Friendship.elder_id == elder.id)))
    people = session.scalars(
        sa.select(Person)
        .where(
            Person.community_id == elder.community_id,
            Person.left_at.is_(None),
            Person.id.not_in({elder.id, *friends_already}),
        )
        .where(Person.roles.any(role=Role.VISIT_FRIEND))
        .order_by(Person.folded_name, Person.id)
        .options(selectinload(Person.roles))
    )
    return [
        person
        for person in people
        if person.is_a(Role.VISIT_FRIEND) and len(elders_of(session, person)) < MAX_ELDERS_A_FRIEND
    ]


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
