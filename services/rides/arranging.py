"""Rides: one is wanted, drivers are asked, the first yes has it. Nobody who wants a ride is left without an answer."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Occurrence,
    Person,
    QuestionKind,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Signup,
    SignupState,
    Source,
    Telling,
    TellingState,
    begins_with,
    comers,
    locked,
)
from services import telling
from services.people.to_ring import Link, ToRing
from services.roads import points
from services.telling import conversations

from . import agreed_seats
from .offers import (
    OPEN,
    asks_of,
    free_code,
    hold,
    let_go_when_full,
    look_anew,
    may_drive,
    open_asks,
    runs,
    tell,
    told_as,
)
from .pickups import promised_window


class AcceptResult(enum.StrEnum):
    """WON: the ride is this driver's. TAKEN: another was first. GONE: called off, under way, or the car is full."""

    WON = "won"
    TAKEN = "taken"
    GONE = "gone"


def of_signup(session: Session, signup: Signup) -> Ride | None:
    """The sign-up's ride in whatever state, also cancelled."""
    here = comers.rides_on_paper(session, signup.occurrence_id)
    if here is not None:
        return next((ride for ride in here if ride.signup_id == signup.id), None)
    return session.scalars(sa.select(Ride).where(Ride.signup_id == signup.id)).first()


def want(session: Session, signup: Signup) -> Ride:
    """The sign-up's ride, wanted from now on, for her and who comes along; one already wanted, promised or unfilled
    stays as it is."""
    ride = of_signup(session, signup)
    if ride is None:
        ride = Ride(signup=signup, signup_id=signup.id, seats=1 + signup.companions)
        session.add(ride)
        points.ask_where(session, signup.person)
    elif ride.state is RideState.CANCELLED:
        ride.move(RideState.WANTED)
        ride.seats = 1 + signup.companions
        signup.queued_at = clock.now() if signup.state is SignupState.JOINED else signup.queued_at
    session.flush()
    return ride


def promised_to_drive(session: Session, driver: Person) -> list[Ride]:
    """The rides this driver has said yes to and that have not begun, soonest first."""
    now = clock.now()
    promised = session.scalars(
        sa.select(Ride).where(Ride.driver_id == driver.id, Ride.state == RideState.PROMISED).order_by(Ride.id)
    )
    return sorted((ride for ride in promised if runs(ride, now)), key=lambda r: r.signup.occurrence.starts_at)


def accept(
    session: Session, driver: Person, ride_id: int, *, source: Source = Source.SMS, heard: bool = False
) -> AcceptResult:
    """The driver says yes. The first has it: rider and driver are told, the others that it is taken.

    `heard`: the driver was told the pick-up in the call, so RIDE_YOURS is texted but not rung.
    """
    ride = locked(session, Ride, ride_id)
    hold(session, driver)
    if ride is None or ride.signup.person.community_id != driver.community_id or not runs(ride, clock.now()):
        return AcceptResult.GONE
    if ride.state is RideState.PROMISED:
        return AcceptResult.WON if ride.driver_id == driver.id else AcceptResult.TAKEN
    if ride.state not in OPEN or not may_drive(session, driver, ride):
        return AcceptResult.GONE
    _promise(session, ride, driver)
    if ride.signup.state is SignupState.OFFERED:
        ride.signup.think_of_offer()  # she hears who comes when she is offered the place
    else:
        tell(session, ride, ride.signup.person, About.RIDE_PROMISED, "rider")
    tell(session, ride, driver, About.RIDE_YOURS, "driver", heard=heard or source is Source.PHONE)
    return AcceptResult.WON


def move(session: Session, ride: Ride, to: Person) -> AcceptResult:
    """The desk gives a ride that is promised to another driver. The rider hears who comes now, the one who had it that
    it is his no more, the new one whom to fetch; nobody else is asked. TAKEN where nobody has it or `to` has it
    already, GONE where `to` cannot drive her; then nothing is changed."""
    fresh = locked(session, Ride, ride.id)
    hold(session, to)
    if fresh is None or fresh.driver is None or fresh.driver_id == to.id:
        return AcceptResult.TAKEN
    driver = fresh.driver
    if not runs(fresh, clock.now()) or to.community_id != driver.community_id or not may_drive(session, to, fresh):
        return AcceptResult.GONE
    cancel_promise(session, driver, fresh, told=False)
    tell(session, fresh, driver, About.RIDE_CANCELLED, "driver")
    return accept(session, to, fresh.id, source=Source.DESK)


