"""Which drivers are asked about a ride, and when: their own hamlet first, everybody a little later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, lazyload, selectinload

import clock
from models import (
    TAKES_A_PLACE,
    About,
    Occurrence,
    OccurrenceState,
    Paper,
    Person,
    QuestionKind,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Role,
    Signup,
    Trip,
    TripState,
    comers,
    locked,
    paper_of,
)
from models.signup import MOST_COMPANIONS
from services import telling
from services.hours import quiet
from services.people.named import LIGHTLY
from services.phones import texting
from services.programme.calendar import over_at
from services.telling import conversations
from services.telling.keys import next_key

from . import course
from .pickups import leaves_at

HEAD_START = timedelta(minutes=15)
"""How long the drivers of the rider's own hamlet are asked alone."""
MOST_CODES = 99

OPEN = (RideState.WANTED, RideState.UNFILLED)


def look_anew(session: Session, occurrence: Occurrence) -> None:
    """It has another hour, or is held after all, or a seat is free: drivers are thought of at once."""
    if paper_of(session) is not None:
        return
    of_it = sa.select(Signup.id).where(Signup.occurrence_id == occurrence.id)
    session.execute(
        sa.update(Ride)
        .where(Ride.signup_id.in_(of_it), Ride.state.in_(OPEN))
        .values(look_at=clock.now())
        .execution_options(synchronize_session=False)
    )


def ask_drivers(
    session: Session, ride: Ride, now: datetime, asks: Sequence[RideAsk], able: Sequence[Person]
) -> datetime | None:
    """Of those who are `able` the hamlet's own drivers first; the rest after `HEAD_START`, at once when none is near or
    time is short.

    `asks`: whoever was asked before. Answers until when the hamlet's own are asked alone.
    """
    known = {ask.driver_id: ask for ask in asks}
    no = {ask.driver_id for ask in known.values() if ask.answer is RideAnswer.NO}
    hamlet = ride.rider.hamlet_id
    near = [one for one in able if one.hamlet_id == hamlet is not None and one.id not in no]
    first_asked = min((ask.created_at for ask in known.values()), default=now)
    alone = near and now < first_asked + HEAD_START and leaves_at(ride.goal) > now + 4 * HEAD_START
    for driver in near if alone else able:
        ask = known.get(driver.id)
        if (ask is None or ask.answer is RideAnswer.TAKEN) and course.goes_round_by(session, driver, ride):
            _ask(session, ride, driver, ask)
    return first_asked + HEAD_START if alone else None


def _ask(session: Session, ride: Ride, driver: Person, ask: RideAsk | None) -> None:
    code = free_code(session, driver)
    if ask is None:
        session.add(RideAsk(ride=ride, driver=driver, ride_id=ride.id, driver_id=driver.id, code=code))
    else:
        ask.answer, ask.code = RideAnswer.ASKED, code
    session.flush()
    tell(session, ride, driver, About.RIDE_OFFER, "offer", driver.id)
    number = texting.number_of(session, driver, About.RIDE_OFFER)
    if number is not None:
        subject, expires_at = {"ride": ride.id, "driver": driver.id}, leaves_at(ride.goal)
        conversations.ask(session, driver, QuestionKind.RIDE, subject, expires_at, number=number)


def free_code(session: Session, driver: Person) -> int:
    """A number that means none of the rides the driver may still answer to, asked about or promised."""
    used = {ask.code for ask in (*open_asks(session, driver), *promised_asks(session, driver))}
    used |= set(session.scalars(sa.select(Trip.code).filter_by(driver_id=driver.id, state=TripState.PROPOSED)))
    return next((code for code in range(1, MOST_CODES) if code not in used), MOST_CODES)


def open_asks(session: Session, driver: Person) -> list[RideAsk]:
    """The rides this driver was asked about and may still take, soonest first."""
    return _asks(session, driver, RideAsk.answer == RideAnswer.ASKED, Ride.state.in_(OPEN))


def promised_asks(session: Session, driver: Person) -> list[RideAsk]:
    """The rides this driver has promised and may still give back, soonest first."""
    return _asks(session, driver, Ride.state == RideState.PROMISED, Ride.driver_id == driver.id)


def last_ask(session: Session, driver: Person, code: int | None) -> RideAsk | None:
    """What this driver was asked last, with that code where one is told, whatever became of it; None once the activity
    is over."""
    asks = sa.select(RideAsk).where(RideAsk.driver_id == driver.id).order_by(RideAsk.id.desc())
    if code is not None:
        asks = asks.where(RideAsk.code == code)
    now = clock.now()
    ahead = (ask for ask in session.scalars(asks) if over_at(ask.ride.goal) > now)
    return next(ahead, None)


