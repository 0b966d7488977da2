"""The volunteers as a list, narrowed by its address, below those who want to be one."""

from __future__ import annotations

import enum
from typing import TypeVar
from urllib.parse import urlencode

from flask import g, request, url_for

from models import Check, Role
from services.volunteers import everybody, willing
from services.volunteers.everybody import Asked, Standing
from web.frame import desk

from . import form
from .whose import on_day, pages

E = TypeVar("E", bound=enum.StrEnum)


@pages.get("/desk/volunteers", endpoint="everybody")
def shown() -> str:
    asked = Asked(
        role=_chosen(Role, "role"),
        standing=_chosen(Standing, "standing"),
        lacks=_chosen(Check, "lacks"),
        hamlet_id=request.args.get("hamlet", type=int),
    )
    with desk.the_line().db.read() as reading:
        page = desk.page(
            "volunteers/everybody.html",
            asked=asked,
            found=everybody.find(reading, g.community, asked),
            waiting=willing.waiting(reading, g.community),
            hamlets=everybody.hamlets(reading, g.community),
            roles=form.ROLES,
            standings=Standing,
            checks=[check for check in Check if check is not Check.COURSE],
            without=_without,
            on_day=on_day,
            since=desk.day,
        )
    desk.note_seen("read_volunteers")
    return page


def _chosen(kind: type[E], name: str) -> E | None:
    """What the address says; nothing where it is no such word."""
    try:
        return kind(request.args.get(name, ""))
    except ValueError:
        return None


def _without(name: str) -> str:
    """The list with one filter less."""
    kept = {key: value for key, value in request.args.items() if key != name and value}
    return f"{url_for('volunteers.everybody')}?{urlencode(kept)}"
