"""What those who ride take of a car, and what each car takes, by the planner's rules: on the roads, and where they are
not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Self

from models import CarHas, Goal, Leg, Legs, Need, Person, Ride
from models.signup import MOST_COMPANIONS
from services.availability.reading import Said
from services.hours import duetime

from . import planner, ranks

MINUTE = timedelta(minutes=1)
ORDINARY_BOOT = 1
"""What a car takes of rollators where its driver has not said: he is told of it before he says yes."""
AIDS = {
    Need.ROLLATOR: planner.Aid.ROLLATOR,
    Need.WHEELCHAIR_FOLDED: planner.Aid.ROLLATOR,
    Need.WHEELCHAIR_SEATED: planner.Aid.WHEELCHAIR_SEATED,
}
"""A folded wheelchair lies in the boot as a rollator does, and instead of one."""
FEATURES = {Need.NO_STAIRS: planner.Feature.LOW_STEP, Need.NO_DOG: planner.Feature.NO_DOG}
"""An arm to the door every driver gives."""
BOARDING_MIN = {
    Need.ROLLATOR: 5.0,
    Need.WHEELCHAIR_FOLDED: 5.0,
    Need.STICK: 5.0,
    Need.ARM: 5.0,
    Need.WHEELCHAIR_SEATED: 10.0,
}
"""Getting in with a rollator takes five minutes (RIDES, 6.2); up a lift, and fastened, it was put at ten."""
ORDINARY_BOARDING_MIN = 3.0
NO_WAY = ((0.0,),)
NOBODY: Mapping[int, Said] = {}


@dataclass(frozen=True, slots=True)
class Party:
    """Who is fetched at one door: an elder, with so `many` in all."""

    who: Person
    many: int
    needs: frozenset[Need]
    hours: tuple[time | None, time | None]
    legs: Legs

    @classmethod
    def of(cls, ride: Ride) -> Self:
        return cls(ride.rider, ride.seats, ride.needing.all_needs, ride.needing.hours_out, ride.legs)

    @classmethod
    def usually(cls, elder: Person, many: int) -> Self:
        """As she rides where nothing else is said."""
        many = max(many, 1 + (Need.COMPANION in elder.all_needs))
        return cls(elder, many, elder.all_needs, elder.hours_out, elder.legs)

    def rider(self, name: str, point: int) -> planner.Rider:
        """Who sits in her wheelchair takes no seat."""
        boarding = [BOARDING_MIN[need] for need in self.needs if need in BOARDING_MIN]
        return planner.Rider(
            id=name,
            point=point,
            boarding_min=max(boarding, default=ORDINARY_BOARDING_MIN),
            seats=self.many - (Need.WHEELCHAIR_SEATED in self.needs),
            aids=tuple(AIDS[need] for need in Need if need in self.needs and need in AIDS),
            needs=frozenset(FEATURES[need] for need in self.needs if need in FEATURES),
            pooled=Need.ALONE not in self.needs,
        )

    def can_be_out(self, rider: planner.Rider, on: Goal, midnight: datetime) -> planner.Rider:
        """With her hours of that day, in minutes from `midnight` (UTC)."""
        zone = self.who.community.zone
        day = duetime.local_day(on.starts_at, zone)
        since, until = ((duetime.due_instant(day, at, zone) - midnight) / MINUTE if at else None for at in self.hours)
        return replace(rider, earliest_min=since, latest_min=until)


def needs_told(rides: Iterable[Ride]) -> list[Need]:
    """What a driver of these is to know before he says yes, each once. Who sits by her is counted among them."""
    found = {need for ride in rides for need in ride.needing.all_needs} - {Need.COMPANION}
    return [need for need in Need if need in found]


def takes(driver: Person) -> dict[planner.Aid, int]:
    boot = ORDINARY_BOOT if driver.boot is None else driver.boot
    return {planner.Aid.ROLLATOR: boot, planner.Aid.WHEELCHAIR_SEATED: int(CarHas.LIFT in driver.car_has)}


def has(driver: Person) -> frozenset[planner.Feature]:
    lacks = {CarHas.HIGH_STEP: planner.Feature.LOW_STEP, CarHas.DOG: planner.Feature.NO_DOG}
    return frozenset(feature for said, feature in lacks.items() if said not in driver.car_has)


def fits(driver: Person, party: Party, aboard: Iterable[Party] = (), said: Mapping[int, Said] = NOBODY) -> bool:
    """Whether the driver's car takes them too, each way they are driven, whatever the roads: with the seats he has
    `said` of the day. One who never said how many there are takes one rider, with who comes along."""
    return not crowding(driver, party, aboard, said)


def crowding(
    driver: Person, party: Party, aboard: Iterable[Party] = (), said: Mapping[int, Said] = NOBODY
) -> tuple[planner.Breach, ...]:
    """Each rule that would break with them in the car too, on the first of their ways on which one does. They are the
    rider `"0"`."""
    others = list(aboard)
    for leg in Leg:
        if party.legs.has(leg):
            broken = _broken(driver, [party, *(other for other in others if other.legs.has(leg))], said)
            if broken:
                return broken
    return ()


def _broken(driver: Person, parties: Sequence[Party], said: Mapping[int, Said]) -> tuple[planner.Breach, ...]:
    seats = ranks.seats(driver, said)
    if seats is None:
        seats = parties[0].many if len(parties) == 1 else sum(other.many for other in parties[1:])
    riders = bound([party.rider(str(at), 0) for at, party in enumerate(parties)], parties)
    return planner.crowded(_car(driver, seats), riders)


def _car(driver: Person, seats: int) -> planner.Car:
    return planner.Car(id=str(driver.id), start_point=0, seats=seats, room=takes(driver), has=has(driver))


def bound(riders: Sequence[planner.Rider], parties: Sequence[Party]) -> list[planner.Rider]:
    """Those of one telephone live together, and ride in one car."""
    first: dict[str, str] = {}
    found = []
    for rider, party in zip(riders, parties, strict=True):
        other = first.setdefault(party.who.phone, rider.id) if party.who.phone else rider.id
        found.append(rider if other == rider.id else replace(rider, together_with=other))
    return found


def lacking(ride: Ride, drivers: Sequence[Person]) -> planner.Reason | None:
    """What would have to be otherwise for one of these to take her, were his car empty and at her door; None where one
    does, or there is nobody to drive."""
    party, goal = Party.of(ride), ride.goal
    if not drivers or (party.hours == (None, None) and any(fits(driver, party) for driver in drivers)):
        return None
    midnight = goal.starts_at.replace(hour=0, minute=0, second=0, microsecond=0)
    rider = party.rider(str(ride.id), 0)
    for leg in Leg:
        if party.legs.has(leg):
            problem = planner.Problem(
                direction=planner.Direction(leg.value),
                venue=0,
                at_min=((goal.starts_at if leg is Leg.THERE else goal.ends_at) - midnight) / MINUTE,
                minutes=NO_WAY,
                metres=NO_WAY,
                riders=(rider if goal.all_day else party.can_be_out(rider, goal, midnight),),
                cars=tuple(
                    _car(driver, 1 + MOST_COMPANIONS if driver.seats is None else driver.seats) for driver in drivers
                ),
            )
            left = planner.propose(problem).carpool.left
            if left:
                return left[0].reasons[0]
    return None
