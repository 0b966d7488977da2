"""The evening calls in the elder's own hand: a pause, another hour, other days, an end. All is read back first."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import CheckinPlan, Source
from models.person import MAX_TIMES_A_DAY
from services.hours import duetime
from services.plans import away, checkin_plans, elder_hour, latest_try, own_lines, return_day
from services.signups import offers

from . import begin_again

HOURS = (18, 19, 20)
PAUSES_DAYS = (1, 7, 30)
EARLIEST = elder_hour.EARLIEST.hour * 60
HALF_AN_HOUR = 30


@screen("evening")
def evening(turn: Turn) -> Answer:
    plan = _plan(turn)
    if plan is None:
        return (
            turn.go("evening-stopped") if begin_again.stopped(turn) else turn.go("home", saying=turn.t("evening-none"))
        )
    gone = _gone(turn, plan)
    if gone is not None:
        first = turn.choice("1", "evening-home-again", lambda: _home_again(turn))
        opening = [gone]
    else:
        first = turn.choice("1", "evening-pause", lambda: turn.go("evening-pause"))
        opening = [turn.t("evening-is-at", time=_words(turn, _minutes(at))) for at in plan.times]
    return Menu(
        tuple(opening),
        (
            first,
            turn.choice("2", "evening-change", lambda: turn.go("evening-change")),
            *_offers_again(turn),
            turn.choice("4", "evening-stop", lambda: turn.go("evening-stop")),
        ),
        back=turn.go("mine"),
    )


@screen("evening-change")
def change(turn: Turn) -> Answer:
    """Another hour, or other days."""
    plan = _plan(turn)
    if plan is None:
        return turn.go("evening")
    return Menu(
        (),
        (
            turn.choice("1", "evening-hour", lambda: _to_hours(turn, plan)),
            turn.choice("2", "evening-days", lambda: turn.go("evening-day", turn.today.weekday())),
        ),
        back=turn.go("evening"),
        keys_only=True,
    )


def _offers_again(turn: Turn) -> list[Choice]:
    """What is offered in these calls, for who has said no to it for good."""
    if not own_lines.of_person(turn.session, turn.someone).offers_restricted:
        return []
    return [turn.choice("3", "offers-welcome", lambda: _welcome_offers(turn))]


def _welcome_offers(turn: Turn) -> Answer:
    offers.welcome_again(turn.session, turn.someone, source=Source.PHONE)
    return turn.go("home", saying=turn.t("offers-welcomed"))


def _gone(turn: Turn, plan: CheckinPlan) -> str | None:
    """That she is away, until a day or until somebody has heard which; None when she is rung. Who rings in is known by
    a number that is shown, and hears no more than that she is not rung."""
    away_now = plan.away_until is not None and plan.away_until > turn.now
    if not away_now and return_day.not_known(turn.session, plan.person) is None:
        return None
    if not turn.placed_by_line:
        return turn.t("evening-not-now")
    if away_now and plan.away_until is not None:
        return turn.t("evening-is-away", day=turn.day(plan.away_until))
    return turn.t("evening-is-gone")


def _plan(turn: Turn) -> CheckinPlan | None:
    plan = turn.someone.checkin_plan
    return plan if plan is not None and plan.stopped_at is None and plan.times else None


# -- a pause


@screen("evening-pause")
def pause(turn: Turn) -> Answer:
    names = ("evening-pause-tonight", "evening-pause-week", "evening-pause-month")
    choices = tuple(
        turn.choice(key, name, partial(turn.go, "evening-back", days))
        for key, (name, days) in enumerate(zip(names, PAUSES_DAYS, strict=True), start=1)
    )
    return Menu((), choices, back=turn.go("evening"), keys_only=True)


@screen("evening-back")
def back_on(turn: Turn, days: int) -> Answer:
    """The day she is rung again, so many days ahead: right, a day later, or a week later."""
    days = max(1, min(days, away.LONGEST.days))
    return Menu(
        (turn.t("evening-read-back-pause", day=turn.day(_midnight(turn, days))),),
        (
            turn.choice("1", "activities-right", lambda: _pause(turn, days)),
            turn.choice("2", "evening-day-later", lambda: turn.go("evening-back", days + 1)),
            turn.choice("3", "evening-week-later", lambda: turn.go("evening-back", days + 7)),
        ),
        back=turn.go("evening-pause"),
        read_back=True,
        keys_only=True,
    )


def _pause(turn: Turn, days: int) -> Answer:
    until = _midnight(turn, days)
    away.pause(turn.session, turn.someone, until, source=Source.PHONE, shown=turn.shown)
    return turn.go("home", saying=turn.t("evening-paused", day=turn.day(until)))


def _midnight(turn: Turn, days_ahead: int) -> datetime:
    return away.until(turn.community, turn.today + timedelta(days=days_ahead))


def _home_again(turn: Turn) -> Answer:
    away.resume(turn.session, turn.someone, source=Source.PHONE, shown=turn.shown)
    return turn.go("home", saying=turn.t("evening-resumed"))


# -- another hour


def _to_hours(turn: Turn, plan: CheckinPlan) -> Answer:
    return turn.go("evening-hour", 0) if len(plan.times) == 1 else turn.go("evening-calls")


@screen("evening-calls")
def calls(turn: Turn) -> Answer:
    """Which of several calls a day, or one more."""
    plan = _plan(turn)
    if plan is None:
        return turn.go("evening")
    choices = [
        turn.choice(
            place + 1,
            "evening-change-call",
            partial(turn.go, "evening-hour", place),
            time=_words(turn, _minutes(at)),
        )
        for place, at in enumerate(plan.times)
    ]
    if len(plan.times) < MAX_TIMES_A_DAY:
        key, place = str(len(plan.times) + 1), len(plan.times)
        choices.append(turn.choice(key, "evening-one-more", lambda: turn.go("evening-hour", place)))
    return Menu((), tuple(choices), back=turn.go("evening"), keys_only=True)


@screen("evening-hour")
def hour(turn: Turn, place: int) -> Answer:
    """The hour of the call at `place`; the place after the last is one more call a day."""
    plan = _plan(turn)
    if plan is None or not 0 <= place <= len(plan.times) or place >= MAX_TIMES_A_DAY:
        return turn.go("evening")
    latest = _latest(turn, plan)
    choices = [
        turn.choice(key, "evening-at", partial(turn.go, "evening-sure", place, at * 60), time=_words(turn, at * 60))
        for key, at in enumerate((at for at in HOURS if at * 60 <= latest), start=1)
    ]
    now = _minutes(plan.times[place]) if place < len(plan.times) else HOURS[1] * 60
    other = str(len(choices) + 1)
    choices.append(
        turn.choice(other, "evening-other-hour", lambda: turn.go("evening-sure", place, _within(latest, now)))
    )
    return Menu((turn.t("evening-which-hour"),), tuple(choices), back=turn.go("evening"), keys_only=True)


@screen("evening-sure")
def sure(turn: Turn, place: int, minutes: int) -> Answer:
    """The hour read back: right, half an hour earlier, half an hour later; one of several can be taken away."""
    plan = _plan(turn)
    if plan is None or not 0 <= place <= len(plan.times) or place >= MAX_TIMES_A_DAY:
        return turn.go("evening")
    latest = _latest(turn, plan)
    chosen = _within(latest, minutes)
    earlier, later = _within(latest, minutes - HALF_AN_HOUR), _within(latest, minutes + HALF_AN_HOUR)
    choices = [
        turn.choice("1", "activities-right", lambda: _change(turn, plan, place, chosen)),
        turn.choice("2", "evening-earlier", lambda: turn.go("evening-sure", place, earlier)),
        turn.choice("3", "evening-later", lambda: turn.go("evening-sure", place, later)),
    ]
    if len(plan.times) == 1 and place == 0:
        choices.append(turn.choice("4", "evening-one-more", lambda: turn.go("evening-hour", 1)))
    elif place < len(plan.times):
        choices.append(turn.choice("4", "evening-one-less", lambda: _take_away(turn, plan, place)))
    words = turn.t("evening-read-back-hour", time=_words(turn, chosen))
    return Menu((words,), tuple(choices), back=turn.go("evening"), read_back=True, keys_only=True)


def _change(turn: Turn, plan: CheckinPlan, place: int, minutes: int) -> Answer:
    at = _clock(minutes)
    try:
        if place < len(plan.times):
            old = plan.times[place]
            elder_hour.change_hour(
                turn.session, turn.someone, at, source=Source.PHONE, shown=turn.shown, instead_of=old
            )
        else:
            elder_hour.add_hour(turn.session, turn.someone, at, source=Source.PHONE, shown=turn.shown)
    except elder_hour.NoRoom as none:
        return turn.go("evening-hour", place, saying=turn.t("evening-no-room", time=turn.clock(none.latest)))
    return turn.go("home", saying=_from_when(turn, plan, at))


def _from_when(turn: Turn, plan: CheckinPlan, at: str) -> str:
    """Tonight's call may have stayed where it was; then it is said from which day the new hour holds."""
    first, time_ = checkin_plans.first_call(plan, at), _words(turn, _minutes(at))
    if duetime.local_day(first, turn.community.zone) == turn.today:
        return turn.t("evening-changed", time=time_)
    return turn.t("evening-changed-from", time=time_, day=turn.day(first))


