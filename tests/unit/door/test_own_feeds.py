"""A feed of one's own: what is hers, without a name, until it is ended."""

from __future__ import annotations

import re
from datetime import timedelta

import sqlalchemy as sa
from icalendar import Calendar

from models import Leaving, Occurrence, Ride, RideState, Signup, Source, Visit, VisitState
from services.people import leaving
from tests.support.desk import NOW, Desk


def address(page: str) -> str:
    found = re.search(r"/feed/own/[\w-]+\.ics", page)
    assert found is not None
    return found[0]


def summaries(desk: Desk, path: str) -> list[str]:
    answer = desk.app.test_client().get(path)
    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    assert not any(name in answer.text for name in ("Kari", "Berit Døme", "Dagfinn"))
    events = Calendar.from_ical(answer.data).walk("VEVENT")
    return sorted(str(event["SUMMARY"]) for event in events)


def test_she_makes_one_that_holds_what_is_hers_and_a_new_one_ends_it(desk: Desk) -> None:
    with desk.db.write() as session:
        berit, kari = desk.person(session, "Berit"), desk.person(session, "Kari")
        begins = NOW + timedelta(days=2)
        agreed = {"state": VisitState.AGREED, "source": Source.PHONE, "ends_at": begins + timedelta(hours=1)}
        session.add(Visit(elder_id=kari.id, friend_id=berit.id, starts_at=begins, **agreed))
        signup = session.scalars(sa.select(Signup).join(Occurrence).order_by(Occurrence.starts_at)).first()
        assert signup is not None
        session.execute(sa.delete(Ride).where(Ride.signup_id == signup.id))
        session.add(Ride(signup_id=signup.id, state=RideState.PROMISED, driver_id=berit.id))
        title = signup.occurrence.activity.title
    desk.opens_own_page_of("Berit")
    assert "/mine/calendar" in desk.get("/mine")
    first = address(desk.post("/mine/calendar").text)
    assert {"Besøk", f"Køyre til {title}"} <= set(summaries(desk, first))
    second = address(desk.post("/mine/calendar").text)
    assert desk.app.test_client().get(first).status_code == 404
    assert desk.app.test_client().get(second).status_code == 200
    desk.post("/mine/calendar/end")
    assert desk.app.test_client().get(second).status_code == 404


def test_the_desk_makes_one_for_an_elder_and_it_dies_when_she_leaves(desk: Desk) -> None:
    with desk.db.read() as session:
        coming = sa.select(Signup).join(Occurrence).where(Occurrence.starts_at > NOW)
        signup = session.scalars(coming.order_by(Signup.id)).first()
        assert signup is not None
        elder, title = signup.person_id, signup.occurrence.activity.title
    path = address(desk.post(f"/desk/people/{elder}/calendar").text)
    answer = desk.app.test_client().get(path)
    assert title in [str(each["SUMMARY"]) for each in Calendar.from_ical(answer.data).walk("VEVENT")]
    with desk.db.write() as session:
        leaving.leave(session, session.get_one(type(signup.person), elder), Leaving.MOVED)
    assert desk.app.test_client().get(path).status_code == 404
