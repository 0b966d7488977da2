"""The sentence of what a task is about, for the board and for a person's history; and what somebody was not told."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import UTC, datetime

from flask import g
from sqlalchemy.orm import Session

import texts
from locales import phrase
from models import Outbox, OutboxKind, TaskKind, Telling
from services.desk.needs import Need, What
from services.phones import channel, refusals
from texts import NothingToSay, Reader
from texts.writing import Writing

from . import desk


class Due(enum.StrEnum):
    """What the hour of a task is."""

    PROMISED = "promised"
    HOME = "home"
    BEGINS = "begins"
    BY = "by"


DUE = {
    TaskKind.SAID_AWAY: Due.HOME,
    TaskKind.RETURN_DAY: Due.HOME,
    TaskKind.GATHERING_NO_HOST: Due.BEGINS,
    TaskKind.SEE_CHECKS: Due.BY,
}


BY_WHO_HOLDS_IT = frozenset(
    (What.CALLED_OFF, What.CALLED_OFF_SURE, What.CALLED_OFF_DONE, What.HELD_AFTER_ALL, What.CHANGED_BY_LINK)
)


def sentence(need: Need) -> str:
    """What has happened, in the reader's language."""
    lang, subject = desk.language(), need.task.subject
    match need.what:
        case What.OF_KIND:
            return phrase(lang, "web-task", kind=need.task.kind.value)
        case What.REFUSED | What.CANNOT_TEXT:
            return _of_carrier(lang, need)
        case What.MORE_HOSTS:
            return phrase(lang, "web-gathering-more-hosts", circles=subject.get("circles", 2))
        case What.NOBODY_CAME:
            return phrase(lang, "web-gathering-nobody-came")
        case What.NOT_REACHED:
            return phrase(lang, "web-task-talk-not-reached")
        case _ if need.what in BY_WHO_HOLDS_IT:
            return phrase(lang, "web-called-off", sure=need.what.value)
        case What.RESTORED:
            return phrase(
                lang, "web-restored", began=_hour(lang, subject, "restored"), until=_hour(lang, subject, "until")
            )
        case What.EVENING_IN_DOUBT:
            return phrase(lang, "web-evening-in-doubt", at=_hour(lang, subject, "evening_in_doubt"))
        case What.TOLD_IN_DOUBT:
            return phrase(lang, "web-told-in-doubt", at=_hour(lang, subject, "in_doubt"))
        case What.LACKS | What.RUNS_OUT:
            return _of_volunteer(lang, need)
        case What.UNKNOWN:
            return phrase(lang, "web-need-unknown", number=str(need.task.id))
    return phrase(lang, "web-need", what=need.what.value, who=need.who or phrase(lang, "web-somebody"))


def _of_carrier(lang: str, need: Need) -> str:
    if need.what is What.REFUSED:
        code = str(need.task.subject.get("refused", 0))
        return phrase(lang, "web-carrier-refuses", means=refusals.meaning(code).value, code=code)
    code = str(need.task.subject.get(channel.CANNOT_TEXT, 0))
    return phrase(lang, "web-cannot-text", sender=desk.number(channel.sender(g.community)), code=code)


def _of_volunteer(lang: str, need: Need) -> str:
    if need.what is What.RUNS_OUT:
        return phrase(lang, "web-runs-out", check=need.lacks[0].value)
    what = ", ".join(phrase(lang, "web-check", check=check.value) for check in need.lacks)
    return phrase(lang, "web-lacks", what=what, active="yes" if need.is_active else "no")


def _hour(lang: str, subject: Mapping[str, int], name: str) -> str:
    """An instant a task's subject keeps in seconds since 1970."""
    return desk.when(lang, datetime.fromtimestamp(subject.get(name, 0), UTC))


def due(need: Need) -> Due:
    """A promise, where nothing else is known of the kind."""
    return DUE.get(need.task.kind, Due.PROMISED)


def words(session: Session, need: Need) -> str | None:
    """What was written to us or about it; of what somebody was not told, our own words."""
    if need.task.kind is not TaskKind.NOT_TOLD:
        return need.task.note
    telling = session.get(Telling, need.task.subject.get("telling", 0))
    if telling is None or telling.about not in texts.WORDINGS:
        return need.task.note
    community = telling.person.community
    row = Outbox(
        community_id=community.id,
        kind=OutboxKind.TEXT,
        about=telling.about,
        subject=telling.subject,
        person_id=telling.person_id,
        number=telling.person.phone or "",
    )
    try:
        return texts.WORDINGS[telling.about](Writing(session, row, Reader(community, desk.language())))
    except NothingToSay:
        return need.task.note
