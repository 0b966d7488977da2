"""What drivers, riders and contacts are told about a ride, and what a driver is told of his whole car."""

from __future__ import annotations

from sqlalchemy.orm import Session

import clock
from models import About, Channel, Goal, Legs, Occurrence, Person, Ride
from services import telling
from services.hours import quiet
from services.telling.keys import next_key

from ..pickups import begins_at, leaves_at

CONTACT = "contact"
"""Of the key and the subject of what a contact is told in place of a rider who has no telephone."""


def told_as(ride_id: int, *who: str | int) -> str:
    """How the keys of what is told about a ride begin: what waits for the rider, for the driver, or of one offer can be
    withdrawn alone."""
    return "".join(f"{part}:" for part in ("ride", ride_id, *who))


def tell(
    session: Session,
    ride: Ride,
    person: Person,
    about: About,
    *who: str | int,
    heard: bool = False,
    by_call: bool = False,
) -> None:
    """Tell somebody about the ride while it matters. On the day itself a change waits for seven at most. `by_call`: she
    is rung now, whatever else her telephone takes, and it is somebody's task as soon as she was rung in vain; who
    answers by text is written to now."""
    subject = {"ride": ride.id, **_named(ride), **({CONTACT: 1} if CONTACT in who else {})}
    prefix = told_as(ride.id, *who)
    if by_call:
        subject["soon"] = 1
    _tell(
        session, ride.goal, person, about, subject=subject, prefix=prefix, heard=heard, by_call=by_call, legs=ride.legs
    )


def _named(ride: Ride) -> dict[str, int]:
    if ride.signup is None:
        return {"errand": ride.goal.id}
    return {"signup": ride.signup.id, "occurrence": ride.signup.occurrence_id}


def tell_order(session: Session, goal: Occurrence, driver: Person, *, home: bool = False) -> None:
    """Tell the driver whom he fetches when now, once; `home`: when it is over, and he drives them home. It is of the
    car, and waits whichever of them falls off."""
    key = order_as(goal, driver) + ("home:" if home else "there:")
    subject, legs = {"occurrence": goal.id, **({"home": 1} if home else {})}, Legs.HOME if home else Legs.BOTH
    telling.withdraw(session, key)
    _tell(session, goal, driver, About.RIDE_ORDER, subject=subject, prefix=key, legs=legs)


def order_as(goal: Occurrence, driver: Person) -> str:
    """How the keys begin of what he is told of his whole car."""
    return f"order:{goal.id}:{driver.id}:"


def _tell(
    session: Session,
    goal: Goal,
    person: Person,
    about: About,
    *,
    subject: dict[str, int],
    prefix: str,
    heard: bool = False,
    by_call: bool = False,
    legs: Legs = Legs.BOTH,
) -> None:
    now = clock.now()
    until = leaves_at(goal, legs) if about is About.RIDE_OFFER else begins_at(goal, legs)
    if until <= now:
        return
    on_the_day = None if about is About.RIDE_OFFER else quiet.on_the_day(now, goal.starts_at, person.community)
    at_once = on_the_day is None or heard or by_call
    telling.tell(
        session,
        person,
        about,
        subject,
        key=next_key(session, prefix),
        expires_at=until,
        not_before=now if at_once else on_the_day,
        urgent=on_the_day is not None or by_call,
        channel=Channel.VOICE if by_call and person.hears else None,
        heard=heard,
    )
