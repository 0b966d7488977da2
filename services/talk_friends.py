"""Who may be rung for a talk, and in which order."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, time

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Duty, Friendship, Person, Role, Talk

from . import duetime

LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)


def next_for(session: Session, talk: Talk, asked: Collection[int]) -> Person | None:
    """The friend to ring next who is not among `asked`. In quiet hours only those who said that they are on duty."""
    now = clock.now()
    elder = talk.elder
    duty = on_duty(session, elder, now)
    own = own_friends(session, elder)
    if duetime.quiet_hours(now, elder.community.zone):
        awake = {person.id for person in duty}
        own = [person for person in own if person.id in awake]
    for group in (own, duty):
        free = [person for person in group if person.id not in asked and _can_be_rung(person, elder)]
        if free:
            return min(free, key=lambda person: (_last_talk(session, person), person.id))
    return None


def may_talk(session: Session, elder: Person, friend: Person) -> bool:
    """Whether `friend` is one the line would ask about `elder` now."""
    everyone = [*own_friends(session, elder), *on_duty(session, elder, clock.now())]
    return any(person.id == friend.id for person in everyone)


def own_friends(session: Session, elder: Person) -> list[Person]:
    pairs = session.scalars(sa.select(Friendship).where(Friendship.elder_id == elder.id).order_by(Friendship.id))
    return [pair.friend for pair in pairs if pair.friend.is_a(Role.VISIT_FRIEND)]


def on_duty(session: Session, elder: Person, now: datetime) -> list[Person]:
    """Visit-friends of the community whose weekly evening it is at `now` (aware UTC)."""
    local = duetime.local(now, elder.community.zone)
    duties = session.scalars(
        sa.select(Duty)
        .join(Person, Person.id == Duty.person_id)
        .where(Person.community_id == elder.community_id, Duty.weekday == local.weekday())
        .order_by(Duty.id)
    )
    at = local.time().replace(tzinfo=None)
    return [
        duty.person
        for duty in duties
        if time.fromisoformat(duty.starts) <= at < time.fromisoformat(duty.ends) and duty.person.is_a(Role.VISIT_FRIEND)
    ]


def _can_be_rung(person: Person, elder: Person) -> bool:
    return person.id != elder.id and bool(person.phone) and person.phone not in (elder.phone, elder.phone2)


def _last_talk(session: Session, friend: Person) -> datetime:
    last = session.scalar(sa.select(sa.func.max(Talk.bridged_at)).where(Talk.friend_id == friend.id))
    return last or LONG_AGO
