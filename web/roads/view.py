"""The roads: minutes between neighbours, what the coordinator says against them, and where the venues lie."""

from __future__ import annotations

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

import clock
from models import Community, Place, PlaceKind
from services.desk import users
from services.hours import duetime
from services.people import places
from services.roads import addresses, driven, held, points, register
from services.roads.file import MOST_MINUTES, Closed, folded
from web.frame import desk

from . import telling

pages = desk.blueprint("roads")


@pages.get("/desk/roads")
def everything() -> str:
    """`one` and `other` of the address are a pair to be looked at."""
    with desk.the_line().db.read() as reading:
        shown = _page(reading)
        named = [one.id for one in points.nowhere(reading, g.community)]
    desk.note_seen("read_people", named or (None,))
    return shown


@pages.post("/desk/roads/minutes")
def say() -> Response | str | tuple[str, int]:
    one, other, written = (request.form.get(name, "").strip() for name in ("one", "other", "minutes"))
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        if not (written.isascii() and written.isdigit() and 1 <= int(written) <= MOST_MINUTES):
            return _page(writing, wrong="web-roads-wrong-said", typed=written), 422
        before: list[int | None] = []

        def deed() -> None:
            before[:] = [held.say(writing, community, one, other, minutes=int(written), by_user_id=g.user.id)]

        try:
            first = telling.ask_first(writing, community, deed, url_for("roads.say"), minutes=written)
        except held.NoSuchPlaces:
            return _page(writing, wrong="web-roads-wrong-pair", typed=written), 422
        if first is not None:
            return first
        desk.note_look(writing, "changed_roads", None, ["minutes"])
    undo = url_for("roads.undo", one=one, other=other, minutes=before[0])
    desk.say("web-roads-said-minutes", undo=undo, one=one, other=other, minutes=int(written))
    return redirect(url_for("roads.everything", _anchor="neighbours"))


@pages.post("/desk/roads/minutes/remove")
def unsay() -> Response | str | tuple[str, int]:
    """What is reckoned holds again."""
    one, other = request.form.get("one", ""), request.form.get("other", "")
    with desk.the_line().db.write() as writing:
        community, before = writing.get_one(Community, g.community.id), list[int | None]()

        def deed() -> None:
            before[:] = [held.unsay(writing, community, one, other)]

        first = telling.ask_first(writing, community, deed, url_for("roads.unsay"))
        if before[0] is None:
            abort(404)
        if first is not None:
            return first
        desk.note_look(writing, "changed_roads", None, ["minutes"])
    undo = url_for("roads.undo", one=one, other=other, minutes=before[0])
    desk.say("web-roads-said-reckoned", undo=undo, one=one, other=other)
    return redirect(url_for("roads.everything", _anchor="neighbours"))


@pages.post("/desk/roads/minutes/undo")
def undo() -> Response | str | tuple[str, int]:
    """What was said of the pair before, or nothing."""
    one, other, minutes = (
        request.args.get("one", ""),
        request.args.get("other", ""),
        request.args.get("minutes", type=int),
    )
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)

        def deed() -> None:
            held.unsay(writing, community, one, other)
            if minutes is not None:
                likely = max(1, min(minutes, MOST_MINUTES))
                held.say(writing, community, one, other, minutes=likely, by_user_id=g.user.id)

        try:
            url = url_for("roads.undo", one=one, other=other, minutes=minutes)
            first = telling.ask_first(writing, community, deed, url)
        except held.NoSuchPlaces:
            abort(404)
        if first is not None:
            return first
        desk.note_look(writing, "changed_roads", None, ["minutes"])
    return redirect(url_for("roads.everything", _anchor="neighbours"))


@pages.post("/desk/roads/places/<int:place_id>")
def venue(place_id: int) -> Response | tuple[str, int]:
    """Where a venue lies; with nothing written it lies where its hamlet does."""
    written = request.form.get("degrees", "").strip()
    with desk.the_line().db.write() as writing:
        place = desk.own(writing, Place, place_id)
        if place.kind is not PlaceKind.VENUE:
            abort(404)
        try:
            points.place_venue(place, points.degrees(written) if written else None)
        except points.NotInNorway:
            return _page(writing, wrong="web-where-wrong-degrees", typed=written, wrong_place=place.id), 422
        desk.note_look(writing, "changed_roads", None, ["point"])
    desk.say("web-roads-said-venue", name=place.name)
    return redirect(url_for("roads.everything", _anchor="venues"))


def _page(session: Session, *, wrong: str | None = None, typed: str = "", wrong_place: int | None = None) -> str:
    community = session.get_one(Community, g.community.id)
    known = held.of(session, community)
    names = {folded(place.name): place.name for place in known.road_map.places}
    said = {frozenset((row.one, row.other)): row for row in known.said}
    users_named = {row.by_user_id: users.named(session, row.by_user_id) for row in known.said}
    one, other = (request.values.get(name, "") for name in ("one", "other"))
    neighbours = known.network.neighbours()
    way = known.network.ways(duetime.local_day(clock.now(), community.zone)).get((folded(one), folded(other)))
    return desk.page(
        "roads/roads.html",
        known=known,
        taken_by=users.named(session, known.taken.by_user_id) if known.taken else None,
        roads=[
            (road, said.pop(frozenset((folded(road.one), folded(road.other))), None)) for road in known.road_map.roads
        ],
        others=[
            (names.get(row.one, row.one), names.get(row.other, row.other), row)
            for row in known.said
            if (row.one, row.other) not in neighbours
        ],
        by=users_named,
        days=_days,
        names=[(name, name) for name in sorted(names.values(), key=folded)],
        one=one,
        other=other,
        way=way,
        said_of_pair=any({row.one, row.other} == {folded(one), folded(other)} for row in known.said),
        driven=driven.of(session, community, known),
        venues=places.venues(session, community),
        nowhere=points.nowhere(session, community),
        addresses=addresses.count(session, community),
        credit=register.CREDIT,
        wrong=wrong,
        typed=typed,
        wrong_place=wrong_place,
    )


def _days(closed: Closed) -> tuple[str, str]:
    """First and last day as they are written: "1.11."."""
    return f"{closed.first[1]}.{closed.first[0]}.", f"{closed.last[1]}.{closed.last[0]}."