def _take_away(turn: Turn, plan: CheckinPlan, place: int) -> Answer:
    others = [at for other, at in enumerate(plan.times) if other != place]
    gone = _words(turn, _minutes(plan.times[place]))
    checkin_plans.change(turn.session, turn.someone, source=Source.PHONE, shown=turn.shown, times=others)
    return turn.go("home", saying=turn.t("evening-taken-away", time=gone))


def _latest(turn: Turn, plan: CheckinPlan) -> int:
    """The latest minute of the day that leaves room for all tries and everybody on the ladder before nine."""
    latest = latest_try.latest_for(turn.session, turn.someone, plan)
    return latest.hour * 60 + latest.minute


def _within(latest: int, minutes: int) -> int:
    return max(EARLIEST, min(minutes, latest))


def _minutes(at: str) -> int:
    local = time.fromisoformat(at)
    return local.hour * 60 + local.minute


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _words(turn: Turn, minutes: int) -> str:
    return turn.clock(time(minutes // 60, minutes % 60))


# -- other days


@screen("evening-day")
def day(turn: Turn, weekday: int) -> Answer:
    """One weekday after another: whether she is rung, and to change it."""
    plan = _plan(turn)
    if plan is None:
        return turn.go("evening")
    weekday %= 7
    rung = weekday in plan.days
    change = "evening-not-on-day" if rung else "evening-on-day"
    return Menu(
        (turn.t("evening-day-is-rung" if rung else "evening-day-is-not", weekday=weekday),),
        (
            turn.choice("1", change, lambda: turn.go("evening-day-sure", weekday), weekday=weekday),
            turn.choice("2", "evening-next-day", lambda: turn.go("evening-day", (weekday + 1) % 7)),
        ),
        back=turn.go("evening"),
        keys_only=True,
    )


@screen("evening-day-sure")
def day_sure(turn: Turn, weekday: int) -> Answer:
    plan = _plan(turn)
    if plan is None:
        return turn.go("evening")
    rung = weekday in plan.days
    if plan.days == [weekday]:
        return turn.go("evening-stop", saying=turn.t("evening-last-day"))
    words = turn.t("evening-read-back-not-on" if rung else "evening-read-back-on", weekday=weekday)
    return Menu(
        (words,),
        (
            turn.choice("1", "activities-right", lambda: _change_day(turn, plan, weekday)),
            turn.choice("2", "activities-not-right", lambda: turn.go("evening-day", weekday)),
        ),
        back=turn.go("evening"),
        read_back=True,
        keys_only=True,
    )


def _change_day(turn: Turn, plan: CheckinPlan, weekday: int) -> Answer:
    checkin_plans.change(
        turn.session, turn.someone, source=Source.PHONE, shown=turn.shown, days=set(plan.days) ^ {weekday}
    )
    name = "evening-day-is-rung" if weekday in plan.days else "evening-day-is-not"
    return turn.go("evening-day", (weekday + 1) % 7, saying=turn.t(name, weekday=weekday))


# -- an end


@screen("evening-stop")
def stop(turn: Turn) -> Answer:
    return Menu(
        (turn.t("evening-read-back-stop"),),
        (
            turn.choice("1", "activities-right", lambda: _stop(turn)),
            turn.choice("2", "activities-not-right", lambda: turn.go("evening")),
        ),
        back=turn.go("evening"),
        read_back=True,
        keys_only=True,
    )


def _stop(turn: Turn) -> Answer:
    checkin_plans.stop(turn.session, turn.someone, source=Source.PHONE, shown=turn.shown)
    return turn.go("home", saying=turn.t("evening-stopped"))
