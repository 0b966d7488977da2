"""The file of the roads and that of the address register: looked at first, and taken in when that has been seen."""

from __future__ import annotations

import hashlib
import io
from functools import partial

from flask import Response, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from locales import phrase
from models import Community
from services.roads import addresses, file, held, register
from web.frame import desk
from web.frame.lists import kept_file

from . import telling

pages = desk.blueprint("road_files")
LARGEST = 150 * 1024
"""Bytes of a file as it is sent: a form has room for 256 KB. The addresses of a municipality fit there packed, as
Geonorge gives them."""
LARGEST_UNPACKED = 64 * 1024 * 1024


@pages.get("/desk/roads/roads.txt")
def text() -> Response:
    """The file as it was taken in, or Lom's, to begin with."""
    with desk.the_line().db.read() as reading:
        known = held.of(reading, reading.get_one(Community, g.community.id))
    words = known.taken.text if known.taken else held.LOM.read_text(encoding="utf-8")
    answer = Response(words, content_type="text/plain; charset=utf-8")
    answer.headers["Content-Disposition"] = "attachment; filename=roads.txt"
    return answer


@pages.post("/desk/roads/file")
def look() -> tuple[str, int]:
    """What the file would change, or which of its lines cannot be used. Nothing is saved."""
    return _roads(_sent())


@pages.post("/desk/roads/file/take")
def take() -> AnyResponse | str | tuple[str, int]:
    """What was shown is done; where somebody has taken in another meanwhile, it is shown anew and nothing is done."""
    data = kept_file.unpacked(request.form.get("kept", ""), LARGEST)
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        if request.form.get("before") != _seen(writing, community):
            return _roads(data, changed=True)
        taken = list[file.RoadMap]()

        def deed() -> None:
            taken[:] = [held.take(writing, community, file.decoded(data), g.user.id)]

        try:
            kept = {"kept": request.form.get("kept", ""), "before": request.form.get("before", "")}
            first = telling.ask_first(writing, community, deed, url_for("road_files.take"), **kept)
        except file.Mistake:
            return _roads(data)
        if first is not None:
            return first
        road_map = taken[0]
        desk.note_look(writing, "changed_roads", None, ["file"])
    desk.say("web-roads-said-taken", places=len(road_map.places), roads=len(road_map.roads))
    return redirect(url_for("roads.everything"))


@pages.post("/desk/roads/addresses")
def look_at_addresses() -> tuple[str, int]:
    return _addresses(_sent())


@pages.post("/desk/roads/addresses/take")
def take_addresses() -> AnyResponse | tuple[str, int]:
    data = kept_file.unpacked(request.form.get("kept", ""), LARGEST)
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        try:
            found = register.read(io.BytesIO(data), _municipality() or community.name, largest=LARGEST_UNPACKED)
        except file.Mistake:
            return _addresses(data)
        taken = register.take(writing, community, found)
        desk.note_look(writing, "changed_roads", None, ["addresses"])
    desk.say("web-addresses-said-taken", count=taken)
    return redirect(url_for("roads.everything", _anchor="addresses"))


def _roads(data: bytes, *, changed: bool = False) -> tuple[str, int]:
    wrong = _unusable(data)
    road_map, mistakes, foreseen = file.RoadMap((), ()), list[file.Mistake](), None
    with desk.the_line().db.read() as reading:
        community = reading.get_one(Community, g.community.id)
        if wrong is None:
            try:
                road_map, mistakes = file.read(file.decoded(data))
            except file.Mistake as mistake:
                mistakes = [mistake]
            foreseen = held.foreseen(reading, community, road_map)
        before = _seen(reading, community)
    return desk.page(
        "roads/file.html",
        wrong=wrong,
        road_map=road_map,
        mistakes=[(each.line, _told(desk.language(), each)) for each in mistakes],
        foreseen=foreseen,
        kept="" if wrong else kept_file.packed(data),
        before=before,
        changed=changed,
        largest=LARGEST // 1024,
    ), 422 if wrong or mistakes else 409 if changed else 200


def _addresses(data: bytes) -> tuple[str, int]:
    wrong, found, mistake = _unusable(data), None, None
    with desk.the_line().db.read() as reading:
        community = reading.get_one(Community, g.community.id)
        before = addresses.count(reading, community)
    if wrong is None:
        try:
            found = register.read(io.BytesIO(data), _municipality() or community.name, largest=LARGEST_UNPACKED)
        except file.Mistake as cannot:
            mistake = _told(desk.language(), cannot)
    return desk.page(
        "roads/addresses.html",
        wrong=wrong,
        mistake=mistake,
        found=found,
        told=partial(_told, desk.language()),
        before=before,
        kept="" if found is None else kept_file.packed(data),
        municipality=_municipality(),
        credit=register.CREDIT,
        largest=LARGEST // 1024,
    ), 200 if found is not None else 422


def _sent() -> bytes:
    sent = request.files.get("file")
    return sent.read(LARGEST + 1) if sent is not None else b""


def _municipality() -> str:
    return request.form.get("municipality", "").strip()


def _unusable(data: bytes) -> str | None:
    """The name of the sentence about a file that is not looked at; None for one that is."""
    if not data.strip():
        return "web-import-no-file"
    return "web-roads-wrong-large" if len(data) > LARGEST else None


def _seen(session: Session, community: Community) -> str:
    """The file that holds now, by which it is known whether it still does."""
    taken = held.of(session, community).taken
    return hashlib.sha256(taken.text.encode()).hexdigest()[:16] if taken else "-"


def _told(language: str, mistake: file.Mistake) -> str:
    return phrase(language, mistake.phrase, **mistake.values)