def _asks(session: Session, driver: Person, *which: sa.ColumnElement[bool]) -> list[RideAsk]:
    asks = session.scalars(
        sa.select(RideAsk).join(RideAsk.ride).where(RideAsk.driver_id == driver.id, *which).order_by(RideAsk.code)
    )
    now = clock.now()
    return sorted((ask for ask in asks if runs(ask.ride, now)), key=lambda ask: (ask.ride.goal.starts_at, ask.code))


def drivers_for(session: Session, ride: Ride) -> list[Person]:
    """Active drivers with room on that trip for all who are fetched: the rider's own hamlet first, then by row."""
    drivers = active_drivers(session, ride.rider.community_id)
    return with_room(ride, drivers, seats_taken_on(session, ride.signup.occurrence_id))


def with_room(ride: Ride, drivers: Sequence[Person], taken: Mapping[int, int]) -> list[Person]:
    """As `drivers_for`, of these `drivers`, of whom so many seats are `taken` on that trip."""
    rider = ride.rider
    able = [one for one in drivers if one.id != rider.id and _free(one, taken.get(one.id, 0)) >= ride.seats]
    near = rider.hamlet_id
    return sorted(able, key=lambda driver: (near is None or driver.hamlet_id != near, driver.id))


def active_drivers(session: Session, community_id: int) -> list[Person]:
    """Who drives now and has a telephone, by row."""
    drivers = session.scalars(
        sa.select(Person)
        .where(Person.community_id == community_id, Person.phone.is_not(None), Person.roles.any(role=Role.DRIVER))
        .order_by(Person.id)
        .options(selectinload(Person.roles), *LIGHTLY)
    )
    return [driver for driver in drivers if driver.is_a(Role.DRIVER)]


def may_drive(session: Session, driver: Person, ride: Ride) -> bool:
    """Whether somebody is an active driver who still has room for all of them for this occurrence, and whose way it
    is."""
    if not driver.is_a(Role.DRIVER) or seats_free(session, driver, ride.signup.occurrence_id) < ride.seats:
        return False
    return course.goes_round_by(session, driver, ride)


def runs(ride: Ride, now: datetime) -> bool:
    """Whether there is still a trip to be made: a place, had or offered, an occurrence that is on, time to leave."""
    signup, occurrence = ride.signup, ride.goal
    on = signup.state in TAKES_A_PLACE and occurrence.state is OccurrenceState.PLANNED
    return on and leaves_at(occurrence) > now


def held(session: Session, ride_id: int) -> Ride | None:
    """The ride as it is now, once nobody else is at the rides to the same occurrence. Who changes one of them holds the
    occurrence first: a car is written by one at a time, and nobody waits for another in a ring."""
    ride = session.get(Ride, ride_id)
    if ride is None:
        return None
    locked(session, Occurrence, ride.signup.occurrence_id)
    return locked(session, Ride, ride_id)


def hold(session: Session, driver: Person) -> None:
    """NO KEY UPDATE: two yeses of one driver wait on each other, while rows that only point at the driver do not."""
    if paper_of(session) is not None:
        return
    session.get(Person, driver.id, with_for_update={"key_share": True, "of": Person}, populate_existing=True)


def seats_free(session: Session, driver: Person, occurrence_id: int) -> int:
    """How many the driver can still take to that occurrence."""
    return _free(driver, seats_taken_on(session, occurrence_id).get(driver.id, 0))


def _free(driver: Person, taken: int) -> int:
    """A driver who never said how many seats there are takes one rider, with who comes along: he is told how many."""
    if driver.seats is None:
        return 0 if taken else 1 + MOST_COMPANIONS
    return driver.seats - taken


def let_go_when_full(session: Session, driver: Person, occurrence_id: int) -> None:
    """A driver is asked about nobody more for the same occurrence whom the car has no room for."""
    free = seats_free(session, driver, occurrence_id)
    for ask in open_asks(session, driver):
        if ask.ride.signup.occurrence_id == occurrence_id and ask.ride.seats > free:
            ask.answer = RideAnswer.TAKEN
            is_asked_no_more(session, ask)


def is_asked_no_more(session: Session, ask: RideAsk) -> None:
    """What has not gone out of the offer to this driver does not, and it is no question any more."""
    telling.withdraw(session, told_as(ask.ride_id, "offer", ask.driver_id))
    conversations.settle(session, QuestionKind.RIDE, {"ride": ask.ride_id, "driver": ask.driver_id})


