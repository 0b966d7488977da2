"""The best carpool is the best: against every carpool there is, for a few riders and two cars.

`bin/test --long` tries twenty valleys, `GRENDELINJA_EXAMPLES=500` that many.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from services.rides.planner import Aid, Direction, Feature, Problem, check, propose, replan
from tests.support import amounts
from tests.unit.planner import brute
from tests.unit.planner.valley import ALL_THERE, valley

few = settings(max_examples=amounts.examples(10, 20), derandomize="GRENDELINJA_EXAMPLES" not in os.environ)

PLACES = st.sampled_from([-40, -25, -10, 5, 15, 20, 35, 50])
DRIVERS = st.sampled_from([None, "c0", "c1"])


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Mostly nothing is said."""
    return st.one_of(st.none(), st.none(), values)


@st.composite
def valleys(draw: st.DrawFn, most: int = 4) -> Problem:
    """Up to so many riders with this and that to say, and two cars; every time is a whole five minutes."""
    direction = draw(st.sampled_from(Direction))
    hours = st.sampled_from(range(ALL_THERE - 60, ALL_THERE + 60, 5))
    riders = [
        (
            draw(PLACES),
            {
                "seats": draw(st.sampled_from([1, 1, 1, 2])),
                "aids": draw(st.sampled_from([(), (), (Aid.ROLLATOR,)])),
                "needs": draw(st.sampled_from([frozenset(), frozenset(), frozenset({Feature.LIFT})])),
                "limit_min": draw(maybe(st.sampled_from([20, 60]))),
                "earliest_min": draw(maybe(hours)),
                "latest_min": draw(maybe(hours)),
                "weight": draw(st.sampled_from([2, 2, 3])),
                "together_with": draw(maybe(st.sampled_from(["r0", "r1"]))),
                "pooled": draw(st.sampled_from([True, True, True, False])),
                "hamlet": draw(st.sampled_from([None, "Garmo", "Bøverdalen"])),
                "last_driver": draw(DRIVERS),
                "there_driver": draw(DRIVERS),
                "refuses": draw(st.sampled_from([frozenset(), frozenset(), frozenset({"c0"})])),
            },
        )
        for _ in range(draw(st.integers(1, most)))
    ]
    cars = [
        (
            draw(PLACES),
            {
                "seats": draw(st.integers(1, 4)),
                "room": draw(st.sampled_from([{}, {Aid.ROLLATOR: 1}, {Aid.ROLLATOR: 2}])),
                "has": draw(st.sampled_from([frozenset(), frozenset({Feature.LIFT})])),
                "free_from_min": draw(maybe(hours)),
                "free_to_min": draw(maybe(hours)),
                "max_metres": draw(maybe(st.sampled_from([60_000, 90_000]))),
                "going_anyway": draw(st.booleans()),
                "offered": draw(st.booleans()),
                "only_for": draw(st.sampled_from([None, None, None, frozenset({"r0"})])),
            },
        )
        for _ in range(2)
    ]
    return valley(riders, cars, direction=direction)


@few
@given(problem=valleys())
def test_no_plan_is_better_than_the_one_that_is_proposed(problem: Problem) -> None:
    proposal = propose(problem)

    assert check(problem, proposal.carpool) == ()
    score = proposal.score
    assert (score.left_weight, 0, score.surprises, score.cars, score.extra_metres) == brute.best(problem)
    assert proposal.best
    assert proposal.fewest_left
    assert proposal.bound == score
    assert not proposal.notes
    assert all(left.reasons for left in proposal.carpool.left)


@few
@given(problem=valleys(), gone=st.sampled_from(["c0", "c1", "r0", "r1", None]))
def test_a_change_moves_nobody_needlessly(problem: Problem, gone: str | None) -> None:
    told = propose(problem).carpool.told()
    now = replace(
        problem,
        riders=tuple(rider for rider in problem.riders if rider.id != gone),
        cars=tuple(car for car in problem.cars if car.id != gone),
    )

    proposal = replan(now, told)

    assert check(now, proposal.carpool, told) == ()
    assert (proposal.score.left_weight, proposal.score.moved) == brute.best(now, told)
    assert proposal.best
    if gone is None:
        assert proposal.carpool.told() == told
    for name, words in proposal.carpool.told().items():
        if name in told and told[name].car == words.car and words != told[name]:
            assert proposal.score.spans, "a span that moves is counted"
