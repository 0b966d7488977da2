"""Who is left, and which rule would have let her ride."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from services.rides.planner import (
    LEFT_LAST_TIME_WEIGHT,
    Aid,
    Direction,
    Feature,
    Problem,
    Reason,
    Told,
    Why,
    propose,
    replan,
)
from tests.unit.planner.valley import car, kari, valley


def islanded(problem: Problem, no_way: float = inf) -> Problem:
    """No road leads to the first rider."""
    ways = [
        [no_way if 1 in (one, other) and one != other else way for other, way in enumerate(row)]
        for one, row in enumerate(problem.minutes)
    ]
    return replace(problem, minutes=ways)


APART = valley(
    [kari(20, refuses=frozenset({"c1"})), kari(-20, together_with="r0", limit_min=20, refuses=frozenset({"c0"}))],
    [car(30), car(-30)],
)
"""Two who would have to sit too long as well, were it not for whom each refuses."""
CASES = [
    (Why.NO_ROAD, islanded(valley([kari(20)], [car(30)])), None),
    (Why.NO_ROAD, islanded(valley([kari(20)], [car(30)]), no_way=24 * 60), None),
    (Why.NO_CAR, valley([kari(20)], []), 1),
    (Why.NO_SEAT, valley([kari(20), kari(30)], [car(35, seats=1)]), 1),
    (Why.NO_ROOM, valley([kari(20, aids=(Aid.ROLLATOR, Aid.ROLLATOR))], [car(30, room={Aid.ROLLATOR: 1})]), 1),
    (Why.NO_CAR_WITH, valley([kari(20, needs=frozenset({Feature.LIFT}))], [car(30)]), None),
    (Why.RIDE_TOO_LONG, valley([kari(20, limit_min=15)], [car(30)]), 20),
    (Why.RIDE_TOO_LONG, valley([kari(20, limit_min=15)], [car(30)], direction=Direction.HOME), 20),
    (Why.TOO_FAR, valley([kari(20)], [car(30, max_metres=29_000)]), 30_000),
    (Why.NOBODY_FREE_SO_EARLY, valley([kari(20)], [car(30, free_from_min=620)]), 615),
    (Why.NOBODY_FREE_SO_LATE, valley([kari(20)], [car(30, free_to_min=600)]), 650),
    (Why.HER_HOURS, valley([kari(20, earliest_min=630)], [car(30)]), 625),
    (Why.REFUSED, valley([kari(20, refuses=frozenset({"c0"}))], [car(30)]), None),
    (Why.TOGETHER, APART, None),
    (Why.NOT_SHARED, valley([kari(20, pooled=False), kari(30, weight=3)], [car(35)]), None),
]


@pytest.mark.parametrize(
    ("why", "problem", "amount"), CASES, ids=[f"{n}-{case[0].value}" for n, case in enumerate(CASES)]
)
def test_the_rule_that_would_have_to_give_way_is_named(why: Why, problem: Problem, amount: float | None) -> None:
    proposal = propose(problem)

    assert proposal.fewest_left
    reasons = proposal.carpool.left[0].reasons
    assert [(reason.why, reason.amount) for reason in reasons] == [(why, amount)]


def test_every_reason_is_tried() -> None:
    assert {why for why, _, _ in CASES} == set(Why)


def test_a_reason_says_what_and_with_whom() -> None:
    problem = valley([kari(20, aids=(Aid.WHEELCHAIR_SEATED,), seats=0)], [car(30), car(-10)])

    (left,) = propose(problem).carpool.left

    assert left.reasons == (Reason(why=Why.NO_ROOM, amount=1, car="c0", aid=Aid.WHEELCHAIR_SEATED),)


def test_another_car_is_the_reason_where_no_single_rule_is() -> None:
    problem = valley([kari(20, aids=(Aid.ROLLATOR,), needs=frozenset({Feature.LIFT}))], [car(30)])

    assert propose(problem).carpool.left[0].reasons == (Reason(why=Why.NO_CAR, amount=1),)


def test_what_not_even_a_car_of_her_own_would_mend_is_her_own_to_change() -> None:
    problem = valley([kari(20, aids=(Aid.ROLLATOR,), limit_min=10)], [car(30)])

    assert propose(problem).carpool.left[0].reasons == (Reason(why=Why.RIDE_TOO_LONG, amount=20),)


def test_nobody_is_offered_a_drive_all_round_the_valley() -> None:
    problem = valley([kari(40), kari(-40)], [car(45, going_anyway=True)])

    assert propose(problem).carpool.left[0].reasons == (Reason(why=Why.NO_CAR, amount=1),)


def test_who_was_left_last_time_rides_this_time() -> None:
    first = valley([kari(20), kari(20)], [car(30, seats=1)])
    (left,) = propose(first).carpool.left
    again = tuple(
        replace(rider, weight=LEFT_LAST_TIME_WEIGHT) if rider.id == left.rider else rider for rider in first.riders
    )

    (other,) = propose(replace(first, riders=again)).carpool.left

    assert other.rider != left.rider


def test_one_who_was_left_before_is_left_rather_than_two_others() -> None:
    problem = valley([kari(20, seats=2, weight=LEFT_LAST_TIME_WEIGHT), kari(20), kari(20)], [car(30, seats=2)])

    assert [left.rider for left in propose(problem).carpool.left] == ["r0"]


def test_who_cannot_ride_any_more_is_told_why_after_a_change_too() -> None:
    problem = valley([kari(20), kari(30)], [car(35, seats=1)])
    told = {name: Told(car="c1", from_min=620, to_min=630) for name in ("r0", "r1")}

    (left,) = replan(problem, told).carpool.left

    assert [reason.why for reason in left.reasons] == [Why.NO_SEAT]
