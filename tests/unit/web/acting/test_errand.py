"""From a person's page: a ride to an errand is asked for, seen where rides are seen, and called off."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import Errand, ErrandState, Legs, Person, Ride
from services import rides
from tests.support.desk import NOW, Desk

ASKED = {"what": "doctor", "words": "", "day": "i morgon", "hour": "11.30", "home": "ready", "place": "0"}


def kari(desk: Desk) -> int:
    with desk.db.read() as session:
        return desk.person(session, "Kari").id


def errands_of(desk: Desk) -> list[Errand]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(Errand).order_by(Errand.id)).unique())


def test_the_desk_asks_for_her_and_it_stands_on_her_page_and_in_the_day_of_rides(desk: Desk) -> None:
    person_id = kari(desk)
    answer = desk.post(f"/desk/people/{person_id}/errand", **ASKED)
    assert answer.status_code == 302
    (errand,) = errands_of(desk)
    assert (errand.what, errand.when_ready, errand.starts_at - NOW > timedelta(hours=12)) == ("doctor", True, True)
    assert "Legen" in desk.get(f"/desk/people/{person_id}")
    assert "Legen" in desk.get(f"/desk/people/{person_id}/rides")
    day = desk.get(f"/desk/rides?day={(errand.starts_at).date().isoformat()}")
    assert "Legen" in day and "Heim når det blir ringt" in day


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"day": "i dag", "hour": "11"}, "timen er over"),
        ({"hour": "23"}, "frå klokka 7 til 18"),
        ({"what": "other"}, "Skriv kva ærend det er"),
        ({"home": ""}, "turen heim"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_keeps_what_was_typed(desk: Desk, wrong: dict[str, str], says: str) -> None:
    answer = desk.post(f"/desk/people/{kari(desk)}/errand", **(ASKED | wrong))
    assert answer.status_code == 422
    assert says in answer.text
    assert f'value="{wrong.get("hour", "11.30")}"' in answer.text
    assert errands_of(desk) == []


def test_words_of_the_desks_own_are_read_by_whoever_drives_and_a_way_is_enough(desk: Desk) -> None:
    desk.post(f"/desk/people/{kari(desk)}/errand", **ASKED | {"what": "other", "words": "banken", "home": "home"})
    (errand,) = errands_of(desk)
    assert (errand.words, errand.starts_at) == ("banken", errand.ends_at)
    with desk.db.read() as session:
        assert session.scalars(sa.select(Ride.legs).where(Ride.errand_id == errand.id)).one() is Legs.HOME


def test_who_is_told_is_shown_before_it_is_called_off(desk: Desk) -> None:
    person_id = kari(desk)
    desk.post(f"/desk/people/{person_id}/errand", **ASKED)
    (errand,) = errands_of(desk)
    with desk.db.write() as session:
        ride = session.scalars(sa.select(Ride).where(Ride.errand_id == errand.id)).one()
        driver = next(one for one in rides.drivers_for(session, ride) if one.phone)
        rides.accept(session, driver, ride.id)
        name = session.get_one(Person, driver.id).first_name
    path = f"/desk/people/{person_id}/errand/{errand.id}/off"
    assert name in desk.get(path)
    assert errands_of(desk)[0].state is ErrandState.PLANNED
    (seen,) = re.findall(r'name="seen" value="([\w ]*)"', desk.get(path))
    assert desk.post(path, seen="another").status_code == 409
    assert desk.post(path, seen=seen).status_code == 302
    assert errands_of(desk)[0].state is ErrandState.CANCELLED
    assert desk.client.get(path).status_code == 409
