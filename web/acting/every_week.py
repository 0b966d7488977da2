"""What comes back every week for a person: its days, one of them left out, and its end; who is told is shown first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from flask import abort, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

import clock
from models import LIVE_STANDING, Person, Source, Standing
from services import standing
from web.frame import desk, person_words, preview

pages = desk.blueprint("every_week")


@pages.get("/desk/people/<int:person_id>/every-week/<int:standing_id>")
def one(person_id: int, standing_id: int) -> str:
    with desk.the_line().db.read() as reading:
        person, row = _standing(reading, person_id, standing_id)
        days = standing.days_of(reading, row, clock.now())
        _note(row)
        return desk.page(
            "acting/every_week.html", person=person, row=row, days=days, say=person_words, date_words=desk.day_of
        )


@pages.get("/desk/people/<int:person_id>/every-week/<int:standing_id>/<int:day>")
def before_skipping(person_id: int, standing_id: int, day: int) -> str:
    """`day`: its number, as `date.toordinal` counts."""
    with desk.the_line().db.read() as reading:
        person, row = _standing(reading, person_id, standing_id)
        return _ask(person, row, _day(row, day), preview.shown(reading, _skipping(reading, row, day, person)))


@pages.post("/desk/people/<int:person_id>/every-week/<int:standing_id>/<int:day>")
def skip(person_id: int, standing_id: int, day: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        person, row = _standing(writing, person_id, standing_id)
        try:
            preview.do(writing, _skipping(writing, row, day, person))
        except preview.Changed as changed:
            return _ask(person, row, _day(row, day), preview.shown_again(changed)), 409
        desk.note_look(writing, "left_out_of_every_week", person.id)
    desk.say("web-said-every-week-skipped")
    return redirect(url_for("every_week.one", person_id=person_id, standing_id=standing_id))


@pages.get("/desk/people/<int:person_id>/every-week/<int:standing_id>/end")
def before_ending(person_id: int, standing_id: int) -> str:
    with desk.the_line().db.read() as reading:
        person, row = _standing(reading, person_id, standing_id)
        return _ask(person, row, None, preview.shown(reading, _ending(reading, row)))


@pages.post("/desk/people/<int:person_id>/every-week/<int:standing_id>/end")
def end(person_id: int, standing_id: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        person, row = _standing(writing, person_id, standing_id)
        try:
            preview.do(writing, _ending(writing, row))
        except preview.Changed as changed:
            return _ask(person, row, None, preview.shown_again(changed)), 409
        desk.note_look(writing, "ended_every_week", person.id)
    desk.say("web-said-every-week-ended")
    return redirect(url_for("people.person", person_id=person_id))


def _ask(person: Person, row: Standing, day: date | None, foretold: preview.Preview) -> str:
    _note(row)
    return desk.page(
        "acting/every_week_off.html",
        person=person,
        row=row,
        day=day,
        foretold=foretold,
        say=person_words,
        date_words=desk.day_of,
    )


def _note(row: Standing) -> None:
    """Both of whom it is are shown."""
    desk.note_when_shown("read_person", [each for each in (row.person_id, row.friend_id) if each is not None])


def _skipping(session: Session, row: Standing, day: int, by: Person) -> Callable[[], object]:
    return lambda: standing.leave_out(session, row, _day(row, day), by, source=Source.DESK)


def _ending(session: Session, row: Standing) -> Callable[[], object]:
    return lambda: standing.end(session, row, None, source=Source.DESK)


def _day(row: Standing, number: int) -> date:
    day = date.fromordinal(number) if 0 < number <= date.max.toordinal() else None
    if day is None or not row.is_on(day):
        abort(404)
    return day


def _standing(session: Session, person_id: int, standing_id: int) -> tuple[Person, Standing]:
    """While it stands or is asked for, and is of this person, as elder or friend."""
    person, row = desk.own(session, Person, person_id), session.get(Standing, standing_id)
    if row is None or person.id not in (row.person_id, row.friend_id):
        abort(404)
    if row.state not in LIVE_STANDING or person.left_at is not None:
        abort(409)
    return person, row