def book_agreed_seat(session: Session, signup: Signup) -> Ride | None:
    """Book the sign-up's ride in a car that goes to the elder's hamlet anyway (`agreed_seats.driver_for`); None when it
    is full now.

    She has been told who comes and when in the call; the driver is told of one more, and may ring and say no.
    """
    many = 1 + signup.companions
    driver = agreed_seats.driver_for(session, signup.person, signup.occurrence, many=many, held=True)
    if driver is None:
        return None
    ride = want(session, signup)
    if ride.state not in OPEN:
        return ride
    _promise(session, ride, driver)
    tell(session, ride, signup.person, About.RIDE_PROMISED, "rider", heard=True)
    tell(session, ride, driver, About.RIDE_ADDED, "driver")
    return ride


def _promise(session: Session, ride: Ride, driver: Person) -> None:
    ride.move(RideState.PROMISED)
    ride.driver, ride.driver_id = driver, driver.id
    ride.pickup_from, ride.pickup_to = promised_window(ride.signup.occurrence) or (None, None)
    _note_answer(session, ride, driver, RideAnswer.YES)
    session.flush()
    _close_others(session, ride, driver)
    let_go_when_full(session, driver, ride.signup.occurrence_id)
    telling.withdraw(session, told_as(ride.id, "rider"))
    telling.withdraw(session, told_as(ride.id, "offer", driver.id))


def decline(session: Session, driver: Person, ride_id: int) -> None:
    """The driver says no to a ride that was offered; one already promised is given back by `cancel_promise`."""
    ride = locked(session, Ride, ride_id)
    if ride is None or ride.driver_id == driver.id:
        return
    _note_answer(session, ride, driver, RideAnswer.NO)
    telling.withdraw(session, told_as(ride.id, "offer", driver.id))
    conversations.settle(session, QuestionKind.RIDE, {"ride": ride.id, "driver": driver.id})
    session.flush()


def cancel_promise(session: Session, driver: Person, ride: Ride, *, told: bool = True) -> bool:
    """The driver goes back on it: wanted again, the others are asked at the next `advance`. False when it is not
    theirs.

    A rider who has heard who comes is told that he does not, unless somebody is to ring her (`told`); and then when
    another is found, or that none was: at the hour of `answer_by`, or an hour from now where that has passed.
    """
    fresh = locked(session, Ride, ride.id)
    if fresh is None or fresh.state is not RideState.PROMISED or fresh.driver_id != driver.id:
        return False
    _release(fresh)
    _note_answer(session, fresh, driver, RideAnswer.NO)
    telling.withdraw(session, told_as(fresh.id))
    session.flush()
    look_anew(session, fresh.signup.occurrence)
    if told and _knows_who_comes(session, fresh):
        tell(session, fresh, fresh.signup.person, About.RIDE_CANCELLED, "rider")
    return True


def take_back(session: Session, ride: Ride) -> Person | None:
    """The desk takes the ride from the driver who had promised it. It is wanted again, and others are asked at the next
    `advance`, this driver no more; both who had heard of it are told. Answers who it was; None where nobody had it."""
    fresh = locked(session, Ride, ride.id)
    driver = fresh.driver if fresh is not None else None
    if fresh is None or driver is None or not cancel_promise(session, driver, fresh):
        return None
    tell(session, fresh, driver, About.RIDE_CANCELLED, "driver")
    return driver


def _knows_who_comes(session: Session, ride: Ride) -> bool:
    """Whether the last the rider was told of her ride is that somebody drives her."""
    of_rider = begins_with(session, Telling.key, told_as(ride.id, "rider"))
    last = sa.select(Telling.about).where(of_rider, Telling.state == TellingState.TOLD).order_by(Telling.id.desc())
    return session.scalars(last).first() is About.RIDE_PROMISED


def cancel(session: Session, ride: Ride) -> None:
    """The rider needs no ride after all. Nobody is asked any more, and a driver who had promised is told."""
    fresh = locked(session, Ride, ride.id)
    if fresh is None or fresh.state is RideState.CANCELLED:
        return
    driver = fresh.driver
    fresh.move(RideState.CANCELLED)
    fresh.driver, fresh.driver_id, fresh.pickup_from, fresh.pickup_to = None, None, None, None
    _close(session, fresh, driver)


def tell_who_comes(session: Session, signup: Signup) -> None:
    """She has taken the place that a ride was found for: she is told who comes and when."""
    ride = of_signup(session, signup)
    if ride is not None and ride.state is RideState.PROMISED:
        tell(session, ride, signup.person, About.RIDE_PROMISED, "rider")


