"""The rides of a day: who drives whom, who is without, and each driver's day on paper."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

import clock
from locales.speech import day_in_full, time_written
from models import Person, Ride, RideState, Source
from services import rides, trips
from services.desk.activities.told import Heard
from services.desk.rides import day as days
from services.desk.rides import drawing, giving, ledger, reasons, swaps
from services.hours import duetime
from web.frame import desk, preview
from web.frame.forms import DayField, Form
from web.frame.sent.first import SomebodyWasFirst

pages = desk.blueprint("rides")
MOST = 50
"""So many are looked at and shown at first: the nearest of those with seats."""


class DayForm(Form):
    day = DayField("web-rides-day")


@pages.get("/desk/rides")
def day() -> str | tuple[str, int]:
    """Today, or the day the address says."""
    form = DayForm(request.args if request.args.get("day") else None, meta={"csrf": False})
    wrong = bool(request.args.get("day")) and not form.validate()
    shown = (not wrong and form.day.data) or _today()
    with desk.the_line().db.read() as reading:
        found = days.of(reading, g.community, shown)
        page = desk.page(
            "rides/day.html",
            found=found,
            drawing=drawing.of(reading, found),
            left_out=reasons.of(reading, [rider.ride for rider in found.without]),
            could=swaps.of(found.rides),
            form=form,
            hour=_hour,
            day=_in_full(shown),
            earlier=shown - timedelta(days=1),
            later=shown + timedelta(days=1),
            is_today=shown == _today(),
            next_day=_in_full(found.next_with_rides) if found.next_with_rides else None,
        )
    desk.note_seen("read_rides", found.people or (None,))
    return (page, 422) if wrong else page


@pages.get("/desk/rides/<int:ride_id>/told")
def told(ride_id: int) -> str:
    """Who was told what of one ride, and how it went."""
    with desk.the_line().db.read() as reading:
        ride = _own(reading, ride_id)
        entries = ledger.of(reading, ride)
        page = desk.page("rides/told.html", ride=ride, entries=entries, heard=Heard, back=_to_day(ride))
        people = [ride.rider_id, *(one.person.id for one in entries)]
    desk.note_seen("read_rides", people)
    return page


@pages.get("/desk/rides/<int:ride_id>/give")
def before_giving(ride_id: int) -> str:
    """Who could drive her, how their car would drive then and what each has answered; and why the others cannot. Of a
    ride somebody has: to whom it could be moved."""
    with desk.the_line().db.read() as reading:
        ride = _own(reading, ride_id)
        choice = giving.of(reading, ride, None if request.args.get("all") else MOST)
        can = swaps.of_one(reading, ride)
        page = desk.page("rides/give.html", ride=ride, choice=choice, can=can, hour=_hour, back=_to_day(ride))
        drivers = (one.tried.driver.id for one in (*choice.could, *choice.cannot))
        seen = ride.rider_id, *drivers, *(can.people if can is not None else ())
    desk.note_seen("read_rides", seen)
    return page


@pages.post("/desk/rides/<int:ride_id>/give")
def give(ride_id: int) -> Response | str | tuple[str, int]:
    """A driver the desk has spoken with. It is shown first who is told: rider, driver, and who was asked in vain."""
    with desk.the_line().db.write() as writing:
        ride = _own(writing, ride_id)
        driver = desk.own(writing, Person, request.form.get("driver", 0, type=int))
        back, who, name = _to_day(ride), ride.rider.full_name, driver.full_name
        deed = partial(_give, writing, ride, driver)
        asked = preview.ask_first(writing, deed, partial(_ask_to_give, ride, driver), look=preview.tried)
        if asked is not None:
            return asked
        desk.note_look(writing, "give_ride", ride.rider_id)
    desk.say("web-said-ride-moved", who=who, driver=name)
    return redirect(back)


def _give(session: Session, ride: Ride, to: Person) -> None:
    """Raises `SomebodyWasFirst` where another has it, or it cannot be this driver's."""
    match rides.accept(session, to, ride.id, source=Source.DESK):
        case rides.AcceptResult.TAKEN:
            raise SomebodyWasFirst(
                "web-rides-taken", ("web-rides-see", _to_day(ride)), about=ride.rider_id, name=ride.rider.full_name
            )
        case rides.AcceptResult.GONE:
            raise _cannot(ride, to)


def _cannot(ride: Ride, to: Person) -> SomebodyWasFirst:
    again = ("web-rides-see-drivers", url_for("rides.before_giving", ride_id=ride.id))
    return SomebodyWasFirst("web-rides-cannot", again, about=to.id, name=to.full_name)


def _ask_to_give(ride: Ride, to: Person, foretold: preview.Preview) -> str:
    desk.note_when_shown("read_rides", (ride.rider_id, to.id))
    return desk.page("rides/give_sure.html", ride=ride, to=to, foretold=foretold)


@pages.get("/desk/rides/<int:ride_id>/move/<int:driver_id>")
def before_moving(ride_id: int, driver_id: int) -> str:
    """Who is told what, and when, before the ride is another driver's."""
    with desk.the_line().db.read() as reading:
        ride, to = _own(reading, ride_id), desk.own(reading, Person, driver_id)
        return _ask_to_move(ride, to, preview.shown(reading, partial(_move, reading, ride, to)))


