"""A driver's own page on the road: a large button for each thing he may say, of those he fetches and nobody else."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import (
    About,
    Alert,
    AlertOutcome,
    Occurrence,
    Outbox,
    Person,
    Ride,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Stop,
    StopState,
)
from tests.support import builders
from tests.support.desk import NOW, Desk


@pytest.fixture
def ride_id(desk: Desk) -> int:
    """Dagfinn, whose page is open, should have fetched Kari five minutes ago."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        phone = "+4790066001"
        dagfinn = builders.person(session, kari.community_id, "Dagfinn", Role.DRIVER, phone=phone, seats=2)
        occurrence = builders.occurrence(
            session, kari.community_id, NOW + timedelta(minutes=45), "Fredagstreff", uid="f"
        )
        joined = {"state": SignupState.JOINED, "source": Source.DESK, "queued_at": NOW}
        signup = Signup(person_id=kari.id, occurrence_id=occurrence.id, **joined)
        session.add(signup)
        session.flush()
        ride = Ride(signup_id=signup.id, state=RideState.PROMISED, driver_id=dagfinn.id)
        ride.pickup_from, ride.pickup_to = NOW - timedelta(minutes=20), NOW - timedelta(minutes=5)
        session.add(ride)
        session.flush()
        found = ride.id
    desk.opens_own_page_of("Dagfinn")
    return found


def says(desk: Desk, path: str, **fields: str) -> str:
    """The page he comes to."""
    assert desk.post(path, **fields).status_code == 302
    return desk.client.get("/mine").text


def state(desk: Desk) -> StopState:
    with desk.db.read() as session:
        return session.scalars(sa.select(Stop)).unique().one().state


def test_he_stands_outside_and_she_is_rung_and_then_she_is_with_him(desk: Desk, ride_id: int) -> None:
    shown = desk.client.get("/mine").text
    assert "På vegen no" in shown and "Eg står utanfor" in shown
    done = says(desk, f"/mine/drive/{ride_id}/here")
    assert "Linja seier det til Kari no." in done and "Du står utanfor" in done
    with desk.db.read() as session:
        assert session.scalars(sa.select(Outbox).filter_by(about=About.CAR_HERE)).one().number
    assert "Kari er med." in says(desk, f"/mine/drive/{ride_id}/aboard")
    assert state(desk) is StopState.ABOARD


def test_he_is_late_and_nobody_comes_out(desk: Desk, ride_id: int) -> None:
    late = says(desk, f"/mine/drive/{ride_id}/late", minutes="20")
    assert "Éin som ventar, får vite det." in late
    with desk.db.read() as session:
        assert session.get_one(Ride, ride_id).pickup_to == NOW + timedelta(minutes=20)
    assert desk.post(f"/mine/drive/{ride_id}/late", minutes="900").status_code == 400
    said = says(desk, f"/mine/drive/{ride_id}/not-home")
    assert "Linja ringjer Kari no, og kontaktane" in said
    assert state(desk) is StopState.NOT_HOME
    assert f"/mine/drive/{ride_id}/aboard" in said
    assert "Kari er med." in says(desk, f"/mine/drive/{ride_id}/aboard")
    with desk.db.read() as session:
        assert session.scalars(sa.select(Alert)).one().outcome is AlertOutcome.FOUND_WELL


def test_she_is_home_or_he_cannot_drive_her(desk: Desk, ride_id: int) -> None:
    with desk.db.write() as session:
        occurrence = session.get_one(Ride, ride_id).goal
        occurrence.starts_at, occurrence.ends_at = NOW - timedelta(hours=2), NOW
    assert "Eg kan ikkje køyre heim" in desk.client.get("/mine").text
    done = says(desk, f"/mine/drive/{ride_id}/home")
    assert "Kari er heime. Takk for at du køyrde." in done
    assert "Det gjeld ikkje lenger" in says(desk, "/mine/drive/cannot-home")
    assert "Kari er ikkje heime enno" in says(desk, f"/mine/drive/{ride_id}/not-home-yet")
    assert "Det gjeld ikkje lenger" in says(desk, f"/mine/drive/{ride_id}/not-home-yet")
    says(desk, f"/mine/drive/{ride_id}/home")
    desk.signs_in()
    shown = desk.client.get("/desk/rides").text
    assert "Er heime, seier sjåføren." in shown and f"/desk/rides/{ride_id}/not-home" in shown
    assert desk.post(f"/desk/rides/{ride_id}/not-home").status_code == 302
    assert "Er heime, seier sjåføren." not in desk.client.get("/desk/rides").text


def test_he_cannot_drive_her_home_and_says_so_as_it_begins(desk: Desk, ride_id: int) -> None:
    with desk.db.write() as session:
        session.get_one(Ride, ride_id).goal.starts_at = NOW - timedelta(minutes=5)
    assert "Eg kan ikkje køyre heim" in desk.client.get("/mine").text
    assert "Det gjeld ikkje lenger" not in says(desk, "/mine/drive/cannot-home")


def test_another_driver_has_no_such_button_and_says_nothing_of_her(desk: Desk, ride_id: int) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        builders.person(session, kari.community_id, "Eivind", Role.DRIVER, phone="+4790066002", seats=2)
    desk.opens_own_page_of("Eivind")
    assert "På vegen no" not in desk.client.get("/mine").text
    for deed in ("here", "aboard", "not-home", "home"):
        said = says(desk, f"/mine/drive/{ride_id}/{deed}")
        assert "Det gjeld ikkje lenger" in said
    with desk.db.read() as session:
        assert session.scalars(sa.select(Stop)).unique().all() == []
        assert session.scalars(sa.select(Person.first_name).join(Signup).join(Occurrence)).all()