def not_yet(session: Session, ride: Ride) -> None:
    """The place it was looked for went to another: nobody is asked any more, a driver who had promised is told, and
    the wish stands."""
    fresh = locked(session, Ride, ride.id)
    if fresh is None or fresh.state is RideState.CANCELLED:
        return
    driver = fresh.driver
    if fresh.state is RideState.PROMISED:
        _release(fresh)
    _close(session, fresh, driver)


def withdraw(session: Session, ride: Ride) -> None:
    """As `cancel`, told nobody."""
    fresh = locked(session, Ride, ride.id)
    if fresh is None or fresh.state is RideState.CANCELLED:
        return
    fresh.move(RideState.CANCELLED)
    fresh.driver, fresh.driver_id, fresh.pickup_from, fresh.pickup_to = None, None, None, None
    _close(session, fresh, None)


def to_ring_of(session: Session, person: Person) -> Iterator[ToRing]:
    """Whom she was to drive."""
    for ride in promised_to_drive(session, person):
        rider = ride.signup.person
        yield ToRing(Link.RIDER, rider.full_name, rider.phone, ride.signup.occurrence.activity.title)


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """Rides she had promised to drive are given to others, and she is asked for none. Her own go with her sign-ups."""
    for ride in promised_to_drive(session, person):
        cancel_promise(session, person, ride, told=False)
    for ask in open_asks(session, person):
        decline(session, person, ask.ride_id)


def called_off(session: Session, occurrence: Occurrence) -> None:
    """The occurrence was cancelled: drivers who had promised are told. Rides stay wanted in case it is held."""
    for ride in _of_occurrence(session, occurrence):
        driver = ride.driver
        if ride.state is RideState.PROMISED:
            _release(ride)
        if ride.state in OPEN:
            _close(session, ride, driver)


def not_needed(session: Session, occurrence: Occurrence) -> None:
    """The activity is held by telephone now: nobody is driven, and drivers who had promised are told."""
    for ride in _of_occurrence(session, occurrence):
        cancel(session, ride)


def moved(session: Session, occurrence: Occurrence) -> None:
    """The occurrence has another hour: promised rides get their new pick-up, and driver and rider are told it."""
    for ride in _of_occurrence(session, occurrence):
        if ride.state is not RideState.PROMISED or ride.driver is None:
            continue
        ride.pickup_from, ride.pickup_to = promised_window(occurrence) or (None, None)
        telling.withdraw(session, told_as(ride.id))
        tell(session, ride, ride.signup.person, About.RIDE_PROMISED, "rider")
        tell(session, ride, ride.driver, About.RIDE_YOURS, "driver")


def _release(ride: Ride) -> None:
    ride.move(RideState.WANTED)
    ride.driver, ride.driver_id, ride.pickup_from, ride.pickup_to = None, None, None, None


def _of_occurrence(session: Session, occurrence: Occurrence) -> list[Ride]:
    here = comers.rides_on_paper(session, occurrence.id)
    if here is not None:
        return list(here)
    return list(
        session.scalars(
            sa.select(Ride)
            .join(Ride.signup)
            .where(Signup.occurrence_id == occurrence.id)
            .order_by(Ride.id)
            .with_for_update(of=Ride)
            .execution_options(populate_existing=True)
        )
    )


def _note_answer(session: Session, ride: Ride, driver: Person, answer: RideAnswer) -> None:
    for ask in asks_of(session, ride):
        if ask.driver_id == driver.id:
            ask.answer = answer
            return
    session.add(RideAsk(ride_id=ride.id, driver_id=driver.id, answer=answer, code=free_code(session, driver)))


def _close_others(session: Session, ride: Ride, winner: Person) -> None:
    """Whoever had read the offer hears that it is taken; who had not yet is not bothered with it."""
    for ask in asks_of(session, ride):
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


def _close(session: Session, ride: Ride, driver: Person | None) -> None:
    for ask in asks_of(session, ride):
        if ask.answer in (RideAnswer.ASKED, RideAnswer.YES):
            ask.answer = RideAnswer.TAKEN
    session.flush()
    look_anew(session, ride.signup.occurrence)
    telling.withdraw(session, told_as(ride.id))
    conversations.settle(session, QuestionKind.RIDE, {"ride": ride.id})
    if driver is not None:
        tell(session, ride, driver, About.RIDE_CANCELLED, "driver")
