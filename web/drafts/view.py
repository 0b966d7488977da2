"""What an organiser wants to have published: heard or read, filled in, and put on by the desk."""

from __future__ import annotations

from flask import Response, abort, g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from models import ActivityDraft, DraftState, locked
from services.programme import drafts
from web.frame import desk
from web.frame.arranging import words
from web.frame.arranging.told import choices
from web.frame.arranging.wanted import Wanted, of_one
from web.frame.sent.first import SomebodyWasFirst

pages = desk.blueprint("drafts")


@pages.get("/desk/drafts/<int:draft_id>")
def one(draft_id: int) -> str:
    with desk.the_line().db.read() as reading:
        draft = desk.own(reading, ActivityDraft, draft_id)
        return _page(reading, draft, _form(reading, draft, as_it_stands=True))


@pages.get("/desk/drafts/<int:draft_id>/sound")
def sound(draft_id: int) -> Response:
    with desk.the_line().db.read() as reading:
        draft = desk.own(reading, ActivityDraft, draft_id)
        if draft.recording is None or draft.recording.sound is None:
            abort(404)
        return Response(draft.recording.sound, mimetype="audio/wav")


@pages.post("/desk/drafts/<int:draft_id>/publish")
def publish(draft_id: int) -> AnyResponse | tuple[str, int]:
    """What is new; what is to be changed is changed on its own page, where it is shown who is told."""
    with desk.the_line().db.write() as writing:
        draft = _waiting(writing, draft_id)
        form = _form(writing, draft)
        facts = form.read() if draft.occurrence_id is None else None
        if facts is None:
            return _page(writing, draft, form), 422
        made = drafts.publish_at_desk(writing, draft, facts)
        desk.note_look(writing, "published_draft", None)
    desk.say("web-said-published")
    return redirect(url_for("activities.occurrence", occurrence_id=made.id))


@pages.post("/desk/drafts/<int:draft_id>/changed")
def changed(draft_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        draft = _waiting(writing, draft_id)
        if draft.occurrence_id is None:
            abort(404)
        drafts.changed_at_desk(writing, draft)
        desk.note_look(writing, "published_draft", None)
        to = url_for("activities.occurrence", occurrence_id=draft.occurrence_id)
    desk.say("web-said-draft-changed")
    return redirect(to)


@pages.post("/desk/drafts/<int:draft_id>/refuse")
def refuse(draft_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        draft = _waiting(writing, draft_id)
        drafts.refuse(writing, draft)
        desk.note_look(writing, "refused_draft", None)
        organiser_id = draft.organiser_id
    desk.say("web-said-draft-refused")
    return redirect(url_for("organisers.organiser", organiser_id=organiser_id))


def _waiting(writing: Session, draft_id: int) -> ActivityDraft:
    """Raises `SomebodyWasFirst` for one that has been decided."""
    draft = locked(writing, ActivityDraft, desk.own(writing, ActivityDraft, draft_id).id)
    if draft is None or draft.state is not DraftState.WAITING:
        raise SomebodyWasFirst("web-draft-decided", ("web-draft-see", url_for("drafts.one", draft_id=draft_id)))
    return draft


def _form(session: Session, draft: ActivityDraft, *, as_it_stands: bool = False) -> Wanted:
    now: dict[str, object] | None = None
    if as_it_stands and draft.starts_at is not None:
        now = of_one(drafts.facts_of(draft))
    elif as_it_stands:
        now = {"title": draft.title or drafts.title_of(draft.organiser, g.community)}
    return Wanted.of(drafts.venues(session, draft.organiser), now)


def _page(_session: Session, draft: ActivityDraft, form: Wanted) -> str:
    desk.note_beside((draft.by_id,))
    return desk.page(
        "drafts/draft.html",
        draft=draft,
        form=form,
        waits=draft.state is DraftState.WAITING,
        is_heard=draft.recording is not None and draft.recording.is_here,
        told=words.facts(drafts.facts_of(draft), draft.place) if draft.starts_at is not None else [],
        **choices(),
    )
