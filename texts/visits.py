"""Texts about a visit, to the elder and to the friend."""

from __future__ import annotations

from models import Person, Visit, VisitState
from services.talks import visits

from .writing import Writing


def asked(writing: Writing) -> str:
    visit = _visit(writing, VisitState.ASKED)
    return writing.t("sms-visit-asked", elder=visit.elder.first_name, **_when(writing, visit))


def agreed(writing: Writing) -> str:
    visit = _visit(writing, VisitState.AGREED)
    return writing.t("sms-visit-agreed", who=_other(writing, visit).first_name, **_when(writing, visit))


def reminder(writing: Writing) -> str:
    visit = _visit(writing, VisitState.AGREED)
    return writing.t("sms-visit-reminder", who=_other(writing, visit).first_name, **_when(writing, visit))


def cancelled(writing: Writing) -> str:
    visit = _visit(writing, VisitState.CANCELLED)
    return writing.t("sms-visit-called-off", who=_other(writing, visit).first_name, **_when(writing, visit))


def none(writing: Writing) -> str:
    visit = _visit(writing, VisitState.REFUSED, VisitState.CANCELLED)
    by = visits.promise_of_the_desk(writing.session, visit.elder, visit.starts_at)
    if by is None:
        return writing.t("sms-visit-none-no-day", **_when(writing, visit))
    said = {"by_day": writing.reader.day(by), "by_time": writing.reader.time(by)}
    return writing.t("sms-visit-none", **said, **_when(writing, visit))


def _visit(writing: Writing, *states: VisitState) -> Visit:
    visit = writing.subject(Visit, "visit")
    writing.only_if(visit.state in states)
    return visit


def _other(writing: Writing, visit: Visit) -> Person:
    return visit.friend if writing.row.person_id == visit.elder_id else visit.elder


def _when(writing: Writing, visit: Visit) -> dict[str, str]:
    return {"day": writing.reader.day(visit.starts_at), "time": writing.reader.time(visit.starts_at)}
