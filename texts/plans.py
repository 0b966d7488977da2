"""What an elder is written when somebody who only showed a number has changed her evening."""

from __future__ import annotations

from datetime import time

from locales import speech
from models import ChangeKind, ChangeState, CheckinPlan, PlanChange

from .writing import Writing


def changed(writing: Writing) -> str:
    """What is said to hold now, as long as it does and she has not been asked."""
    change = writing.subject(PlanChange, "change")
    plan = change.person.checkin_plan
    writing.only_if(plan is not None and change.state is ChangeState.WAITING)
    asked = {"day": writing.reader.day(change.ask_at), "time": writing.reader.time(change.ask_at)}
    match change.kind:
        case ChangeKind.STOP:
            return writing.t("sms-plan-was-stopped", **asked)
        case ChangeKind.PAUSE:
            return writing.t("sms-plan-was-paused", until=_until(writing, plan), **asked)
        case ChangeKind.HOURS:
            return writing.t("sms-plan-was-moved", times=_times(writing, plan), **asked)
        case ChangeKind.DAYS:
            return writing.t("sms-plan-was-other-days", **asked)
    return writing.t("sms-plan-was-other-number", **asked)


def _until(writing: Writing, plan: CheckinPlan | None) -> str:
    away_until = plan.away_until if plan is not None else None
    writing.only_if(away_until is not None)
    return writing.reader.day(away_until) if away_until is not None else ""


def _times(writing: Writing, plan: CheckinPlan | None) -> str:
    times = plan.times if plan is not None else []
    return ", ".join(speech.time_written(time.fromisoformat(at), writing.reader.language) for at in times)
