"""The lists: each holds what its reader needs, and says so when there is nothing."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from models import Audit
from services.desk.paper import lists
from tests.support import counting
from tests.support.desk import Desk
from tests.support.hamlet import Hamlet
from tests.unit.paper import evening
from tests.unit.refunds.driving import drives

PAGES = (
    "/desk/paper",
    "/desk/paper/cards",
    "/desk/paper/poster",
    "/desk/paper/week",
    "/desk/paper/evening",
)


def test_the_evening_list_has_who_when_and_whom_to_ring_besides(desk: Desk) -> None:
    evening.ahead(desk)
    said_no = evening.refuses(desk, "Kari")
    words = desk.words("/desk/paper/evening")
    kari = words.split("19.00 Kari Dømesen", maxsplit=1)[1].split("19.01", maxsplit=1)[0]
    assert said_no not in kari
    assert "19.01 Ola" in words
    assert "har svart" in words
    assert "skal ikkje ringjast" in words
    assert "Er det fare for liv, ring 113." in words


def test_an_evening_with_nobody_says_so(desk: Desk) -> None:
    assert "Ingen blir ringde denne dagen." in desk.words("/desk/paper/evening?day=2026-12-24")


def test_a_driver_reads_where_and_when_and_whom_to_ring(desk: Desk) -> None:
    _, driver, day = evening.driven(desk)
    words = desk.words(f"/desk/paper/driver/{driver}?day={day}")
    assert evening.ADDRESS in words
    assert "10.20–10.35 Kari" in words
    assert "Ring Grendelinja på 61 99 90 00." in words
    other_day = desk.words(f"/desk/paper/driver/{driver}?day=2026-12-24")
    assert evening.ADDRESS not in other_day
    assert "har ikkje sagt ja til å køyre nokon denne dagen" in other_day


def test_a_car_that_is_on_the_map_is_read_stop_by_stop_there_and_home(hamlet: Hamlet) -> None:
    ola, kari, anna = hamlet.driver(), hamlet.person("Kari"), hamlet.person("Anna")
    day = date(2026, 11, 23)
    drives(hamlet, ola, day, 20_000, kari, anna)
    with hamlet.db.read() as session:
        ((driver, (drive,)),) = lists.cars(session, hamlet.community(session), day)
        assert driver.id == ola and drive.there is not None and drive.home is None
        assert [stop.ride.rider.first_name for stop in drive.there.stops] == ["Kari", "Anna"]
        assert lists.drives(session, hamlet.community(session), driver, day)[0].there is drive.there


def test_what_is_read_of_people_is_in_the_audit(desk: Desk) -> None:
    evening.ahead(desk)
    _, driver, day = evening.driven(desk)
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    for path in (
        "evening",
        f"driver/{driver}?day={day}",
        f"cards?person={kari}",
    ):
        desk.get(f"/desk/paper/{path}")
    with desk.db.read() as session:
        done = set(session.scalars(sa.select(Audit.action).where(Audit.person_id == kari)))
    assert {"read_evening_list", "read_drive", "read_card"} <= done


def test_the_page_of_all_leads_to_each_with_how_many(desk: Desk) -> None:
    evening.ahead(desk)
    _, driver, day = evening.driven(desk)
    page = desk.get("/desk/paper")
    assert f"/desk/paper/driver/{driver}?day={day}" in page
    words = desk.words("/desk/paper")
    assert "1 som skal hentast" in words
    assert "3 blir ringde i kveld" in words
    assert "8 gonger" in words


def test_what_is_printed_of_somebody_is_one_click_from_where_she_stands(desk: Desk) -> None:
    evening.ahead(desk)
    _, driver, _ = evening.driven(desk)
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    assert f'"/desk/paper/cards?person={kari}"' in desk.get(f"/desk/people/{kari}")
    assert f'"/desk/paper/driver/{driver}"' in desk.get(f"/desk/volunteers/{driver}")
    assert f'"/desk/paper/evening?day={evening.TONIGHT}"' in desk.get("/desk/evening")


def test_another_communitys_paper_is_not_there(outsider: Desk) -> None:
    _, driver, _ = evening.driven(outsider)
    with outsider.db.read() as session:
        kari = outsider.person(session, "Kari")
        place = kari.hamlet_id
    outsider.signs_in("nabo", "a-long-password")
    for path in (f"driver/{driver}", f"poster?place={place}"):
        assert outsider.client.get(f"/desk/paper/{path}").status_code == 404
    assert "Kari" not in outsider.words(f"/desk/paper/cards?person={kari.id}")


@pytest.mark.parametrize(
    "path", ["evening?day=no-day", "evening?day=1999-01-01", "poster?week=x", "poster?place=99999"]
)
def test_what_is_no_day_and_no_place_is_not_there(desk: Desk, path: str) -> None:
    assert desk.client.get(f"/desk/paper/{path}").status_code == 404


@pytest.mark.parametrize("path", PAGES)
def test_it_asks_the_database_twelve_times_at_most(desk: Desk, path: str) -> None:
    evening.ahead(desk)
    desk.get(path)
    with counting.asked(desk.db) as asked:
        desk.get(path)
    assert len(asked.statements) <= 12, asked.statements
