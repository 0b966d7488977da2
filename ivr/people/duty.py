"""A visit-friend's evenings, pause and most talks a week, by keypad: one weekday at a time."""

from __future__ import annotations

from datetime import time, timedelta
from functools import partial

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Role
from services.people import duty

EVENING = (time(18), time(20))
WHOLE_EVENING = (time(18), time(22))
PAUSES_DAYS = (7, 30)
MOST = (1, 2, 3)


@screen("duty")
def main(turn: Turn) -> Answer:
    if not turn.someone.is_a(Role.VISIT_FRIEND):
        return turn.go("volunteer", saying=turn.t("duty-not-a-friend"))
    return Menu(
        (),
        (
            turn.choice("1", "duty-pause", lambda: turn.go("duty-pause")),
            turn.choice("2", "duty-evenings", lambda: turn.go("duty-day", turn.today.weekday())),
            turn.choice("3", "duty-most", lambda: turn.go("duty-most")),
            turn.choice("4", "duty-visits", lambda: turn.go("visits-promised")),
        ),
        back=turn.go("volunteer"),
        keys_only=True,
    )


@screen("duty-day")
def day(turn: Turn, weekday: int) -> Answer:
    """Hours set otherwise, by text or on the page, are said as they are and stay until a key changes them."""
    onward = turn.go("duty-day", (weekday + 1) % 7)
    return Menu(
        (_of_day(turn, weekday),),
        (
            turn.choice("1", "duty-six-to-eight", partial(_set, turn, weekday, *EVENING)),
            turn.choice("2", "duty-next-day", lambda: onward),
            turn.choice("3", "duty-six-to-ten", partial(_set, turn, weekday, *WHOLE_EVENING)),
            turn.choice("4", "duty-no-duty", lambda: _none(turn, weekday)),
        ),
        back=turn.go("duty"),
        keys_only=True,
    )


def _of_day(turn: Turn, weekday: int) -> str:
    own = next((row for row in duty.evenings(turn.session, turn.someone) if row.weekday == weekday), None)
    if own is None:
        return turn.t("duty-is-none", weekday=weekday)
    if duty.is_any_hour(own):
        return turn.t("duty-is-any-hour", weekday=weekday)
    starts, ends = turn.bare_clock(time.fromisoformat(own.starts)), turn.clock(time.fromisoformat(own.ends))
    return turn.t("duty-is", weekday=weekday, starts=starts, ends=ends)


def _set(turn: Turn, weekday: int, starts: time, ends: time) -> Answer:
    duty.set_evening(turn.session, turn.someone, weekday, starts, ends)
    return turn.go("duty-day", (weekday + 1) % 7, saying=turn.t("duty-thanks"))


def _none(turn: Turn, weekday: int) -> Answer:
    duty.no_evening(turn.session, turn.someone, weekday)
    return turn.go("duty-day", (weekday + 1) % 7, saying=turn.t("duty-all-right"))


@screen("duty-pause")
def pause(turn: Turn) -> Answer:
    return Menu(
        (),
        (
            turn.choice("1", "duty-pause-week", lambda: _pause(turn, PAUSES_DAYS[0])),
            turn.choice("2", "duty-pause-month", lambda: _pause(turn, PAUSES_DAYS[1])),
            turn.choice("3", "duty-pause-over", lambda: _pause_over(turn)),
        ),
        back=turn.go("duty"),
        keys_only=True,
    )


def _pause(turn: Turn, days: int) -> Answer:
    until = duty.pause_to(turn.session, turn.someone, turn.today + timedelta(days=days))
    return turn.go("volunteer", saying=turn.t("duty-paused", day=turn.day(until)))


def _pause_over(turn: Turn) -> Answer:
    duty.pause(turn.session, turn.someone, None)
    return turn.go("volunteer", saying=turn.t("duty-thanks"))


@screen("duty-most")
def most(turn: Turn) -> Answer:
    choices = [turn.choice(talks, "duty-at-most", partial(_at_most, turn, talks), talks=talks) for talks in MOST]
    choices.append(turn.choice("4", "duty-no-limit", lambda: _at_most(turn, None)))
    return Menu((turn.t("duty-how-many"),), tuple(choices), back=turn.go("duty"), keys_only=True)


def _at_most(turn: Turn, talks: int | None) -> Answer:
    duty.at_most(turn.session, turn.someone, talks)
    return turn.go("volunteer", saying=turn.t("duty-thanks"))
