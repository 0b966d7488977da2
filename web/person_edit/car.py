"""What somebody needs in a car, and what her own car takes if she drives."""

from __future__ import annotations

from flask import redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Person, Role
from services import rides
from services.availability import elder_drivers
from web.frame import desk
from web.frame.in_car import CarForm, NeedsForm, needs_of
from web.frame.sent import first

pages = desk.blueprint("in_car")


@pages.get("/desk/people/<int:person_id>/car")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_person", person.id)
        return _page(writing, person, needs_of(rides.usual_of(person)), CarForm(obj=rides.car_of(person)))


@pages.post("/desk/people/<int:person_id>/car/needs")
def save_needs(person_id: int) -> Response | tuple[str, int]:
    """What is promised already stands; it is said who drives her and does not know it."""
    filled = NeedsForm()
    with desk.the_line().db.write() as writing:
        person = first.unless_person_has_left(desk.own(writing, Person, person_id))
        if not filled.validate():
            return _page(writing, person, filled, CarForm(obj=rides.car_of(person), formdata=None)), 422
        if filled.usual != rides.usual_of(person):
            promised = rides.say_needs(writing, person, filled.usual)
            desk.note_look(writing, "changed_person", person.id, ["in_car"])
            name = person.first_name
            drivers = ", ".join(dict.fromkeys(ride.driver.full_name for ride in promised if ride.driver is not None))
            desk.say("web-said-car-needs", name=name, drivers=drivers, told="no" if promised else "yes")
    return redirect(url_for("people.person", person_id=person_id))


@pages.post("/desk/people/<int:person_id>/car")
def save_car(person_id: int) -> Response | tuple[str, int]:
    filled = CarForm()
    with desk.the_line().db.write() as writing:
        person = first.unless_person_has_left(desk.own(writing, Person, person_id))
        if not filled.validate():
            return _page(writing, person, needs_of(rides.usual_of(person), formdata=None), filled), 422
        if filled.car != rides.car_of(person):
            rides.say_car(writing, person, filled.car)
            desk.note_look(writing, "changed_person", person.id, ["own_car"])
            desk.say("web-said-car-takes", name=person.first_name)
    return redirect(url_for("people.person", person_id=person_id))


def _page(session: Session, person: Person, needs: NeedsForm, car: CarForm) -> str:
    """Of who drives and is no elder the car stands first."""
    drives = any(held.role is Role.DRIVER and held.ended_at is None for held in person.roles)
    drives = drives or elder_drivers.is_somebodys_own(session, person)
    car_first = drives and not person.is_a(Role.ELDER)
    return desk.page("person_edit/car.html", person=person, needs=needs, car=car, drives=drives, car_first=car_first)
