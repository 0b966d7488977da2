"""Every carpool there is for a few riders and two cars, by trying all orders at all whole fives of minutes.

It shares nothing with the planner but the checker, which is told apart from it: times are reckoned here anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise, permutations, product

from services.rides.planner import Car, Carpool, Direction, Drive, Left, Problem, Rider, Stop, Told, check

Parts = tuple[int, ...]


def drives(problem: Problem, car: Car, riders: tuple[Rider, ...]) -> Iterator[Drive]:
    """A car with these riders in this order, at every whole five minutes at which it may be at the venue."""
    there = problem.direction is Direction.THERE
    first = int(problem.at_min - problem.rules.margin_min) if there else int(problem.at_min)
    hours = [
        car.free_from_min,
        car.free_to_min,
        *(hour for one in riders for hour in (one.earliest_min, one.latest_min)),
    ]
    steps = 1 if hours.count(None) == len(hours) else 9 if there else 18
    for step in range(steps):
        yield _drive(problem, car, riders, first - 5 * step if there else first + 5 * step)


def _drive(problem: Problem, car: Car, riders: tuple[Rider, ...], at_venue: int) -> Drive:
    start = problem.venue if car.start_point is None else car.start_point
    end = problem.venue if car.end_point is None else car.end_point
    homes = [(rider.point, rider.boarding_min) for rider in riders]
    venue = [(problem.venue, 0.0)]
    there = problem.direction is Direction.THERE
    way = [(start, 0.0), *(homes + venue if there else venue + homes), (end, 0.0)]
    clock = [0.0]
    for (one, stays), (other, _) in pairwise(way):
        clock.append(clock[-1] + stays + problem.minutes[one][other])
    shift = at_venue - clock[len(homes) + 1 if there else 1]
    times = [minute + shift for minute in clock]
    metres = round(sum(problem.metres[one][other] for (one, _), (other, _) in pairwise(way)))
    stops = tuple(
        Stop(rider=rider.id, point=rider.point, at_min=at, tell_from_min=int(at), tell_to_min=int(at) + 10)
        for rider, at in zip(riders, times[1:] if there else times[2:], strict=False)
    )
    return Drive(
        car=car.id,
        stops=stops,
        leaves_min=times[0],
        venue_min=at_venue,
        ends_min=times[-1],
        metres=metres,
        extra_metres=max(0, metres - round(problem.metres[start][end])) if car.going_anyway else metres,
    )


def loads(problem: Problem) -> dict[tuple[str, frozenset[str]], int]:
    """The fewest extra metres of each car with each set of riders that the checker lets pass."""
    found: dict[tuple[str, frozenset[str]], int] = {}
    for car in problem.cars:
        for size in range(1, len(problem.riders) + 1):
            for chosen in combinations(problem.riders, size):
                least = _least(problem, car, chosen)
                if least is not None:
                    found[car.id, frozenset(rider.id for rider in chosen)] = least
    return found


def _least(problem: Problem, car: Car, chosen: tuple[Rider, ...]) -> int | None:
    left = tuple(Left(rider=rider.id) for rider in problem.riders if rider not in chosen)
    metres = [
        drive.extra_metres
        for order in permutations(chosen)
        for drive in drives(problem, car, order)
        if not check(problem, Carpool(direction=problem.direction, drives=(drive,), left=left))
    ]
    return min(metres, default=None)


def surprises(problem: Problem, car: Car, names: frozenset[str]) -> int:
    """As the planner's `Score` promises."""
    drivers = {one.id for one in problem.cars}
    hers = [rider for rider in problem.riders if rider.id in names]
    wished = [
        driver
        for rider in hers
        for driver in (rider.last_driver, rider.preferred_driver, rider.there_driver)
        if driver in drivers and driver != car.id
    ]
    unasked = 0 if car.offered else len(hers)
    return len(wished) + unasked + len({rider.hamlet for rider in hers} - {None}) + (not car.going_anyway)


def best(problem: Problem, told: Mapping[str, Told] | None = None) -> Parts:
    """Left weight, moved, surprises, cars and extra metres of the best way to share all riders among the cars.

    With ``told``: left weight and moved alone.
    """
    possible = loads(problem)
    everybody = frozenset(rider.id for rider in problem.riders)
    weights = {rider.id: rider.weight for rider in problem.riders}
    choices = [
        [(frozenset[str](), 0), *((names, metres) for (name, names), metres in possible.items() if name == car.id)]
        for car in problem.cars
    ]
    found = []
    for chosen in product(*choices):
        seated = [name for names, _ in chosen for name in names]
        if len(seated) != len(set(seated)):
            continue
        left = sum(weights[name] for name in everybody - set(seated))
        pairs = [(car, names, metres) for car, (names, metres) in zip(problem.cars, chosen, strict=True) if names]
        if told is not None:
            driving = {car.id for car in problem.cars}
            moved = sum(
                name in told and told[name].car in driving and told[name].car != car.id
                for car, names, _ in pairs
                for name in names
            )
            found.append((left, moved))
            continue
        surprised = sum(surprises(problem, car, names) for car, names, _ in pairs)
        found.append((left, 0, surprised, len(pairs), sum(metres for _, _, metres in pairs)))
    return min(found)
