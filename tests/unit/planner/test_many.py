"""More riders than can be tried out, and what is no person's to say."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from services.rides.planner import Car, Method, Note, Problem, Rider, check, propose, proposing, region, replan
from tests.unit.planner.valley import car, kari, valley

random = Random(16)
MANY = valley(
    [kari(random.choice((-30, -20, 20, 30)) + random.randint(-5, 5)) for _ in range(24)],
    [car(random.choice((-35, 35, 5)), seats=random.choice((3, 4, 7))) for _ in range(9)],
)


def test_all_ride_and_the_same_seed_gives_the_same_plan() -> None:
    proposal = propose(MANY, attempts=200)

    assert check(MANY, proposal.carpool) == ()
    assert (proposal.carpool.left, proposal.fewest_left, proposal.method) == ((), True, Method.RUIN)
    assert proposal == propose(MANY, attempts=200)


def test_too_few_seats_leave_no_more_than_they_must() -> None:
    few = replace(MANY, cars=MANY.cars[:4])
    seats = sum(one.seats for one in few.cars)

    proposal = propose(few, attempts=200)

    assert (len(proposal.carpool.left), proposal.fewest_left) == (24 - seats, True)
    assert all(left.reasons for left in proposal.carpool.left)


def test_a_driver_who_cancels_moves_nobody_else_among_many_either() -> None:
    told = propose(MANY, attempts=200).carpool.told()
    gone = next(iter(told.values())).car
    later = replace(MANY, cars=tuple(one for one in MANY.cars if one.id != gone))

    proposal = replan(later, told, attempts=50)

    assert check(later, proposal.carpool, told) == ()
    assert (proposal.carpool.left, proposal.score.moved) == ((), 0)


def test_the_planner_for_a_region_is_used_where_it_is_installed_and_else_it_is_said() -> None:
    proposal = propose(MANY, attempts=50, region=True)

    assert check(MANY, proposal.carpool) == ()
    assert proposal.carpool.left == ()
    assert (proposal.notes == (Note.REGION_MISSING,)) is (region.installed() is None)


def test_a_car_that_would_break_a_rule_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = valley([kari(20), kari(-20)], [car(30, max_metres=40_000), car(-30)])
    strict = replace(problem, cars=(replace(problem.cars[0], max_metres=10_000), problem.cars[1]))
    monkeypatch.setattr(
        proposing, "check", lambda given, carpool, told: check(replace(strict, riders=given.riders), carpool, told)
    )

    proposal = propose(problem)

    assert ([left.rider for left in proposal.carpool.left], proposal.notes) == (["r0"], (Note.TAKEN_BACK,))
    assert not proposal.best
    assert not proposal.fewest_left


def test_a_search_that_is_given_up_says_so_and_what_it_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.rides.planner.exact.STEPS", 1)

    proposal = propose(replace(MANY, riders=MANY.riders[:10]), attempts=50)

    assert (proposal.best, proposal.fewest_left, proposal.notes) == (False, True, (Note.GIVEN_UP,))
    assert proposal.bound < proposal.score


@pytest.mark.parametrize(
    "wrong",
    [
        {"riders": (Rider(id="kari", point=9),)},
        {"riders": (Rider(id="kari", point=1), Rider(id="kari", point=1))},
        {"riders": (Rider(id="kari", point=1, weight=0),)},
        {"cars": (Car(id="jon", start_point=None),)},
        {"minutes": [[0.0]]},
        {"metres": [[0.0, -1.0], [1.0, 0.0]]},
        {"at_min": float("nan")},
    ],
)
def test_what_no_person_can_have_said_is_an_error(wrong: dict[str, object]) -> None:
    problem = valley([kari(20)], [])
    with pytest.raises(ValueError, match=r"\.$"):
        replace(problem, **wrong)  # type: ignore[arg-type]


def test_nobody_and_nothing_is_a_plan_too() -> None:
    empty: Problem = valley([], [car(20)])

    assert propose(empty).carpool.drives == ()
    assert replan(empty, {}).best
