"""A talk an elder asked for: friends are rung one after another, and the first who has time rings her.

Her own friends come first, then those on duty now; who has gone longest without a talk is asked before the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    AskState,
    Call,
    Channel,
    Direction,
    Outbox,
    Person,
    QuestionKind,
    Talk,
    TalkAsk,
    TalkState,
    TaskKind,
    insert_missing,
    locked,
)

from . import conversations, desk_hours, one_by_one, outbox, talk_friends, talk_logs, tasks, telling, texting
from .duetime import NeverOpen
from .endings import CallEnd, ends
from .leaving import Link, ToRing, withdraws
from .talk_logs import has_log, log, owed_logs

__all__ = [
    "ask",
    "asked_of",
    "bridged",
    "elder_not_now",
    "ended",
    "friend_says_no",
    "friend_says_yes",
    "has_log",
    "heard_nobody",
    "log",
    "not_reached",
    "owed_logs",
    "plan",
    "promise_of_the_desk",
    "waiting",
]

MOST_FRIENDS = 3
PROMISED_WITHIN = timedelta(minutes=30)
SOFT_WORD_AFTER = timedelta(minutes=18)
"""Both were told about twenty minutes when they were put through."""
LONGEST = timedelta(hours=2)
SPOKEN_MINUTES = 5
LET_HER_HANG_UP = timedelta(seconds=10)
RING_S = 25
TOLD_WITHIN = timedelta(hours=3)
BEING_PUT_THROUGH = timedelta(minutes=3)


def ask(session: Session, elder: Person) -> Talk:
    """Find somebody for `elder` to talk with; asked again while one is looked for, it is the same talk.

    The talk may come back as `NOBODY` at once, when there is no one to ring.
    """
    now = clock.now()
    values = {"elder_id": elder.id, "state": TalkState.ASKING, "promised_by": _promise(now)}
    new = insert_missing(session, Talk, [values])
    talk = session.scalars(
        sa.select(Talk).where(Talk.elder_id == elder.id, Talk.state.in_((TalkState.ASKING, TalkState.FOUND)))
    ).one()
    if new:
        _ask_next(session, talk, not_before=now + LET_HER_HANG_UP)
    return talk


def _promise(now: datetime) -> datetime:
    """Half an hour on, back to a minute that is easily said."""
    by = (now + PROMISED_WITHIN).replace(second=0, microsecond=0)
    return by - timedelta(minutes=by.minute % SPOKEN_MINUTES)


def plan(session: Session, now: datetime) -> None:
    """End what was promised and not kept, and ask by text for the logs of talks that are over two minutes."""
    live = session.scalars(
        sa.select(Talk)
        .where(
            sa.or_(
                sa.and_(Talk.state == TalkState.ASKING, Talk.promised_by <= now),
                sa.and_(Talk.state == TalkState.FOUND, Talk.promised_by <= now - BEING_PUT_THROUGH),
                sa.and_(Talk.state == TalkState.TALKED, Talk.ended_at.is_(None)),
            )
        )
        .with_for_update(of=Talk, skip_locked=True)
    ).all()
    one_by_one.each(session, live, lambda talk: _move_on(session, talk))
    _say_softly(session, now)
    talk_logs.ask_for_logs(session, now)
    session.flush()


def _move_on(session: Session, talk: Talk) -> None:
    if talk.state is TalkState.TALKED:
        _end_if_hung_up(session, talk)
    elif talk.state is TalkState.FOUND or _ringing(session, talk) is None:
        _nobody(session, talk)


def _say_softly(session: Session, now: datetime) -> None:
    """At eighteen minutes a text buzzes in the friend's hand. She hears nothing of it, and nobody is cut off at twenty.

    The carrier can say something to two who are put through only by taking them apart first; a text takes nothing.
    """
    long = session.scalars(
        sa.select(Talk).where(
            Talk.state == TalkState.TALKED,
            Talk.visit_id.is_(None),
            Talk.ended_at.is_(None),
            Talk.bridged_at <= now - SOFT_WORD_AFTER,
            ~sa.exists().where(Outbox.key == sa.literal("talk-time/") + sa.cast(Talk.id, sa.String)),
        )
    ).all()
    one_by_one.each(session, long, lambda talk: _text_the_time(session, talk, now))


def _text_the_time(session: Session, talk: Talk, now: datetime) -> None:
    friend = talk.friend
    if friend is None or not friend.phone or not texting.takes_sms(session, friend.community_id, friend.phone):
        return
    outbox.queue_text(
        session,
        community_id=friend.community_id,
        number=friend.phone,
        about=About.TALK_TIME,
        key=f"talk-time/{talk.id}",
        subject={"talk": talk.id},
        person_id=friend.id,
        expires_at=now + timedelta(minutes=2),
        urgent=True,
    )


def _end_if_hung_up(session: Session, talk: Talk) -> None:
    """A friend who rang the line himself and hung up first leaves no other trace than his call's end. When the carrier
    never tells even that, the talk is over all the same."""
    own = sa.exists().where(
        Call.person_id == talk.friend_id,
        Call.ended_at.is_(None),
        Call.direction != Direction.LEG,
        Call.created_at > sa.bindparam(None, clock.now() - LONGEST, type_=Call.created_at.type),
    )
    if not session.scalar(sa.select(own)):
        ended(session, talk)


def _ask_next(session: Session, talk: Talk, *, not_before: datetime | None = None) -> None:
    """Ring the next friend; when three were asked or nobody is left, nobody has time."""
    asked = session.scalars(sa.select(TalkAsk).where(TalkAsk.talk_id == talk.id)).all()
    friend = None
    if len(asked) < MOST_FRIENDS and clock.now() < talk.promised_by:
        friend = talk_friends.next_for(session, talk, {one.friend_id for one in asked})
    if friend is None:
        _nobody(session, talk)
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
        expires_at=max(talk.promised_by, clock.now() + timedelta(minutes=1)),
        ring_s=RING_S,
        urgent=True,
    )
    session.flush()


@ends(About.TALK_OFFER)
def _offer_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """The friend's call is over. No key is a no; a talk never put through is the desk's; one put through has ended."""
    talk = locked(session, Talk, row.subject["talk"])
    if talk is None or row.person_id is None:
        return
    if talk.state is TalkState.ASKING:
        _answer(session, talk, row.person_id, AskState.NO_ANSWER)
    elif talk.state is TalkState.FOUND and talk.friend_id == row.person_id:
        not_reached(session, talk)
    elif talk.state is TalkState.TALKED and talk.friend_id == row.person_id:
        ended(session, talk)
    else:
        talk.refuse("friend's call ended")


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


def _while(session: Session, talk_id: int, state: TalkState, event: str) -> Talk | None:
    """The talk, locked, as long as it is in `state`; else `event` is refused and logged."""
    talk = locked(session, Talk, talk_id)
    if talk is None or talk.state is state:
        return talk
    talk.refuse(event)
    return None


def friend_says_yes(session: Session, talk_id: int, friend: Person) -> bool:
    """Whether the talk is the friend's now; somebody else may have been quicker, or it is too late."""
    talk = _while(session, talk_id, TalkState.ASKING, "friend says yes")
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
    talk = _while(session, talk_id, TalkState.ASKING, "friend says no")
    if talk is not None:
        _answer(session, talk, friend.id, AskState.NO)


