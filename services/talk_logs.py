"""How a talk was: written once, whichever way it came, in the call, by ringing the line, by text, on the page."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Outbox,
    Person,
    QuestionKind,
    Source,
    Talk,
    TalkLog,
    TalkState,
    TaskKind,
    insert_missing,
)

from . import conversations, outbox, tasks, texting

ASK_AFTER = timedelta(minutes=2)
OWED_FOR = timedelta(days=7)
ANSWERED_WITHIN = timedelta(hours=20)
WORRIED = 3


def log(
    session: Session,
    talk_id: int,
    by: Person,
    how_was_it: int,
    *,
    follow_up: bool = False,
    note: str | None = None,
    source: Source,
) -> TalkLog:
    """Write how it was: 1 good, 2 so-so, 3 worried. What is said later adds and takes nothing away.

    Worried, or wanting follow-up, is a task at once. Raises ValueError for another number, LookupError without a talk.
    """
    if how_was_it not in (1, 2, 3):
        raise ValueError(f"how it was is 1, 2 or 3, not {how_was_it}")
    talk = session.get(Talk, talk_id)
    if talk is None:
        raise LookupError(f"there is no talk {talk_id}")
    values = {"talk_id": talk.id, "by_id": by.id, "how_was_it": how_was_it, "source": source}
    insert_missing(session, TalkLog, [values])
    written = session.scalars(sa.select(TalkLog).where(TalkLog.talk_id == talk.id).with_for_update(of=TalkLog)).one()
    written.how_was_it = max(written.how_was_it, how_was_it)
    written.follow_up = written.follow_up or follow_up
    written.note = "\n".join(part for part in (written.note, note) if part) or None
    session.flush()
    if written.follow_up or written.how_was_it == WORRIED:
        _follow_up(session, talk, written)
    outbox.withdraw_subject(session, About.TALK_LOG, "talk", talk.id)
    conversations.settle(session, QuestionKind.TALK_LOG, {"talk": talk.id})
    return written


def has_log(session: Session, talk_id: int) -> bool:
    return session.scalar(sa.select(sa.exists().where(TalkLog.talk_id == talk_id))) or False


def owed_logs(session: Session, friend: Person) -> list[Talk]:
    """The friend's talks of the last week that are not logged, the newest first."""
    return list(
        session.scalars(
            sa.select(Talk)
            .where(
                Talk.friend_id == friend.id,
                Talk.state == TalkState.TALKED,
                Talk.bridged_at >= clock.now() - OWED_FOR,
                ~sa.exists().where(TalkLog.talk_id == Talk.id),
            )
            .order_by(Talk.bridged_at.desc())
        )
    )


def ask_for_logs(session: Session, now: datetime) -> None:
    """Two minutes after a talk nobody has logged, the friend is asked by text."""
    silent = session.scalars(
        sa.select(Talk)
        .where(
            Talk.state == TalkState.TALKED,
            Talk.ended_at <= now - ASK_AFTER,
            Talk.ended_at >= now - ANSWERED_WITHIN,
            ~sa.exists().where(TalkLog.talk_id == Talk.id),
            ~sa.exists().where(Outbox.key == sa.literal("talk-log/") + sa.cast(Talk.id, sa.String)),
        )
        .with_for_update(of=Talk, skip_locked=True)
    ).all()
    for talk in silent:
        _ask_by_text(session, talk)


def _ask_by_text(session: Session, talk: Talk) -> None:
    friend = talk.friend
    if friend is None or friend.phone is None or not texting.takes_sms(session, friend.community_id, friend.phone):
        return
    until = clock.now() + ANSWERED_WITHIN
    outbox.queue_text(
        session,
        community_id=friend.community_id,
        number=friend.phone,
        about=About.TALK_LOG,
        key=f"talk-log/{talk.id}",
        subject={"talk": talk.id},
        person_id=friend.id,
        expires_at=until,
        urgent=True,
    )
    conversations.ask(session, friend, QuestionKind.TALK_LOG, {"talk": talk.id}, until)


def _follow_up(session: Session, talk: Talk, written: TalkLog) -> None:
    tasks.open_task(
        session,
        talk.elder.community,
        TaskKind.FOLLOW_UP,
        f"talk/{talk.id}/follow-up",
        person=talk.elder,
        note=written.note,
        subject={"talk": talk.id, "log": written.id},
    )
