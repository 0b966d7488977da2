"""What a person has agreed to: when and where it was said, taken back or said again at the desk."""

from __future__ import annotations

from flask import abort, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Consent, ConsentPurpose, Person, Source
from services.people import consent, contact_asking
from services.plans import checkin_plans
from services.signups import offers
from web.frame import desk

pages = desk.blueprint("rights")

BEGUN_ELSEWHERE = (ConsentPurpose.CHECKIN_CALLS, ConsentPurpose.BE_CONTACT)
"""A yes to these needs more than a yes: an hour, or an elder. It is taken back here, and given where that is set."""


@pages.get("/desk/people/<int:person_id>/rights")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_rights", person.id)
        return desk.page(
            "rights/rights.html",
            person=person,
            answers=_answers(writing, person),
            begun_elsewhere=BEGUN_ELSEWHERE,
        )


def _answers(session: Session, person: Person) -> dict[ConsentPurpose, Consent | None]:
    return {purpose: consent.newest(session, person, purpose) for purpose in ConsentPurpose}


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
