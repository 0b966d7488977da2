"""What is done for many at once, from the list of people: a text in the desk's own words, and what they are asked."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import HiddenField, TextAreaField
from wtforms.validators import DataRequired, Length

import clock
from locales.speech import price_written
from models import DeskText, Person
from services.desk import people
from services.outbox import prices
from services.programme import listening
from services.reaching import writing
from texts import desk as texts_desk
from web.frame import desk
from web.frame.forms import Form, stripped

from . import asked as address
from .view import pages

MOST = 300
"""So many are written to or asked at once: each is looked at before anything is shown."""
OCCURRENCES = 40


class ManyForm(Form):
    """`people`: ids with blanks between."""

    words = TextAreaField(
        "web-text-words",
        [DataRequired("web-text-wrong-empty"), Length(max=writing.LONGEST, message="web-text-wrong-long")],
        filters=[stripped],
        render_kw={"rows": 5, "maxlength": writing.LONGEST},
    )
    people = HiddenField()


@pages.post("/desk/people/invite")
def invite() -> AnyResponse | str:
    """To what they are to be asked."""
    desk.nothing_done()
    with desk.the_line().db.read() as reading:
        ids = _ticked(reading)
        if not ids:
            return _nobody()
        coming = listening.coming(reading, g.community, now=clock.now(), limit=OCCURRENCES)
        return desk.page("people/invite.html", ids=ids[:MOST], most=MOST, count=len(ids), coming=coming)


@pages.post("/desk/people/write")
def write() -> AnyResponse | str:
    """The words are still to be written."""
    desk.nothing_done()
    with desk.the_line().db.read() as reading:
        ids = _ticked(reading)
        if not ids:
            return _nobody()
        filled = ManyForm(formdata=None, people=" ".join(map(str, ids[:MOST])))
        return desk.page("people/write.html", form=filled, count=len(ids), most=MOST, shown=None)


@pages.post("/desk/people/write/send")
def send() -> AnyResponse | str | tuple[str, int]:
    """Sent once it has been seen who gets it, how long it is and what it costs."""
    filled = ManyForm()
    with desk.the_line().db.write() as session:
        whom = _here(session, filled.people.data or "")
        if not filled.validate() or not whom:
            return _page(filled, whom, None), 422
        shown = texts_desk.preview_all(session, whom, filled.words.data)
        if not shown.reached or request.form.get("seen") != shown.mark:
            desk.nothing_done()
            return _page(filled, whom, shown)
        rows = writing.write_all(session, [person for person, _ in shown.reached], filled.words.data, g.user)
        for row in rows:
            desk.note_look(session, "wrote_to_many", row.person_id)
        desk.say("web-said-many", undo=url_for("people.take_back", text_id=rows[0].id), people=len(rows))
    return redirect(url_for("people.everybody"))


@pages.post("/desk/people/write/<int:text_id>/back")
def take_back(text_id: int) -> AnyResponse:
    with desk.the_line().db.write() as session:
        first = desk.own(session, DeskText, text_id)
        _back, gone = writing.take_all_back(session, first)
        desk.note_look(session, "took_texts_back", None)
    desk.say("web-said-many-back", gone=gone)
    return redirect(url_for("people.everybody"))


def _page(filled: ManyForm, whom: Sequence[Person], shown: texts_desk.ToMany | None) -> str:
    cost = prices.of_text(shown.parts, prices.of_line(g.community)) if shown else 0
    price = price_written(round(cost, -2) or 100, desk.language())
    return desk.page("people/write.html", form=filled, count=len(whom), most=MOST, shown=shown, price=price)


def _ticked(session: Session) -> list[int]:
    """Those who are ticked, or everybody in the list."""
    if "all" in request.form:
        return people.chosen(session, g.community, address.read(request.form))
    return request.form.getlist("pick", type=int)


def _here(session: Session, ids: str) -> list[Person]:
    """In the order they were given in, without whoever has left meanwhile."""
    wanted = [int(word) for word in ids.split() if word.isascii() and word.isdigit()]
    if len(wanted) > MOST:
        abort(400)
    here = Person.id.in_(wanted), Person.community_id == g.community.id, Person.left_at.is_(None)
    found = {person.id: person for person in session.scalars(sa.select(Person).where(*here)).unique()}
    return [found[person_id] for person_id in dict.fromkeys(wanted) if person_id in found]


def _nobody() -> AnyResponse:
    desk.say("web-many-nobody")
    return redirect(url_for("people.everybody"))
