"""What is on, and who comes."""

from __future__ import annotations

import sqlalchemy as sa
from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import selectinload
from werkzeug.wrappers import Response

import clock
from models import Activity, Occurrence, Person, Ride, Seat, Signup, SignupState
from services import gatherings
from services.desk import board
from services.programme import calendar
from web.frame import desk

pages = desk.blueprint("activities")
SHOWN = 60


@pages.get("/desk/activities")
def coming() -> str:
    with desk.the_line().db.read() as reading:
        found = calendar.coming(reading, g.community, now=clock.now(), limit=SHOWN)
        return desk.page("activities/activities.html", occurrences=found, joined=board.joined_in(reading, found))


@pages.get("/desk/activities/<int:occurrence_id>")
def occurrence(occurrence_id: int) -> str:
    with desk.the_line().db.write() as writing:
        found = writing.scalar(
            sa.select(Occurrence)
            .where(Occurrence.id == occurrence_id, Occurrence.community_id == g.community.id)
            .options(selectinload(Occurrence.activity).selectinload(Activity.organiser))
        )
        if found is None:
            abort(404)
        comers = writing.scalars(
            sa.select(Signup)
            .where(Signup.occurrence_id == found.id, Signup.state != SignupState.CANCELLED)
            .order_by(Signup.state == SignupState.WAITING, Signup.queued_at)
        ).all()
        rides = writing.scalars(
            sa.select(Ride).where(Ride.signup_id.in_([each.id for each in comers])).options(selectinload(Ride.driver))
        )
        seats = writing.scalars(sa.select(Seat).where(Seat.occurrence_id == found.id))
        for each in comers:
            desk.note_look(writing, "read_comers", each.person_id)
        return desk.page(
            "activities/activity.html",
            occurrence=found,
            comers=comers,
            rides={ride.signup_id: ride for ride in rides},
            seats={seat.person_id: seat for seat in seats},
            hosts=gatherings.possible_hosts(writing, found.community_id) if found.by_telephone else [],
        )


@pages.post("/desk/activities/<int:occurrence_id>/host")
def host(occurrence_id: int) -> Response:
    """Who leads a gathering by telephone; empty for nobody."""
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Occurrence, occurrence_id)
        chosen = request.form.get("host", type=int)
        person = desk.own(writing, Person, chosen) if chosen else None
        if not gatherings.set_host(writing, found, person):
            abort(409)
        desk.note_look(writing, "choose_host", chosen)
    return redirect(url_for("activities.occurrence", occurrence_id=occurrence_id))