def seats_taken_on(session: Session, occurrence_id: int) -> dict[int, int]:
    """How many each driver has promised to fetch to that occurrence."""
    here = comers.rides_on_paper(session, occurrence_id)
    if here is not None:
        taken: Counter[int] = Counter()
        for ride in here:
            if ride.state is RideState.PROMISED and ride.driver_id is not None:
                taken[ride.driver_id] += ride.seats
        return taken
    promised = (
        sa.select(Ride.driver_id, sa.func.sum(Ride.seats))
        .join(Ride.signup)
        .where(Ride.state == RideState.PROMISED, Signup.occurrence_id == occurrence_id)
        .group_by(Ride.driver_id)
    )
    return {driver_id: int(seats) for driver_id, seats in session.execute(promised) if driver_id is not None}


def asks_of(session: Session, ride: Ride) -> list[RideAsk]:
    """Every driver who was asked about the ride, in the order they were asked."""
    paper = paper_of(session)
    if paper is not None:
        return _asks_on_paper(session, paper, ride)
    return list(session.scalars(sa.select(RideAsk).where(RideAsk.ride_id == ride.id).order_by(RideAsk.id)))


def _asks_on_paper(session: Session, paper: Paper, ride: Ride) -> list[RideAsk]:
    """Of all rides that are at hand at once."""
    known = paper.once("asks", dict[int, list[RideAsk]])
    if ride.id not in known:
        new = {ride.id, *(each.id for each in paper.here(Ride))} - known.keys()
        known.update((ride_id, []) for ride_id in new)
        asked = sa.select(RideAsk).where(RideAsk.ride_id.in_(new)).order_by(RideAsk.id).options(lazyload(RideAsk.ride))
        for ask in session.scalars(asked).unique():
            known[ask.ride_id].append(ask)
    return [*known[ride.id], *(ask for ask in paper.new(RideAsk) if ask.ride_id == ride.id)]


def asks_of_each(session: Session, rides: Sequence[Ride]) -> Mapping[int, list[RideAsk]]:
    """As `asks_of`, of many at once, by the ride."""
    found: dict[int, list[RideAsk]] = {ride.id: [] for ride in rides}
    asked = sa.select(RideAsk).where(RideAsk.ride_id.in_(found)).order_by(RideAsk.id).options(lazyload(RideAsk.ride))
    for ask in session.scalars(asked).unique():
        found[ask.ride_id].append(ask)
    return found


def ask_to(session: Session, ride: Ride, driver_id: int | None) -> RideAsk | None:
    """What this driver was asked about the ride, whatever became of it."""
    return next((ask for ask in asks_of(session, ride) if ask.driver_id == driver_id), None)


def told_as(ride_id: int, *who: str | int) -> str:
    """How the keys of what is told about a ride begin: what waits for the rider, for the driver, or of one offer can be
    withdrawn alone."""
    return "".join(f"{part}:" for part in ("ride", ride_id, *who))


def tell(session: Session, ride: Ride, person: Person, about: About, *who: str | int, heard: bool = False) -> None:
    """Tell somebody about the ride while it matters. On the day itself a change waits for seven at most."""
    subject = {"ride": ride.id, "signup": ride.signup_id, "occurrence": ride.signup.occurrence_id}
    prefix = told_as(ride.id, *who)
    _tell(session, ride.goal, person, about, subject=subject, prefix=prefix, heard=heard)


def tell_order(session: Session, occurrence: Occurrence, driver: Person) -> None:
    """Tell the driver whom he fetches when now, once. It is of the car, and waits whichever of them falls off."""
    key = f"order:{occurrence.id}:{driver.id}:"
    telling.withdraw(session, key)
    _tell(session, occurrence, driver, About.RIDE_ORDER, subject={"occurrence": occurrence.id}, prefix=key)


def _tell(
    session: Session,
    occurrence: Occurrence,
    person: Person,
    about: About,
    *,
    subject: dict[str, int],
    prefix: str,
    heard: bool = False,
) -> None:
    now = clock.now()
    until = leaves_at(occurrence) if about is About.RIDE_OFFER else over_at(occurrence)
    if until <= now:
        return
    on_the_day = None if about is About.RIDE_OFFER else quiet.on_the_day(now, occurrence.starts_at, person.community)
    telling.tell(
        session,
        person,
        about,
        subject,
        key=next_key(session, prefix),
        expires_at=until,
        not_before=on_the_day if on_the_day is not None and not heard else now,
        urgent=on_the_day is not None,
        heard=heard,
    )
