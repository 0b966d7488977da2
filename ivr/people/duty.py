"""A visit-friend's evenings, pause and most talks a week, by keypad: one weekday at a time."""

from __future__ import annotations

from datetime import time, timedelta
from functools import partial

from ivr.engine.menu import Answer, Choice, Menu
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
            Choice("1", turn.press("duty-evenings", "1"), lambda: turn.go("duty-day", turn.today.weekday())),
            Choice("2", turn.press("duty-pause", "2"), lambda: turn.go("duty-pause")),
            Choice("3", turn.press("duty-most", "3"), lambda: turn.go("duty-most")),
            Choice("4", turn.press("duty-visits", "4"), lambda: turn.go("visits-promised")),
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
            Choice("1", turn.press("duty-next-day", "1"), lambda: onward),
            Choice("2", turn.press("duty-six-to-eight", "2"), partial(_set, turn, weekday, *EVENING)),
            Choice("3", turn.press("duty-six-to-ten", "3"), partial(_set, turn, weekday, *WHOLE_EVENING)),
            Choice("4", turn.press("duty-no-duty", "4"), lambda: _none(turn, weekday)),
        ),
        back=turn.go("duty"),
        keys_only=True,
    )


def _of_day(turn: Turn, weekday: int) -> str:
    own = next((row for row in duty.evenings(turn.session, turn.someone) if row.weekday == weekday), None)
    if own is None:
        return turn.t("duty-is-none", weekday=weekday)
    starts, ends = (turn.clock(time.fromisoformat(text)) for text in (own.starts, own.ends))
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
            Choice("1", turn.press("duty-pause-week", "1"), lambda: _pause(turn, PAUSES_DAYS[0])),
            Choice("2", turn.press("duty-pause-month", "2"), lambda: _pause(turn, PAUSES_DAYS[1])),
            Choice("3", turn.press("duty-pause-over", "3"), lambda: _pause_over(turn)),
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
    choices = [
        Choice(str(talks), turn.press("duty-at-most", str(talks), talks=talks), partial(_at_most, turn, talks))
        for talks in MOST
    ]
    choices.append(Choice("4", turn.press("duty-no-limit", "4"), lambda: _at_most(turn, None)))
    return Menu((turn.t("duty-how-many"),), tuple(choices), back=turn.go("duty"), keys_only=True)


def _at_most(turn: Turn, talks: int | None) -> Answer:
    duty.at_most(turn.session, turn.someone, talks)
    return turn.go("volunteer", saying=turn.t("duty-thanks"))
