"""What a person has agreed to, taken back or said again at the desk; all that is held of her, handed out; and her
erasure, in two steps."""

from __future__ import annotations

from flask import Response as Answer
from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import ConsentPurpose, Person, Source
from services.desk import audit
from services.people import consent, contact_asking
from services.plans import checkin_plans
from services.rights import erasing
from services.signups import offers
from web.frame import desk

from . import handing_out

pages = desk.blueprint("rights")

BEGUN_ELSEWHERE = (ConsentPurpose.CHECKIN_CALLS, ConsentPurpose.BE_CONTACT)
"""A yes to these needs more than a yes: an hour, or an elder. It is taken back here, and given where that is set."""


@pages.get("/desk/people/<int:person_id>/rights")
def form(person_id: int) -> str:
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, person_id)
        page = desk.page(
            "rights/rights.html",
            person=person,
            answers=consent.newest_of_each(reading, person),
            begun_elsewhere=BEGUN_ELSEWHERE,
        )
    desk.note_seen("read_rights", (person_id,))
    return page


@pages.post("/desk/people/<int:person_id>/rights")
def answer(person_id: int) -> Response:
    """What she has answered the desk: it holds from now on, and what stood on a yes is stopped at once."""
    purpose, given = request.form.get("purpose", ""), request.form.get("given", "")
    if purpose not in set(ConsentPurpose) or given not in ("yes", "no"):
        abort(400)
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        _write(writing, person, ConsentPurpose(purpose), given=given == "yes")
        desk.note_look(writing, f"consent_{given}", person.id, [purpose])
    return redirect(url_for("rights.form", person_id=person_id))


def _write(session: Session, person: Person, purpose: ConsentPurpose, *, given: bool) -> None:
    if given and purpose in BEGUN_ELSEWHERE:
        abort(400)
    if purpose is ConsentPurpose.BE_CONTACT:
        contact_asking.contact_of_nobody(session, person, source=Source.DESK)
    elif purpose is ConsentPurpose.ACTIVITY_OFFERS:
        (offers.welcome_again if given else offers.no_more)(session, person, source=Source.DESK)
    elif purpose is ConsentPurpose.CHECKIN_CALLS and checkin_plans.stop(session, person, source=Source.DESK):
        return
    else:
        consent.record(session, person, purpose, given=given, source=Source.DESK)


@pages.post("/desk/people/<int:person_id>/export")
def hand_out(person_id: int) -> Answer:
    """One file with all that is held of her, to be given to nobody but her. It is put together after it was noted:
    meanwhile others press keys, which on SQLite would wait for whoever writes."""
    with desk.the_line().db.write() as writing:
        desk.note_look(writing, "exported_person", desk.own(writing, Person, person_id).id)
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, person_id)
        answer = Answer(handing_out.zip_of(reading, person), mimetype="application/zip")
        answer.headers["Content-Disposition"] = f'attachment; filename="{handing_out.file_name(person)}"'
        return answer


@pages.get("/desk/people/<int:person_id>/erase")
def before_erasing(person_id: int) -> str:
    """The first step: what goes, what stays and why, and whether it can be done now. For coordinators."""
    with desk.the_line().db.read() as reading:
        page = _before_erasing(reading, desk.own(reading, Person, person_id))
    desk.note_seen("read_rights", (person_id,))
    return page


@pages.post("/desk/people/<int:person_id>/erase")
def erase(person_id: int) -> Response | tuple[str, int]:
    """The second step, which cannot be undone. For coordinators."""
    if request.form.get("sure") != "yes":
        abort(400)
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        try:
            erasing.erase(writing, person, actor=audit.by_user(g.user))
        except erasing.NotYet:
            return _before_erasing(writing, person), 409
    desk.say("web-said-erased")
    return redirect(url_for("people.everybody"))


def _before_erasing(session: Session, person: Person) -> str:
    if person.erased_at is not None:
        abort(404)
    why = erasing.why_not(session, person)
    return desk.page(
        "rights/erase.html",
        person=person,
        foreseen=erasing.foresee(session, person),
        wrong=why.value if why else None,
    )
