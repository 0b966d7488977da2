"""What somebody has been told holds as far as it can."""

from __future__ import annotations

from dataclasses import replace

from services.rides.planner import Direction, Problem, Told, check, propose, replan
from tests.unit.planner.valley import car, kari, valley

DAY = valley([kari(20), kari(30), kari(-20), kari(-30)], [car(35), car(-35), car(2)])


def without(problem: Problem, name: str) -> Problem:
    return replace(
        problem,
        riders=tuple(rider for rider in problem.riders if rider.id != name),
        cars=tuple(one for one in problem.cars if one.id != name),
    )


def test_a_driver_who_cancels_moves_only_those_who_rode_along() -> None:
    told = propose(DAY).carpool.told()
    assert {name: words.car for name, words in told.items()} == {"r0": "c0", "r1": "c0", "r2": "c1", "r3": "c1"}

    proposal = replan(without(DAY, "c0"), told)

    now = proposal.carpool.told()
    assert (now["r2"], now["r3"]) == (told["r2"], told["r3"])
    assert {now["r0"].car, now["r1"].car} == {"c2"}
    assert proposal.best


def test_the_new_driver_comes_when_it_was_told() -> None:
    told = propose(DAY).carpool.told()

    now = replan(without(DAY, "c0"), told)

    assert (now.score.moved, now.score.spans) == (0, 0)
    assert [(words.from_min, words.to_min) for words in now.carpool.told().values()] == [
        (told[name].from_min, told[name].to_min) for name in now.carpool.told()
    ]


def test_the_car_waits_where_somebody_on_the_way_has_cancelled() -> None:
    three = valley([kari(20), kari(25, boarding_min=12.0), kari(30, limit_min=60)], [car(35)])
    told = propose(three).carpool.told()
    later = without(three, "r1")

    proposal = replan(later, told)

    assert proposal.carpool.told() == {name: words for name, words in told.items() if name != "r1"}
    assert check(later, proposal.carpool, told) == ()
    assert check(later, proposal.carpool) != (), "nobody waits where nothing was told"


def test_one_more_rider_is_fetched_by_a_car_that_nobody_told_has_to_notice() -> None:
    told = propose(DAY).carpool.told()
    more = valley([kari(20), kari(30), kari(-20), kari(-30), kari(40)], [car(35), car(-35), car(2)])

    now = replan(more, told).carpool.told()

    assert {name: now[name] for name in told} == told
    assert "r4" in now


def test_everybody_rides_though_it_moves_somebody() -> None:
    problem = valley(
        [kari(20, limit_min=60), kari(-20)], [car(30, seats=1), car(-30, seats=1, only_for=frozenset({"r1", "r0"}))]
    )
    told = {"r1": Told(car="c0", from_min=625, to_min=635)}

    proposal = replan(
        replace(problem, cars=(problem.cars[0], replace(problem.cars[1], only_for=frozenset({"r1"})))), told
    )

    assert proposal.carpool.left == ()
    assert (proposal.score.moved, proposal.carpool.driver_of("r1")) == (1, "c1")


def test_the_way_home_is_with_who_drove_there() -> None:
    there = propose(DAY).carpool
    home = valley(
        [(at, {"there_driver": there.driver_of(f"r{number}")}) for number, at in enumerate((20, 30, -20, -30))],
        [car(-35), car(35), car(2)],
        direction=Direction.HOME,
    )

    carpool = propose(home).carpool

    assert {stop.rider: carpool.driver_of(stop.rider) for drive in carpool.drives for stop in drive.stops} == {
        f"r{number}": there.driver_of(f"r{number}") for number in range(4)
    }


def test_times_are_told_backwards_from_the_hour_rounded_down_as_a_span() -> None:
    carpool = propose(valley([kari(22), kari(33)], [car(35)])).carpool

    (drive,) = carpool.drives

    assert [(stop.rider, stop.at_min, stop.tell_from_min, stop.tell_to_min) for stop in drive.stops] == [
        ("r1", 607, 605, 615),
        ("r0", 623, 620, 630),
    ]
    assert (drive.leaves_min, drive.venue_min) == (605, 650)
