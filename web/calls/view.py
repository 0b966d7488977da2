"""One call, step by step: what was said, which key came back, and when."""

from __future__ import annotations

import enum

import sqlalchemy as sa
from flask import g

from models import Call
from retention import Kind
from services.keeping import upcoming
from web.frame import desk

pages = desk.blueprint("calls")
NEWEST = 100


class Vouched(enum.StrEnum):
    """How the carrier vouches for the number that was shown."""

    KNOWN = "known"
    PARTLY = "partly"
    FAILED = "failed"


@pages.get("/desk/calls")
def newest() -> str:
    with desk.the_line().db.read() as reading:
        found = reading.scalars(
            sa.select(Call).where(Call.community_id == g.community.id).order_by(Call.id.desc()).limit(NEWEST)
        ).all()
        page = desk.page("calls/calls.html", calls=found)
    desk.note_seen("read_calls")
    return page


@pages.get("/desk/calls/<int:call_id>")
def call(call_id: int) -> str:
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Call, call_id)
        desk.note_look(writing, "read_call", found.person_id)
        legs = writing.scalars(sa.select(Call).where(Call.parent_sid == found.sid).order_by(Call.id)).all()
        goes = desk.day(upcoming.goes_at(Kind.WORDS, found.created_at))
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