def _answer(session: Session, talk: Talk, friend_id: int, state: AskState) -> None:
    own = session.scalars(sa.select(TalkAsk).where(TalkAsk.talk_id == talk.id, TalkAsk.friend_id == friend_id)).first()
    if own is None or own.state is not AskState.RINGING:
        return
    own.state = state
    session.flush()
    if _ringing(session, talk) is None:
        _ask_next(session, talk)


def _ringing(session: Session, talk: Talk) -> TalkAsk | None:
    wanted = sa.select(TalkAsk).where(TalkAsk.talk_id == talk.id, TalkAsk.state == AskState.RINGING)
    return session.scalars(wanted).first()


def bridged(session: Session, talk_id: int) -> bool:
    """Her key: she is put through. False when there is nothing to put through any more."""
    talk = _while(session, talk_id, TalkState.FOUND, "bridged")
    if talk is None:
        return False
    talk.move(TalkState.TALKED)
    talk.bridged_at = clock.now()
    session.flush()
    return True


def elder_not_now(session: Session, talk_id: int) -> None:
    """Her key: rather another time. It is her own choice, so nobody is asked to see to it."""
    talk = _while(session, talk_id, TalkState.FOUND, "not now")
    if talk is not None:
        talk.move(TalkState.NOT_NOW)
        talk.ended_at = clock.now()
        session.flush()


