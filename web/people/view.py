"""One person: what is open, what is coming, what has happened. Who looks at a person is written down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from models import ConsentPurpose, Person, Source
from retention import Kind
from services.desk.person import coming, folding, glance, line, open_needs
from services.keeping import upcoming
from services.people import consent
from services.signups import offers
from web.frame import desk, needs, person_words

pages = desk.blueprint("people")


@pages.get("/desk/people/<int:person_id>")
def person(person_id: int) -> str | AnyResponse:
    """A row that was found to be somebody's second leads to the one she has."""
    with desk.the_line().db.write() as writing:
        found = glance.find(writing, g.community.id, person_id)
        if found is None:
            abort(404)
        if found.merged_into_id is not None:
            return redirect(url_for("people.person", person_id=found.merged_into_id))
        return page_about(writing, found)


def page_about(writing: Session, found: Person, wrong: str | None = None) -> str:
    """The person's page, with the name of the phrase that says what could not be done."""
    chosen = [kind for kind in line.Kind if kind in request.args.getlist("kind")]
    happened = line.of_person(writing, found, kinds=chosen, until=_until())
    told: dict[str, Any] = {
        "person": found,
        "chosen": chosen,
        "toggles": _toggles(found.id, chosen),
        "days": folding.by_day(happened.entries, found.community.zone),
        "older": _address(found.id, chosen, happened.older) if happened.older else None,
        "say": person_words,
    }
    if "HX-Request" in request.headers:
        desk.note_look(writing, "read_person", found.id)
        return desk.page("people/line.html", **told)
    seen = glance.of_person(writing, found)
    desk.note_looks(writing, (("read_person", found.id), *(("read_beside", each) for each in _beside(seen))))
    return desk.page(
        "people/person.html",
        **told,
        wrong=wrong,
        seen=seen,
        coming=coming.of_person(writing, found),
        open=open_needs.of_person(writing, found),
        sentence=needs.sentence,
        goes=desk.day(upcoming.goes_at(writing, Kind.LEFT, found.left_at)) if found.left_at else None,
        is_first=_until() is None,
    )


def _beside(seen: glance.Glance) -> Iterator[int]:
    """Who is named on her page: her contacts, whom she is a contact of, and her friends."""
    yield from (each.person_id for each in seen.contacts)
    yield from (each.elder_id for each in seen.contact_of)
    yield from (each.other.id for each in seen.friends)


def _until() -> datetime | None:
    """From which instant back the line is to be told; nothing for an address that is none of ours."""
    written = request.args.get("until", type=int)
    if written is None:
        return None
    try:
        return datetime.fromtimestamp(written / 1_000_000, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _address(person_id: int, kinds: list[line.Kind], until: datetime | None = None) -> str:
    at = None if until is None else round(until.timestamp() * 1_000_000)
    wanted = [kind.value for kind in kinds]
    return url_for("people.person", person_id=person_id, kind=wanted, until=at, _anchor="line")


def _toggles(person_id: int, chosen: list[line.Kind]) -> list[tuple[str, str, bool]]:
    """All, and each kind: the address at which it is shown, or not shown any more."""
    every = [("all", _address(person_id, []), not chosen)]
    for kind in line.Kind:
        left = [each for each in line.Kind if (each in chosen) != (each is kind)]
        every.append((kind.value, _address(person_id, left), kind in chosen))
    return every


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
