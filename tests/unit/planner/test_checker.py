"""The checker: each rule broken once on purpose, and nothing else said of it."""

from __future__ import annotations

from dataclasses import replace

from services.rides.planner import (
    Aid,
    Breach,
    Carpool,
    Direction,
    Feature,
    Left,
    Problem,
    Rule,
    Told,
    check,
    lay_out,
    propose,
)
from tests.unit.planner.valley import car, kari, valley

TWO = valley([kari(20), kari(30)], [car(35, seats=2), car(40, seats=2)])
CARPOOL = lay_out(TWO, {"c0": ["r1", "r0"]})
HOME = valley([kari(20), kari(30)], [car(35, seats=2)], direction=Direction.HOME)
HOMEWARD = lay_out(HOME, {"c0": ["r0", "r1"]})


def hers(problem: Problem = TWO, **wishes: object) -> Problem:
    """The first rider has said something else since."""
    first, *others = problem.riders
    return replace(problem, riders=(replace(first, **wishes), *others))  # type: ignore[arg-type]


def theirs(problem: Problem = TWO, **offers: object) -> Problem:
    """The first car is another since."""
    first, *others = problem.cars
    return replace(problem, cars=(replace(first, **offers), *others))  # type: ignore[arg-type]


def shifted(carpool: Carpool, minutes: int) -> Carpool:
    """All of it so much later."""
    (drive,) = carpool.drives
    stops = tuple(
        replace(
            stop,
            at_min=stop.at_min + minutes,
            tell_from_min=stop.tell_from_min + minutes,
            tell_to_min=stop.tell_to_min + minutes,
        )
        for stop in drive.stops
    )
    times = {name: getattr(drive, name) + minutes for name in ("leaves_min", "venue_min", "ends_min")}
    return replace(carpool, drives=(replace(drive, stops=stops, **times),))


def first_stop(carpool: Carpool, minutes: int, **others: int) -> Carpool:
    """Only the first stop is so much later, and the car leaves for it so much later."""
    (drive,) = carpool.drives
    stop = replace(drive.stops[0], at_min=drive.stops[0].at_min + minutes, **others)
    begun = drive.leaves_min + minutes
    return replace(carpool, drives=(replace(drive, leaves_min=begun, stops=(stop, *drive.stops[1:])),))


def figures(carpool: Carpool, **figures: int) -> Carpool:
    (drive,) = carpool.drives
    return replace(carpool, drives=(replace(drive, **figures),))  # type: ignore[arg-type]


BROKEN = [
    (Rule.ONE_PLACE, TWO, replace(CARPOOL, left=(Left(rider="r0"),))),
    (Rule.ONE_PLACE, TWO, replace(CARPOOL, drives=())),
    (Rule.ONE_PLACE, TWO, HOMEWARD),
    (Rule.SEATS, theirs(seats=1), CARPOOL),
    (Rule.ROOM, hers(aids=(Aid.ROLLATOR,)), CARPOOL),
    (Rule.FEATURE, hers(needs=frozenset({Feature.LIFT})), CARPOOL),
    (Rule.REFUSED, hers(refuses=frozenset({"c0"})), CARPOOL),
    (Rule.REFUSED, theirs(refuses=frozenset({"r0"})), CARPOOL),
    (Rule.ONLY_FOR, theirs(only_for=frozenset({"r1"})), CARPOOL),
    (Rule.TOGETHER, hers(together_with="r1"), lay_out(TWO, {"c0": ["r0"], "c1": ["r1"]})),
    (Rule.NOT_SHARED, hers(pooled=False), CARPOOL),
    (Rule.ROAD, TWO, first_stop(CARPOOL, 5, tell_from_min=615, tell_to_min=625)),
    (Rule.WAITS, TWO, first_stop(CARPOOL, -5, tell_from_min=605, tell_to_min=615)),
    (Rule.RIDE, hers(limit_min=19), CARPOOL),
    (Rule.RIDE, hers(HOME, limit_min=19), HOMEWARD),
    (Rule.HER_HOURS, hers(latest_min=624), CARPOOL),
    (Rule.HER_HOURS, hers(HOME, latest_min=679), HOMEWARD),
    (Rule.HER_HOURS, hers(HOME, earliest_min=661), HOMEWARD),
    (Rule.LATE, TWO, shifted(CARPOOL, 5)),
    (Rule.LATE, HOME, shifted(HOMEWARD, -5)),
    (Rule.TOO_SOON, TWO, shifted(CARPOOL, -35)),
    (Rule.FREE, theirs(free_from_min=606), CARPOOL),
    (Rule.FREE, theirs(free_to_min=649), CARPOOL),
    (Rule.TOO_FAR, theirs(max_metres=34_000), CARPOOL),
    (Rule.TOLD, TWO, first_stop(CARPOOL, 0, tell_from_min=600, tell_to_min=605)),
    (Rule.TOLD, TWO, first_stop(CARPOOL, 0, tell_from_min=608, tell_to_min=618)),
    (Rule.FIGURES, TWO, figures(CARPOOL, metres=30_000)),
    (Rule.FIGURES, TWO, figures(CARPOOL, extra_metres=30_000)),
]


def test_what_breaks_no_rule_may_be_shown() -> None:
    assert check(TWO, CARPOOL) == check(HOME, HOMEWARD) == ()


def test_each_rule_broken_is_named_and_no_other() -> None:
    said = [{breach.rule for breach in check(problem, carpool)} for _, problem, carpool in BROKEN]

    assert said == [{rule} for rule, _, _ in BROKEN]
    assert {rule for rule, _, _ in BROKEN} == set(Rule), "no rule is untried"


def test_it_says_who_and_by_how_much() -> None:
    assert check(hers(limit_min=19), CARPOOL) == (Breach(rule=Rule.RIDE, car="c0", rider="r0", amount=20),)
    assert check(theirs(seats=1), CARPOOL) == (Breach(rule=Rule.SEATS, car="c0", amount=1),)


def test_a_road_that_is_not_there_is_no_way() -> None:
    away = [[float("inf") if 1 in (one, other) and one != other else 1.0 for other in range(5)] for one in range(5)]

    assert Rule.ROAD in {breach.rule for breach in check(replace(TWO, minutes=away), CARPOOL)}


def test_a_car_may_wait_for_what_was_told_and_for_nothing_else() -> None:
    told = {"r1": Told(car="c0", from_min=605, to_min=610)}
    early = first_stop(CARPOOL, -5, tell_from_min=605, tell_to_min=610)

    assert check(TWO, early, told) == ()
    patient = replace(TWO, riders=tuple(replace(rider, limit_min=60) for rider in TWO.riders))
    assert {breach.rule for breach in check(patient, first_stop(early, -10), told)} == {Rule.WAITS, Rule.TOLD}


def test_the_desk_sees_what_moving_somebody_breaks() -> None:
    full = valley([kari(20), kari(30), kari(44, limit_min=45)], [car(35, seats=2), car(40, seats=2)])
    assert check(full, propose(full).carpool) == ()

    broken = check(full, lay_out(full, {"c0": ["r2", "r1", "r0"]}))

    assert {(breach.rule, breach.rider) for breach in broken} == {(Rule.SEATS, None), (Rule.RIDE, "r2")}
