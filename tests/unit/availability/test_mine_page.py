"""A driver says on the page of his own when he can, from where, with how many, and how far."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from models import DriveDay, DriveTerms, DriveWeekday, PersonRole, Role
from services import rides
from services.people import places
from tests.support.desk import Desk

DAY = "/mine/driving/day"
FRIDAY, SATURDAY = date(2026, 12, 4), date(2026, 12, 5)


@pytest.fixture
def driver(desk: Desk) -> int:
    """Whose page is open in this browser."""
    with desk.db.read() as session:
        kari = desk.person(session, "Kari")
        found = rides.active_drivers(session, kari.community_id)[0]
    desk.opens_own_page_of(found.first_name)
    return found.id


def rows(desk: Desk, kind: type[Any], driver: int) -> list[Any]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(kind).where(kind.person_id == driver).order_by(kind.id)))


def test_he_says_a_day_a_weekday_and_how_far(desk: Desk, driver: int) -> None:
    assert "Når du kan køyre" in desk.get("/mine")
    with desk.db.read() as session:
        garmo = places.hamlets(session, desk.person(session, "Kari").community)[0]
    hours = {"starts": "10", "ends": "14.30", "seats": "3"}
    desk.post(DAY, can="yes", day="4.12", until="5.12", place=str(garmo.id), anyway="y", **hours)
    said = [
        (row.day, row.can, row.starts, row.ends, row.seats, row.from_place_id, row.anyway)
        for row in rows(desk, DriveDay, driver)
    ]
    assert said == [(day, True, "10:00", "14:30", 3, garmo.id, True) for day in (FRIDAY, SATURDAY)]
    desk.post(DAY, can="no", day="5.12")
    assert [row.can for row in rows(desk, DriveDay, driver)] == [True, False]
    page = desk.get("/mine/driving")
    assert "10.00–14.30" in page and "3 plassar" in page and f"Frå {garmo.name}" in page
    desk.post("/mine/driving/as-usual", number=str(SATURDAY.toordinal()))
    assert [row.day for row in rows(desk, DriveDay, driver)] == [FRIDAY]
    desk.post("/mine/driving/week", weekdays="4", starts="8", ends="12")
    desk.post("/mine/driving/week", weekdays="4,5")
    assert [(row.weekday, row.starts) for row in rows(desk, DriveWeekday, driver)] == [(4, "08:00"), (5, None)]
    desk.post("/mine/driving/terms", kilometres="60", listed="y")
    (terms,) = rows(desk, DriveTerms, driver)
    assert (terms.most_km, terms.list_at is not None) == (60, True)


@pytest.mark.parametrize(
    "fields",
    [
        {"day": "tull"},
        {"day": "1.9.2027"},
        {"day": "5.12", "until": "4.12.2026"},
        {"day": "4.12", "starts": "14", "ends": "10"},
        {"day": "4.12", "starts": "14"},
        {"day": "4.12", "seats": "40"},
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_changes_nothing(
    desk: Desk, driver: int, fields: dict[str, str]
) -> None:
    assert desk.post(DAY, can="yes", **fields).status_code == 422
    assert rows(desk, DriveDay, driver) == []


def test_who_is_not_active_reads_what_is_lacking(desk: Desk, driver: int) -> None:
    with desk.db.write() as session:
        role = session.get_one(PersonRole, (driver, Role.DRIVER))
        role.lapsed_at = role.since
        for row in role.person.seen_checks:
            session.delete(row)
    assert "må sjå dette før" in desk.get("/mine/driving")
