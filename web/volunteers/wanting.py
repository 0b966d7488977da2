"""Who wants to help is answered: taken in, or not now."""

from __future__ import annotations

from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from locales import phrase
from models import Language, Willing
from services.volunteers import everybody, taking_in, willing
from services.volunteers.taking_in import HasLeft, Taken
from web.frame import desk
from web.frame.sent.first import SomebodyWasFirst, Way

from . import form as forms
from .whose import pages


@pages.post("/desk/volunteers/willing/<int:willing_id>/not-now")
def not_now(willing_id: int) -> Response:
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Willing, willing_id)
        called = _called(found)
        if not willing.not_now(writing, found.id, g.user):
            raise SomebodyWasFirst("web-first-willing-answered", _list(), name=called)
        desk.note_look(writing, "answered_willing", found.person_id)
    desk.say("web-said-willing-not-now", undo=url_for("volunteers.wait_again", willing_id=willing_id), who=called)
    return redirect(url_for("volunteers.everybody"))


@pages.post("/desk/volunteers/willing/<int:willing_id>/wait-again")
def wait_again(willing_id: int) -> Response:
    """The "not now" was a mistake."""
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Willing, willing_id)
        if not willing.wait_again(writing, found.id):
            raise SomebodyWasFirst("web-first-willing-moved-on", _list(), name=_called(found))
        desk.note_look(writing, "answered_willing", found.person_id)
    desk.say("web-said-undone")
    return redirect(url_for("volunteers.everybody"))


@pages.get("/desk/volunteers/new")
def new() -> str:
    """Empty, or with what is known of who said that she wants to help."""
    filled = forms.TakeIn(formdata=None, language=g.community.language.value)
    words = None
    about: list[int | None] = []
    with desk.the_line().db.read() as reading:
        asked = request.args.get("willing", type=int)
        if asked is not None:
            found = desk.own(reading, Willing, asked)
            filled.willing.data, filled.phone.data = str(found.id), found.number
            if found.person is not None:
                filled.first_name.data, filled.last_name.data = found.person.first_name, found.person.last_name
                filled.language.data = found.person.language.value
                filled.hamlet.data = str(found.person.hamlet_id or "")
            words, about = found.words, [found.person_id]
        page = _asked(filled.offers(everybody.hamlets(reading, g.community), _no_hamlet()), words)
    if about:
        desk.note_seen("read_volunteers", about)
    return page


@pages.post("/desk/volunteers/new")
def take_in() -> Response | tuple[str, int]:
    filled = forms.TakeIn()
    with desk.the_line().db.write() as writing:
        filled.offers(everybody.hamlets(writing, g.community), _no_hamlet())
        said = writing.get(Willing, int(filled.willing.data)) if (filled.willing.data or "").isdecimal() else None
        if said is not None and said.community_id != g.community.id:
            abort(404)
        if not filled.validate():
            return _asked(filled, said.words if said else None), 422
        try:
            person = taking_in.take_in(
                writing, g.community, _taken(filled), by=g.user, willing_id=said.id if said else None
            )
        except HasLeft:
            filled.first_name.errors = ["web-volunteer-wrong-left"]
            return _asked(filled, said.words if said else None), 422
        desk.note_look(writing, "took_in_volunteer", person.id)
        where = url_for("volunteers.one", person_id=person.id)
        name = person.full_name
    desk.say("web-said-taken-in", who=name)
    return redirect(where)


def _taken(filled: forms.TakeIn) -> Taken:
    return Taken(
        first_name=filled.first_name.data,
        last_name=filled.last_name.data or "",
        phone=filled.phone.given,
        roles=[role for role in forms.ROLES if role.value in filled.roles.data],
        language=Language(filled.language.data),
        hamlet_id=int(filled.hamlet.data) if filled.hamlet.data else None,
        seats=filled.seats.data,
        seen=filled.seen,
        until=filled.until,
    )


def _asked(filled: forms.TakeIn, words: str | None) -> str:
    return desk.page("volunteers/take_in.html", form=filled, words=words)


def _called(found: Willing) -> str:
    return found.person.full_name if found.person else desk.number(found.number)


def _list() -> Way:
    return "web-first-to-volunteers", url_for("volunteers.everybody")


def _no_hamlet() -> str:
    return phrase(desk.language(), "web-volunteer-no-hamlet")
