"""What one rider needs this one time, and which ways she is driven."""

from __future__ import annotations

from functools import partial

from flask import abort, g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Ride, RideState
from services import rides
from services.hours import duetime
from web.frame import desk, preview
from web.frame.in_car import NeedsForm, needs_of

pages = desk.blueprint("this_time")


@pages.get("/desk/rides/<int:ride_id>/this-time")
def form(ride_id: int) -> str:
    with desk.the_line().db.read() as reading:
        ride = _own(reading, ride_id)
        page = _page(ride, needs_of(rides.this_time(ride)))
        rider = ride.rider_id
    desk.note_seen("read_rides", (rider,))
    return page


@pages.post("/desk/rides/<int:ride_id>/this-time")
def save(ride_id: int) -> Response | str | tuple[str, int]:
    """Where a driver has promised her, it is shown first who is told."""
    filled = NeedsForm()
    with desk.the_line().db.write() as writing:
        ride = _own(writing, ride_id)
        if not filled.validate():
            return _page(ride, filled), 422
        back, who = _back(ride), ride.rider.first_name
        if filled.usual != rides.this_time(ride):
            deed = partial(rides.drive_so, writing, ride, filled.usual)
            asked = preview.ask_first(writing, deed, partial(_ask, ride, filled))
            if asked is not None:
                return asked
            desk.note_look(writing, "changed_ride", ride.rider_id, ["in_car"])
    desk.say("web-said-this-time", name=who)
    return redirect(back)


def _ask(ride: Ride, filled: NeedsForm, foretold: preview.Preview) -> str:
    return desk.page("rides/this_time_sure.html", ride=ride, foretold=foretold, fields=filled.typed, back=_back(ride))


def _page(ride: Ride, needs: NeedsForm) -> str:
    needs.legs.label.text = "web-car-legs-now"
    return desk.page("rides/this_time.html", ride=ride, needs=needs, back=_back(ride))


def _own(session: Session, ride_id: int) -> Ride:
    ride = session.get(Ride, ride_id)
    if ride is None or ride.rider.community_id != g.community.id or ride.state is RideState.CANCELLED:
        abort(404)
    return ride


def _back(ride: Ride) -> str:
    return url_for("rides.day", day=duetime.local_day(ride.goal.starts_at, g.community.zone).isoformat())
