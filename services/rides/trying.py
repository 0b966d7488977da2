"""What would break if a rider rode in another car: each driver's car as it would drive then, looked at before anybody
is told anything."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from models import Leg, Person, Ride
from services.availability import elder_drivers
from services.availability.reading import NOTHING

from . import course, planner, problems, ranks
from .offers.asking import active_drivers
from .problems import ATTEMPTS, Asked, Span
from .room import MINUTE, Party, crowding, lacking

ONLY_WRITTEN = (planner.Rule.FIGURES, planner.Rule.TOLD)
"""What breaks in how a carpool is written down, and not in how it is driven."""
KM = 1000


@dataclass(frozen=True, slots=True)
class Broken:
    """One rule that would not hold: for whom, by how much (seats, minutes, whole
    kilometres), and of a ride how many minutes it may last at `most`."""

    rule: planner.Rule
    rider: Person | None = None
    amount: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Tried:
    """One driver's car with her in it.

    `can`: what he has said of that day, None where nothing. `broken`: what would not hold, so that she cannot ride in
    it. `fetched`: the span she would be told (UTC), where it is known how the car drives. `earlier`, `later`: by how
    many minutes each other in it would be told another time than now. `apart`: who has the same telephone as she and
    rides with another. `drives`: so many seats are taken in it already; `near`: the driver lives in her hamlet;
    `elsewhere`: he drives somebody to something else then, an activity or an errand, or home from it.
    """

    driver: Person
    drives: int
    near: bool
    can: bool | None = None
    broken: Sequence[Broken] = ()
    fetched: Span | None = None
    earlier: Sequence[int] = ()
    later: Sequence[int] = ()
    apart: Person | None = None
    elsewhere: bool = False


def try_cars(session: Session, ride: Ride, most: int | None = None) -> tuple[list[Tried], int]:
    """Her ride in the car of every active driver but the one who has it now, and how many they are: who has a seat
    first, of them her own and preferred, then her hamlet's, then who drives there anyway. Of the first `most` of them
    it is told how the car would drive; the others are not answered."""
    goal, rider = ride.goal, ride.rider
    said, own = ranks.said_of(session, goal), elder_drivers.of_each(session, [rider.id]).get(rider.id, [])
    there = [one for one in course.promised(session, goal) if one.id != ride.id]
    taken: Counter[int] = Counter()
    aboard: dict[int, list[Party]] = {}
    for one in there:
        taken[one.driver_id or 0] += one.seats
        aboard.setdefault(one.driver_id or 0, []).append(Party.of(one))
    active = ranks.with_own(active_drivers(session, rider.community_id, on_map=True), own)
    drivers = [one for one in active if one.id not in (rider.id, ride.driver_id)]
    near = {one.id for one in drivers if rider.hamlet_id is not None and one.hamlet_id == rider.hamlet_id}
    party = Party.of(ride)
    no_room = {one.id: crowding(one, party, aboard.get(one.id, ()), said) for one in drivers}
    known, away = {row.driver_id for row in own}, ranks.elsewhere(session, goal)
    drivers.sort(
        key=lambda one: (bool(no_room[one.id]), one.id not in known, one.id not in near, not taken[one.id], one.id)
    )
    asked = problems.of(session, goal, [*there, ride], drivers[:most], Leg.THERE, said=said, weighed=False)
    found = []
    for driver in drivers[:most]:
        can, elsewhere = said.get(driver.id, NOTHING).can, driver.id in away
        apart = _apart(ride, there, driver)
        with_her = Tried(driver, taken[driver.id], driver.id in near, can, apart=apart, elsewhere=elsewhere)
        if no_room[driver.id]:
            broken = [Broken(one.rule, rider, math.ceil(one.amount or 0)) for one in no_room[driver.id]]
            with_her = replace(with_her, broken=broken)
        elif asked is not None:
            with_her = _driven(asked, ride, [one for one in there if one.driver_id == driver.id], with_her)
        found.append(with_her)
    return found, len(drivers)


def lacking_for(session: Session, rides: Sequence[Ride]) -> dict[int, planner.Reason]:
    """By the ride, what would have to be otherwise for any active driver to take her; those whom one could are not
    among them."""
    if not rides:
        return {}
    own = elder_drivers.of_each(session, [ride.rider_id for ride in rides])
    drivers = active_drivers(session, rides[0].rider.community_id)
    each = ((ride, ranks.with_own(drivers, own.get(ride.rider_id, []))) for ride in rides)
    found = ((ride.id, lacking(ride, [one for one in able if one.id != ride.rider_id])) for ride, able in each)
    return {ride_id: why for ride_id, why in found if why is not None}


def has_room_for(ride: Ride, others: Iterable[Ride]) -> bool:
    """Whether the car of who has promised it takes what she needs, with these `others` whom he drives there."""
    if ride.driver is None:
        return True
    taken = [Party.of(other) for other in others if other is not ride]
    return all(one.rule is planner.Rule.SEATS for one in crowding(ride.driver, Party.of(ride), taken))


def _apart(ride: Ride, there: Sequence[Ride], driver: Person) -> Person | None:
    phone = ride.rider.phone
    return next((one.rider for one in there if phone and one.rider.phone == phone and one.driver_id != driver.id), None)


def _driven(asked: Asked, ride: Ride, others: Sequence[Ride], tried: Tried) -> Tried:
    """As `course.arrange` would have it drive."""
    ids = {str(one.id) for one in (*others, ride)}
    problem = replace(
        asked.problem,
        riders=tuple(one for one in asked.problem.riders if one.id in ids),
        cars=tuple(one for one in asked.problem.cars if one.id == str(tried.driver.id)),
    )
    told = {name: words for name, words in asked.told.items() if name in ids - {str(ride.id)}}
    carpool = planner.replan(problem, told, attempts=ATTEMPTS).carpool
    if carpool.left:
        return replace(tried, broken=_broken(asked, problem, told, ride, others))
    way = asked.way(carpool.drives[0])
    for_her = next(stop for stop in carpool.drives[0].stops if stop.rider == str(ride.id))
    shifts = [
        round((stop.told[0] - stop.ride.pickup_from) / MINUTE)
        for stop in way.stops
        if stop.ride.id != ride.id and stop.ride.pickup_from is not None
    ]
    return replace(
        tried,
        fetched=asked.span(for_her),
        earlier=[-shift for shift in shifts if shift < 0],
        later=[shift for shift in shifts if shift > 0],
    )


def _broken(
    asked: Asked, problem: planner.Problem, told: Mapping[str, planner.Told], ride: Ride, others: Sequence[Ride]
) -> list[Broken]:
    """Where she breaks least: fetched before or after any of those who are in the car, who keep their order."""
    (car,) = problem.cars
    order = [str(one.id) for one in sorted(others, key=lambda one: (one.pickup_from or ride.goal.starts_at, one.id))]
    ways = [
        planner.lay_out(problem, {car.id: [*order[:place], str(ride.id), *order[place:]]}, told)
        for place in range(len(order) + 1)
    ]
    each = [[one for one in planner.check(problem, way, told) if one.rule not in ONLY_WRITTEN] for way in ways]
    least = min(each, key=lambda broken: (len(broken), sum(one.amount or 0 for one in broken)))
    return [_said(asked, problem, one) for one in least] or [Broken(planner.Rule.ONE_PLACE)]


def _said(asked: Asked, problem: planner.Problem, breach: planner.Breach) -> Broken:
    amount = breach.amount if breach.amount is not None and math.isfinite(breach.amount) else 0
    rider = next((one for one in problem.riders if one.id == breach.rider), None)
    return Broken(
        rule=breach.rule,
        rider=asked.rides[rider.id].rider if rider is not None else None,
        amount=math.ceil(amount / KM if breach.rule is planner.Rule.TOO_FAR else amount),
        most=math.floor(planner.longest(problem, rider)) if rider is not None else 0,
    )
