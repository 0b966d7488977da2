"""Her evening calls by text: another hour (RING 19.30), other days (IKKJE FREDAG), home again (HEIME). What changes the
plan is read back and asked first."""

from __future__ import annotations

from datetime import date, time, timedelta

from locales import speech
from models import CheckinPlan, Question, QuestionKind, Source
from services import away, checkins, conversations, latest_try

from .intents import Intent, Kind
from .turn import Turn

QUESTION_HOLDS = timedelta(hours=24)
EARLIEST = time(8)
MONDAY = date(2026, 11, 23)


def reply(turn: Turn, intent: Intent) -> str:
    """The answer to RING …, IKKJE … and HEIME."""
    plan = checkins.plan_of(turn.session, turn.someone)
    if plan is None or not plan.times or (plan.stopped_at is not None and intent.kind is not Kind.HOME):
        return turn.t("sms-plan-no-calls")
    if intent.kind is Kind.HOME:
        checkins.resume(turn.session, turn.someone, source=Source.SMS)
        return turn.t("sms-plan-home", times=_times(turn, plan.times))
    number = intent.number or 0
    return _ask_day(turn, plan, number) if intent.kind is Kind.RING_DAY else _ask_hour(turn, plan, number)


def _ask_hour(turn: Turn, plan: CheckinPlan, minutes: int) -> str:
    """The call nearest to the hour she wrote is the one that is moved."""
    at = time(minutes // 60, minutes % 60)
    latest = latest_try.latest_for(turn.session, turn.someone, plan)
    if not EARLIEST <= at <= latest:
        first, last = (speech.time_written(each, turn.reader.language) for each in (EARLIEST, latest))
        return turn.t("sms-plan-hours", first=first, last=last)
    moved = min(plan.times, key=lambda old: abs(_minutes(old) - minutes))
    _ask(turn, {"from": _minutes(moved), "to": minutes})
    new = speech.time_written(at, turn.reader.language)
    return turn.t("sms-plan-hour-asked", old=_times(turn, [moved]), new=new)


def _ask_day(turn: Turn, plan: CheckinPlan, number: int) -> str:
    weekday, on = divmod(number, 2)
    named = speech.weekday_in_words(MONDAY + timedelta(days=weekday), turn.reader.language)
    if not on and plan.days == [weekday]:
        return turn.t("sms-plan-last-day", day=named)
    _ask(turn, {"weekday": weekday, "on": on})
    return turn.t("sms-plan-on-asked" if on else "sms-plan-not-on-asked", day=named)


def _ask(turn: Turn, subject: dict[str, int]) -> None:
    """A later wish takes the place of one that was not answered."""
    for live in [turn.question, *conversations.waiting(turn.session, turn.community.id, turn.number)]:
        if live is not None and live.kind is QuestionKind.PLAN_CHANGE:
            conversations.answered(turn.session, live)
    expires_at = turn.now + QUESTION_HOLDS
    conversations.ask(turn.session, turn.someone, QuestionKind.PLAN_CHANGE, subject, expires_at, number=turn.number)


def answer(turn: Turn, intent: Intent, question: Question) -> str | None:
    """JA binds what was read back; the plan may have changed since, and what no longer fits is left alone."""
    conversations.answered(turn.session, question)
    plan = checkins.plan_of(turn.session, turn.someone)
    if intent.kind is not Kind.YES or plan is None:
        return turn.t("sms-plan-unchanged")
    asked = question.subject
    if "weekday" in asked:
        days = set(plan.days) | {asked["weekday"]} if asked["on"] else set(plan.days) - {asked["weekday"]}
        if not days:
            return turn.t("sms-plan-unchanged")
        checkins.change(turn.session, turn.someone, source=Source.SMS, days=days)
    else:
        new = f"{asked['to'] // 60:02d}:{asked['to'] % 60:02d}"
        times = {new if _minutes(old) == asked["from"] else old for old in plan.times}
        checkins.change(turn.session, turn.someone, source=Source.SMS, times=times)
    return turn.t("sms-plan-changed", times=_times(turn, plan.times))


def somebody_away(turn: Turn, name: str, day: date) -> str:
    """A contact writes BORTE KARI TIL 3.12."""
    meant = [one for one in away.elders_of(turn.session, turn.someone) if one.first_name.casefold() == name.casefold()]
    if len(meant) != 1:
        return turn.t("sms-she-who", name=name.title())
    said = away.contact_says(turn.session, turn.someone, meant[0], day, source=Source.SMS)
    named = {"name": meant[0].first_name, "day": turn.reader.date(day)}
    match said:
        case away.Said.DONE:
            return turn.t("sms-she-away", **named)
        case away.Said.TOO_LONG:
            return turn.t("sms-she-too-long", name=named["name"])
        case _:
            return turn.t("sms-she-not-agreed", name=named["name"])


def _times(turn: Turn, times: list[str]) -> str:
    return ", ".join(speech.time_written(time.fromisoformat(at), turn.reader.language) for at in times)


def _minutes(at: str) -> int:
    local = time.fromisoformat(at)
    return local.hour * 60 + local.minute
