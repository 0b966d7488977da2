"""Two rows of one person become one, in two steps: who it is, and what it would do. It cannot be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from flask import g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from locales import phrase
from models import DeskUser, Person
from services import people
from services.phones import numbers
from services.rights import merging
from services.rights.merging import Merged, NotYet, Otherwise
from services.rights.two_rows import Fact, said
from web.frame import desk

pages = desk.blueprint("merging")

GROUPS: Mapping[str, tuple[str, ...]] = {
    "evenings": ("checkin", "checkin_plan", "alert", "alert_told", "alert_claim", "plan_change"),
    "activities": ("signup", "ride", "ride_ask", "offer", "seat", "occurrence", "unwanted"),
    "talks": ("talk", "talk_ask", "talk_log", "recording", "visit", "friendship"),
    "calls": ("call", "outbox", "telling", "message", "question", "desk_call", "desk_text", "listening"),
    "relatives": ("contact", "mandate"),
    "roles": ("person_role", "seen_check", "volunteer", "driven", "duty", "duty_terms"),
    "consents": ("consent",),
    "tasks": ("task", "need_mark", "desk_note", "willing"),
}
"""What the tables hold, as a coordinator calls it; what stands in none of these is "something else"."""


@pages.get("/desk/people/<int:person_id>/same")
def choose(person_id: int) -> str:
    """Who may be the same: whoever has a number of hers, or her name."""
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, person_id)
        return _choose(person, merging.alike(reading, person))


@pages.post("/desk/people/<int:person_id>/same")
def search(person_id: int) -> str:
    """Whoever has the number that was typed: it may be another one than hers."""
    written = request.form.get("number", "")
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, person_id)
        try:
            found = people.persons_on(reading, person.community, numbers.to_e164(written))
        except numbers.BadNumber:
            found = []
        return _choose(person, [each for each in found if each.id != person.id], written=written)


def _choose(person: Person, found: list[Person], *, written: str | None = None) -> str:
    desk.note_seen("read_people", [person.id, *(each.id for each in found)])
    return desk.page("merging/choose.html", person=person, found=found, written=written)


@pages.get("/desk/people/<int:person_id>/same/<int:other_id>")
def before(person_id: int, other_id: int) -> str:
    """What becoming one would do: what comes to her, what is there twice, what goes. `person_id` is the row that
    stays."""
    with desk.the_line().db.write() as writing:
        stays, goes = desk.own(writing, Person, person_id), desk.own(writing, Person, other_id)
        for each in (stays, goes):
            desk.note_look(writing, "read_person", each.id)
        return _before(writing, stays, goes)


@pages.post("/desk/people/<int:person_id>/same/<int:other_id>")
def merge(person_id: int, other_id: int) -> Response | tuple[str, int]:
    """The second step: done as it was shown, or shown anew."""
    with desk.the_line().db.write() as writing:
        stays, goes = desk.own(writing, Person, person_id), desk.own(writing, Person, other_id)
        if request.form.get("sure") != "yes":
            return _before(writing, stays, goes, wrong="web-merging-not-sure"), 422
        try:
            merging.merge(
                writing, stays, goes, by=writing.get_one(DeskUser, g.user.id), seen=request.form.get("seen", "")
            )
        except NotYet:
            return _before(writing, stays, goes), 409
        except Otherwise:
            return _before(writing, stays, goes, wrong="web-merging-changed"), 409
    desk.say("web-said-merged")
    return redirect(url_for("people.person", person_id=person_id))


def _before(session: Session, stays: Person, goes: Person, *, wrong: str | None = None) -> str:
    why, done = None, None
    try:
        done = merging.foresee(session, stays, goes, session.get_one(DeskUser, g.user.id))
    except NotYet as not_yet:
        why = not_yet.why.value
    return desk.page(
        "merging/merge.html",
        stays=stays,
        goes=goes,
        why=why,
        done=done,
        wrong=wrong,
        facts=_facts(done) if done else [],
        moved=_grouped(done.moved) if done else [],
        twice=_grouped(done.once) if done else [],
    )


def _facts(done: Merged) -> list[tuple[str, str]]:
    """What stays and what goes into a note, as sentences. What was written down about her is read among her notes
    alone, by the click that opens them."""
    lang = desk.language()

    def told(fact: Fact, value: str | None) -> str:
        if fact.name == "words":
            return phrase(lang, "web-merging-words") if value else ""
        if fact.name == "phone":
            value = ", ".join(desk.number(each) for each in (value or "").split(", "))
        return said(lang, fact.name, value) if value else ""

    return list(dict.fromkeys((told(fact, fact.stays), told(fact, fact.goes)) for fact in done.facts))


def _grouped(tables: Mapping[str, int]) -> list[str]:
    called = {table: group for group, held in GROUPS.items() for table in held}
    found: Counter[str] = Counter()
    for table, many in tables.items():
        found[called.get(table, "other")] += many
    groups = [group for group in (*GROUPS, "other") if found[group]]
    return [phrase(desk.language(), "web-merging-group", group=group, rows=found[group]) for group in groups]
