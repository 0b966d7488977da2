"""An elder's evening calls by text: another hour (RING 19.30), other days (IKKJE FREDAG), away for a while (BORTE TIL
5.12), home again (HEIME). What keeps us from ringing as before, or lets us begin again, is read back and asked
first."""

from __future__ import annotations

from datetime import date, time

from locales import speech
from models import CheckinPlan, Question, QuestionKind, Source
from services.alerts import claims, elder_away
from services.hours import duetime
from services.phones.numbers import written_number
from services.plans import away, checkin_plans, elder_hour
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind

from . import alerts as alert_answers

DAYS_A_WEEK = 7


def reply(turn: Turn, intent: Intent) -> str:
    """The answer to RING …, IKKJE … and HEIME."""
    plan = turn.someone.checkin_plan
    if plan is None or not plan.times or (plan.stopped_at is not None and intent.kind is not Kind.HOME):
        return turn.t("sms-plan-no-calls")
    if plan.stopped_at is not None:
        return _ask(turn, {"begin": True})
    if intent.kind is Kind.HOME:
        away.resume(turn.session, turn.someone, source=Source.SMS, shown=turn.number)
        return turn.t("sms-plan-home", times=_times(turn, plan.times))
    number = intent.number or 0
    return _ask_day(turn, plan, number) if intent.kind is Kind.RING_DAY else _ask_hour(turn, plan, number)


