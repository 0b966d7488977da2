"""The desk sees what each driver has offered, who gets the list of the day, and changes each for him."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from models import Audit, DriveDay, DriverKind, DriveTerms, DriveWeekday, ElderDriver, Person, Role, Source
from services import rides
from services.availability import elder_drivers
from tests.support import builders
from tests.support.counting import asked
from tests.support.desk import Desk

ALL = "/desk/rides/drivers"


@pytest.fixture
def driver(desk: Desk) -> int:
    with desk.db.read() as session:
        return rides.active_drivers(session, desk.person(session, "Kari").community_id)[0].id


def own_driver_of_kari(desk: Desk) -> int:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        phone = builders.number(691, mobile=True)
        nils = builders.person(session, kari.community_id, "Nils", Role.KIN, phone=phone)
        session.flush()
        elder_drivers.write(session, kari, nils, DriverKind.OWN, source=Source.DESK)
        return nils.id


def test_the_coordinator_writes_days_weekdays_and_how_far_and_puts_him_on_the_list(desk: Desk, driver: int) -> None:
    his = f"/desk/people/{driver}/driving"
    assert his in desk.get(f"/desk/people/{driver}")
    assert "Ingen får skysslista" in desk.words(ALL)
    desk.post(f"{his}/day", can="no", day="4.12", until="5.12")
    desk.post(f"{his}/week", weekdays="0", starts="10", ends="14", anyway="y")
    desk.post(f"{his}/terms", kilometres="60", listed="y")
    with desk.db.read() as session:
        name = session.get_one(Person, driver).full_name
        his_days = sa.select(DriveDay).where(DriveDay.person_id == driver).order_by(DriveDay.day)
        days = session.scalars(his_days).all()
        week = session.scalars(sa.select(DriveWeekday).where(DriveWeekday.person_id == driver)).one()
        terms = session.scalars(sa.select(DriveTerms).where(DriveTerms.person_id == driver)).one()
        assert {(row.can, row.source) for row in days} == {(False, Source.DESK)} and len(days) == 2
        assert (week.weekday, week.starts, week.anyway) == (0, "10:00", True)
        assert (terms.most_km, terms.list_at is not None) == (60, True)
        noted = session.scalars(sa.select(Audit.action).where(Audit.person_id == driver)).all()
        assert any(action.startswith("changed_drives") for action in noted)
    page = desk.words(ALL)
    assert f"Skysslista klokka ti får: {name}." in page
    assert "Måndag: 10.00–14.00. Skal dit uansett." in page
    assert "Fredag 4. desember til og med laurdag 5. desember: Kan ikkje." in page
    first, last = (str(row.day.toordinal()) for row in days)
    desk.post(f"{his}/as-usual", number=first, last=last)
    assert "til og med laurdag" not in desk.words(ALL)
    desk.post(f"{his}/terms", kilometres="60")
    assert "Ingen får skysslista" in desk.words(ALL)


def test_an_elders_own_driver_has_days_and_no_list(desk: Desk) -> None:
    nils = own_driver_of_kari(desk)
    assert "Eigen sjåfør" in desk.words(f"/desk/people/{nils}")
    his = f"/desk/people/{nils}/driving"
    page = desk.words(his)
    assert "Kari Dømesen" in page and "Lista over skyss" not in page
    with desk.db.read() as session:
        noted = session.scalars(sa.select(Audit.person_id).where(Audit.action == "read_beside"))
        assert desk.person(session, "Kari").id in noted.all()
    desk.post(f"{his}/terms", listed="y")
    with desk.db.read() as session:
        assert not rides.has_list(session, session.get_one(Person, nils))
    assert "Eigen sjåfør for Kari Dømesen." in desk.words(ALL)


def test_who_drives_nobody_has_no_such_page_and_what_cannot_be_is_said(desk: Desk, driver: int) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    assert desk.client.get(f"/desk/people/{kari}/driving").status_code == 404
    for part, fields in (
        ("day", {"can": "yes", "day": "tull"}),
        ("week", {"starts": "14"}),
        ("terms", {"kilometres": "0"}),
    ):
        assert desk.post(f"/desk/people/{driver}/driving/{part}", **fields).status_code == 422


def test_it_asks_as_much_of_many_drivers_as_of_one(desk: Desk, driver: int) -> None:
    desk.get(ALL)
    with asked(desk.db) as few:
        desk.get(ALL)
    with desk.db.write() as session:
        community_id = session.get_one(Person, driver).community_id
        for number in range(700, 712):
            phone = builders.number(number, mobile=True)
            made = builders.person(session, community_id, f"Ola{number}", Role.DRIVER, phone=phone)
            session.flush()
            session.add(DriveWeekday(person_id=made.id, weekday=2, source=Source.DESK))
            session.add(ElderDriver(elder_id=desk.person(session, "Kari").id, driver_id=made.id, kind=DriverKind.OWN))
    desk.get(ALL)
    with asked(desk.db) as many:
        desk.get(ALL)
    about = re.compile(r"FROM (drive_\w+|elder_driver|place|person\w*)\b")
    of_drivers = [sum(bool(about.search(each)) for each in one.statements) for one in (few, many)]
    assert of_drivers[1] <= of_drivers[0], "\n".join(many.statements)