@pages.post("/desk/rides/<int:ride_id>/move/<int:driver_id>")
def move(ride_id: int, driver_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        ride, to = _own(writing, ride_id), desk.own(writing, Person, driver_id)
        back, who, name = _to_day(ride), ride.rider.full_name, to.full_name
        _is_driven_by(ride, request.form.get("from", type=int))
        try:
            preview.do(writing, partial(_move, writing, ride, to))
        except preview.Changed as changed:
            return _ask_to_move(ride, to, preview.shown_again(changed)), 409
        desk.note_look(writing, "move_ride", ride.rider_id)
    desk.say("web-said-ride-moved", who=who, driver=name)
    return redirect(back)


def _move(session: Session, ride: Ride, to: Person) -> None:
    """Raises `SomebodyWasFirst` where it cannot be this driver's."""
    if rides.move(session, ride, to) is not rides.AcceptResult.WON:
        raise _cannot(ride, to)


def _ask_to_move(ride: Ride, to: Person, foretold: preview.Preview) -> str:
    desk.note_when_shown("read_rides", (ride.rider_id, to.id))
    return desk.page("rides/move.html", ride=ride, to=to, foretold=foretold, back=_to_day(ride))


@pages.get("/desk/rides/<int:ride_id>/swap")
def before_swapping(ride_id: int) -> str:
    """Who changes cars so that she has a seat, and who is told what and when."""
    with desk.the_line().db.read() as reading:
        ride = _own(reading, ride_id)
        can, foretold = _could(reading, ride), preview.shown(reading, partial(_swap, reading, ride))
        return _ask_to_swap(ride, can, foretold)


@pages.post("/desk/rides/<int:ride_id>/swap")
def swap(ride_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        ride = _own(writing, ride_id)
        can, back, who = _could(writing, ride), _to_day(ride), ride.rider.full_name
        try:
            preview.do(writing, partial(_swap, writing, ride))
        except preview.Changed as changed:
            return _ask_to_swap(ride, can, preview.shown_again(changed)), 409
        for person_id in (ride.rider_id, *can.people):
            desk.note_look(writing, "swap_rides", person_id)
        driver = can.into.full_name
    desk.say("web-said-swapped", who=who, driver=driver)
    return redirect(back)


def _could(session: Session, ride: Ride) -> swaps.CanRide:
    """Raises `SomebodyWasFirst` where it is no longer so."""
    can = swaps.of_one(session, ride)
    if can is None:
        raise _no_longer(ride)
    return can


def _swap(session: Session, ride: Ride) -> None:
    if not rides.swap(session, ride):
        raise _no_longer(ride)


def _no_longer(ride: Ride) -> SomebodyWasFirst:
    return SomebodyWasFirst("web-swap-no-longer", ("web-rides-see", _to_day(ride)))


def _ask_to_swap(ride: Ride, can: swaps.CanRide, foretold: preview.Preview) -> str:
    desk.note_when_shown("read_rides", (ride.rider_id, *can.people))
    return desk.page("rides/swap.html", ride=ride, can=can, foretold=foretold, hour=_hour, back=_to_day(ride))


@pages.get("/desk/rides/<int:ride_id>/take-back")
def before_taking_back(ride_id: int) -> str:
    """Who is told what, and when, before anybody is."""
    with desk.the_line().db.read() as reading:
        ride = _own(reading, ride_id)
        _is_driven_by(ride, ride.driver_id)
        return _ask_to_take_back(ride, preview.shown(reading, partial(rides.take_back, reading, ride)))


@pages.post("/desk/rides/<int:ride_id>/take-back")
def take_back(ride_id: int) -> Response | tuple[str, int]:
    """The driver who was shown drives her no more; others are asked."""
    with desk.the_line().db.write() as writing:
        ride = _own(writing, ride_id)
        to, who = _to_day(ride), ride.rider.full_name
        _is_driven_by(ride, request.form.get("driver", type=int))
        try:
            preview.do(writing, partial(rides.take_back, writing, ride))
        except preview.Changed as changed:
            return _ask_to_take_back(ride, preview.shown_again(changed)), 409
        desk.note_look(writing, "take_back_ride", ride.rider_id)
    desk.say("web-said-ride-taken-back", who=who)
    return redirect(to)


@pages.post("/desk/rides/<int:ride_id>/not-home")
def not_home(ride_id: int) -> Response:
    """Her driver has said by mistake that she is home; her evening call comes."""
    with desk.the_line().db.write() as writing:
        ride = _own(writing, ride_id)
        to, who = _to_day(ride), ride.rider.full_name
        taken_back = trips.not_home_says_the_desk(writing, ride)
        desk.note_look(writing, "not_home_yet", ride.rider_id)
    desk.say("web-said-not-home-yet" if taken_back else "web-said-nobody-was-home", who=who)
    return redirect(to)


def _is_driven_by(ride: Ride, driver_id: int | None) -> None:
    if ride.state is not RideState.PROMISED or ride.driver_id != driver_id:
        raise SomebodyWasFirst("web-rides-nobody-drives", ("web-rides-see", _to_day(ride)))


def _ask_to_take_back(ride: Ride, foretold: preview.Preview) -> str:
    desk.note_when_shown("read_rides", (ride.rider_id,))
    return desk.page("rides/take_back.html", ride=ride, foretold=foretold, back=_to_day(ride))


def _own(session: Session, ride_id: int) -> Ride:
    ride = session.get(Ride, ride_id)
    if ride is None or ride.rider.community_id != g.community.id:
        abort(404)
    return ride


def _to_day(ride: Ride) -> str:
    starts = duetime.local_day(ride.goal.starts_at, g.community.zone)
    return url_for("rides.day", day=starts.isoformat())


def _today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)


def _hour(at: datetime) -> str:
    return time_written(duetime.local(at, g.community.zone).time(), desk.language())


def _in_full(day: date) -> str:
    return day_in_full(day, _today(), desk.language())
