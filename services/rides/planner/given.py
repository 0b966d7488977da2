"""What the planner is given: riders, cars, and how far it is between points that are numbered.

Times are minutes on one clock, counted from any midnight (or other hour that ends on a whole five minutes); a caller
turns aware hours into them and back. Distances are metres. A matrix is read ``[from][to]`` by the number of a point,
and ``math.inf`` minutes, or a day and more, mean that there is no road.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum

A_DAY_MIN = 24 * 60
"""A way of so many minutes is none."""
ORDINARY_WEIGHT = 2
LEFT_LAST_TIME_WEIGHT = 3
"""Two who are left weigh more than one who was left last time as well; of two carpools that leave one, it is
another."""


class Direction(Enum):
    """``THERE``: all are set down at the venue. ``HOME``: all leave it together."""

    THERE = "there"
    HOME = "home"


class Aid(StrEnum):
    """What takes room in a car. Who sits in her wheelchair takes its place and no seat: count her companions alone."""

    ROLLATOR = "rollator"
    WHEELCHAIR_FOLDED = "wheelchair_folded"
    WHEELCHAIR_SEATED = "wheelchair_seated"


class Feature(StrEnum):
    """What a rider cannot do without, and a car with its driver has or has not."""

    LIFT = "lift"
    LOW_STEP = "low_step"
    """Who manages no stairs."""
    NO_DOG = "no_dog"
    """Who cannot sit where a dog rides."""
    ARM_TO_THE_DOOR = "arm_to_the_door"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rider:
    """Who wants to ride, and what she has said.

    ``boarding_min``: from the car has stopped until it drives on, for getting in and for getting out. ``seats``: hers
    and her companions'. ``limit_min``: the longest she may sit in the car; None: what the rules say of the way she
    has. ``earliest_min``, ``latest_min``: on the way there the car does not come to her before and not after; on the
    way home she does not leave before and is at her door no later. ``together_with``: the id of who rides in the same
    car, or neither does; somebody who does not ride today is overlooked. ``pooled``: an errand is not shared with
    others. ``hamlet``: who has the same are neighbours. ``there_driver``: on the way home, who took her there. A
    driver is named by the id of the car; one who does not drive this time surprises nobody.
    """

    id: str
    point: int
    boarding_min: float = 3.0
    seats: int = 1
    aids: tuple[Aid, ...] = ()
    needs: frozenset[Feature] = frozenset()
    limit_min: float | None = None
    earliest_min: float | None = None
    latest_min: float | None = None
    weight: int = ORDINARY_WEIGHT
    together_with: str | None = None
    pooled: bool = True
    hamlet: str | None = None
    last_driver: str | None = None
    preferred_driver: str | None = None
    there_driver: str | None = None
    refuses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Car:
    """Who drives, and in what.

    ``start_point``: where it comes from; None: on the way home, from the venue. ``end_point``: where it must go
    afterwards; None: on the way there, it stays at the venue. ``seats``: for others than the driver.
    ``free_from_min``: leaves ``start_point`` no earlier; ``free_to_min``: is at ``end_point`` no later.
    ``max_metres``: of the whole drive. ``going_anyway``: the way from start to end would be driven with nobody in it,
    so only what is more than that counts as kilometres. ``only_for``: drives these riders and nobody else (a son, a
    neighbour); ``refuses``: riders the driver does not take. ``offered``: the driver has said that he can; each rider
    in the car of one who has not is a surprise.
    """

    id: str
    start_point: int | None
    end_point: int | None = None
    seats: int = 4
    room: Mapping[Aid, int] = field(default_factory=dict)
    has: frozenset[Feature] = frozenset()
    free_from_min: float | None = None
    free_to_min: float | None = None
    max_metres: float | None = None
    going_anyway: bool = False
    only_for: frozenset[str] | None = None
    refuses: frozenset[str] = frozenset()
    offered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds for everybody.

    ``margin_min``: so long before the start all have arrived. ``slower_percent``: added to the minutes of every way.
    The longest ride is ``ride_min``, or ``ride_factor`` times the way she would have alone where that is longer.
    ``early_min``: nobody is set down more than this before all must be there. ``step_min``: a time that is told is
    rounded down to whole such minutes, and ``span_min`` is how long the span that is told lasts. ``wait_min``: so long
    a car may wait at a stop with people in it, and only to keep what they were told.
    """

    margin_min: float = 10.0
    slower_percent: float = 15.0
    ride_min: float = 45.0
    ride_factor: float = 1.25
    early_min: float = 30.0
    step_min: int = 5
    span_min: int = 10
    wait_min: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One activity, one direction.

    ``at_min``: when it starts (there) or ends (home).
    Raises ``ValueError`` on what no person can have said: two of one id, a point that is in no matrix, a number that is
    none. What a person can say and cannot be done is no error: she is left out, with the reason.
    """

    direction: Direction
    venue: int
    at_min: float
    minutes: Sequence[Sequence[float]]
    metres: Sequence[Sequence[float]]
    riders: tuple[Rider, ...]
    cars: tuple[Car, ...]
    rules: Rules = Rules()

    def __post_init__(self) -> None:
        size = len(self.minutes)
        if (
            any(len(row) != size for matrix in (self.minutes, self.metres) for row in matrix)
            or len(self.metres) != size
        ):
            raise ValueError("Minutes and metres are two square matrices over the same points.")
        if any(not way >= 0 for matrix in (self.minutes, self.metres) for row in matrix for way in row):
            raise ValueError("A way is no number of minutes and metres.")
        for named in (self.riders, self.cars):
            if len({one.id for one in named}) != len(named):
                raise ValueError("Two riders or two cars have one id.")
        points = {self.venue, *(rider.point for rider in self.riders)}
        points |= {at for car in self.cars for at in (car.start_point, car.end_point) if at is not None}
        if not all(0 <= point < size for point in points):
            raise ValueError("A point is in no matrix.")
        if not math.isfinite(self.at_min):
            raise ValueError("When it starts or ends is no number.")
        if any(car.start_point is None for car in self.cars) and self.direction is Direction.THERE:
            raise ValueError("A car that drives people there comes from somewhere.")
        if any(rider.weight <= 0 or rider.seats < 0 for rider in self.riders):
            raise ValueError("A rider weighs something, and takes no less than no seat.")
