"""Told riders change cars, so that one more rides: all at once, and each who is concerned is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

import clock
from models import About, Goal, Leg, Person, Ride, RideAnswer, RideState, locked
from services import telling

from .. import course, problems, ranks
from ..offers.asking import OPEN, held, hold
from ..offers.told import tell, told_as
from ..pickups import runs
from ..promises import drives_anew, note_answer, promise, tell_both
from ..room import Party, fits
from . import looking

Moves = Sequence[tuple[Ride, Person | None, Person]]
"""Whose ride, in whose car now, and whose she is to be in."""


def swap(session: Session, ride: Ride) -> bool:
    """As it was proposed of her (`looking.swap_of`). Whoever is moved, and she, hear who comes and when, each by her
    own way; each driver whom he fetches besides, and whom no more. False where it is no longer so, or a car could not
    take them: then nothing is changed."""
    fresh = held(session, ride.id)
    moves = _moves(session, fresh) if fresh is not None else ()
    if fresh is None or not moves:
        return False
    goal, drivers = fresh.goal, {one.id: one for _, *two in moves for one in two if one is not None}
    for driver_id in sorted(drivers):
        hold(session, drivers[driver_id])
    if not _could(session, goal, moves, drivers):
        return False
    for one, before, to in moves:
        _change(session, one, before, to)
    for driver in drivers.values():
        drives_anew(session, goal, driver, with_new=[one for one, _, to in moves if to is driver])
    for one, before, to in moves:
        tell_both(session, one, to, heard=False)
        if before is not None:
            tell(session, one, before, About.RIDE_CANCELLED, "driver")
    return True


def _moves(session: Session, fresh: Ride) -> Moves:
    """Nobody's where one of them is in another car by now."""
    proposed = looking.swap_of(fresh)
    if proposed is None or not runs(fresh, clock.now()):
        return ()
    found = []
    for step in sorted(proposed.steps, key=lambda step: step.ride_id):
        one, to = locked(session, Ride, step.ride_id), session.get(Person, step.to)
        if one is None or to is None or one.driver_id != step.before or not one.goes or one.goal != fresh.goal:
            return ()
        if one.driver is None and one.state not in OPEN:
            return ()
        found.append((one, one.driver, to))
    return found


def _could(session: Session, goal: Goal, moves: Moves, drivers: Mapping[int, Person]) -> bool:
    """Every car, with those it would have, by the planner's rules, there and home; and none has set out."""
    if any(course.has_set_out(session, goal, driver) for driver in drivers.values()):
        return False
    said, there = ranks.said_of(session, goal), course.promised(session, goal)
    moved = {one.id: to.id for one, _, to in moves}
    for driver in {to.id: to for _, _, to in moves}.values():
        stay = [one for one in there if one.driver_id == driver.id and one.id not in moved]
        new = [one for one, _, to in moves if to is driver]
        if not all(ranks.drives(session, driver, one.rider) for one in new):
            return False
        for place, one in enumerate(new):
            if not fits(driver, Party.of(one), map(Party.of, [*stay, *new[:place]]), said):
                return False
        ways = {leg: problems.of(session, goal, [*stay, *new], [driver], leg, said=said) for leg in Leg}
        if ways[Leg.THERE] is None or any(way is not None and way.planned().carpool.left for way in ways.values()):
            return False
    return True


def _change(session: Session, ride: Ride, before: Person | None, to: Person) -> None:
    """She keeps the hour she was told wherever the other car can."""
    was = ride.pickup_from, ride.pickup_to
    if before is not None:
        ride.move(RideState.WANTED)
        ride.driver, ride.driver_id = None, None
        note_answer(session, ride, before, RideAnswer.TAKEN)
        telling.withdraw(session, told_as(ride.id))
    promise(session, ride, to)
    ride.pickup_from, ride.pickup_to = was
    session.flush()
