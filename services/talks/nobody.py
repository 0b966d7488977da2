"""Nobody had time to talk: the desk is asked to ring her, and she is told when."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Channel, Talk, TalkState, TaskKind
from services import tasks, telling
from services.hours import desk_hours, duetime
from services.hours.duetime import NeverOpen

LET_ELDER_HANG_UP = timedelta(seconds=10)
TOLD_WITHIN = timedelta(hours=3)


def nobody(session: Session, talk: Talk) -> None:
    talk.move(TalkState.NOBODY)
    talk.ended_at = clock.now()
    by = _promise(talk)
    day = duetime.local_day(by or clock.now(), talk.elder.community.zone)
    tasks.open_anew(
        session,
        talk.elder.community,
        TaskKind.TALK_WANTED,
        f"{_needs(talk)}/{day}",
        person=talk.elder,
        due_at=by,
        subject={"talk": talk.id},
    )
    telling.tell(
        session,
        talk.elder,
        About.TALK_NOBODY,
        {"talk": talk.id},
        key=f"talk-nobody/{talk.id}",
        not_before=clock.now() + LET_ELDER_HANG_UP,
        expires_at=clock.now() + TOLD_WITHIN,
        urgent=True,
        channel=Channel.VOICE,
        number=talk.number,
    )
    session.flush()


def give_to_desk(session: Session) -> list[Talk]:
    """Whoever waits for a talk is the desk's, and no friend is asked any more: it is not known whether one said yes."""
    waiting = sa.select(Talk).where(Talk.state.in_((TalkState.ASKING, TalkState.FOUND))).order_by(Talk.id)
    found = list(session.scalars(waiting.with_for_update(of=Talk)))
    for talk in found:
        nobody(session, talk)
    return found


def heard_nobody(session: Session, talk: Talk) -> None:
    """The elder was told in the call she is in that nobody has time; she is not rung about it."""
    for item in telling.waiting_to_be_heard(session, talk.elder):
        if item.about is About.TALK_NOBODY and item.subject.get("talk") == talk.id:
            telling.told(session, item)


def promise_of_the_desk(session: Session, talk: Talk) -> datetime | None:
    """By when (aware UTC) the coordinator rings her, as it stands on the board; None when the desk never opens."""
    task = tasks.newest(session, _needs(talk))
    return task.due_at if task else None


def _needs(talk: Talk) -> str:
    """However often she asks in an evening, the desk rings her once."""
    return f"talk-wanted/{talk.elder_id}"


def _promise(talk: Talk) -> datetime | None:
    try:
        return desk_hours.promise(talk.elder.community, talk.promised_by)
    except NeverOpen:
        return None
