"""Who comes along has a seat: drivers are asked for all of them, and a car is never promised to more than it holds."""

from __future__ import annotations

import pytest

from models import About, Person, Ride, RideAnswer, RideState, Signup
from services import rides
from services.rides import AcceptResult
from services.signups import companions
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import accept, advance, asked, offers_are_read, ride_now, wants_ride


def come_along(hamlet: Hamlet, ride: int, many: int) -> None:
    with hamlet.db.write() as session:
        companions.come_along(session, session.get_one(Ride, ride).signup, many)


def test_a_driver_is_asked_whose_car_holds_all_of_them(hamlet: Hamlet) -> None:
    hamlet.driver("Ola", seats=1)
    per, siri = hamlet.driver("Per", seats=2), hamlet.driver("Siri", seats=None)
    ride = wants_ride(hamlet, hamlet.occurrence())
    come_along(hamlet, ride, 1)
    advance(hamlet)
    assert asked(hamlet) == [per, siri]


def test_who_was_asked_for_one_is_asked_anew_for_two(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola", seats=2)
    ride = wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    offers_are_read(hamlet)
    come_along(hamlet, ride, 1)
    assert (asked(hamlet), asked(hamlet, RideAnswer.TAKEN)) == ([], [ola])
    advance(hamlet)
    assert (asked(hamlet), len(hamlet.told(About.RIDE_OFFER)), ride_now(hamlet, ride).seats) == ([ola], 2, 2)


def test_a_seat_is_taken_by_each_of_them(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola", seats=3), hamlet.occurrence()
    first, second = wants_ride(hamlet, friday, "Kari"), wants_ride(hamlet, friday, "Anne")
    come_along(hamlet, first, 1)
    come_along(hamlet, second, 1)
    assert (accept(hamlet, ola, first), accept(hamlet, ola, second)) == (AcceptResult.WON, AcceptResult.GONE)
    come_along(hamlet, second, 0)
    assert accept(hamlet, ola, second) is AcceptResult.WON


@pytest.mark.parametrize(("before", "after", "seats", "told"), [(0, 1, 2, About.RIDE_ADDED), (0, 2, 1, None)])
def test_the_driver_who_has_promised_hears_of_one_more_where_there_is_room(
    hamlet: Hamlet, before: int, after: int, seats: int, told: About | None
) -> None:
    ola, ride = hamlet.driver("Ola", seats=2), wants_ride(hamlet, hamlet.occurrence())
    come_along(hamlet, ride, before)
    accept(hamlet, ola, ride)
    come_along(hamlet, ride, after)
    assert ride_now(hamlet, ride).seats == seats
    assert [one.about for one in hamlet.told(person_id=ola)][1:] == ([told] if told else [])


def test_a_seat_that_is_free_again_is_offered_to_the_others(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola", seats=2), hamlet.occurrence()
    first, second = wants_ride(hamlet, friday, "Kari"), wants_ride(hamlet, friday, "Anne")
    come_along(hamlet, first, 1)
    accept(hamlet, ola, first)
    advance(hamlet)
    assert asked(hamlet) == []
    come_along(hamlet, first, 0)
    advance(hamlet)
    assert asked(hamlet) == [ola]
    assert ride_now(hamlet, second).state is RideState.WANTED


def test_wanted_again_it_is_for_those_who_come_now(hamlet: Hamlet) -> None:
    ride = wants_ride(hamlet, hamlet.occurrence())
    come_along(hamlet, ride, 2)
    with hamlet.db.write() as session:
        row = session.get_one(Ride, ride)
        rides.cancel(session, row)
        companions.come_along(session, session.get_one(Signup, row.signup_id), 1)
        assert session.get_one(Person, row.signup.person_id)
        assert rides.want(session, row.signup).seats == 2
