"""What the clock does for rides: cars are planned, drivers are asked, and at the promised hour a rider is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    TAKES_A_PLACE,
    About,
    Errand,
    ErrandState,
    Goal,
    Leg,
    Legs,
    Occurrence,
    OccurrenceState,
    Person,
    Ride,
    RideAnswer,
    RideState,
    Signup,
    Trip,
    all_locked,
    read_held,
)
from services.availability import elder_drivers
from services.hours.due import Due, earliest_in

from . import course, problems, proposing, ranks
from .offers.asking import OPEN, aboard_of, active_drivers, ask_drivers, asks_of_each, with_room
from .pickups import answered_by, begins_at, leaves_at
from .problems import Asked
from .promises import tell_contact, tell_rider, waits_to_hear_of_loss
from .room import Party, lacking
from .swaps import looking
from .swaps.looking import Look

AT_ONCE = 5
"""Occurrences, and errands, looked at in one transaction: nobody joins one while its cars are planned."""
ASK_AHEAD = timedelta(days=14)
"""Nobody is asked about a trip further off than this."""
LOOKED_AT_EVERY = timedelta(minutes=5)
"""A ride nobody has promised: another may drive by now, or have a seat again."""


def advance(session: Session, now: datetime) -> bool | Callable[[], None]:
    """Plan the cars whose hour it is, ask the drivers who were not asked yet, and give up at the promised hour, or at
    once where no car takes what she needs: UNFILLED, and the rider is told. After a driver has gone back on it late,
    the others have an hour. Who has no car is looked at for whether told riders could change cars for her (`swaps`).

    An unfilled ride is still offered and may still be promised. Occurrences and rides another process holds are left
    for later. Answers whether there may be more; or what is to be done with nothing held, and then there is.
    """
    looking.keep(session)
    full, due = _due(session, now)
    beat = _Beat(session, due)
    _plan(beat, now)
    for ride in due:
        if not beat.is_to_plan(ride):
            _look(session, beat, ride, now)
    session.flush()
    return partial(_reckon, beat.to_plan, beat.to_look_at) if beat.to_plan or beat.to_look_at else full


def _reckon(to_plan: Mapping[proposing.Which, Asked], to_look_at: Mapping[int, Look]) -> None:
    """Plan and look ahead for the next beat, which takes up what is found; no transaction is open meanwhile."""
    proposing.plan_ahead(to_plan)
    looking.look_ahead(to_look_at)


def next_due() -> list[Due]:
    """When drivers are next thought of, or a rider is to have her answer."""
    waits = Ride.look_at.is_not(None)
    return [due for runs in RUNS.values() for due in earliest_in(Ride.look_at, Ride.state, OPEN, waits, *runs)]


class _Beat:
    """What is asked once for all who are due. Nobody promises a ride meanwhile: where they go is held."""

    def __init__(self, session: Session, due: Sequence[Ride]) -> None:
        self._session, self.due = session, due
        problems.read_hamlets(session, due)
        self.planned_at = {ride.id: proposing.planned_at(session, ride) for ride in due}
        self.asks = asks_of_each(session, due) if due else {}
        self._trips: dict[Goal, list[Trip]] = {}
        self._taken: dict[Goal, Mapping[int, Sequence[Party]]] = {}
        self._agreed: dict[Goal, course.Known] = {}
        self._drivers: dict[int, list[Person]] = {}
        self._away: dict[Goal, set[int]] = {}
        self._own = elder_drivers.of_each(session, {ride.rider_id for ride in due}) if due else {}
        self.one_more: dict[int, Person] = {}
        self.to_plan: dict[proposing.Which, Asked] = {}
        self.to_look_at: dict[int, Look] = {}

    def trips(self, goal: Goal) -> Sequence[Trip]:
        if goal not in self._trips:
            self._trips[goal] = course.trips_of(self._session, goal)
        return self._trips[goal]

    def propose(self, occurrence: Occurrence, rides: Sequence[Ride], leg: Leg) -> None:
        one_more = proposing.propose(self._session, occurrence, rides, leg, self.trips(occurrence))
        if isinstance(one_more, Asked):
            self.to_plan[occurrence.id, leg] = one_more
            return
        self.one_more.update(one_more)
        self._trips.pop(occurrence, None)

    def is_to_plan(self, ride: Ride) -> bool:
        """Whether her car is planned first, or those there while she is only driven home."""
        if isinstance(ride.goal, Errand):
            return False
        return any((ride.goal.id, leg) in self.to_plan for leg in {Leg.THERE, proposing.leg_of(ride)})

    def ask(self, ride: Ride, now: datetime) -> datetime | None:
        """As `ask_drivers`."""
        able = self._able(ride)
        return ask_drivers(self._session, ride, now, self.asks[ride.id], able, agreed=self._agreed[ride.goal])

    def _able(self, ride: Ride) -> list[list[Person]]:
        """Who may be asked about it now, the first group first."""
        at = ride.goal
        if at not in self._taken:
            promised, said = course.promised(self._session, at), ranks.said_of(self._session, at)
            self._agreed[at] = course.Known(promised, said, self.trips(at))
            self._taken[at] = aboard_of(promised)
            self._away[at] = ranks.elsewhere(self._session, ride.goal)
        own, said = self._own.get(ride.rider_id, []), self._agreed[at].said
        able = with_room(ride, self._active(ride), self._taken[at], said)
        return ranks.in_groups(ride, ranks.willing(at, able, said, self._away[at]), said, own, self._passes(ride))

    def look_for_a_swap(self, ride: Ride) -> None:
        """Asked only of whoever was looked at by `ask`."""
        drivers = self._taken.get(ride.goal, {})
        look = looking.to_look_at(self._session, ride, self._agreed[ride.goal]) if len(drivers) > 1 else None
        if look is not None:
            self.to_look_at[ride.id] = look

    def nobody_can(self, ride: Ride) -> bool:
        """No car takes what she needs, whoever else is in it; asked only of who has said that she needs something."""
        needing = ride.needing
        said = needing.needs or needing.out_from or needing.out_until
        return bool(said) and lacking(ride, self._active(ride)) is not None

    def _active(self, ride: Ride) -> list[Person]:
        """Her own driver among them."""
        community_id = ride.rider.community_id
        if community_id not in self._drivers:
            self._drivers[community_id] = active_drivers(self._session, community_id)
        return ranks.with_own(self._drivers[community_id], self._own.get(ride.rider_id, []))

    def _passes(self, ride: Ride) -> set[int]:
        """Whose agreed car she is planned into, or was, who is asked about her and drives there."""
        asked = {ask.driver_id for ask in self.asks[ride.id] if ask.answer is RideAnswer.ASKED}
        planned = self.one_more.get(ride.id)
        return {planned.id} if planned is not None else asked & self._taken[ride.goal].keys()


def _plan(beat: _Beat, now: datetime) -> None:
    """The cars to each occurrence whose hour it is, of those nobody was asked about since it was, nor since a driver
    went back on it, while there is time for a driver to think of it: what is moved to another day has another hour, and
    is planned anew. Home alone comes when it is known who drives there."""
    planned: dict[tuple[Occurrence, Leg], list[Ride]] = {}
    for ride in beat.due:
        at, occurrence = beat.planned_at[ride.id], ride.goal
        if at is None or isinstance(occurrence, Errand) or now < at or ride.state is not RideState.WANTED:
            continue
        silent_until = proposing.silent_until(ride.rider.community, occurrence, now)
        if answered_by(ride) > silent_until and not _was_thought_of(beat, ride, max(at, ride.moved_at or at)):
            planned.setdefault((occurrence, proposing.leg_of(ride)), []).append(ride)
    for (occurrence, leg), rides in sorted(planned.items(), key=lambda item: item[0][1] is Leg.HOME):
        waits = beat.is_to_plan(rides[0]) or proposing.waits_for_others(rides[0], now, beat.trips(occurrence))
        if not waits:
            beat.propose(occurrence, rides, leg)


def _was_thought_of(beat: _Beat, ride: Ride, since: datetime) -> bool:
    asks = (ask for ask in beat.asks[ride.id] if ask.answer is not RideAnswer.LISTED)
    asked = (ask.answer is RideAnswer.ASKED or ask.created_at >= since for ask in asks)
    return any(asked) or proposing.was_planned(ride, since, beat.trips(ride.goal))


def _look(session: Session, beat: _Beat, ride: Ride, now: datetime) -> None:
    goal = ride.goal
    if begins_at(goal, ride.legs) <= now:
        ride.look_at = None
        return
    if goal.starts_at > now + ASK_AHEAD:
        ride.look_at = goal.starts_at - ASK_AHEAD
        return
    if ride.state is RideState.WANTED and ride.is_sure and beat.nobody_can(ride):
        _is_unfilled(session, ride)
    planned_at = beat.planned_at[ride.id]
    if planned_at is not None and now < planned_at:
        ride.look_at = planned_at
        return
    next_look = now + LOOKED_AT_EVERY
    alone = proposing.waits_until(session, ride, now, beat.trips(goal))
    if alone is not None:
        next_look = alone
    elif leaves_at(goal, ride.legs) > now and not proposing.waits_for_others(ride, now, beat.trips(goal)):
        alone_until = beat.ask(ride, now)
        next_look = min(next_look, alone_until or next_look)
        if ride.is_sure:
            beat.look_for_a_swap(ride)
    by = answered_by(ride)
    if ride.state is RideState.WANTED and ride.is_sure and by <= now:
        _is_unfilled(session, ride)
    if ride.state is RideState.WANTED and by > now:
        next_look = min(next_look, by)
    ride.look_at = next_look


def _is_unfilled(session: Session, ride: Ride) -> None:
    ride.move(RideState.UNFILLED)
    if ride.legs is Legs.HOME:
        ride.watch_at = clock.now()  # she may be there already
    session.flush()
    if waits_to_hear_of_loss(session, ride):
        tell_contact(session, ride, About.RIDE_UNFILLED)
    else:
        tell_rider(session, ride, About.RIDE_UNFILLED)


RUNS: Mapping[type[Goal], tuple[sa.ColumnElement[bool], ...]] = {
    Occurrence: (
        Signup.id == Ride.signup_id,
        Signup.state.in_(TAKES_A_PLACE),
        Occurrence.id == Signup.occurrence_id,
        Occurrence.state == OccurrenceState.PLANNED,
    ),
    Errand: (Errand.id == Ride.errand_id, Errand.state == ErrandState.PLANNED),
}
"""The rides to what is on, by where they go."""


def _is_due(kind: type[Goal]) -> tuple[sa.ColumnElement[bool], ...]:
    return Ride.state.in_(OPEN), Ride.look_at <= sa.bindparam("now"), *RUNS[kind]


def _held_to(kind: type[Goal]) -> sa.Select[int]:
    wanted = sa.select(kind.id).where(sa.exists().where(*_is_due(kind))).order_by(kind.id).limit(AT_ONCE)
    return wanted.with_for_update(of=kind, skip_locked=True)


_WANTED: Mapping[type[Goal], sa.Select[int]] = {kind: _held_to(kind) for kind in RUNS}
"""Put together once, since it is asked at every beat."""


def _due(session: Session, now: datetime) -> tuple[bool, list[Ride]]:
    """The rides to what is held, as by `asking.held`, but nothing is waited for; and whether there may be more."""
    found: list[Ride] = []
    full = False
    for kind, goals in _WANTED.items():
        held = session.scalars(goals, {"now": now}).all()
        full = full or len(held) == AT_ONCE
        if read_held(session, kind, held):
            rides = sa.select(Ride.id).where(*_is_due(kind), kind.id.in_(held)).order_by(Ride.id)
            found.extend(all_locked(session, Ride, rides.params(now=now)))
    return full, found
