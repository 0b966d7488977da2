"""Texts about a talk, to the friend who has it or had it."""

from __future__ import annotations

import sqlalchemy as sa

from models import Talk, TalkLog, TalkState

from .writing import Writing


def log(writing: Writing) -> str:
    """To the friend, two minutes after, if no key was pressed."""
    talk = writing.subject(Talk, "talk")
    logged = writing.session.scalars(sa.select(TalkLog.id).where(TalkLog.talk_id == talk.id)).first()
    writing.only_if(talk.state is TalkState.TALKED and logged is None)
    asked = writing.t("sms-talk-log" if talk.visit_id is None else "sms-visit-log", name=talk.elder.first_name)
    if writing.pages is None or talk.friend_id is None:
        return asked
    return writing.t("sms-talk-log-page", asked=asked, page=writing.pages.talk_log(talk.id, talk.friend_id))


def offer(writing: Writing) -> str:
    """To a friend whom the carrier does not let us ring, while she still looks for somebody to talk with."""
    talk = writing.subject(Talk, "talk")
    writing.only_if(talk.state is TalkState.ASKING)
    writing.only_if_not_rung()
    return writing.t("sms-talk-rings-us", name=talk.elder.first_name, number=writing.line)


def time(writing: Writing) -> str:
    """To the friend, while they talk."""
    talk = writing.subject(Talk, "talk")
    writing.only_if(talk.state is TalkState.TALKED and talk.ended_at is None)
    return writing.t("sms-talk-time", name=talk.elder.first_name)
