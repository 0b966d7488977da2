"""Everybody: found by what is typed, narrowed by what is chosen, put in order, taken out as a file."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import Response, g, make_response, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

import clock
from locales import phrase
from models import Language, Person, Role
from services.desk import people
from services.desk.people import Asked, Need, Sort
from services.importing import EXPORTED, exported
from services.people import places
from web.frame import desk
from web.frame.lists import table_file

from . import asked as address
from .view import pages

ALL_AT_ONCE = 5000
"""So many stand on one page for who prints them all, or in one file."""
CARDS_AT_ONCE = 50
"""Of so many the page of cards prints; their ids stand in its address, which has room for four thousand signs."""


class EveningIs(enum.StrEnum):
    """How somebody's evening calls stand, in a word of the list."""

    DAILY = "daily"
    SOME = "some"
    PAUSED = "paused"
    STOPPED = "stopped"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evening:
    """For the phrase that says it: the hours, and until which day she is left in peace."""

    state: EveningIs
    times: str = ""
    until: str = ""


COLUMNS = (Sort.NAME, Sort.EVENING, Sort.CONTACTS, Sort.HEARD)


@pages.get("/desk/people")
def everybody() -> Response:
    """Everybody of the community whom the address leaves. What is typed is posted, and stands in none."""
    given = request.args.copy()
    given.pop("q", None)
    return _list(address.read(given), address.page(given))


@pages.post("/desk/people")
def search() -> AnyResponse:
    """Those who fit what was typed (name, number, hamlet, role) and chosen. It is posted, so that no name or number
    stands in an address, in the browser's history or in a log; where nothing was typed the address says it all.

    From the bar of another page the one person who fits is opened at once.
    """
    asked = address.read(request.form)
    if not asked.text.strip():
        desk.nothing_done()
        return redirect(url_for("people.everybody", **address.written(asked, page=address.page(request.form))))
    if "listed" not in request.form:
        with desk.the_line().db.read() as reading:
            found = people.find(reading, g.community, asked, size=1)
        if found.total == 1 and not found.gone_too:
            desk.nothing_done()
            return redirect(url_for("people.person", person_id=found.listed[0].person.id))
    return _list(asked, address.page(request.form))


@pages.post("/desk/people.csv")
def export() -> Response:
    """As the list, all of it, as a file."""
    with desk.the_line().db.write() as writing:
        found = people.find(writing, g.community, address.read(request.form), size=ALL_AT_ONCE, whole=True)
        desk.note_look(writing, "exported_people", None)
        return table_file.answer("folk", EXPORTED, [exported(line.person) for line in found.listed])


@pages.post("/desk/people/cards")
def cards() -> AnyResponse:
    """The cards for the telephone of those who are ticked, or of everybody in the list, counted anew."""
    ids = request.form.getlist("pick", type=int)
    if "all" in request.form:
        with desk.the_line().db.read() as reading:
            ids = people.chosen(reading, g.community, address.read(request.form))
    desk.nothing_done()
    if len(ids) > CARDS_AT_ONCE:
        desk.say("web-said-cards-first", shown=CARDS_AT_ONCE, count=len(ids))
    return redirect(url_for("paper.for_telephones", person=ids[:CARDS_AT_ONCE] or [0]))


def _list(asked: Asked, page: int | str) -> Response:
    every = page == "all"
    with desk.the_line().db.read() as reading:
        size, number = (ALL_AT_ONCE, 1) if every else (people.PAGE, int(page))
        found = people.find(reading, g.community, asked, page=number, size=size)
        hamlets = places.hamlets(reading, g.community)
        shown = desk.page(
            "people/found.html" if "HX-Request" in request.headers else "people/people.html",
            asked=asked,
            found=found,
            every=every,
            hamlets=[(place.id, place.name) for place in hamlets],
            chips=list(_chips(asked, {place.id: place.name for place in hamlets})),
            order=address.order(asked),
            columns=[(sort, address.other_way(asked, sort)) for sort in COLUMNS],
            here=_here,
            fields=lambda asked, **changed: MultiDict(address.written(asked, **changed)),
            roles=Role,
            known_languages=Language,
            needs=Need,
            evening=_evening,
        )
    desk.note_seen("read_people")
    answer = make_response(shown)
    answer.headers["HX-Replace-Url"] = _here(asked, page=page)
    return answer


def _here(asked: Asked, *, page: int | str = 1, **changed: Any) -> str:
    """The address of what is asked with something changed."""
    return url_for("people.everybody", **address.written(asked, page=page, **changed))


def _chips(asked: Asked, hamlets: dict[int, str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """What is chosen, one by one: the word in which it says so, the name of what holds it in the form, and what drops
    it."""
    lang = desk.language()
    if asked.gone:
        yield phrase(lang, "web-list-need", need="gone"), "need", {"gone": False}
    if asked.role:
        yield phrase(lang, "web-role", role=asked.role.value).capitalize(), "role", {"role": None}
    if asked.hamlet_id:
        yield hamlets.get(asked.hamlet_id, "–"), "hamlet", {"hamlet_id": None}
    if asked.language:
        yield phrase(lang, "web-evening-language-choice", choice=asked.language.value), "language", {"language": None}
    for need in sorted(asked.needs):
        yield phrase(lang, "web-list-need", need=need.value), "need", {"needs": asked.needs - {need}}


def _evening(person: Person) -> Evening:
    plan = person.checkin_plan
    if plan is None:
        return Evening(EveningIs.NONE)
    times = ", ".join(at.replace(":", ".") for at in plan.times)
    if plan.stopped_at is not None:
        return Evening(EveningIs.STOPPED, times)
    if plan.away_until is not None and plan.away_until > clock.now():
        return Evening(EveningIs.PAUSED, times, desk.day(plan.away_until))
    return Evening(EveningIs.DAILY if len(plan.days) == 7 else EveningIs.SOME, times)
