"""How a talk was: written once, whichever way it came, in the call, by ringing the line, by text, on the page."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Channel,
    Outbox,
    OutboxKind,
    Person,
    QuestionKind,
    QuestionState,
    Source,
    Talk,
    TalkLog,
    TalkState,
    TaskKind,
    TaskState,
    Wish,
    insert_missing,
)
from services import outbox, tasks, telling
from services.hours import batch, duetime
from services.hours.due import Due, earliest
from services.phones import texting
from services.telling import conversations

ASK_AFTER = timedelta(minutes=2)
ASK_AGAIN_AT = time(9)
NIGHT = timedelta(hours=5)
"""So long into the day it is still the evening before."""
AT_ONCE = 500
OWED_FOR = timedelta(days=7)
MORE_WITHIN = timedelta(days=1)
ANSWERED_WITHIN = timedelta(hours=20)
ASKED_FOR = timedelta(hours=34)
"""A talk that ended just after nine in the morning is asked about once more nearly a day later."""
LATE_VOICE_WITHIN = timedelta(hours=1)
WORRIED = 3
LOOKED_AT_AGAIN = timedelta(minutes=1)
"""While another question stands open on his number, or where asking has failed."""
THOUGHT_OF_AGAIN = timedelta(hours=1)
"""While there is nobody to ask: he has no telephone, or she was said to have left."""


def log(
    session: Session,
    talk_id: int,
    by: Person,
    how_was_it: int | None,
    *,
    wish: Wish | None = None,
    follow_up: bool = False,
    note: str | None = None,
    source: Source,
) -> TalkLog:
    """Write how it was: 1 good, 2 so-so, 3 worried, None when they did not meet. What is said later adds, never takes.

    Worried, follow-up, a wish, or not having met where it was agreed, is a task at once. Raises ValueError for another
    number, LookupError without a talk.
    """
    if how_was_it not in (None, 1, 2, 3):
        raise ValueError(f"how it was is 1, 2 or 3, not {how_was_it}")
    talk = session.get(Talk, talk_id)
    if talk is None:
        raise LookupError(f"there is no talk {talk_id}")
    values = {"talk_id": talk.id, "by_id": by.id, "how_was_it": how_was_it, "source": source, "follow_up": False}
    insert_missing(session, TalkLog, [values])
    written = _log_of(session, talk)
    before = _said(written)
    if how_was_it is not None:
        written.how_was_it = max(written.how_was_it or how_was_it, how_was_it)
    elif written.how_was_it is None and talk.may_move(TalkState.NOT_MET):
        talk.move(TalkState.NOT_MET)
    else:
        talk.refuse("not met")
    _add(session, talk, written, before, wish=wish, follow_up=follow_up, note=note)
    ask_no_more(session, talk)
    return written


def ask_no_more(session: Session, talk: Talk) -> None:
    """Nobody is to tell how it was any more."""
    outbox.withdraw_subject(session, About.TALK_LOG, "talk", talk.id)
    telling.withdraw(session, _told_as(talk))
    conversations.settle(session, QuestionKind.TALK_LOG, {"talk": talk.id})


def _told_as(talk: Talk) -> str:
    return f"talk-log:{talk.id}:"


def add(session: Session, talk_id: int, *, wish: Wish | None = None, follow_up: bool = False) -> None:
    """More about a talk that is logged already. Raises NoResultFound where it is not."""
    talk = session.get_one(Talk, talk_id)
    written = _log_of(session, talk)
    _add(session, talk, written, _said(written), wish=wish, follow_up=follow_up, note=None)


def _log_of(session: Session, talk: Talk) -> TalkLog:
    return session.scalars(sa.select(TalkLog).where(TalkLog.talk_id == talk.id).with_for_update(of=TalkLog)).one()


Said = tuple[int | None, Wish | None, bool, str | None]


def _said(written: TalkLog) -> Said:
    return written.how_was_it, written.wish, written.follow_up, written.note


def _add(
    session: Session,
    talk: Talk,
    written: TalkLog,
    before: Said,
    *,
    wish: Wish | None,
    follow_up: bool,
    note: str | None,
) -> None:
    written.wish = wish or written.wish
    written.follow_up = written.follow_up or follow_up
    written.note = "\n".join(part for part in (written.note, note) if part) or None
    session.flush()
    wants_something = written.wish not in (None, Wish.NOTHING)
    if written.follow_up or wants_something or written.how_was_it in (None, WORRIED):
        _follow_up(session, talk, written, news=_said(written) != before)


def has_log(session: Session, talk_id: int) -> bool:
    return session.scalar(sa.select(sa.exists().where(TalkLog.talk_id == talk_id))) or False


def takes_no_more(session: Session, talk: Talk) -> bool:
    """Whether it was logged more than a day ago, until when more may be added by the link; or nothing may be kept of
    the elder any more."""
    if talk.elder.erased_at is not None:
        return True
    told = sa.select(TalkLog.id).where(TalkLog.talk_id == talk.id, TalkLog.created_at < clock.now() - MORE_WITHIN)
    return session.scalar(told) is not None


def owed_logs(session: Session, friend: Person) -> list[Talk]:
    """The friend's talks of the last week that are not logged, the newest first."""
    owed = sa.select(Talk).where(Talk.friend_id == friend.id, *_owed(clock.now() - OWED_FOR))
    return list(session.scalars(owed.order_by(Talk.bridged_at.desc())))


