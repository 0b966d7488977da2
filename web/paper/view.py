"""Cards, posters and lists: each as a page that is printed, and one page that leads to all of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from flask import abort, g, request, url_for

import clock
from locales import LANGUAGES, phrase
from locales.speech import day_in_full, sentence, time_written
from models import Person, Place, PlaceKind
from services import trips
from services.desk.paper import cards, lists, programme
from services.hours import duetime
from web.frame import desk

from . import words
from .card_words import sheet

pages = desk.blueprint("paper")
CARDS_AT_ONCE = 50
ASKED = ("place", "week", "in", "hamlet", "skip")
"""What an address of these pages may ask for; the rest of it is nobody's to put into ours."""
NAMES = {"nn": "Nynorsk", "nb": "Bokmål", "en": "English"}


@pages.get("/desk/paper")
def everything() -> str:
    """What there is to print, and how many."""
    now = clock.now()
    with desk.the_line().db.read() as reading:
        drivers = lists.drivers(reading, g.community, now)
        page = desk.page(
            "paper/everything.html",
            doors=lists.doors(reading, g.community, now),
            drivers=drivers,
            halls=programme.halls(reading, g.community, _today()),
            hamlets=cards.hamlets(reading, g.community.id),
            rung=lists.how_many(reading, g.community, _today()),
            today=_today(),
            day_name=_day_name,
        )
    desk.note_seen("read_drive", [driver.id for _, driver, _ in drivers] or (None,))
    return page


@pages.get("/desk/paper/cards")
def for_telephones() -> str:
    """The card of one (`person`, as often as there are people), of a hamlet's elders (`hamlet`), or of all: fifty
    at once, the rest after them."""
    hamlet, skip = request.args.get("hamlet", type=int), max(request.args.get("skip", 0, type=int), 0)
    more = False
    with desk.the_line().db.read() as reading:
        if "person" in request.args:
            found = cards.of(reading, g.community.id, request.args.getlist("person", type=int)[:CARDS_AT_ONCE])
        else:
            found = cards.of_elders(reading, g.community.id, hamlet, skip=skip, most=CARDS_AT_ONCE + 1)
            more = len(found) > CARDS_AT_ONCE
            found = found[:CARDS_AT_ONCE]
        page = desk.page(
            "paper/cards.html",
            cards=[sheet(card) for card in found],
            earlier=_address(skip=str(max(skip - CARDS_AT_ONCE, 0))) if skip else None,
            later=_address(skip=str(skip + CARDS_AT_ONCE)) if more else None,
        )
    desk.note_seen("read_card", [card.person.id for card in found] or (None,))
    return page


@pages.get("/desk/paper/poster")
def poster() -> str:
    """A hall's four weeks to come (`place`), or one week of the whole community (`week`, any day of it)."""
    lang = _language()
    with desk.the_line().db.read() as reading:
        place, monday = _place(reading), _week(programme.coming_monday(_today()))
        if place is not None:
            slots = programme.planned(reading, g.community, _today(), _today() + programme.ON_A_POSTER, place=place)
        else:
            slots = programme.week(reading, g.community, monday)
        head = (
            phrase(lang, "web-poster-at", place=place.name)
            if place is not None
            else phrase(lang, "web-week-head", community=g.community.name, week=monday.isocalendar().week)
        )
    return desk.page(
        "paper/poster.html",
        head=head,
        days=words.days(slots, _today(), lang),
        ring=phrase(lang, "web-poster-ring"),
        hours=phrase(lang, "web-poster-hours"),
        nothing=phrase(lang, "web-poster-nothing"),
        poster_lang=lang,
        languages_of_names=_in_each(lang),
    )


@pages.get("/desk/paper/week")
def week() -> str:
    """The week's text for the local paper and the notice board, ready to copy."""
    lang, monday = _language(), _week(programme.coming_monday(_today()))
    with desk.the_line().db.read() as reading:
        found = words.days(programme.week(reading, g.community, monday), _today(), lang)
    number = monday.isocalendar().week
    return desk.page(
        "paper/week.html",
        monday=monday,
        weeks=_weeks(monday),
        number_of_week=number,
        text=words.text(found, g.community, number, lang) if found else None,
        text_lang=lang,
        languages_of_names=_in_each(lang),
    )


