"""Who comes, for the door: on paper, and as a file."""

from __future__ import annotations

from flask import abort, g
from werkzeug.wrappers import Response

from models import RideState
from services.desk.activities import one
from services.hours import duetime
from web.frame import desk
from web.frame.lists import table_file

from .pages import pages


@pages.get("/desk/activities/<int:occurrence_id>/door")
def door(occurrence_id: int) -> str:
    """A sheet to tick. It carries names and telephones, since whoever stands at the door rings who has not come."""
    found = _found(occurrence_id)
    page = desk.page("comers/door.html", one=found, occurrence=found.occurrence)
    desk.note_seen("read_comers", found.people or (None,))
    return page


@pages.get("/desk/activities/<int:occurrence_id>/comers.csv")
def file(occurrence_id: int) -> Response:
    found = _found(occurrence_id)
    desk.note_seen("read_comers", found.people or (None,))
    with desk.the_line().db.write() as writing:
        desk.note_look(writing, "exported_comers", None)
    day = duetime.local_day(found.occurrence.starts_at, g.community.zone)
    header = ("first_name", "last_name", "phone", "state", "ride", "driver", "pickup_from", "pickup_to")
    rows = [_row(each) for each in (*found.comers, *found.waiting)]
    return table_file.answer(f"comers-{occurrence_id}-{day}", header, rows)


def _row(comer: one.Comer) -> tuple[str, ...]:
    ride, person = comer.ride, comer.person
    driver = ride.driver.full_name if ride and ride.driver else ""
    window = (ride.pickup_from, ride.pickup_to) if ride and ride.state is RideState.PROMISED else (None, None)
    hours = (f"{duetime.local(at, g.community.zone):%H:%M}" if at else "" for at in window)
    wants = ride.state.value if ride else ""
    state = comer.signup.state.value
    return (person.first_name, person.last_name, person.phone or "", state, wants, driver, *hours)


def _found(occurrence_id: int) -> one.One:
    with desk.the_line().db.read() as reading:
        found = one.of(reading, g.community, occurrence_id)
    if found is None:
        abort(404)
    return found
