"""The drives of the day itself: who is fetched and driven home by whom, who goes on an errand, and what each of them
says on the road. One driver rings, one writes and is late, and one never says a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import ErrandKind, Leg, Stop, Trip, TripState

from . import wishes
from .listening import Wish
from .phones import Rings, Writes
from .village import DOWN, DRIVES, HAMLET, UP, Cast, Day, OnTheRoad, Out, Pastime, Says

CAFE = "Formiddagskafé"
BEGINS_MIN, LASTS_MIN = 110, 35
EVENING_MIN = 195
"""So long after the day has begun one who is home again would be rung, as of an evening."""
LATEST_EVENING = time(19, 30)
LAST_WITH_ERRANDS, LAST_TO_ASK_TODAY = time(14), time(12)
"""A day that begins later has none, since nobody is driven to one in the evening."""
SETS_OUT_LATE = 20
A_MINUTE = timedelta(minutes=1)
GETS_IN, WAITS, SLEEPS_ON = 4 * A_MINUTE, 7 * A_MINUTE, 8 * A_MINUTE
"""From when he stands outside until she is with him, until he says that nobody comes out, and until she wakes."""
COMES_OUT = 15 * A_MINUTE


@dataclass(frozen=True, slots=True)
class _Word:
    """What a driver says, by key or by text; `done`: what he hears then."""

    keys: tuple[Wish, ...]
    done: str
    text: str


LATE = _Word(wishes.COMES_LATE, "drive-later-told", f"SEIN {SETS_OUT_LATE}")
HERE = _Word(wishes.STANDS_OUTSIDE, "drive-rings-her", "HER")
HOME = _Word(wishes.ALL_ARE_HOME, "drive-thanks", "ALLE HEIME")


def cast(day: Day, people: Cast, at: Callable[[float], datetime]) -> Pastime:
    """Whom it takes, and what they are driven to; `at`: so many minutes after the day has begun."""
    by_key, silent = (people.volunteer("driver", seats="3", checked=DRIVES, hamlet=one) for one in (UP, HAMLET))
    by_text = people.volunteer("driver", seats="3", checked=DRIVES, hamlet=DOWN)
    evening = at(EVENING_MIN).astimezone(day.zone).time()
    is_rung = f"{evening:%H:%M}" if evening <= LATEST_EVENING else None
    asleep = people.elder()
    driven = {
        people.elder(hamlet=UP, evening=is_rung): by_key,
        asleep: by_key,
        people.elder(mobile=True, hamlet=DOWN): by_text,
        people.elder(): by_text,
        people.elder(mobile=True): silent,
        people.elder(): silent,
    }
    day.on_the_road[by_key] = OnTheRoad(Says.BY_KEY, asleep=asleep)
    day.on_the_road[by_text] = OnTheRoad(Says.BY_TEXT, late=SETS_OUT_LATE)
    _errands(day, people, at)
    return Pastime(CAFE, at(BEGINS_MIN), LASTS_MIN, joined=tuple(driven), driven=driven)


def _errands(day: Day, people: Cast, at: Callable[[float], datetime]) -> None:
    """Two who ring when they are ready, and one who asks today for a ride to the shop, if there is an hour for it."""
    begins_at = at(0).astimezone(day.zone).time()
    if begins_at > LAST_WITH_ERRANDS:
        return
    for says, what, begins, ready in (
        (Says.BY_KEY, ErrandKind.DOCTOR, 75, 110),
        (Says.BY_TEXT, ErrandKind.PHARMACY, 80, 118),
    ):
        driver = people.volunteer("driver", seats="3", checked=DRIVES, hamlet=HAMLET)
        day.on_the_road[driver] = OnTheRoad(says)
        day.errands.append(Out(people.elder(mobile=True), driver, what, at(begins), at(ready)))
    if begins_at < LAST_TO_ASK_TODAY:
        people.acts(people.elder(), Rings(at(4), wishes.ASKS_FOR_ERRAND, "errand-asked"))


# -- once it is known how the cars drive


def set_out(session: Session, day: Day) -> None:
    """What each says of it when, and that nobody who is driven hears the telephone at home."""
    agreed = session.scalars(sa.select(Trip).where(Trip.state == TripState.AGREED).order_by(Trip.id)).unique().all()
    home = {(trip.driver_id, trip.goal): trip for trip in agreed if trip.leg is Leg.HOME}
    for trip in agreed:
        to_cafe = trip.occurrence is not None and trip.occurrence.activity.title == CAFE
        if trip.leg is Leg.THERE and (trip.errand is not None or to_cafe):
            _drive(day, trip, home[trip.driver_id, trip.goal])


def _drive(day: Day, there: Trip, home: Trip) -> None:
    driver = there.driver.first_name
    manner = day.on_the_road.get(driver)
    later = timedelta(minutes=manner.late if manner is not None else 0)
    if manner is not None and manner.late:
        _says(day, driver, there.leaves_at - 5 * A_MINUTE, LATE)
    aboard = {stop.ride_id: _fetches(day, driver, stop, stop.at + later) for stop in there.stops}
    errand = next((one for one in day.errands if one.driver == driver), None)
    waits = errand.ready - home.leaves_at if errand is not None else timedelta()
    if errand is not None and manner is not None:
        by_key = Rings(errand.ready, wishes.IS_READY, "errand-driver-told")
        _acts(day, errand.rider, by_key if manner.says is Says.BY_KEY else Writes(errand.ready, "KLAR"))
    for stop in home.stops:
        (number,) = day.numbers(stop.ride.rider.first_name)
        if not number.startswith("+479"):
            day.telephones[number].out.append((aboard[stop.ride_id], stop.at + waits + A_MINUTE))
    _says(day, driver, home.arrives_at + waits + 2 * A_MINUTE, HOME)


def _fetches(day: Day, driver: str, stop: Stop, at: datetime) -> datetime:
    """He stands there `at`; answers when she is with him."""
    manner, rider = day.on_the_road.get(driver), stop.ride.rider.first_name
    _says(day, driver, at, HERE)
    aboard = at + GETS_IN
    if manner is not None and rider == manner.asleep:
        _says(day, driver, at + WAITS, _Word(wishes.comes_not_out(rider), "drive-looked-for", "IKKJE HEIME"))
        (number,) = day.numbers(rider)
        day.telephones[number].out.append((at - A_MINUTE, at + SLEEPS_ON))
        aboard = at + COMES_OUT
    is_last = stop.position == len(stop.trip.stops)
    after = "drive-all-aboard" if is_last else "drive-next-in"
    _says(day, driver, aboard, _Word(wishes.is_with_him(rider), after, f"HENTA {rider}"))
    return aboard


def _says(day: Day, driver: str, at: datetime, word: _Word) -> None:
    """Nothing, where he never says anything."""
    manner = day.on_the_road.get(driver)
    if manner is not None:
        by_key = manner.says is Says.BY_KEY
        _acts(day, driver, Rings(at, word.keys, word.done) if by_key else Writes(at, word.text))


def _acts(day: Day, name: str, act: Rings | Writes) -> None:
    (number,) = day.numbers(name)
    day.telephones[number].acts.append(act)
