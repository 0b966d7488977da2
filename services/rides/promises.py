"""What follows from a promise, and from its end: who is asked no more, who is told what, and how the car drives now."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Goal,
    Occurrence,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    QuestionKind,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    SignupState,
    Telling,
    TellingState,
    begins_with,
)
from services import telling
from services.people import ladder
from services.telling import conversations

from . import course, proposing
from .offers.asking import asks_of, free_code, let_go_when_full, look_anew
from .offers.told import CONTACT, tell, tell_order, told_as
from .pickups import leaves_at

SOON = timedelta(hours=2)
"""So long before she is fetched she may be on her way to the door: another word than she has had is rung."""


def promise(session: Session, ride: Ride, driver: Person, known: course.Known | None = None) -> None:
    """`known`: of where it goes, where whoever calls has held it since."""
    ride.move(RideState.PROMISED)
    ride.driver, ride.driver_id = driver, driver.id
    ride.pickup_from = ride.pickup_to = None
    asks = asks_of(session, ride)
    _note_answer(session, ride, driver, RideAnswer.YES, asks)
    session.flush()
    trips = course.trips_of(session, ride.goal) if known is None else known.trips
    for other in proposing.take_out(session, ride, trips=trips):
        if other.id != driver.id:
            tell(session, ride, other, About.RIDE_TAKEN, "taken", other.id)
    proposing.drop_all(session, ride.goal, driver, trips=trips)
    _close_others(session, ride, driver, asks)
    let_go_when_full(session, driver, ride.goal)
    telling.withdraw(session, told_as(ride.id, "rider"))
    telling.withdraw(session, told_as(ride.id, "offer", driver.id))


def release(ride: Ride) -> None:
    ride.move(RideState.WANTED)
    ride.driver, ride.driver_id, ride.pickup_from, ride.pickup_to = None, None, None, None


def need_no_more(session: Session, ride: Ride, told: Person | None) -> None:
    ride.move(RideState.CANCELLED)
    ride.driver, ride.driver_id, ride.pickup_from, ride.pickup_to = None, None, None, None
    close(session, ride, told)


TOLD_OF = (About.RIDE_PROMISED, About.RIDE_UNFILLED, About.RIDE_CANCELLED, About.RIDE_YOURS, About.RIDE_ADDED)


def drives_anew(session: Session, goal: Goal, driver: Person, *, with_new: Collection[Ride] = ()) -> None:
    """His car has another company, and drives another way: who had heard another hour than she has now is told, and so
    is he, once. Those who are new in it (`with_new`) are told by whoever calls."""
    changed = [ride for ride in course.arrange(session, goal, driver) if ride not in with_new]
    _tell_changed(session, goal, {driver: changed})


def comes_into_car(session: Session, driver: Person, new: Sequence[Ride], known: course.Known, *, heard: bool) -> None:
    """As `drives_anew`, where these are new in his car: they and he are told of each first, and then of new hours.
    `known`: as it was before they were promised."""
    goal = new[0].goal
    arranged = course.arrange(session, goal, driver, known=known.with_new(new))
    changed = [ride for ride in arranged if ride not in new]
    for ride in new:
        tell_both(session, ride, driver, heard=heard)
    _tell_changed(session, goal, {driver: changed})


def moved(session: Session, occurrence: Occurrence, drivers: Sequence[Person]) -> None:
    """As `drives_anew`, of each of these cars, where the activity is at another hour or place."""
    arranged = {driver: course.arrange(session, occurrence, driver, moved=True) for driver in drivers}
    for driver, known in _tell_changed(session, occurrence, arranged).items():
        for ride in () if course.stops_there(session, occurrence, driver) else known:
            tell(session, ride, driver, About.RIDE_YOURS, "driver")


def _tell_changed(
    session: Session, goal: Goal, changed: Mapping[Person, Sequence[Ride]]
) -> Mapping[Person, Sequence[Ride]]:
    """Tell each who had heard something else. Answers of which of theirs the drivers had."""
    told = _told_last(session, [ride for some in changed.values() for ride in some])
    had = {}
    for driver, rides in changed.items():
        _tell_riders(session, rides, told)
        had[driver] = [ride for ride in rides if told_as(ride.id, "driver") in told]
        if had[driver] and isinstance(goal, Occurrence) and course.stops_there(session, goal, driver):
            tell_order(session, goal, driver)
    return had


def _tell_riders(session: Session, rides: Sequence[Ride], told: Mapping[str, About]) -> None:
    """Those who were told who comes."""
    for ride in rides:
        if told.get(told_as(ride.id, "rider")) is About.RIDE_PROMISED:
            telling.withdraw(session, told_as(ride.id, "rider"))
            tell_rider(session, ride, About.RIDE_PROMISED, knows=True)


def ends_anew(session: Session, occurrence: Occurrence, drivers: Sequence[Person]) -> None:
    """It is over at another hour than it was to be: each of these cars leaves for home then, who is only driven home is
    told her hour, and the driver when he drives them."""
    for driver in drivers:
        changed = course.arrange(session, occurrence, driver, moved=True)
        _tell_riders(session, changed, _told_last(session, changed))
        tell_order(session, occurrence, driver, home=True)


def tell_both(session: Session, ride: Ride, driver: Person, *, heard: bool) -> None:
    if ride.signup is not None and ride.signup.state is SignupState.OFFERED:
        ride.signup.think_of_offer()  # she hears who comes when she is offered the place
    else:
        tell_rider(session, ride, About.RIDE_PROMISED)
    tell(session, ride, driver, About.RIDE_YOURS, "driver", heard=heard)


def tell_rider(
    session: Session, ride: Ride, about: About, *, fetched: datetime | None = None, knows: bool = False
) -> None:
    """Tell her who comes, or that nobody does: by her own way; by call where she has been told something else (`knows`,
    or asked here) and is to be, or was to be, `fetched` within `SOON`."""
    at = fetched or ride.pickup_from or leaves_at(ride.goal, ride.legs)
    soon = at - clock.now() <= SOON and (knows or told_as(ride.id, "rider") in _told_last(session, [ride]))
    tell(session, ride, ride.rider, about, "rider", by_call=soon)
    tell_contact(session, ride, about)


def has_no_telephone(rider: Person) -> bool:
    return rider.phone is None and rider.phone2 is None


def tell_contact(session: Session, ride: Ride, about: About) -> None:
    """Who has no telephone is told nothing by the line: the first of her contacts who has said yes to being one, and
    can be told now, hears that her driver cannot, and from then on what becomes of it; not on what errand she goes."""
    if not has_no_telephone(ride.rider):
        return
    key = told_as(ride.id, CONTACT)
    begun = sa.exists().where(begins_with(session, Telling.key, key))
    if about is not About.RIDE_CANCELLED and not session.scalar(sa.select(begun)):
        return
    telling.withdraw(session, key)
    contact = ladder.to_be_told(session, ride.rider)
    if contact is not None:
        soon = leaves_at(ride.goal, ride.legs) - clock.now() <= SOON
        tell(session, ride, contact, about, CONTACT, by_call=soon)


def waits_to_hear_of_loss(session: Session, ride: Ride) -> bool:
    """Whether she is still to be told that her driver cannot, which by then says too that nobody else was found."""
    waits = sa.exists().where(
        begins_with(session, Telling.key, told_as(ride.id, "rider")),
        Telling.about == About.RIDE_CANCELLED,
        Telling.state.in_((TellingState.OPEN, TellingState.NOT_TOLD)),
    )
    return session.scalar(sa.select(waits)) or False


def knows_who_comes(session: Session, ride: Ride) -> bool:
    """Whether the last the rider was told of her ride is that somebody drives her. Of who has no telephone nobody knows
    what others have told her."""
    if has_no_telephone(ride.rider):
        return True
    of_rider = told_as(ride.id, "rider")
    return _told_last(session, [ride]).get(of_rider) is About.RIDE_PROMISED


def _told_last(session: Session, rides: Sequence[Ride]) -> dict[str, About]:
    """What rider and driver were told of each last, by how the keys of it begin (`told_as`); nothing of what a driver
    before him was told. A text that is on its way says what was so when it was written."""
    people = {
        told_as(ride.id, who): person
        for ride in rides
        for who, person in (("rider", ride.rider_id), ("driver", ride.driver_id))
    }
    if not people:
        return {}
    text = Outbox.telling_id == Telling.id, Outbox.kind == OutboxKind.TEXT
    on_its_way = sa.exists().where(*text, Outbox.state.in_((OutboxState.SENDING, OutboxState.UNKNOWN)))
    told = sa.select(Telling.key, Telling.about, Telling.person_id).where(
        sa.or_(*(begins_with(session, Telling.key, key) for key in people)),
        Telling.about.in_(TOLD_OF),
        sa.or_(Telling.state == TellingState.TOLD, sa.and_(Telling.state == TellingState.OPEN, on_its_way)),
    )
    found = (
        (key.rpartition(":")[0] + ":", about, who) for key, about, who in session.execute(told.order_by(Telling.id))
    )
    return {key: about for key, about, who in found if people[key] == who}


def note_answer(session: Session, ride: Ride, driver: Person, answer: RideAnswer) -> None:
    _note_answer(session, ride, driver, answer, asks_of(session, ride))


def _note_answer(session: Session, ride: Ride, driver: Person, answer: RideAnswer, asks: Sequence[RideAsk]) -> None:
    for ask in asks:
        if ask.driver_id == driver.id:
            ask.answer = answer
            return
    session.add(RideAsk(ride_id=ride.id, driver_id=driver.id, answer=answer, code=free_code(session, driver)))


def _close_others(session: Session, ride: Ride, winner: Person, asks: Sequence[RideAsk]) -> None:
    """Whoever had read the offer hears that it is taken; who had not yet is not bothered with it."""
    for ask in asks:
        if ask.driver_id == winner.id or ask.answer is not RideAnswer.ASKED:
            continue
        ask.answer = RideAnswer.TAKEN
        if _unread(session, ride, ask.driver_id):
            continue
        tell(session, ride, ask.driver, About.RIDE_TAKEN, "taken", ask.driver_id)
    conversations.settle(session, QuestionKind.RIDE, {"ride": ride.id})


def _unread(session: Session, ride: Ride, driver_id: int) -> bool:
    """Withdraw the offers to a driver that have not gone out; whether that was all of the latest offer."""
    prefix = told_as(ride.id, "offer", driver_id)
    latest = session.scalars(
        sa.select(Telling).where(begins_with(session, Telling.key, prefix)).order_by(Telling.id.desc())
    ).first()
    unread = latest is None or latest.state is not TellingState.TOLD
    telling.withdraw(session, prefix)
    return unread


def close(session: Session, ride: Ride, driver: Person | None) -> None:
    for ask in asks_of(session, ride):
        if ask.answer in (RideAnswer.ASKED, RideAnswer.YES):
            ask.answer = RideAnswer.TAKEN
    session.flush()
    proposing.take_out(session, ride)
    look_anew(session, ride.goal)
    telling.withdraw(session, told_as(ride.id))
    conversations.settle(session, QuestionKind.RIDE, {"ride": ride.id})
    if driver is not None:
        tell(session, ride, driver, About.RIDE_CANCELLED, "driver")
