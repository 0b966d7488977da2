"""What those who ride take of a car, and what a car takes, as the planner is told it."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from models import Legs, Need, Person, Ride
from services.rides import planner, room
from services.rides.planner import Aid, Feature
from services.rides.room import Party
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import ride_now, wants_ride

MIDNIGHT = datetime(2026, 11, 27, tzinfo=UTC)


def party(needs: str, *, many: int = 1, phone: str = "+4790000100", legs: Legs = Legs.BOTH) -> Party:
    elder = Person(phone=phone, needs=needs, legs=legs)
    return Party(elder, many, elder.all_needs, (None, None), legs)


def car(words: str = "", *, boot: int | None = None, seats: int | None = 2) -> Person:
    return Person(id=1, seats=seats, boot=boot, car=words)


def test_a_folded_wheelchair_lies_where_a_rollator_would_and_who_sits_in_hers_takes_no_seat() -> None:
    folded = party("wheelchair_folded arm").rider("kari", 3)
    assert (folded.aids, folded.seats, folded.boarding_min) == ((Aid.ROLLATOR,), 1, 5.0)
    seated = party("wheelchair_seated companion", many=2).rider("kari", 3)
    assert (seated.aids, seated.seats, seated.boarding_min) == ((Aid.WHEELCHAIR_SEATED,), 1, 10.0)
    other = party("no_dog no_stairs alone").rider("kari", 3)
    assert (other.needs, other.pooled, other.boarding_min) == ({Feature.NO_DOG, Feature.LOW_STEP}, False, 3.0)


def test_a_car_of_which_nothing_is_said_takes_one_rollator_no_wheelchair_with_somebody_in_it_and_has_no_dog() -> None:
    assert room.takes(car()) == {Aid.ROLLATOR: 1, Aid.WHEELCHAIR_SEATED: 0}
    assert room.has(car()) == {Feature.LOW_STEP, Feature.NO_DOG}
    assert room.takes(car("lift", boot=0)) == {Aid.ROLLATOR: 0, Aid.WHEELCHAIR_SEATED: 1}
    assert room.has(car("dog high_step")) == set()


def test_room_is_shared_only_on_the_ways_two_are_driven_together() -> None:
    kari, anna = party("rollator", legs=Legs.THERE), party("rollator", phone="+4790000101", legs=Legs.HOME)
    assert room.fits(car(), kari, [anna])
    assert not room.fits(car(), kari, [party("rollator", phone="+4790000101")])
    assert room.fits(car(boot=2), kari, [party("rollator", phone="+4790000101")])


def test_who_rides_alone_rides_with_who_shares_her_telephone() -> None:
    alone = party("alone")
    assert room.fits(car(), alone, [party("")])
    assert not room.fits(car(), alone, [party("", phone="+4790000101")])


@pytest.mark.parametrize(
    ("needs", "why", "what"),
    [
        ("wheelchair_seated", planner.Why.NO_ROOM, Aid.WHEELCHAIR_SEATED),
        ("rollator", planner.Why.NO_ROOM, Aid.ROLLATOR),
        ("no_dog", planner.Why.NO_CAR_WITH, Feature.NO_DOG),
        ("stick", None, None),
    ],
)
def test_what_no_car_has_is_the_planners_reason(
    hamlet: Hamlet, needs: str, why: planner.Why | None, what: object
) -> None:
    ride = ride_now(hamlet, wants_ride(hamlet, hamlet.occurrence(), needs=needs))
    reason = room.lacking(ride, [car("dog", boot=0)])
    assert (reason.why if reason else None) is why
    assert reason is None or what in (reason.aid, reason.feature)


def test_her_hours_are_those_of_the_day_and_what_does_not_fit_them_is_the_reason(hamlet: Hamlet) -> None:
    elder = hamlet.occurrence()
    ride: Ride = ride_now(hamlet, wants_ride(hamlet, elder, out_until="08:00"))
    reason = room.lacking(ride, [car()])
    assert reason is not None
    assert reason.why is planner.Why.HER_HOURS
    summer = party("").rider("kari", 0)
    out = Party(ride.rider, 1, frozenset({Need.STICK}), (time(10), None), Legs.BOTH)
    assert out.can_be_out(summer, ride.goal, ride.goal.starts_at).earliest_min is not None
