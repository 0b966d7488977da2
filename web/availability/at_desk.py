"""When each driver can drive, as the desk sees it and changes it for him: all drivers, and one of them."""

from __future__ import annotations

from flask import abort, g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

import clock
from models import Person, Source
from services import rides
from services.availability import elder_drivers, offers
from services.hours.duetime import local_day
from services.people import places
from web.frame import desk

from . import form as drives

pages = desk.blueprint("desk_drives")


@pages.get("/desk/rides/drivers")
def everybody() -> str:
    """Who drives, when each usually can and what is another these days, and who gets the list of the day."""
    with desk.the_line().db.read() as reading:
        active = sorted(rides.active_drivers(reading, g.community.id), key=lambda each: each.folded_name)
        known = {each.id for each in active}
        own = [each for each in offers.own_drivers(reading, g.community.id) if each.id not in known]
        hamlets = places.hamlets(reading, g.community)
        found = offers.of_each(reading, [each.id for each in (*active, *own)], local_day(clock.now(), g.community.zone))
        page = desk.page(
            "availability/everybody.html",
            active=[(each, found[each.id], offers.stretches(found[each.id].days)) for each in active],
            own=[(each, found[each.id], offers.stretches(found[each.id].days)) for each in own],
            listed=[each for each in active if found[each.id].listed],
            hamlets={each.id: each.name for each in hamlets},
            in_words=drives.in_words,
        )
        elders = [row.elder_id for offer in found.values() for row in offer.elders]
    desk.note_seen("read_drives", sorted(found) or (None,), also="read_beside", about=elders)
    return page


@pages.get("/desk/people/<int:person_id>/driving")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        driver = _driver(writing, person_id)
        desk.note_look(writing, "read_drives", driver.id)
        return drives.shown(writing, driver)


@pages.post("/desk/people/<int:person_id>/driving/day")
def say_day(person_id: int) -> Response | tuple[str, int]:
    """What he has promised then stands until it is taken from him, and the desk is told so."""
    with desk.the_line().db.write() as writing:
        driver = _driver(writing, person_id)
        found = drives.say_day(writing, driver, Source.DESK)
        if isinstance(found, str):
            return found, 422
        desk.note_look(writing, "changed_drives", driver.id, ["days"])
        many, name = len(found), driver.first_name
    if many:
        desk.say("web-said-drives-of-promised", many=many, name=name)
    else:
        desk.say("web-said-drives-of", name=name)
    return redirect(url_for("desk_drives.form", person_id=person_id))


@pages.post("/desk/people/<int:person_id>/driving/week")
def say_week(person_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        driver = _driver(writing, person_id)
        wrong = drives.say_week(writing, driver, Source.DESK)
        return _after(writing, driver, wrong, "week")


@pages.post("/desk/people/<int:person_id>/driving/terms")
def say_terms(person_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        driver = _driver(writing, person_id)
        wrong = drives.say_terms(writing, driver)
        return _after(writing, driver, wrong, "terms")


@pages.post("/desk/people/<int:person_id>/driving/as-usual")
def as_usual(person_id: int) -> Response | tuple[str, int]:
    """What was said of a day is taken back."""
    with desk.the_line().db.write() as writing:
        driver = _driver(writing, person_id)
        drives.as_usual(writing, driver)
        return _after(writing, driver, None, "days")


def _after(writing: Session, driver: Person, wrong: str | None, changed: str) -> Response | tuple[str, int]:
    if wrong is not None:
        return wrong, 422
    desk.note_look(writing, "changed_drives", driver.id, [changed])
    desk.say("web-said-drives-of", name=driver.first_name)
    return redirect(url_for("desk_drives.form", person_id=driver.id))


def _driver(session: Session, person_id: int) -> Person:
    """Also one of whom not all is seen yet, and who drives one elder alone."""
    driver = desk.own(session, Person, person_id)
    if driver.left_at is not None or not (drives.is_driver(driver) or elder_drivers.is_somebodys_own(session, driver)):
        abort(404)
    return driver
