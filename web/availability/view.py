"""An elder's own drivers, and the one she likes best: who is asked first when she wants a ride."""

from __future__ import annotations

from flask import redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response
from wtforms import SelectField, StringField
from wtforms.validators import InputRequired, Length

from models import DriverKind, ElderDriver, Person, Source
from services import rides
from services.availability import elder_drivers
from services.people import contacts
from web.frame import desk
from web.frame.forms import Form, PhoneField, stripped
from web.frame.sent import first

pages = desk.blueprint("her_drivers")
LONGEST_NAME = 80
WRONG_NAME = "web-person-wrong-name"


class OwnDriver(Form):
    first_name = StringField(
        "web-person-first-name", [InputRequired(WRONG_NAME), Length(max=LONGEST_NAME, message=WRONG_NAME)], [stripped]
    )
    last_name = StringField("web-person-last-name", [Length(max=LONGEST_NAME, message=WRONG_NAME)], [stripped])
    phone = PhoneField("web-phone", needed=True)


class Preferred(Form):
    driver = SelectField("web-her-drivers-which", coerce=int, choices=[], validate_choice=False)


@pages.get("/desk/people/<int:person_id>/drivers")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        elder = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_her_drivers", elder.id)
        return _page(writing, elder, OwnDriver(formdata=None))


@pages.post("/desk/people/<int:person_id>/drivers/own")
def add_own(person_id: int) -> Response | tuple[str, int]:
    """Somebody by name and number, who drives her alone. Who is known by both is that person."""
    with desk.the_line().db.write() as writing:
        elder = first.unless_person_has_left(desk.own(writing, Person, person_id))
        filled = OwnDriver()
        good = filled.validate()
        called = Person.fold(filled.first_name.data or "", filled.last_name.data or "")
        if good and called == elder.folded_name and filled.phone.given in (elder.phone, elder.phone2):
            filled.first_name.errors = ["web-her-drivers-wrong-herself"]
            good = False
        if not good:
            return _page(writing, elder, filled), 422
        names = filled.first_name.data or "", filled.last_name.data or ""
        driver = contacts.somebody(writing, elder, filled.phone.given, *names, source=Source.DESK)
        elder_drivers.write(writing, elder, driver, DriverKind.OWN, source=Source.DESK)
        desk.note_look(writing, "changed_her_drivers", elder.id)
        who, name = elder.first_name, driver.full_name
    desk.say("web-said-her-own-driver", who=who, driver=name)
    return redirect(url_for("her_drivers.form", person_id=person_id))


@pages.post("/desk/people/<int:person_id>/drivers/preferred")
def prefer(person_id: int) -> Response | tuple[str, int]:
    """One of the drivers, in the place of whoever it was."""
    with desk.the_line().db.write() as writing:
        elder = first.unless_person_has_left(desk.own(writing, Person, person_id))
        chosen = Preferred()
        driver = next((each for each in _drivers(writing, elder) if each.id == chosen.driver.data), None)
        if driver is None:
            chosen.driver.errors = ["web-her-drivers-wrong-which"]
            return _page(writing, elder, OwnDriver(formdata=None), chosen), 422
        elder_drivers.write(writing, elder, driver, DriverKind.PREFERRED, source=Source.DESK)
        desk.note_look(writing, "changed_her_drivers", elder.id)
        who, name = elder.first_name, driver.full_name
    desk.say("web-said-her-preferred-driver", who=who, driver=name)
    return redirect(url_for("her_drivers.form", person_id=person_id))


@pages.post("/desk/drivers/<int:elder_driver_id>/remove")
def remove(elder_driver_id: int) -> Response:
    """What he has promised stands."""
    with desk.the_line().db.write() as writing:
        row = desk.own(writing, ElderDriver, elder_driver_id)
        elder, name = row.elder, row.driver.full_name
        elder_drivers.remove(writing, row)
        desk.note_look(writing, "changed_her_drivers", elder.id)
        who, person_id = elder.first_name, elder.id
    desk.say("web-said-her-driver-no-more", who=who, driver=name)
    return redirect(url_for("her_drivers.form", person_id=person_id))


def _drivers(session: Session, elder: Person) -> list[Person]:
    """Who drives for anybody, by name."""
    found = rides.active_drivers(session, elder.community_id)
    return sorted((each for each in found if each.id != elder.id), key=lambda each: each.folded_name)


def _page(session: Session, elder: Person, filled: OwnDriver, chosen: Preferred | None = None) -> str:
    chosen = chosen or Preferred(formdata=None)
    drivers, known = _drivers(session, elder), elder_drivers.of_elder(session, elder)
    chosen.driver.choices = [(each.id, each.full_name) for each in drivers]
    desk.note_beside((*(each.id for each in drivers), *(each.driver_id for each in known)))
    return desk.page("availability/elder_drivers.html", elder=elder, known=known, form=filled, preferred=chosen)
