"""One volunteer: what was seen, what she does and has told, her week, and what she carries."""

from __future__ import annotations

from flask import g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Check, Person, Role
from services.desk import users
from services.desk.people import roles
from services.pages import own_page
from services.people import checks, duty
from services.refunds import kilometres
from services.volunteers import everybody, load, looks_to, taking_in
from web.frame import desk

from . import form as forms
from .whose import on_day, pages, volunteer


@pages.get("/desk/volunteers/<int:person_id>")
def one(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        person = volunteer(writing, person_id)
        desk.note_look(writing, "read_volunteer", person.id)
        return _page(writing, person)


@pages.post("/desk/volunteers/<int:person_id>/seen")
def seen(person_id: int) -> Response | tuple[str, int]:
    """What was seen, as it stands in the form: a day that is taken out is taken back."""
    filled = forms.SeenForm()
    with desk.the_line().db.write() as writing:
        person = volunteer(writing, person_id)
        if not filled.validate():
            return _page(writing, person, seen=filled), 422
        before = {row.kind for row in person.seen_checks if row.kind is not Check.COURSE}
        gone = before - filled.seen.keys()
        for check in sorted(gone):
            checks.take_back(writing, person, check)
        if filled.seen:
            checks.record(writing, person, filled.seen, filled.until, by=g.user)
        desk.note_look(writing, "wrote_seen", person.id, changed=sorted({*gone, *filled.seen}))
    desk.say("web-said-seen")
    return redirect(url_for("volunteers.one", person_id=person_id))


@pages.post("/desk/volunteers/<int:person_id>/course")
def course(person_id: int) -> Response | tuple[str, int]:
    filled = forms.Course()
    with desk.the_line().db.write() as writing:
        person = volunteer(writing, person_id)
        if not filled.validate():
            return _page(writing, person, course=filled), 422
        checks.add_course(writing, person, filled.title.data, filled.day.given, by=g.user)
        desk.note_look(writing, "wrote_seen", person.id, changed=[Check.COURSE])
    desk.say("web-said-course")
    return redirect(url_for("volunteers.one", person_id=person_id))


@pages.post("/desk/volunteers/<int:person_id>/about")
def about(person_id: int) -> Response | tuple[str, int]:
    """What she does and has told; no role at all is that she has ended as a volunteer."""
    filled = forms.About()
    if filled.validate():
        try:
            return _changed(person_id, filled)
        except roles.NotBefore as stands:
            filled.roles.errors = [PROMISED[stands.why]]
    with desk.the_line().db.read() as reading:
        return _page(reading, volunteer(reading, person_id), about=filled), 422


PROMISED = {
    roles.StandsOnIt.RIDES: "web-volunteer-promised-driver",
    roles.StandsOnIt.ELDERS: "web-volunteer-promised-visit-friend",
}


def _changed(person_id: int, filled: forms.About) -> Response:
    """All of it or, where a role cannot end yet, none: raises `roles.NotBefore` out of the unit."""
    wanted = [role for role in forms.ROLES if role.value in (filled.roles.data or ())]
    with desk.the_line().db.write() as writing:
        person = volunteer(writing, person_id)
        for role in forms.ROLES:
            (roles.give if role in wanted else roles.end)(writing, person, role)
        taking_in.write(
            writing,
            person,
            interests=filled.interests.data or None,
            speaks=filled.speaks.data or None,
            seats=filled.seats.data,
        )
        desk.note_look(writing, "changed_volunteer", person.id)
    if not wanted:
        desk.say("web-said-volunteer-ended")
        return redirect(url_for("volunteers.everybody"))
    desk.say("web-said-saved")
    return redirect(url_for("volunteers.one", person_id=person_id))


def _page(
    session: Session,
    person: Person,
    *,
    seen: forms.SeenForm | None = None,
    course: forms.Course | None = None,
    about: forms.About | None = None,
) -> str:
    found = everybody.one(person)
    return desk.page(
        "volunteers/one.html",
        person=person,
        on_day=on_day,
        found=found,
        lately=load.of_one(session, person),
        seen=seen or forms.seen_of(person),
        course=course or forms.Course(formdata=None),
        about=about or _about(session, person),
        rows={row.kind: row for row in person.seen_checks if row.kind is not Check.COURSE},
        courses=[row for row in person.seen_checks if row.kind is Check.COURSE],
        seers={user.id: user.name for user in users.everybody(session, g.community)},
        is_friend=person.is_a(Role.VISIT_FRIEND),
        evenings=duty.evenings(session, person),
        elders=looks_to.elders(session, person),
        kilometres=kilometres.of_year(session, person),
        own_pages=own_page.of_person(session, person),
    )


def _about(session: Session, person: Person) -> forms.About:
    told = taking_in.of(session, person)
    filled = forms.About(
        formdata=None,
        interests=told.interests if told else "",
        speaks=told.speaks if told else "",
        seats=person.seats,
    )
    filled.roles.data = [held.role.value for held in person.roles if held.role in forms.ROLES and not held.ended_at]
    return filled
