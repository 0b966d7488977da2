"""Who may be rung for a talk, and in which order."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

import clock
from models import (
    AskState,
    Call,
    Duty,
    Friendship,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Role,
    Talk,
    TalkAsk,
    TalkState,
    columns,
)
from services.hours import duetime, quiet
from services.people import duty

RESTS_AFTER_NO = timedelta(hours=2)
LONGEST_CALL = timedelta(hours=2)
LIVE = (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED)
LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)


def next_for(session: Session, talk: Talk, asked: Collection[int]) -> Person | None:
    """The friend to ring next who is not among `asked`. In quiet hours only those who said that they are on duty.

    A friend who is of no use just now is asked after all others: he may be free when they have been.
    """
    now = clock.now()
    elder = talk.elder
    tonight = on_duty(session, elder, now)
    own = own_friends(session, elder)
    if quiet.is_quiet(now, elder.community):
        awake = {person.id for person in tonight}
        own = [person for person in own if person.id in awake]
    no_use = {person.id for person in (*own, *tonight) if _of_no_use(session, person, talk, now)}
    for left_out in (no_use, set[int]()):
        for friends in (own, tonight):
            friend = next_of(session, elder, friends, {*asked, *left_out}, now)
            if friend is not None:
                return friend
    return None


def if_free(session: Session, talk: Talk, friend: Person | None) -> Person | None:
    """This friend, where he can be rung for the talk now."""
    if friend is None or not _can_be_rung(friend, talk.elder) or _of_no_use(session, friend, talk, clock.now()):
        return None
    return friend


def _of_no_use(session: Session, person: Person, talk: Talk, now: datetime) -> bool:
    """He is on the telephone, is being asked for another, or has just said no or let it ring."""
    of_him = {"friend": person.id, "number": person.phone, "talk": talk.id}
    lately = {"calls_since": now - LONGEST_CALL, "no_since": now - RESTS_AFTER_NO}
    return bool(columns(session, _OF_NO_USE, of_him | lately).scalar())


_FRIEND: sa.BindParameter[int] = sa.bindparam("friend")
_OF_NO_USE = sa.select(
    sa.or_(
        sa.exists().where(
            Outbox.kind == OutboxKind.CALL, Outbox.number == sa.bindparam("number"), Outbox.state.in_(LIVE)
        ),
        sa.exists().where(
            Call.person_id == _FRIEND,
            Call.ended_at.is_(None),
            Call.created_at > sa.bindparam("calls_since", type_=Call.created_at.type),
        ),
        sa.exists().where(
            TalkAsk.friend_id == _FRIEND,
            TalkAsk.state == AskState.RINGING,
            TalkAsk.talk_id == Talk.id,
            Talk.id != sa.bindparam("talk"),
            Talk.state == TalkState.ASKING,
        ),
        sa.exists().where(
            TalkAsk.friend_id == _FRIEND,
            TalkAsk.state.in_((AskState.NO, AskState.NO_ANSWER)),
            TalkAsk.created_at > sa.bindparam("no_since", type_=TalkAsk.created_at.type),
        ),
    )
)


def next_of(
    session: Session, elder: Person, friends: Collection[Person], asked: Collection[int], at: datetime
) -> Person | None:
    """Whose turn it is among `friends` who are not `asked` and take talks at `at` (aware UTC)."""
    free = [
        person
        for person in friends
        if person.id not in asked and _can_be_rung(person, elder) and duty.takes_talks(session, person, at)
    ]
    return min(free, key=lambda person: _turn(session, person, elder)) if free else None


def may_talk(session: Session, elder: Person, friend: Person) -> bool:
    """Whether `friend` is one the line would ask about `elder` now."""
    if any(person.id == friend.id for person in own_friends(session, elder)):
        return True
    return any(person.id == friend.id for person in on_duty(session, elder, clock.now()))


def own_friends(session: Session, elder: Person) -> list[Person]:
    pairs = session.scalars(_OWN, {"elder": elder.id}).unique()
    return [pair.friend for pair in pairs if pair.friend.is_a(Role.VISIT_FRIEND)]


_OWN = (
    sa.select(Friendship)
    .where(Friendship.elder_id == sa.bindparam("elder"))
    .order_by(Friendship.id)
    .options(joinedload(Friendship.friend).joinedload(Person.roles))
)


def on_duty(session: Session, elder: Person, now: datetime) -> list[Person]:
    """Visit-friends of the community whose weekly evening it is at `now` (aware UTC)."""
    local = duetime.local(now, elder.community.zone)
    evenings = session.scalars(_EVENINGS, {"community": elder.community_id, "weekday": local.weekday()})
    at = local.time().replace(tzinfo=None)
    return [
        evening.person
        for evening in evenings
        if time.fromisoformat(evening.starts) <= at < _end_of(evening) and evening.person.is_a(Role.VISIT_FRIEND)
    ]


_EVENINGS = (
    sa.select(Duty)
    .join(Person, Person.id == Duty.person_id)
    .where(Person.community_id == sa.bindparam("community"), Duty.weekday == sa.bindparam("weekday"))
    .order_by(Duty.id)
)


def _end_of(evening: Duty) -> time:
    return time.max if evening.ends == duty.LAST_MINUTE else time.fromisoformat(evening.ends)


def _can_be_rung(person: Person, elder: Person) -> bool:
    return person.id != elder.id and bool(person.phone) and person.phone not in (elder.phone, elder.phone2)


def _turn(session: Session, person: Person, elder: Person) -> tuple[bool, datetime, int]:
    """Who speaks her language goes first, then who has gone longest without a talk."""
    return person.language is not elder.language, _last_talk(session, person), person.id


def _last_talk(session: Session, friend: Person) -> datetime:
    return columns(session, _LAST, {"friend": friend.id}).scalar() or LONG_AGO


_LAST = sa.select(sa.func.max(Talk.bridged_at)).where(Talk.friend_id == _FRIEND)
