"""A talk is offered to one friend after another, three at most; each says yes, says no, or does not answer."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, AskState, Person, Talk, TalkAsk, TalkState, locked

from . import outbox, talk_friends, talk_nobody

MOST_FRIENDS = 3
RING_S = 25
TELLING_HER = timedelta(minutes=3)
"""The last friend is rung so long before the promised minute that she is rung before it, whatever he says."""


def ask_next(session: Session, talk: Talk, *, not_before: datetime | None = None) -> None:
    """Ring the next friend; when three were asked or nobody is left, nobody has time."""
    asked = session.scalars(sa.select(TalkAsk).where(TalkAsk.talk_id == talk.id)).all()
    friend = None
    if len(asked) < MOST_FRIENDS and clock.now() < talk.promised_by - TELLING_HER:
        friend = talk_friends.next_for(session, talk, {one.friend_id for one in asked})
    if friend is None:
        talk_nobody.nobody(session, talk)
        return
    position = len(asked) + 1
    session.add(TalkAsk(talk_id=talk.id, friend_id=friend.id, position=position))
    outbox.queue_call(
        session,
        community_id=friend.community_id,
        number=friend.phone or "",
        about=About.TALK_OFFER,
        key=f"talk/{talk.id}/{position}",
        subject={"talk": talk.id},
        person_id=friend.id,
        not_before=not_before,
        expires_at=max(talk.promised_by - TELLING_HER, clock.now() + timedelta(minutes=1)),
        ring_s=RING_S,
        urgent=True,
    )
    session.flush()


def asked_of(session: Session, talk_id: int, friend: Person) -> Talk | None:
    """The talk, while it is still to be had by `friend`."""
    talk = session.get(Talk, talk_id)
    return talk if talk is not None and talk.state is TalkState.ASKING and friend.phone else None


def waiting(session: Session, friend: Person) -> list[Talk]:
    """Elders who want a talk now and whom `friend` may ring: his own first, then those he is on duty for."""
    asking = session.scalars(
        sa.select(Talk)
        .join(Talk.elder)
        .where(Talk.state == TalkState.ASKING, Person.community_id == friend.community_id, Person.id != friend.id)
        .order_by(Talk.created_at, Talk.id)
    ).all()
    return [talk for talk in asking if talk_friends.may_talk(session, talk.elder, friend)]


def while_in(session: Session, talk_id: int, state: TalkState, event: str) -> Talk | None:
    """The talk, locked, as long as it is in `state`; else `event` is refused and logged."""
    talk = locked(session, Talk, talk_id)
    if talk is None or talk.state is state:
        return talk
    talk.refuse(event)
    return None


def friend_says_yes(session: Session, talk_id: int, friend: Person) -> bool:
    """Whether the talk is the friend's now; somebody else may have been quicker, or it is too late."""
    talk = while_in(session, talk_id, TalkState.ASKING, "friend says yes")
    if talk is None:
        return False
    own = session.scalars(sa.select(TalkAsk).where(TalkAsk.talk_id == talk.id, TalkAsk.friend_id == friend.id)).first()
    if own is None:
        last = session.scalar(sa.select(sa.func.max(TalkAsk.position)).where(TalkAsk.talk_id == talk.id))
        own = TalkAsk(talk_id=talk.id, friend_id=friend.id, position=(last or 0) + 1)
        session.add(own)
    own.state = AskState.YES
    talk.move(TalkState.FOUND)
    talk.friend_id, talk.friend = friend.id, friend
    session.flush()
    outbox.withdraw_subject(session, About.TALK_OFFER, "talk", talk.id)
    return True


def friend_says_no(session: Session, talk_id: int, friend: Person) -> None:
    """The next friend is rung at once."""
    talk = while_in(session, talk_id, TalkState.ASKING, "friend says no")
    if talk is not None:
        answered(session, talk, friend.id, AskState.NO)


def answered(session: Session, talk: Talk, friend_id: int, state: AskState) -> None:
    own = session.scalars(sa.select(TalkAsk).where(TalkAsk.talk_id == talk.id, TalkAsk.friend_id == friend_id)).first()
    if own is None or own.state is not AskState.RINGING:
        return
    own.state = state
    session.flush()
    if ringing(session, talk) is None:
        ask_next(session, talk)


def ringing(session: Session, talk: Talk) -> TalkAsk | None:
    wanted = sa.select(TalkAsk).where(TalkAsk.talk_id == talk.id, TalkAsk.state == AskState.RINGING)
    return session.scalars(wanted).first()
