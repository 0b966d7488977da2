"""The rides of a day at the desk: who is without, who drives whom, and what giving and taking back tells whom."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import sqlalchemy as sa
from werkzeug.test import TestResponse

from models import (
    About,
    Leg,
    Occurrence,
    Outbox,
    OutboxState,
    Person,
    PersonRole,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Stop,
    Telling,
    TellingState,
    Trip,
    TripState,
)
from services import errands, rides
from services.desk.rides import day, drawing
from tests.support import builders
from tests.support.counting import asked
from tests.support.desk import NOW, Desk

AT = NOW.replace(hour=11, minute=7) + timedelta(days=5)


@pytest.fixture
def bus(desk: Desk) -> Desk:
    """Something on Tuesday, to which nobody is driven yet, and two drivers with seats."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        builders.occurrence(session, kari.community_id, AT, "Bibliotekkafé", uid="bus")
        for number, name in enumerate(("Brynjulf", "Åsmund"), start=690):
            phone = builders.number(number, mobile=True)
            builders.person(session, kari.community_id, name, Role.DRIVER, phone=phone, seats=2)
    return desk


def wants(desk: Desk, name: str) -> int:
    """She has joined it, and wants a ride."""
    with desk.db.write() as session:
        person = desk.person(session, name)
        occurrence = session.scalars(sa.select(Occurrence).where(Occurrence.starts_at == AT)).one()
        signup = Signup(person_id=person.id, occurrence_id=occurrence.id, state=SignupState.JOINED, source=Source.DESK)
        session.add(signup)
        session.flush()
        return rides.want(session, signup).id


def ride(desk: Desk, ride_id: int) -> tuple[RideState, int | None]:
    with desk.db.read() as session:
        row = session.get_one(Ride, ride_id)
        return row.state, row.driver_id


def driver(desk: Desk, name: str = "Brynjulf") -> int:
    with desk.db.read() as session:
        return desk.person(session, name).id


def told(desk: Desk, about: About) -> list[str]:
    with desk.db.read() as session:
        rows = session.scalars(
            sa.select(Telling).where(Telling.about == about, Telling.state != TellingState.WITHDRAWN)
        )
        return [row.person.first_name for row in rows]


def gives(desk: Desk, ride_id: int, name: str = "Brynjulf", **fields: str) -> TestResponse:
    """As it was shown first; what was refused there."""
    address, whom = f"/desk/rides/{ride_id}/give", {"driver": driver(desk, name)}
    shown = desk.post(address, **whom)
    if shown.status_code != 200:
        return shown
    (seen,) = re.findall(r'name="seen" value="([\w ]*)"', shown.text)
    return desk.post(address, **whom, seen=seen, **fields)


