"""What the planner answers: drives with their stops, who is left and why, and what of it is proved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from .given import Aid, Direction, Feature


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody has been told: whose car, and between which minutes it comes to her (home: she is at her door)."""

    car: str
    from_min: int
    to_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """``at_min``: when getting in begins at her door (home: when the car stops there). The span is what she is told."""

    rider: str
    point: int
    at_min: float
    tell_from_min: int
    tell_to_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """One car's way: ``stops`` in the order they are driven.

    ``leaves_min``: from its start point; ``venue_min``: it is at the venue (there), or leaves it (home); ``ends_min``:
    it is at its end point. ``metres``: the whole way, of which ``extra_metres`` would not have been driven otherwise.
    """

    car: str
    stops: tuple[Stop, ...]
    leaves_min: float
    venue_min: float
    ends_min: float
    metres: int
    extra_metres: int


class Why(StrEnum):
    """The one rule that, if it gave way, would let somebody ride; ``amount`` of a reason is in the unit named here."""

    NO_ROAD = "no_road"
    NO_CAR = "no_car"
    """No rule by itself: another car. ``amount``: 1."""
    NO_SEAT = "no_seat"
    """Seats lacking in a car."""
    NO_ROOM = "no_room"
    """Room for so many more of ``aid``."""
    NO_CAR_WITH = "no_car_with"
    """Nobody who is free and has ``feature``."""
    RIDE_TOO_LONG = "ride_too_long"
    """Minutes somebody would sit in the car."""
    TOO_FAR = "too_far"
    """Metres the car would drive."""
    NOBODY_FREE_SO_EARLY = "nobody_free_so_early"
    """The minute of the clock at which the driver would leave."""
    NOBODY_FREE_SO_LATE = "nobody_free_so_late"
    """The minute of the clock at which the driver would be done."""
    HER_HOURS = "her_hours"
    """The minute of the clock at which the car would come to her."""
    REFUSED = "refused"
    """Somebody will not drive or ride with somebody, or drives another alone."""
    TOGETHER = "together"
    """The two who ride together."""
    NOT_SHARED = "not_shared"
    """An errand takes a whole car."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing that would have let her ride: ``amount`` in the unit ``why`` says, with which car it could be."""

    why: Why
    amount: float | None = None
    car: str | None = None
    aid: Aid | None = None
    feature: Feature | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Who does not ride in this carpool, and each single rule whose giving way would take her along, nearest first."""

    rider: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """What a carpool is judged by, in this order; less is better.

    ``left_weight``: weights of who is left. ``moved``: riders in another car than they were told of, though
    that one still drives. ``spans``: told riders whose
    time is outside the span they were told. ``shifted_min``: by how much, together. ``surprises``: another driver than
    last time, than the preferred one, than on the way there, than one who has offered; a hamlet a car stops in; a car
    that is not going anyway.
    ``moved``, ``spans`` and ``shifted_min`` are 0 where nobody has been told anything.
    """

    left_weight: int = 0
    moved: int = 0
    spans: int = 0
    shifted_min: int = 0
    surprises: int = 0
    cars: int = 0
    extra_metres: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Carpool:
    """Who rides with whom, and who does not."""

    direction: Direction
    drives: tuple[Drive, ...]
    left: tuple[Left, ...]

    def driver_of(self, rider: str) -> str | None:
        """The id of the car she rides in."""
        return next((drive.car for drive in self.drives for stop in drive.stops if stop.rider == rider), None)

    def told(self) -> dict[str, Told]:
        """What each who rides is told, as ``replan`` takes it, by the rider's id."""
        return {
            stop.rider: Told(car=drive.car, from_min=stop.tell_from_min, to_min=stop.tell_to_min)
            for drive in self.drives
            for stop in drive.stops
        }


class Method(Enum):
    """How a carpool was found."""

    EXACT = "exact"
    RUIN = "ruin"
    REGION = "region"


class Note(Enum):
    """What the desk should know of how a carpool was found; the value is the sentence."""

    REGION_MISSING = (
        "The planner for a whole region is not installed (pip install grendelinja[region]), so the line's own was used."
    )
    TAKEN_BACK = (
        "A car was emptied again, because its drive would have broken a rule. This should not happen: report it."
    )
    GIVEN_UP = "There were too many ways to try them all: this is a good plan, and not proved the best."


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A carpool that the checker has passed.

    ``fewest_left``: it is proved that nobody more could ride. ``best``: it is proved that no carpool has a lower score.
    ``bound``: no carpool has a lower score than this; equal to ``score`` where ``best``.
    """

    carpool: Carpool
    score: Score
    bound: Score
    fewest_left: bool
    best: bool
    method: Method
    notes: tuple[Note, ...] = ()
