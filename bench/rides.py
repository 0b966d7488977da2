"""Who rides with whom: proved for an activity of Lom, good for a region, and beside what a person with a list does.

    .venv/bin/python -m bench.rides [--seeds 20] [--region-seeds 10] [--only a] [--seconds-a 1.0] [--seconds-grown 5.0]

(a) 12 riders and 4 cars, proved best each, and how time grows; (b) 40 and 12: the line's own search and, where
``grendelinja[region]`` is installed, PyVRP before it, against the best that is known of them all, also with other
seeds and longer; (c) the same instances by nearest insertion; (d) a day of 25 activities with 20 riders each.
Processor seconds of one process. Ends with status 1 where (a) is not proved or too slow, where (b) leaves somebody who
could ride, or where the checker finds anything.
"""

from __future__ import annotations

import argparse
import itertools
import math
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from services.rides import planner
from services.rides.planner import Aid, Car, Carpool, Direction, Problem, Proposal, Rider

HAMLETS = {
    "Fossbergom": (61.838, 8.567, 0.020),
    "Garmo": (61.840, 8.810, 0.020),
    "Bøverdalen": (61.720, 8.340, 0.030),
    "Galdesanden": (61.690, 8.310, 0.015),
    "Nordherad": (61.870, 8.640, 0.015),
    "Vårdalen": (61.850, 8.700, 0.015),
    "Sulheim": (61.790, 8.470, 0.015),
    "Bismo": (61.885, 8.265, 0.020),
}
"""Latitude, longitude and how far homes lie from it, in degrees: roughly, for instances and for nothing else."""
VENUE = HAMLETS["Fossbergom"][:2]
ROAD, KM_H = 1.4, 50.0
STARTS_MIN = 11 * 60


def instance(riders: int, cars: int, seed: int, *, hamlets: tuple[str, ...] = tuple(HAMLETS)) -> Problem:
    """Homes round the hamlets of Lom, a third of the riders with a rollator, cars of three to seven seats."""
    random = Random(f"{riders}/{cars}/{seed}")
    homes = [VENUE] + [_home(random, hamlets) for _ in range(riders + cars)]
    metres = [[round(_metres(one, other) * ROAD) for other in homes] for one in homes]
    asked = []
    for number in range(riders):
        rollator = random.random() < 1 / 3
        asked.append(
            Rider(
                id=f"r{number}",
                point=1 + number,
                boarding_min=5.0 if rollator else 3.0,
                aids=(Aid.ROLLATOR,) if rollator else (),
            )
        )
    offered = []
    for number in range(cars):
        seats = 7 if number == 0 else random.choice((3, 4, 4))
        offered.append(
            Car(
                id=f"c{number}",
                start_point=1 + riders + number,
                seats=seats,
                room={Aid.ROLLATOR: 4 if seats == 7 else random.choice((1, 2, 2))},
            )
        )
    return Problem(
        direction=Direction.THERE,
        venue=0,
        at_min=STARTS_MIN,
        minutes=[[way / 1000 / KM_H * 60 for way in row] for row in metres],
        metres=metres,
        riders=tuple(asked),
        cars=tuple(offered),
    )


