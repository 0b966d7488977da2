"""Before a rider is given to a driver or moved to another, the page says of each car what would break in it, or who in
it would be fetched at another time; and why somebody was left out."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from locales import LANGUAGES, phrase
from models import Occurrence, Person, PersonRole, Place, Ride, RideState, Role, Signup, SignupState, Source
from scheduler import advancing
from services import errands, rides
from services.availability import saying
from services.rides import planner, problems, trying
from tests.support import builders, counting
from tests.support.desk import NOW, Desk
from tests.unit.planner.valley import valley

AT = NOW.replace(hour=11, minute=7) + timedelta(days=5)
ONES_OWN = "/desk/rides/{}/give"


@pytest.fixture
def cars(desk: Desk) -> Desk:
    """A gathering at Utgard, and two drivers besides those of the village: Brynjulf of Galdesanden with two seats, and
    Åsmund of Garmo with three."""
    with desk.db.write() as session:
        community_id = desk.person(session, "Kari").community_id
        builders.occurrence(session, community_id, AT, "Bibliotekkafé", uid="bus", place_id=at(session, "Utgard").id)
        for name, hamlet, seats in (("Brynjulf", "Galdesanden", 2), ("Åsmund", "Garmo", 3)):
            somebody(session, name, hamlet, Role.DRIVER, seats=seats)
    return desk


def at(session: Session, name: str) -> Place:
    return session.scalars(sa.select(Place).filter_by(name=name)).one()


def somebody(session: Session, name: str, hamlet: str, role: Role, **more: int) -> Person:
    lives = at(session, hamlet)
    phone = builders.number(400 + (session.scalar(sa.select(sa.func.count(Person.id))) or 0), mobile=True)
    return builders.person(session, lives.community_id, name, role, phone=phone, hamlet_id=lives.id, **more)


def wants(desk: Desk, name: str, hamlet: str, *, of: str | None = None) -> int:
    """Somebody of that hamlet has joined it and wants a ride, which `of` has promised."""
    with desk.db.write() as session:
        person = somebody(session, name, hamlet, Role.ELDER)
        occurrence = session.scalars(sa.select(Occurrence).where(Occurrence.starts_at == AT)).unique().one()
        signup = Signup(person_id=person.id, occurrence_id=occurrence.id, state=SignupState.JOINED, source=Source.DESK)
        session.add(signup)
        session.flush()
        ride = rides.want(session, signup)
        if of is not None:
            won = rides.accept(session, desk.person(session, of), ride.id, source=Source.DESK)
            assert won is rides.AcceptResult.WON
        return ride.id


def said_of(desk: Desk, driver: str, ride_id: int) -> str:
    """What stands in the row of that driver."""
    page = desk.get(ONES_OWN.format(ride_id) + "?all=1")
    with desk.db.read() as session:
        row = f'id="driver-{desk.person(session, driver).id}"'
    (found,) = re.findall(rf"<li[^>]*{row}.*?</li>", page, re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def test_a_car_that_is_full_says_so_and_has_no_button(cars: Desk) -> None:
    for name in ("Ragna", "Tordis"):
        wants(cars, name, "Galdesanden", of="Brynjulf")
    said = said_of(cars, "Brynjulf", wants(cars, "Signe", "Galdesanden"))
    assert "Bilen er full: det manglar éin plass." in said
    assert "Gje til" not in said and "Køyrer 2 dit frå før." in said


def test_who_would_sit_too_long_is_named_with_the_minutes_and_the_most(cars: Desk) -> None:
    """From Garmo by Galdesanden to the hall, or the other way round."""
    wants(cars, "Ragna", "Garmo", of="Åsmund")
    said = said_of(cars, "Åsmund", wants(cars, "Signe", "Galdesanden"))
    (who, minutes, most) = re.findall(r"(\w+) blir sitjande (\d+) minutt i bilen, og (\d+) er det meste\.", said)[0]
    assert who in ("Ragna", "Signe") and int(minutes) > int(most) >= 45
    assert "Gje til" not in said


def test_others_who_would_be_fetched_earlier_are_counted_and_what_she_would_be_told_stands_first(cars: Desk) -> None:
    first = wants(cars, "Ragna", "Galdesanden", of="Brynjulf")
    ride_id = wants(cars, "Signe", "Bøverdalen")
    said = said_of(cars, "Brynjulf", ride_id)
    (minutes,) = re.findall(r"Éin annan blir henta (\d+) minutt tidlegare\.", said)
    (begins,) = re.findall(r"^(\d\d\.\d\d)–", said)
    with cars.db.read() as session:
        before = session.get_one(Ride, first).pickup_from
    with cars.db.write() as session:
        brynjulf = cars.person(session, "Brynjulf")
        assert rides.accept(session, brynjulf, ride_id, source=Source.DESK) is rides.AcceptResult.WON
    with cars.db.read() as session:
        her, after = session.get_one(Ride, ride_id).pickup_from, session.get_one(Ride, first).pickup_from
    assert before is not None and her is not None and after is not None
    assert f"{her + timedelta(hours=1):%H.%M}" == begins
    assert before - after == timedelta(minutes=int(minutes))


def test_to_move_her_every_car_but_her_own_is_looked_at(cars: Desk) -> None:
    ride_id = wants(cars, "Ragna", "Galdesanden", of="Brynjulf")
    with cars.db.read() as session:
        brynjulf = cars.person(session, "Brynjulf").id
    assert f'id="driver-{brynjulf}"' not in cars.get(ONES_OWN.format(ride_id))
    assert "Flytt til Åsmund" in said_of(cars, "Åsmund", ride_id)


def test_who_has_the_same_telephone_and_rides_with_another_is_named(cars: Desk) -> None:
    first = wants(cars, "Ragna", "Galdesanden", of="Brynjulf")
    ride_id = wants(cars, "Signe", "Galdesanden")
    with cars.db.write() as session:
        session.get_one(Ride, ride_id).rider.phone = session.get_one(Ride, first).rider.phone
    assert "Ragna har same telefon, og køyrer i ein annan bil." in said_of(cars, "Åsmund", ride_id)
    assert "same telefon" not in said_of(cars, "Brynjulf", ride_id)


def test_what_can_be_chosen_is_what_can_be_promised(cars: Desk) -> None:
    """Whoever has a button takes her, and whoever has none cannot."""
    wants(cars, "Ragna", "Garmo", of="Åsmund")
    ride_id = wants(cars, "Signe", "Galdesanden")
    with cars.db.read() as session:
        tried, many = rides.try_cars(session, session.get_one(Ride, ride_id))
        assert many == len(tried) > 6
    for one in tried:
        with cars.db.write() as session:
            driver = session.get_one(Person, one.driver.id)
            took = rides.accept(session, driver, ride_id, source=Source.DESK) is rides.AcceptResult.WON
            session.rollback()
        assert took is not bool(one.broken), one.driver.first_name


def test_it_asks_twelve_times_at_most_however_many_drive(cars: Desk) -> None:
    for name in ("Ragna", "Tordis"):
        wants(cars, name, "Bøverdalen", of="Brynjulf")
    wants(cars, "Borgny", "Garmo", of="Åsmund")
    path = ONES_OWN.format(wants(cars, "Signe", "Galdesanden"))
    cars.get(path)
    with counting.asked(cars.db) as asked:
        cars.get(path)
    assert len(asked.statements) <= 12, "\n".join(asked.statements)


def test_who_the_plan_leaves_out_has_its_reason_as_a_sentence_until_somebody_drives_her(cars: Desk) -> None:
    """Nobody but Brynjulf drives, and he has two seats."""
    with cars.db.write() as session:
        of_others = PersonRole.person_id != cars.person(session, "Brynjulf").id
        session.execute(sa.delete(PersonRole).where(PersonRole.role == Role.DRIVER, of_others))
    ids = [wants(cars, name, "Galdesanden") for name in ("Ragna", "Signe", "Tordis")]
    evening = AT - timedelta(days=1, hours=17)
    with clock.replaced_by(lambda: evening):
        advancing.run(cars.db, {"rides": rides.advance})
    words = cars.words("/desk/rides?day=2026-12-01")
    assert words.count("Fekk ikkje plass då bilane blei planlagde. Bilen til Brynjulf har éin plass for lite.") == 1
    with cars.db.write() as session:
        (left,) = [ride for ride in (session.get_one(Ride, one) for one in ids) if ride.left_because]
        brynjulf = cars.person(session, "Brynjulf")
        brynjulf.seats = 3
        rides.accept(session, brynjulf, left.id, source=Source.DESK)
        assert (left.state, left.left_because) == (RideState.PROMISED, None)


@pytest.mark.parametrize("why", planner.Why)
def test_every_reason_of_the_planner_can_be_kept(why: planner.Why) -> None:
    asked = problems.Asked(valley([], []), {}, {}, {}, NOW)
    aid = planner.Aid.ROLLATOR if why is planner.Why.NO_ROOM else None
    kept = asked.because(planner.Left(rider="r", reasons=(planner.Reason(why=why, amount=90.5, car="7", aid=aid),)))
    assert (kept["why"], kept["driver"], kept.get("which")) == (why.value, 7, aid and "rollator")
    assert ("at" in kept) is (why in problems.AT_AN_HOUR) is not ("amount" in kept)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_every_rule_that_can_break_has_a_sentence_of_its_own(language: str) -> None:
    beside = {"driver": "Jon", "name": "Kari", "amount": 2, "most": 45, "which": "", "at": "10.20"}
    reasons = {phrase(language, "web-rides-left", why=why.value, **beside) for why in planner.Why}
    assert len(reasons) == len(planner.Why)
    generally = {planner.Rule.ONE_PLACE, planner.Rule.WAITS}
    said = {phrase(language, "web-rides-breaks", rule=rule.value, **beside) for rule in set(planner.Rule) - generally}
    assert len(said) == len(set(planner.Rule) - generally - set(trying.ONLY_WRITTEN)) + 1


def test_who_has_said_that_he_can_that_day_stands_first_and_who_cannot_last(cars: Desk) -> None:
    ride_id, day = wants(cars, "Ragna", "Galdesanden"), AT.date()
    with cars.db.write() as session:
        saying.can_on(session, cars.person(session, "Åsmund"), day, source=Source.DESK)
        saying.cannot_on(session, cars.person(session, "Brynjulf"), day, day, source=Source.DESK)
    words = cars.words(ONES_OWN.format(ride_id)).partition("Har plass")[2]
    assert re.search(r"^\W+\d+\W+[\d.–]+ Åsmund [^.]*Har sagt at det går å køyre den dagen\.", words)
    assert re.search(r"Jon .*Brynjulf [^.]*Har sagt nei til å køyre den dagen\.", words)


def test_who_was_told_what_of_a_ride_stands_on_a_page_of_its_own(cars: Desk) -> None:
    ride_id = wants(cars, "Ragna", "Galdesanden", of="Brynjulf")
    assert f"/desk/rides/{ride_id}/told" in cars.get("/desk/rides?day=2026-12-01")
    words = cars.words(f"/desk/rides/{ride_id}/told")
    assert "Kven har fått vite kva om skyssen til Ragna" in words
    assert re.search(r"Ragna\s+Skyss: kven og når", words)
    assert re.search(r"Brynjulf\s+sjåfør\s+Køyring: kven og når", words)


def test_who_drives_elsewhere_then_is_said_to_and_an_errand_is_elsewhere_too(cars: Desk) -> None:
    """Nothing breaks in his car: the desk may know that it is on his way."""
    ride_id = wants(cars, "Signe", "Garmo")
    with cars.db.write() as session:
        brynjulf, out = cars.person(session, "Brynjulf"), cars.person(session, "Kari")
        errand = errands.ask(session, out, errands.Wish("doctor", AT - timedelta(minutes=10)), source=Source.DESK)
        rides.accept(session, brynjulf, errand.id, source=Source.DESK)
    assert "Brynjulf køyrer nokon til noko anna på same tid." in said_of(cars, "Brynjulf", ride_id)
    assert "på same tid" not in said_of(cars, "Åsmund", ride_id)
