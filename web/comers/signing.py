"""Signing somebody up at the desk, and off again. What is typed to find her is posted, and stands in no address."""

from __future__ import annotations

from collections.abc import Callable

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import StringField
from wtforms.validators import DataRequired, Length

import clock
from models import Occurrence, Person, Signup, SignupState, Source
from services import rides, signups
from services.desk.people import Asked, find
from services.desk.person import notes
from services.programme import calendar
from services.signups import Outcome
from web.frame import desk, preview
from web.frame.forms import Form, stripped
from web.frame.sent.first import SomebodyWasFirst

from .pages import own, page_of, pages

SHOWN = 10
SAID = {
    Outcome.JOINED: "web-said-joined",
    Outcome.WAITING: "web-said-waits",
    Outcome.ALREADY: "web-said-already",
    Outcome.GONE: "web-said-too-late",
}
OFF, NO_RIDE = "off", "no-ride"
LONGEST = 400
HER = "her"
"""In an address or a form: it was come to from her page, and goes back there."""


@pages.get("/desk/activities/<int:occurrence_id>/sign-up")
def sign_up(occurrence_id: int) -> str:
    with desk.the_line().db.read() as reading:
        occurrence = _open(reading, occurrence_id)
        return desk.page("comers/sign_up.html", occurrence=occurrence, found=None, asked="")


@pages.post("/desk/activities/<int:occurrence_id>/sign-up")
def look_for(occurrence_id: int) -> str:
    """Whose name, number or hamlet holds what was typed."""
    typed = request.form.get("q", "")
    with desk.the_line().db.read() as reading:
        occurrence = _open(reading, occurrence_id)
        found = find(reading, g.community, Asked(text=typed), size=SHOWN) if typed.strip() else None
        page = desk.page("comers/sign_up.html", occurrence=occurrence, found=found, asked=typed)
    desk.note_seen("read_people")
    return page


@pages.get("/desk/activities/<int:occurrence_id>/sign-up/<int:person_id>")
def before_joining(occurrence_id: int, person_id: int) -> str:
    """With `ride` in the address she is driven."""
    with desk.the_line().db.read() as reading:
        occurrence, person = _open(reading, occurrence_id), desk.own(reading, Person, person_id)
        ride = "ride" in request.args
        foretold = preview.shown(reading, _joining(reading, occurrence, person, ride=ride))
        return _ask_to_join(reading, occurrence, person, foretold, ride=ride)


@pages.post("/desk/activities/<int:occurrence_id>/sign-up/<int:person_id>")
def join(occurrence_id: int, person_id: int) -> AnyResponse | tuple[str, int]:
    ride, heard = "ride" in request.form, "heard" in request.form
    outcome: list[Outcome] = []
    with desk.the_line().db.write() as writing:
        occurrence, person = _open(writing, occurrence_id), desk.own(writing, Person, person_id)
        deed = _joining(writing, occurrence, person, ride=ride, heard=heard, outcome=outcome)
        try:
            _do(writing, deed, heard)
        except preview.Changed as changed:
            foretold = preview.shown_again(changed)
            return _ask_to_join(writing, occurrence, person, foretold, ride=ride), 409
        desk.note_look(writing, "signed_up", person_id)
    desk.say(SAID[outcome[-1]])
    return _back(occurrence_id, person_id)


@pages.get("/desk/activities/<int:occurrence_id>/comers/<int:signup_id>/<what>")
def before_leaving(occurrence_id: int, signup_id: int, what: str) -> str:
    with desk.the_line().db.read() as reading:
        signup = _signed(reading, occurrence_id, signup_id, what)
        foretold = preview.shown(reading, _leaving(reading, signup, what))
        return _ask_to_leave(reading, signup, what, foretold)


@pages.post("/desk/activities/<int:occurrence_id>/comers/<int:signup_id>/<what>")
def leave(occurrence_id: int, signup_id: int, what: str) -> AnyResponse | tuple[str, int]:
    heard = "heard" in request.form
    with desk.the_line().db.write() as writing:
        signup = _signed(writing, occurrence_id, signup_id, what)
        try:
            reason = (request.form.get("reason") or "").strip()[:LONGEST] or None
            _do(writing, _leaving(writing, signup, what, heard=heard, reason=reason), heard)
        except preview.Changed as changed:
            return _ask_to_leave(writing, signup, what, preview.shown_again(changed)), 409
        if what == OFF:
            desk.note_look(writing, "signed_off", signup.person_id)
        else:
            desk.note_look(writing, "ride_not_wanted", signup.person_id)
        person_id = signup.person_id
    desk.say("web-said-signed-off" if what == OFF else "web-said-no-ride")
    return _back(occurrence_id, person_id)


@pages.post("/desk/activities/<int:occurrence_id>/comers/<int:signup_id>/ride")
def want_ride(occurrence_id: int, signup_id: int) -> AnyResponse:
    """She wants a ride: drivers are asked from now on, as when she asks herself."""
    with desk.the_line().db.write() as writing:
        signup = _signed(writing, occurrence_id, signup_id)
        if signup.occurrence.by_telephone:
            raise _changed("web-first-by-telephone", signup.occurrence)
        rides.want(writing, signup)
        desk.note_look(writing, "ride_wanted", signup.person_id)
        person_id = signup.person_id
    desk.say("web-said-ride-wanted")
    return _back(occurrence_id, person_id)


