"""Drivers answer offers of rides by text."""

from __future__ import annotations

from models import (
    Person,
    Question,
    Ride,
    RideAsk,
    RideState,
)
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import advance, wants_ride
from tests.unit.sms.inbox import get, offered, open_question, rows, text


def test_a_driver_takes_the_only_ride_with_ja(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    ride = offered(hamlet, ola, 4)
    assert "Du køyrer Kari" in (text(hamlet, ola, "ja") or "")
    assert get(hamlet, Ride, ride).driver_id == ola


def test_a_bare_ja_to_several_rides_asks_which(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    first, second = offered(hamlet, ola, 4), offered(hamlet, ola, 5, "Anna")
    answer = text(hamlet, ola, "JA") or ""
    assert "4 Kari" in answer and "5 Anna" in answer
    assert {get(hamlet, Ride, ride).state for ride in (first, second)} == {RideState.WANTED}


def test_a_code_names_the_ride(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    first, second = offered(hamlet, ola, 4), offered(hamlet, ola, 5, "Anna")
    text(hamlet, ola, "JA 5")
    assert get(hamlet, Ride, first).state is RideState.WANTED
    assert get(hamlet, Ride, second).driver_id == ola


def test_nei_declines_the_ride(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    ride = offered(hamlet, ola, 4)
    text(hamlet, ola, "NEI 4")
    assert get(hamlet, Ride, ride).state is RideState.WANTED
    assert open_question(hamlet, ola) is None


def test_a_ride_somebody_else_took_is_said_to_be_found(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver(), hamlet.driver("Per")
    ride = offered(hamlet, ola, 4)
    hamlet._add(RideAsk(ride_id=ride, driver_id=per, code=1))
    text(hamlet, per, "JA 1")
    text(hamlet, ola, "JA 4")
    assert get(hamlet, Ride, ride).driver_id == per


def test_a_driver_whose_mobile_is_his_second_number_is_asked_there(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    with hamlet.db.write() as session:
        person = session.get_one(Person, ola)
        mobile = person.phone
        person.phone, person.phone2 = "+4761200777", mobile
    wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    assert [question.number for question in rows(hamlet, Question)] == [mobile]