def owes_one(friends: sa.BindParameter[Any], since: sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """Whether one of these friends has `owed_logs`, as part of a question; `since` is `OWED_FOR` ago."""
    return sa.exists().where(Talk.friend_id.in_(friends), *_owed(since))


def _owed(since: datetime | sa.BindParameter[Any]) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Talk.state == TalkState.TALKED,
        Talk.bridged_at >= since,
        ~_elder_left(),
        ~sa.exists().where(TalkLog.talk_id == Talk.id),
    )


def logged_lately(session: Session, friend: Person) -> list[Talk]:
    """The talks the friend told about within a day, the newest first: more may be said of them."""
    logged = sa.select(Talk).join(TalkLog, TalkLog.talk_id == Talk.id).join(Person, Person.id == Talk.elder_id)
    own = logged.where(TalkLog.by_id == friend.id, *_logged(clock.now() - MORE_WITHIN))
    return list(session.scalars(own.order_by(TalkLog.created_at.desc())))


def has_logged(friends: sa.BindParameter[Any], since: sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """As `owes_one`, of `logged_lately`; `since` is `MORE_WITHIN` ago."""
    of_talk = sa.and_(Talk.id == TalkLog.talk_id, Person.id == Talk.elder_id)
    return sa.exists().where(TalkLog.by_id.in_(friends), of_talk, *_logged(since))


def _logged(since: datetime | sa.BindParameter[Any]) -> tuple[sa.ColumnElement[bool], ...]:
    return (Person.erased_at.is_(None), TalkLog.created_at >= since)


def ask_for_logs(session: Session, now: datetime) -> bool:
    """A talk nobody has logged is asked about two minutes after, and once more at nine the next morning.

    Answers whether there may be more to ask about.
    """
    silent = session.scalars(
        sa.select(Talk)
        .where(Talk.state == TalkState.TALKED, Talk.log_due_at <= now)
        .order_by(Talk.log_due_at, Talk.id)
        .limit(AT_ONCE)
        .with_for_update(of=Talk, skip_locked=True)
    ).all()

    def see_to(talk: Talk) -> None:
        talk.log_due_at = _see_to(session, talk, now)

    def set_aside(talk: Talk) -> None:
        talk.log_due_at = now + LOOKED_AT_AGAIN

    batch.each(session, silent, see_to, set_aside)
    return len(silent) == AT_ONCE


def next_due() -> Due:
    """When the next log is asked for."""
    return earliest(Talk.log_due_at, Talk.state == TalkState.TALKED)


def _see_to(session: Session, talk: Talk, now: datetime) -> datetime | None:
    """Ask for the log where it is time; answers when to think of it next, None when no more, or not before it ends."""
    ended_at = talk.ended_at
    if ended_at is None:
        return None
    if ended_at > now - ASK_AFTER:
        return ended_at + ASK_AFTER
    if ended_at < now - ASKED_FOR or has_log(session, talk.id):
        return None
    if talk.elder.left_at is not None:
        return now + THOUGHT_OF_AGAIN
    return _ask(session, talk, now)


def _elder_left() -> sa.ColumnElement[bool]:
    return sa.exists().where(Person.id == Talk.elder_id, Person.left_at.is_not(None))


def _ask(session: Session, talk: Talk, now: datetime) -> datetime | None:
    """By text, or by telephone where the friend has no number that takes one. A question that waits behind another is
    texted in its turn (`conversations`): two texts alike at a time would have one answer. Answers as `_see_to`."""
    friend, ended_at = talk.friend, talk.ended_at
    if friend is None or ended_at is None or friend.phone is None:
        return now + THOUGHT_OF_AGAIN
    again_at = _next_morning(ended_at, friend)
    since = ended_at if now < again_at else again_at
    next_at = again_at if now < again_at else None
    if _asked_since(session, talk, friend, since):
        return next_at
    number = texting.number_of(session, friend, About.TALK_LOG)
    until = max(again_at, ended_at + ANSWERED_WITHIN) if now < again_at else now + ANSWERED_WITHIN
    if number is None:
        _by_voice(session, talk, friend, "first" if now < again_at else "again", until)
        return next_at
    question = conversations.ask(session, friend, QuestionKind.TALK_LOG, {"talk": talk.id}, until, number=number)
    if question.state is not QuestionState.OPEN:
        return now + LOOKED_AT_AGAIN
    outbox.queue_text(
        session,
        community_id=friend.community_id,
        number=number,
        about=About.TALK_LOG,
        key=f"talk-log/{talk.id}" if now < again_at else f"talk-log/{talk.id}/again",
        subject={"talk": talk.id},
        person_id=friend.id,
        expires_at=until,
        urgent=True,
    )
    return next_at


def _by_voice(session: Session, talk: Talk, friend: Person, which: str, until: datetime) -> None:
    """Outside quiet hours; after STOPP when he rings."""
    numbers = (number for number in (friend.phone, friend.phone2) if number)
    silenced = any(texting.stopped(session, friend.community_id, number) for number in numbers)
    telling.tell(
        session,
        friend,
        About.TALK_LOG,
        {"talk": talk.id},
        key=f"{_told_as(talk)}{which}",
        expires_at=until,
        channel=Channel.WHEN_RINGING_IN if silenced else Channel.VOICE,
    )


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """A text that never arrives goes on by voice."""
    if not delivered:
        put_off(session, row)


def put_off(session: Session, row: Outbox) -> None:
    """A text that is not on its way goes on by voice; what is spoken, `telling` sees to."""
    talk = session.get(Talk, row.subject["talk"])
    if row.kind is not OutboxKind.TEXT or talk is None or talk.friend is None or has_log(session, talk.id):
        return
    until = max(row.expires_at, clock.now() + LATE_VOICE_WITHIN)
    _by_voice(session, talk, talk.friend, "undelivered", until)


def _asked_since(session: Session, talk: Talk, friend: Person, since: datetime) -> bool:
    asked = sa.exists().where(
        Outbox.person_id == friend.id,
        Outbox.created_at >= since,
        Outbox.about == About.TALK_LOG,
        Outbox.subject["talk"].as_integer() == talk.id,
    )
    return session.scalar(sa.select(asked)) or False


def _next_morning(ended_at: datetime, friend: Person) -> datetime:
    """Of a talk after midnight it is the same day's."""
    zone = friend.community.zone
    evening = duetime.local_day(ended_at - NIGHT, zone)
    return duetime.due_instant(evening + timedelta(days=1), ASK_AGAIN_AT, zone)


def follow_up_before_log(session: Session, talk: Talk, note: str) -> None:
    """What was written before anybody has said how it was: the task is the one the log goes on with."""
    _task(session, talk, note, {"talk": talk.id}, news=True)


def _follow_up(session: Session, talk: Talk, written: TalkLog, *, news: bool) -> None:
    _task(session, talk, written.note, {"talk": talk.id, "log": written.id}, news=news)


def _task(session: Session, talk: Talk, note: str | None, subject: dict[str, int], *, news: bool) -> None:
    """One task for a talk, with all that was written; what is new after it was done is a task of its own."""
    key = f"talk/{talk.id}/follow-up"
    last = tasks.newest(session, key)
    if last is not None and last.state is TaskState.OPEN:
        last.note, last.subject = note, subject
    elif last is None or news:
        community, kind = talk.elder.community, TaskKind.FOLLOW_UP
        tasks.open_anew(session, community, kind, key, person=talk.elder, note=note, subject=subject)