def _home(random: Random, hamlets: tuple[str, ...]) -> tuple[float, float]:
    latitude, longitude, spread = HAMLETS[random.choice(hamlets)]
    return random.gauss(latitude, spread / 2), random.gauss(longitude, spread)


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    (lat, lon), (to_lat, to_lon) = ([math.radians(degrees) for degrees in place] for place in (one, other))
    arc = math.sin((to_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(to_lat) * math.sin((to_lon - lon) / 2) ** 2
    return 2 * 6_371_000 * math.asin(math.sqrt(arc))


def by_hand(problem: Problem) -> Carpool:
    """What a person with a list does: the next rider into the car with the smallest detour, if any may."""
    stops: dict[str, list[str]] = {}
    points = {rider.id: rider.point for rider in problem.riders}
    for rider in problem.riders:
        best: tuple[float, str, list[str]] | None = None
        for car in problem.cars:
            now = stops.get(car.id, [])
            before = _way(problem, car, [points[name] for name in now])
            for at in range(len(now) + 1):
                tried = [*now[:at], rider.id, *now[at:]]
                detour = _way(problem, car, [points[name] for name in tried]) - before
                if (best is None or detour < best[0]) and _holds(problem, car, tried):
                    best = detour, car.id, tried
        if best is not None:
            stops[best[1]] = best[2]
    return planner.lay_out(problem, stops)


def _way(problem: Problem, car: Car, points: list[int]) -> float:
    if not points or car.start_point is None:
        return 0.0
    way = [car.start_point, *points, problem.venue]
    return sum(problem.metres[one][other] for one, other in itertools.pairwise(way))


def _holds(problem: Problem, car: Car, names: list[str]) -> bool:
    chosen = tuple(rider for rider in problem.riders if rider.id in names)
    alone = replace(problem, riders=chosen, cars=(car,))
    return not planner.check(alone, planner.lay_out(alone, {car.id: names}))


@dataclass(frozen=True, slots=True)
class Run:
    """One carpool as figures: who is left, cars, kilometres, and processor seconds."""

    left: int
    cars: int
    km: float
    seconds: float


def timed(make: Callable[[Problem], Proposal | Carpool], problem: Problem) -> tuple[Run, Proposal | Carpool]:
    """A carpool made, measured and checked."""
    began = time.process_time()
    made = make(problem)
    seconds = time.process_time() - began
    carpool = made.carpool if isinstance(made, Proposal) else made
    broken = planner.check(problem, carpool)
    if broken:
        sys.exit(f"The checker has found {broken}.")
    km = sum(drive.metres for drive in carpool.drives) / 1000
    return Run(len(carpool.left), len(carpool.drives), km, seconds), made


def small(seeds: range, most_s: float, grown_s: float) -> Iterator[str]:
    """(a) and what of (c) belongs to it: proved, and how time grows with riders."""
    print("(a) riders/cars | proved best | left | cars | km | seconds: median, most | by hand: left, km of ours")
    village, everywhere = ("Fossbergom",), tuple(HAMLETS)
    for riders, cars, limit, hamlets in (
        (6, 2, most_s, everywhere),
        (9, 3, most_s, everywhere),
        (12, 4, most_s, everywhere),
        (15, 5, grown_s, everywhere),
        (12, 4, most_s, village),
        (15, 5, grown_s, village),
    ):
        runs, hands, proved = [], [], 0
        for seed in seeds:
            problem = instance(riders, cars, seed, hamlets=hamlets)
            run, made = timed(planner.propose, problem)
            assert isinstance(made, Proposal)
            proved += made.best and made.fewest_left
            runs.append(run)
            hands.append(timed(by_hand, problem)[0])
        took = [run.seconds for run in runs]
        where = ", one village" if hamlets == village else ""
        print(
            f"{riders}/{cars}{where} | {proved} of {len(runs)} | {sum(run.left for run in runs)}"
            f" | {statistics.mean(run.cars for run in runs):.1f} | {statistics.mean(run.km for run in runs):.0f}"
            f" | {statistics.median(took):.2f}, {max(took):.2f} | {_beside(runs, hands)}"
        )
        if proved < len(runs):
            yield f"{riders}/{cars}: {len(runs) - proved} not proved."
        if max(took) > limit:
            yield f"{riders}/{cars}: {max(took):.2f} s is more than {limit} s."


def _beside(ours: list[Run], hands: list[Run]) -> str:
    both = [(our.km, hand.km) for our, hand in zip(ours, hands, strict=True) if our.left == hand.left]
    ratio = statistics.mean(hand / our for our, hand in both if our) if both else math.nan
    worse = sum(hand.left > our.left for our, hand in zip(ours, hands, strict=True))
    return f"{sum(hand.left for hand in hands)}, more in {worse} of {len(ours)}; {ratio:.2f}"


def region(seeds: range, attempts: int) -> Iterator[str]:
    """(b) and what of (c) belongs to it: the gap to the best that is known of each instance."""
    methods = region_methods(attempts)
    found: dict[str, list[Run]] = {name: [] for name in methods}
    for seed in seeds:
        problem = instance(40, 12, seed)
        for name, make in methods.items():
            found[name].append(timed(make, problem)[0])
    best = [min(runs, key=lambda run: (run.left, run.cars, run.km)) for runs in zip(*found.values(), strict=True)]
    print("(b) 40/12 | left | cars | more than the best known | km over it, with as few cars: mean, most | seconds")
    for name, runs in found.items():
        pairs = list(zip(runs, best, strict=True))
        gaps = [run.km / least.km - 1 for run, least in pairs if (run.left, run.cars) == (least.left, least.cars)]
        gap = f"{100 * statistics.mean(gaps):.1f} %, {100 * max(gaps):.1f} %" if gaps else "none"
        more = sum(run.cars - least.cars for run, least in pairs if run.left == least.left)
        print(
            f"{name} | {sum(run.left for run in runs)} | {statistics.mean(run.cars for run in runs):.1f}"
            f" | {more} in {len(runs)} | {gap} | {statistics.median(run.seconds for run in runs):.1f}"
        )
        if name != "by hand" and any(run.left > least.left for run, least in pairs):
            yield f"{name}: somebody is left who could ride."


def region_methods(attempts: int) -> dict[str, Callable[[Problem], Proposal | Carpool]]:
    """Every way to plan for many that can be tried here."""
    methods: dict[str, Callable[[Problem], Proposal | Carpool]] = {
        "own search": lambda problem: planner.propose(problem, attempts=attempts),
        "own, longer, another seed": lambda problem: planner.propose(problem, attempts=3 * attempts, seed=2),
        "by hand": by_hand,
    }
    if planner.Note.REGION_MISSING in planner.propose(instance(16, 4, 1), attempts=1, region=True).notes:
        print(planner.Note.REGION_MISSING.value)
        return methods
    return methods | {
        "with PyVRP": lambda problem: planner.propose(problem, attempts=attempts, region=True),
        "with PyVRP, another seed": lambda problem: planner.propose(problem, attempts=attempts, seed=2, region=True),
    }


def whole_day(activities: int) -> Iterator[str]:
    """(d) a region's day: twenty riders and seven cars an activity."""
    began = time.process_time()
    left, cars, km = 0, 0, 0.0
    for seed in range(100, 100 + activities):
        problem = instance(20, 7, seed)
        run, _ = timed(planner.propose, problem)
        left, cars, km = left + run.left, cars + run.cars, km + run.km
    seconds = time.process_time() - began
    print(f"(d) {activities} activities of 20 riders: {seconds:.0f} s, {left} left, {cars} cars, {km:.0f} km")
    yield from ()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--region-seeds", type=int, default=10)
    parser.add_argument("--attempts", type=int, default=planner.ATTEMPTS)
    parser.add_argument("--activities", type=int, default=25)
    parser.add_argument("--seconds-a", type=float, default=1.0)
    parser.add_argument("--seconds-grown", type=float, default=5.0)
    parser.add_argument("--only", choices=["a", "b", "d"])
    given = parser.parse_args()
    parts: dict[str, Callable[[], Iterator[str]]] = {
        "a": lambda: small(range(1, given.seeds + 1), given.seconds_a, given.seconds_grown),
        "b": lambda: region(range(1, given.region_seeds + 1), given.attempts),
        "d": lambda: whole_day(given.activities),
    }
    wrong = [word for name, part in parts.items() if given.only in (None, name) for word in part()]
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
