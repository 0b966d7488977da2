"""What drivers are refunded: a month's list, one driver's days, the rates, and both as files for the accounts."""

from __future__ import annotations

from datetime import date

from flask import Response, abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as Answer

import clock
from locales.speech import day_written, month_written, price_written
from models import Person, RefundState
from services.hours import duetime
from services.keeping.figures import first_of_month, month_after, month_before
from services.refunds import kilometres, lines, month, rates
from web.frame import desk

from . import files, forms

pages = desk.blueprint("refunds")
FIRST_YEAR = 2000


@pages.get("/desk/refunds")
def of_month() -> str:
    """Every driver of the month that is asked for, else of the one before this."""
    with desk.the_line().db.read() as reading:
        page, seen = _of_month(reading, forms.Rate(formdata=None))
    desk.note_seen("read_refunds", seen or (None,))
    return page


@pages.post("/desk/refunds/rate")
def set_rate() -> Answer | tuple[str, int]:
    """From a day on; what is open from that day is reckoned anew, and what was handed in is not."""
    filled = forms.Rate()
    with desk.the_line().db.write() as writing:
        if filled.validate():
            rate = rates.Rate(filled.from_day.given, filled.km.data or 0, filled.passenger.data or 0)
            try:
                rates.write(writing, g.community, rate, g.user)
            except rates.BadRate:
                filled.km.errors = ["web-refund-wrong-rate"]
        if filled.errors:
            return _of_month(writing, filled)[0], 422
        lines.price_anew(writing, g.community)
        desk.note_look(writing, "set_mileage_rate", None)
    desk.say("web-said-rate")
    return redirect(url_for("refunds.of_month", month=_asked_for()))


@pages.post("/desk/refunds/hand-on")
def hand_on() -> Answer:
    """All of the month, or one driver's: handed in, paid, or taken back before it was paid."""
    to = next((state for state in RefundState if state.value == request.form.get("to")), None) or abort(400)
    with desk.the_line().db.write() as writing:
        which = request.form.get("driver", type=int)
        if which is None:
            found = month.of(writing, g.community, _month()).lines
        else:
            found = month.of_driver(writing, g.community, desk.own(writing, Person, which), _month()).lines
        many = lines.hand_on(writing, found, to, g.user)
        for person_id in sorted({line.person_id for line in found}):
            desk.note_look(writing, "handed_on_refunds", person_id)
    match to:
        case RefundState.HANDED_IN:
            desk.say("web-said-refunds-handed-in", count=many)
        case RefundState.PAID:
            desk.say("web-said-refunds-paid", count=many)
        case RefundState.OPEN:
            desk.say("web-said-refunds-open", count=many)
    if which is not None:
        return redirect(url_for("refunds.of_driver", person_id=which, month=_asked_for()))
    return redirect(url_for("refunds.of_month", month=_asked_for()))


@pages.get("/desk/refunds/<int:person_id>")
def of_driver(person_id: int) -> str:
    """One driver's days of the month, and room to write down how far it was."""
    filled = forms.Kilometres(formdata=None)
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, person_id)
        page = _of_driver(reading, person, filled)
    desk.note_seen("read_refunds", [person_id])
    return page


@pages.post("/desk/refunds/<int:person_id>")
def write_kilometres(person_id: int) -> Answer | tuple[str, int]:
    """The whole of a day, whatever was known of it before."""
    filled = forms.Kilometres()
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        if filled.validate():
            try:
                kilometres.write(writing, person, filled.day.given, filled.kilometres.data, at_desk=True)
            except kilometres.BadDay:
                filled.day.errors = ["web-refund-wrong-day"]
        if filled.errors:
            return _of_driver(writing, person, filled), 422
        desk.note_look(writing, "wrote_kilometres", person.id)
    desk.say("web-said-kilometres")
    to = f"{first_of_month(filled.day.given):%Y-%m}"
    return redirect(url_for("refunds.of_driver", person_id=person_id, month=to))


@pages.get("/desk/refunds.csv")
def as_sheet() -> Response:
    """A line each, for a spreadsheet."""
    with desk.the_line().db.read() as reading:
        found = month.of(reading, g.community, _month())
        answer = files.sheet(found, desk.language())
    desk.note_seen("read_refunds", [driver.person.id for driver in found.drivers] or (None,))
    return answer


@pages.get("/desk/refunds.pdf")
def as_paper() -> Response:
    """Each driver on a page with a line to sign on."""
    with desk.the_line().db.read() as reading:
        found = month.of(reading, g.community, _month())
        answer = files.paper(found, g.community, desk.language())
    desk.note_seen("read_refunds", [driver.person.id for driver in found.drivers] or (None,))
    return answer


def _of_month(session: Session, filled: forms.Rate) -> tuple[str, list[int]]:
    """The page, and whose names stand on it."""
    first = _month()
    found, known = month.of(session, g.community, first), rates.all_of(session, g.community.id)
    page = desk.page(
        "refunds/month.html",
        found=found,
        title=month_written(first, desk.language()),
        earlier=_turn(month_before(first)),
        later=_turn(month_after(first)) if first < first_of_month(_today()) else None,
        left_open=[_turn(each) for each in found.left_open],
        rates=known[-4:],
        holds=rates.on(known, _today()),
        form=filled,
        **_words(),
    )
    people = {driver.person.id for driver in found.drivers} | {each.person.id for each in found.unknown}
    return page, sorted(people)


def _of_driver(session: Session, person: Person, filled: forms.Kilometres) -> str:
    first = _month()
    if filled.day.data is None and not filled.errors and (day := _day()) is not None:
        filled.day.data = day
    return desk.page(
        "refunds/driver.html",
        driver=month.of_driver(session, g.community, person, first),
        title=month_written(first, desk.language()),
        month=f"{first:%Y-%m}",
        form=filled,
        **_words(),
    )


def _words() -> dict[str, object]:
    lang, today = desk.language(), _today()
    return {
        "money": lambda ore: price_written(ore, lang),
        "on_day": lambda day: day_written(day, today, lang),
        "named": {state.value: state for state in RefundState},
        "free_of_tax": rates.FREE_OF_TAX_ORE,
        "passenger": rates.STATES_PASSENGER_ORE,
        "unreported": rates.UNREPORTED_ORE,
    }


def _turn(first: date) -> tuple[str, str]:
    """The name and the address of another month."""
    return month_written(first, desk.language()), url_for("refunds.of_month", month=f"{first:%Y-%m}")


def _asked_for() -> str:
    return f"{_month():%Y-%m}"


def _month() -> date:
    """As the address or the form says: 2026-11. 404 for what is no month."""
    asked = request.values.get("month")
    if not asked:
        return month_before(first_of_month(_today()))
    try:
        found = date.fromisoformat(f"{asked}-01")
    except ValueError:
        abort(404)
    return found if FIRST_YEAR <= found.year <= _today().year else abort(404)


def _day() -> date | None:
    try:
        return date.fromisoformat(request.args.get("day", ""))
    except ValueError:
        return None


def _today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)
