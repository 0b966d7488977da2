"""A driver's own page on the road: whom he fetches next, and one large button for each thing he may say."""

from __future__ import annotations

from collections.abc import Callable

from flask import abort, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Person, Ride, Role
from services import trips
from web.frame import desk
from web.frame.forms import Form, WholeField

from . import whose

pages = desk.blueprint("driving")
DELAYS = (10, 20, 30)


class Delay(Form):
    minutes = WholeField("web-own-late", "web-own-late", 1, trips.MOST_LATE, needed=True)


@pages.post("/mine/drive/<int:ride_id>/here")
def here(ride_id: int) -> Response:
    return _says(trips.here, ride_id, "web-said-here")


@pages.post("/mine/drive/<int:ride_id>/aboard")
def aboard(ride_id: int) -> Response:
    return _says(trips.aboard, ride_id, "web-said-aboard")


@pages.post("/mine/drive/<int:ride_id>/not-home")
def not_home(ride_id: int) -> Response:
    return _says(trips.not_home, ride_id, "web-said-not-home")


@pages.post("/mine/drive/<int:ride_id>/home")
def home(ride_id: int) -> Response:
    return _says(trips.set_down, ride_id, "web-said-home")


@pages.post("/mine/drive/<int:ride_id>/not-home-yet")
def not_home_yet(ride_id: int) -> Response:
    """It was the wrong button."""
    return _says(_not_home_yet, ride_id, "web-said-not-home-yet")


def _not_home_yet(session: Session, driver: Person, ride_id: int) -> Ride | None:
    return next(iter(trips.not_home_after_all(session, driver, ride_id)), None)


@pages.post("/mine/drive/<int:ride_id>/late")
def late(ride_id: int) -> Response:
    """All who wait, from this one on, hear of it."""
    form = Delay()
    if not form.validate():
        abort(400)
    with desk.the_line().db.write() as writing:
        told = trips.late(writing, whose.me(writing, Role.DRIVER), ride_id, form.minutes.data)
        many = len(told or ())
    desk.say("web-said-late", many=many)
    return redirect(url_for("own.mine"))


@pages.post("/mine/drive/cannot-home")
def cannot_go_home() -> Response:
    with desk.the_line().db.write() as writing:
        many = len(trips.cannot_go_home(writing, whose.me(writing, Role.DRIVER)))
    desk.say("web-said-cannot-home" if many else "web-said-drives-nobody")
    return redirect(url_for("own.mine"))


def _says(deed: Callable[[Session, Person, int], Ride | None], ride_id: int, said: str) -> Response:
    """What is not his to say, or not now, changes nothing."""
    with desk.the_line().db.write() as writing:
        ride = deed(writing, whose.me(writing, Role.DRIVER), ride_id)
        name = ride.rider.first_name if ride is not None else None
    if name is None:
        desk.say("web-said-drives-nobody")
    else:
        desk.say(said, who=name)
    return redirect(url_for("own.mine"))
