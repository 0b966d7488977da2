"""The evening calls in the elder's own hand: a pause, another hour, an end."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from locales import speech
from models import Source
from services import checkins, duetime, latest_try

from .menu import Answer, Choice, Menu
from .screens import screen
from .turn import Turn

HOURS = (18, 19, 20)
PAUSES_DAYS = (1, 7, 30)


@screen("evening")
def evening(turn: Turn) -> Answer:
    plan = checkins.plan_of(turn.session, turn.someone)
    if plan is None or plan.stopped_at:
        return turn.go("home", saying=turn.t("evening-none"))
    times = [speech.time_in_words(time.fromisoformat(text), turn.language) for text in plan.times]
    return Menu(
        (turn.t("evening-is-at", time=times[0]),),
        (
            Choice("1", turn.press("evening-pause", "1"), lambda: turn.go("evening-pause")),
            Choice("2", turn.press("evening-hour", "2"), lambda: turn.go("evening-hour")),
            Choice("3", turn.press("evening-stop", "3"), lambda: turn.go("evening-stop")),
        ),
        back=turn.go("mine"),
    )


@screen("evening-pause")
def pause(turn: Turn) -> Answer:
    names = ("evening-pause-tonight", "evening-pause-week", "evening-pause-month")
    choices = tuple(
        Choice(str(key), turn.press(name, str(key)), lambda days=days: _pause(turn, days))  # type: ignore[misc]
        for key, (name, days) in enumerate(zip(names, PAUSES_DAYS, strict=True), start=1)
    )
    return Menu((), choices, back=turn.go("evening"), keys_only=True)


def _pause(turn: Turn, days: int) -> Answer:
    until = _midnight(turn, days)
    checkins.pause(turn.session, turn.someone, until, source=Source.PHONE)
    return turn.go("home", saying=turn.t("evening-paused", day=turn.day(until)))


def _midnight(turn: Turn, days_ahead: int) -> datetime:
    return duetime.due_instant(turn.today + timedelta(days=days_ahead), time(0, 0), turn.community.zone)


def _hours_with_room(turn: Turn) -> list[int]:
    """Hours that leave room for all tries and everybody on the ladder before nine."""
    plan = checkins.plan_of(turn.session, turn.someone)
    if plan is None:
        return []
    latest = latest_try.latest_for(turn.session, turn.someone, plan)
    return [at for at in HOURS if time(at) <= latest] or [HOURS[0]]


@screen("evening-hour")
def hour(turn: Turn) -> Answer:
    choices = tuple(
        Choice(
            str(key),
            turn.press("evening-at", str(key), time=speech.time_in_words(time(at, 0), turn.language)),
            lambda at=at: _change(turn, at),  # type: ignore[misc]
        )
        for key, at in enumerate(_hours_with_room(turn), start=1)
    )
    return Menu((turn.t("evening-which-hour"),), choices, back=turn.go("evening"), keys_only=True)


def _change(turn: Turn, at: int) -> Answer:
    checkins.change_hour(turn.session, turn.someone, f"{at:02d}:00", source=Source.PHONE)
    words = speech.time_in_words(time(at, 0), turn.language)
    return turn.go("home", saying=turn.t("evening-changed", time=words))


@screen("evening-stop")
def stop(turn: Turn) -> Answer:
    return Menu(
        (turn.t("evening-read-back-stop"),),
        (
            Choice("1", turn.press("activities-right", "1"), lambda: _stop(turn)),
            Choice("2", turn.press("activities-not-right", "2"), lambda: turn.go("evening")),
        ),
        back=turn.go("evening"),
        read_back=True,
        keys_only=True,
    )


def _stop(turn: Turn) -> Answer:
    checkins.stop(turn.session, turn.someone, source=Source.PHONE)
    return turn.go("home", saying=turn.t("evening-stopped"))
