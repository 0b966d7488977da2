"""The volunteers as a list, narrowed by its address, below those who want to be one."""

from __future__ import annotations

import enum
from typing import Any, TypeVar

from flask import g, request, url_for

from models import Check, Role
from services.volunteers import everybody, willing
from services.volunteers.everybody import Asked, Standing
from web.frame import desk

from . import form
from .whose import on_day, pages

E = TypeVar("E", bound=enum.StrEnum)
NARROWS = ("role", "standing", "lacks", "hamlet")
"""What an address of the list may say, beside its page."""


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
            found=everybody.find(reading, g.community, asked, page=request.args.get("page", 1, type=int)),
            waiting=willing.waiting(reading, g.community),
            hamlets=everybody.hamlets(reading, g.community),
            roles=form.ROLES,
            standings=Standing,
            checks=[check for check in Check if check is not Check.COURSE],
            changed=_changed,
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


def _changed(**changed: Any) -> str:
    """The list with something of its address changed; None takes it away."""
    given: dict[str, Any] = {name: request.args.get(name) or None for name in NARROWS}
    return url_for("volunteers.everybody", **given | changed)
