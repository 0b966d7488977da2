"""What somebody needs in a car, and what hers takes, written down at the desk."""

from __future__ import annotations

import re
from datetime import timedelta

import sqlalchemy as sa

from models import Audit, CarHas, Legs, Person, PersonRole, Ride, RideAsk, RideState, Role, Source
from services import rides, signups
from tests.support import builders
from tests.support.desk import NOW, Desk

AT = NOW.replace(hour=11, minute=7) + timedelta(days=5)


def elder(desk: Desk) -> int:
    with desk.db.read() as session:
        return session.scalars(sa.select(Person.id).where(Person.first_name == "Torbjørg")).one()


def driver(desk: Desk) -> int:
    with desk.db.read() as session:
        return session.scalars(sa.select(PersonRole.person_id).where(PersonRole.role == Role.DRIVER)).first() or 0


def test_what_she_needs_is_written_down_and_the_audit_says_only_that_it_was(desk: Desk) -> None:
    who = elder(desk)
    page = f"/desk/people/{who}/car"
    assert "Rullestol som blir lagd saman" in desk.words(page)
    desk.post(f"{page}/needs", needs="rollator,no_dog", out_from="10", out_until="1530", legs="home")
    with desk.db.read() as session:
        person = session.get_one(Person, who)
        said = person.needs, person.out_from, person.out_until, person.legs
        assert said == ("rollator no_dog", "10:00", "15:30", Legs.HOME)
        detail = session.scalars(sa.select(Audit.detail).filter_by(action="changed_person", person_id=who)).all()
        assert detail == ["in_car"]
    assert "Skrive opp" in desk.words(f"/desk/people/{who}")


def test_what_cannot_be_is_said_and_nothing_is_changed(desk: Desk) -> None:
    page = f"/desk/people/{elder(desk)}/car"
    both = desk.post(f"{page}/needs", needs="wheelchair_folded,wheelchair_seated", legs="both")
    assert both.status_code == 422
    assert "Kryss av for éin av dei to" in both.text
    hours = desk.post(f"{page}/needs", out_from="15", out_until="10", legs="both")
    assert "Det er ikkje noko tid mellom dei to klokkesletta." in hours.text
    with desk.db.read() as session:
        assert session.get_one(Person, elder(desk)).needs is None


def test_a_drivers_car_is_written_down_too(desk: Desk) -> None:
    page = f"/desk/people/{driver(desk)}/car"
    assert "Eigen bil" in desk.words(page)
    desk.post(page, seats="4", boot="2", has="lift,dog")
    with desk.db.read() as session:
        person = session.get_one(Person, driver(desk))
        assert (person.seats, person.boot, person.car) == (4, 2, "lift dog")
    assert "Skriv eit tal frå 0 til 9." in desk.post(page, seats="4", boot="mange").text


def test_who_has_promised_before_is_named_and_the_day_of_rides_says_that_his_car_will_not_do(desk: Desk) -> None:
    with desk.db.write() as session:
        kari, ola = desk.person(session, "Kari"), session.get_one(Person, driver(desk))
        on = builders.occurrence(session, kari.community_id, AT, "Bibliotekkafé", uid="car")
        signup = signups.join(session, kari, on.id, source=Source.DESK, wants_ride=True).signup
        assert signup is not None
        ride = rides.of_signup(session, signup)
        assert ride is not None
        assert rides.accept(session, ola, ride.id) is rides.AcceptResult.WON
        who, name = kari.id, ola.full_name
    desk.post(f"/desk/people/{who}/car/needs", needs="wheelchair_seated", legs="both")
    page = desk.get(f"/desk/people/{who}")
    assert f"{name} har alt lova å køyre, og veit det ikkje enno: ring." in page
    words = desk.words(f"/desk/rides?day={AT:%Y-%m-%d}")
    assert f"Bilen til {name} tek ikkje det" in words
    assert "Sit i rullestolen heile vegen" in words


def test_what_no_car_takes_is_a_sentence_on_the_day_of_rides(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        on = builders.occurrence(session, kari.community_id, AT, "Bibliotekkafé", uid="car")
        kari.needs, kari.out_until = "no_stairs wheelchair_seated", "23:00"
        signups.join(session, kari, on.id, source=Source.DESK, wants_ride=True)
    day = f"/desk/rides?day={AT:%Y-%m-%d}"
    assert "Ingen sjåfør har bil som tek rullestol med nokon i." in desk.words(day)
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.needs, kari.out_until = "stick", "12:30"
    assert "Det passar ikkje med når Kari kan vere ute." in desk.words(day)
    with desk.db.write() as session:
        desk.person(session, "Kari").out_until = None
    assert "Ingen sjåfør har" not in desk.words(day)


def test_this_one_time_she_is_only_driven_there_and_both_are_shown_to_be_told_first(desk: Desk) -> None:
    with desk.db.write() as session:
        kari, ola = desk.person(session, "Kari"), session.get_one(Person, driver(desk))
        on = builders.occurrence(session, kari.community_id, AT, "Bibliotekkafé", uid="car")
        signup = signups.join(session, kari, on.id, source=Source.DESK, wants_ride=True).signup
        assert signup is not None
        ride = rides.of_signup(session, signup)
        assert ride is not None
        row, who = ride.id, kari.id
        rides.accept(session, ola, row)
    page = f"/desk/rides/{row}/this-time"
    assert "Det gjeld berre denne skyssen." in desk.words(page)
    shown = desk.post(page, needs="rollator", legs="there")
    assert "Skal Kari" in shown.text
    fields = dict(re.findall(r'type="hidden" name="(needs|legs|out_from|out_until|seen)" value="([^"]*)"', shown.text))
    assert desk.post(page, **fields).status_code == 302
    with desk.db.read() as session:
        ride = session.get_one(Ride, row)
        assert (ride.legs, ride.needs, ride.state) == (Legs.THERE, "rollator", RideState.PROMISED)
        assert session.get_one(Person, who).needs is None
    assert "Berre dit" in desk.words(f"/desk/rides?day={AT:%Y-%m-%d}")


def test_who_is_on_no_map_is_seen_on_the_day_of_rides(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        on = builders.occurrence(session, kari.community_id, AT, "Bibliotekkafé", uid="car")
        signups.join(session, kari, on.id, source=Source.DESK, wants_ride=True)
    day = f"/desk/rides?day={AT:%Y-%m-%d}"
    assert "Det er ikkje merkt på kartet" not in desk.words(day)
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.hamlet_id = kari.latitude = kari.longitude = None
    assert "Det er ikkje merkt på kartet kvar Kari bur." in desk.words(day)


def test_a_driver_says_on_his_own_page_what_his_car_takes_and_is_asked_without_her_name(desk: Desk) -> None:
    with desk.db.read() as session:
        name = session.get_one(Person, driver(desk)).first_name
    ola = desk.opens_own_page_of(name)
    desk.post("/mine/car", seats="3", boot="2", has="dog")
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.needs = "rollator"
        assert rides.car_of(session.get_one(Person, ola.id)) == rides.OwnCar(3, 2, frozenset({CarHas.DOG}))
        on = builders.occurrence(session, kari.community_id, AT, "Bibliotekkafé", uid="car")
        signup = signups.join(session, kari, on.id, source=Source.DESK, wants_ride=True).signup
        assert signup is not None
        ride = rides.of_signup(session, signup)
        session.add(RideAsk(ride=ride, driver_id=ola.id, code=7))
    words = desk.words("/mine")
    assert "Nokon" in words
    assert "Rullator." in words
