"""A talk is offered to one friend after another, three at most; each says yes, says no, or does not answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, AskState, Outbox, OutboxKind, Person, Talk, TalkAsk, TalkState, columns, locked
from services import outbox

from . import friends, nobody

MOST_FRIENDS = 3
RING_S = 25
TELLING_ELDER = timedelta(minutes=3)
"""The last friend is rung so long before the promised minute that she is rung before it, whatever he says."""


def ask_next(session: Session, talk: Talk, *, not_before: datetime | None = None, first: Person | None = None) -> None:
    """Ring the next friend; when three were asked or nobody is left, nobody has time.

    Who was about to be rung when another was quicker has not been asked yet.
    """
    asks = session.scalars(_ASKS, {"talk": talk.id}).all()
    asked = {one.friend_id for one in asks if one.state is not AskState.RINGING}
    friend = None
    if len(asked) < MOST_FRIENDS and clock.now() < talk.promised_by - TELLING_ELDER:
        friend = friends.if_free(session, talk, first) or friends.next_for(session, talk, asked)
    if friend is None:
        nobody.nobody(session, talk)
        return
    position = _place(session, talk, friend, asks).position
    outbox.queue_call(
        session,
        community_id=friend.community_id,
        number=friend.phone or "",
        about=About.TALK_OFFER,
        key=_key(talk, position),
        subject={"talk": talk.id},
        person_id=friend.id,
        not_before=not_before,
        expires_at=max(talk.promised_by - TELLING_ELDER, clock.now() + timedelta(minutes=1)),
        ring_s=RING_S,
        urgent=True,
    )
    session.flush()


_ASKS = sa.select(TalkAsk).where(TalkAsk.talk_id == sa.bindparam("talk")).execution_options(populate_existing=True)


def _place(session: Session, talk: Talk, friend: Person, asks: Sequence[TalkAsk]) -> TalkAsk:
    """The friend's ask, the last in line of these, which are the talk's."""
    own = next((one for one in asks if one.friend_id == friend.id), None)
    if own is None:
        own = TalkAsk(talk_id=talk.id, friend_id=friend.id)
        session.add(own)
    own.position = max((one.position for one in asks), default=0) + 1
    session.flush()
    return own


def _ask_of(session: Session, talk: Talk, friend_id: int) -> TalkAsk | None:
    return session.scalars(_ASK, {"talk": talk.id, "friend": friend_id}).first()


_ASK = _ASKS.where(TalkAsk.friend_id == sa.bindparam("friend"))


def _key(talk: Talk, position: int) -> str:
    return f"talk/{talk.id}/{position}"


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
    return [talk for talk in asking if friends.may_talk(session, talk.elder, friend)]


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
    asks = session.scalars(_ASKS, {"talk": talk.id}).all()
    own = next((one for one in asks if one.friend_id == friend.id), None) or _place(session, talk, friend, asks)
    own.move(AskState.YES)
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
    own = _ask_of(session, talk, friend_id)
    if own is None:
        return
    if not own.may_move(state):
        own.refuse(state.value)
        return
    own.move(state)
    session.flush()
    if ringing(session, talk) is None:
        ask_next(session, talk)


def rung_once(session: Session, talk: Talk, friend_id: int) -> bool:
    """Whether the friend's telephone has rung one time only for this talk."""
    calls = sa.select(sa.func.count()).where(
        Outbox.kind == OutboxKind.CALL,
        Outbox.about == About.TALK_OFFER,
        Outbox.subject["talk"].as_integer() == talk.id,
        Outbox.person_id == friend_id,
    )
    return session.scalar(calls) == 1


def ringing(session: Session, talk: Talk) -> TalkAsk | None:
    """The ask whose call is not over; another one's call was taken back when he was quicker."""
    asks = session.scalars(_ASKS, {"talk": talk.id})
    by_key = {_key(talk, one.position): one for one in asks if one.state is AskState.RINGING}
    live = columns(session, _LIVE, {"keys": list(by_key)}).scalars().first() if by_key else None
    return by_key[live] if live else None


_LIVE = sa.select(Outbox.key).where(Outbox.key.in_(sa.bindparam("keys", expanding=True)), Outbox.ended_at.is_(None))


def dropped(session: Session, talk_id: int) -> None:
    """The friend's line is gone before she was put through: he did not answer, and the next is rung while there is
    time."""
    talk = while_in(session, talk_id, TalkState.FOUND, "friend's line dropped")
    if talk is None:
        return
    own = _ask_of(session, talk, talk.friend_id or 0)
    if own is not None:
        own.move(AskState.NO_ANSWER)
    talk.move(TalkState.ASKING)
    talk.friend_id, talk.friend = None, None
    session.flush()
    ask_next(session, talk)
