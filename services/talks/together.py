"""A friend has time: she is put through to him, and what becomes of that."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Call, Direction, Outbox, Talk, TalkState
from services import outbox
from services.hours import batch, due
from services.hours.due import Due, earliest
from services.phones import texting

from . import nobody, offers

SOFT_WORD_AFTER = timedelta(minutes=18)
"""Both were told about twenty minutes when they were put through."""
LONGEST = timedelta(hours=2)


def bridged(session: Session, talk_id: int) -> bool:
    """The elder's key puts her through. False when there is nothing to put through any more."""
    talk = offers.while_in(session, talk_id, TalkState.FOUND, "bridged")
    if talk is None:
        return False
    talk.move(TalkState.TALKED)
    talk.bridged_at = clock.now()
    session.flush()
    return True


def elder_not_now(session: Session, talk_id: int) -> None:
    """The elder would rather another time. It is her own choice, so nobody is asked to see to it."""
    talk = offers.while_in(session, talk_id, TalkState.FOUND, "not now")
    if talk is not None:
        talk.move(TalkState.NOT_NOW)
        talk.ended_at = clock.now()
        session.flush()


def ended(session: Session, talk: Talk) -> None:
    talk.ended_at = talk.ended_at or clock.now()
    session.flush()


def not_reached(session: Session, talk: Talk) -> None:
    """A friend had time and she did not answer. What was promised her holds: she is rung, and the desk takes over."""
    fresh = offers.while_in(session, talk.id, TalkState.FOUND, "not reached")
    if fresh is not None:
        nobody.nobody(session, fresh)


def say_softly(session: Session, now: datetime) -> None:
    """At eighteen minutes a text buzzes in the friend's hand. She hears nothing of it, and nobody is cut off at twenty.

    The carrier can say something to two who are put through only by taking them apart first; a text takes nothing.
    """
    long = session.scalars(sa.select(Talk).where(Talk.bridged_at <= now - SOFT_WORD_AFTER, *_word_not_said())).all()
    batch.each(session, long, lambda talk: _text_the_time(session, talk, now))


def next_due() -> list[Due]:
    """When a friend is next told of the time, or a talk is over that nobody has said so of. A friend who takes no texts
    is thought of as long as he talks."""
    found = [earliest(Talk.bridged_at, *_word_not_said(), later=SOFT_WORD_AFTER)]
    for live in ((Talk.state == TalkState.FOUND,), (Talk.state == TalkState.TALKED, Talk.ended_at.is_(None))):
        own_call = (Call.person_id == Talk.friend_id, *_own_call(due.now(-LONGEST)))
        found.append(earliest(Talk.created_at, *live, ~_on_the_line(due.now(-LONGEST))))
        found.append(earliest(Call.created_at, *live, *own_call, later=LONGEST))
    return found


def _word_not_said() -> tuple[sa.ColumnElement[bool], ...]:
    """A visit is over before it becomes a talk, and needs no word."""
    said = sa.exists().where(Outbox.key == sa.literal("talk-time/") + sa.cast(Talk.id, sa.String))
    return Talk.state == TalkState.TALKED, Talk.ended_at.is_(None), ~said


def _text_the_time(session: Session, talk: Talk, now: datetime) -> None:
    friend = talk.friend
    number = texting.number_of(session, friend) if friend else None
    if friend is None or number is None:
        return
    outbox.queue_text(
        session,
        community_id=friend.community_id,
        number=number,
        about=About.TALK_TIME,
        key=f"talk-time/{talk.id}",
        subject={"talk": talk.id},
        person_id=friend.id,
        expires_at=now + timedelta(minutes=2),
        urgent=True,
    )


def on_the_line(session: Session, talk: Talk) -> bool:
    """Whether the friend's own call goes on. A friend who rang the line himself and hung up first leaves no other trace
    than his call's end. When the carrier never tells even that, the call is over all the same."""
    since = clock.now() - LONGEST
    return session.scalar(sa.select(_on_the_line(since)).where(Talk.id == talk.id)) or False


def _on_the_line(since: datetime | sa.BindParameter[datetime]) -> sa.Exists:
    return sa.exists().where(Call.person_id == Talk.friend_id, *_own_call(since))


def _own_call(since: datetime | sa.BindParameter[datetime]) -> tuple[sa.ColumnElement[bool], ...]:
    return Call.ended_at.is_(None), Call.direction != Direction.LEG, Call.created_at > since
