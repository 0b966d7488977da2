"""A feed: what is on as a calendar, for whoever holds the address, until the desk ends it; it names nobody."""

from __future__ import annotations

import re
from datetime import timedelta

import sqlalchemy as sa
from icalendar import Calendar, Component

from models import Feed, Occurrence, OccurrenceState, Person, Place, PlaceKind
from tests.support.desk import NOW, Desk


def made(desk: Desk, name: str = "Bygdeavisa") -> str:
    """The path of the address that is shown."""
    found = re.search(r"http://line\.test(/feed/[\w-]+\.ics)", desk.post("/desk/feeds", name=name).text)
    assert found is not None
    return found[1]


def events(desk: Desk, path: str) -> list[Component]:
    answer = desk.app.test_client().get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return list(Calendar.from_ical(answer.data).walk("VEVENT"))


def test_a_calendar_reads_what_is_on(desk: Desk) -> None:
    with desk.db.read() as session:
        rows = session.scalars(sa.select(Occurrence).where(Occurrence.ends_at > NOW - timedelta(days=31))).all()
        wanted = {(row.activity.title, row.starts_at) for row in rows if not row.all_day}
    found = events(desk, made(desk))
    assert {(str(each["summary"]), each.decoded("dtstart")) for each in found} >= wanted
    assert len({str(each["uid"]) for each in found}) == len(found)


def test_what_is_called_off_says_so(desk: Desk) -> None:
    with desk.db.write() as session:
        row = session.scalars(sa.select(Occurrence).where(Occurrence.starts_at > NOW).order_by(Occurrence.id)).first()
        assert row is not None
        row.state = OccurrenceState.CANCELLED
        uid = f"occurrence-{row.id}@line.test"
    assert {str(each["status"]) for each in events(desk, made(desk)) if each["uid"] == uid} == {"CANCELLED"}


def test_it_names_nobody(desk: Desk) -> None:
    with desk.db.write() as session:
        by_telephone = sa.select(Occurrence).join(Place).where(Place.kind == PlaceKind.TELEPHONE)
        by_telephone = by_telephone.where(Occurrence.starts_at > NOW).order_by(Occurrence.id)
        row = session.scalars(by_telephone).first()
        assert row is not None
        row.host_id = desk.person(session, "Berit").id
        people = session.scalars(sa.select(Person)).all()
        numbers = {str(each.phone) for each in people}
        family = {each.last_name for each in people if len(each.last_name) > 4}
    text = desk.app.test_client().get(made(desk)).text.replace("\r\n ", "")
    assert [name for name in (*numbers, *family) if name in text] == []


def test_the_address_opens_nothing_once_it_is_ended(desk: Desk) -> None:
    path, other = made(desk), made(desk, "Kommunen")
    assert "Bygdeavisa" in desk.words("/desk/feeds")
    with desk.db.read() as session:
        first = session.scalars(sa.select(Feed.id).where(Feed.name == "Bygdeavisa")).one()
    desk.post(f"/desk/feeds/{first}/end")
    outside = desk.app.test_client()
    assert [outside.get(each).status_code for each in (path, other)] == [404, 200]
    assert "Bygdeavisa" not in desk.words("/desk/feeds")


def test_an_address_that_was_never_made_opens_nothing(outsider: Desk) -> None:
    assert outsider.client.get("/feed/abc.ics").status_code == 404


def test_it_is_unguessable_and_shown_once(desk: Desk) -> None:
    path = made(desk)
    assert len(path) > len("/feed/.ics") + 40
    assert path not in desk.get("/desk/feeds")


def test_a_feed_without_a_name_is_told(desk: Desk) -> None:
    answer = desk.post("/desk/feeds", name=" ")
    assert (answer.status_code, "Skriv kven lenkja er til" in answer.text) == (422, True)


def test_another_communitys_feed_is_not_there(desk: Desk) -> None:
    made(desk)
    with desk.db.read() as session:
        feed = session.scalars(sa.select(Feed.id)).one()
    neighbour = Desk(desk.app.test_client(), desk.db, desk.app).signs_in("nabo", "a-long-password")
    assert neighbour.post(f"/desk/feeds/{feed}/end").status_code == 404