def _ask_hour(turn: Turn, plan: CheckinPlan, minutes: int) -> str:
    """The call nearest to the hour she wrote is the one that is moved."""
    at = time(minutes // 60, minutes % 60)
    try:
        elder_hour.must_have_room(turn.session, turn.someone, plan, at)
    except elder_hour.NoRoom as none:
        return _no_room(turn, none)
    moved = min(plan.times, key=lambda old: abs(_minutes(old) - minutes))
    if _minutes(moved) == minutes:
        return turn.t("sms-plan-unchanged")
    return _ask(turn, {"from": _minutes(moved), "to": minutes})


def _no_room(turn: Turn, none: elder_hour.NoRoom) -> str:
    first, last = (speech.time_written(each, turn.reader.language) for each in (none.earliest, none.latest))
    return turn.t("sms-plan-hours", first=first, last=last)


def _ask_day(turn: Turn, plan: CheckinPlan, number: int) -> str:
    weekday, on = divmod(number, 2)
    if bool(on) == (weekday in plan.days):
        return turn.t("sms-plan-unchanged")
    if not on and plan.days == [weekday]:
        return turn.t("sms-plan-last-day", weekday=weekday)
    return _ask(turn, {"weekday": weekday, "on": on})


def ask_away(turn: Turn, day: date) -> str:
    """BORTE TIL 5.12: not rung before that day, once she says that it is right."""
    plan = turn.someone.checkin_plan
    if plan is None or plan.stopped_at is not None:
        return turn.t("sms-away-no-calls")
    return _ask(turn, {"away": day.toordinal()})


def _ask(turn: Turn, subject: dict[str, int]) -> str:
    """A later wish takes the place of one that was not answered."""
    for live in [turn.question, *conversations.waiting(turn.session, turn.community.id, turn.number)]:
        if live is not None and live.kind is QuestionKind.PLAN_CHANGE:
            conversations.answered(turn.session, live)
    expires_at = turn.now + conversations.LONG
    conversations.ask(turn.session, turn.someone, QuestionKind.PLAN_CHANGE, subject, expires_at, number=turn.number)
    return _question(turn, subject)


def ask_again(turn: Turn, question: Question) -> str:
    """The whole question once more: a bare "JA eller NEI" would not say what each of them does."""
    return _question(turn, question.subject)


def _question(turn: Turn, asked: dict[str, int]) -> str:
    """Put so that NEI leaves everything as it is."""
    if "begin" in asked:
        plan = turn.someone.checkin_plan
        return turn.t("sms-plan-again-asked", times=_times(turn, plan.times if plan else []))
    if "away" in asked:
        return turn.t("sms-away-asked", day=turn.reader.date(date.fromordinal(asked["away"])))
    if "weekday" in asked:
        return turn.t("sms-plan-on-asked" if asked["on"] else "sms-plan-not-on-asked", weekday=asked["weekday"])
    old, new = (_times(turn, [_clock(asked[name])]) for name in ("from", "to"))
    return turn.t("sms-plan-hour-asked", old=old, new=new)


def ask_anew(turn: Turn, question: Question) -> str | None:
    """The question once more, to who answered it too late; None where its day has come."""
    asked = question.subject
    if "away" in asked and date.fromordinal(asked["away"]) <= turn.reader.today:
        return None
    return _ask(turn, asked)


def answer(turn: Turn, intent: Intent, question: Question) -> str | None:
    """JA binds what was read back; the plan may have changed since, and what no longer fits is left alone. Whoever has
    stopped meanwhile is told that she is not rung, and not when."""
    conversations.answered(turn.session, question)
    plan = turn.someone.checkin_plan
    asked = question.subject
    if "begin" in asked:
        return _begin(turn, yes=intent.kind is Kind.YES)
    if plan is None or plan.stopped_at is not None:
        return turn.t("sms-plan-no-calls")
    if intent.kind is not Kind.YES:
        return turn.t("sms-plan-unchanged")
    if "away" in asked:
        return _away(turn, date.fromordinal(asked["away"]))
    if "weekday" in asked:
        days = set(plan.days) | {asked["weekday"]} if asked["on"] else set(plan.days) - {asked["weekday"]}
        if not days:
            return turn.t("sms-plan-unchanged")
        checkin_plans.change(turn.session, turn.someone, source=Source.SMS, shown=turn.number, days=days)
    else:
        old, new = _clock(asked["from"]), _clock(asked["to"])
        if old not in plan.times:
            return turn.t("sms-plan-unchanged")
        try:
            elder_hour.change_hour(
                turn.session, turn.someone, new, source=Source.SMS, shown=turn.number, instead_of=old
            )
        except elder_hour.NoRoom as none:
            return _no_room(turn, none)
        first = checkin_plans.first_call(plan, new)
        if duetime.local_day(first, turn.community.zone) != turn.reader.today:
            return turn.t("sms-plan-changed-from", day=turn.reader.day(first), times=_times(turn, plan.times))
    return _changed(turn, plan)


def _begin(turn: Turn, *, yes: bool) -> str:
    """The calls she had stopped begin again by her yes, which is a consent; a word about being home is none."""
    plan = away.resume(turn.session, turn.someone, source=Source.SMS, shown=turn.number) if yes else None
    if plan is None:
        return turn.t("sms-plan-still-stopped")
    return turn.t("sms-plan-begun", times=_times(turn, plan.times))


def _away(turn: Turn, day: date) -> str:
    if day <= turn.reader.today:
        return turn.t("sms-plan-unchanged")
    until = away.until(turn.community, day)
    goes_on = elder_away.elder_writes(turn.session, turn.someone, until, source=Source.SMS, shown=turn.number)
    words = turn.t("sms-away", day=turn.reader.date(day))
    if not goes_on:
        return words
    return " ".join([words, turn.t("sms-away-ring-and-press", number=written_number(turn.community.number))])


def somebody_away(turn: Turn, name: str, day: date) -> str:
    """A contact writes BORTE KARI TIL 3.12; of ANNE MARIE the first of her names will do."""
    elders = away.elders_of(turn.session, turn.someone)
    wanted = name.casefold().split()
    meant = [one for one in elders if one.first_name.casefold().split() == wanted] or [
        one for one in elders if one.first_name.casefold().split()[:1] == wanted
    ]
    if len(meant) != 1:
        return turn.t("sms-she-who", name=name.title())
    claimed = claims.knows_away(turn.session, turn.someone, meant[0], day, turn.number)
    if claimed is not None:
        return alert_answers.rung(turn, claimed, turn.t("sms-she-away-rung", name=meant[0].first_name)) or turn.t(
            "sms-settled"
        )
    said = elder_away.says(turn.session, turn.someone, meant[0], day, source=Source.SMS, shown=turn.number)
    named = {"name": meant[0].first_name, "day": turn.reader.date(day)}
    match said:
        case away.Said.DONE:
            return turn.t("sms-she-away", **named)
        case away.Said.TOO_LONG:
            return turn.t("sms-she-too-long", name=named["name"])
        case _:
            return turn.t("sms-she-not-agreed", name=named["name"])


def _changed(turn: Turn, plan: CheckinPlan) -> str:
    times = _times(turn, plan.times)
    if len(plan.days) == DAYS_A_WEEK:
        return turn.t("sms-plan-changed-daily", times=times)
    days = ", ".join(turn.t("sms-weekdays", weekday=day) for day in sorted(plan.days))
    return turn.t("sms-plan-changed", days=days, times=times)


def _times(turn: Turn, times: list[str]) -> str:
    return ", ".join(speech.time_written(time.fromisoformat(at), turn.reader.language) for at in times)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _minutes(at: str) -> int:
    local = time.fromisoformat(at)
    return local.hour * 60 + local.minute
