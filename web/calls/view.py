"""Calls and texts in one list; and one call step by step: what was said, which key came back, and when."""

from __future__ import annotations

import enum
from typing import TypeVar
from urllib.parse import urlencode

import sqlalchemy as sa
from flask import g, request, url_for

import clock
from models import Call
from retention import Kind
from services.desk.calls import listing
from services.desk.calls.listing import Asked
from services.keeping import upcoming
from web.frame import desk
from web.frame.forms import DayField, Form

pages = desk.blueprint("calls")


class DayForm(Form):
    day = DayField("web-calls-day", past=True)


class Vouched(enum.StrEnum):
    """How the carrier vouches for the number that was shown."""

    KNOWN = "known"
    PARTLY = "partly"
    FAILED = "failed"


@pages.get("/desk/calls")
def newest() -> str | tuple[str, int]:
    """Calls and texts, newest first, as the address narrows them."""
    form = DayForm(request.args if request.args.get("day") else None, meta={"csrf": False})
    wrong = bool(request.args.get("day")) and not form.validate()
    asked = _asked(form)
    with desk.the_line().db.read() as reading:
        found = listing.of(reading, g.community, asked, clock.now())
        page = desk.page(
            "calls/calls.html",
            found=found,
            asked=asked,
            form=form,
            choices=_choices(asked),
            narrowed={name: _address(asked, **{name: None}) for name in ("day", "person")},
            first=_address(asked),
            older=_address(asked, after=found.more.written) if found.more else None,
        )
    desk.note_seen("read_calls")
    return (page, 422) if wrong else page


def _asked(form: DayForm) -> Asked:
    return Asked(
        kind=_one_of(listing.Kind, "kind"),
        way=_one_of(listing.Way, "way"),
        became=_one_of(listing.Became, "became"),
        day=form.day.data,
        person_id=request.args.get("person", type=int),
        after=listing.Mark.read(request.args.get("after", "")),
    )


E = TypeVar("E", bound=enum.StrEnum)


def _one_of(kind: type[E], name: str) -> E | None:
    """What the address says, where that is one of them."""
    told = request.args.get(name, "")
    return kind(told) if told in set(kind) else None


def _address(asked: Asked, **other: object) -> str:
    """Of the list as it is narrowed, with something set otherwise; from its beginning."""
    said = {"kind": asked.kind, "way": asked.way, "became": asked.became, "day": asked.day, "person": asked.person_id}
    values = {name: str(value) for name, value in {**said, **other}.items() if value is not None}
    return f"{url_for('calls.newest')}?{urlencode(values)}" if values else url_for("calls.newest")


def _choices(asked: Asked) -> dict[str, list[tuple[str, str, bool]]]:
    """By filter: what it can be set to, the address that does, and whether it is."""
    return {
        name: [
            (each or "all", _address(asked, **{name: each}), each == getattr(asked, name))
            for each in (None, *map(str, kind))
        ]
        for name, kind in (("kind", listing.Kind), ("way", listing.Way), ("became", listing.Became))
    }


@pages.get("/desk/calls/<int:call_id>")
def call(call_id: int) -> str:
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Call, call_id)
        desk.note_look(writing, "read_call", found.person_id)
        legs = writing.scalars(sa.select(Call).where(Call.parent_sid == found.sid).order_by(Call.id)).all()
        goes = desk.day(upcoming.goes_at(writing, Kind.WORDS, found.created_at))
        vouched = _vouched(found.stir_verstat)
        return desk.page("calls/call.html", call=found, steps=list(found.steps), legs=legs, goes=goes, vouched=vouched)


def _vouched(stir_verstat: str | None) -> Vouched | None:
    """None where the carrier says nothing of it.

    `TN-Validation-Passed-A` is a number that is known to be the caller's; B and C are of a caller, or a network, that
    is known (https://www.twilio.com/docs/voice/trusted-calling-with-shakenstir).
    """
    said = stir_verstat or ""
    if said.startswith("TN-Validation-Failed"):
        return Vouched.FAILED
    if said.startswith(("TN-Validation-Passed-B", "TN-Validation-Passed-C")):
        return Vouched.PARTLY
    return Vouched.KNOWN if said.startswith("TN-Validation-Passed") else None