def ended(session: Session, talk: Talk) -> None:
    talk.ended_at = talk.ended_at or clock.now()
    session.flush()


def not_reached(session: Session, talk: Talk) -> None:
    """A friend had time and she did not answer. What was promised her holds: she is rung, and the desk takes over."""
    fresh = _while(session, talk.id, TalkState.FOUND, "not reached")
    if fresh is not None:
        _nobody(session, fresh)


def _nobody(session: Session, talk: Talk) -> None:
    talk.move(TalkState.NOBODY)
    talk.ended_at = clock.now()
    tasks.open_task(
        session,
        talk.elder.community,
        TaskKind.TALK_WANTED,
        f"talk-wanted/{talk.id}",
        person=talk.elder,
        due_at=promise_of_the_desk(talk),
        subject={"talk": talk.id},
    )
    telling.tell(
        session,
        talk.elder,
        About.TALK_NOBODY,
        {"talk": talk.id},
        key=f"talk-nobody/{talk.id}",
        not_before=clock.now() + LET_HER_HANG_UP,
        expires_at=clock.now() + TOLD_WITHIN,
        urgent=True,
        channel=Channel.VOICE,
    )
    session.flush()


@withdraws
def _left(session: Session, person: Person, at: datetime) -> Iterator[ToRing]:
    """Nobody is rung or asked to talk with her, or to tell how the last talk was; her friends are to be rung. Where
    the one who left was being asked, the next friend is."""
    for talk in session.scalars(sa.select(Talk).where(Talk.elder_id == person.id).order_by(Talk.id)).all():
        if talk.may_move(TalkState.WITHDRAWN):
            talk.move(TalkState.WITHDRAWN)
            talk.ended_at = at
        for about in (About.TALK_OFFER, About.TALK_LOG):
            outbox.withdraw_subject(session, about, "talk", talk.id)
        conversations.settle(session, QuestionKind.TALK_LOG, {"talk": talk.id})
    rung = sa.select(TalkAsk.talk_id).where(TalkAsk.friend_id == person.id, TalkAsk.state == AskState.RINGING)
    for talk_id in session.scalars(rung.order_by(TalkAsk.talk_id)).all():
        friend_says_no(session, talk_id, person)
    for friend in talk_friends.own_friends(session, person):
        yield ToRing(Link.FRIEND, friend.full_name, friend.phone)


def heard_nobody(session: Session, talk: Talk) -> None:
    """She was told in the call she is in that nobody has time; she is not rung about it."""
    for item in telling.waiting_to_be_heard(session, talk.elder):
        if item.about is About.TALK_NOBODY and item.subject.get("talk") == talk.id:
            telling.told(session, item)


def promise_of_the_desk(talk: Talk) -> datetime | None:
    """The instant (aware UTC) on an opening day by which the coordinator rings her; None when the desk never opens."""
    try:
        return desk_hours.promise(talk.elder.community, talk.promised_by)
    except NeverOpen:
        return None
