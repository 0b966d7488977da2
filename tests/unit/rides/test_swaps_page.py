"""The desk is shown who could change cars for one who is left, and what each would be told, and has it done."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from models import About, Ride, RideState, Telling
from services.rides import course
from services.rides.swaps import looking
from tests.support.desk import Desk
from tests.unit.rides.test_trying import AT, cars, wants

__all__ = ["cars"]


@pytest.fixture
def signe(cars: Desk) -> int:
    """Brynjulf has one seat and drives Ragna; one has to climb into the car of Åsmund, who has two and drives Tordis.
    Signe cannot."""
    with cars.db.write() as session:
        cars.person(session, "Brynjulf").seats, cars.person(session, "Åsmund").car = 1, "high_step"
    for name, driver in (("Ragna", "Brynjulf"), ("Tordis", "Åsmund")):
        wants(cars, name, "Garmo", of=driver)
    left = wants(cars, "Signe", "Garmo")
    with cars.db.write() as session:
        ride = session.get_one(Ride, left)
        ride.rider.needs = "no_stairs"
        session.flush()
        look = looking.to_look_at(session, ride, course.known_of(session, ride.goal))
        assert look is not None
        looking.look_ahead({left: look})
        looking.keep(session)
    return left


def last_telling(desk: Desk) -> int:
    with desk.db.read() as session:
        return session.scalar(sa.select(sa.func.max(Telling.id))) or 0


def test_the_day_and_who_gives_her_a_driver_say_who_could_change_cars(cars: Desk, signe: int) -> None:
    for path in (f"/desk/rides?day={AT:%Y-%m-%d}", f"/desk/rides/{signe}/give"):
        words = cars.words(path)
        assert re.search(r"Signe.* kan køyre med Brynjulf.* om Ragna.* over i bilen til Åsmund", words), path
        assert f"/desk/rides/{signe}/swap" in cars.get(path)


def test_what_is_shown_is_done_and_the_three_and_their_drivers_are_told(cars: Desk, signe: int) -> None:
    before = last_telling(cars)
    (seen,) = re.findall(r'name="seen" value="([\w ]*)"', cars.get(f"/desk/rides/{signe}/swap"))
    assert cars.post(f"/desk/rides/{signe}/swap", seen="another list").status_code == 409
    assert cars.post(f"/desk/rides/{signe}/swap", seen=seen).status_code == 302
    with cars.db.read() as session:
        ride = session.get_one(Ride, signe)
        assert (ride.state, ride.driver.first_name if ride.driver else None) == (RideState.PROMISED, "Brynjulf")
    with cars.db.read() as session:
        new = session.scalars(sa.select(Telling).where(Telling.id > before)).all()
        told = [(row.about, row.person.first_name) for row in new if row.about is not About.RIDE_ORDER]
    hers = [(About.RIDE_PROMISED, "Ragna"), (About.RIDE_PROMISED, "Signe")]
    his = [(About.RIDE_CANCELLED, "Brynjulf"), (About.RIDE_YOURS, "Brynjulf"), (About.RIDE_YOURS, "Åsmund")]
    assert sorted(told) == sorted([*hers, *his])
    assert cars.post(f"/desk/rides/{signe}/swap", seen=seen).status_code == 409


def test_where_somebody_has_changed_cars_it_is_no_longer_shown(cars: Desk, signe: int) -> None:
    with cars.db.write() as session:
        ragna = next(ride for ride in session.query(Ride) if ride.rider.first_name == "Ragna")
        ragna.driver_id = cars.person(session, "Åsmund").id
    assert f"/desk/rides/{signe}/swap" not in cars.get(f"/desk/rides?day={AT:%Y-%m-%d}")
    assert cars.client.get(f"/desk/rides/{signe}/swap").status_code == 409
