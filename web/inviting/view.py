"""Asking many to come: whom, how many calls and texts that is, at what cost; then it is done, and can be taken back."""

from __future__ import annotations

from functools import partial

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

import clock
from models import Invitation, Occurrence
from services.desk.activities import one
from services.inviting import asking, choosing
from services.inviting.choosing import Chosen
from services.people import places
from services.programme import calendar
from web.frame import desk, preview

from .form import InviteForm

pages = desk.blueprint("inviting")


@pages.get("/desk/activities/<int:occurrence_id>/invite")
def form(occurrence_id: int) -> str:
    with desk.the_line().db.read() as reading:
        page = _page(reading, _open(reading, occurrence_id), InviteForm(formdata=None))
    desk.note_seen("read_comers")
    return page


@pages.post("/desk/activities/<int:occurrence_id>/invite")
def invite(occurrence_id: int) -> AnyResponse | str | tuple[str, int]:
    """What it would tell first; done once that has been seen, and only where it is still the same."""
    filled = InviteForm()
    with desk.the_line().db.write() as writing:
        occurrence = _open(writing, occurrence_id)
        if not filled.validate():
            return _page(writing, occurrence, filled), 422
        chosen = choosing.choose(writing, g.community, occurrence, filled.wanted, held=preview.is_sent())
        made: list[Invitation] = []
        deed = partial(_ask, writing, occurrence, chosen, filled.task.data or None, made)
        if not preview.is_sent() or not chosen.people:
            desk.nothing_done()
            return _shown(writing, occurrence, filled, chosen, preview.shown(writing, deed))
        try:
            preview.do(writing, deed)
        except preview.Changed as changed:
            return _shown(writing, occurrence, filled, chosen, preview.shown_again(changed)), 409
        desk.note_look(writing, "invited", None)
        desk.say(
            "web-said-invited",
            undo=url_for("inviting.take_back", invitation_id=made[-1].id),
            people=len(chosen.people),
        )
    return redirect(url_for("activities.occurrence", occurrence_id=occurrence_id))


@pages.post("/desk/invitations/<int:invitation_id>/back")
def take_back(invitation_id: int) -> AnyResponse:
    """Whoever has not been asked is not; whoever has is told of nothing, and may come."""
    with desk.the_line().db.write() as writing:
        invitation = writing.get(Invitation, invitation_id)
        if invitation is None or invitation.occurrence.community_id != g.community.id:
            abort(404)
        back, gone = asking.take_back(writing, invitation)
        desk.note_look(writing, "took_invitation_back", None)
        occurrence_id = invitation.occurrence_id
    desk.say("web-said-invitation-back", people=back, gone=gone)
    return redirect(url_for("activities.occurrence", occurrence_id=occurrence_id))


def _ask(session: Session, occurrence: Occurrence, chosen: Chosen, task: str | None, made: list[Invitation]) -> None:
    made.append(asking.invite(session, occurrence, chosen.people, by=g.user, task=task))


def _shown(
    session: Session, occurrence: Occurrence, filled: InviteForm, chosen: Chosen, foretold: preview.Preview
) -> str:
    """Whom it names is noted."""
    for person_id in dict.fromkeys(row.line.person_id for row in foretold.rows):
        desk.note_look(session, "chose_whom_to_invite", person_id)
    return _page(session, occurrence, filled, chosen, foretold)


def _page(
    session: Session,
    occurrence: Occurrence,
    filled: InviteForm,
    chosen: Chosen | None = None,
    foretold: preview.Preview | None = None,
) -> str:
    filled.offer(places.hamlets(session, g.community))
    return desk.page(
        "inviting/invite.html",
        occurrence=occurrence,
        form=filled,
        chosen=chosen,
        foretold=foretold,
        picked=len(filled.wanted.ids or ()) if filled.people.data else 0,
        kept={name: request.form[name] for name in filled.data if name in request.form and name != "csrf_token"},
    )


def _open(session: Session, occurrence_id: int) -> Occurrence:
    """It is this desk's, and somebody may still come."""
    found = one.row(session, g.community, occurrence_id)
    if found is None or calendar.over_at(found) <= clock.now():
        abort(404)
    if not calendar.is_coming(found, clock.now()):
        abort(409)
    return found