class Reason(Form):
    """Why she goes before those who have waited longer; kept as a note on her page."""

    reason = StringField(
        "web-first-reason",
        filters=[stripped],
        validators=[DataRequired("web-first-wrong-reason"), Length(max=LONGEST, message="web-first-wrong-reason")],
    )


@pages.get("/desk/activities/<int:occurrence_id>/comers/<int:signup_id>/first")
def before_first(occurrence_id: int, signup_id: int) -> str:
    with desk.the_line().db.read() as reading:
        signup = _signed(reading, occurrence_id, signup_id)
        page = desk.page("comers/first.html", signup=signup, form=Reason(formdata=None))
    desk.note_seen("read_comers", [signup.person_id])
    return page


@pages.post("/desk/activities/<int:occurrence_id>/comers/<int:signup_id>/first")
def first_in_line(occurrence_id: int, signup_id: int) -> AnyResponse | tuple[str, int]:
    """The next place that comes free is offered her; nobody else lets somebody by, and not without a reason."""
    form = Reason()
    with desk.the_line().db.write() as writing:
        signup = _signed(writing, occurrence_id, signup_id)
        if not form.validate():
            return desk.page("comers/first.html", signup=signup, form=form), 422
        if not signups.first_in_line(writing, signup):
            raise _changed(
                "web-first-not-in-line", signup.occurrence, about=signup.person_id, name=signup.person.full_name
            )
        words = desk.words(
            desk.language(), "web-first-note", title=signup.occurrence.activity.title, reason=form.reason.data or ""
        )
        notes.write(writing, signup.person, words, g.user)
        desk.note_look(writing, "first_in_line", signup.person_id)
    desk.say("web-said-first-in-line")
    return redirect(page_of(occurrence_id))


def _back(occurrence_id: int, person_id: int) -> AnyResponse:
    """To the person's page, where it was done from there (`her`); else to that of the activity."""
    her = HER in request.values
    return redirect(url_for("people.person", person_id=person_id) if her else page_of(occurrence_id))


def _joining(
    session: Session,
    occurrence: Occurrence,
    person: Person,
    *,
    ride: bool,
    heard: bool = False,
    outcome: list[Outcome] | None = None,
) -> Callable[[], object]:
    """She joins, or waits where it is full. `heard`: she has been told by who signs her up. `outcome` is added to."""

    def deed() -> None:
        result = signups.join(
            session,
            person,
            occurrence.id,
            source=Source.DESK,
            wants_ride=ride,
            accept_waiting=True,
            heard=heard or None,
        )
        if outcome is not None:
            outcome.append(result.outcome)

    return deed


def _leaving(
    session: Session, signup: Signup, what: str, *, heard: bool = False, reason: str | None = None
) -> Callable[[], object]:
    def deed() -> None:
        if what == OFF:
            signups.cancel(session, signup, source=Source.DESK, heard=heard or None, reason=reason)
        elif (ride := rides.of_signup(session, signup)) is not None:
            rides.cancel(session, ride)

    return deed


def _do(session: Session, deed: Callable[[], object], heard: bool) -> None:
    """As it was shown: of the two ways to press, each has what it tells."""
    preview.do(session, deed, field="seen_heard" if heard else preview.SEEN)


def _ask_to_join(
    session: Session, occurrence: Occurrence, person: Person, foretold: preview.Preview, *, ride: bool
) -> str:
    desk.note_when_shown("read_comers", (person.id,))
    heard = preview.shown(session, _joining(session, occurrence, person, ride=ride, heard=True))
    full = calendar.places_left(session, occurrence) == 0
    return desk.page(
        "comers/join.html", occurrence=occurrence, person=person, foretold=foretold, heard=heard, ride=ride, full=full
    )


def _ask_to_leave(session: Session, signup: Signup, what: str, foretold: preview.Preview) -> str:
    desk.note_when_shown("read_comers", (signup.person_id,))
    heard = preview.shown(session, _leaving(session, signup, what, heard=True))
    counts = signup.occurrence.binds(clock.now())
    return desk.page(
        "comers/leave.html",
        signup=signup,
        occurrence=signup.occurrence,
        what=what,
        foretold=foretold,
        heard=heard,
        counts=counts,
    )


def _open(session: Session, occurrence_id: int) -> Occurrence:
    """It may be signed up for."""
    occurrence = own(session, occurrence_id)
    if not calendar.is_coming(occurrence, clock.now()):
        raise _changed("web-first-not-open", occurrence)
    return occurrence


def _changed(says: str, occurrence: Occurrence, about: int | None = None, **words: str) -> SomebodyWasFirst:
    way = "web-first-to-activity", page_of(occurrence.id)
    return SomebodyWasFirst(says, way, about=about, title=occurrence.activity.title, **words)


def _signed(session: Session, occurrence_id: int, signup_id: int, what: str = OFF) -> Signup:
    if what not in (OFF, NO_RIDE):
        abort(404)
    occurrence = own(session, occurrence_id)
    signup = session.get(Signup, signup_id)
    if signup is None or signup.occurrence_id != occurrence.id or signup.state is SignupState.CANCELLED:
        abort(404)
    return signup
