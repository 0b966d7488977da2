"""The settings of the line itself: when the desk is open, its number, and the on-call number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

import clock
from models import Community
from services.desk import community_settings, controller
from services.keeping import upcoming
from services.phones import channel
from web.frame import desk, local_hour, telephone_field

pages = desk.blueprint("community")


@pages.get("/desk/settings")
def form() -> str:
    hours = {day: (f"{opens:%H:%M}", f"{closes:%H:%M}") for day, (opens, closes) in g.community.hours().items()}
    values = {
        "coordinator_phone": desk.number(g.community.coordinator_phone),
        "on_call_phone": desk.number(g.community.on_call_phone),
        "controller_name": g.community.controller_name or "",
        "controller_contact": g.community.controller_contact or "",
    }
    return _page(values, hours, [])


@pages.post("/desk/settings")
def save() -> Response | tuple[str, int]:
    """All of it or nothing."""
    wrong: list[str] = []
    hours = _read_hours(wrong)
    coordinator = telephone_field.read("coordinator_phone", wrong)
    on_call = telephone_field.read("on_call_phone", wrong, needed=False)
    if g.community.number in (coordinator, on_call):
        wrong.append("web-number-the-line")
    answers = _read_controller(wrong)
    if wrong or coordinator is None:
        written = {
            day: (request.form.get(f"opens-{day}", ""), request.form.get(f"closes-{day}", "")) for day in range(7)
        }
        return _page(request.form, written, wrong), 400
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        before = _set(community)
        community_settings.change(writing, community, hours=hours, coordinator_phone=coordinator, on_call_phone=on_call)
        if answers is not None:
            controller.set_(writing, community, *answers)
        changed = [name for name, value in _set(community).items() if value != before[name]]
        desk.note_look(writing, "changed_settings", None, changed)
    return redirect(url_for("community.form"))


def _set(community: Community) -> dict[str, object]:
    names = ("opening_hours", "coordinator_phone", "on_call_phone", "controller_name", "controller_contact")
    return {name: getattr(community, name) for name in names}


def _read_controller(wrong: list[str]) -> tuple[str, str] | None:
    """Who answers for what is kept: both, or neither as long as nobody has said it yet. A page from before it was asked
    has no such fields, and changes nothing of it."""
    if "controller_name" not in request.form:
        return None
    name, contact = (" ".join(request.form.get(each, "").split()) for each in ("controller_name", "controller_contact"))
    if not name and not contact and g.community.controller_name is None:
        return None
    if not all(0 < len(each) <= controller.LONGEST for each in (name, contact)):
        wrong.append("web-settings-wrong-controller")
    return name, contact


def _page(values: Mapping[str, str | None], hours: Mapping[int, tuple[str, str]], wrong: list[str]) -> str:
    """The settings, and above them what texts are sent from, which whoever runs the line has set."""
    said = {"texts": channel.of(g.community), "text_sender": desk.number(channel.sender(g.community))}
    return desk.page("settings/settings.html", values=values, hours=hours, wrong=wrong, kept=_kept(), **said)


def _kept() -> list[tuple[upcoming.ToGo, str | None]]:
    """Each kind of what is kept, and the day on which the next of it goes."""
    with desk.the_line().db.read() as reading:
        kept = upcoming.of_each(reading)
    return [(one, desk.day(max(one.first, clock.now())) if one.first else None) for one in kept]


def _read_hours(wrong: list[str]) -> dict[int, tuple[time, time]]:
    hours = {}
    for day in range(7):
        opens, closes = (request.form.get(f"{name}-{day}", "").strip() for name in ("opens", "closes"))
        if not opens and not closes:
            continue
        try:
            hours[day] = (local_hour.read(opens), local_hour.read(closes))
        except ValueError:
            hours[day] = (time.max, time.min)
    if any(opens >= closes for opens, closes in hours.values()):
        wrong.append("web-settings-wrong-hours")
    if not hours:
        wrong.append("web-settings-wrong-closed")
    return hours
