"""A day of rides in the village: cars that are agreed, one that cannot drive after all, and somebody who is without."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Activity, Community, Occurrence, Person, Place, Ride, Role, Signup, SignupState, Source, Telling
from services import errands, rides, telling
from services.hours.duetime import due_instant, local_day
from services.rides import planner

from . import programme

AHEAD = timedelta(days=4)
"""Its cars are planned two days before: nobody is asked about it on the evening the village is tried."""
CARS = {"Stein": ("Solveig", "Ragnhild", "Halvor"), "Einar": ("Borghild",), "Geir": ("Amund", "Knut")}
OUT, TAKES_OUT, ERRAND, LIBRARY, OUT_AT = "Marit", "Jon", "biblioteket", "Lom folkebibliotek", time(14)
"""Who goes on an errand that day, with whom, where and when (local); she rings when she wants to go home."""
CANNOT, HELPS, TAKEN, LEFT = "Geir", "Turid", "Amund", "Knut"
"""Who gives his car back, who takes one of his two riders, and who of them is left: each brings somebody, and there
is a seat too few."""


def drive(session: Session, community: Community, now: datetime) -> None:
    """To the first Fredagstreff that is `AHEAD` or more, once. All of it was said before: nobody is told it now."""
    said_before = session.scalar(sa.select(sa.func.max(Telling.id))) or 0
    occurrence = next(iter(_fridays(session, community, now + AHEAD)), None)
    if occurrence is None or _is_driven(session, occurrence):
        return
    come = _wanted(session, occurrence)
    drivers = _drivers(session, community)
    for driver, riders in CARS.items():
        for rider in riders:
            if rider in come and driver in drivers:
                rides.accept(session, drivers[driver], come[rider].id, source=Source.DEMO)
    _send_out(session, community, occurrence, drivers)
    _know(session, said_before)
    _cannot_after_all(session, come, drivers)
    _know(session, said_before)


def driven_on(session: Session, community: Community, now: datetime) -> date | None:
    """The first day (local) that is a day of rides, ahead of `now`."""
    fridays = _fridays(session, community, now)
    driven = (one for one in fridays if _is_driven(session, one))
    return next((local_day(one.starts_at, community.zone) for one in driven), None)


def _fridays(session: Session, community: Community, after: datetime) -> Sequence[Occurrence]:
    coming = (
        sa.select(Occurrence)
        .join(Activity, Activity.id == Occurrence.activity_id)
        .where(Activity.title == programme.FRIDAYS.title, Occurrence.community_id == community.id)
        .where(Occurrence.starts_at > after)
        .order_by(Occurrence.starts_at)
    )
    return session.scalars(coming).unique().all()


def _is_driven(session: Session, occurrence: Occurrence) -> bool:
    """Whether it was laid here, where who is left brings somebody: he may be driven to another Friday too."""
    of_left = sa.exists().where(
        Ride.signup_id == Signup.id,
        Signup.occurrence_id == occurrence.id,
        Signup.companions > 0,
        Person.id == Signup.person_id,
        Person.first_name == LEFT,
        Person.source == Source.DEMO,
    )
    return session.scalar(sa.select(of_left)) or False


def _wanted(session: Session, occurrence: Occurrence) -> dict[str, Ride]:
    """By first name. Whoever has signed off since is not there."""
    names = {name for riders in CARS.values() for name in riders}
    joined = sa.select(Signup).where(Signup.occurrence_id == occurrence.id, Signup.state == SignupState.JOINED)
    found = [one for one in session.scalars(joined.order_by(Signup.id)) if one.person.source is Source.DEMO]
    comers = {one.person.first_name: one for one in found if one.person.first_name in names}
    for name in CARS[CANNOT]:
        if name in comers:
            comers[name].companions = 1
    return {name: rides.want(session, signup) for name, signup in comers.items()}


def _drivers(session: Session, community: Community) -> dict[str, Person]:
    people = sa.select(Person).where(
        Person.community_id == community.id, Person.source == Source.DEMO, Person.roles.any(role=Role.DRIVER)
    )
    return {person.first_name: person for person in session.scalars(people) if person.is_a(Role.DRIVER)}


def _send_out(session: Session, community: Community, friday: Occurrence, drivers: dict[str, Person]) -> None:
    hers = sa.select(Person).filter_by(community_id=community.id, source=Source.DEMO, first_name=OUT)
    person = session.scalars(hers.order_by(Person.id)).first()
    library = session.scalars(sa.select(Place).filter_by(community_id=community.id, name=LIBRARY)).first()
    if person is None or TAKES_OUT not in drivers:
        return
    at = due_instant(local_day(friday.starts_at, community.zone), OUT_AT, community.zone)
    ride = errands.ask(session, person, errands.Wish(ERRAND, at), source=Source.DEMO, place=library)
    rides.accept(session, drivers[TAKES_OUT], ride.id, source=Source.DEMO)


def _cannot_after_all(session: Session, come: dict[str, Ride], drivers: dict[str, Person]) -> None:
    for rider in CARS[CANNOT]:
        if rider in come and CANNOT in drivers:
            rides.cancel_promise(session, drivers[CANNOT], come[rider])
    if TAKEN in come and HELPS in drivers:
        rides.accept(session, drivers[HELPS], come[TAKEN].id, source=Source.DEMO)
    if LEFT not in come or HELPS not in drivers:
        return
    for name, driver in drivers.items():
        if name not in (CANNOT, HELPS):
            rides.decline(session, driver, come[LEFT].id)
    no_seat = planner.Why.NO_SEAT.value
    come[LEFT].left_because = {"why": no_seat, "amount": 1, "driver": drivers[HELPS].id}


def _know(session: Session, said_before: int) -> None:
    """Whoever was to be told has been."""
    session.flush()
    for each in session.scalars(sa.select(Telling).where(Telling.id > said_before).order_by(Telling.id)).all():
        telling.told(session, each)