@pages.get("/desk/paper/driver/<int:person_id>")
def driver(person_id: int) -> str:
    """A driver's day (`day`, else today): whom to fetch when, where they live, and how they are reached: through the
    line, unless both have agreed that he has the number."""
    day = _day()
    with desk.the_line().db.read() as reading:
        found = desk.own(reading, Person, person_id)
        drives = lists.drives(reading, g.community, found, day)
        known = {one.id for drive in drives for one in drive.rides if trips.may_have_number(reading, one)}
        shown = {"drives": drives, "known": known, "day": day, "day_name": _day_name, "hour": _hour}
        page = desk.page("paper/driver.html", driver=found, **shown)
        riders = [ride.rider_id for drive in drives for ride in drive.rides]
    desk.note_seen("read_drive", [person_id, *riders])
    return page


@pages.get("/desk/paper/drivers")
def drivers() -> str:
    """Everybody who drives on a day (`day`, else today), a sheet each."""
    day = _day()
    with desk.the_line().db.read() as reading:
        cars = lists.cars(reading, g.community, day)
        fetched = [ride for _, drives in cars for drive in drives for ride in drive.rides]
        known = {ride.id for ride in fetched if trips.may_have_number(reading, ride)}
        page = desk.page("paper/drivers.html", cars=cars, known=known, day=day, day_name=_day_name, hour=_hour)
        people = {ride.rider_id for ride in fetched} | {driver.id for driver, _ in cars}
    desk.note_seen("read_drive", sorted(people) or (None,))
    return page


@pages.get("/desk/paper/evening")
def evening() -> str:
    """Everybody who is rung on a day, for an evening without power: who, when, which number, whom else to ring."""
    day = _day()
    with desk.the_line().db.read() as reading:
        calls = lists.evening(reading, g.community, day)
        page = desk.page("paper/evening.html", calls=calls, day=day, day_name=_day_name, hour=_hour)
        elders = [call.who.id for call in calls]
        desk.note_beside(told.who.id for call in calls for told in call.contacts)
    desk.note_seen("read_evening_list", elders or (None,))
    return page


def _place(reading: Any) -> Place | None:
    asked = request.args.get("place", type=int)
    if asked is None:
        return None
    found = desk.own(reading, Place, asked)
    return found if found.kind is not PlaceKind.TELEPHONE else abort(404)


def _day() -> date:
    return _date("day") or _today()


def _week(usual: date) -> date:
    asked = _date("week")
    return programme.monday_of(asked) if asked else usual


def _date(name: str) -> date | None:
    """A day of the address, within a year of today; 404 for anything else."""
    asked = request.args.get(name)
    if not asked:
        return None
    try:
        found = date.fromisoformat(asked)
    except ValueError:
        abort(404)
    return found if abs((found - _today()).days) <= 366 else abort(404)


def _language() -> str:
    asked = request.args.get("in")
    return asked if asked in LANGUAGES else words.in_community()


def _in_each(now: str) -> list[tuple[str, str, bool]]:
    """The same page in each language: its name, its address, and whether it is this one."""
    return [(NAMES[lang], _address(**{"in": lang}), lang == now) for lang in LANGUAGES]


def _weeks(now: date) -> list[tuple[str, str, bool]]:
    """This week and the next."""
    this = programme.monday_of(_today())
    lang = desk.language()
    return [
        (phrase(lang, name), _address(week=monday.isoformat()), monday == now)
        for name, monday in (("web-week-this", this), ("web-week-next", this + programme.A_WEEK))
    ]


def _address(**changed: str) -> str:
    """Of this page, with something in it changed."""
    given: dict[str, Any] = {name: request.args.getlist(name) for name in ASKED if name in request.args}
    return url_for(str(request.endpoint), **given | changed)


def _hour(instant: datetime) -> str:
    return time_written(duetime.local(instant, g.community.zone).time(), desk.language())


def _day_name(day: date) -> str:
    return sentence(day_in_full(day, _today(), desk.language()))


def _today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)
