"""A ride to an errand by key: what, which day, what hour and how she gets home, read back before it is asked for."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from ivr.signups.activities import title_and_when
from ivr.signups.asked_once import where_caller_lives
from models import Errand, ErrandKind, ErrandState, Legs, RideState, Source
from services import errands, rides
from services.hours import duetime

KINDS = tuple(ErrandKind)
"""What is chosen stands in the address by its place here, and so do the ways home in `HOMES`."""
HOMES: tuple[tuple[Legs, timedelta | None], ...] = (
    (Legs.BOTH, None),
    (Legs.BOTH, timedelta(hours=1)),
    (Legs.BOTH, timedelta(hours=2)),
    (Legs.THERE, None),
    (Legs.HOME, None),
)
READY, ONE_HOUR, TWO_HOURS, THERE, HOME = range(5)
AT_ONCE = 3
"""So many days, or hours, are offered in one breath."""
LAST_DAY_OFFERED = 13
FIRST_HOUR, LAST_HOUR = 9, 16
"""From the last she is home by six where she rings when she is ready."""
QUARTER = 15
TOO_LATE_TODAY = time(14)
"""Of the hours that are offered none is left to ask for today."""


@screen("errand-what")
def what(turn: Turn) -> Answer:
    return Menu(
        (turn.t("errand-which"),),
        (
            turn.choice("1", "errand-shop", lambda: _days(turn, ErrandKind.SHOP)),
            turn.choice("2", "errand-pharmacy", lambda: _days(turn, ErrandKind.PHARMACY)),
            turn.choice("3", "errand-doctor", lambda: _days(turn, ErrandKind.DOCTOR)),
            turn.choice("4", "errand-something-else", lambda: turn.go("errand-other")),
        ),
        back=turn.go("mine"),
        keys_only=True,
    )


@screen("errand-other")
def other(turn: Turn) -> Answer:
    return Menu(
        (),
        (
            turn.choice("1", "errand-hairdresser", lambda: _days(turn, ErrandKind.HAIRDRESSER)),
            turn.choice("2", "errand-somewhere", lambda: _days(turn, ErrandKind.OTHER)),
        ),
        back=turn.go("errand-what"),
        keys_only=True,
    )


def _days(turn: Turn, kind: ErrandKind, *saying: str) -> Go:
    local = duetime.local(turn.now, turn.community.zone).time()
    first = turn.today.toordinal() + (local >= TOO_LATE_TODAY)
    return turn.go("errand-day", KINDS.index(kind), first, saying=saying)


@screen("errand-day")
def day(turn: Turn, kind: int, first: int) -> Answer:
    """Three days at a time, from the day number `first`."""
    choices = [
        turn.choice(key, "visit-on", partial(_hours, turn, kind, number), day=_day(turn, number))
        for key, number in enumerate(range(first, first + AT_ONCE), start=1)
    ]
    later = first + AT_ONCE
    if later <= turn.today.toordinal() + LAST_DAY_OFFERED:
        choices.append(turn.choice("4", "visit-later", lambda: turn.go("errand-day", kind, later)))
    return Menu((turn.t("errand-which-day"),), tuple(choices), back=turn.go("errand-what"), keys_only=True)


def _day(turn: Turn, number: int) -> str:
    return turn.day(duetime.due_instant(date.fromordinal(number), time(12), turn.community.zone))


def _hours(turn: Turn, kind: int, number: int) -> Go:
    """Today from the first hour at which a driver can be found."""
    first, soonest = FIRST_HOUR, duetime.local(turn.now + errands.SOONEST, turn.community.zone)
    if number == turn.today.toordinal():
        first = min(LAST_HOUR, max(FIRST_HOUR, soonest.hour + (soonest.time() > time(soonest.hour))))
    return turn.go("errand-hour", kind, number, first)


@screen("errand-hour")
def hour(turn: Turn, kind: int, number: int, first: int) -> Answer:
    """Three hours at a time; the quarters are found when it is read back."""
    hours = range(first, min(first + AT_ONCE, LAST_HOUR + 1))
    choices = [
        turn.choice(key, "visit-at", partial(turn.go, "errand-home", kind, number, at * 60), time=turn.clock(time(at)))
        for key, at in enumerate(hours, start=1)
    ]
    if first + AT_ONCE <= LAST_HOUR:
        later = turn.go("errand-hour", kind, number, first + AT_ONCE)
        choices.append(turn.choice("4", "publish-later-hour", lambda: later))
    return Menu((turn.t("errand-which-hour"),), tuple(choices), back=_days(turn, KINDS[kind]), keys_only=True)


@screen("errand-home")
def home(turn: Turn, kind: int, number: int, minutes: int) -> Answer:
    """How she gets home; one way is asked about by itself."""
    right = partial(turn.go, "errand-right", kind, number, minutes)
    return Menu(
        (),
        (
            turn.choice("1", "errand-when-ready", lambda: right(READY)),
            turn.choice("2", "errand-one-hour", lambda: right(ONE_HOUR)),
            turn.choice("3", "errand-two-hours", lambda: right(TWO_HOURS)),
            turn.choice("4", "errand-one-way", lambda: turn.go("errand-way", kind, number, minutes)),
        ),
        back=_hours(turn, kind, number),
        keys_only=True,
    )


@screen("errand-way")
def way(turn: Turn, kind: int, number: int, minutes: int) -> Answer:
    right = partial(turn.go, "errand-right", kind, number, minutes)
    return Menu(
        (),
        (
            turn.choice("1", "errand-there", lambda: right(THERE)),
            turn.choice("2", "errand-only-home", lambda: right(HOME)),
        ),
        back=turn.go("errand-home", kind, number, minutes),
        keys_only=True,
    )


@screen("errand-right")
def right(turn: Turn, kind: int, number: int, minutes: int, home: int) -> Answer:
    """Read back: right, a quarter of an hour earlier, a quarter later."""
    wish = _wish(turn, kind, number, minutes, home)
    errand = Errand(
        what=wish.what,
        state=ErrandState.PLANNED,
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
        when_ready=wish.when_ready,
    )
    how = "ready" if wish.when_ready else wish.legs.value
    moved = partial(turn.go, "errand-right", kind, number)
    return Menu(
        (
            title_and_when(turn, errand),
            turn.t("errand-comes-home", how=how, home=turn.time(errand.ends_at)),
        ),
        (
            turn.choice("1", "activities-right", lambda: _ask(turn, KINDS[kind], wish)),
            turn.choice("2", "errand-earlier", lambda: moved(max(minutes - QUARTER, 0), home)),
            turn.choice("3", "errand-later", lambda: moved(min(minutes + QUARTER, 24 * 60 - QUARTER), home)),
        ),
        back=_hours(turn, kind, number),
        read_back=True,
        keys_only=True,
    )


def _wish(turn: Turn, kind: int, number: int, minutes: int, home: int) -> errands.Wish:
    at = time(minutes // 60, minutes % 60)
    starts_at: datetime = duetime.due_instant(date.fromordinal(number), at, turn.community.zone)
    legs, lasts = HOMES[home]
    return errands.Wish(KINDS[kind].value, starts_at, legs, lasts)


def _ask(turn: Turn, kind: ErrandKind, wish: errands.Wish) -> Answer:
    try:
        ride = errands.ask(turn.session, turn.someone, wish, source=Source.PHONE)
    except errands.NotThen as no:
        if no.why is errands.Why.TWICE:
            return turn.go("first-errand", saying=turn.t("errand-twice"))
        return _days(turn, kind, turn.t("errand-not-then", why=no.why.value))
    if ride.state is RideState.UNFILLED:
        return turn.go("home", saying=turn.t("errand-no-driver"))
    by = rides.answer_by(ride.goal, turn.community)
    told = turn.t("errand-asked"), turn.t("errand-known-by", day=turn.day(by), time=turn.time(by))
    return where_caller_lives(turn, *told) or turn.go("home", saying=told)
