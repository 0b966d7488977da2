"""When a driver can drive, by keypad: a day, every week on its weekday, or a week in peace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Role, Source
from services import rides
from services.availability import reading, saying

AT_ONCE, LATER = 3, "4"
A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)
SEATS = ("one", "two", "three", "four")
BOOT = {"one": 1, "none": 0, "two": 2}
"""What is offered of the boot, by its key: a no is 2."""
FURTHEST = timedelta(days=28)
"""Nobody presses on to a day farther ahead than this; by text and on the page there are more."""


def choice(turn: Turn) -> Choice:
    """Key 4 of the tasks: when she can be rung, when she can drive; of who does both, which of them is asked."""
    friend, drives = turn.someone.has_been(Role.VISIT_FRIEND), turn.someone.has_been(Role.DRIVER)
    if not drives:
        return turn.choice("4", "volunteer-duty", lambda: turn.go("duty"))
    if not friend:
        return turn.choice("4", "volunteer-driving", lambda: turn.go("driving"))
    return turn.choice("4", "volunteer-when", lambda: turn.go("when"))


@screen("when")
def when(turn: Turn) -> Answer:
    choices = (
        turn.choice("1", "when-ringing", lambda: turn.go("duty")),
        turn.choice("2", "when-driving", lambda: turn.go("driving")),
    )
    return Menu((), choices, back=turn.go("volunteer"), keys_only=True)


@screen("driving")
def driving(turn: Turn) -> Answer:
    has_list = rides.has_list(turn.session, turn.someone)
    choices = (
        turn.choice("1", "driving-days", lambda: turn.go("driving-which", turn.today.toordinal())),
        turn.choice("2", "driving-week-off", lambda: _week_off(turn)),
        turn.choice("3", "driving-no-list" if has_list else "driving-list", lambda: _list(turn, yes=not has_list)),
        turn.choice("4", "driving-car", lambda: turn.go("driving-seats")),
    )
    return Menu((), choices, back=turn.go("volunteer"), keys_only=True)


def _list(turn: Turn, *, yes: bool) -> Answer:
    rides.wants_list(turn.session, turn.someone, yes=yes)
    return turn.go("volunteer", saying=turn.t("driving-list-on" if yes else "driving-list-off"))


@screen("driving-seats")
def seats(turn: Turn) -> Answer:
    """Each answer is written at once."""
    choices = [
        turn.choice(key, f"driving-seats-{name}", partial(_seats, turn, key)) for key, name in enumerate(SEATS, start=1)
    ]
    return Menu((turn.t("driving-seats"),), tuple(choices), back=turn.go("driving"), keys_only=True)


@screen("driving-boot")
def boot(turn: Turn) -> Answer:
    choices = [
        turn.choice(key, f"driving-boot-{name}", partial(_boot, turn, many))
        for key, (name, many) in enumerate(BOOT.items(), start=1)
    ]
    return Menu((turn.t("driving-boot"),), tuple(choices), back=turn.go("driving-seats"), keys_only=True)


def _seats(turn: Turn, many: int) -> Answer:
    """Four are four or more: a minibus keeps what is known of it."""
    car = rides.car_of(turn.someone)
    more = many == len(SEATS) and (car.seats or 0) > many
    rides.say_car(turn.session, turn.someone, car if more else replace(car, seats=many))
    return turn.go("driving-boot")


def _boot(turn: Turn, many: int) -> Answer:
    rides.say_car(turn.session, turn.someone, replace(rides.car_of(turn.someone), boot=many))
    return turn.go("volunteer", saying=turn.t("driving-car-noted"))


@screen("driving-which")
def which(turn: Turn, begins: int) -> Answer:
    """Three days at a time."""
    first = max(turn.today.toordinal(), begins)
    choices = [
        turn.choice(
            key,
            "driving-on",
            partial(turn.go, "driving-day", number),
            day=turn.short_day(date.fromordinal(number)),
        )
        for key, number in enumerate(range(first, first + AT_ONCE), start=1)
    ]
    if date.fromordinal(first) < turn.today + FURTHEST:
        choices.append(turn.choice(LATER, "driving-later-day", lambda: turn.go("driving-which", first + AT_ONCE)))
    return Menu((), tuple(choices), back=turn.go("driving"), keys_only=True)


@screen("driving-day")
def day(turn: Turn, number: int) -> Answer:
    """What he has said of it, and what he says now."""
    that = date.fromordinal(number)
    if not turn.today <= that <= turn.today + saying.AHEAD:
        return turn.go("driving-which", turn.today.toordinal())
    said = reading.of_one(turn.session, turn.someone, that)
    standing = "driving-nothing" if said.can is None else "driving-said-can" if said.can else "driving-said-cannot"
    return Menu(
        (turn.t(standing, day=turn.short_day(that)),),
        (
            turn.choice("1", "driving-can", lambda: _can(turn, that)),
            turn.choice("2", "driving-cannot", lambda: _cannot(turn, that, that)),
            turn.choice("3", "driving-every", lambda: _every(turn, that), weekday=that.weekday()),
        ),
        back=turn.go("driving-which", number),
        keys_only=True,
    )


def _can(turn: Turn, that: date) -> Answer:
    rides.can_on(turn.session, turn.someone, [that], source=Source.PHONE)
    return turn.go("driving-which", _after(that), saying=turn.t("driving-noted"))


def _every(turn: Turn, that: date) -> Answer:
    rides.every_week(turn.session, turn.someone, that.weekday(), source=Source.PHONE)
    return turn.go("driving-which", _after(that), saying=turn.t("driving-noted"))


def _week_off(turn: Turn) -> Answer:
    return _cannot(turn, turn.today, turn.today + A_WEEK - A_DAY)


def _cannot(turn: Turn, first: date, last: date) -> Answer:
    """What he has promised then he hears, and may give back."""
    promised = rides.cannot_on(turn.session, turn.someone, first, last, source=Source.PHONE)
    name = "driving-in-peace-day" if first == last else "driving-in-peace"
    words = turn.t(name, day=turn.short_day(first), until=turn.short_day(last + A_DAY))
    if promised:
        return turn.go("promised-ride", promised[0].id, saying=words)
    return turn.go("driving-which", _after(last), saying=words)


def _after(that: date) -> int:
    return (that + A_DAY).toordinal()