def test_who_is_without_stands_first_with_how_many_were_asked(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    with bus.db.write() as session:
        for number, (name, answer) in enumerate((("Brynjulf", RideAnswer.NO), ("Åsmund", RideAnswer.ASKED)), start=1):
            session.add(RideAsk(ride_id=ride_id, driver_id=bus.person(session, name).id, answer=answer, code=number))
    words = bus.words("/desk/rides?day=2026-12-01")
    assert "Utan bil (1)" in words
    assert "2 sjåførar er spurde: 1 nei, 1 har ikkje svart." in words
    assert "Gje til …" in words


def test_a_driver_is_given_the_ride_and_both_are_told(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    assert "Gje til Brynjulf" in bus.words(f"/desk/rides/{ride_id}/give")
    page = bus.post(f"/desk/rides/{ride_id}/give", driver=driver(bus)).text
    assert "Skal Brynjulf" in page and "2 får vite det" in page
    assert ride(bus, ride_id) == (RideState.WANTED, None)
    answer = gives(bus, ride_id)
    assert answer.headers["Location"].endswith("/desk/rides?day=2026-12-01")
    assert ride(bus, ride_id) == (RideState.PROMISED, driver(bus))
    assert (told(bus, About.RIDE_PROMISED), told(bus, About.RIDE_YOURS)) == (["Kari"], ["Brynjulf"])
    words = bus.words("/desk/rides?day=2026-12-01")
    assert "køyrer Kari Dømesen no" in words
    assert "ikkje alle veit det enno" in words
    assert "Alle har skyss" in words


def test_a_car_is_drawn_over_its_hamlets_with_who_gets_in_when(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    assert "Bilane på veg dit" not in bus.words("/desk/rides?day=2026-12-01")
    with bus.db.write() as session:
        found = session.get_one(Ride, ride_id)
        trip = Trip(occurrence=found.signup.occurrence, driver_id=bus.person(session, "Brynjulf").id, leg=Leg.THERE)
        trip.state, trip.metres, trip.code = TripState.PROPOSED, 21_000, 3
        trip.leaves_at, trip.arrives_at = AT - timedelta(minutes=50), AT - timedelta(minutes=10)
        trip.stops = [Stop(ride_id=ride_id, position=1, at=AT - timedelta(minutes=32))]
        session.add(trip)
    words = bus.words("/desk/rides?day=2026-12-01")
    assert "Bilane på veg dit" in words
    assert "11.35 Kari" in words
    assert "Brynjulf (spurd)" in words
    assert "Brynjulf er spurd om å ta heile bilen" in words
    assert "Bilane på veg heim" not in words


def test_the_way_home_is_drawn_by_itself_and_not_where_she_is_to_ring(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    with bus.db.write() as session:
        found, brynjulf = session.get_one(Ride, ride_id), bus.person(session, "Brynjulf")
        rides.accept(session, brynjulf, ride_id, source=Source.DESK)
        wish = errands.Wish("doctor", AT + timedelta(hours=2))
        out = errands.ask(session, found.rider, wish, source=Source.DESK)
        rides.accept(session, brynjulf, out.id, source=Source.DESK)
        for to in ({"occurrence": found.goal}, {"errand": out.errand}):
            home = Trip(**to, driver_id=brynjulf.id, leg=Leg.HOME, metres=21_000)
            ride = found if "occurrence" in to else out
            home.leaves_at, home.arrives_at = AT + timedelta(hours=2), AT + timedelta(hours=2, minutes=25)
            home.stops = [Stop(ride_id=ride.id, position=1, at=home.arrives_at)]
            home.state = TripState.AGREED
            session.add(home)
        session.flush()
        drawn = drawing.of(session, day.of(session, found.rider.community, AT.date()))
    assert drawn is not None
    (way,) = drawn.ways
    assert (way.leg, [dot.who.first_name for line in way.lines for dot in line.dots if dot.who]) == (Leg.HOME, ["Kari"])
    words = bus.words("/desk/rides?day=2026-12-01")
    assert "Bilane på veg heim" in words and "14.32 Kari" in words
    assert "class=g-home" in bus.get("/desk/rides?day=2026-12-01")
    sheet = bus.words(f"/desk/paper/driver/{driver(bus)}?day=2026-12-01")
    assert sheet.count("14.32") == 1, "no hour on paper either where she is to ring"
    assert "Heim når det blir ringt" in sheet


def test_who_was_asked_in_vain_is_shown_and_hears_that_it_is_settled_unless_the_desk_rings(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    with bus.db.write() as session:
        rides.advance(session, NOW)
        for offer in session.scalars(sa.select(Telling).where(Telling.about == About.RIDE_OFFER)):
            offer.state = TellingState.TOLD
    page = bus.post(f"/desk/rides/{ride_id}/give", driver=driver(bus)).text
    in_vain = told(bus, About.RIDE_OFFER)
    assert in_vain and all(name in page for name in in_vain) and f"{2 + len(in_vain)} får vite det" in page
    assert told(bus, About.RIDE_TAKEN) == []
    assert gives(bus, ride_id, by_hand="1").status_code == 302
    assert told(bus, About.RIDE_TAKEN) == in_vain
    with bus.db.read() as session:
        due = session.scalars(sa.select(Outbox.about).where(Outbox.state == OutboxState.DUE)).all()
    assert not {About.RIDE_TAKEN, About.RIDE_PROMISED, About.RIDE_YOURS} & set(due)


def test_all_know_when_the_rider_has_been_told(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    gives(bus, ride_id)
    with bus.db.write() as session:
        row = session.scalars(sa.select(Telling).where(Telling.about == About.RIDE_PROMISED)).one()
        row.state = TellingState.TOLD
    assert "alle veit det" in bus.words("/desk/rides?day=2026-12-01").replace("ikkje alle", "")


def test_somebody_else_was_first(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    gives(bus, ride_id)
    answer = gives(bus, ride_id, "Åsmund")
    assert (answer.status_code, ride(bus, ride_id)) == (409, (RideState.PROMISED, driver(bus)))
    assert "alt fått ein annan sjåfør" in answer.text


def test_a_car_that_is_full_is_refused_in_words(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    with bus.db.write() as session:
        bus.person(session, "Brynjulf").seats = 0
    answer = gives(bus, ride_id)
    assert (answer.status_code, ride(bus, ride_id)[0]) == (409, RideState.WANTED)
    assert "Bilen er full" in answer.text
    assert "Gje til Brynjulf" not in bus.words(f"/desk/rides/{ride_id}/give")


def seen_before_taking_back(desk: Desk, ride_id: int) -> str:
    (seen,) = re.findall(r'name="seen" value="([\w ]*)"', desk.get(f"/desk/rides/{ride_id}/take-back"))
    return seen


def takes_back(desk: Desk, ride_id: int, seen: str, name: str = "Brynjulf", **fields: str) -> int:
    return desk.post(f"/desk/rides/{ride_id}/take-back", driver=driver(desk, name), seen=seen, **fields).status_code


def test_where_another_is_told_than_was_shown_no_ride_is_taken_back(bus: Desk) -> None:
    """The rider has heard meanwhile who drives her."""
    ride_id = wants(bus, "Kari")
    gives(bus, ride_id)
    seen = seen_before_taking_back(bus, ride_id)
    with bus.db.write() as session:
        session.scalars(sa.select(Telling).where(Telling.about == About.RIDE_PROMISED)).one().state = TellingState.TOLD
    assert takes_back(bus, ride_id, seen) == 409
    assert ride(bus, ride_id) == (RideState.PROMISED, driver(bus))
    assert told(bus, About.RIDE_CANCELLED) == []
    assert takes_back(bus, ride_id, seen_before_taking_back(bus, ride_id), by_hand="1") == 302
    with bus.db.read() as session:
        due = session.scalars(sa.select(Outbox.about).where(Outbox.state == OutboxState.DUE)).all()
        assert About.RIDE_CANCELLED not in due


def test_a_ride_is_taken_back_and_the_driver_is_told_and_asked_no_more(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    gives(bus, ride_id)
    with bus.db.write() as session:
        session.scalars(sa.select(Telling).where(Telling.about == About.RIDE_PROMISED)).one().state = TellingState.TOLD
    page = bus.words(f"/desk/rides/{ride_id}/take-back")
    assert "Brynjulf blir ikkje spurd ein gong til" in page
    assert "Kari Dømesen" in page and "2 får vite det" in page
    seen = seen_before_taking_back(bus, ride_id)
    assert takes_back(bus, ride_id, seen, "Åsmund") == 409
    assert takes_back(bus, ride_id, seen) == 302
    assert ride(bus, ride_id) == (RideState.WANTED, None)
    assert sorted(told(bus, About.RIDE_CANCELLED)) == ["Brynjulf", "Kari"]
    with bus.db.write() as session:
        asks = session.scalars(sa.select(RideAsk).where(RideAsk.ride_id == ride_id)).all()
        assert [ask.answer for ask in asks] == [RideAnswer.NO]
        rides.advance(session, NOW)
        assert RideAnswer.ASKED not in [ask.answer for ask in asks if ask.driver_id == driver(bus)]
    assert bus.client.get(f"/desk/rides/{ride_id}/take-back").status_code == 409


def test_whoever_had_not_heard_who_comes_is_not_told_that_he_does_not(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    gives(bus, ride_id)
    takes_back(bus, ride_id, seen_before_taking_back(bus, ride_id))
    assert told(bus, About.RIDE_CANCELLED) == ["Brynjulf"]
    assert told(bus, About.RIDE_PROMISED) == []


def test_each_driver_has_a_sheet_with_hours_addresses_and_numbers(bus: Desk) -> None:
    for name, who in (("Kari", "Brynjulf"), ("Anna", "Åsmund")):
        answer = gives(bus, wants(bus, name), who)
        assert answer.status_code == 302, answer.text[answer.text.index("<h1") :]
    with bus.db.write() as session:
        bus.person(session, "Kari").address = "Dømevegen 3"
    page = bus.get("/desk/paper/drivers?day=2026-12-01")
    assert page.count('class="g-own-sheet"') == 2
    assert "Dømevegen 3" in page
    assert f"/desk/paper/driver/{driver(bus)}" in bus.get("/desk/rides?day=2026-12-01")


def test_a_day_without_rides_leads_to_the_next_that_has_some(bus: Desk) -> None:
    wants(bus, "Kari")
    words = bus.words("/desk/rides?day=2026-11-29")
    assert "Ingen skal køyrast denne dagen." in words
    assert "Neste dag med skyss: tysdag 1. desember" in words
    wrong = bus.client.get("/desk/rides?day=aldri")
    assert (wrong.status_code, 'value="aldri"' in wrong.text) == (422, True)


def test_it_asks_as_much_of_many_as_of_one(bus: Desk) -> None:
    gives(bus, wants(bus, "Kari"))
    wants(bus, "Anna")
    bus.get("/desk/rides?day=2026-12-01")
    with asked(bus.db) as few:
        bus.get("/desk/rides?day=2026-12-01")
    with bus.db.read() as session:
        elders = Person.roles.any(PersonRole.role == Role.ELDER)
        names = sorted(set(session.scalars(sa.select(Person.first_name).where(elders))) - {"Kari", "Anna"})[:4]
    with bus.db.write() as session:
        bus.person(session, "Brynjulf").seats = 9
    for number, name in enumerate(names):
        ride_id = wants(bus, name)
        if number % 2:
            gives(bus, ride_id)
    bus.get("/desk/rides?day=2026-12-01")
    with asked(bus.db) as many:
        bus.get("/desk/rides?day=2026-12-01")
    assert len(many.statements) <= len(few.statements) <= 12, "\n".join(many.statements)


def test_another_community_sees_and_gives_none(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    jon = driver(bus)
    bus.post("/desk/logout")
    bus.signs_in("nabo", "a-long-password")
    assert "Kari" not in bus.words("/desk/rides?day=2026-12-01")
    for path in ("give", "take-back"):
        assert bus.client.get(f"/desk/rides/{ride_id}/{path}").status_code == 404
        assert bus.post(f"/desk/rides/{ride_id}/{path}", driver=jon).status_code == 404
    assert ride(bus, ride_id) == (RideState.WANTED, None)


def moves(desk: Desk, ride_id: int, to: str, before: str = "Brynjulf", seen: str | None = None, **fields: str) -> int:
    address = f"/desk/rides/{ride_id}/move/{driver(desk, to)}"
    if seen is None:
        (seen,) = re.findall(r'name="seen" value="([\w ]*)"', desk.get(address))
    return desk.post(address, **{"from": driver(desk, before), "seen": seen, **fields}).status_code


def test_a_ride_is_moved_and_all_three_are_told_what_was_shown(bus: Desk) -> None:
    """Nobody else is asked, and the one who had it is not asked again."""
    ride_id = wants(bus, "Kari")
    gives(bus, ride_id)
    assert "Flytt til Åsmund" in bus.words(f"/desk/rides/{ride_id}/give")
    assert "Brynjulf …" not in bus.words(f"/desk/rides/{ride_id}/give")
    assert moves(bus, ride_id, "Åsmund") == 302
    assert ride(bus, ride_id) == (RideState.PROMISED, driver(bus, "Åsmund"))
    assert told(bus, About.RIDE_CANCELLED) == ["Brynjulf"]
    assert (told(bus, About.RIDE_PROMISED), told(bus, About.RIDE_YOURS)) == (["Kari"], ["Åsmund"])
    assert (told(bus, About.RIDE_OFFER), told(bus, About.RIDE_TAKEN)) == ([], [])
    assert "Åsmund køyrer Kari" in bus.words("/desk/rides?day=2026-12-01")


def test_a_ride_somebody_else_has_meanwhile_is_not_moved(bus: Desk) -> None:
    ride_id = wants(bus, "Kari")
    gives(bus, ride_id)
    assert moves(bus, ride_id, "Åsmund", before="Åsmund", seen="x") == 409
    assert moves(bus, ride_id, "Åsmund", seen="another list") == 409
    with bus.db.write() as session:
        bus.person(session, "Åsmund").seats = 0
    refused = bus.client.get(f"/desk/rides/{ride_id}/move/{driver(bus, 'Åsmund')}")
    assert (refused.status_code, "Bilen er full" in refused.text) == (409, True)
    assert ride(bus, ride_id) == (RideState.PROMISED, driver(bus))
    assert told(bus, About.RIDE_CANCELLED) == []
