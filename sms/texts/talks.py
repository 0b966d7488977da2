"""Texts about a talk: to the friend who had it, and to the elder for whom nobody was free."""

from __future__ import annotations

import sqlalchemy as sa

from models import Talk, TalkLog, TalkState
from services import people, talks

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


def time(writing: Writing) -> str:
    """To the friend, while they talk."""
    talk = writing.subject(Talk, "talk")
    writing.only_if(talk.state is TalkState.TALKED and talk.ended_at is None)
    return writing.t("sms-talk-time", name=talk.elder.first_name)


def nobody(writing: Writing) -> str:
    """The hour promised is one the desk keeps, counted in opening days from when she asked."""
    talk = writing.subject(Talk, "talk")
    writing.only_if(talk.state is TalkState.NOBODY)
    by = talks.promise_of_the_desk(writing.session, talk)
    if by is None:
        return writing.t("sms-talk-nobody-desk-closed", name=talk.elder.first_name)
    return writing.t(
        "sms-talk-nobody",
        name=talk.elder.first_name,
        day=writing.reader.day(by),
        time=writing.reader.time(by),
        office=_office(writing),
    )


def _office(writing: Writing) -> str:
    """The coordinator's first name; where none is known, the centre itself."""
    coordinator = people.coordinator(writing.session, writing.reader.community)
    return coordinator.first_name if coordinator else writing.t("sms-the-centre")
