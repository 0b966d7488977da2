"""Who visits whom. A friend has at most nine elders, so that each of them has a friend with time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import MAX_ELDERS_A_FRIEND, Friendship, Language, Person, PersonRole, Place, Role, Source, locked
from models.standing import look_anew

from .named import WHO, Named


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
    """Elder and friend are a pair no more. A visit they have agreed on stays, and either may call it off; what they
    have agreed on for every week ends, and both are told."""
    look_anew(session, person=friendship.friend)
    session.delete(friendship)
    session.flush()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A visit-friend who has room. `elders`: how many she has; `near`: of the same hamlet; `speaks`: the same
    language."""

    person: Named
    hamlet: str | None
    language: Language
    elders: int
    near: bool
    speaks: bool

    @property
    def room(self) -> int:
        return MAX_ELDERS_A_FRIEND - self.elders


def with_room(session: Session, elder: Person) -> list[Candidate]:
    """Whom `elder` may be paired with, who are not hers yet: those of her hamlet first, then of her language, then who
    has fewest elders."""
    counted = session.execute(
        sa.select(Friendship.friend_id, sa.func.count())
        .join(Friendship.elder)
        .where(Person.community_id == elder.community_id, Person.left_at.is_(None))
        .group_by(Friendship.friend_id)
    )
    taken = {friend_id: count for friend_id, count in counted}  # noqa: C416 a Row is typed, its pair is not
    found = [
        Candidate(
            Named(*who),
            hamlet,
            language,
            taken.get(who[0], 0),
            near=hamlet_id is not None and hamlet_id == elder.hamlet_id,
            speaks=language is elder.language,
        )
        for hamlet, hamlet_id, language, *who in session.execute(_friends_but_hers(elder))
        if taken.get(who[0], 0) < MAX_ELDERS_A_FRIEND
    ]
    return sorted(found, key=lambda each: (not each.near, not each.speaks, each.elders))


def _friends_but_hers(elder: Person) -> sa.Select[*tuple[Any, ...]]:
    """Who may be asked about somebody new, by name."""
    hers = sa.select(Friendship.friend_id).where(Friendship.elder_id == elder.id)
    acts = sa.exists().where(
        PersonRole.person_id == Person.id,
        PersonRole.role == Role.VISIT_FRIEND,
        PersonRole.ended_at.is_(None),
        PersonRole.checked_at.is_not(None),
        PersonRole.lapsed_at.is_(None),
    )
    return (
        sa.select(Place.name, Person.hamlet_id, Person.language, *WHO)
        .outerjoin(Place, Place.id == Person.hamlet_id)
        .where(
            Person.community_id == elder.community_id,
            Person.left_at.is_(None),
            Person.id != elder.id,
            Person.id.not_in(hers),
            acts,
        )
        .order_by(Person.folded_name, Person.id)
    )


def of_elder(session: Session, elder: Person) -> list[Friendship]:
    """Hers, the first first."""
    return list(session.scalars(sa.select(Friendship).where(Friendship.elder_id == elder.id).order_by(Friendship.id)))


def between(session: Session, elder: Person, friend: Person) -> Friendship | None:
    """The pair they are, if they are one."""
    wanted = sa.select(Friendship).where(Friendship.elder_id == elder.id, Friendship.friend_id == friend.id)
    return session.scalars(wanted).first()


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
