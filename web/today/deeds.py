"""What is done from the board: about an alert, and about any need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from locales import phrase
from models import FINAL_OUTCOMES, Alert, AlertOutcome, DoneWhy, Person
from services import alerts
from services.desk.today import dealing
from services.desk.today import live as lives
from services.reaching import calling
from web.frame import desk
from web.frame.sent.first import SomebodyWasFirst

from . import beaten, form
from .view import one_row, pages

Answer = Response | str | tuple[str, int]


@pages.post("/desk/alerts/<int:alert_id>/take")
def take_alert(alert_id: int) -> Response:
    """The coordinator looks to her; everybody else who was told hears that somebody does."""
    with desk.the_line().db.write() as writing:
        alert = desk.own(writing, Alert, alert_id)
        desk.note_look(writing, "take_alert", alert.elder_id)
        beaten.unless_open(alert)
        if alerts.take_at_desk(writing, alert.id, g.user) is alerts.TakeResult.GONE:
            raise beaten.of_alert(alert)
    desk.say("web-said-alert-taken")
    return desk.back()


@pages.post("/desk/alerts/<int:alert_id>/hand-on")
def hand_on_alert(alert_id: int) -> Response:
    """Whoever has it cannot after all: the ladder begins anew."""
    with desk.the_line().db.write() as writing:
        alert = desk.own(writing, Alert, alert_id)
        desk.note_look(writing, "hand_on_alert", alert.elder_id)
        if not alerts.give_back(writing, alert.id):
            raise beaten.of_alert(alert)
    desk.say("web-said-alert-handed-on")
    return desk.back()


@pages.post("/desk/alerts/<int:alert_id>/close")
def close_alert(alert_id: int) -> Response:
    """How it went. That somebody has died or moved stands in no list, and needs to be said twice."""
    outcome = request.form.get("outcome", "")
    if outcome not in set(AlertOutcome) or (outcome in FINAL_OUTCOMES and request.form.get("sure") != "yes"):
        abort(400)
    with desk.the_line().db.write() as writing:
        alert = desk.own(writing, Alert, alert_id)
        desk.note_look(writing, "close_alert", alert.elder_id)
        note = request.form.get("note", "").strip()[: dealing.NOTE] or None
        if not alerts.close(writing, alert, AlertOutcome(outcome), by=g.user, note=note):
            raise beaten.of_alert(alert)
    desk.say("web-said-left" if outcome in FINAL_OUTCOMES else "web-said-alert-closed")
    return desk.back()


@pages.post("/desk/needs/ring")
def ring() -> Response:
    """The line rings the desk's telephone, and then somebody a row is about; the row stands by itself meanwhile, with
    what it will be done with."""
    of = request.form.get("of", "")
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, request.form.get("person", 0, type=int))
        try:
            calling.ring(writing, person, g.user)
        except calling.NoTelephone:
            abort(400)
        except calling.AlreadyRinging as other:
            desk.say("web-said-desk-rings-another", who=other.name)
        else:
            desk.note_look(writing, "rang", person.id)
            desk.say("web-said-desk-rings", who=person.first_name, desk=desk.number(g.community.coordinator_phone))
    return redirect(url_for("today.one", of=of) if of else desk.home())


@contextmanager
def _dealing() -> Iterator[tuple[Session, list[str]]]:
    """The needs a form is about; 404 where one of them is not this desk's."""
    keys = list(dict.fromkeys(request.values.get("needs", "").split()))
    if not keys:
        abort(400)
    with desk.the_line().db.write() as writing:
        try:
            yield writing, keys
        except dealing.NoSuchNeed:
            abort(404)


def _note(writing: Session, keys: Iterable[str], action: str) -> None:
    """Into the audit, once for each they are about."""
    for person_id in dict.fromkeys(dealing.find(writing, g.community, key)[1] for key in keys):
        desk.note_look(writing, action, person_id)


@pages.post("/desk/needs/done")
def done() -> Answer:
    """With what stood on the row: what has come since stays."""
    filled = form.Done()
    if not filled.validate():
        return one_row(request.form.get("of", ""), done=filled), 422
    if filled.why.data == form.NOT_REACHED:
        return _not_reached(filled)
    with _dealing() as (writing, keys):
        heard = [key for key in keys if key.startswith("checkin/")]
        _note(writing, heard, "close_checkin")
        _note(writing, [key for key in keys if key not in heard], "task_done")
        why = DoneWhy(filled.why.data)
        undoable = dealing.done(writing, g.community, g.user, keys, why=why, note=filled.note.data or None)
    desk.say("web-said-done", undo=_undo("today.undo", undoable) if undoable else None, name=_name())
    return desk.back()


def _not_reached(filled: form.Done) -> Answer:
    with _dealing() as (writing, keys):
        _note(writing, keys, "task_not_reached")
        dealing.not_reached(writing, g.community, keys, filled.again)
    desk.say("web-said-not-reached", undo=_undo("today.take_up", keys), name=_name())
    return desk.back()


@pages.post("/desk/needs/undo")
def undo() -> Response:
    with _dealing() as (writing, keys):
        _note(writing, keys, "task_undone")
        try:
            dealing.undo(writing, g.community, keys)
        except dealing.TooLate as late:
            raise SomebodyWasFirst("web-first-too-late") from late
    desk.say("web-said-stands-again")
    return desk.back()


@pages.post("/desk/needs/later")
def put_off() -> Answer:
    """To this evening, tomorrow, Monday by one press, or to a day that is written."""
    chosen = request.form.get("until", "")
    if chosen:
        until = lives.instant(chosen) or abort(400)
    else:
        filled = form.PutOff()
        if not filled.validate():
            return one_row(request.form.get("of", ""), put_off=filled), 422
        until = filled.until
    return _put_off(until)


def _put_off(until: datetime) -> Response:
    with _dealing() as (writing, keys):
        _note(writing, keys, "task_put_off")
        try:
            dealing.put_off(writing, g.community, keys, until)
        except ValueError:
            abort(400)
    desk.say("web-said-put-off", undo=_undo("today.take_up", keys), name=_name(), at=desk.when(desk.language(), until))
    return desk.back()


@pages.post("/desk/needs/now")
def take_up() -> Response:
    """Put off no more."""
    with _dealing() as (writing, keys):
        _note(writing, keys, "task_taken_up")
        dealing.take_up(writing, g.community, keys)
    desk.say("web-said-stands-again")
    return desk.back()


@pages.post("/desk/needs/mine")
def assign() -> Response:
    """I see to it; or, after all, nobody in particular."""
    mine = request.values.get("mine") != "no"
    with _dealing() as (writing, keys):
        _note(writing, keys, "task_assigned")
        dealing.assign(writing, g.community, g.user if mine else None, keys)
    desk.say("web-said-mine" if mine else "web-said-not-mine", name=_name())
    return desk.back()


def _undo(endpoint: str, keys: list[str]) -> str:
    return url_for(endpoint, needs=" ".join(keys))


def _name() -> str:
    """Whom the row was headed by, as its form says."""
    return request.values.get("name", "")[:100] or phrase(desk.language(), "web-need-the-line")
