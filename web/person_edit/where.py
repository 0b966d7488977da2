"""Where on the map somebody is fetched: found in the register, at a place that has a name, or marked by its degrees."""

from __future__ import annotations

from flask import g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Person, PointHow, RegisterAddress
from services.desk import users
from services.roads import addresses, points, register
from web.frame import desk
from web.frame.sent import first

pages = desk.blueprint("where")


@pages.get("/desk/people/<int:person_id>/where")
def form(person_id: int) -> str:
    """What the register has by her own words, and the places that have a name."""
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_person", person.id)
        return _page(writing, person)


@pages.post("/desk/people/<int:person_id>/where/find")
def find(person_id: int) -> str:
    """What the register has by other words, as she says them on the telephone."""
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, person_id)
        return _page(reading, person, request.form.get("sought", "").strip())


@pages.post("/desk/people/<int:person_id>/where")
def save(person_id: int) -> Response | tuple[str, int]:
    """One of four: an address of the register, a place by its name, degrees, or that it is not known."""
    with desk.the_line().db.write() as writing:
        person = first.unless_person_has_left(desk.own(writing, Person, person_id))
        degrees = request.form.get("degrees", "").strip()
        changed = ["point"]
        if "address" in request.form:
            found = desk.own(writing, RegisterAddress, request.form.get("address", 0, type=int))
            how = PointHow.REGISTER
            if points.mark_address(writing, person, found, g.user.id):
                changed.append("address")
        elif "place" in request.form:
            named = points.named(writing, person)
            if request.form["place"] not in named:
                return _page(writing, person, wrong="web-where-wrong-place"), 422
            how = PointHow.PLACE
            points.mark(writing, person, named[request.form["place"]], how, g.user.id)
        else:
            how = PointHow.MARKED
            try:
                points.mark(writing, person, points.degrees(degrees), how, g.user.id)
            except points.NotInNorway:
                return _page(writing, person, wrong="web-where-wrong-degrees", typed=degrees), 422
        desk.note_look(writing, "changed_person", person.id, changed)
        desk.say("web-said-where", name=person.first_name, how=how.value)
    return redirect(url_for("people.person", person_id=person_id))


@pages.post("/desk/people/<int:person_id>/where/forget")
def forget(person_id: int) -> Response:
    """The middle of the hamlet is reckoned with again."""
    with desk.the_line().db.write() as writing:
        person = first.unless_person_has_left(desk.own(writing, Person, person_id))
        points.forget(person)
        desk.note_look(writing, "changed_person", person.id, ["point"])
        desk.say("web-said-where", name=person.first_name, how="none")
    return redirect(url_for("people.person", person_id=person_id))


def _page(session: Session, person: Person, sought: str = "", wrong: str | None = None, typed: str = "") -> str:
    said = points.said_by(session, person)
    hers = (person.farm, person.address, *(name for words in said for name in addresses.names_in(words)))
    return desk.page(
        "person_edit/where.html",
        person=person,
        known=points.of_person(person),
        by=users.named(session, person.point_by_user_id),
        held=addresses.count(session, person.community),
        found=addresses.suggest(session, person.community, *((sought,) if sought else hers)),
        said=said,
        sought=sought,
        places=[(name, name) for name in points.named(session, person)],
        credit=register.CREDIT,
        wrong=wrong,
        typed=typed,
    )
