"""One person with a timeline. Who looks at a person is written down."""

from __future__ import annotations

import sqlalchemy as sa
from flask import abort, redirect, request, url_for
from sqlalchemy.orm import Session, selectinload
from werkzeug.wrappers import Response as AnyResponse

from models import ConsentPurpose, Contact, Friendship, Person, Place, Role, Source
from retention import Kind
from services.desk import needs as desk_needs
from services.desk import timeline
from services.keeping import upcoming
from services.pages import own_page
from services.people import consent, friendships
from services.signups import offers
from web.frame import desk, needs

pages = desk.blueprint("people")


@pages.get("/desk/people/<int:person_id>")
def person(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_person", found.id)
        return page_about(writing, found)


def page_about(writing: Session, found: Person, wrong: str | None = None) -> str:
    """The person's page, with the name of the phrase that says what could not be done."""
    elder_of = sa.select(Contact).where(Contact.elder_id == found.id).order_by(Contact.position)
    pairs = sa.select(Friendship).where(sa.or_(Friendship.elder_id == found.id, Friendship.friend_id == found.id))
    entries = timeline.of_person(writing, found)
    told = desk_needs.of_each(writing, [entry.row for entry in entries if entry.kind == "task"])
    about = {need.task: needs.sentence(need) for need in told}
    return desk.page(
        "people/person.html",
        person=found,
        wrong=wrong,
        goes=desk.day(upcoming.goes_at(Kind.LEFT, found.left_at)) if found.left_at else None,
        hamlet=writing.get(Place, found.hamlet_id) if found.hamlet_id else None,
        plan=found.checkin_plan,
        contacts=writing.scalars(elder_of).all(),
        friendships=writing.scalars(pairs.options(selectinload(Friendship.elder))).all(),
        friends_with_room=friendships.with_room(writing, found) if found.is_a(Role.ELDER) else [],
        entries=entries,
        about_task=about.__getitem__,
        shares_last_talk=consent.newest(writing, found, ConsentPurpose.SHARE_LAST_TALK),
        is_friend=found.is_a(Role.VISIT_FRIEND),
        own_pages=own_page.of_person(writing, found),
        offers_wanted=offers.wants(writing, found),
        unwanted=offers.unwanted(writing, found),
    )


@pages.post("/desk/people/<int:person_id>/share-last-talk")
def share_last_talk(person_id: int) -> AnyResponse:
    """What she answered when the desk asked whether the next friend may hear of the last talk."""
    given = {"yes": True, "no": False}.get(request.form.get("given", ""))
    if given is None:
        abort(400)
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Person, person_id)
        consent.record(writing, found, ConsentPurpose.SHARE_LAST_TALK, given=given, source=Source.DESK)
        desk.note_look(writing, "share_last_talk", found.id)
        return redirect(url_for("people.person", person_id=found.id))


@pages.post("/desk/people/<int:person_id>/offers")
def set_offers(person_id: int) -> AnyResponse:
    """Whether anything is offered her after "well"; a yes lifts what she had said no to for good, too."""
    wanted = {"yes": True, "no": False}.get(request.form.get("wanted", ""))
    if wanted is None:
        abort(400)
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Person, person_id)
        (offers.welcome_again if wanted else offers.no_more)(writing, found, source=Source.DESK)
        desk.note_look(writing, "set_offers", found.id)
        return redirect(url_for("people.person", person_id=found.id))
