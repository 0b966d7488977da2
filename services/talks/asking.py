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
    Outbox,
    OutboxKind,
    Person,
    Talk,
    TalkAsk,
    TalkState,
    insert_missing,
    locked,
)
from services import outbox
from services.hours import batch
from services.hours.due import Due, earliest
from services.outbox.endings import CallEnd
from services.people.to_ring import Link, ToRing
from services.phones import refusals
from services.phones.refusals import Means

from . import friends, logs, together
from .nobody import LET_ELDER_HANG_UP, nobody
from .offers import (
    TELLING_ELDER,
    answered,
    ask_next,
    dropped,
    friend_says_no,
    ringing,
    rung_once,
)
from .together import ended, on_the_line

PROMISED_WITHIN = timedelta(minutes=30)
SPOKEN_MINUTES = 5
LAST_MINUTE = timedelta(minutes=1)
"""The last friend has been rung, and has pressed his keys, by then; whoever is still on the line about something else
does not keep her waiting."""
BEING_PUT_THROUGH = timedelta(minutes=3)
RINGS_US_AFTER = timedelta(minutes=1)
"""The carrier may take the call at the next try; what takes longer is texted."""


def ask(session: Session, elder: Person, *, number: str | None = None, first: Person | None = None) -> Talk:
    """Find somebody for `elder` to talk with; asked again while one is looked for, it is the same talk. She is rung on
    `number` (E.164), which she asked from, or else on her first. `first` is rung before all others, if he can be.

    The talk may come back as `NOBODY` at once, when there is no one to ring.
    """
    now = clock.now()
    values = {"elder_id": elder.id, "state": TalkState.ASKING, "promised_by": _promise(now)}
    new = insert_missing(session, Talk, [values])
    live = sa.select(Talk).where(Talk.elder_id == elder.id, Talk.state.in_((TalkState.ASKING, TalkState.FOUND)))
    talk = session.scalars(live.with_for_update(of=Talk).execution_options(populate_existing=True)).first()
    if talk is None:  # it ended, or she was put through, while we waited for it
        return ask(session, elder, number=number, first=first)
    talk.number = number or talk.number
    if new:
        ask_next(session, talk, not_before=now + LET_ELDER_HANG_UP, first=first)
    return talk


def _promise(now: datetime) -> datetime:
    """Half an hour on, back to a minute that is easily said."""
    by = (now + PROMISED_WITHIN).replace(second=0, microsecond=0)
    return by - timedelta(minutes=by.minute % SPOKEN_MINUTES)


def advance(session: Session, now: datetime) -> bool:
    """End what was promised and not kept, and ask by text for the logs of talks that are over two minutes.

    Answers whether there may be more logs to ask for.
    """
    live = session.scalars(
        sa.select(Talk)
        .where(
            sa.or_(
                sa.and_(Talk.state == TalkState.ASKING, Talk.promised_by <= now + TELLING_ELDER),
                Talk.state == TalkState.FOUND,
                sa.and_(Talk.state == TalkState.TALKED, Talk.ended_at.is_(None)),
            )
        )
        .with_for_update(of=Talk, skip_locked=True)
    ).all()
    batch.each(session, live, lambda talk: _move_on(session, talk, now))
    together.say_softly(session, now)
    more = logs.ask_for_logs(session, now)
    session.flush()
    return more


def next_due() -> list[Due]:
    """When a promise is to be kept, a talk is over, a friend is told of the time, or asked how it was."""
    return [
        earliest(Talk.promised_by, Talk.state == TalkState.ASKING, later=-TELLING_ELDER),
        earliest(Talk.promised_by, Talk.state == TalkState.FOUND, later=BEING_PUT_THROUGH),
        *together.next_due(),
        logs.next_due(),
    ]


def _move_on(session: Session, talk: Talk, now: datetime) -> None:
    if talk.state is TalkState.ASKING:
        if ringing(session, talk) is None or talk.promised_by <= now + LAST_MINUTE:
            nobody(session, talk)
    elif not on_the_line(session, talk):
        _friend_is_gone(session, talk)
    elif talk.state is TalkState.FOUND and talk.promised_by <= now - BEING_PUT_THROUGH:
        nobody(session, talk)


def _friend_is_gone(session: Session, talk: Talk) -> None:
    if talk.state is TalkState.FOUND:
        dropped(session, talk.id)
    else:
        ended(session, talk)


def offer_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """The friend's call is over. No key is a no; where she was not put through yet, the next friend is rung. Where our
    own line failed he is rung once more. The end of a call he did not lift may come late: by then he may have rung the
    line himself and taken the talk."""
    talk = locked(session, Talk, row.subject["talk"])
    if talk is None or row.person_id is None:
        return
    if talk.state is TalkState.ASKING and end is CallEnd.BROKEN and rung_once(session, talk, row.person_id):
        ask_next(session, talk)
    elif talk.state is TalkState.ASKING:
        ours = end in (CallEnd.BROKEN, CallEnd.NOT_PLACED)
        answered(session, talk, row.person_id, AskState.NOT_RUNG if ours else AskState.NO_ANSWER)
    elif talk.state in (TalkState.FOUND, TalkState.TALKED) and talk.friend_id == row.person_id:
        if not on_the_line(session, talk):
            _friend_is_gone(session, talk)
    else:
        talk.refuse("friend's call ended")


def put_off(session: Session, row: Outbox) -> None:
    """Too many calls at this moment: he is rung again. Where our account may not ring him, the next friend is rung. He
    reads meanwhile that he may ring us."""
    talk = locked(session, Talk, row.subject["talk"])
    if talk is None or row.person_id is None or talk.state is not TalkState.ASKING or row.kind is not OutboxKind.CALL:
        return
    friend, not_before = session.get_one(Person, row.person_id), clock.now() + RINGS_US_AFTER
    outbox.text_to_ring_us(session, row, friend, not_before=not_before, expires_at=row.expires_at)
    if refusals.meaning(row.reason) is not Means.MOMENT:
        outbox.withdraw(session, row=row)
        answered(session, talk, row.person_id, AskState.NOT_RUNG)


def texted_about(session: Session, friend: Person) -> Talk | None:
    """The talk the friend was texted about while he could not be rung, as long as it is to be had."""
    written = sa.exists().where(
        Outbox.kind == OutboxKind.TEXT,
        Outbox.about == About.TALK_OFFER,
        Outbox.person_id == friend.id,
        Outbox.subject["talk"].as_integer() == Talk.id,
        Outbox.sid.is_not(None),
    )
    return session.scalars(sa.select(Talk).where(Talk.state == TalkState.ASKING, written).order_by(Talk.id)).first()


def to_ring_of(session: Session, person: Person) -> Iterator[ToRing]:
    """Her friends."""
    for friend in friends.own_friends(session, person):
        yield ToRing(Link.FRIEND, friend.full_name, friend.phone)


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """Nobody is rung or asked to talk with her, or to tell how the last talk was. Where the one who left was being
    asked, the next friend is."""
    for talk in session.scalars(sa.select(Talk).where(Talk.elder_id == person.id).order_by(Talk.id)).all():
        if talk.may_move(TalkState.WITHDRAWN):
            talk.move(TalkState.WITHDRAWN)
            talk.ended_at = at
        outbox.withdraw_subject(session, About.TALK_OFFER, "talk", talk.id)
        logs.ask_no_more(session, talk)
    rung = sa.select(TalkAsk.talk_id).where(TalkAsk.friend_id == person.id, TalkAsk.state == AskState.RINGING)
    for talk_id in session.scalars(rung.order_by(TalkAsk.talk_id)).all():
        friend_says_no(session, talk_id, person)
